/** Which comparisons that matter differ between two orders of a party: those with s, and those of its own moves. */
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';

export interface Turned {
  readonly a: number;
  readonly b: number;
  /** afterwards: a is liked better, or both as much */
  readonly now: 'better' | 'level';
}

/** O(n · moves of the party). */
export function turned(graph: ConflictGraph, party: number, after: Int32Array, node: number): Turned[] {
  const before = graph.ranks[party]!;
  const found: Turned[] = [];
  const known = new Set<string>();
  const compare = (a: number, b: number): void => {
    const now = Math.sign(after[a]! - after[b]!);
    if (now === Math.sign(before[a]! - before[b]!)) return;
    const [x, y] = now < 0 ? [b, a] : [a, b];
    const key = now === 0 ? `${Math.min(x, y)} ${Math.max(x, y)}` : `${x} ${y}`;
    if (known.has(key)) return;
    known.add(key);
    found.push({ a: x, b: y, now: now === 0 ? 'level' : 'better' });
  };
  for (let other = 0; other < graph.space.size; other++) if (other !== node) compare(node, other);
  for (let from = 0; from < graph.space.size; from++) for (const to of movesFrom(graph, party, from)) compare(to, from);
  return found;
}
