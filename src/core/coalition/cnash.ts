import type { CoalitionConcept } from './definition.ts';

/**
 * Coalitional Nash stability (CNash); for all coalitions at once *coalitional stability*.
 *
 * A coalition stays where no legal sequence of its members' moves leads to an outcome that each of them prefers:
 * R_H⁺⁺(s) = { t ∈ R_H(s) : t ≻_i s for all i ∈ H } = ∅. Only the end counts; on the way a member may lose.
 * Source: Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008. Checked against the published values of the Elmira
 * dispute: {MoE, Uniroyal} leaves 5 for 8 (nine outcomes) and 7 for 10 (twelve), and stays at 8.
 * Legal sequences, never pooled options: pooled, a coalition could jump over an infeasible outcome that no order of its
 * members' moves crosses. O(n · m) an outcome and coalition.
 */
export const cnash: CoalitionConcept = {
  id: 'cnash',
  short: 'CNash',
  name: 'Coalitional Nash stability',
  aliases: ['coalitional stability', 'coalition Nash stability'],
  plain: 'The members cannot get, by their moves alone, to anything that every one of them likes better.',
  formula: 'R_H⁺⁺(s) = ∅, where R_H⁺⁺(s) = { t ∈ R_H(s) : t ≻_i s ∀ i ∈ H }',
  sources: ['kilgour2001', 'inohara2008a'],
  foresight: 1,
  answers: 'none',
  counter: false,
  counterpart: 'nash',
};
