/** What a case rests on that could be otherwise: parts marked as assumed, and, where asked for, parts without any basis. */
import type { Basis, Model, Preference } from '../model/model.ts';

export type Doubt =
  | { readonly kind: 'statement'; readonly party: number; readonly place: number; readonly within: number }
  | { readonly kind: 'weight'; readonly party: number; readonly index: number }
  /** a ranking, or an order that rests on one basis as a whole */
  | { readonly kind: 'ranking'; readonly party: number }
  /** one of several statements, and it is not known which */
  | { readonly kind: 'alternative'; readonly party: number; readonly place: number }
  | { readonly kind: 'rule'; readonly rule: number };

/**
 * assumed: what is marked as assumed. unsourced: also what has no basis at all. all: everything a party is said to want.
 * Rules count only where they are marked as assumed, since those without a basis mostly say what is logically possible.
 */
export type Vary = 'assumed' | 'unsourced' | 'all';

export function doubtsOf(model: Model, vary: Vary): Doubt[] {
  const open = (basis: Basis | undefined): boolean =>
    vary === 'all' || basis?.kind === 'assumed' || (vary === 'unsourced' && basis === undefined);
  const preferences = model.preferences.flatMap((preference, party): Doubt[] => {
    switch (preference?.kind) {
      case undefined:
        return [];
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
  });
  const rules = model.rules.flatMap((rule, index): Doubt[] =>
    rule.basis?.kind === 'assumed' ? [{ kind: 'rule', rule: index }] : [],
  );
  return [...preferences, ...rules];
}

/** The widest set that is not empty, in the order assumed, unsourced, all. */
export function varyOf(model: Model): Vary {
  return (['assumed', 'unsourced'] as const).find((vary) => doubtsOf(model, vary).length > 0) ?? 'all';
}

/** Why a part was assumed; undefined where it has another basis or none. */
export function whyAssumed(model: Model, doubt: Doubt): string | undefined {
  const basis = doubt.kind === 'rule' ? model.rules[doubt.rule]!.basis : basisOf(model.preferences[doubt.party]!, doubt);
  return basis?.kind === 'assumed' ? basis.why : undefined;
}

function basisOf(preference: Preference, doubt: Doubt): Basis | undefined {
  if (doubt.kind === 'statement' && preference.kind === 'statements') {
    return preference.places[doubt.place]!.statements[doubt.within]!.basis ?? preference.basis;
  }
  if (doubt.kind === 'weight' && preference.kind === 'weights') return preference.weights[doubt.index]!.basis ?? preference.basis;
  return preference.basis;
}

/**
 * The model with plain orders: of several possible statements the first, and no degrees of preference. Undefined where
 * single comparisons overrule an order, which then is none.
 */
export function plainOrders(model: Model): Model | undefined {
  if (model.preferences.some((preference) => (preference?.comparisons ?? []).length > 0)) return undefined;
  const preferences = model.preferences.map((preference): Preference | undefined => {
    if (preference === undefined || preference.kind === 'weights') return preference;
    if (preference.kind === 'ranking') return { ...preference, borders: preference.tiers.map(() => 0) };
    return {
      ...preference,
      places: preference.places.map((place) => ({
        statements: place.mode === 'either' ? place.statements.slice(0, 1) : place.statements,
      })),
    };
  });
  return { ...model, preferences };
}

/**
 * The model without the part: a statement or weight left out, a ranking given up (indifferent to everything), a rule
 * dropped, a place of alternatives left out.
 */
export function without(model: Model, doubt: Doubt): Model {
  if (doubt.kind === 'rule') return { ...model, rules: model.rules.toSpliced(doubt.rule, 1) };
  const preference = model.preferences[doubt.party]!;
  const replaced = (now: Preference | undefined): Model => ({ ...model, preferences: model.preferences.with(doubt.party, now) });
  if (doubt.kind === 'statement' && preference.kind === 'statements') {
    const place = preference.places[doubt.place]!;
    const statements = place.statements.toSpliced(doubt.within, 1);
    const places =
      statements.length === 0
        ? preference.places.toSpliced(doubt.place, 1)
        : preference.places.with(doubt.place, { ...place, statements });
    return replaced({ ...preference, places });
  }
  if (doubt.kind === 'alternative' && preference.kind === 'statements') {
    return replaced({ ...preference, places: preference.places.toSpliced(doubt.place, 1) });
  }
  if (doubt.kind === 'alternative' && preference.kind === 'statements') {
    return replaced({ ...preference, places: preference.places.toSpliced(doubt.place, 1) });
  }
  if (doubt.kind === 'weight' && preference.kind === 'weights') {
    return replaced({ ...preference, weights: preference.weights.toSpliced(doubt.index, 1) });
  }
  return replaced(undefined);
}
