/** What a case rests on besides itself: documents, and the statements accepted from them. */
import type { Span } from './reading.ts';
import type { EvidenceStatement } from './statement.ts';

/** A text that statements were taken from. */
export interface EvidenceDocument {
  readonly id: string;
  /** the file beside the case, where its text is kept */
  readonly file?: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY */
  readonly date?: string;
  readonly language?: string;
  /** where it can be read */
  readonly address?: string;
  /** where a copy of it is kept */
  readonly archive?: string;
  readonly note?: string;
}

/** A proposal of the reader that somebody looked at and did not take. */
export interface Rejection {
  /** position in the documents */
  readonly document?: number;
  /** where the words stand; undefined: they are not there any more */
  readonly span?: Span;
  readonly quote?: string;
  readonly by?: string;
  /** YYYY-MM-DD */
  readonly on?: string;
  readonly note?: string;
}

export interface Evidence {
  readonly documents: readonly EvidenceDocument[];
  readonly statements: readonly EvidenceStatement[];
  readonly rejected: readonly Rejection[];
}

export const NO_EVIDENCE: Evidence = { documents: [], statements: [], rejected: [] };

/** The day a statement was said; where that is not known, the day of its document. */
export function saidOn({ documents }: Evidence, statement: EvidenceStatement): string | undefined {
  const origin = statement.document;
  return statement.date ?? (origin === undefined ? undefined : documents[origin]!.date);
}
