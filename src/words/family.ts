/** What a family of concepts is called above a table of them. */
import type { Family } from '../core/stability/definition.ts';
import type { Voice } from './lexicon.ts';

const PLAIN: Readonly<Record<Family, string>> = {
  classical: 'Classical',
  unknown: 'Where comparisons are unknown',
  strength: 'Where preferences have strength',
  hybrid: 'Where preferences have strength and are unknown',
  probabilistic: 'Where preferences are a matter of chance',
  attitudes: 'Where parties mind one another',
  foresight: 'Where parties look further ahead',
};

const FORMAL: Readonly<Record<Family, string>> = {
  classical: 'Classical solution concepts',
  unknown: 'Unknown preference',
  strength: 'Strength of preference',
  hybrid: 'Hybrid preference',
  probabilistic: 'Probabilistic preference',
  attitudes: 'Relational stability',
  foresight: 'Limited-move and maximin stability',
};

export const familyTitle = (family: Family, voice: Voice): string => (voice === 'formal' ? FORMAL : PLAIN)[family];
