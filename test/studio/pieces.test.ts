/** Documents in paragraphs, marks in pieces, stretches a word longer or shorter: every place stays the place in the file. */
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/core/evidence/reading.ts';
import { blocksOf } from '../../src/studio/record/blocks.ts';
import { segmentsOf, type Item } from '../../src/studio/record/items.ts';
import { moveEnd, moveStart, trimmed } from '../../src/studio/record/span.ts';

const shown = (file: string, text: string): string[] =>
  blocksOf(file, text).map(
    ({ kind, stretches }) =>
      `${kind}: ${stretches
        .map((span) => text.slice(...span))
        .join('|')
        .trim()
        .replaceAll(/\s+/g, ' ')}`,
  );

describe('paragraphs', () => {
  test('of a text end at blank lines, items and headings; what it says of itself stands first', () => {
    const text = '---\ntitle: A\n---\n# Head\nOne\nline.\n\n- first\n- second\n';
    expect(shown('a.md', text)).toEqual([
      'front: --- title: A ---',
      'heading: # Head',
      'paragraph: One line.',
      'paragraph: - first',
      'paragraph: - second',
    ]);
  });

  test('of a page are what a reader sees, without its tags and scripts', () => {
    const text =
      '<html><head><title>T</title><style>p{}</style></head><body><!-- no --><h1>Head</h1><p>One <b>bold</b> word<br>two</p><script>x<y</script></body>';
    expect(shown('a.html', text)).toEqual(['heading: Head', 'paragraph: One |bold| word', 'paragraph: two']);
  });

  test('of any text hold it all, in order', () => {
    for (const text of ['', '\n\n', 'a', 'a\r\n\r\nb', '---\nno end', '1. one\n2) two\n\n\n  > three\n']) {
      const spans = blocksOf('a.txt', text).flatMap(({ stretches }) => stretches);
      expect(spans.every(([from, to], at) => from < to && (at === 0 || spans[at - 1]![1] <= from))).toBe(true);
      expect(
        spans
          .map((span) => text.slice(...span))
          .join('')
          .replaceAll(/\s/g, ''),
      ).toBe(text.replaceAll(/\s/g, ''));
    }
  });
});

test('marks that overlap cut the text into pieces, the innermost first', () => {
  const item = (key: string, content: readonly Span[], cue: readonly Span[] = []): Item => ({
    key,
    span: content[0],
    content,
    source: [],
    cue,
    statement: undefined,
    proposal: undefined,
  });
  const pieces = segmentsOf([0, 20], [item('outer', [[2, 18]]), item('inner', [[8, 12]], [[4, 8]])]);
  expect(
    pieces.map(({ from, to, marks }) => [from, to, marks.map(({ item: { key }, role }) => `${key} ${role}`).join(', ')]),
  ).toEqual([
    [0, 2, ''],
    [2, 4, 'outer content'],
    [4, 8, 'inner cue, outer content'],
    [8, 12, 'inner content, outer content'],
    [12, 18, 'outer content'],
    [18, 20, ''],
  ]);
});

describe('a stretch', () => {
  const text = 'He said: “It’s over, at last.” Then left.';
  const words = (span: Span): string => text.slice(...span);
  const over: Span = [text.indexOf('over'), text.indexOf('over') + 4];

  test('grows and shrinks by words and signs at either end', () => {
    expect(words(moveEnd(text, over, 1))).toBe('over,');
    expect(words(moveEnd(text, moveEnd(text, over, 1), 1))).toBe('over, at');
    expect(words(moveStart(text, over, -1))).toBe('It’s over');
    expect(words(moveStart(text, moveStart(text, over, -1), 1))).toBe('over');
    expect(words(moveEnd(text, moveEnd(text, over, 1), -1))).toBe('over');
  });

  test('never becomes empty, nor longer than the text', () => {
    expect(moveEnd(text, over, -1)).toEqual(over);
    expect(moveStart(text, over, 1)).toEqual(over);
    expect(moveEnd(text, [0, text.length], 1)).toEqual([0, text.length]);
    expect(moveStart(text, [0, 4], -1)).toEqual([0, 4]);
  });

  test('loses the blanks at its ends', () => {
    expect(trimmed('  a b ', [0, 6])).toEqual([2, 5]);
    expect(trimmed('   ', [0, 3])).toBeUndefined();
  });
});
