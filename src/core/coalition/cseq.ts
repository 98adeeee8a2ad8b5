import type { CoalitionConcept } from './definition.ts';

/**
 * Coalitional sequential stability (CSEQ).
 *
 * As CGMR, with answers in the interest of those who give them: the others move in groups, one after the other, each
 * group K ⊆ N−H by a coalition improvement of its own (an outcome in R_K⁺⁺, compared by its members with the outcome
 * just before the group moves). No group acts twice running.
 * Source: Inohara & Hipel 2008 (classes of coalitions). How checked (B): the formula was not read in the original. For
 * one party that faces one opponent it is SEQ; SEQ implies it for single parties, since single improvements are among the
 * groups' improvements; with transitive moves it implies CGMR; read a second time in the tests. The rule on groups adds
 * nothing where moves are transitive, as two improvements of one group are one.
 * O(n · m) an outcome and coalition, and for each improvement a search over 2^|N−H| groups.
 */
export const cseq: CoalitionConcept = {
  id: 'cseq',
  short: 'CSEQ',
  name: 'Coalitional sequential stability',
  aliases: ['coalition sequential stability'],
  plain:
    'Others would gain, alone or in groups, by answering every joint better move, and then at least one member gains nothing.',
  formula: '∀ x ∈ R_H⁺⁺(s) ∃ y ∈ R⁺⁺_{P(N−H)}(x): s ≽_i y for some i ∈ H',
  sources: ['inohara2008a', 'inohara2008b'],
  foresight: 2,
  answers: 'coalition improvements',
  counter: false,
  counterpart: 'seq',
};
