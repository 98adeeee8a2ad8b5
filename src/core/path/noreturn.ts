/**
 * Points of no return: a step after which no legal sequence of anybody leads back to the outcome it left. The one who made
 * the step may make the first move back; what counts is whether the parties together could undo it at all.
 */
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import { interestIn, type Interest } from '../graph/interest.ts';
import type { LegalSearch } from '../graph/legal.ts';
import type { Step } from '../moves/move.ts';
import { patternOf } from '../space/state.ts';

export interface NoReturn {
  /** the outcome that cannot come about again */
  readonly lost: number;
  /** the one-way options the mover changed by the step, by position; empty where the moves of the case leave no way back */
  readonly oneWay: readonly number[];
}

/** What is lost for good by the step, or undefined where there is a way back. O(n · m). */
export function noReturn(graph: ConflictGraph, step: Step, search: LegalSearch): NoReturn | undefined {
  const everybody = graph.moves.map((_, party) => party);
  if (undoneAtOnce(graph, step) || search.run(step.to, everybody, 'moves', step.from)) return undefined;
  return { lost: step.from, oneWay: oneWayChanges(graph, step) };
}

/** A first step that cannot be undone. */
export interface ClosingStep {
  readonly step: Step;
  readonly interest: Interest;
  readonly noReturn: NoReturn;
  /** which of the outcomes asked about nobody can bring about any more, though they could before the step */
  readonly closes: readonly number[];
}

export interface ClosingSteps {
  /** by party and outcome */
  readonly steps: readonly ClosingStep[];
  /** how many first steps were tried, and how many there are; fewer are tried where the work would be too much */
  readonly tried: number;
  readonly total: number;
}

/** Outcomes · parties · first steps that are tried. */
const WORK = 40_000_000;

/**
 * The first steps from `start` that nobody can undo, and which of the `wanted` outcomes they put out of reach for good.
 * O(first steps · n · m); within the work allowed.
 */
export function closingSteps(
  graph: ConflictGraph,
  start: number,
  wanted: readonly number[],
  search: LegalSearch,
  work = WORK,
): ClosingSteps {
  const everybody = graph.moves.map((_, party) => party);
  const firsts = everybody.flatMap((party) => movesFrom(graph, party, start).map((to): Step => ({ party, from: start, to })));
  const tried = Math.min(firsts.length, Math.max(1, Math.floor(work / (graph.space.size * everybody.length))));
  search.run(start, everybody, 'moves');
  const possible = wanted.filter((node) => node !== start && search.stepsTo(node) > 0);
  const steps = firsts.slice(0, tried).flatMap((step): ClosingStep[] => {
    if (undoneAtOnce(graph, step)) return [];
    search.run(step.to, everybody, 'moves');
    if (search.stepsTo(start) > 0) return [];
    return [
      {
        step,
        interest: interestIn(graph, step.party, start, step.to),
        noReturn: { lost: start, oneWay: oneWayChanges(graph, step) },
        closes: possible.filter((node) => node !== step.to && search.stepsTo(node) === 0),
      },
    ];
  });
  return { steps, tried, total: firsts.length };
}

/** Whether the mover can move straight back, which is a legal sequence and spares the search for one. */
const undoneAtOnce = (graph: ConflictGraph, { party, from, to }: Step): boolean => movesFrom(graph, party, to).includes(from);

/** The one-way options of the mover that differ between the two ends of the step. */
function oneWayChanges({ space }: ConflictGraph, { party, from, to }: Step): number[] {
  const before = patternOf(space, from);
  const after = patternOf(space, to);
  return space.model.options.flatMap((option, k) => {
    if (option.oneWay === undefined || !option.owners.includes(party)) return [];
    const final = option.oneWay === 'on' ? 'Y' : 'N';
    return after[k] === final && before[k] !== final ? [k] : [];
  });
}
