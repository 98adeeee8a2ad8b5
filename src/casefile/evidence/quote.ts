/** Words in the text of a document: where they stand, whatever its line breaks, markup and quotation marks. */
import { entityText } from '../../core/evidence/entity.ts';
import type { Span } from '../../core/evidence/reading.ts';

/** A text without markup, with blanks, quotation marks and dashes made alike, and where each of its characters stands in the untouched one. */
interface Smoothed {
  readonly text: string;
  readonly at: readonly number[];
  /** and where each ends there */
  readonly ends: readonly number[];
}

/** The first stretch of the untouched text that has the words, from `from` on; undefined where there is none. */
export function findQuote(text: string, quote: string, from = 0): Span | undefined {
  const whole = smooth(text);
  const wanted = smooth(quote).text.trim();
  if (wanted === '') return undefined;
  const begin = whole.at.findIndex((offset) => offset >= from);
  const found = begin === -1 ? -1 : whole.text.indexOf(wanted, begin);
  return found === -1 ? undefined : [whole.at[found]!, whole.ends[found + wanted.length - 1]!];
}

/** Whether two texts have the same words. */
export const sameWords = (a: string, b: string): boolean => smooth(a).text.trim() === smooth(b).text.trim();

/** The words of a stretch on one line. */
export const wordsIn = (text: string): string => smooth(text, false).text.trim();

function smooth(text: string, marks = true): Smoothed {
  let out = '';
  const at: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const [length, said] = piece(text, i);
    for (const char of said.split('')) {
      if (/\s/.test(char)) {
        if (out.endsWith(' ') || out === '') continue;
        out += ' ';
      } else if (/[*_]/.test(char) && marks) continue;
      else out += marks ? (ALIKE[char] ?? char) : char;
      at.push(i);
      ends.push(i + length);
    }
    i += length - 1;
  }
  return { text: out, at, ends };
}

/** How long the character or the markup at a place is, and what it says. */
function piece(text: string, at: number): readonly [length: number, said: string] {
  const char = text[at]!;
  const markup = MARKUP[char]?.exec(text.slice(at, at + 2000));
  if (markup === null || markup === undefined) return [1, char];
  const said = markup[1] === undefined ? '' : entityText(markup[1]);
  return said === undefined ? [1, char] : [markup[0].length, said];
}

/** By how it begins: the tags and entities of a page, and the links of Markdown, of which the words stay. */
const MARKUP: Readonly<Record<string, RegExp>> = {
  '<': /^<\/?[a-zA-Z][^<>]*>/,
  '&': /^&(#?\w{1,31});/,
  '[': /^\[(?=[^[\]]*\]\([^()\s]*(?:\s+"[^"]*")?\))/,
  ']': /^\]\([^()\s]*(?:\s+"[^"]*")?\)/,
};

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
