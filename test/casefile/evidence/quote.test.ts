/** Where words stand in a document. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findQuote, sameWords, wordsIn } from '../../../src/casefile/evidence/quote.ts';

test('the page on evidence says rightly where its words stand', () => {
  const page = readFileSync('docs/howto/evidence.md', 'utf8');
  const document = /^```markdown\n([\s\S]*?)^```$/m.exec(page)![1]!;
  const places = [...page.matchAll(/quote: (.*?)(?: +#.*)?\n +at: \[(\d+), (\d+)\]/g)];
  expect(places.length).toBe(2);
  for (const [, quote, from, to] of places) expect(document.slice(Number(from), Number(to))).toBe(quote);
});

test.each([
  ['a page', 'He said &ldquo;go to <b>court</b>&rdquo; &amp; left', '“go to court” & left'],
  ['a link', 'they [pay *a fee*](https://example.org/x "why") at once', 'pay a fee at once'],
  ['a picture of old pages', 'it&#146;s 5&thinsp;% now', 'it’s 5 %'],
  ['lines and marks', 'we «will\r\n  not»  pay', '"will not" pay'],
  ['an ampersand alone', 'R&D; and AT&T [sic] (so)', 'R&D; and AT&T [sic]'],
])('words are found in %s, whole', (_, text, quote) => {
  const span = findQuote(text, quote)!;
  expect(sameWords(text.slice(...span), quote)).toBe(true);
  expect(findQuote(text, `${quote} for ever`)).toBeUndefined();
});

test('markup at the end of the words is part of their place', () => {
  const text = 'He said &ldquo;no&rdquo; twice';
  expect(text.slice(...findQuote(text, '“no”')!)).toBe('&ldquo;no&rdquo;');
  expect(wordsIn(text)).toBe('He said “no” twice');
  expect(wordsIn('[a](b) and [c] (d)')).toBe('a and [c] (d)');
});
