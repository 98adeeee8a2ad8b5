/** Coalitional verdicts: concept × coalition × outcome, as bit sets over the outcomes looked at. */
import { setBit } from './bits.ts';
import type { CoalitionConceptId } from './definition.ts';
import type { Coalition } from './members.ts';
import { coalitionConceptOf } from './registry.ts';
import type { CoalitionSolver } from './solver.ts';

export interface CoalitionTable {
  readonly concepts: readonly CoalitionConceptId[];
  readonly coalitions: readonly Coalition[];
  /** the outcomes looked at, ascending */
  readonly nodes: readonly number[];
  /** concept → one bit set a coalition: the outcomes at which it stays */
  readonly stable: ReadonlyMap<CoalitionConceptId, readonly Uint32Array[]>;
  /** concept → the outcomes at which every coalition of the table stays */
  readonly everywhere: ReadonlyMap<CoalitionConceptId, Uint32Array>;
}

/** O(coalitions · nodes · n · m), and for the concepts with answers as much again for each improvement. */
export function coalitionTable(
  solver: CoalitionSolver,
  concepts: readonly CoalitionConceptId[],
  coalitions: readonly Coalition[],
  nodes: readonly number[],
  progress: (share: number) => void = () => {},
): CoalitionTable {
  const stable = new Map(concepts.map((id) => [id, coalitions.map(() => new Uint32Array(solver.words))]));
  const everywhere = new Map(concepts.map((id) => [id, new Uint32Array(solver.words)]));
  coalitions.forEach((coalition, index) => {
    for (const node of nodes) {
      for (const id of concepts) {
        if (solver.stable(coalitionConceptOf(id), coalition, node)) setBit(stable.get(id)![index]!, node);
      }
    }
    progress((index + 1) / coalitions.length);
  });
  for (const id of concepts) {
    const all = everywhere.get(id)!;
    for (const node of nodes) setBit(all, node);
    for (const bits of stable.get(id)!) bits.forEach((word, w) => (all[w]! &= word));
  }
  return { concepts, coalitions, nodes, stable, everywhere };
}
