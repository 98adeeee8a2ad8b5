/** What a party wants in a changed model, in terms of what it wants in the case. */
import type { Model, OptionWeight } from '../model/model.ts';

/** A statement: its number in the party's list of statements, and whether it is turned round. */
export interface DrawnStatement {
  readonly id: number;
  readonly negated: boolean;
}

export type DrawnOrder =
  | { readonly kind: 'as it is' }
  | { readonly kind: 'statements'; readonly places: readonly (readonly DrawnStatement[])[] }
  | { readonly kind: 'weights'; readonly weights: readonly OptionWeight[] }
  /** pairs of neighbouring tiers exchanged in this order: tier t with the one above it, 0 the worst */
  | { readonly kind: 'ranking'; readonly swaps: readonly number[] }
  | { readonly kind: 'indifferent' };

/** left liked better (1), as much (0), less (−1); undefined: the order says */
export type DrawnComparison = -1 | 0 | 1 | undefined;

export interface DrawnPreference {
  readonly order: DrawnOrder;
  /** one entry a comparison of the party */
  readonly comparisons: readonly DrawnComparison[];
}

export const SIGNS = { '>': 1, '=': 0, '?': undefined } as const;

/** What the case itself says, with the first of alternatives and unknown comparisons left to the order. */
export function asItIs(model: Model): readonly DrawnPreference[] {
  return model.preferences.map((preference) => ({
    order: { kind: 'as it is' },
    comparisons: (preference?.comparisons ?? []).map(({ sign }) => SIGNS[sign]),
  }));
}

/** party → place → number of its first statement */
export function firstIds(model: Model): readonly (readonly number[])[] {
  return model.preferences.map((preference) => {
    if (preference?.kind !== 'statements') return [];
    let next = 0;
    return preference.places.map((place) => (next += place.statements.length) - place.statements.length);
  });
}

/** The party's list of statements as the case has it; of alternatives the first. */
export function placesAsTheyAre(model: Model, party: number): DrawnStatement[][] {
  const preference = model.preferences[party];
  if (preference?.kind !== 'statements') throw new Error('a party without statements');
  const first = firstIds(model)[party]!;
  return preference.places.map((place, at) =>
    (place.mode === 'either' ? place.statements.slice(0, 1) : place.statements).map((_, within) => ({
      id: first[at]! + within,
      negated: false,
    })),
  );
}
