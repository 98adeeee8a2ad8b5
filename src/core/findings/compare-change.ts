/** What differs between two models, change by change, and every model that lies between them. */
import type { Alignment } from './compare-align.ts';
import { editsOf, type PlaceEdit } from './compare-places.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import type { Condition } from '../model/condition.ts';
import type { FeasibilityRule, Merge, Model, Option, OutcomeRef, Preference, StatementPlace } from '../model/model.ts';
import { buildMoves } from '../moves/build.ts';
import { rankAll } from '../preference/preference.ts';
import { clausesOf } from '../space/clauses.ts';
import { enumerate } from '../space/enumerate.ts';
import { findOutcome } from '../space/find.ts';
import { satisfiable } from '../space/search.ts';

/** One difference between the models. Parties, options and conditions by their common positions. */
export type ModelChange =
  | { readonly kind: 'party'; readonly party: number; readonly what: 'added' | 'removed' }
  | { readonly kind: 'option'; readonly option: number; readonly what: 'added' | 'removed' }
  | { readonly kind: 'owners'; readonly option: number; readonly before: readonly number[]; readonly after: readonly number[] }
  | {
      readonly kind: 'one-way';
      readonly option: number;
      readonly before: Option['oneWay'];
      readonly after: Option['oneWay'];
    }
  | { readonly kind: 'rule'; readonly rule: FeasibilityRule; readonly what: 'added' | 'dropped' }
  | { readonly kind: 'merges'; readonly before: readonly Merge[]; readonly after: readonly Merge[] }
  | ({ readonly kind: 'statement'; readonly party: number } & PlaceEdit)
  | {
      readonly kind: 'preference';
      readonly party: number;
      readonly before: Preference | undefined;
      readonly after: Preference | undefined;
    }
  | { readonly kind: 'moves'; readonly party: number }
  | { readonly kind: 'attitudes' }
  /** says nothing about what holds, only where the parties are */
  | { readonly kind: 'status-quo' }
  /** looked at by an analysis of views only */
  | { readonly kind: 'view'; readonly party: number };

/** Without bearing on what holds by the case as it is written. */
export const isIdle = ({ kind }: ModelChange): boolean => kind === 'status-quo' || kind === 'view';

export interface Between {
  /** those that bear on what holds first */
  readonly changes: readonly ModelChange[];
  /** how many bear on what holds */
  readonly bearing: number;
  /** the first model with these changes made */
  readonly model: (made: ReadonlySet<number>) => Model;
}

const unlike = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** What a preference says, without what it rests on. */
function said(preference: Preference | undefined): unknown {
  if (preference === undefined) return undefined;
  const { basis: _basis, ...rest } = preference;
  const comparisons = comparisonsSaid(preference);
  switch (rest.kind) {
    case 'statements':
      return { ...rest, comparisons, places: rest.places.map(placeSaid) };
    case 'weights':
      return { ...rest, comparisons, weights: rest.weights.map(({ option, weight }) => [option, weight]) };
    case 'ranking':
      return { ...rest, comparisons };
  }
}

const comparisonsSaid = ({ comparisons }: Preference): unknown => comparisons?.map(({ basis: _basis, ...one }) => one);

const placeSaid = (place: StatementPlace): unknown => ({
  ...place,
  statements: place.statements.map(({ condition }) => condition),
});

/** Where the model lacks an option nobody takes it. */
const never = (option: number): FeasibilityRule => ({ kind: 'never', infeasible: { kind: 'option', option }, index: -1 });

