/**
 * The tight version of `worstReachable` for the common case: option form, every option reversible, nothing merged. Only
 * block-sized arrays and one interleaved record a state are touched at random; everything else is read in order.
 *
 * - Any moves of the others: what they reach from t is t's component in the union of their blocks; two blocks are united
 *   where they share a state (union–find over blocks, not states), and a component needs one minimum.
 * - Improvements of the others: the reverse sweep of reach.ts. The values come in ascending order, so the largest value
 *   that a state of the focal party's block keeps is the last one seen: no array of values over the states is needed.
 */
import { ascending } from './order.ts';
import type { ConflictGraph } from './graph.ts';
import type { BlockMoves } from '../moves/move.ts';

export class ReversibleGraph {
  private readonly graph: ConflictGraph;
  private readonly n: number;
  /** parties that can move at all */
  private readonly movers: readonly number[];
  private readonly blocks: readonly BlockMoves[];
  /** party → its position in `movers` */
  private readonly slot: ReadonlyMap<number, number>;
  /** state → for each mover its block, and where in `lists` the states begin that it ranks as high as this one */
  private record: Int32Array | undefined;
  /** mover → its blocks' states in ascending order of its ranks, block after block */
  private lists: readonly Int32Array[] = [];
  /** mover → all states in ascending order of its ranks */
  private orders: readonly Int32Array[] = [];
  /** keeps the early reads of the sweep from being dropped as unused */
  protected touched = 0;

  static fits(graph: ConflictGraph): boolean {
    return (
      graph.space.nodeOf === undefined &&
      graph.moves.every((moves) => moves.kind === 'none' || (moves.kind === 'blocks' && moves.oneWay === undefined))
    );
  }

  constructor(graph: ConflictGraph) {
    this.graph = graph;
    this.n = graph.space.size;
    this.movers = graph.moves.flatMap((moves, party) => (moves.kind === 'blocks' ? [party] : []));
    this.blocks = this.movers.map((party) => graph.moves[party] as BlockMoves);
    this.slot = new Map(this.movers.map((party, slot) => [party, slot]));
  }

  /** The party's blocks → the highest of its ranks in each. */
  highestRank(party: number): Int32Array {
    const { blockOf, blockCount } = this.blocks[this.slot.get(party)!]!;
    const rank = this.graph.ranks[party]!;
    const highest = new Int32Array(blockCount).fill(-1);
    for (let s = 0; s < this.n; s++) if (rank[s]! > highest[blockOf[s]!]!) highest[blockOf[s]!] = rank[s]!;
    return highest;
  }

  /**
   * The party's blocks → the best it can count on in each: the maximum over the block's states t of the lesser of t's own
   * rank and the worst the others can make of t. `counter`: the party makes its own best move after the others.
   */
  kept(party: number, answers: 'any moves' | 'improvements', counter: boolean): Int32Array {
    return answers === 'any moves' ? this.keptAgainstAny(party, counter) : this.keptAgainstImprovements(party, counter);
  }

  private keptAgainstAny(party: number, counter: boolean): Int32Array {
    const own = this.blocks[this.slot.get(party)!]!;
    const rank = this.graph.ranks[party]!;
    const others = this.blocks.filter((_, slot) => this.movers[slot] !== party);
    const highest = counter ? this.highestRank(party) : undefined;
    const kept = new Int32Array(own.blockCount).fill(-1);
    if (others.length === 0) {
      for (let s = 0; s < this.n; s++) if (rank[s]! > kept[own.blockOf[s]!]!) kept[own.blockOf[s]!] = rank[s]!;
      return kept;
    }
    const component = unite(others, this.n);
    const first = others[0]!.blockOf;
    const least = new Int32Array(others[0]!.blockCount).fill(0x7fffffff);
    for (let s = 0; s < this.n; s++) {
      const value = highest === undefined ? rank[s]! : highest[own.blockOf[s]!]!;
      const at = component[first[s]!]!;
      if (value < least[at]!) least[at] = value;
    }
    for (let s = 0; s < this.n; s++) {
      const value = Math.min(rank[s]!, least[component[first[s]!]!]!);
      if (value > kept[own.blockOf[s]!]!) kept[own.blockOf[s]!] = value;
    }
    return kept;
  }

