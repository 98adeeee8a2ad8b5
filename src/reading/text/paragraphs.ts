/** Paragraphs: parted by an empty line; in a text without empty lines, by every line break. */
import type { Span } from '../../core/evidence/reading.ts';

export function paragraphsOf(text: string): readonly Span[] {
  const gap = /\n[ \t\f\v\u00A0\r]*\n/.test(text) ? /\r?\n[ \t\f\v\u00A0\r]*(?:\n[ \t\f\v\u00A0\r]*)+/g : /\n/g;
  const spans: Span[] = [];
  let from = 0;
  const add = (to: number): void => {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    const end = from + piece.trimEnd().length;
    if (end > start) spans.push([start, end]);
  };
  for (const match of text.matchAll(gap)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return spans;
}
