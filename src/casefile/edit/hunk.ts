/** What an edit does to the lines of a text, for a person to look at. */
import { nextLine } from './slot.ts';
import type { Splice } from './splice.ts';

/** Lines that go, and those that come in their place. */
export interface Hunk {
  /** the first line concerned, from 1, in the text before */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** A stretch of the text before the edit, and what stands there after it. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The changed lines, each once, in the order of the text. O(length + splices²). */
export function hunksOf(text: string, splices: readonly Splice[]): Hunk[] {
  const merged: { from: number; to: number; gaps: Gap[] }[] = [];
  for (const gap of gapsOf(text.length, splices)) {
    const { from, to } = inLines(text, gap);
    const last = merged.at(-1);
    if (last !== undefined && from < last.to) {
      last.to = Math.max(last.to, to);
      last.gaps.push(gap);
    } else merged.push({ from, to, gaps: [gap] });
  }
  return merged.flatMap(({ from, to, gaps }) => {
    let after = '';
    let at = from;
    for (const gap of gaps) {
      after += text.slice(at, gap.from) + gap.text;
      at = gap.to;
    }
    after += text.slice(at, to);
    const before = linesOf(text.slice(from, to));
    const now = linesOf(after);
    let same = 0;
    while (same < before.length && same < now.length && before[same] === now[same]) same++;
    let tail = 0;
    while (tail < before.length - same && tail < now.length - same && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
    const removed = before.slice(same, before.length - tail);
    const added = now.slice(same, now.length - tail);
    const line = text.slice(0, from).split('\n').length + same;
    return removed.length + added.length === 0 ? [] : [{ line, removed, added }];
  });
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/));

/** Where the text is another after all splices: as a table of pieces, of the old text or new. */
function gapsOf(length: number, splices: readonly Splice[]): Gap[] {
  type Piece = { readonly from: number; readonly to: number } | { readonly text: string };
  const sizeOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.to - piece.from);
  const part = (piece: Piece, start: number, end: number): Piece =>
    'text' in piece ? { text: piece.text.slice(start, end) } : { from: piece.from + start, to: piece.from + end };
  let pieces: Piece[] = [{ from: 0, to: length }];
  for (const { at, removed, inserted } of splices) {
    const before: Piece[] = [];
    const after: Piece[] = [];
    let offset = 0;
    for (const piece of pieces) {
      const size = sizeOf(piece);
      before.push(part(piece, 0, Math.min(size, Math.max(0, at - offset))));
      after.push(part(piece, Math.min(size, Math.max(0, at + removed.length - offset)), size));
      offset += size;
    }
    pieces = [...before, { text: inserted }, ...after].filter((piece) => sizeOf(piece) > 0);
  }
  const gaps: Gap[] = [];
  let from = 0;
  let text = '';
  for (const piece of [...pieces, { from: length, to: length }]) {
    if ('text' in piece) {
      text += piece.text;
      continue;
    }
    if (text !== '' || piece.from > from) gaps.push({ from, to: piece.from, text });
    from = piece.to;
    text = '';
  }
  return gaps;
}

/** The lines the gap belongs to; where it takes and gives whole lines, just those. */
function inLines(text: string, { from, to, text: now }: Gap): { from: number; to: number } {
  const begins = (at: number): boolean => at === 0 || text[at - 1] === '\n';
  if (begins(from) && begins(to) && (now === '' || now.endsWith('\n'))) return { from, to };
  return { from: text.lastIndexOf('\n', from - 1) + 1, to: nextLine(text, to) };
}