  private keptAgainstImprovements(party: number, counter: boolean): Int32Array {
    this.record ??= this.sort();
    const { record, lists, n } = this;
    const own = this.slot.get(party)!;
    const rank = this.graph.ranks[party]!;
    const width = 2 * this.movers.length;
    const others = this.movers.flatMap((_, slot) => (slot === own ? [] : [slot]));
    const pointers = this.blocks.map((blocks) => blocks.start.slice());
    const kept = new Int32Array(this.blocks[own]!.blockCount).fill(-1);
    const seen = new Uint32Array((n + 31) >> 5);
    // first in, first out: a state's record is touched when it is queued, so that it has arrived when its turn comes
    const queue = new Int32Array(n);
    let touched = 0;
    const highest = counter ? this.highestRank(party) : undefined;
    const order = highest === undefined ? this.orders[own]! : byBlock(this.blocks[own]!, highest);
    for (let o = 0; o < n; o++) {
      const source = order[o]!;
      if (((seen[source >> 5]! >>> (source & 31)) & 1) === 1) continue;
      seen[source >> 5]! |= 1 << (source & 31);
      queue[0] = source;
      let tail = 1;
      const value = highest === undefined ? o : highest[record[source * width + 2 * own]!]!;
      for (let head = 0; head < tail; head++) {
        const q = queue[head]!;
        const base = q * width;
        // without counter, `value` grows with o and stands for the source's rank until the end
        const ownBlock = record[base + 2 * own]!;
        if (highest === undefined) kept[ownBlock] = value;
        else {
          const here = Math.min(rank[q]!, value);
          if (here > kept[ownBlock]!) kept[ownBlock] = here;
        }
        for (let k = 0; k < others.length; k++) {
          const slot = others[k]!;
          const block = record[base + 2 * slot]!;
          const until = record[base + 2 * slot + 1]!;
          const pointer = pointers[slot]!;
          let at = pointer[block]!;
          if (at >= until) continue;
          pointer[block] = until;
          const list = lists[slot]!;
          for (; at < until; at++) {
            const r = list[at]!;
            const bit = 1 << (r & 31);
            if ((seen[r >> 5]! & bit) === 0) {
              seen[r >> 5]! |= bit;
              queue[tail++] = r;
              touched ^= record[r * width]!;
            }
          }
        }
      }
    }
    this.touched = touched;
    if (highest === undefined) for (let b = 0; b < kept.length; b++) kept[b] = rank[order[kept[b]!]!]!;
    return kept;
  }

  /** Builds `record`, `lists` and `orders`: O(n · m). */
  private sort(): Int32Array {
    const width = 2 * this.movers.length;
    const record = new Int32Array(this.n * width);
    this.blocks.forEach(({ blockOf }, slot) => {
      for (let s = 0, at = 2 * slot; s < this.n; s++, at += width) record[at] = blockOf[s]!;
    });
    this.orders = this.movers.map((party) => ascending(this.graph.ranks[party]!));
    this.lists = this.blocks.map((blocks, slot) => this.sortBlocks(blocks, slot, record, width));
    return record;
  }

  /** Each block's states by the mover's ranks: a sort a block, since a block fits the cache and the whole does not. */
  private sortBlocks({ start, list, blockCount }: BlockMoves, slot: number, record: Int32Array, width: number): Int32Array {
    const rank = this.graph.ranks[this.movers[slot]!]!;
    const sorted = new Int32Array(this.n);
    let keys = new Float64Array(64);
    for (let block = 0; block < blockCount; block++) {
      const from = start[block]!;
      const size = start[block + 1]! - from;
      if (size > keys.length) keys = new Float64Array(2 * size);
      // rank and state in one number: below 2^53, as both are below 2^26
      for (let k = 0; k < size; k++) {
        const s = list[from + k]!;
        keys[k] = rank[s]! * KEY + s;
      }
      sortKeys(keys, size);
      let low = from;
      let lastRank = -1;
      for (let k = 0; k < size; k++) {
        const r = Math.floor(keys[k]! / KEY);
        const s = keys[k]! - r * KEY;
        if (r !== lastRank) low = from + k;
        lastRank = r;
        sorted[from + k] = s;
        record[s * width + 2 * slot + 1] = low;
      }
    }
    return sorted;
  }
}

const KEY = 2 ** 26;

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

/** The states block by block, blocks in ascending order of `value`. */
function byBlock({ list, start, blockCount }: BlockMoves, value: Int32Array): Int32Array {
  const blocks = Int32Array.from({ length: blockCount }, (_, block) => block).sort((a, b) => value[a]! - value[b]!);
  const order = new Int32Array(list.length);
  let at = 0;
  for (const block of blocks) {
    order.set(list.subarray(start[block], start[block + 1]), at);
    at += start[block + 1]! - start[block]!;
  }
  return order;
}

/** The blocks of the first party → their components in the union of all: union–find over blocks that share a state. */
function unite(parties: readonly BlockMoves[], n: number): Int32Array {
  const offsets: number[] = [];
  let total = 0;
  for (const { blockCount } of parties) {
    offsets.push(total);
    total += blockCount;
  }
  const parent = Int32Array.from({ length: total }, (_, block) => block);
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
  return Int32Array.from({ length: parties[0]!.blockCount }, (_, block) => root(block));
}
