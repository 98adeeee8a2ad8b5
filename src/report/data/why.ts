/** Reason trees as JSON values. */
import { envelope, modelData, outcomeData } from './analysis.ts';
import type { ConflictGraph } from '../../core/graph/graph.ts';
import { numberOf } from '../../core/space/state.ts';
import type { Verdict } from '../../core/stability/verdict.ts';
import type { JsonObject } from '../render/json.ts';

export function verdictData({ space }: ConflictGraph, verdict: Verdict): JsonObject {
  const party = (index: number): string => space.model.parties[index]!.id;
  const number = (node: number): number => numberOf(space, node);
  return {
    concept: verdict.concept,
    party: party(verdict.party),
    outcome: number(verdict.node),
    stays: verdict.stable,
    improvements: verdict.improvements.map(({ to, deterred, answer, chance }) => ({
      to: number(to),
      chance,
      deterred,
      answer:
        answer === undefined
          ? undefined
          : {
              kind: answer.kind,
              steps: answer.steps.map((step) => ({ party: party(step.party), from: number(step.from), to: number(step.to) })),
              end: number(answer.end),
              compared: answer.compared,
              chance: answer.chance,
              counts: answer.counts,
              escape: answer.escape === undefined ? undefined : { ...answer.escape, to: number(answer.escape.to) },
            },
    })),
  };
}

export function whyData(graph: ConflictGraph, node: number, verdicts: readonly Verdict[], version: string): JsonObject {
  return {
    ...envelope(version, 'why'),
    ...modelData(graph.space.model),
    outcome: outcomeData(graph.space, node),
    verdicts: verdicts.map((verdict) => verdictData(graph, verdict)),
  };
}
