/**
 * Second readings of the concepts beyond the classical ones, each its definition, quantifier for quantifier. The shapes are
 * those of Nash, GMR, SMR and SEQ; what differs is when a party leaves, what deters it, what it escapes to and which answers
 * count.
 */
import type { Base, ConceptId } from '../../src/core/stability/definition.ts';
import type { Model } from '../../src/core/model/model.ts';
import { kindsComparedIn, type Compared } from './kinds.ts';
import { reachOf } from './moves.ts';
import { outcomesOf } from './states.ts';

export interface KindReading {
  readonly model: Model;
  readonly size: number;
  readonly reach: readonly (readonly (readonly number[])[])[];
  readonly compared: readonly (readonly (readonly Compared[])[])[];
}

export function readKinds(model: Model): KindReading {
  const outcomes = outcomesOf(model);
  return { model, size: outcomes.length, reach: reachOf(model, outcomes), compared: kindsComparedIn(model) };
}

interface Manner {
  readonly leaves: (party: number, s: number, s1: number) => boolean;
  readonly deters: (party: number, s: number, s2: number) => boolean;
  readonly escapes: (party: number, s: number, s3: number) => boolean;
  readonly credible: (party: number, from: number, to: number) => boolean;
}

type Sign = Compared['sign'];

/** Where legal sequences of the others end, by trying all pairs of state and last mover; the start itself is no answer. */
function answers(
  { model, reach }: KindReading,
  party: number,
  start: number,
  may: (mover: number, from: number, to: number) => boolean,
): number[] {
  const pairs = new Set<string>();
  const grow = (state: number, last: number): void => {
    model.parties.forEach((_, mover) => {
      if (mover === party || mover === last) return;
      for (const to of reach[mover]![state]!) {
        if (pairs.has(`${to} ${mover}`) || !may(mover, state, to)) continue;
        pairs.add(`${to} ${mover}`);
        grow(to, mover);
      }
    });
  };
  grow(start, -1);
  return [...new Set([...pairs].map((pair) => Number(pair.split(' ')[0])))].filter((end) => end !== start);
}

function stableBy(reading: KindReading, base: Base, manner: Manner, party: number, s: number): boolean {
  const own = reading.reach[party]!;
  return own[s]!.every((s1) => {
    if (!manner.leaves(party, s, s1)) return true;
    switch (base) {
      case 'nash':
        return false;
      case 'gmr':
        return answers(reading, party, s1, () => true).some((s2) => manner.deters(party, s, s2));
      case 'smr':
        return answers(reading, party, s1, () => true).some(
          (s2) => manner.deters(party, s, s2) && own[s2]!.every((s3) => !manner.escapes(party, s, s3)),
        );
      case 'seq':
        return answers(reading, party, s1, manner.credible).some((s2) => manner.deters(party, s, s2));
    }
  });
}

