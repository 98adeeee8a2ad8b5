/**
 * The tight version of reach.ts for the common case: option form, nothing merged, so that all moves are transitive and
 * last movers need not be remembered. Memory decides the speed here: one interleaved record a state and block-sized arrays
 * are all that is touched at random.
 *
 * - Any moves of the others: component.ts.
 * - Improvements: the reverse sweep of reach.ts. Where values come in ascending order, the largest value that the states of
 *   a block of the focal party keep is the last one seen: no array of values over the states is needed.
 */
import { leastReached } from './component.ts';
import { ascending } from './order.ts';
import type { ConflictGraph } from './graph.ts';
import type { BlockMoves } from '../moves/move.ts';

export class OptionForm {
  private readonly graph: ConflictGraph;
  private readonly n: number;
  /** parties that can move at all */
  private readonly movers: readonly number[];
  private readonly blocks: readonly BlockMoves[];
  /** state → for each mover its block and its rank */
  private record: Int32Array | undefined;
  /** mover → its blocks' states in ascending order of its ranks, block after block, and those ranks */
  private lists: readonly { readonly states: Int32Array; readonly ranks: Int32Array }[] = [];
  /** keeps the early reads of the sweep from being dropped as unused */
  protected touched = 0;

  static fits(graph: ConflictGraph): boolean {
    return graph.space.nodeOf === undefined && graph.moves.every((moves) => moves.kind !== 'arcs');
  }

  constructor(graph: ConflictGraph) {
    this.graph = graph;
    this.n = graph.space.size;
    this.movers = graph.moves.flatMap((moves, party) => (moves.kind === 'blocks' ? [party] : []));
    this.blocks = this.movers.map((party) => graph.moves[party] as BlockMoves);
  }

  /** The party's blocks → the highest of its ranks that its moves from there lead to, or that it has there. */
  highestRank(party: number): Int32Array {
    const own = this.blocks[this.movers.indexOf(party)]!;
    const rank = this.graph.ranks[party]!;
    const highest = new Int32Array(own.blockCount).fill(-1);
    for (let s = 0; s < this.n; s++) if (rank[s]! > highest[own.blockOf[s]!]!) highest[own.blockOf[s]!] = rank[s]!;
    return overOneWay(own, highest);
  }

  /**
   * The party's blocks → the best it can count on from there: the maximum over the states t its moves lead to of the lesser
   * of t's own rank and the worst the others can make of t. `counter`: the party makes its best move after the others.
   */
  kept(party: number, answers: 'any moves' | 'improvements', counter: boolean): Int32Array {
    // nobody to answer: the best it can have
    if (this.movers.length === 1) return this.highestRank(party);
    const slot = this.movers.indexOf(party);
    const highest = counter ? this.highestRank(party) : undefined;
    const kept = answers === 'any moves' ? this.afterAnyMoves(slot, highest) : this.afterImprovements(slot, highest);
    return overOneWay(this.blocks[slot]!, kept);
  }

  private afterAnyMoves(slot: number, highest: Int32Array | undefined): Int32Array {
    const own = this.blocks[slot]!;
    const rank = this.graph.ranks[this.movers[slot]!]!;
    const others = this.blocks.filter((_, other) => other !== slot);
    const kept = new Int32Array(own.blockCount).fill(-1);
    const least = leastReached(others, this.n, highest ?? rank, highest === undefined ? undefined : own.blockOf);
    const first = others[0]!.blockOf;
    for (let s = 0; s < this.n; s++) {
      const value = Math.min(rank[s]!, least[first[s]!]!);
      if (value > kept[own.blockOf[s]!]!) kept[own.blockOf[s]!] = value;
    }
    return kept;
  }

