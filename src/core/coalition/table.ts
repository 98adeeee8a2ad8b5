/** Coalitional verdicts: concept × coalition × outcome, as bit sets over the outcomes looked at. */
import { setBit } from './bits.ts';
import type { CoalitionConceptId } from './definition.ts';
import type { Coalition } from './members.ts';
import { coalitionConceptOf } from './registry.ts';
import type { CoalitionSolver } from './solver.ts';

export interface CoalitionTable {
  readonly concepts: readonly CoalitionConceptId[];
  readonly coalitions: readonly Coalition[];
  /** the outcomes looked at, in the order in which that was done */
  readonly nodes: readonly number[];
  /** concept → one bit set a coalition: the outcomes at which it stays */
  readonly stable: ReadonlyMap<CoalitionConceptId, readonly Uint32Array[]>;
  /** concept → the outcomes at which every coalition of the table stays */
  readonly everywhere: ReadonlyMap<CoalitionConceptId, Uint32Array>;
}

/** A table without outcomes, and the function that looks at one more. */
export interface GrowingTable {
  readonly table: CoalitionTable;
  /** O(coalitions · n · m), and for the concepts with answers as much again for each improvement */
  readonly add: (node: number) => void;
}

export function coalitionTable(
  solver: CoalitionSolver,
  concepts: readonly CoalitionConceptId[],
  coalitions: readonly Coalition[],
): GrowingTable {
  const stable = new Map(concepts.map((id) => [id, coalitions.map(() => new Uint32Array(solver.words))]));
  const everywhere = new Map(concepts.map((id) => [id, new Uint32Array(solver.words)]));
  const nodes: number[] = [];
  const add = (node: number): void => {
    nodes.push(node);
    for (const id of concepts) {
      const concept = coalitionConceptOf(id);
      const stays = coalitions.map((coalition) => solver.stable(concept, coalition, node));
      stays.forEach((stay, index) => {
        if (stay) setBit(stable.get(id)![index]!, node);
      });
      if (stays.every((stay) => stay)) setBit(everywhere.get(id)!, node);
    }
  };
  return { table: { concepts, coalitions, nodes, stable, everywhere }, add };
}
