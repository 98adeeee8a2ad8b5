import type { Concept } from './definition.ts';

/**
 * Symmetric metarationality (SMR).
 *
 * As general metarationality, and after the others' answer the party cannot escape by one further move of its own:
 * for every s₁ ∈ R_i⁺(s) some s₂ ∈ R_{N−i}(s₁) has s ≽_i s₂ and s ≽_i s₃ for all s₃ ∈ R_i(s₂).
 * Source: Howard 1971; Fang, Hipel & Kilgour 1993. Weak orders; option and graph form. O(n · m) a party.
 */
export const smr: Concept = {
  id: 'smr',
  family: 'classical',
  short: 'SMR',
  name: 'Symmetric metarationality',
  aliases: ['symmetric metarational stability'],
  plain: 'The others could answer every better move so that it gains nothing, and it could not escape that answer.',
  formula: '∀ s₁ ∈ R_i⁺(s) ∃ s₂ ∈ R_{N−i}(s₁): s ≽_i s₂ and ∀ s₃ ∈ R_i(s₂): s ≽_i s₃',
  sources: ['howard1971', 'fang1993'],
  page: 'smr',
  foresight: 3,
  answers: 'any moves',
  counter: true,
  preferences: ['weak order', 'strength', 'intransitive'],
  stable: (solver, party) => solver.deterred(party, 'any moves', true),
};
