/** Who can stand in the way alone: a party is needed for an outcome where no legal sequence gets there without its moves. */
import type { ConflictGraph } from '../graph/graph.ts';
import type { LegalSearch, StepKind } from '../graph/legal.ts';

/**
 * For each of the targets the parties without whose moves it cannot be reached from `start`, ascending; none for the
 * start itself, and all who can move for what nobody can reach. O(n · m²).
 */
export function neededParties(
  graph: ConflictGraph,
  start: number,
  kind: StepKind,
  targets: readonly number[],
  search: LegalSearch,
): ReadonlyMap<number, readonly number[]> {
  const needed = new Map<number, number[]>(targets.map((target) => [target, []]));
  graph.moves.forEach((moves, party) => {
    if (moves.kind === 'none') return;
    const others = graph.moves.flatMap((_, other) => (other === party ? [] : [other]));
    search.run(start, others, kind);
    for (const [target, parties] of needed) {
      if (target !== start && search.stepsTo(target) === 0) parties.push(party);
    }
  });
  return needed;
}
