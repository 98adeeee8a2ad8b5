/** Every verdict of an analysis: concept × party × outcome, as bit sets over the nodes. */
import type { ConflictGraph } from '../graph/graph.ts';
import type { Problem } from '../problem.ts';
import type { ConceptId } from './definition.ts';

export interface StabilityTable {
  readonly graph: ConflictGraph;
  readonly concepts: readonly ConceptId[];
  /** concept → party → bit set of the nodes where the party is stable */
  readonly stable: ReadonlyMap<ConceptId, readonly Uint32Array[]>;
  /** concept → bit set of the nodes where everybody is stable */
  readonly equilibria: ReadonlyMap<ConceptId, Uint32Array>;
  /** concepts that were asked for and not computed, each with the reason */
  readonly skipped: readonly { readonly concept: ConceptId; readonly problem: Problem }[];
}

export const hasBit = (bits: Uint32Array, at: number): boolean => ((bits[at >> 5]! >>> (at & 31)) & 1) === 1;

/** The set bits below `size`, ascending. */
export function bitsOf(bits: Uint32Array, size: number): number[] {
  const found: number[] = [];
  for (let w = 0; w < bits.length; w++) {
    for (let word = bits[w]!; word !== 0; word &= word - 1) {
      const at = (w << 5) + (31 - Math.clz32(word & -word));
      if (at < size) found.push(at);
    }
  }
  return found;
}

export function countBits(bits: Uint32Array): number {
  let count = 0;
  for (let word of bits) for (; word !== 0; word &= word - 1) count++;
  return count;
}

export function isStable(table: StabilityTable, concept: ConceptId, party: number, node: number): boolean {
  return hasBit(table.stable.get(concept)![party]!, node);
}

export function isEquilibrium(table: StabilityTable, concept: ConceptId, node: number): boolean {
  return hasBit(table.equilibria.get(concept)!, node);
}

/** The nodes where every party is stable under its own concept (`mix[party]`). */
export function mixedEquilibria(table: StabilityTable, mix: readonly ConceptId[]): number[] {
  const all = table.stable.get(mix[0]!)![0]!.slice();
  mix.forEach((concept, party) => {
    const bits = table.stable.get(concept)![party]!;
    for (let w = 0; w < all.length; w++) all[w]! &= bits[w]!;
  });
  return bitsOf(all, table.graph.space.size);
}
