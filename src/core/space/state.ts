/**
 * What could happen: the feasible states of a model, and the outcomes they form.
 *
 * A *member* is a feasible combination of options; members stand in ascending order of their decimal. A *node* is an
 * outcome: one member, or several that a merge made one. Everything after this stage works on nodes 0 … size-1.
 */
import type { Model } from '../model/model.ts';

export interface StateSpace {
  readonly model: Model;
  /** number of outcomes */
  readonly size: number;
  /** number of feasible combinations of options (= size without merges) */
  readonly memberCount: number;
  /** 32-bit words a member's code takes: option k is bit k % 32 of word k >> 5 */
  readonly words: number;
  /** the members' codes, `words` each; empty in pure graph form */
  readonly codes: Uint32Array;
  /** member → node; undefined where each member is its own node */
  readonly nodeOf: Int32Array | undefined;
  /** node → its members: `memberList[memberStart[n]] … memberList[memberStart[n + 1] - 1]`; undefined as above */
  readonly memberStart: Int32Array | undefined;
  readonly memberList: Int32Array | undefined;
  /** node → the member that stands for it in statements and weights; undefined as above */
  readonly representative: Int32Array | undefined;
  /** merged nodes whose representative the case names */
  readonly stated: ReadonlySet<number>;
  /** node → the number people call it by; undefined: node + 1 */
  readonly numbers: Float64Array | undefined;
  /** node → name, where it has one */
  readonly names: ReadonlyMap<number, string>;
  /** number → node, where `numbers` is defined */
  readonly byNumber: ReadonlyMap<number, number> | undefined;
  /** the node of the status quo, where the case gives one */
  readonly today: number | undefined;
}

/** The members of a node, ascending. */
export function membersOf(space: StateSpace, node: number): readonly number[] {
  if (space.memberStart === undefined) return [node];
  return Array.from(space.memberList!.subarray(space.memberStart[node], space.memberStart[node + 1]));
}

export function nodeOfMember(space: StateSpace, member: number): number {
  return space.nodeOf === undefined ? member : space.nodeOf[member]!;
}

/** Whether the member takes the option. */
export function takes(space: StateSpace, member: number, option: number): boolean {
  return ((space.codes[member * space.words + (option >> 5)]! >>> (option & 31)) & 1) === 1;
}

/** The number people call the outcome by. */
export function numberOf(space: StateSpace, node: number): number {
  return space.numbers === undefined ? node + 1 : space.numbers[node]!;
}

/** The node with this number, or undefined. */
export function nodeOfNumber(space: StateSpace, number: number): number | undefined {
  if (space.byNumber !== undefined) return space.byNumber.get(number);
  return Number.isInteger(number) && number >= 1 && number <= space.size ? number - 1 : undefined;
}

/** One letter an option: Y taken, N not taken, - differs between the members of a merged outcome. */
export function patternOf(space: StateSpace, node: number): string {
  const members = membersOf(space, node);
  let pattern = '';
  for (let k = 0; k < space.model.options.length; k++) {
    const first = takes(space, members[0]!, k);
    pattern += members.every((m) => takes(space, m, k) === first) ? (first ? 'Y' : 'N') : '-';
  }
  return pattern;
}

/** The options taken in every member of the node. */
export function takenIn(space: StateSpace, node: number): number[] {
  const pattern = patternOf(space, node);
  return space.model.options.flatMap((_, k) => (pattern[k] === 'Y' ? [k] : []));
}

/** The member with this code, or undefined; binary search, O(words · log n). */
export function memberOfCode(space: StateSpace, code: ArrayLike<number>): number | undefined {
  let low = 0;
  let high = space.memberCount - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compareCodes(space.codes, middle * space.words, code, space.words);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function compareCodes(codes: Uint32Array, offset: number, code: ArrayLike<number>, words: number): number {
  for (let w = words - 1; w >= 0; w--) {
    const a = codes[offset + w]!;
    const b = code[w]! >>> 0;
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}
