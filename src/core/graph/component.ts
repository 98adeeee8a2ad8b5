/**
 * Any moves of several parties in option form, nothing merged: what they reach from a state is its component in the union
 * of their blocks, with all components that one-way options lead on to. Two blocks are united where they share a state
 * (union–find over blocks, not states). Between components moves only ever use up one-way options, so those with more of
 * them used up are settled first, and one look at each block of a cell is enough.
 */
import { ascending } from './order.ts';
import type { BlockMoves } from '../moves/move.ts';

/** Higher than any value. */
const MOST = 0x7fffffff;

/**
 * Blocks of the first party → the least value of the states that moves of the parties reach from there, its own included.
 * `value[s]` is that of state s, or with `by` that of `by[s]`. O(n · parties + blocks · blocks of a cell).
 */
export function leastReached(
  parties: readonly BlockMoves[],
  n: number,
  value: Int32Array,
  by: Int32Array | undefined,
): Int32Array {
  const root = unite(parties, n);
  const { blockOf, blockCount } = parties[0]!;
  // a component's root is its lowest block, and the first party has the lowest
  const least = new Int32Array(blockCount).fill(MOST);
  for (let s = 0; s < n; s++) {
    const here = value[by === undefined ? s : by[s]!]!;
    const at = root[blockOf[s]!]!;
    if (here < least[at]!) least[at] = here;
  }
  if (parties.some(({ oneWay }) => oneWay !== undefined)) handBack(parties, root, least);
  for (let block = 0; block < blockCount; block++) least[block] = least[root[block]!]!;
  return least;
}

/** Gives each component the least value of those it leads to by one-way options. */
function handBack(parties: readonly BlockMoves[], root: Int32Array, least: Int32Array): void {
  const offsets = offsetsOf(parties);
  const order = ascending(usedUp(parties, root));
  for (let o = order.length - 1; o >= 0; o--) {
    const at = order[o]!;
    const party = offsets.findLastIndex((offset) => offset <= at);
    const { oneWay } = parties[party]!;
    if (oneWay === undefined) continue;
    const offset = offsets[party]!;
    const block = at - offset;
    const cell = oneWay.cellOf[block]!;
    let lowest = least[root[at]!]!;
    for (let k = oneWay.cellStart[cell]!; k < oneWay.cellStart[cell + 1]!; k++) {
      const other = oneWay.cellList[k]!;
      if ((oneWay.pattern[block]! & ~oneWay.pattern[other]!) !== 0) continue;
      const there = least[root[other + offset]!]!;
      if (there < lowest) lowest = there;
    }
    least[root[at]!] = lowest;
  }
}

/** Block → how many one-way options of the parties are used up in its component. */
function usedUp(parties: readonly BlockMoves[], root: Int32Array): Int32Array {
  const { start, list } = parties[0]!;
  const used = new Int32Array(root.length);
  for (let at = 0; at < root.length; at++) {
    if (root[at] !== at) {
      // a root is lower than the rest of its component
      used[at] = used[root[at]!]!;
      continue;
    }
    const state = list[start[at]!]!;
    for (const { oneWay, blockOf } of parties) if (oneWay !== undefined) used[at]! += bits(oneWay.pattern[blockOf[state]!]!);
  }
  return used;
}

function bits(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count++;
  return count;
}

/** The parties' blocks are numbered through: where each party's begin. */
function offsetsOf(parties: readonly BlockMoves[]): number[] {
  let total = 0;
  return parties.map(({ blockCount }) => (total += blockCount) - blockCount);
}

/** The blocks of all parties, numbered through → the lowest block of their component in the union of all. */
function unite(parties: readonly BlockMoves[], n: number): Int32Array {
  const offsets = offsetsOf(parties);
  const parent = Int32Array.from({ length: offsets.at(-1)! + parties.at(-1)!.blockCount }, (_, block) => block);
  const root = (block: number): number => {
    while (parent[block] !== block) block = parent[block] = parent[parent[block]!]!;
    return block;
  };
  const first = parties[0]!.blockOf;
  for (let p = 1; p < parties.length; p++) {
    const { blockOf } = parties[p]!;
    const offset = offsets[p]!;
    for (let s = 0; s < n; s++) {
      const one = first[s]!;
      const other = blockOf[s]! + offset;
      if (parent[one] === parent[other]) continue;
      const a = root(one);
      const b = root(other);
      if (a < b) parent[b] = a;
      else if (b < a) parent[a] = b;
      // so that the next state of the two blocks is passed over at a glance
      parent[one] = parent[other] = Math.min(a, b);
    }
  }
  return parent.map((_, block) => root(block));
}
