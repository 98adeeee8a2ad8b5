/** What a case rests on that could be otherwise: parts marked as assumed, and, where asked for, parts without any basis. */
import type { Basis, Model, Preference } from '../model/model.ts';

export type Doubt =
  | { readonly kind: 'statement'; readonly party: number; readonly place: number; readonly within: number }
  | { readonly kind: 'weight'; readonly party: number; readonly index: number }
  /** a ranking, or an order that rests on one basis as a whole */
  | { readonly kind: 'ranking'; readonly party: number }
  /** one of several statements, and it is not known which */
  | { readonly kind: 'alternative'; readonly party: number; readonly place: number }
  /** a single comparison, or one that is not known */
  | { readonly kind: 'comparison'; readonly party: number; readonly index: number }
  | Structural;

/** Parts of what could happen rather than of what somebody wants. */
export type Structural =
  | { readonly kind: 'rule'; readonly rule: number }
  /** that the party has the option at all */
  | { readonly kind: 'option'; readonly option: number };

/**
 * assumed: what is marked as assumed. unsourced: also what has no basis at all. all: everything a party is said to want.
 * Rules and options count only where they are marked as assumed, since those without a basis mostly say what is logically
 * possible. What is written as unknown always counts.
 */
export type Vary = (typeof VARIES)[number];
export const VARIES = ['assumed', 'unsourced', 'all'] as const;

export function doubtsOf(model: Model, vary: Vary): Doubt[] {
  const open = (basis: Basis | undefined): boolean =>
    vary === 'all' || basis?.kind === 'assumed' || (vary === 'unsourced' && basis === undefined);
  const preferences = model.preferences.flatMap((preference, party): Doubt[] => {
    if (preference === undefined) return [];
    const compared = (preference.comparisons ?? []).flatMap(({ sign, basis }, index): Doubt[] =>
      sign === '?' || open(basis ?? preference.basis) ? [{ kind: 'comparison', party, index }] : [],
    );
    return [...orderDoubts(preference, party, open), ...compared];
  });
  return [...preferences, ...structuralDoubts(model)];
}

function orderDoubts(preference: Preference, party: number, open: (basis: Basis | undefined) => boolean): Doubt[] {
  switch (preference.kind) {
    case 'statements':
      return preference.places.flatMap((place, at): Doubt[] =>
        place.mode === 'either'
          ? [{ kind: 'alternative', party, place: at }]
          : place.statements.flatMap((statement, within) =>
              open(statement.basis ?? preference.basis) ? [{ kind: 'statement', party, place: at, within } as const] : [],
            ),
      );
    case 'weights':
      return preference.weights.flatMap((weight, index) =>
        open(weight.basis ?? preference.basis) ? [{ kind: 'weight', party, index } as const] : [],
      );
    case 'ranking':
      return open(preference.basis) ? [{ kind: 'ranking', party }] : [];
  }
}

/** None where moves or outcomes are listed one by one: they would have to be listed anew. */
function structuralDoubts(model: Model): Structural[] {
  if (model.moves.some((moves) => moves !== undefined)) return [];
  const assumed = ({ basis }: { readonly basis?: Basis }): boolean => basis?.kind === 'assumed';
  return [
    ...model.rules.flatMap((rule, index) => (assumed(rule) ? [{ kind: 'rule', rule: index } as const] : [])),
    ...model.options.flatMap((option, index) => (assumed(option) ? [{ kind: 'option', option: index } as const] : [])),
  ];
}

/** The narrowest set that is not empty, in the order assumed, unsourced, all. */
export function varyOf(model: Model): Vary {
  return VARIES.find((vary) => doubtsOf(model, vary).length > 0) ?? 'all';
}

/** Why a part was assumed; undefined where it has another basis or none. */
export function whyAssumed(model: Model, doubt: Doubt): string | undefined {
  const basis = basisOf(model, doubt);
  return basis?.kind === 'assumed' ? basis.why : undefined;
}

export function basisOf(model: Model, doubt: Doubt): Basis | undefined {
  if (doubt.kind === 'rule') return model.rules[doubt.rule]!.basis;
  if (doubt.kind === 'option') return model.options[doubt.option]!.basis;
  const preference = model.preferences[doubt.party]!;
  const own = ((): Basis | undefined => {
    if (doubt.kind === 'statement' && preference.kind === 'statements')
      return preference.places[doubt.place]!.statements[doubt.within]!.basis;
    if (doubt.kind === 'weight' && preference.kind === 'weights') return preference.weights[doubt.index]!.basis;
    return doubt.kind === 'comparison' ? preference.comparisons![doubt.index]!.basis : undefined;
  })();
  return own ?? preference.basis;
}

/** The model with plain orders: of several possible statements the first, no degrees of preference, no single comparisons. */
export function plainOrders(model: Model): Model {
  const preferences = model.preferences.map((preference): Preference | undefined => {
    if (preference === undefined) return undefined;
    const { comparisons: _, ...order } = preference;
    if (order.kind === 'weights') return order;
    if (order.kind === 'ranking') return { ...order, borders: order.tiers.map(() => 0) };
    const places = order.places.map((place) => ({
      statements: place.mode === 'either' ? place.statements.slice(0, 1) : place.statements,
    }));
    return { ...order, places };
  });
  return { ...model, preferences };
}
