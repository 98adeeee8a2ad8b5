/** Documents with statements that people coded in them: what programs for such work exchange. */
import type { Act } from './act.ts';
import type { Kind, Span } from './reading.ts';
import type { Position } from './statement.ts';

export interface CodedDocument {
  readonly name: string;
  /** with `\n` as its only line end */
  readonly text: string;
  readonly title?: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY */
  readonly date?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly section?: string;
  readonly type?: string;
  readonly note?: string;
}

/** What a statement is about, and what it says of it. */
export interface On {
  readonly concept: string;
  /** id of an option of the case */
  readonly option?: string;
  readonly position?: Position;
}

/** What a statement holds besides its place in a document. */
export interface Coding {
  readonly speaker?: string;
  readonly role?: string;
  /** whom the speaker speaks for, as it was coded */
  readonly organisation?: string;
  /** id of a party of the case */
  readonly party?: string;
  readonly on: readonly On[];
  readonly act?: Act;
  readonly negated?: boolean;
  readonly kind?: Kind;
  /** YYYY-MM-DD, YYYY-MM or YYYY, or two of them with / between */
  readonly date?: string;
  /** of a proposal that nobody has checked */
  readonly confidence?: number;
  /** who coded it */
  readonly coder?: string;
  readonly note?: string;
  /** what was coded beyond that: name → value */
  readonly extra?: Readonly<Record<string, string>>;
}

/** What a corpus keeps of a coding besides the columns that proposals have too. */
export type CodedMore = Omit<Coding, 'speaker' | 'party' | 'act' | 'negated' | 'kind' | 'confidence'>;

export interface CodedStatement extends Coding {
  readonly id: string;
  /** position in the documents */
  readonly document: number;
  /** UTF-16, end exclusive */
  readonly span: Span;
  /** codes as paths in a tree, not yet given a meaning */
  readonly codes?: readonly (readonly string[])[];
}

/** A name by which documents call a party or an option. */
export interface CodedName {
  readonly name: string;
  readonly id: string;
  readonly kind?: string;
  readonly note?: string;
}

export interface Coded {
  readonly title: string;
  readonly documents: readonly CodedDocument[];
  readonly statements: readonly CodedStatement[];
  readonly organisations: readonly CodedName[];
  readonly concepts: readonly CodedName[];
}

interface PlainEnds {
  readonly text: string;
  /** where a place of the old text is in it */
  readonly at: (offset: number) => number;
  /** where a place of it is in the old text */
  readonly back: (offset: number) => number;
}

/** The text with `\n` as its only line end and without a byte order mark. */
export function plainEnds(text: string): PlainEnds {
  const gone: number[] = text.startsWith('\uFEFF') ? [0] : [];
  for (let at = text.indexOf('\r\n'); at !== -1; at = text.indexOf('\r\n', at + 2)) gone.push(at);
  /** how many of them, in order, are before what is asked for */
  const count = (isBefore: (index: number) => boolean): number => {
    let low = 0;
    let high = gone.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  return {
    text: plain.replaceAll('\r', '\n'),
    at: (offset) => offset - count((index) => gone[index]! < offset),
    back: (offset) => offset + count((index) => gone[index]! - index < offset),
  };
}
