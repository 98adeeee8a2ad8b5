/** A coalitional stability concept as a value that declares itself; tables, words and the command line read it. */
import type { ConceptId } from '../stability/definition.ts';

export type CoalitionConceptId = 'cnash' | 'cgmr' | 'csmr' | 'cseq';

export interface CoalitionConcept {
  readonly id: CoalitionConceptId;
  /** the field's abbreviation */
  readonly short: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** one sentence in plain words: when a coalition stays */
  readonly plain: string;
  /** the definition in the literature's notation */
  readonly formula: string;
  /** keys of docs/references.bib */
  readonly sources: readonly string[];
  /** how many moves ahead the coalition looks, each a sequence */
  readonly foresight: number;
  /** what the others, together or in parts, may do about an improvement */
  readonly answers: 'none' | 'any moves' | 'coalition improvements';
  /** whether the coalition may still move away after the answer */
  readonly counter: boolean;
  /** the concept for single parties that it carries over to coalitions */
  readonly counterpart: ConceptId;
}
