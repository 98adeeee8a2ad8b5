import type { Concept } from './definition.ts';

/**
 * Nash stability (rationality, R).
 *
 * A party stays where it has no improvement: s is Nash for i iff R_i⁺(s) = ∅.
 * Source: Nash 1951; in the graph model Fang, Hipel & Kilgour 1993. Weak orders; option and graph form. O(n) a party.
 */
export const nash: Concept = {
  id: 'nash',
  family: 'classical',
  short: 'Nash',
  name: 'Nash stability',
  aliases: ['R', 'rationality', 'individual rationality'],
  plain: 'It has no move of its own to anything it likes better.',
  formula: 'R_i⁺(s) = ∅',
  sources: ['nash1951', 'fang1993'],
  page: 'nash',
  foresight: 1,
  answers: 'none',
  counter: false,
  preferences: ['weak order', 'strength', 'intransitive'],
  stable: (solver, party) => solver.withoutImprovement(party),
};
