/** The graph with some states made impossible: outcomes, moves and preferences stay what they were for the others. */
import type { ConflictGraph } from '../graph/graph.ts';
import { arcMoves, isTransitive } from '../moves/arcs.ts';
import { blockMoves } from '../moves/blocks.ts';
import type { ArcMoves } from '../moves/move.ts';
import { compress } from '../preference/ranking.ts';
import type { Relation } from '../preference/relation.ts';
import { membersOf, numberOf, type StateSpace } from '../space/state.ts';
import { hasBit } from '../stability/table.ts';

export interface Restricted {
  readonly graph: ConflictGraph;
  /** node before → node after, or -1 */
  readonly nodeAfter: Int32Array;
  /** node after → node before */
  readonly nodeBefore: readonly number[];
}

/** `keep`: bit set over the members. Undefined where nothing is left. O(n · m). */
export function restrict(graph: ConflictGraph, keep: Uint32Array): Restricted | undefined {
  const { space } = graph;
  const kept: number[] = [];
  const nodeBefore: number[] = [];
  const nodeAfter = new Int32Array(space.size).fill(-1);
  for (let node = 0; node < space.size; node++) {
    if (membersOf(space, node).some((member) => hasBit(keep, member))) nodeAfter[node] = nodeBefore.push(node) - 1;
  }
  if (nodeBefore.length === 0) return undefined;
  for (let member = 0; member < space.memberCount; member++) if (hasBit(keep, member)) kept.push(member);
  const after = spaceOf(space, kept, nodeBefore, nodeAfter);
  const moves = graph.moves.map((moves, party) => {
    if (moves.kind === 'arcs') return arcMoves(after.size, arcsWithin(moves, nodeAfter));
    return moves.kind === 'none' ? moves : blockMoves(after, party);
  });
  const ranks = graph.ranks.map((rank) => {
    const now = Int32Array.from(nodeBefore, (node) => rank[node]!);
    compress(now, space.size + 1);
    return now;
  });
  const transitive = after.nodeOf === undefined && moves.every((party) => party.kind !== 'arcs' || isTransitive(party));
  const relations = graph.relations?.map((relation) => relation && within(relation, space.size, nodeBefore));
  return {
    graph: { space: after, moves, transitive, ranks, ...(relations === undefined ? {} : { relations }) },
    nodeAfter,
    nodeBefore,
  };
}

function spaceOf(space: StateSpace, kept: readonly number[], nodeBefore: readonly number[], nodeAfter: Int32Array): StateSpace {
  const { words } = space;
  const codes = new Uint32Array(kept.length * words);
  kept.forEach((member, at) => codes.set(space.codes.subarray(member * words, (member + 1) * words), at * words));
  const numbers = Float64Array.from(nodeBefore, (node) => numberOf(space, node));
  const after = (node: number): number => nodeAfter[node]!;
  const bare: StateSpace = {
    ...space,
    size: nodeBefore.length,
    memberCount: kept.length,
    codes,
    numbers,
    byNumber: new Map([...numbers].map((number, node) => [number, node])),
    names: new Map([...space.names].flatMap(([node, name]) => (after(node) < 0 ? [] : [[after(node), name] as const]))),
    stated: new Set([...space.stated].map(after).filter((node) => node >= 0)),
    today: space.today === undefined || after(space.today) < 0 ? undefined : after(space.today),
  };
  if (space.nodeOf === undefined) return bare;
  const place = new Map(kept.map((member, at) => [member, at]));
  const lists = nodeBefore.map((node) => membersOf(space, node).flatMap((member) => place.get(member) ?? []));
  const memberStart = new Int32Array(lists.length + 1);
  lists.forEach((list, node) => (memberStart[node + 1] = memberStart[node]! + list.length));
  const nodeOf = new Int32Array(kept.length);
  lists.forEach((list, node) => list.forEach((member) => (nodeOf[member] = node)));
  return {
    ...bare,
    nodeOf,
    memberStart,
    memberList: Int32Array.from(lists.flat()),
    representative: Int32Array.from(nodeBefore, (node, at) => place.get(space.representative![node]!) ?? lists[at]![0]!),
  };
}

/** The arcs between outcomes that are left. */
function arcsWithin({ outStart, to }: ArcMoves, nodeAfter: Int32Array): [number, number][] {
  const arcs: [number, number][] = [];
  for (let from = 0; from + 1 < outStart.length; from++) {
    for (let at = outStart[from]!; at < outStart[from + 1]!; at++) {
      if (nodeAfter[from]! >= 0 && nodeAfter[to[at]!]! >= 0) arcs.push([nodeAfter[from]!, nodeAfter[to[at]!]!]);
    }
  }
  return arcs;
}

function within(relation: Relation, size: number, nodes: readonly number[]): Relation {
  const codes = new Int8Array(nodes.length ** 2);
  nodes.forEach((a, row) => nodes.forEach((b, column) => (codes[row * nodes.length + column] = relation.codes[a * size + b]!)));
  const orders = relation.orders.map((order) => ({
    chance: order.chance,
    ranks: Int32Array.from(nodes, (node) => order.ranks[node]!),
    degree: (a: number, b: number) => order.degree(nodes[a]!, nodes[b]!),
  }));
  return { ...relation, codes, orders };
}
