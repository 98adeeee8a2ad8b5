import type { Concept } from './definition.ts';

/**
 * Sequential stability (SEQ).
 *
 * A party stays where the others, each step an improvement for whoever makes it, could leave it no better off after each
 * of its improvements: for every s₁ ∈ R_i⁺(s) some s₂ ∈ R⁺_{N−i}(s₁) has s ≽_i s₂.
 * Source: Fraser & Hipel 1984; Fang, Hipel & Kilgour 1993. Weak orders; option and graph form. O(n · m) a party.
 */
export const seq: Concept = {
  id: 'seq',
  family: 'classical',
  short: 'SEQ',
  name: 'Sequential stability',
  aliases: ['sequential sanctioning'],
  plain: 'The others would gain by answering every better move, and their answer leaves it no better off.',
  formula: '∀ s₁ ∈ R_i⁺(s) ∃ s₂ ∈ R⁺_{N−i}(s₁): s ≽_i s₂',
  sources: ['fraser1984', 'fang1993'],
  page: 'seq',
  foresight: 2,
  answers: 'improvements',
  counter: false,
  preferences: ['weak order', 'strength', 'intransitive'],
  stable: (solver, party) => solver.deterred(party, 'improvements', false),
};
