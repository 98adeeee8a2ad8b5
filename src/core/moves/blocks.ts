/** Option form: the blocks within which a party moves freely, and the cells of blocks its one-way options connect. */
import type { BlockMoves, OneWayBlocks, PartyMoves } from './move.ts';
import type { StateSpace } from '../space/state.ts';

/** The most one-way options a single party may have. */
export const MOST_ONE_WAY = 31;

/** The moves party i has by its options: everyone else's options stay as they are. O(members · words). */
export function blockMoves(space: StateSpace, party: number): PartyMoves {
  const own = space.model.options.flatMap((option, k) => (option.owners.includes(party) ? [k] : []));
  if (own.length === 0) return { kind: 'none' };
  const oneWay = own.filter((k) => space.model.options[k]!.oneWay !== undefined);
  const reversible = own.filter((k) => space.model.options[k]!.oneWay === undefined);
  const blocks = classes(space, reversible);
  const moves: Omit<BlockMoves, 'oneWay'> = {
    kind: 'blocks',
    blockCount: blocks.count,
    blockOf: blocks.classOf,
    ...grouped(blocks),
  };
  return { ...moves, oneWay: oneWay.length === 0 ? undefined : oneWayBlocks(space, own, oneWay, moves) };
}

function oneWayBlocks(
  space: StateSpace,
  own: readonly number[],
  oneWay: readonly number[],
  blocks: Omit<BlockMoves, 'oneWay'>,
): OneWayBlocks {
  const cells = classes(space, own);
  const pattern = new Int32Array(blocks.blockCount);
  const cellOf = new Int32Array(blocks.blockCount);
  for (let b = 0; b < blocks.blockCount; b++) {
    const first = blocks.list[blocks.start[b]!]!;
    cellOf[b] = cells.classOf[first]!;
    for (const [bit, option] of oneWay.entries()) {
      const taken = (space.codes[first * space.words + (option >> 5)]! >>> (option & 31)) & 1;
      const final = space.model.options[option]!.oneWay === 'on' ? taken : 1 - taken;
      pattern[b]! |= final << bit;
    }
  }
  const { start: cellStart, list: cellList } = grouped({ count: cells.count, classOf: cellOf });
  return { pattern, cellOf, cellStart, cellList };
}

interface Classes {
  readonly count: number;
  /** member → class, numbered in the order of first members */
  readonly classOf: Int32Array;
}

/** Members that agree on all options but `free`. */
function classes(space: StateSpace, free: readonly number[]): Classes {
  const keep = new Uint32Array(space.words).fill(0xffffffff);
  for (const option of free) keep[option >> 5]! &= ~(1 << (option & 31));
  return space.words === 1 ? classesOfWord(space.codes, keep[0]!) : classesOfWords(space, keep);
}

/** Open addressing over masked codes; at most half full. */
function classesOfWord(codes: Uint32Array, keep: number): Classes {
  const n = codes.length;
  const classOf = new Int32Array(n);
  const bits = Math.max(4, 33 - Math.clz32(Math.max(1, n - 1)));
  const slots = new Int32Array(2 ** bits).fill(-1);
  const mask = slots.length - 1;
  const keys = new Uint32Array(n);
  let count = 0;
  for (let m = 0; m < n; m++) {
    const key = (codes[m]! & keep) >>> 0;
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits);
    while (slots[slot] !== -1 && keys[slots[slot]!] !== key) slot = (slot + 1) & mask;
    if (slots[slot] === -1) {
      keys[count] = key;
      slots[slot] = count++;
    }
    classOf[m] = slots[slot]!;
  }
  return { count, classOf };
}

function classesOfWords(space: StateSpace, keep: Uint32Array): Classes {
  const classOf = new Int32Array(space.memberCount);
  const known = new Map<string, number>();
  for (let m = 0; m < space.memberCount; m++) {
    let key = '';
    for (let w = 0; w < space.words; w++) key += `${(space.codes[m * space.words + w]! & keep[w]!) >>> 0},`;
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = known.size));
    classOf[m] = found;
  }
  return { count: known.size, classOf };
}

/** Lists the elements of each class, ascending: counting sort. */
export function grouped({ count, classOf }: Classes): { readonly start: Int32Array; readonly list: Int32Array } {
  const start = new Int32Array(count + 1);
  for (let m = 0; m < classOf.length; m++) start[classOf[m]! + 1]!++;
  for (let c = 0; c < count; c++) start[c + 1]! += start[c]!;
  const next = start.slice();
  const list = new Int32Array(classOf.length);
  for (let m = 0; m < classOf.length; m++) list[next[classOf[m]!]!++] = m;
  return { start, list };
}
