/**
 * From a preference that holds alternatives, degrees or single comparisons to its relation. The alternatives of several
 * places combine; two outcomes compare as unknown where the combinations disagree.
 */
import { ranksOfPlaces } from './prioritize.ts';
import {
  DEFAULT_THRESHOLDS,
  MOST_PAIRS,
  relationOf,
  UNKNOWN,
  type Override,
  type Relation,
  type WeightedOrder,
} from './relation.ts';
import type { Columns } from '../space/column.ts';
import { findOutcome } from '../space/find.ts';
import { numberOf, type StateSpace } from '../space/state.ts';
import type { Preference, RankingPreference, StatementPlace } from '../model/model.ts';
import { error, type Problem } from '../problem.ts';

/** Most combinations of alternatives. */
const MOST_ORDERS = 256;

/** Whether the preference is more than a weak order. */
export function needsRelation(preference: Preference): boolean {
  if ((preference.comparisons ?? []).length > 0) return true;
  switch (preference.kind) {
    case 'statements':
      return preference.places.some((place) => place.mode === 'either' || (place.degree ?? 0) > 0);
    case 'ranking':
      return (preference.borders ?? []).some((degree) => degree > 0);
    case 'weights':
      return false;
  }
}

/**
 * The relation of a preference and the order that stands for it; `ranks` are those of its first alternatives.
 * Errors: too-many-outcomes, preference-alternatives, preference-repeated, unknown-outcome.
 */
export function relationOfPreference(
  space: StateSpace,
  columns: Columns,
  preference: Preference,
  ranks: Int32Array,
  path: readonly (string | number)[],
): Relation | readonly Problem[] {
  if (space.size > MOST_PAIRS) {
    return [
      error(
        'too-many-outcomes',
        `unknown or strong preferences are compared pair by pair, for at most ${MOST_PAIRS.toLocaleString('en')} outcomes; there are ${space.size.toLocaleString('en')}`,
        {
          fix: 'add feasibility rules, or give this party a plain order',
          at: { path },
        },
      ),
    ];
  }
  const overrides: Override[] = [];
  const problems: Problem[] = [];
  (preference.comparisons ?? []).forEach((note, index) => {
    const at = { path: [...path, 'comparisons', index] };
    const a = findOutcome(space, note.left, at);
    const b = findOutcome(space, note.right, at);
    for (const end of [a, b]) if (typeof end !== 'number') problems.push(end);
    if (typeof a !== 'number' || typeof b !== 'number') return;
    const pair = `outcome ${numberOf(space, a)} ${a === b ? 'is compared with itself' : `and outcome ${numberOf(space, b)} are compared twice`}`;
    if (a === b || overrides.some((other) => (other.a === a && other.b === b) || (other.a === b && other.b === a))) {
      problems.push(error('preference-repeated', pair, { fix: 'remove the comparison, or name other outcomes', at }));
    }
    overrides.push({ a, b, code: note.sign === '?' ? UNKNOWN : note.sign === '=' ? 0 : 1 + note.degree });
  });
  const orders = ordersOf(space, columns, preference, ranks, path);
  if (!('orders' in orders)) problems.push(orders);
  if (problems.length > 0 || !('orders' in orders)) return problems;
  const thresholds = { ...DEFAULT_THRESHOLDS, ...preference.thresholds };
  return relationOf(space, orders.orders, overrides, orders.chance, thresholds);
}

function ordersOf(
  space: StateSpace,
  columns: Columns,
  preference: Preference,
  ranks: Int32Array,
  path: readonly (string | number)[],
): { readonly orders: readonly WeightedOrder[]; readonly chance: boolean } | Problem {
  switch (preference.kind) {
    case 'weights':
      return { orders: [{ chance: 1, ranks, degree: () => 0 }], chance: false };
    case 'ranking':
      return { orders: [{ chance: 1, ranks, degree: degreeByBorders(preference, ranks) }], chance: false };
    case 'statements': {
      const combinations = combine(preference.places);
      if (combinations === undefined) {
        return error('preference-alternatives', `the alternatives combine to more than ${MOST_ORDERS} orders`, {
          fix: 'leave fewer places open',
          at: { path: [...path, 'statements'] },
        });
      }
      const orders = combinations.map(({ chance, places }): WeightedOrder => {
        const truths = places.map((place) => place.statements.map((statement) => columns.of(statement.condition)));
        const keys = truths.map((column) => ranksOfPlaces(space.size, [column], space.representative));
        const degrees = places.map((place) => place.degree ?? 0);
        return {
          chance,
          ranks: ranksOfPlaces(space.size, truths, space.representative),
          degree: (a, b) => degrees[keys.findIndex((key) => key[a] !== key[b])] ?? 0,
        };
      });
      return { orders, chance: preference.places.some((place) => place.chances !== undefined) };
    }
  }
}

/** Each way to decide the open places, with its chance; undefined where there are too many. */
function combine(places: readonly StatementPlace[]): { chance: number; places: StatementPlace[] }[] | undefined {
  let list: { chance: number; places: StatementPlace[] }[] = [{ chance: 1, places: [] }];
  for (const place of places) {
    const ways: { chance: number; place: StatementPlace }[] =
      place.mode === 'either'
        ? place.statements.map((statement, index) => ({
            chance: place.chances?.[index] ?? 1 / place.statements.length,
            place: { statements: [statement], degree: place.degree ?? 0 },
          }))
        : [{ chance: 1, place }];
    if (list.length * ways.length > MOST_ORDERS) return undefined;
    list = list.flatMap((before) =>
      ways.map((way) => ({ chance: before.chance * way.chance, places: [...before.places, way.place] })),
    );
  }
  return list;
}

/** The highest degree of the borders between two tiers; outcomes that the ranking leaves out are one last tier. */
function degreeByBorders({ tiers, borders }: RankingPreference, ranks: Int32Array): (a: number, b: number) => number {
  let top = 0;
  for (const rank of ranks) if (rank > top) top = rank;
  const kept = tiers.flatMap((tier, index) => (tier.length > 0 ? [borders?.[index] ?? 0] : []));
  return (a, b) => {
    const from = top - Math.max(ranks[a]!, ranks[b]!);
    const to = top - Math.min(ranks[a]!, ranks[b]!);
    return Math.max(0, ...kept.slice(from, to));
  };
}
