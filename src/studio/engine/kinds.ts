/** Outcomes in which every party stands the same, as one. */
import type { Analysis } from '../../core/analyse.ts';
import { membersOf } from '../../core/space/state.ts';
import { outcomeTitle } from '../../words/outcome.ts';
import { heatOf } from './heat.ts';

export interface Kinds {
  /** kind → its first outcome, in the order asked for */
  readonly first: readonly number[];
  readonly count: readonly number[];
  /** kind → a letter for each option: Y in all of them, N in none, - in some */
  readonly patternOf: (kind: number) => string;
  /** place in the list asked for → kind */
  readonly of: Int32Array;
}

/** What has a name stays by itself. O(n · m), and the patterns O(members). */
export function kindsOf(analysis: Analysis, nodes: ArrayLike<number>): Kinds {
  const { space } = analysis.graph;
  const { holds, marks } = heatOf(analysis);
  const of = new Int32Array(nodes.length);
  for (const values of [holds, ...marks]) {
    const ids = new Map<number, number>();
    for (let at = 0; at < nodes.length; at++) {
      const key = of[at]! * 65_536 + values[nodes[at]!]!;
      let id = ids.get(key);
      if (id === undefined) ids.set(key, (id = ids.size));
      of[at] = id;
    }
  }
  const ids = new Map<number, number>();
  const first: number[] = [];
  const count: number[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    const key = outcomeTitle(space, node) === undefined ? of[at]! : -1 - node;
    let kind = ids.get(key);
    if (kind === undefined) {
      ids.set(key, (kind = ids.size));
      first.push(node);
      count.push(0);
    }
    count[kind]!++;
    of[at] = kind;
  }
  const { words } = space;
  const every = new Uint32Array(first.length * words).fill(-1);
  const any = new Uint32Array(first.length * words);
  for (let at = 0; at < nodes.length; at++) {
    for (const member of space.memberStart === undefined ? [nodes[at]!] : membersOf(space, nodes[at]!)) {
      for (let w = 0; w < words; w++) {
        const code = space.codes[member * words + w]!;
        every[of[at]! * words + w]! &= code;
        any[of[at]! * words + w]! |= code;
      }
    }
  }
  const has = (bits: Uint32Array, kind: number, option: number): boolean =>
    ((bits[kind * words + (option >> 5)]! >>> (option & 31)) & 1) === 1;
  return {
    first,
    count,
    of,
    patternOf: (kind) => space.model.options.map((_, k) => (has(every, kind, k) ? 'Y' : has(any, kind, k) ? '-' : 'N')).join(''),
  };
}
