/** Routes as JSON values. */
import { envelope, modelData, numbersData, outcomeData } from './analysis.ts';
import type { Exploit } from '../../core/path/firststep.ts';
import type { MarkedStep, RoutesAnalysis } from '../../core/path/routes.ts';
import { statusQuoTable, type StatusQuo } from '../../core/path/statusquo.ts';
import type { Step } from '../../core/moves/move.ts';
import { numberOf, type StateSpace } from '../../core/space/state.ts';
import type { JsonObject } from '../render/json.ts';

/** Outcomes beyond which the table of outcomes and steps is left out. */
const TABLED = 20_000;

export function routesData(analysis: RoutesAnalysis, version: string): JsonObject {
  const { graph, start, moves, improvements, equilibria, needed, targets, closing, firstSteps } = analysis;
  const { space } = graph;
  const number = (node: number): number => numberOf(space, node);
  const ids = (parties: readonly number[]): string[] => parties.map((party) => space.model.parties[party]!.id);
  return {
    ...envelope(version, 'routes'),
    ...modelData(space.model),
    from: outcomeData(space, start),
    outcomeCount: space.size,
    complete: analysis.complete,
    reach: { moves: reachData(moves), improvements: reachData(improvements) },
    equilibria: {
      count: equilibria.count,
      concepts: equilibria.concepts.map((concept) => ({ ...concept })),
      outcomes: equilibria.list.map(({ node, concepts, ...steps }) => ({
        outcome: number(node),
        concepts,
        ...steps,
        block: steps.moves === undefined ? undefined : ids(needed.get(node)!),
      })),
    },
    targets: targets.map(({ node, ways }) => ({
      outcome: number(node),
      ways: ways.map(({ kind, routes, needed }) => ({
        by: kind,
        steps: routes?.steps,
        count: routes?.count,
        needed: routes === undefined ? undefined : ids(needed),
        routes: routes?.routes.map((route) => route.map((step) => markedData(space, step))),
      })),
    })),
    closing:
      closing === undefined
        ? undefined
        : {
            tried: closing.tried,
            total: closing.total,
            steps: closing.steps.map(({ step, interest, noReturn, closes }) => ({
              ...stepData(space, step),
              interest,
              oneWay: noReturn.oneWay.map((option) => space.model.options[option]!.id),
              closes: numbersData(space, closes),
            })),
          },
    firstSteps: firstSteps.map(({ party, count, safe, steps }) => ({
      party: space.model.parties[party]!.id,
      count,
      safe,
      steps: steps.map(({ to, interest, exploit, harm }) => ({
        to: number(to),
        interest,
        safe: exploit !== undefined ? 'no' : harm !== undefined ? 'against improvements' : 'against anything',
        exploit: exploitData(space, exploit),
        harm: exploitData(space, harm),
      })),
    })),
    table: space.size > TABLED ? undefined : { moves: tableData(space, moves), improvements: tableData(space, improvements) },
  };
}

const reachData = ({ reached, farthest }: StatusQuo): JsonObject => ({ outcomes: reached, farthest });

export function stepData(space: StateSpace, { party, from, to }: Step): JsonObject {
  return { party: space.model.parties[party]!.id, from: numberOf(space, from), to: numberOf(space, to) };
}

const markedData = (space: StateSpace, step: MarkedStep): JsonObject => ({
  ...stepData(space, step),
  interest: step.interest,
  noReturn:
    step.noReturn === undefined
      ? undefined
      : {
          outcome: numberOf(space, step.noReturn.lost),
          oneWay: step.noReturn.oneWay.map((option) => space.model.options[option]!.id),
        },
});

function exploitData(space: StateSpace, exploit: Exploit | undefined): JsonObject | undefined {
  if (exploit === undefined) return undefined;
  return {
    steps: exploit.steps.map((step) => stepData(space, step)),
    end: numberOf(space, exploit.end),
    interest: exploit.interest,
  };
}

function tableData(space: StateSpace, analysis: StatusQuo): JsonObject {
  const table = statusQuoTable(analysis, Infinity, Infinity);
  return {
    steps: table.steps,
    rows: table.rows.map(({ node, steps, last }) => ({
      outcome: numberOf(space, node),
      steps,
      last: last.map((movers) => movers.map((party) => space.model.parties[party]!.id)),
    })),
  };
}
