/** Why two verdicts differ, as JSON values. */
import { verdictData } from './why.ts';
import type { ConflictGraph } from '../../core/graph/graph.ts';
import { numberOf } from '../../core/space/state.ts';
import type { Flip } from '../../core/stability/flip.ts';
import type { ImprovementReason } from '../../core/stability/verdict.ts';
import type { JsonObject } from '../render/json.ts';

/** `name`: which of the two readings a graph is. */
export function verdictsFlip(flip: Flip, name: (graph: ConflictGraph) => string): JsonObject {
  const { leaves, stays, instead } = flip;
  const reason = (stand: Flip['leaves'], improvement: ImprovementReason): JsonObject =>
    verdictData(stand.graph, {
      concept: flip.concept,
      party: stand.party,
      node: stand.node,
      stable: stand === stays,
      improvements: [improvement],
    });
  const undone = instead.kind === 'answered' ? instead.undone : undefined;
  return {
    party: leaves.graph.space.model.parties[leaves.party]!.id,
    leaves: name(leaves.graph),
    stays: name(stays.graph),
    improvement: reason(leaves, flip.improvement),
    instead: instead.kind,
    to: 'to' in instead ? numberOf(stays.graph.space, instead.to) : undefined,
    compared: instead.kind === 'no-gain' ? instead.compared : undefined,
    answer: instead.kind === 'answered' ? reason(stays, instead.reason) : undefined,
    undone:
      undone === undefined
        ? undefined
        : {
            why: undone.kind,
            step: 'step' in undone ? undone.step + 1 : undefined,
            to: undone.kind === 'escaped' ? numberOf(leaves.graph.space, undone.to) : undefined,
          },
  };
}