/** The manners of the families; `x` is the outcome looked at, `s` the one it is compared with. */
function mannerOf({ model, compared }: KindReading, id: ConceptId): [Base, Manner] | undefined {
  const signs = (list: readonly Sign[]) => (party: number, s: number, x: number) => list.includes(compared[party]![x]![s]!.sign);
  const [base, second, third] = id.split('-') as [Base, string, string | undefined];
  const attitude = {
    a: { leaves: signs([1, '?']), deters: signs([0, -1]), escapes: signs([1, '?']), credible: signs([1, '?']) },
    b: { leaves: signs([1]), deters: signs([0, -1]), escapes: signs([1, '?']), credible: signs([1, '?']) },
    c: { leaves: signs([1, '?']), deters: signs([0, -1, '?']), escapes: signs([1]), credible: signs([1, '?']) },
    d: { leaves: signs([1]), deters: signs([0, -1, '?']), escapes: signs([1]), credible: signs([1, '?']) },
  }[second];
  const muchWorse = (by: number, orUnknown: boolean) => (party: number, s: number, x: number) => {
    const { sign, degree } = compared[party]![x]![s]!;
    return (sign === -1 && degree >= by) || (orUnknown && sign === '?');
  };
  if (attitude !== undefined && third === undefined) return [base, attitude];
  if (attitude !== undefined) {
    const deters = muchWorse(1, second === 'c' || second === 'd');
    return [base, { ...attitude, deters, escapes: (party, s, x) => !deters(party, s, x) }];
  }
  if (second === 'strong') {
    const deters = muchWorse(Number(third), false);
    return [base, { leaves: signs([1]), credible: signs([1]), deters, escapes: (party, s, x) => !deters(party, s, x) }];
  }
  if (second === 'chance') {
    const of = (party: number, x: number, s: number): number => compared[party]![x]![s]!.chance;
    const at = (party: number, key: 'alpha' | 'beta' | 'gamma'): number => model.preferences[party]?.thresholds?.[key] ?? 0.5;
    // counted in thousandths of a thousandth, so that 1 − 0.9 is 0.1
    const above = (chance: number, limit: number): boolean => Math.round(1e6 * chance) > Math.round(1e6 * limit);
    const open = (party: number, s: number, x: number): boolean => above(of(party, x, s), 1 - at(party, 'beta'));
    return [
      base,
      {
        leaves: (party, s, x) => above(of(party, x, s), 1 - at(party, 'alpha')),
        deters: (party, s, x) => !open(party, s, x),
        escapes: open,
        credible: (party, from, to) => above(of(party, to, from), at(party, 'gamma')),
      },
    ];
  }
  if (second === 'relational') {
    const reply = (party: number, s: number, x: number): boolean =>
      x !== s &&
      model.parties.every((_, other) => {
        const feeling = model.attitudes?.[party]?.[other] ?? (party === other ? 1 : 0);
        const { sign } = compared[other]![x]![s]!;
        return feeling === 0 || (feeling > 0 ? sign === 1 || sign === 0 : sign === -1);
      });
    return [base, { leaves: reply, credible: reply, escapes: reply, deters: (party, s, x) => !reply(party, s, x) }];
  }
  return undefined;
}

/** G_h(i, s) by recursion: where the party, moving first and then in turn, ends. */
export function anticipated(reading: KindReading, h: number, party: number, s: number): number {
  if (h === 0) return s;
  const better = (a: number, b: number): boolean => reading.compared[party]![a]![b]!.sign === 1;
  const ends = reading.reach[party]![s]!.map((t) => anticipated(reading, h - 1, 1 - party, t));
  const best = ends.reduce((found, end) => (better(end, found) ? end : found), s);
  return best;
}

/** Whether the party can count on something better than s by a move, h moves ahead, the other side doing its worst. */
function guaranteed(reading: KindReading, h: number, party: number, s: number): boolean {
  const better = (a: number, b: number): boolean => reading.compared[party]![a]![b]!.sign === 1;
  /** where play ends from q with k moves left, `own` saying whose turn it is */
  const value = (q: number, k: number, own: boolean): number => {
    if (k === 0) return q;
    const next = reading.reach[own ? party : 1 - party]![q]!.map((t) => value(t, k - 1, !own));
    return next.reduce((found, end) => ((own ? better(end, found) : better(found, end)) ? end : found), q);
  };
  return reading.reach[party]![s]!.some((t) => better(value(t, h - 1, false), s));
}

/** Whether s is stable for the party under a concept beyond the classical ones. */
export function isStableVariant(reading: KindReading, id: ConceptId, party: number, s: number): boolean {
  const found = mannerOf(reading, id);
  if (found !== undefined) return stableBy(reading, found[0], found[1], party, s);
  const [kind, horizon] = id.split('-') as [string, string];
  if (kind === 'limited') return anticipated(reading, Number(horizon), party, s) === s;
  if (kind === 'maximin') return !guaranteed(reading, Number(horizon), party, s);
  if (kind === 'stackelberg') return anticipated(reading, party === (horizon === 'first' ? 0 : 1) ? 2 : 1, party, s) === s;
  throw new Error(`no second reading of ${id}`);
}
