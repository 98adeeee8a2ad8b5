/**
 * For every outcome t, the worst that can become of it: min value(q) over t and all q that a legal sequence of moves of
 * the others (N−i) reaches from t.
 *
 * One reverse sweep instead of a search per outcome: outcomes are taken up in ascending order of value, and whoever can
 * reach one that has not been reached before gets its value. Who reaches q by a move of party j is a prefix of q's
 * block in the order of j's ranks (all of it where j may move against its interest), so one pointer a block suffices and
 * every block is read once: O(n · m) after sorting, without a list of arcs and without a matrix. Where moves are not
 * transitive, an outcome is marked with the one party by whose move it was left so far; a second mover completes it.
 */
import type { ConflictGraph } from './graph.ts';
import type { BlockMoves } from '../moves/move.ts';

/**
 * A party's members block after block as in `BlockMoves.list`, in ascending order of its ranks within each block.
 * `order`: the nodes in ascending order of its ranks. O(members).
 */
export function sortBlocks({ space }: ConflictGraph, moves: BlockMoves, order: Int32Array): Int32Array {
  const { memberStart, memberList } = space;
  const list = new Int32Array(space.memberCount);
  const next = moves.start.slice();
  for (let o = 0; o < order.length; o++) {
    const node = order[o]!;
    if (memberStart === undefined) list[next[moves.blockOf[node]!]!++] = node;
    else {
      for (let at = memberStart[node]!; at < memberStart[node + 1]!; at++) {
        const member = memberList![at]!;
        list[next[moves.blockOf[member]!]!++] = member;
      }
    }
  }
  return list;
}

export interface Sweep {
  readonly graph: ConflictGraph;
  /** for each party with block moves its members as `sortBlocks` lists them */
  readonly sorted: readonly (Int32Array | undefined)[];
  /** the party whose opponents move */
  readonly focal: number;
  /** whether the others move only where the mover gains */
  readonly improving: boolean;
  /** node → value, integers from 0 */
  readonly value: Int32Array;
  /** the nodes in ascending order of value */
  readonly order: Int32Array;
}

/** Left by nobody's move yet; left by moves of several (or the start of a sequence): all of its sequences are covered. */
const UNSEEN = 0;
const BY_ALL = -1;
/** A pointer or bound that no rank exceeds. */
const EVERYTHING = 0x7fffffff;

/** node → the least value reachable, its own included. */
export function worstReachable(sweep: Sweep): Int32Array {
  const { graph, focal } = sweep;
  const movers = graph.moves.flatMap((moves, party) => (party !== focal && moves.kind !== 'none' ? [party] : []));
  const { transitive } = graph;
  const { value, order } = sweep;
  const n = order.length;
  const worst = new Int32Array(n).fill(-1);
  // UNSEEN, BY_ALL, or party + 1 where only that party's moves have left the node so far: it may then not go on itself
  const mark = new Int32Array(n);
  // each node is pushed at most twice: when first seen, and when a second mover completes it
  const stack = new Int32Array(2 * n + 2);
  // what to expand it by: ≥ 0 all but that party; -1 all; ≤ -2 only party −2 − x
  const skip = new Int32Array(2 * n + 2);
  let height = 0;
  let v = 0;

  const leave = (node: number, by: number): void => {
    if (mark[node] === UNSEEN) {
      mark[node] = by + 1;
      worst[node] = v;
      stack[height] = node;
      skip[height++] = by;
    } else if (!transitive && mark[node] !== BY_ALL && mark[node] !== by + 1) {
      skip[height] = -1 - mark[node]!;
      mark[node] = BY_ALL;
      stack[height++] = node;
    }
  };
  const expanders = new Map(movers.map((party) => [party, expander(sweep, party, leave)]));

  for (let o = 0; o < n; o++) {
    const source = order[o]!;
    const before = mark[source]!;
    if (before === BY_ALL || (transitive && before !== UNSEEN)) continue;
    v = value[source]!;
    if (before === UNSEEN) worst[source] = v;
    mark[source] = BY_ALL;
    stack[0] = source;
    skip[0] = before === UNSEEN ? -1 : -1 - before;
    height = 1;
    while (height > 0) {
      const node = stack[--height]!;
      const except = skip[height]!;
      if (except <= -2) expanders.get(-2 - except)!(node);
      else for (const [party, expand] of expanders) if (party !== except) expand(node);
    }
  }
  return worst;
}

/** A function that calls `leave` for all that reach a node by one move of the party, each at least once. */
function expander(sweep: Sweep, party: number, leave: (node: number, by: number) => void): (node: number) => void {
  const { graph, improving } = sweep;
  const { space, transitive } = graph;
  const rank = graph.ranks[party]!;
  const moves = graph.moves[party]!;
  if (moves.kind === 'none') return () => {};
  if (moves.kind === 'arcs') {
    return (node) => {
      for (let at = moves.inStart[node]!; at < moves.inStart[node + 1]!; at++) {
        const from = moves.from[at]!;
        if (!improving || rank[from]! < rank[node]!) leave(from, party);
      }
    };
  }
  const list = sweep.sorted[party]!;
  const { oneWay, start } = moves;
  const pointer = start.slice();
  // the node whose own expansion passed over it: it has not been left, and is when another one is expanded
  const passed = new Int32Array(moves.blockCount).fill(-1);
  // transitive: the highest rank a block has been expanded from; nothing new comes from a lower one
  const raised = new Int32Array(moves.blockCount).fill(-1);

  const raise = (block: number, node: number): void => {
    const end = start[block + 1]!;
    if (passed[block] !== -1 && passed[block] !== node) {
      leave(passed[block]!, party);
      passed[block] = -1;
    }
    let at = pointer[block]!;
    for (; at < end; at++) {
      const from = space.nodeOf === undefined ? list[at]! : space.nodeOf[list[at]!]!;
      if (improving && rank[from]! >= rank[node]!) break;
      if (from === node) passed[block] = node;
      else leave(from, party);
    }
    pointer[block] = at;
  };
  const expandMember = (member: number, node: number): void => {
    const block = moves.blockOf[member]!;
    if (oneWay === undefined) return raise(block, node);
    const height = improving ? rank[node]! : EVERYTHING;
    if (transitive && raised[block]! >= height) return;
    raised[block] = height;
    const cell = oneWay.cellOf[block]!;
    for (let at = oneWay.cellStart[cell]!; at < oneWay.cellStart[cell + 1]!; at++) {
      const other = oneWay.cellList[at]!;
      if ((oneWay.pattern[other]! & ~oneWay.pattern[block]!) === 0) raise(other, node);
    }
  };
  return (node) => {
    if (space.memberStart === undefined) return expandMember(node, node);
    for (let at = space.memberStart[node]!; at < space.memberStart[node + 1]!; at++) expandMember(space.memberList![at]!, node);
  };
}