  private afterImprovements(own: number, highest: Int32Array | undefined): Int32Array {
    this.record ??= this.sort();
    const { record, lists, n, blocks } = this;
    const rank = this.graph.ranks[this.movers[own]!]!;
    const width = 2 * this.movers.length;
    const others = this.movers.flatMap((_, slot) => (slot === own ? [] : [slot]));
    const pointers = blocks.map(({ start }) => start.slice());
    // the highest rank from which a block's states, and those that can move into it, have been reached
    const raised = blocks.map(({ blockCount }) => new Int32Array(blockCount).fill(-1));
    const kept = new Int32Array(blocks[own]!.blockCount).fill(-1);
    const seen = new Uint32Array((n + 31) >> 5);
    // first in, first out: a state's record is touched when it is queued, so that it has arrived when its turn comes
    const queue = new Int32Array(n);
    let touched = 0;
    const order = highest === undefined ? ascending(rank) : byBlock(blocks[own]!, highest);
    for (let o = 0; o < n; o++) {
      const source = order[o]!;
      if (((seen[source >> 5]! >>> (source & 31)) & 1) === 1) continue;
      seen[source >> 5]! |= 1 << (source & 31);
      queue[0] = source;
      let tail = 1;
      const value = record[source * width + 2 * own + (highest === undefined ? 1 : 0)]!;
      const worst = highest === undefined ? value : highest[value]!;
      for (let head = 0; head < tail; head++) {
        const q = queue[head]!;
        const base = q * width;
        const ownBlock = record[base + 2 * own]!;
        const here = highest === undefined ? worst : Math.min(record[base + 2 * own + 1]!, worst);
        if (here > kept[ownBlock]!) kept[ownBlock] = here;
        for (let k = 0; k < others.length; k++) {
          const slot = others[k]!;
          const block = record[base + 2 * slot]!;
          const bound = record[base + 2 * slot + 1]!;
          const reached = raised[slot]!;
          if (reached[block]! >= bound) continue;
          const { start, oneWay } = blocks[slot]!;
          const { states, ranks } = lists[slot]!;
          const pointer = pointers[slot]!;
          // the blocks of the cell from which the mover can come: those with fewer one-way options used up
          let cellAt = oneWay === undefined ? 0 : oneWay.cellStart[oneWay.cellOf[block]!]!;
          const cellEnd = oneWay === undefined ? 1 : oneWay.cellStart[oneWay.cellOf[block]! + 1]!;
          for (; cellAt < cellEnd; cellAt++) {
            const from = oneWay === undefined ? block : oneWay.cellList[cellAt]!;
            if (reached[from]! >= bound) continue;
            if (oneWay !== undefined && (oneWay.pattern[from]! & ~oneWay.pattern[block]!) !== 0) continue;
            reached[from] = bound;
            const end = start[from + 1]!;
            let at = pointer[from]!;
            for (; at < end && ranks[at]! < bound; at++) {
              const r = states[at]!;
              const bit = 1 << (r & 31);
              if ((seen[r >> 5]! & bit) === 0) {
                seen[r >> 5]! |= bit;
                queue[tail++] = r;
                touched ^= record[r * width]!;
              }
            }
            pointer[from] = at;
          }
        }
      }
    }
    this.touched = touched;
    return kept;
  }

  /** Builds `record` and `lists`: O(n · m · log of a block). */
  private sort(): Int32Array {
    const width = 2 * this.movers.length;
    const record = new Int32Array(this.n * width);
    this.lists = this.blocks.map((blocks, slot) => {
      const rank = this.graph.ranks[this.movers[slot]!]!;
      for (let s = 0, at = 2 * slot; s < this.n; s++, at += width) {
        record[at] = blocks.blockOf[s]!;
        record[at + 1] = rank[s]!;
      }
      return sortBlocks(blocks, rank);
    });
    return record;
  }
}

/** Both in one number: below 2^53, as ranks and states are below 2^26. */
const KEY = 2 ** 26;

/** Each block's states by rank: a sort a block, since a block fits the cache and the whole does not. */
function sortBlocks({ start, list, blockCount }: BlockMoves, rank: Int32Array): { states: Int32Array; ranks: Int32Array } {
  const states = new Int32Array(list.length);
  const ranks = new Int32Array(list.length);
  let keys = new Float64Array(64);
  for (let block = 0; block < blockCount; block++) {
    const from = start[block]!;
    const size = start[block + 1]! - from;
    if (size > keys.length) keys = new Float64Array(2 * size);
    for (let k = 0; k < size; k++) keys[k] = rank[list[from + k]!]! * KEY + list[from + k]!;
    sortKeys(keys, size);
    for (let k = 0; k < size; k++) {
      const r = Math.floor(keys[k]! / KEY);
      ranks[from + k] = r;
      states[from + k] = keys[k]! - r * KEY;
    }
  }
  return { states, ranks };
}

/** Sorts the first `size` keys ascending: by insertion where they are few. */
function sortKeys(keys: Float64Array, size: number): void {
  if (size > 48) {
    keys.subarray(0, size).sort();
    return;
  }
  for (let k = 1; k < size; k++) {
    const key = keys[k]!;
    let at = k - 1;
    while (at >= 0 && keys[at]! > key) {
      keys[at + 1] = keys[at]!;
      at--;
    }
    keys[at + 1] = key;
  }
}

/** block → the maximum of `value` over the blocks its states can move to, itself included. */
export function overOneWay({ oneWay, blockCount }: BlockMoves, value: Int32Array): Int32Array {
  if (oneWay === undefined) return value;
  const { pattern, cellOf, cellStart, cellList } = oneWay;
  const result = value.slice();
  for (let block = 0; block < blockCount; block++) {
    const cell = cellOf[block]!;
    for (let at = cellStart[cell]!; at < cellStart[cell + 1]!; at++) {
      const other = cellList[at]!;
      if ((pattern[block]! & ~pattern[other]!) === 0 && value[other]! > result[block]!) result[block] = value[other]!;
    }
  }
  return result;
}

/** The states block by block, blocks in ascending order of `value`. */
function byBlock({ list, start, blockCount }: BlockMoves, value: Int32Array): Int32Array {
  const order = new Int32Array(list.length);
  let at = 0;
  for (const block of ascending(value.slice(0, blockCount))) {
    order.set(list.subarray(start[block], start[block + 1]), at);
    at += start[block + 1]! - start[block]!;
  }
  return order;
}
