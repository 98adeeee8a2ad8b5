import type { Concept } from './definition.ts';

/**
 * General metarationality (GMR).
 *
 * A party stays where the others could, by moves that need not be in their own interest, leave it no better off after
 * each of its improvements: for every s₁ ∈ R_i⁺(s) some s₂ ∈ R_{N−i}(s₁) has s ≽_i s₂.
 * Source: Howard 1971; Fang, Hipel & Kilgour 1993. Weak orders; option and graph form. O(n · m) a party.
 */
export const gmr: Concept = {
  id: 'gmr',
  family: 'classical',
  short: 'GMR',
  name: 'General metarationality',
  aliases: ['general metarational stability'],
  plain: 'The others could answer every better move so that it gains nothing, even against their own interest.',
  formula: '∀ s₁ ∈ R_i⁺(s) ∃ s₂ ∈ R_{N−i}(s₁): s ≽_i s₂',
  sources: ['howard1971', 'fang1993'],
  page: 'gmr',
  foresight: 2,
  answers: 'any moves',
  counter: false,
  preferences: ['weak order', 'strength', 'intransitive'],
  stable: (solver, party) => solver.deterred(party, 'any moves', false),
};
