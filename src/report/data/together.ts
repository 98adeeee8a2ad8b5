/** Coalitions as JSON values. */
import { envelope, modelData, numbersData, outcomeData } from './analysis.ts';
import { stepData } from './routes.ts';
import { membersIn, type Coalition } from '../../core/coalition/members.ts';
import { coalitionConceptOf } from '../../core/coalition/registry.ts';
import type { Leaver, TogetherAnalysis } from '../../core/coalition/together.ts';
import type { CoalitionAnswer, CoalitionStep } from '../../core/coalition/verdict.ts';
import { numberOf, type StateSpace } from '../../core/space/state.ts';
import { hasBit } from '../../core/stability/table.ts';
import type { JsonObject } from '../render/json.ts';

export function togetherData(analysis: TogetherAnalysis, version: string): JsonObject {
  const { coalitional, start, outcomes, power } = analysis;
  const { space } = analysis.table.graph;
  const { concepts, coalitions, nodes } = coalitional;
  const all = (of: readonly Coalition[]): string[][] => of.map((coalition) => ids(space, coalition));
  const staying = (bits: Uint32Array): readonly number[] =>
    numbersData(
      space,
      nodes.filter((node) => hasBit(bits, node)),
    );
  return {
    ...envelope(version, 'together'),
    ...modelData(space.model),
    from: start === undefined ? undefined : outcomeData(space, start),
    outcomeCount: space.size,
    concepts: concepts.map((id) => {
      const { short, name, plain, formula, sources } = coalitionConceptOf(id);
      return { id, short, name, plain, formula, sources };
    }),
    coalitions: all(coalitions),
    bounds: {
      complete: analysis.complete,
      equilibria: analysis.equilibria,
      asked: analysis.asked,
      looked: outcomes.length,
      everyOutcome: analysis.whole,
      coalitionsLeftOut: analysis.omitted,
      conceptsLeftOut: analysis.skipped,
    },
    outcomes: outcomes.map(({ node, holds, resists, leavers, forGood }) => ({
      outcome: numberOf(space, node),
      holds,
      resists,
      leavers: leavers.map((leaver) => leaverData(space, leaver)),
      leaveForGood: forGood === undefined ? undefined : all(forGood),
    })),
    power: power?.map(({ target, bringing, blocking }) => ({
      outcome: numberOf(space, target),
      bring: all(bringing),
      block: all(blocking),
    })),
    table: concepts.map((id) => ({
      concept: id,
      everyCoalition: staying(coalitional.everywhere.get(id)!),
      coalitions: coalitions.map((coalition, index) => ({
        members: ids(space, coalition),
        stays: staying(coalitional.stable.get(id)![index]!),
      })),
    })),
  };
}

const ids = (space: StateSpace, coalition: Coalition): string[] =>
  membersIn(coalition).map((party) => space.model.parties[party]!.id);

const stepsData = (space: StateSpace, steps: readonly CoalitionStep[]): JsonObject[] =>
  steps.map((step) => ({ ...stepData(space, step), interest: step.interest }));

function leaverData(space: StateSpace, { coalition, leaves, verdict }: Leaver): JsonObject {
  return {
    members: ids(space, coalition),
    leaves,
    improvements: verdict.count,
    unanswered: verdict.undeterred,
    concept: verdict.concept,
    reasons: verdict.improvements.map(({ to, steps, deterred, answer }) => ({
      to: numberOf(space, to),
      steps: stepsData(space, steps),
      deterred,
      answer: answer === undefined ? undefined : answerData(space, answer),
    })),
  };
}

function answerData(space: StateSpace, { steps, groups, end, kept, escape }: CoalitionAnswer): JsonObject {
  return {
    steps: stepsData(space, steps),
    groups: groups?.map(({ group, from, to }) => ({
      members: ids(space, group),
      from: numberOf(space, from),
      to: numberOf(space, to),
    })),
    end: numberOf(space, end),
    kept: kept.map((party) => space.model.parties[party]!.id),
    escape: escape === undefined ? undefined : { to: numberOf(space, escape.to), steps: stepsData(space, escape.steps) },
  };
}
