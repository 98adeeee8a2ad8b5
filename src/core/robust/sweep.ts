/**
 * What is written as unknown, settled in every way: each alternative of each place, and each unknown comparison either way or
 * equal. For each outcome, in how many of these disputes it holds.
 */
import { asItIs, firstIds, SIGNS, type DrawnComparison, type DrawnPreference, type DrawnStatement } from './drawn.ts';
import { Random } from '../random.ts';
import { held, type Sampler } from './sampler.ts';
import type { Model } from '../model/model.ts';
import { bitsOf, stabilityTable } from '../stability/table.ts';
import type { Steps } from '../steps.ts';

export interface Sweep {
  /** ways to settle what is unknown: swept, of how many; a sample where they are more than 4,096 */
  readonly swept: number;
  readonly ways: number;
  readonly sampled: boolean;
  /** outcome of the case → ways in which it holds under the lead concept */
  readonly holds: Uint32Array;
}

const MOST_WAYS = 4096;

/** One thing that is not known, and in how many ways it may be. */
type Unknown =
  | { readonly kind: 'alternative'; readonly party: number; readonly place: number; readonly ways: number }
  | { readonly kind: 'comparison'; readonly party: number; readonly index: number; readonly ways: 3 };

function unknownsOf(model: Model): Unknown[] {
  return model.preferences.flatMap((preference, party): Unknown[] => {
    const places =
      preference?.kind === 'statements'
        ? preference.places.flatMap(({ mode, statements }, place): Unknown[] =>
            mode === 'either' && statements.length > 1 ? [{ kind: 'alternative', party, place, ways: statements.length }] : [],
          )
        : [];
    const compared = (preference?.comparisons ?? []).flatMap(({ sign }, index): Unknown[] =>
      sign === '?' ? [{ kind: 'comparison', party, index, ways: 3 }] : [],
    );
    return [...places, ...compared];
  });
}

/** Undefined where nothing is unknown. O(ways · an analysis under one concept). */
export function* sweepUnknown(sampler: Sampler): Steps<Sweep | undefined> {
  const { model, concepts, lead, variants, graph, options } = sampler;
  const unknowns = unknownsOf(model);
  if (unknowns.length === 0) return undefined;
  const ways = unknowns.reduce((product, { ways: own }) => product * own, 1);
  const sampled = ways > MOST_WAYS;
  const whole = sampled ? MOST_WAYS : ways;
  const concept = concepts[lead]!;
  const variant = variants.without([])!;
  const holds = new Uint32Array(graph.space.size);
  let swept = 0;
  while (swept < whole) {
    const random = new Random(options.seed, -1 - swept);
    let left = swept;
    const chosen = unknowns.map(({ ways: own }) => {
      if (sampled) return random.below(own);
      const one = left % own;
      left = (left - one) / own;
      return one;
    });
    const settled = variants.graphOf(variant, settle(model, unknowns, chosen));
    const bits = held(variant, stabilityTable(settled, [concept]).equilibria.get(concept)!, graph.space.size).bits;
    for (const node of bitsOf(bits, graph.space.size)) holds[node]!++;
    if ((yield ++swept / whole) === 'stop') break;
  }
  return { swept, ways, sampled, holds };
}

function settle(model: Model, unknowns: readonly Unknown[], chosen: readonly number[]): DrawnPreference[] {
  const first = firstIds(model);
  const choice = (kind: Unknown['kind'], party: number, at: number): number => {
    const found = unknowns.findIndex(
      (one) => one.kind === kind && one.party === party && (one.kind === 'alternative' ? one.place : one.index) === at,
    );
    return found === -1 ? 0 : chosen[found]!;
  };
  return asItIs(model).map((own, party) => {
    const preference = model.preferences[party];
    const comparisons = (preference?.comparisons ?? []).map(({ sign }, index): DrawnComparison =>
      sign === '?' ? ([-1, 0, 1] as const)[choice('comparison', party, index)]! : SIGNS[sign],
    );
    if (preference?.kind !== 'statements') return { ...own, comparisons };
    const places = preference.places.map(({ mode, statements }, place): DrawnStatement[] => {
      const from = first[party]![place]!;
      if (mode === 'either') return [{ id: from + choice('alternative', party, place), negated: false }];
      return statements.map((_, within) => ({ id: from + within, negated: false }));
    });
    return { order: { kind: 'statements', places }, comparisons };
  });
}
