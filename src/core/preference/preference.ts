/** Model and space → how each party ranks the outcomes. */
import { ranksOfPlaces } from './prioritize.ts';
import { ranksOfRelation, type Relation } from './relation.ts';
import { needsRelation, relationOfPreference } from './unknown.ts';
import { ranksOfWeights } from './weigh.ts';
import { compress } from './ranking.ts';
import { Columns } from '../space/column.ts';
import { findOutcome } from '../space/find.ts';
import { numberOf, takes, type StateSpace } from '../space/state.ts';
import type { Preference, RankingPreference } from '../model/model.ts';
import { bad, error, good, warning, type Problem, type Result } from '../problem.ts';

export interface Preferences {
  readonly ranks: readonly Int32Array[];
  /** party → relation, for those whose preferences are more than a weak order; undefined where there are none */
  readonly relations?: readonly (Relation | undefined)[];
}

/**
 * One rank array a party, and relations where preferences are no weak orders. Errors: unknown-outcome, preference-repeated;
 * warnings: preference-missing, preference-incomplete, preference-constant, merge-differs.
 */
export function rankAll(space: StateSpace): Result<Preferences> {
  const problems: Problem[] = [];
  const columns = new Columns(space.codes, space.words, space.memberCount);
  const ranks = space.model.parties.map((party, index) => {
    const preference = space.model.preferences[index];
    if (preference === undefined) {
      problems.push(
        warning('preference-missing', `${party.name} has no preferences and counts as indifferent to everything`, {
          fix: `say under preferences: what ${party.id} wants`,
          at: { path: ['parties', party.id], onKey: true },
        }),
      );
      return new Int32Array(space.size);
    }
    return rankOne(space, columns, party.id, preference, problems);
  });
  const relations = problems.some((problem) => problem.severity === 'error') ? [] : relate(space, columns, ranks, problems);
  if (problems.some((problem) => problem.severity === 'error')) return bad(...problems);
  return good(relations.some((relation) => relation !== undefined) ? { ranks, relations } : { ranks }, problems);
}

function relate(space: StateSpace, columns: Columns, ranks: Int32Array[], problems: Problem[]): (Relation | undefined)[] {
  return space.model.parties.map((party, index) => {
    const preference = space.model.preferences[index];
    if (preference === undefined || !needsRelation(preference)) return undefined;
    const relation = relationOfPreference(space, columns, preference, ranks[index]!, ['preferences', party.id]);
    if (!('codes' in relation)) {
      problems.push(...relation);
      return undefined;
    }
    // comparisons may have changed the order and left it one
    if ([...relation.kinds].every((kind) => kind === 'strength')) ranks[index] = ranksOfRelation(relation, space.size);
    return relation.kinds.size === 0 ? undefined : relation;
  });
}

function rankOne(space: StateSpace, columns: Columns, party: string, preference: Preference, problems: Problem[]): Int32Array {
  const path = ['preferences', party, preference.kind];
  switch (preference.kind) {
    case 'ranking':
      return ranksOfTiers(space, preference, path, problems);
    case 'weights':
      for (const { option } of preference.weights) {
        const at = { path: [...path, space.model.options[option]!.id] };
        report(
          space,
          columns.of({ kind: 'option', option }),
          `the weight of ${space.model.options[option]!.id}`,
          at.path,
          problems,
        );
      }
      return ranksOfWeights(space, preference.weights);
    case 'statements': {
      const places = preference.places.map((place, index) =>
        place.statements.map((statement) => {
          const column = columns.of(statement.condition);
          report(space, column, `"${statement.text}"`, [...path, index], problems);
          return column;
        }),
      );
      // of alternatives the first stands for the order; unknown.ts compares them all
      const first = places.map((columnsHere, index) =>
        preference.places[index]!.mode === 'either' ? columnsHere.slice(0, 1) : columnsHere,
      );
      return ranksOfPlaces(space.size, first, space.representative);
    }
  }
}

/** Warns of a statement that tells no two outcomes apart, or that the states of a merged outcome disagree on. */
function report(
  space: StateSpace,
  column: Uint32Array,
  what: string,
  path: readonly (string | number)[],
  problems: Problem[],
): void {
  const bit = (member: number): number => (column[member >> 5]! >>> (member & 31)) & 1;
  const stand = (node: number): number => (space.representative === undefined ? node : space.representative[node]!);
  const first = bit(stand(0));
  let constant = true;
  for (let node = 1; constant && node < space.size; node++) constant = bit(stand(node)) === first;
  if (constant && space.size > 1) {
    problems.push(
      warning('preference-constant', `${what} is ${first === 1 ? 'true' : 'false'} in every outcome and decides nothing`, {
        fix: 'remove it, or check that it says what was meant',
        at: { path },
      }),
    );
  }
  const { memberStart, memberList } = space;
  if (memberStart === undefined) return;
  for (let node = 0; node < space.size; node++) {
    const from = memberStart[node]!;
    const to = memberStart[node + 1]!;
    if (to - from < 2 || space.stated.has(node)) continue;
    let same = true;
    for (let at = from + 1; same && at < to; at++) same = bit(memberList![at]!) === bit(memberList![from]!);
    if (same) continue;
    const member = stand(node);
    const takenHere = space.model.options.filter((_, k) => takes(space, member, k)).map((option) => option.id);
    problems.push(
      warning(
        'merge-differs',
        `${what} holds in some states of the merged outcome "${space.names.get(node) ?? numberOf(space, node)}" and not in others; ` +
          `it counts as {${takenHere.join(', ')}}`,
        { fix: 'say with "as:" which state stands for the merged outcome, or rank the outcomes directly', at: { path } },
      ),
    );
  }
}

function ranksOfTiers(
  space: StateSpace,
  { tiers, borders }: RankingPreference,
  path: readonly (string | number)[],
  problems: Problem[],
): Int32Array {
  const ranks = new Int32Array(space.size);
  let placed = 0;
  // a border of some degree is an item of its own between two tiers
  const item = (tier: number): number => tier + (borders ?? []).slice(0, tier).filter((degree) => degree > 0).length;
  tiers.forEach((tier, index) => {
    tier.forEach((ref, within) => {
      const at = { path: [...path, item(index), ...(tier.length > 1 ? [within] : [])] };
      const node = findOutcome(space, ref, at);
      if (typeof node !== 'number') {
        problems.push(node);
      } else if (ranks[node] !== 0) {
        problems.push(
          error('preference-repeated', `outcome ${numberOf(space, node)} stands twice in the ranking`, {
            fix: 'keep one of the two places',
            at,
          }),
        );
      } else {
        ranks[node] = tiers.length - index;
        placed++;
      }
    });
  });
  if (placed < space.size && !problems.some((problem) => problem.severity === 'error')) {
    const missing = Array.from({ length: space.size }, (_, node) => node).filter((node) => ranks[node] === 0);
    const shown = missing
      .slice(0, 8)
      .map((node) => numberOf(space, node))
      .join(', ');
    problems.push(
      warning(
        'preference-incomplete',
        `the ranking leaves out ${missing.length} outcomes (${shown}${missing.length > 8 ? ', …' : ''})`,
        {
          fix: 'rank them too; until then they count as equally bad, below all others',
          at: { path },
        },
      ),
    );
  }
  compress(ranks, tiers.length + 1);
  return ranks;
}
