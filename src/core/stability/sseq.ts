import type { Concept } from './definition.ts';

/**
 * Symmetric sequential stability (SSEQ). Not to be confused with *strong* SEQ of the strength-of-preference literature.
 *
 * As sequential stability, and after the others' answer the party cannot escape by one further move of its own:
 * for every s₁ ∈ R_i⁺(s) some s₂ ∈ R⁺_{N−i}(s₁) has s ≽_i s₂ and s ≽_i s₃ for all s₃ ∈ R_i(s₂).
 * Source: Rêgo & Vieira 2017. How checked: no published values at hand; implied by and implying the neighbours as the
 * source states (SSEQ ⇒ SEQ and SMR), and read a second time from the definition in the tests.
 * Weak orders; option and graph form. O(n · m) a party.
 */
export const sseq: Concept = {
  id: 'sseq',
  family: 'classical',
  short: 'SSEQ',
  name: 'Symmetric sequential stability',
  aliases: [],
  plain: 'The others would gain by answering every better move, it gains nothing by it, and it could not escape the answer.',
  formula: '∀ s₁ ∈ R_i⁺(s) ∃ s₂ ∈ R⁺_{N−i}(s₁): s ≽_i s₂ and ∀ s₃ ∈ R_i(s₂): s ≽_i s₃',
  sources: ['rego2017'],
  page: 'sseq',
  foresight: 3,
  answers: 'improvements',
  counter: true,
  preferences: ['weak order', 'strength', 'intransitive'],
  stable: (solver, party) => solver.deterred(party, 'improvements', true),
};
