/** The terms of each voice without its sentences: all that the pages say by themselves. */
import type { Terms, Voice } from './lexicon.ts';
import { noun } from './number.ts';

export const plainTerms: Terms = {
  voice: 'plain',
  party: noun('party', 'parties'),
  outcome: noun('outcome'),
  option: noun('option'),
  concept: noun('way of looking ahead', 'ways of looking ahead'),
  improvement: noun('better move'),
  today: 'today',
  noToday: 'The case does not say which outcome is today.',
  todayIs: 'Today is',
  wouldHold: 'would hold',
  wouldNotHold: 'would not hold',
  wouldHoldMany: 'would hold',
  stands: {
    stays: { word: 'stays', sign: '=', means: 'no better move of its own' },
    held: { word: 'held', sign: '~', means: 'better moves, but others could answer' },
    leaves: { word: 'leaves', sign: '>', means: 'a better move that nobody can answer' },
  },
  headings: {
    short: 'In short',
    options: 'Who can do what',
    could: 'What could happen',
    board: 'Every outcome, and who would leave it',
    stands: 'How each party stands',
    holds: 'What would hold',
    concepts: 'By how far the parties look ahead',
    today: 'Why today would hold or not',
    parties: 'Party by party',
    common: 'What the outcomes that hold have in common',
    leftOut: 'Left out',
    mixed: 'When each party looks ahead in its own way',
    holdsForAll: 'holds for all?',
  },
};

export const formalTerms: Terms = {
  voice: 'formal',
  party: noun('DM'),
  outcome: noun('state'),
  option: noun('option'),
  concept: noun('solution concept'),
  improvement: noun('UI'),
  today: 'status quo',
  noToday: 'The case gives no status quo.',
  todayIs: 'The status quo is',
  wouldHold: 'is an equilibrium',
  wouldNotHold: 'is not an equilibrium',
  wouldHoldMany: 'are equilibria',
  stands: {
    stays: { word: 'rational', sign: 'r', means: 'no UI (Nash stable)' },
    held: { word: 'sanctioned', sign: 's', means: 'every UI is sanctioned under at least one concept' },
    leaves: { word: 'unstable', sign: 'u', means: 'unstable under every concept' },
  },
  headings: {
    short: 'Summary',
    options: 'DMs and options',
    could: 'Feasible states',
    board: 'Tableau',
    stands: 'Stability',
    holds: 'Equilibria',
    concepts: 'Equilibria by solution concept',
    today: 'Stability of the status quo',
    parties: 'Stability by DM',
    common: 'Options common to the equilibria',
    leftOut: 'Omitted',
    mixed: 'Mixed equilibria',
    holdsForAll: 'equilibrium',
  },
};

export const termsOf = (voice: Voice): Terms => (voice === 'formal' ? formalTerms : plainTerms);
