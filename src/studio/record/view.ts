/** What the Record screen asks of the engine, and what it is told: plain data both ways. */
import type { Change } from '../../casefile/edit/change.ts';
import type { Chosen } from '../../casefile/evidence/accept.ts';
import type { Plain } from '../../casefile/plain.ts';
import type { Act } from '../../core/evidence/act.ts';
import type { Alias, Kind, Span } from '../../core/evidence/reading.ts';
import type { Position } from '../../core/evidence/statement.ts';
import type { Problem } from '../../core/problem.ts';
import type { Figure } from '../../figures/svg.ts';
import type { Document } from '../../report/document.ts';

/** With the lines it is about, marked. */
type FramedProblem = Problem & { readonly frame: string };

export interface LinkView {
  readonly label: string;
  /** its place in the list of the text */
  readonly at: number;
}

export interface StatementView {
  readonly id: string;
  readonly says: string;
  readonly quote: string | undefined;
  readonly span: Span | undefined;
  /** the file of its document */
  readonly file: string | undefined;
  readonly speaker: string;
  readonly role: string | undefined;
  readonly party: number | undefined;
  /** when it was said, or its document was published */
  readonly date: string | undefined;
  /** the date it has itself */
  readonly ownDate: string;
  readonly occasion: string | undefined;
  readonly via: string | undefined;
  readonly act: Act | undefined;
  readonly kind: Kind;
  readonly positions: readonly { readonly option: number; readonly position: Position }[];
  readonly supports: readonly LinkView[];
  readonly contradicts: readonly LinkView[];
  /** parts of the case that rest on it, by either side's naming */
  readonly carries: number;
  readonly found: string | undefined;
  readonly accepted: string | undefined;
  readonly note: string | undefined;
  /** what two coders see differently, each in a sentence */
  readonly undecided: readonly string[];
  /** said after the day that is looked at */
  readonly later: boolean;
}

/** What a speaker says of an option. */
export interface CellView {
  readonly position: Position;
  /** positions in the statements, in order of time */
  readonly statements: readonly number[];
  readonly changed: boolean;
  readonly stale: boolean;
  readonly single: boolean;
  /** another speaker of the same party says the opposite */
  readonly contradicted: boolean;
}

export interface RowView {
  readonly option: number;
  readonly contradicted: boolean;
  readonly cells: readonly (CellView | undefined)[];
}

/** A statement, or a source of the case that no statement stands for. */
export interface GroundView {
  readonly id: string;
  readonly label: string;
}

/** What a part of the model rests on. */
export interface FootingView {
  readonly label: string;
  readonly kind: 'sourced' | 'assumed' | 'none';
  readonly grounds: readonly GroundView[];
  readonly against: readonly GroundView[];
  readonly newest: string | undefined;
  readonly marks: readonly ('contradicted' | 'stale' | 'single' | 'later')[];
}

/** A part of the case that a statement may support or contradict. */
export interface PartView {
  readonly label: string;
  readonly group: string;
  readonly link: Plain;
}

export interface RecordView {
  /** those the evidence names, by file */
  readonly documents: readonly {
    readonly id: string;
    readonly file: string | undefined;
    readonly title: string | undefined;
    readonly date: string | undefined;
    readonly publisher: string | undefined;
  }[];
  readonly statements: readonly StatementView[];
  readonly rejected: readonly { readonly file: string | undefined; readonly span: Span | undefined; readonly quote: string }[];
  /** sources of the case that no statement stands for */
  readonly sources: readonly { readonly id: string; readonly title: string; readonly address: string | undefined }[];
  readonly aliases: readonly Alias[];
  readonly parts: readonly PartView[];
  /** days on which something was said, first to last, with how much */
  readonly days: readonly { readonly day: string; readonly count: number }[];
  readonly speakers: readonly { readonly name: string; readonly party: number | undefined }[];
  readonly rows: readonly RowView[];
  readonly stale: number;
  readonly timeline: Figure;
  /** what each part rests on, and that in short */
  readonly footing: readonly FootingView[];
  readonly footed: Document;
  readonly unknown: Document;
  readonly problems: readonly FramedProblem[];
}

export type RecordAnswer =
  | { readonly ok: true; readonly record: RecordView }
  | { readonly ok: false; readonly problems: readonly FramedProblem[] };

/** A change of the evidence. */
export type EvidenceAsk =
  | {
      readonly kind: 'accept' | 'reject';
      readonly file: string;
      readonly chosen: readonly Chosen[];
      readonly by: string | undefined;
      readonly on: string;
    }
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  /** takes a statement out; what the reader proposed is noted as rejected */
  | { readonly kind: 'remove'; readonly id: string; readonly by: string | undefined; readonly on: string };

export interface EvidenceEdited {
  readonly text: string;
  /** the statement that was added */
  readonly id: string | undefined;
}
