/**
 * Points of no return: a step after which no legal sequence of anybody leads back to the outcome it left. The one who made
 * the step may make the first move back; what counts is whether the parties together could undo it at all.
 */
import type { ConflictGraph } from '../graph/graph.ts';
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
  if (search.run(step.to, everybody, 'moves', step.from)) return undefined;
  return { lost: step.from, oneWay: oneWayChanges(graph, step) };
}

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
