/** Which kind of text it is, and its running text. */
import type { Format } from '../../core/evidence/reading.ts';
import { described, Extraction, formatOf, frontMatter, type Extract } from './extract.ts';
import { htmlText } from './html.ts';
import { markdownText } from './markdown.ts';

export function extractOf(
  text: string,
  name: string,
  asked: Format | undefined,
): { readonly format: Format; readonly extract: Extract } {
  const format = asked ?? formatOf(name, text);
  switch (format) {
    case 'html':
      return { format, extract: htmlText(text) };
    case 'markdown':
      return { format, extract: markdownText(text) };
    case 'text':
      return { format, extract: plainText(text) };
  }
}

function plainText(text: string): Extract {
  const { end, fields } = frontMatter(text);
  const whole = new Extraction();
  const start = end === 0 && text.startsWith('\uFEFF') ? 1 : end;
  whole.add(text.slice(start), start);
  return { text: whole.text, original: (span) => whole.original(span), ...described(fields) };
}
