import type { CoalitionConcept } from './definition.ts';

/**
 * Coalitional symmetric metarationality (CSMR).
 *
 * As CGMR, and after the others' answer no further sequence of the coalition's own moves leads to an outcome that all its
 * members prefer to the start: for every x ∈ R_H⁺⁺(s) some y ∈ R_{N−H}(x) ∩ Φ_H(s) with R_H(y) ⊆ Φ_H(s).
 * Source: Inohara & Hipel 2008. How checked (B): for one party it is SMR, it follows from CNash and implies CGMR; read a
 * second time in the tests. O(n · m) an outcome and coalition, and as much for each improvement and answer.
 */
export const csmr: CoalitionConcept = {
  id: 'csmr',
  short: 'CSMR',
  name: 'Coalitional symmetric metarationality',
  aliases: ['coalition symmetric metarational stability'],
  plain: 'The others could answer every joint better move, and the coalition could not escape the answer together.',
  formula: '∀ x ∈ R_H⁺⁺(s) ∃ y ∈ R_{N−H}(x) ∩ Φ_H(s): R_H(y) ⊆ Φ_H(s)',
  sources: ['inohara2008a', 'inohara2008b'],
  foresight: 3,
  answers: 'any moves',
  counter: true,
  counterpart: 'smr',
};
