/**
 * Second reading of coalition moves. A legal sequence s = s₀, …, s_k = t (k ≥ 1) has every step a move (or, for R_H⁺, an
 * improvement of the one who moves, measured from the state just before) and nobody moves twice in a row.
 */
import { improvementsOf, movesOf, type Reading } from './reading.ts';

export type Kind = 'moves' | 'improvements';

export interface LegalSequence {
  readonly movers: readonly number[];
  /** one state more than there are movers */
  readonly states: readonly number[];
}

/** One step of one mover. */
export function stepsOf(reading: Reading, kind: Kind, mover: number, s: number): readonly number[] {
  return kind === 'moves' ? movesOf(reading, mover, s) : improvementsOf(reading, mover, s);
}

/** R_H(s) or R_H⁺(s): where legal sequences of the coalition end, each end with the length of the shortest one. */
export function endsOf(reading: Reading, kind: Kind, coalition: readonly number[], s: number): Map<number, number> {
  const ends = new Map<number, number>();
  const seen = new Set<string>();
  let front: { state: number; last: number | undefined }[] = [{ state: s, last: undefined }];
  for (let length = 1; front.length > 0; length++) {
    const next: typeof front = [];
    for (const { state, last } of front) {
      for (const mover of coalition) {
        if (mover === last) continue;
        for (const t of stepsOf(reading, kind, mover, state)) {
          const pair = `${t} after ${mover}`;
          if (seen.has(pair)) continue;
          seen.add(pair);
          next.push({ state: t, last: mover });
          if (!ends.has(t)) ends.set(t, length);
        }
      }
    }
    front = next;
  }
  return ends;
}

/** The same without any cleverness: all legal sequences up to a length, one by one. */
export function* sequencesFrom(
  reading: Reading,
  kind: Kind,
  coalition: readonly number[],
  s: number,
  longest: number,
): Generator<LegalSequence> {
  function* extend(sequence: LegalSequence): Generator<LegalSequence> {
    if (sequence.movers.length === longest) return;
    for (const mover of coalition) {
      if (mover === sequence.movers.at(-1)) continue;
      for (const t of stepsOf(reading, kind, mover, sequence.states.at(-1)!)) {
        const longer = { movers: [...sequence.movers, mover], states: [...sequence.states, t] };
        yield longer;
        yield* extend(longer);
      }
    }
  }
  yield* extend({ movers: [], states: [s] });
}
