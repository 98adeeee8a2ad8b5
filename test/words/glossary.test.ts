/** The glossary of the studio and the page are one. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GLOSSARY } from '../../src/words/glossary.ts';
import { lexiconOf } from '../../src/words/voice.ts';

const rows = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

const bare = (text: string): string => text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('*', '');

test('docs/glossary.md has the same terms with the same meanings, in the same order', () => {
  expect(rows.map((cells) => cells.map(bare))).toEqual(
    GLOSSARY.map(({ plain, formal, means }) => [plain, formal ?? '–', means].map(bare)),
  );
});

describe('each voice', () => {
  test.each(['plain', 'formal'] as const)('%s: a form means one thing', (voice) => {
    const forms = GLOSSARY.flatMap((entry) => entry.forms[voice]);
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
    expect(forms.length).toBeGreaterThan(25);
  });

  test.each(['plain', 'formal'] as const)('%s: the words of the lexicon are explained', (voice) => {
    const { party, outcome, option, concept, improvement, today, wouldHold, stands } = lexiconOf(voice);
    const forms = GLOSSARY.flatMap((entry) => entry.forms[voice]);
    const words = [
      ...[party, outcome, option, concept, improvement].flatMap(({ one, many }) => [one, many]),
      today,
      ...Object.values(stands).map(({ word }) => word),
    ];
    expect(words.filter((word) => !forms.includes(word))).toEqual([]);
    expect(forms.some((form) => wouldHold.endsWith(form))).toBe(true);
  });
});
