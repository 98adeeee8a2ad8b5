/**
 * Quotation marks: brought to “ and ” without changing any offset, then paired paragraph by paragraph. A quotation that is
 * not closed runs to the end of its paragraph, and on into the next one where that opens with a mark again.
 */
import type { Span } from '../../core/evidence/reading.ts';

export interface Quotation {
  /** with its marks */
  readonly span: Span;
  /** the words between the marks */
  readonly inner: Span;
  readonly closed: boolean;
  /** carries on the quotation before it */
  readonly continues: boolean;
}

/** The text with every double mark as “ or ” and typewriter pairs as one mark and a space; the length is kept. */
export function normalisedMarks(text: string): string {
  const marked = text
    .replaceAll('``', '“ ')
    .replaceAll(/''(?=\w)/g, '“ ')
    .replaceAll("''", ' ”');
  return marked.replaceAll(/["„‟«»〝〞＂]/g, (mark, at: number) => {
    if (mark === '«' || mark === '„') return '“';
    if (mark === '»') return '”';
    const before = at === 0 ? ' ' : marked[at - 1]!;
    const after = marked[at + 1] ?? ' ';
    if (/[\s([{—–\-‘“/]/.test(before)) return /\s/.test(after) ? (/[\s]/.test(before) ? '”' : '“') : '“';
    return '”';
  });
}

export function quotationsOf(text: string, paragraphs: readonly Span[]): readonly Quotation[] {
  const found: Quotation[] = [];
  let carried = false;
  for (const [from, to] of paragraphs) {
    let open = -1;
    let first = true;
    for (let at = from; at < to; at++) {
      const mark = text[at];
      if (mark !== '“' && mark !== '”') continue;
      const start: number = open;
      if (start === -1 || mark === '“') {
        // a second opening mark inside an open quotation is a nested one, unless the first was never closed
        if (start === -1) open = at;
        else if (text.slice(start + 1, at).trim() === '') open = at;
        continue;
      }
      found.push({
        span: [start, at + 1],
        inner: [start + 1, at],
        closed: true,
        continues: first && carried && startsAt(text, from, start),
      });
      first = false;
      carried = false;
      open = -1;
    }
    if (open !== -1) {
      const end = from + text.slice(from, to).trimEnd().length;
      found.push({
        span: [open, end],
        inner: [open + 1, end],
        closed: false,
        continues: first && carried && startsAt(text, from, open),
      });
      carried = true;
    } else if (first) carried = false;
  }
  return found.filter(({ inner: [a, b] }) => text.slice(a, b).trim() !== '');
}

const startsAt = (text: string, from: number, at: number): boolean => text.slice(from, at).trim() === '';
