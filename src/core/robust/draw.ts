/**
 * One random model of those that agree with what is sourced. A doubtful statement is changed with the given chance, and
 * then, with equal chances, left out, turned round (its opposite in its place), or moved to a place drawn at random. A
 * doubtful weight is left out or turned round. A doubtful ranking has up to `swaps` pairs of neighbouring tiers exchanged, one
 * after the other. A doubtful rule is dropped. Of alternatives one is drawn, by their chances where they have any.
 * Everything else stays, in its order.
 */
import type { Doubt } from './doubt.ts';
import type { Random } from './random.ts';
import type { Model, OptionWeight, StatementPlace } from '../model/model.ts';

/** A statement as drawn: number in the party's list of statements, and whether it is turned round. */
export interface DrawnStatement {
  readonly id: number;
  readonly negated: boolean;
}

export type DrawnOrder =
  | { readonly kind: 'as it is' }
  | { readonly kind: 'statements'; readonly places: readonly (readonly DrawnStatement[])[] }
  | { readonly kind: 'weights'; readonly weights: readonly OptionWeight[] }
  /** pairs of neighbouring tiers exchanged in this order: tier t with the one above it, 0 the worst */
  | { readonly kind: 'ranking'; readonly swaps: readonly number[] };

export interface Draw {
  readonly orders: readonly DrawnOrder[];
  /** positions in `Model.rules` that are dropped, ascending */
  readonly dropped: readonly number[];
  /** doubt → whether it was changed */
  readonly changed: Uint8Array;
}

export interface DrawPlan {
  readonly model: Model;
  readonly doubts: readonly Doubt[];
  /** chance that a doubtful part is changed at all */
  readonly doubt: number;
  /** most exchanges of neighbouring tiers in a doubtful ranking */
  readonly swaps: number;
  /** party → tiers of its ranking */
  readonly tiers: readonly number[];
  /** statement numbers of a party: place → first number */
  readonly firstIds: readonly (readonly number[])[];
  /** party → what is doubtful of it, by place and statement or by weight */
  readonly doubtAt: ReadonlyMap<string, number>;
}

export function drawPlan(
  model: Model,
  doubts: readonly Doubt[],
  { doubt, swaps, tiers }: Pick<DrawPlan, 'doubt' | 'swaps' | 'tiers'>,
): DrawPlan {
  const firstIds = model.preferences.map((preference) => {
    if (preference?.kind !== 'statements') return [];
    let next = 0;
    return preference.places.map((place) => (next += place.statements.length) - place.statements.length);
  });
  return { model, doubts, doubt, swaps, tiers, firstIds, doubtAt: new Map(doubts.map((part, at) => [keyOf(part), at])) };
}

function keyOf(part: Doubt): string {
  switch (part.kind) {
    case 'statement':
      return `${part.party} ${part.place} ${part.within}`;
    case 'alternative':
      return `${part.party} ${part.place}`;
    case 'weight':
      return `${part.party} w${part.index}`;
    case 'ranking':
      return `${part.party}`;
    case 'rule':
      return `rule ${part.rule}`;
  }
}

export function draw(plan: DrawPlan, random: Random): Draw {
  const changed = new Uint8Array(plan.doubts.length);
  /** whether a part is doubtful and is to be changed this time */
  const change = (key: string): boolean => {
    const at = plan.doubtAt.get(key);
    if (at === undefined || !random.chance(plan.doubt)) return false;
    changed[at] = 1;
    return true;
  };
  const orders = plan.model.preferences.map((preference, party): DrawnOrder => {
    switch (preference?.kind) {
      case undefined:
        return { kind: 'as it is' };
      case 'statements':
        return { kind: 'statements', places: drawPlaces(plan, party, preference.places, random, change, changed) };
      case 'weights':
        return {
          kind: 'weights',
          weights: preference.weights.flatMap((weight, index) => {
            if (!change(`${party} w${index}`)) return [weight];
            return random.chance(0.5) ? [] : [{ ...weight, weight: -weight.weight }];
          }),
        };
      case 'ranking': {
        const pairs = plan.tiers[party]! - 1;
        if (pairs < 1 || !change(`${party}`)) return { kind: 'as it is' };
        return { kind: 'ranking', swaps: Array.from({ length: 1 + random.below(plan.swaps) }, () => random.below(pairs)) };
      }
    }
  });
  const dropped = plan.model.rules.flatMap((_, rule) => (change(`rule ${rule}`) ? [rule] : []));
  return { orders, dropped, changed };
}

function drawPlaces(
  plan: DrawPlan,
  party: number,
  places: readonly StatementPlace[],
  random: Random,
  change: (key: string) => boolean,
  changed: Uint8Array,
): DrawnStatement[][] {
  const kept: DrawnStatement[][] = [];
  const moved: DrawnStatement[] = [];
  places.forEach((place, at) => {
    const first = plan.firstIds[party]![at]!;
    if (place.mode === 'either') {
      const one = drawOne(place, random);
      if (one > 0) changed[plan.doubtAt.get(`${party} ${at}`)!] = 1;
      kept.push([{ id: first + one, negated: false }]);
      return;
    }
    const here: DrawnStatement[] = [];
    place.statements.forEach((_, within) => {
      const statement = { id: first + within, negated: false };
      if (!change(`${party} ${at} ${within}`)) here.push(statement);
      else {
        const how = random.below(3);
        if (how === 1) here.push({ ...statement, negated: true });
        if (how === 2) moved.push(statement);
      }
    });
    if (here.length > 0) kept.push(here);
  });
  for (const statement of moved) kept.splice(random.below(kept.length + 1), 0, [statement]);
  return kept;
}

function drawOne({ statements, chances }: StatementPlace, random: Random): number {
  if (chances === undefined) return random.below(statements.length);
  let left = random.next() / 2 ** 32;
  for (const [at, chance] of chances.entries()) {
    left -= chance;
    if (left < 0) return at;
  }
  return statements.length - 1;
}
