/** A stretch of a document made longer or shorter by a word. */
import type { Span } from '../../core/evidence/reading.ts';

const WORD = `(?:[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*|[^\\s\\p{L}\\p{N}])`;
const FIRST = new RegExp(`^\\s*${WORD}`, 'u');
const FIRST_AND_SPACE = new RegExp(`^${WORD}\\s*`, 'u');
const LAST = new RegExp(`${WORD}\\s*$`, 'u');
const SPACE_AND_LAST = new RegExp(`\\s*${WORD}$`, 'u');
/** No word is longer. */
const REACH = 400;

export function moveEnd(text: string, [from, to]: Span, by: 1 | -1): Span {
  if (by === 1) return [from, to + (FIRST.exec(text.slice(to, to + REACH))?.[0].length ?? 0)];
  const shorter = to - (SPACE_AND_LAST.exec(text.slice(from, to))?.[0].length ?? 0);
  return shorter <= from ? [from, to] : [from, shorter];
}

export function moveStart(text: string, [from, to]: Span, by: 1 | -1): Span {
  if (by === -1) return [from - (LAST.exec(text.slice(Math.max(0, from - REACH), from))?.[0].length ?? 0), to];
  const shorter = from + (FIRST_AND_SPACE.exec(text.slice(from, to))?.[0].length ?? 0);
  return shorter >= to ? [from, to] : [shorter, to];
}

/** The stretch without the blanks at its ends; undefined where nothing is left. */
export function trimmed(text: string, [from, to]: Span): Span | undefined {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = from + words.trimEnd().length;
  return start < end ? [start, end] : undefined;
}
