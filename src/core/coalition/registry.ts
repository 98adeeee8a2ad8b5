/** Every coalitional concept, in the order in which tables show them. */
import { cgmr } from './cgmr.ts';
import { cnash } from './cnash.ts';
import { cseq } from './cseq.ts';
import { csmr } from './csmr.ts';
import type { CoalitionConcept, CoalitionConceptId } from './definition.ts';

export const COALITION_CONCEPTS: readonly CoalitionConcept[] = [cnash, cseq, csmr, cgmr];

export function coalitionConceptOf(id: CoalitionConceptId): CoalitionConcept {
  const found = COALITION_CONCEPTS.find((concept) => concept.id === id);
  if (found === undefined) throw new Error(`no coalitional concept ${id}`);
  return found;
}

/** The concept with this id, abbreviation, name or alias, or the one that carries over the concept for single parties. */
export function findCoalitionConcept(text: string): CoalitionConcept | undefined {
  const wanted = text.trim().toLowerCase();
  return COALITION_CONCEPTS.find((concept) =>
    [concept.id, concept.short, concept.name, concept.counterpart, ...concept.aliases].some(
      (name) => name.toLowerCase() === wanted,
    ),
  );
}
