/** The lexicon of a voice. */
import { formal } from './formal.ts';
import type { Lexicon, Voice } from './lexicon.ts';
import { plain } from './plain.ts';

export const lexiconOf = (voice: Voice): Lexicon => (voice === 'formal' ? formal : plain);
