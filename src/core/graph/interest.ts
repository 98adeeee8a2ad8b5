/** How a move looks to the party that makes it, measured from the outcome just before it. */
import { compare, movesFrom, type ConflictGraph } from './graph.ts';

/** unknown: the case leaves open which of the two the party prefers */
export type Interest = 'gains' | 'indifferent' | 'loses' | 'unknown';

/** What the party makes of going from `from` to `to`. */
export function interestIn(graph: ConflictGraph, party: number, from: number, to: number): Interest {
  const compared = compare(graph, party, to, from);
  return Number.isNaN(compared) ? 'unknown' : compared > 0 ? 'gains' : compared < 0 ? 'loses' : 'indifferent';
}

/** The moves of the party from a node to what it likes better, or may like better. */
export function temptationsFrom(graph: ConflictGraph, party: number, node: number): number[] {
  return movesFrom(graph, party, node).filter((to) => {
    const interest = interestIn(graph, party, node, to);
    return interest === 'gains' || interest === 'unknown';
  });
}