/** O(size of the models). */
export function between({ sides, parties, options, hasOption, hasParty }: Alignment): Between {
  const [a, b] = [sides[0].model, sides[1].model];
  const changes: ModelChange[] = [];
  const add = (change: ModelChange): number => changes.push(change) - 1;

  const newcomers = parties.map((_, party) =>
    hasParty[0][party] === hasParty[1][party]
      ? undefined
      : add({ kind: 'party', party, what: hasParty[0][party] === true ? 'removed' : 'added' }),
  );
  const optionOf = options.map((_, option): OptionChanges => {
    const [before, after] = [hasOption[0][option] === true, hasOption[1][option] === true];
    if (before !== after) return { there: add({ kind: 'option', option, what: before ? 'removed' : 'added' }) };
    const [one, other] = [a.options[option]!, b.options[option]!];
    return {
      ...(unlike(one.owners, other.owners)
        ? { owners: add({ kind: 'owners', option, before: one.owners, after: other.owners }) }
        : {}),
      ...(one.oneWay === other.oneWay
        ? {}
        : { oneWay: add({ kind: 'one-way', option, before: one.oneWay, after: other.oneWay }) }),
    };
  });
  const keyOf = ({ infeasible }: FeasibilityRule): string => JSON.stringify(infeasible);
  const [rulesOfA, rulesOfB] = [a, b].map(({ rules }) => new Set(rules.map(keyOf))) as [Set<string>, Set<string>];
  const kept = a.rules.filter((rule) => rulesOfB.has(keyOf(rule)));
  const gone = a.rules
    .filter((rule) => !rulesOfB.has(keyOf(rule)))
    .map((rule) => ({ rule, change: add({ kind: 'rule', rule, what: 'dropped' }) }));
  const come = b.rules
    .filter((rule) => !rulesOfA.has(keyOf(rule)))
    .map((rule) => ({ rule, change: add({ kind: 'rule', rule, what: 'added' }) }));
  const [before, after] = bothMerges(a, b);
  const merges = unlike(before.map(mergeSaid), after.map(mergeSaid)) ? add({ kind: 'merges', before, after }) : undefined;
  const preferences = parties.map((_, party) => {
    const newcomer = newcomers[party];
    const [before, after] = [a.preferences[party], b.preferences[party]];
    return preferenceBetween(before, after, newcomer, (change) => add({ ...change, party }));
  });
  const moves = parties.map((_, party) => {
    if (!unlike(a.moves[party], b.moves[party])) return undefined;
    return newcomers[party] ?? add({ kind: 'moves', party });
  });
  const attitudes = unlike(a.attitudes, b.attitudes) ? add({ kind: 'attitudes' }) : undefined;
  const bearing = changes.length;
  if (unlike(a.statusQuo, b.statusQuo)) add({ kind: 'status-quo' });
  parties.forEach((_, party) => {
    const [before, after] = [a, b].map(({ views }) => views?.find((view) => view.party === party));
    const plain = (view: typeof before): unknown => view && [view.unseen, view.preferences.map(said)];
    if (unlike(plain(before), plain(after))) add({ kind: 'view', party });
  });

  return {
    changes,
    bearing,
    model: (made) => {
      const done = (change: number | undefined): boolean => change !== undefined && made.has(change);
      const { statusQuo: _statusQuo, views: _views, ...rest } = a;
      const feelings = done(attitudes) ? b.attitudes : a.attitudes;
      const missing = optionOf.flatMap(({ there }, option) =>
        there !== undefined && made.has(there) === (hasOption[0][option] === true) ? [never(option)] : [],
      );
      const { attitudes: _attitudes, ...plain } = rest;
      return {
        ...plain,
        options: options.map((_, option) => mixedOption(a.options[option]!, b.options[option]!, optionOf[option]!, done)),
        rules: [
          ...kept,
          ...gone.flatMap(({ rule, change }) => (made.has(change) ? [] : [rule])),
          ...come.flatMap(({ rule, change }) => (made.has(change) ? [rule] : [])),
          ...missing,
        ],
        merges: done(merges) ? after : before,
        preferences: preferences.map((mix) => mix(made)),
        moves: parties.map((_, party) => (done(moves[party]) ? b : a).moves[party]),
        ...(feelings === undefined ? {} : { attitudes: feelings }),
      };
    },
  };
}

/**
 * The merged outcomes of both. A merge that one model lacks, where its rules leave none of the states, makes no difference: it
 * counts as being there.
 */
function bothMerges(a: Model, b: Model): readonly [readonly Merge[], readonly Merge[]] {
  const filled = (own: Model, other: Model): readonly Merge[] => {
    const names = new Set(own.merges.map(({ name }) => name));
    const missing = other.merges.filter((merge) => !names.has(merge.name) && !isPossible(own, merge));
    return [...own.merges, ...missing].sort((x, y) => (x.name < y.name ? -1 : 1));
  };
  return [filled(a, b), filled(b, a)];
}

