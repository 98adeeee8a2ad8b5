/**
 * Legal sequences of moves by several parties, in which nobody moves twice running (Fang, Hipel & Kilgour 1993):
 * breadth first over pairs of state and last mover, so that every end is reached by a shortest sequence.
 */
import type { Step } from './move.ts';

export interface SequenceSearch {
  readonly size: number;
  readonly movers: readonly number[];
  /** where a party can go from a node in one step */
  readonly steps: (party: number, node: number) => Iterable<number>;
}

/**
 * Calls `found` with each node but `start` that a legal sequence of steps from it reaches, once, nearest first, with a
 * shortest sequence to it (`path()`); stops where `found` returns true. O(nodes reached · steps).
 */
export function legalSequences(
  { size, movers, steps }: SequenceSearch,
  start: number,
  found: (end: number, path: () => Step[]) => boolean,
): void {
  // entry: a node, who moved there, the entry before, and the only party that may go on (-1: all but who moved there)
  const nodes: number[] = [start];
  const by: number[] = [-1];
  const before: number[] = [-1];
  const only: number[] = [-1];
  // node → 0 unseen, -1 seen whoever moved last, party + 1 seen with only that party as last mover
  const seen = new Int32Array(size);
  seen[start] = -1;

  const path = (entry: number): Step[] => {
    const list: Step[] = [];
    for (let e = entry; before[e]! >= 0; e = before[e]!) {
      list.push({ party: by[e]!, from: nodes[before[e]!]!, to: nodes[e]! });
    }
    return list.reverse();
  };
  for (let entry = 0; entry < nodes.length; entry++) {
    const node = nodes[entry]!;
    for (const party of movers) {
      if (party === by[entry] || (only[entry] !== -1 && only[entry] !== party)) continue;
      for (const to of steps(party, node)) {
        const mark = seen[to]!;
        if (mark === -1 || mark === party + 1) continue;
        const fresh = nodes.length;
        nodes.push(to);
        by.push(party);
        before.push(entry);
        only.push(mark === 0 ? -1 : mark - 1);
        seen[to] = mark === 0 ? party + 1 : -1;
        if (mark === 0 && found(to, () => path(fresh))) return;
      }
    }
  }
}
