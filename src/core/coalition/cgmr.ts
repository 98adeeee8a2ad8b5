import type { CoalitionConcept } from './definition.ts';

/**
 * Coalitional general metarationality (CGMR).
 *
 * A coalition stays where the others could, by moves that need not be in their own interest, answer each of its
 * improvements so that at least one member is no better off than at the start: for every x ∈ R_H⁺⁺(s) some
 * y ∈ R_{N−H}(x) ∩ Φ_H(s), where Φ_H(s) = { t : s ≽_i t for at least one i ∈ H }.
 * Source: Inohara & Hipel 2008. How checked (B): for one party it is GMR, for everybody together it is CNash (nobody is
 * left to answer), it follows from CNash, CSMR and (where moves are transitive) CSEQ; read a second time in the tests.
 * O(n · m) an outcome and coalition, and as much for each improvement.
 */
export const cgmr: CoalitionConcept = {
  id: 'cgmr',
  short: 'CGMR',
  name: 'Coalitional general metarationality',
  aliases: ['coalition general metarational stability'],
  plain: 'The others could answer every joint better move so that at least one member gains nothing.',
  formula: '∀ x ∈ R_H⁺⁺(s) ∃ y ∈ R_{N−H}(x): s ≽_i y for some i ∈ H',
  sources: ['inohara2008a', 'inohara2008b'],
  foresight: 2,
  answers: 'any moves',
  counter: false,
  counterpart: 'gmr',
};
