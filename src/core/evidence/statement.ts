/** An accepted statement: who said what, in which words, where that stands, and what in the model it bears on. */
import type { Act } from './act.ts';
import type { Kind, Span } from './reading.ts';

/** What a statement says of an option: silent: asked or expected to speak of it, and did not. */
export const POSITIONS = ['yes', 'no', 'conditional', 'silent'] as const;
export type Position = (typeof POSITIONS)[number];

/** A part of a model that rests on something. Positions are those in the model. */
export type ModelPart =
  /** that there is the option */
  | { readonly kind: 'option'; readonly option: number }
  | { readonly kind: 'rule'; readonly rule: number }
  | { readonly kind: 'statement'; readonly party: number; readonly place: number; readonly within: number }
  | { readonly kind: 'weight'; readonly party: number; readonly index: number }
  | { readonly kind: 'ranking'; readonly party: number }
  | { readonly kind: 'comparison'; readonly party: number; readonly index: number }
  /** how the party sees the dispute */
  | { readonly kind: 'view'; readonly party: number };

/** Codes that every statement has. */
export const PLAIN_CODES = ['speaker', 'party', 'date', 'act', 'kind'] as const;

/** What a coder decides on a statement. */
export type Code =
  | { readonly kind: (typeof PLAIN_CODES)[number] }
  /** what it says of an option */
  | { readonly kind: 'position'; readonly option: number }
  /** whether it supports or contradicts a part of the model */
  | { readonly kind: 'link'; readonly part: ModelPart };

/** What coders see differently, until somebody decides. */
export interface Undecided {
  /** marked: whether it is a statement at all */
  readonly code: Code | { readonly kind: 'marked' };
  readonly said: readonly { readonly coder: string; readonly value: string }[];
}

export interface EvidenceStatement {
  readonly id: string;
  /** what was said, in the words of whoever keeps the record; the quote where they give none */
  readonly says: string;
  /** position in the documents */
  readonly document?: number;
  /** where it stands in the untouched text, UTF-16, end exclusive */
  readonly span?: Span;
  readonly quote?: string;
  readonly speaker: string;
  readonly role?: string;
  /** position in the parties; undefined: the speaker speaks for none of them */
  readonly party?: number;
  /** YYYY-MM-DD, YYYY-MM or YYYY */
  readonly date?: string;
  readonly occasion?: string;
  readonly via?: string;
  readonly act?: Act;
  readonly kind: Kind;
  readonly positions: readonly { readonly option: number; readonly position: Position }[];
  readonly supports: readonly ModelPart[];
  readonly contradicts: readonly ModelPart[];
  /** how the reader found it */
  readonly found?: { readonly pattern?: string; readonly confidence?: number };
  readonly accepted?: { readonly by?: string; readonly on?: string };
  readonly undecided?: readonly Undecided[];
  readonly note?: string;
}
