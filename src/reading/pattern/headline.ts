/** “Hart: Ferry will sail” in a headline, “HART: …” in a transcript. */
import { lastWord } from '../extent.ts';
import type { Scene, Candidate } from './candidate.ts';
import { spanOf, sureness } from './candidate.ts';

export function headlineStatement({ index, sentence, units }: Scene): Candidate | undefined {
  if (!sentence.opens) return undefined;
  const colon = units.findIndex(({ lower }) => lower === ':');
  if (colon < 1 || colon > 6 || colon === units.length - 1) return undefined;
  const names = units.slice(0, colon);
  const spoken = names.every(({ text, tag }) => (tag === 'PROPN' || /^[QA]$/.test(text)) && /^\p{Lu}/u.test(text));
  if (!spoken || (index > 0 && !names.every(({ text }) => text === text.toUpperCase()))) return undefined;
  const title = index === 0;
  const last = lastWord(units);
  if (last <= colon + 1) return undefined;
  return {
    sentence: index,
    pattern: 'headline',
    act: 'state',
    lemma: ':',
    negated: false,
    confidence: sureness('headline', [title ? false : 1.2]),
    source: [spanOf(units, 0, colon - 1)],
    head: colon - 1,
    at: colon,
    cue: [spanOf(units, colon, colon)],
    content: [spanOf(units, colon + 1, last)],
  };
}
