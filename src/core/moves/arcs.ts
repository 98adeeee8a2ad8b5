/** Graph form: moves listed one by one. */
import type { ArcMoves } from './move.ts';
import { grouped } from './blocks.ts';

/** Arcs between nodes; repeated ones and those that lead nowhere are dropped. O(arcs log arcs). */
export function arcMoves(size: number, arcs: readonly (readonly [from: number, to: number])[]): ArcMoves {
  const sorted = arcs.filter(([from, to]) => from !== to).sort(([a, b], [c, d]) => a - c || b - d);
  const unique = sorted.filter(([from, to], at) => at === 0 || from !== sorted[at - 1]![0] || to !== sorted[at - 1]![1]);
  const sources = Int32Array.from(unique, ([from]) => from);
  const targets = Int32Array.from(unique, ([, to]) => to);
  const out = grouped({ count: size, classOf: sources });
  const into = grouped({ count: size, classOf: targets });
  return {
    kind: 'arcs',
    outStart: out.start,
    to: out.list.map((arc) => targets[arc]!),
    inStart: into.start,
    from: into.list.map((arc) => sources[arc]!),
  };
}

/** Whether two moves of the party in a row can always be made in one (or lead back to where they began). */
export function isTransitive({ outStart, to }: ArcMoves): boolean {
  for (let s = 0; s + 1 < outStart.length; s++) {
    const direct = new Set(to.subarray(outStart[s], outStart[s + 1]));
    for (const via of direct) {
      for (let at = outStart[via]!; at < outStart[via + 1]!; at++) {
        if (to[at] !== s && !direct.has(to[at]!)) return false;
      }
    }
  }
  return true;
}
