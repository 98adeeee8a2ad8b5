/** What would have to change, as JSON values. */
import { envelope, modelData, numbersData, outcomeData } from './analysis.ts';
import type { ChangeAnalysis, ConceptChange, PartyChange } from '../../core/inverse/change.ts';
import type { Lever, LeverEffect } from '../../core/inverse/lever.ts';
import type { Requirement } from '../../core/inverse/requirement.ts';
import type { StatementPlan } from '../../core/inverse/statements.ts';
import { printCondition, type Condition } from '../../core/model/condition.ts';
import { writeName } from '../../core/model/grammar.ts';
import type { Model } from '../../core/model/model.ts';
import { tiersOf } from '../../core/preference/ranking.ts';
import { numberOf, type StateSpace } from '../../core/space/state.ts';
import type { Json, JsonObject } from '../render/json.ts';

export function changeData(
  { graph: { space }, node, keep, concepts, skipped, complete }: ChangeAnalysis,
  version: string,
): JsonObject {
  return {
    ...envelope(version, 'change'),
    ...modelData(space.model),
    outcome: outcomeData(space, node),
    outcomeCount: space.size,
    keep: keep.map((party) => space.model.parties[party]!.id),
    complete,
    concepts: concepts.map((concept) => conceptData(space, concept)),
    skipped: skipped.map(({ concept, problem }) => ({ concept, why: problem.message })),
  };
}

/** Infinity has no place in JSON: null says that no number of steps suffices. */
const bounded = (value: number): number | null => (value === Infinity ? null : value);

function conceptData(space: StateSpace, { concept, holds, parties, total, statements, levers }: ConceptChange): JsonObject {
  const id = (party: number): string => space.model.parties[party]!.id;
  return {
    concept,
    holds,
    parties: parties.map((party) => partyData(space, party)),
    total: {
      steps: total.cost,
      atLeast: bounded(total.atLeast),
      proof: total.proof,
      parties: total.parties.map(({ party, cost, ranks }) => ({
        party: id(party),
        steps: cost,
        ranking: rankingData(space, ranks),
      })),
    },
    statements:
      statements === undefined
        ? undefined
        : {
            changes: statements.changes,
            fewest: statements.fewest,
            plans: statements.plans.map(({ party, plan }) => ({ party: id(party), ...planData(space.model, plan) })),
          },
    levers:
      levers === undefined
        ? undefined
        : { tried: levers.tried, of: levers.total, effects: levers.effects.map((effect) => effectData(space, effect)) },
  };
}

function partyData(space: StateSpace, change: PartyChange): JsonObject {
  const { party, stays, kept, requirement, open, count, statements, weights } = change;
  const { model } = space;
  const nudge = change.change;
  return {
    party: model.parties[party]!.id,
    stays,
    kept,
    condition: conditionData(space, requirement),
    open: conditionData(space, open),
    rankings:
      count === undefined
        ? undefined
        : count.count === undefined
          ? { share: count.share }
          : { count: String(count.count), of: String(count.of), share: count.share },
    change:
      nudge === undefined
        ? undefined
        : {
            steps: nudge.cost,
            atLeast: nudge.atLeast,
            proof: nudge.proof,
            pairs: nudge.pairs,
            suffices: numbersData(space, nudge.needed),
            passes: numbersData(space, [...nudge.passed, ...nudge.moved]),
            ranking: rankingData(space, nudge.ranks),
          },
    statements:
      statements === undefined
        ? undefined
        : Object.fromEntries(
            Object.entries(statements).map(([kind, { fewest, complete, found, plans }]) => [
              kind,
              { fewest, triedUpTo: complete, found, plans: plans.map((plan) => planData(model, plan)) },
            ]),
          ),
    weights: weights?.map(({ option, from, to }) => ({ option: model.options[option]!.id, from, to })),
  };
}

/** {"all": […]}, {"any": […]}, or the number of an outcome the party has to like no better. */
function conditionData(space: StateSpace, requirement: Requirement): Json {
  if (requirement.kind === 'atom') return numberOf(space, requirement.node);
  return { [requirement.kind]: requirement.of.map((part) => conditionData(space, part)) };
}

/** Best tier first. */
const rankingData = (space: StateSpace, ranks: Int32Array): Json => tiersOf(ranks).map((tier) => numbersData(space, tier));

const textOf = (model: Model, condition: Condition): string => printCondition(condition, (k) => writeName(model.options[k]!.id));

function planData(model: Model, { edits, disruption }: StatementPlan): JsonObject {
  return {
    steps: disruption,
    edits: edits.map(({ kind, condition, text, from, to }) => ({
      kind,
      statement: text ?? textOf(model, condition),
      from: from === undefined ? undefined : from + 1,
      to: to === undefined ? undefined : to + 1,
    })),
  };
}

function effectData(space: StateSpace, { lever, holds, leavers, holding, outcomes, gained, lost }: LeverEffect): JsonObject {
  return {
    lever: leverData(space, lever),
    holds,
    leavers: leavers.map((party) => space.model.parties[party]!.id),
    equilibria: holding,
    outcomes,
    gained: numbersData(space, gained),
    lost: numbersData(space, lost),
  };
}

function leverData(space: StateSpace, lever: Lever): JsonObject {
  const { model } = space;
  const party = (at: number): string => model.parties[at]!.id;
  switch (lever.kind) {
    case 'fixed':
      return { kind: lever.kind, option: model.options[lever.option]!.id, taken: lever.taken };
    case 'one-way':
      return { kind: lever.kind, option: model.options[lever.option]!.id, way: lever.way };
    case 'rule':
      return { kind: lever.kind, [lever.holds ? 'always' : 'never']: textOf(model, lever.condition) };
    case 'no-move':
      return { kind: lever.kind, party: party(lever.party), from: numberOf(space, lever.from), to: numbersData(space, lever.to) };
    case 'guarantee':
      return {
        kind: lever.kind,
        by: lever.by === undefined ? undefined : party(lever.by),
        answers: lever.answers.map(({ against, from, to }) => ({
          against: party(against),
          from: numberOf(space, from),
          to: numberOf(space, to),
        })),
      };
  }
}
