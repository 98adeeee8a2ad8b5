/** Every stability concept Parley knows, in the order in which tables show them. */
import type { Concept, ConceptId } from './definition.ts';
import { chanceConcepts } from './chance.ts';
import { gmr } from './gmr.ts';
import { foresightConcepts } from './limited.ts';
import { maximinConcepts } from './maximin.ts';
import { nash } from './nash.ts';
import { relationalConcepts } from './relational.ts';
import { seqOrSim } from './seq-or-sim.ts';
import { seq } from './seq.ts';
import { sim } from './sim.ts';
import { smr } from './smr.ts';
import { sseq } from './sseq.ts';
import { hybridConcepts, strengthConcepts } from './strength.ts';
import { unknownConcepts } from './unknown.ts';

export const CONCEPTS: readonly Concept[] = [
  nash,
  sseq,
  seq,
  smr,
  gmr,
  sim,
  seqOrSim,
  ...unknownConcepts,
  ...strengthConcepts,
  ...hybridConcepts,
  ...chanceConcepts,
  ...relationalConcepts,
  ...foresightConcepts,
  ...maximinConcepts,
];

export function conceptOf(id: ConceptId): Concept {
  const found = CONCEPTS.find((concept) => concept.id === id);
  if (found === undefined) throw new Error(`no concept ${id}`);
  return found;
}

/** The concept with this id, abbreviation, name or alias, in any case; undefined where there is none. */
export function findConcept(text: string): Concept | undefined {
  const wanted = text.trim().toLowerCase();
  return CONCEPTS.find((concept) =>
    [concept.id, concept.short, concept.name, ...concept.aliases].some((name) => name.toLowerCase() === wanted),
  );
}
