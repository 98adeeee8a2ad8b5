/** A document as paragraphs for reading: the text itself stays untouched, so that every place in it is the place in the file. */
import type { Span } from '../../core/evidence/reading.ts';

export interface TextBlock {
  readonly kind: 'paragraph' | 'heading' | 'front';
  readonly stretches: readonly Span[];
}

export const blocksOf = (file: string, text: string): TextBlock[] =>
  /\.x?html?$/i.test(file) ? pageBlocks(text) : plainBlocks(text);

const FRONT = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;
/** A line that begins something of its own: a heading, an item, a quotation, a row. */
const OPENING = /^\s*(?:[-*+>#|]|\d+[.)]\s)/;

function plainBlocks(text: string): TextBlock[] {
  const front = FRONT.exec(text)?.[0].length ?? 0;
  const blocks: TextBlock[] = front === 0 ? [] : [{ kind: 'front', stretches: [[0, front]] }];
  let start = -1;
  let at = front;
  const close = (end: number): void => {
    if (start === -1) return;
    const kind = /^\s*#/.test(text.slice(start, end)) ? 'heading' : 'paragraph';
    blocks.push({ kind, stretches: [[start, end]] });
    start = -1;
  };
  while (at < text.length) {
    const stop = text.indexOf('\n', at);
    const end = stop === -1 ? text.length : stop + 1;
    const line = text.slice(at, end);
    if (line.trim() === '') close(at);
    else if (OPENING.test(line)) {
      close(at);
      start = at;
      if (/^\s*#/.test(line)) close(end);
    } else if (start === -1) start = at;
    at = end;
  }
  close(text.length);
  return blocks;
}

const TAGS = /<!--[\s\S]*?-->|<(script|style|head|template|svg)\b[\s\S]*?<\/\1\s*>|<\/?([a-zA-Z][\w-]*)[^<>]*>|<![^>]*>/gi;
const APART =
  /^(?:p|div|h[1-6]|li|ul|ol|br|tr|table|section|article|header|footer|blockquote|figure|figcaption|main|nav|aside|hr)$/i;

function pageBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let stretches: Span[] = [];
  let heading = false;
  let at = 0;
  const take = (end: number): void => {
    if (end > at) stretches.push([at, end]);
  };
  const close = (): void => {
    if (stretches.some(([from, to]) => text.slice(from, to).trim() !== ''))
      blocks.push({ kind: heading ? 'heading' : 'paragraph', stretches });
    stretches = [];
  };
  for (const tag of text.matchAll(TAGS)) {
    take(tag.index);
    at = tag.index + tag[0].length;
    const name = tag[2] ?? '';
    if (!APART.test(name)) continue;
    close();
    heading = /^<h[1-6]/i.test(tag[0]);
  }
  take(text.length);
  close();
  return blocks;
}
