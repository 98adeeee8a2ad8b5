/** A stability concept as a value that declares itself; the registry, the command line and the docs read it. */
import type { StateSpace } from '../space/state.ts';
import type { Solver } from './solver.ts';

export type ConceptId = 'nash' | 'gmr' | 'smr' | 'seq' | 'sseq' | 'sim' | 'seq-or-sim';

export interface Concept {
  readonly id: ConceptId;
  /** the field's abbreviation */
  readonly short: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** one sentence in plain words: when a party stays */
  readonly plain: string;
  /** the definition in the literature's notation */
  readonly formula: string;
  /** keys of docs/references.bib */
  readonly sources: readonly string[];
  /** how many moves ahead the party looks */
  readonly foresight: number;
  /** what the others may do about an improvement */
  readonly answers: 'none' | 'any moves' | 'improvements' | 'joint improvements' | 'improvements or joint improvements';
  /** whether the party may still move away after the answer */
  readonly counter: boolean;
  /** kinds of preference the definition covers */
  readonly preferences: readonly ('weak order')[];
  /** why the concept is not defined for this space, or undefined where it is */
  readonly refuses?: (space: StateSpace) => string | undefined;
  /** rough number of elementary steps beyond linear cost; analyses leave out what exceeds their budget, and say so */
  readonly work?: (solver: Solver, limit: number) => number;
  /** bit set over the nodes: where the party is stable */
  readonly stable: (solver: Solver, party: number) => Uint32Array;
}
