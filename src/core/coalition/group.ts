/**
 * Sequences of improvements of groups: one group after the other moves to what all its members prefer to the outcome just
 * before, and no group acts twice running. The search is that of graph/legal.ts with groups for parties.
 */
import { meets, setBit } from './bits.ts';
import type { Coalition } from './members.ts';
import { bitsOf, hasBit } from '../stability/table.ts';

/** A search that goes no further than it is asked to, and goes on from there when it is asked again. */
export class GroupReach {
  /** where sequences of steps lead, as far as looked at; the start only where a sequence comes back to it */
  readonly reached: Uint32Array;
  private readonly steps: readonly ((node: number) => Uint32Array)[];
  private readonly turns: boolean;
  // reached by several groups (or the start), or by this group only: nothing more can come of reaching it again
  private readonly done: Uint32Array;
  private readonly only: readonly Uint32Array[];
  // who may go on: all but group x (x), all (-1), only group -2 - x
  private readonly queue: { readonly node: number; readonly who: number }[];
  private head = 0;

  /** `steps`: for each group where it can go from a node in one step. `turns`: whether no group may act twice running. */
  constructor(steps: readonly ((node: number) => Uint32Array)[], start: number, words: number, turns: boolean) {
    this.steps = steps;
    this.turns = turns;
    this.reached = new Uint32Array(words);
    this.done = new Uint32Array(words);
    this.only = turns ? steps.map(() => new Uint32Array(words)) : [];
    setBit(this.done, start);
    this.queue = [{ node: start, who: -1 }];
  }

  /** Whether an element of `wanted` is reached. O(outcomes reached · groups · n / 32), over all calls together. */
  meets(wanted: Uint32Array): boolean {
    if (meets(this.reached, wanted)) return true;
    for (; this.head < this.queue.length; this.head++) if (this.expand(this.queue[this.head]!, wanted)) return true;
    return false;
  }

  /** All that is reached. */
  all(): Uint32Array {
    for (; this.head < this.queue.length; this.head++) this.expand(this.queue[this.head]!, this.reached);
    return this.reached;
  }

  /** One step of every group that may go on; returns whether it led to an element of `wanted`. */
  private expand({ node, who }: { readonly node: number; readonly who: number }, wanted: Uint32Array): boolean {
    const { reached, done, only, turns, queue } = this;
    let found = false;
    this.steps.forEach((step, group) => {
      if (who <= -2 ? group !== -2 - who : group === who) return;
      const ends = step(node);
      const mine = only[group];
      for (let w = 0; w < reached.length; w++) {
        const here = ends[w]!;
        if (here === 0) continue;
        if ((here & wanted[w]!) !== 0) found = true;
        reached[w]! |= here;
        for (let rest = here & ~done[w]! & ~(mine?.[w] ?? 0); rest !== 0; rest &= rest - 1) {
          const to = (w << 5) + (31 - Math.clz32(rest & -rest));
          const first = only.findIndex((bits) => hasBit(bits, to));
          if (first !== -1 || !turns) setBit(done, to);
          else setBit(mine!, to);
          queue.push({ node: to, who: !turns ? -1 : first === -1 ? group : -2 - first });
        }
      }
    });
    return found;
  }
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
