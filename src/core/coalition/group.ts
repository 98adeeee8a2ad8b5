/**
 * Sequences of improvements of groups: one group after the other moves to what all its members prefer to the outcome just
 * before, and no group acts twice running. The search is that of graph/legal.ts with groups for parties.
 */
import { setBit } from './bits.ts';
import type { Coalition } from './members.ts';
import { bitsOf, hasBit } from '../stability/table.ts';

/**
 * Where sequences of steps lead from the node, as bits, the node itself only where a sequence comes back to it. `steps`: for
 * each group where it can go from a node in one step. `turns`: whether no group may act twice running.
 * O(outcomes reached · groups · n / 32).
 */
export function groupReach(
  steps: readonly ((node: number) => Uint32Array)[],
  start: number,
  words: number,
  turns: boolean,
): Uint32Array {
  const reached = new Uint32Array(words);
  // reached by several groups (or the start), or by this group only: nothing more can come of reaching it again
  const done = new Uint32Array(words);
  const only = steps.map(() => new Uint32Array(words));
  setBit(done, start);
  // who may go on: all but group x (x), all (-1), only group -2 - x
  const queue: { readonly node: number; readonly who: number }[] = [{ node: start, who: -1 }];
  for (const { node, who } of queue) {
    steps.forEach((step, group) => {
      if (who <= -2 ? group !== -2 - who : group === who) return;
      const ends = step(node);
      const mine = only[group]!;
      for (let w = 0; w < words; w++) {
        reached[w]! |= ends[w]!;
        for (let rest = ends[w]! & ~done[w]! & ~mine[w]!; rest !== 0; rest &= rest - 1) {
          const to = (w << 5) + (31 - Math.clz32(rest & -rest));
          const first = turns ? only.findIndex((bits) => hasBit(bits, to)) : -1;
          if (first !== -1 || !turns) setBit(done, to);
          else setBit(mine, to);
          queue.push({ node: to, who: !turns ? -1 : first === -1 ? group : -2 - first });
        }
      }
    });
  }
  return reached;
}

export interface GroupStep {
  readonly group: Coalition;
  readonly from: number;
  readonly to: number;
}

/**
 * A shortest sequence of group steps from `start` to an outcome that is `wanted`, or undefined where there is none. For one
 * explanation at a time: O(outcomes reached · improvements).
 */
export function groupSequence(
  groups: readonly Coalition[],
  steps: (group: Coalition, node: number) => Uint32Array,
  start: number,
  size: number,
  wanted: (node: number) => boolean,
): GroupStep[] | undefined {
  interface Entry {
    readonly node: number;
    readonly group: Coalition;
    readonly before: Entry | undefined;
    /** the only group that may go on, 0 for all but the last */
    readonly next: Coalition;
  }
  // node → the only group that has moved there so far, or 0 for several
  const last = new Map<number, Coalition>([[start, 0]]);
  const queue: Entry[] = [{ node: start, group: 0, before: undefined, next: 0 }];
  for (const entry of queue) {
    for (const group of groups) {
      if (group === entry.group || (entry.next !== 0 && entry.next !== group)) continue;
      for (const to of bitsOf(steps(group, entry.node), size)) {
        const known = last.get(to);
        if (known === 0 || known === group) continue;
        const reached: Entry = { node: to, group, before: entry, next: known ?? 0 };
        if (known === undefined && wanted(to)) return sequenceTo(reached);
        last.set(to, known === undefined ? group : 0);
        queue.push(reached);
      }
    }
  }
  return undefined;

  function sequenceTo(end: Entry): GroupStep[] {
    const sequence: GroupStep[] = [];
    for (let entry = end; entry.before !== undefined; entry = entry.before) {
      sequence.push({ group: entry.group, from: entry.before.node, to: entry.node });
    }
    return sequence.reverse();
  }
}
