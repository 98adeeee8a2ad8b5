/** Words in the text of a document: where they stand, whatever its line breaks, markup and quotation marks. */
import type { Span } from '../../core/evidence/reading.ts';

/** A text with blanks, quotation marks and dashes made alike, and where each of its characters stands in the untouched one. */
interface Smoothed {
  readonly text: string;
  readonly at: readonly number[];
}

/** The first stretch of the untouched text that has the words, from `from` on; undefined where there is none. */
export function findQuote(text: string, quote: string, from = 0): Span | undefined {
  const whole = smooth(text);
  const wanted = smooth(quote).text.trim();
  if (wanted === '') return undefined;
  const begin = whole.at.findIndex((offset) => offset >= from);
  const found = begin === -1 ? -1 : whole.text.indexOf(wanted, begin);
  return found === -1 ? undefined : [whole.at[found]!, whole.at[found + wanted.length - 1]! + 1];
}

/** Whether two texts have the same words. */
export const sameWords = (a: string, b: string): boolean => smooth(a).text.trim() === smooth(b).text.trim();

/** The words of a stretch on one line. */
export const wordsIn = (text: string): string => smooth(text, false).text.trim();

function smooth(text: string, marks = true): Smoothed {
  let out = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    // the tags of a page, and the stars and marks of a quotation in Markdown
    const tag = char === '<' ? /^<\/?[a-zA-Z][^<>]*>/.exec(text.slice(i, i + 2000)) : null;
    if (tag !== null) {
      i += tag[0].length - 1;
      continue;
    }
    if (/\s/.test(char)) {
      if (out.endsWith(' ') || out === '') continue;
      out += ' ';
    } else if (/[*_]/.test(char) && marks) continue;
    else out += marks ? (ALIKE[char] ?? char) : char;
    at.push(i);
  }
  return { text: out, at };
}

const ALIKE: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
};
