/** What the reader finds in a document. All spans are UTF-16 offsets into the untouched text, end exclusive. */
import type { Problem } from '../problem.ts';
import type { Act } from './act.ts';

export type Span = readonly [start: number, end: number];

/** A part of a statement: its spans, in order, and their words with line breaks and markup smoothed out. */
export interface Part {
  readonly spans: readonly Span[];
  readonly text: string;
}

/** direct: all of the content is quoted; mixed: some of it; indirect: none. */
export type Kind = 'direct' | 'mixed' | 'indirect';

/** How a speaker was recognised. */
export type SpeakerBy = 'name' | 'alias' | 'office' | 'pronoun' | 'description' | 'unnamed';

export interface Speaker {
  /** the fullest name the document gives, or the words of the source */
  readonly name: string;
  readonly by: SpeakerBy;
  /** the office the document gives with the name */
  readonly role?: string;
  /** position in the case's parties */
  readonly party?: number;
}

/** How exactly a date is known. */
export type Grain = 'day' | 'week' | 'month' | 'season' | 'year' | 'years';

export interface When {
  /** YYYY-MM-DD, first and last day that the words allow */
  readonly start: string;
  readonly end: string;
  readonly grain: Grain;
  readonly text: string;
  /** undefined: the date of the document itself */
  readonly span?: Span;
}

/** How a statement was found: the reason of its confidence. */
export type Pattern =
  | 'that-clause'
  | 'clause'
  | 'quotation'
  | 'colon'
  | 'before-cue'
  | 'inverted'
  | 'according-to'
  | 'question-word'
  | 'to-infinitive'
  | 'noun-phrase'
  | 'gerund'
  | 'as-complement'
  | 'preposition'
  | 'by-passive'
  | 'addressee'
  | 'noun'
  | 'light-verb'
  | 'adjective'
  | 'headline'
  | 'adverb'
  | 'unclaimed-quotation';

export interface ProposedStatement {
  readonly id: string;
  readonly kind: Kind;
  readonly act: Act;
  readonly negated: boolean;
  readonly source: Part;
  readonly cue: Part;
  readonly content: Part;
  readonly speaker: Speaker | undefined;
  readonly when: When | undefined;
  readonly occasion: Part | undefined;
  /** the outlet or person the words came through, where the text names one */
  readonly via: Part | undefined;
  /** the statement inside whose content this one stands */
  readonly within?: string;
  readonly confidence: number;
  readonly pattern: Pattern;
  /** the lemma of the cue */
  readonly lemma: string;
}

export interface DatedEvent {
  readonly id: string;
  readonly when: When & { readonly span: Span };
  /** the clause that says what happened */
  readonly what: Part;
  readonly party?: number;
  /** the statement in whose content the event is told */
  readonly within?: string;
}

export interface Mention {
  readonly kind: 'party' | 'person' | 'place' | 'organisation';
  readonly name: string;
  readonly span: Span;
  readonly party?: number;
}

export interface SourceDocument {
  readonly name: string;
  readonly title?: string;
  readonly publisher?: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY */
  readonly date?: string;
  readonly text: string;
  readonly format: Format;
}

export type Format = 'text' | 'markdown' | 'html';

/** A name by which a party may be called in a document. */
export interface Alias {
  readonly name: string;
  readonly party: number;
}

export interface Reading {
  readonly document: SourceDocument;
  /** what was read: the English paragraphs */
  readonly paragraphs: readonly Span[];
  readonly statements: readonly ProposedStatement[];
  /** how many are left out, because the evidence of the case has them as rejected */
  readonly rejected?: number;
  readonly events: readonly DatedEvent[];
  readonly mentions: readonly Mention[];
  /** what was not read, or read with a guess */
  readonly problems: readonly Problem[];
  readonly words: number;
}
