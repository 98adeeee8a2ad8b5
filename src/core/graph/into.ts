/** Moves read backwards: from where a party can get to an outcome. */
import type { ConflictGraph } from './graph.ts';
import { membersOf, nodeOfMember } from '../space/state.ts';

/** The nodes from which the party can move to `node` in one move, each once, in no particular order. O(block), or O(arcs in). */
export function movesInto(graph: ConflictGraph, party: number, node: number): Iterable<number> {
  const { space } = graph;
  const moves = graph.moves[party]!;
  if (moves.kind === 'none') return [];
  if (moves.kind === 'arcs') return moves.from.subarray(moves.inStart[node], moves.inStart[node + 1]);
  const found = new Set<number>();
  for (const member of membersOf(space, node)) {
    const block = moves.blockOf[member]!;
    const { oneWay, start, list } = moves;
    const cell = oneWay === undefined ? 0 : oneWay.cellOf[block]!;
    const first = oneWay === undefined ? 0 : oneWay.cellStart[cell]!;
    const last = oneWay === undefined ? 1 : oneWay.cellStart[cell + 1]!;
    for (let k = first; k < last; k++) {
      const from = oneWay === undefined ? block : oneWay.cellList[k]!;
      if (oneWay !== undefined && (oneWay.pattern[from]! & ~oneWay.pattern[block]!) !== 0) continue;
      for (let at = start[from]!; at < start[from + 1]!; at++) {
        const before = nodeOfMember(space, list[at]!);
        if (before !== node) found.add(before);
      }
    }
  }
  return found;
}
