/** Truth columns: where a condition holds, as a bit set over the members, 32 members an operation. */
import type { Condition } from '../model/condition.ts';

export class Columns {
  private readonly codes: Uint32Array;
  private readonly words: number;
  private readonly count: number;
  private readonly cache = new Map<number, Uint32Array>();

  /** `codes`: `words` words for each of `count` members */
  constructor(codes: Uint32Array, words: number, count: number) {
    this.codes = codes;
    this.words = words;
    this.count = count;
  }

  /** Bit m: the condition holds in member m; bits past the last member are unspecified. O(members / 32 · size). */
  of(condition: Condition): Uint32Array {
    switch (condition.kind) {
      case 'constant':
        return new Uint32Array(this.length()).fill(condition.value ? 0xffffffff : 0);
      case 'option':
        return this.option(condition.option).slice();
      case 'not': {
        const of = this.of(condition.of);
        for (let w = 0; w < of.length; w++) of[w] = ~of[w]!;
        return of;
      }
      case 'and':
      case 'or': {
        const all = condition.kind === 'and';
        const result = new Uint32Array(this.length()).fill(all ? 0xffffffff : 0);
        for (const part of condition.of) {
          const of = this.of(part);
          if (all) for (let w = 0; w < of.length; w++) result[w]! &= of[w]!;
          else for (let w = 0; w < of.length; w++) result[w]! |= of[w]!;
        }
        return result;
      }
      case 'if':
      case 'iff': {
        const left = this.of(condition.left);
        const right = this.of(condition.right);
        if (condition.kind === 'if') for (let w = 0; w < left.length; w++) left[w] = left[w]! | ~right[w]!;
        else for (let w = 0; w < left.length; w++) left[w] = ~(left[w]! ^ right[w]!);
        return left;
      }
    }
  }

  private length(): number {
    return (this.count + 31) >> 5;
  }

  private option(option: number): Uint32Array {
    let column = this.cache.get(option);
    if (column === undefined) {
      column = new Uint32Array(this.length());
      const { codes, words } = this;
      const shift = option & 31;
      for (let m = 0, at = option >> 5; m < this.count; m++, at += words) {
        column[m >> 5]! |= ((codes[at]! >>> shift) & 1) << (m & 31);
      }
      this.cache.set(option, column);
    }
    return column;
  }
}
