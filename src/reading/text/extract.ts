/** The running text of a document, and where each of its characters stands in the untouched one. */
import type { Format, Span } from '../../core/evidence/reading.ts';

export interface Extract {
  readonly text: string;
  /** of a stretch of `text`, the stretch of the untouched text */
  readonly original: (span: Span) => Span;
  readonly title?: string;
  readonly date?: string;
  readonly publisher?: string;
}

/** Builds a text piece by piece, each remembering where it came from. */
export class Extraction {
  readonly #pieces: string[] = [];
  /** per piece: where it begins in the new text and in the old one, and how much of the old one it stands for */
  readonly #starts: number[] = [];
  readonly #from: number[] = [];
  readonly #spans: (number | undefined)[] = [];
  #length = 0;

  /** text as it stands at `from`; `span`: it stands for that many characters there (an entity) */
  add(text: string, from: number, span?: number): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#starts.push(this.#length);
    this.#from.push(from);
    this.#spans.push(span);
    this.#length += text.length;
  }

  get text(): string {
    return this.#pieces.join('');
  }

  original([start, end]: Span): Span {
    const first = this.#at(start, false);
    return [first, Math.max(first, this.#at(Math.max(start, end - 1), true))];
  }

  #at(offset: number, end: boolean): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const from = this.#from[low] ?? 0;
    const span = this.#spans[low];
    if (span !== undefined) return end ? from + span : from;
    return from + (offset - (this.#starts[low] ?? 0)) + (end ? 1 : 0);
  }
}

export function formatOf(name: string, text: string): Format {
  if (/\.(?:html?|xhtml)$/i.test(name)) return 'html';
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown';
  if (/\.(?:txt|text)$/i.test(name)) return 'text';
  return /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html)/i.test(text)
    ? 'html'
    : /^(?:---\r?\n[\s\S]*?\n---|#{1,3} \S)/.test(text)
      ? 'markdown'
      : 'text';
}

/** `title: …` lines between two `---` at the top. */
export function frontMatter(text: string): { readonly end: number; readonly fields: ReadonlyMap<string, string> } {
  const found = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const fields = new Map<string, string>();
  if (found === null) return { end: 0, fields };
  for (const line of found[1]!.split(/\r?\n/)) {
    const [, key, value] = /^(\w[\w-]*):\s*(.*?)\s*$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined && value !== '')
      fields.set(key.toLowerCase(), value.replace(/^(['"])(.*)\1$/, '$2'));
  }
  return { end: found[0].length, fields };
}

/** What front matter says about the document. */
export function described(fields: ReadonlyMap<string, string>): Pick<Extract, 'title' | 'date' | 'publisher'> {
  const title = fields.get('title');
  const date = isoDate(fields.get('date') ?? fields.get('published'));
  const publisher = fields.get('publisher') ?? fields.get('outlet');
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

/** The date at the beginning of a time stamp: YYYY, YYYY-MM or YYYY-MM-DD. */
export function isoDate(text: string | undefined): string | undefined {
  return /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?!\d)/.exec(text ?? '')?.[0];
}
