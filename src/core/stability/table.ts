/** Every verdict of an analysis: concept × party × outcome, as bit sets over the nodes. */
import type { ConflictGraph } from '../graph/graph.ts';
import { error, type Problem } from '../problem.ts';
import { kindsOf, refusal, type ConceptId } from './definition.ts';
import { CONCEPTS, conceptOf } from './registry.ts';
import { Solver } from './solver.ts';

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
  const chosen = mix.map((concept, party) => table.stable.get(concept)![party]!);
  return bitsOf(everywhere(chosen), table.graph.space.size);
}

/** Elementary steps a concept may take beyond linear cost when nobody asked for it by name. */
const WORK = 20_000_000;

/** The concepts an analysis looks at unasked, whether or not they turn out to be defined and in proportion. */
export function relevantConcepts(graph: ConflictGraph): ConceptId[] {
  const kinds = kindsOf(graph);
  return CONCEPTS.filter((concept) => concept.relevant?.(kinds, graph) ?? true).map((concept) => concept.id);
}

/**
 * All verdicts. Without `concepts`: every concept that is defined for the case and whose cost is in proportion; the
 * others are listed in `skipped`. Concepts asked for by name are computed whatever they cost.
 * Cost: O(n · m) a party after sorting, for all but SIM.
 */
export function stabilityTable(
  graph: ConflictGraph,
  concepts?: readonly ConceptId[],
  progress: (share: number) => void = () => {},
): StabilityTable {
  const solver = new Solver(graph);
  const chosen: ConceptId[] = [];
  const skipped: { concept: ConceptId; problem: Problem }[] = [];
  for (const id of concepts ?? relevantConcepts(graph)) {
    const concept = conceptOf(id);
    const why = refusal(concept, graph);
    if (why !== undefined) {
      skipped.push({ concept: id, problem: error('concept-not-applicable', `${concept.short} is not defined here: ${why}`) });
    } else if (concepts === undefined && concept.work !== undefined && concept.work(solver, WORK) > WORK) {
      skipped.push({
        concept: id,
        problem: error(
          'too-much-work',
          `${concept.short} was left out: it takes more than ${WORK.toLocaleString('en')} steps here`,
          {
            fix: `ask for it by name: --concepts ${id}`,
          },
        ),
      });
    } else if (!chosen.includes(id)) chosen.push(id);
  }
  const stable = new Map<ConceptId, Uint32Array[]>(chosen.map((id) => [id, []]));
  graph.moves.forEach((_, party) => {
    chosen.forEach((id, index) => {
      stable.get(id)!.push(conceptOf(id).stable(solver, party));
      progress((party + (index + 1) / chosen.length) / graph.moves.length);
    });
  });
  const equilibria = new Map(chosen.map((id) => [id, everywhere(stable.get(id)!)]));
  return { graph, concepts: chosen, stable, equilibria, skipped };
}

function everywhere(parties: readonly Uint32Array[]): Uint32Array {
  const all = parties[0]!.slice();
  for (const bits of parties) for (let w = 0; w < all.length; w++) all[w]! &= bits[w]!;
  return all;
}
