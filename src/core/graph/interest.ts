/** How a move looks to the party that makes it, measured from the outcome just before it. */
import type { ConflictGraph } from './graph.ts';
import { UNKNOWN } from '../preference/relation.ts';

/** unknown: the case leaves open which of the two the party prefers */
export type Interest = 'gains' | 'indifferent' | 'loses' | 'unknown';

/** What the party makes of going from `from` to `to`. */
export function interestIn(graph: ConflictGraph, party: number, from: number, to: number): Interest {
  const relation = graph.relations?.[party];
  if (relation === undefined) {
    const difference = graph.ranks[party]![to]! - graph.ranks[party]![from]!;
    return difference > 0 ? 'gains' : difference < 0 ? 'loses' : 'indifferent';
  }
  const code = relation.codes[to * graph.space.size + from]!;
  if (code === UNKNOWN) return 'unknown';
  return code > 0 ? 'gains' : code < 0 ? 'loses' : 'indifferent';
}
