/** The state space with everyone's moves and preferences: all that a stability concept may look at. */
import { membersOf, nodeOfMember, type StateSpace } from '../space/state.ts';
import type { PartyMoves } from '../moves/move.ts';

export interface ConflictGraph {
  readonly space: StateSpace;
  /** one entry a party */
  readonly moves: readonly PartyMoves[];
  /**
   * whether every R_i is transitive; then the rule that nobody moves twice running is vacuous
   * (two moves of one party are one move) and searches need not remember the last mover
   */
  readonly transitive: boolean;
  /** party → node → rank, 0 the worst, higher is better, equal is indifferent; consecutive integers */
  readonly ranks: readonly Int32Array[];
}

/** R_i(s): the nodes party i can move to from `node` in one move, ascending, without `node` itself. */
export function movesFrom(graph: ConflictGraph, party: number, node: number): number[] {
  const moves = graph.moves[party]!;
  if (moves.kind === 'none') return [];
  if (moves.kind === 'arcs') return Array.from(moves.to.subarray(moves.outStart[node], moves.outStart[node + 1]));
  const found = new Set<number>();
  for (const member of membersOf(graph.space, node)) {
    const block = moves.blockOf[member]!;
    for (const next of blocksFrom(moves, block)) {
      for (let at = moves.start[next]!; at < moves.start[next + 1]!; at++) found.add(nodeOfMember(graph.space, moves.list[at]!));
    }
  }
  found.delete(node);
  return [...found].sort((a, b) => a - b);
}

/** R_i⁺(s): those of `movesFrom` that the party strictly prefers to `node`. */
export function improvementsFrom(graph: ConflictGraph, party: number, node: number): number[] {
  const rank = graph.ranks[party]!;
  return movesFrom(graph, party, node).filter((to) => rank[to]! > rank[node]!);
}

/** The blocks that moves from a member of `block` lead into, itself included. */
export function blocksFrom(moves: PartyMoves & { kind: 'blocks' }, block: number): readonly number[] {
  const { oneWay } = moves;
  if (oneWay === undefined) return [block];
  const cell = oneWay.cellOf[block]!;
  const found: number[] = [];
  for (let at = oneWay.cellStart[cell]!; at < oneWay.cellStart[cell + 1]!; at++) {
    const other = oneWay.cellList[at]!;
    if ((oneWay.pattern[block]! & ~oneWay.pattern[other]!) === 0) found.push(other);
  }
  return found;
}

/** How party i compares `a` with `b`: positive where it prefers a, 0 where it is indifferent. */
export function compare(graph: ConflictGraph, party: number, a: number, b: number): number {
  return graph.ranks[party]![a]! - graph.ranks[party]![b]!;
}