const isPossible = ({ options, rules }: Model, { when }: Merge): boolean =>
  satisfiable(
    clausesOf(
      options.length,
      rules.map(({ infeasible }) => infeasible),
      [when],
    ),
  );

const mergeSaid = ({ name, when, as }: Merge): unknown => [name, when, as];

/** Numbers of changes. */
interface OptionChanges {
  readonly there?: number;
  readonly owners?: number;
  readonly oneWay?: number;
}

function mixedOption(
  a: Option,
  b: Option,
  { owners, oneWay }: OptionChanges,
  done: (change: number | undefined) => boolean,
): Option {
  const { oneWay: _oneWay, ...option } = a;
  const way = (done(oneWay) ? b : a).oneWay;
  return { ...option, owners: (done(owners) ? b : a).owners, ...(way === undefined ? {} : { oneWay: way }) };
}

type WithoutParty =
  | ({ readonly kind: 'statement' } & PlaceEdit)
  | { readonly kind: 'preference'; readonly before: Preference | undefined; readonly after: Preference | undefined };

/** A party's preference with some of its changes made. */
function preferenceBetween(
  before: Preference | undefined,
  after: Preference | undefined,
  newcomer: number | undefined,
  add: (change: WithoutParty) => number,
): (made: ReadonlySet<number>) => Preference | undefined {
  if (newcomer !== undefined) return (made) => (made.has(newcomer) ? after : before);
  if (!unlike(said(before), said(after))) return () => before;
  const besides = (preference: Preference): unknown => [comparisonsSaid(preference), preference.thresholds];
  if (before?.kind === 'statements' && after?.kind === 'statements' && !unlike(besides(before), besides(after))) {
    const { edits, places } = editsOf(before.places, after.places);
    const numbers = edits.map((edit) => add({ kind: 'statement', ...edit }));
    return (made) => ({ ...before, places: places((edit) => made.has(numbers[edit]!)) });
  }
  const whole = add({ kind: 'preference', before, after });
  return (made) => (made.has(whole) ? after : before);
}

/**
 * The graph of a model between two others. Outcomes that rankings and moves name and the model does not have are passed over;
 * undefined where the model has no meaning all the same.
 */
export function graphBetween(model: Model): ConflictGraph | undefined {
  const found = enumerate({ ...model, merges: model.merges.filter((merge) => isPossible(model, merge)) });
  if (!found.ok) return undefined;
  const known = (ref: OutcomeRef): number | undefined => {
    const node = findOutcome(found.value, ref);
    return typeof node === 'number' ? node : undefined;
  };
  const preferences = model.preferences.map((preference): Preference | undefined => {
    const comparisons = preference?.comparisons?.filter(({ left, right }) => {
      const [one, other] = [known(left), known(right)];
      return one !== undefined && other !== undefined && one !== other;
    });
    const rest = comparisons === undefined ? {} : { comparisons };
    if (preference?.kind !== 'ranking') return preference && { ...preference, ...rest };
    const placed = new Set<number>();
    const tiers = preference.tiers.map((tier) =>
      tier.filter((ref) => {
        const node = known(ref);
        return node !== undefined && !placed.has(node) && placed.add(node) !== undefined;
      }),
    );
    return { ...preference, ...rest, tiers };
  });
  const moves = model.moves.map((list) =>
    list?.filter(({ from, to }) => {
      const [one, other] = [known(from), known(to)];
      return one !== undefined && other !== undefined && one !== other;
    }),
  );
  const space = { ...found.value, model: { ...found.value.model, preferences, moves } };
  const built = buildMoves(space);
  const ranked = rankAll(space);
  return built.ok && ranked.ok ? { space, ...built.value, ...ranked.value } : undefined;
}

/** The option that a rule fixes, where it does nothing else. */
export function fixedBy({ infeasible }: FeasibilityRule): { readonly option: number; readonly taken: boolean } | undefined {
  const single = (condition: Condition): number | undefined => (condition.kind === 'option' ? condition.option : undefined);
  const out = single(infeasible);
  if (out !== undefined) return { option: out, taken: false };
  const kept = infeasible.kind === 'not' ? single(infeasible.of) : undefined;
  return kept === undefined ? undefined : { option: kept, taken: true };
}
