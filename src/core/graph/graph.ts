/** The state space with everyone's moves and preferences: all that a stability concept may look at. */
import { membersOf, nodeOfMember, type StateSpace } from '../space/state.ts';
import { UNKNOWN, type Relation } from '../preference/relation.ts';
import type { BlockMoves, PartyMoves } from '../moves/move.ts';

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
  /**
   * party → its comparisons pair by pair, for a party whose preferences are no weak order (`ranks` then holds one order it
   * may have); undefined where all parties have weak orders
   */
  readonly relations?: readonly (Relation | undefined)[];
}

/** The members party i can move to from a member in one move of its options, in no particular order, without itself. */
export function memberMoves({ space }: ConflictGraph, moves: BlockMoves, member: number): number[] {
  const found: number[] = [];
  for (const block of blocksFrom(moves, moves.blockOf[member]!)) {
    for (let at = moves.start[block]!; at < moves.start[block + 1]!; at++) {
      const to = moves.list[at]!;
      if (to !== member && (space.nodeOf === undefined || space.nodeOf[to] !== space.nodeOf[member])) found.push(to);
    }
  }
  return found;
}

/** R_i(s): the nodes party i can move to from `node` in one move, ascending, without `node` itself. */
export function movesFrom(graph: ConflictGraph, party: number, node: number): number[] {
  const moves = graph.moves[party]!;
  if (moves.kind === 'none') return [];
  if (moves.kind === 'arcs') return Array.from(moves.to.subarray(moves.outStart[node], moves.outStart[node + 1]));
  const found = new Set<number>();
  for (const member of membersOf(graph.space, node)) {
    for (const to of memberMoves(graph, moves, member)) found.add(nodeOfMember(graph.space, to));
  }
  return [...found].sort((a, b) => a - b);
}

/** R_i⁺(s): those of `movesFrom` that the party is known to prefer strictly to `node`. */
export function improvementsFrom(graph: ConflictGraph, party: number, node: number): number[] {
  return movesFrom(graph, party, node).filter((to) => compare(graph, party, to, node) > 0);
}

/** The blocks that moves from a member of `block` lead into, itself included. */
function blocksFrom({ oneWay }: BlockMoves, block: number): readonly number[] {
  if (oneWay === undefined) return [block];
  const cell = oneWay.cellOf[block]!;
  const found: number[] = [];
  for (let at = oneWay.cellStart[cell]!; at < oneWay.cellStart[cell + 1]!; at++) {
    const other = oneWay.cellList[at]!;
    if ((oneWay.pattern[block]! & ~oneWay.pattern[other]!) === 0) found.push(other);
  }
  return found;
}

/** How party i compares `a` with `b`: positive where it prefers a, 0 where it is indifferent, NaN where that is not known. */
export function compare(graph: ConflictGraph, party: number, a: number, b: number): number {
  const relation = graph.relations?.[party];
  if (relation !== undefined) {
    const code = relation.codes[a * graph.space.size + b]!;
    return code === UNKNOWN ? NaN : code;
  }
  return graph.ranks[party]![a]! - graph.ranks[party]![b]!;
}
