/** Second reading of coalitional stability: Kilgour, Hipel, Fang & Peng 2001 and Inohara & Hipel 2008, quantifier for quantifier. */
import type { CoalitionConceptId } from '../../src/core/coalition/definition.ts';
import { accepts, prefers, type Reading } from './reading.ts';
import { endsOf } from './sequences.ts';

export type Members = readonly number[];

/** Every set of parties with at least one member. */
export function setsOf(parties: Members): number[][] {
  return parties
    .reduce<number[][]>((sets, party) => [...sets, ...sets.map((set) => [...set, party])], [[]])
    .filter((set) => set.length > 0);
}

export const withoutThem = (reading: Reading, coalition: Members): number[] =>
  reading.model.parties.flatMap((_, party) => (coalition.includes(party) ? [] : [party]));

/** R_H⁺⁺(s) */
export function jointImprovements(reading: Reading, coalition: Members, s: number): number[] {
  const ends = [...endsOf(reading, 'moves', coalition, s).keys()];
  return ends.filter((t) => coalition.every((party) => prefers(reading, party, t, s))).sort((a, b) => a - b);
}

/** t ∈ Φ_H(s) */
export const keepsSomeone = (reading: Reading, coalition: Members, s: number, t: number): boolean =>
  coalition.some((party) => accepts(reading, party, s, t));

/** Where improvements of groups out of the parties lead, no group twice running; each end with the number of group steps. */
export function groupEnds(reading: Reading, parties: Members, s: number): Map<number, number> {
  const groups = setsOf(parties);
  const ends = new Map<number, number>();
  const seen = new Set<string>();
  let front: { state: number; last: number }[] = [{ state: s, last: -1 }];
  for (let length = 1; front.length > 0; length++) {
    const next: typeof front = [];
    for (const { state, last } of front) {
      groups.forEach((group, index) => {
        if (index === last) return;
        for (const t of jointImprovements(reading, group, state)) {
          if (seen.has(`${t} ${index}`)) continue;
          seen.add(`${t} ${index}`);
          next.push({ state: t, last: index });
          if (!ends.has(t)) ends.set(t, length);
        }
      });
    }
    front = next;
  }
  return ends;
}

/** The answers to the improvement x that hold the coalition at s. */
export function deterrents(reading: Reading, concept: CoalitionConceptId, coalition: Members, s: number, x: number): number[] {
  const others = withoutThem(reading, coalition);
  const kept = (t: number): boolean => keepsSomeone(reading, coalition, s, t);
  switch (concept) {
    case 'cnash':
      return [];
    case 'cgmr':
      return [...endsOf(reading, 'moves', others, x).keys()].filter(kept);
    case 'csmr':
      return [...endsOf(reading, 'moves', others, x).keys()].filter(
        (y) => kept(y) && [...endsOf(reading, 'moves', coalition, y).keys()].every(kept),
      );
    case 'cseq':
      return [...groupEnds(reading, others, x).keys()].filter(kept);
  }
}

export const coalitionStays = (reading: Reading, concept: CoalitionConceptId, coalition: Members, s: number): boolean =>
  jointImprovements(reading, coalition, s).every((x) => deterrents(reading, concept, coalition, s, x).length > 0);
