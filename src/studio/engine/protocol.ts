/** What a page asks of the worker that holds the engine, and what it answers: plain data both ways. */
import type { Change } from '../../casefile/edit/change.ts';
import type { Plain } from '../../casefile/plain.ts';
import type { Claim } from '../../core/findings/claim.ts';
import type { Problem } from '../../core/problem.ts';
import type { ConceptId } from '../../core/stability/definition.ts';
import type { Figure } from '../../figures/svg.ts';
import type { Document } from '../../report/document.ts';
import type { Voice } from '../../words/lexicon.ts';
import type { BoardQuery, BoardView } from '../board/ask.ts';
import type { BriefAsk, BriefView } from '../brief/ask.ts';
import type { EvidenceAsk, EvidenceEdited, RecordAnswer } from '../record/view.ts';

/** The evidence beside a case, with the texts of its documents. */
export interface Beside {
  readonly evidence: string;
  readonly file: string;
  /** file → text */
  readonly documents: Readonly<Record<string, string>>;
  /** the same for the same documents */
  readonly key: string;
}

/** A case as a text; the worker keeps what it has worked out for the texts it saw last. */
export interface Subject {
  readonly text: string;
  readonly file: string;
  readonly format: 'yaml' | 'gmcr';
  /** one of the case's variants instead of the case itself */
  readonly variant?: string;
  readonly beside?: Beside;
  /** the case as it stood on that day, by its evidence */
  readonly asOf?: string;
}

/** The same for the same reading of the same case. */
export const caseKey = ({ format, variant = '', text, asOf, beside }: Subject): string =>
  asOf === undefined ? `${format} ${variant} ${text}` : `${format} ${variant}@${asOf} ${besideKey(beside)} ${text}`;

/** The same for the same reading of the same case and its evidence. */
export const subjectKey = (subject: Subject): string => `${besideKey(subject.beside)} ${caseKey(subject)}`;

const besideKey = (beside: Beside | undefined): string => (beside === undefined ? '' : `${beside.key} ${beside.evidence}`);

export interface ShownProblem extends Problem {
  /** the lines it is about, marked */
  readonly frame: string;
}

export interface PartyView {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly colour: string;
}

interface OptionView {
  readonly id: string;
  readonly label: string;
  readonly owners: readonly number[];
  readonly oneWay: string | undefined;
}

interface ConceptView {
  readonly id: ConceptId;
  readonly short: string;
  readonly name: string;
  readonly plain: string;
  readonly formula: string;
}

/** The case as the pages need it before anything is asked of it. */
export interface CaseView {
  readonly title: string;
  readonly summary: string | undefined;
  readonly asOf: string | undefined;
  /** parts of the case left out, because they rest on what was said after that day */
  readonly left: number;
  /** what it is built on, in a sentence */
  readonly scope: string;
  readonly parties: readonly PartyView[];
  readonly options: readonly OptionView[];
  readonly size: number;
  readonly today: number | undefined;
  readonly concepts: readonly ConceptView[];
  readonly variants: readonly { readonly id: string; readonly title: string }[];
  /** whether a party sees the dispute otherwise than the case has it */
  readonly ownViews: boolean;
}

export type Opened =
  | { readonly ok: true; readonly view: CaseView; readonly problems: readonly ShownProblem[] }
  | { readonly ok: false; readonly problems: readonly ShownProblem[] };

/** One line of the shelf. */
export interface Card {
  readonly view: CaseView;
  readonly strip: Figure;
  readonly holdsUnderAll: number;
  readonly holdsUnderSome: number;
  readonly warnings: number;
}

/** An outcome and under how many concepts it holds before and after; undefined where it is not possible. */
export interface HoldingChange {
  readonly label: string;
  readonly node: number | undefined;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export interface LiveView {
  readonly before: Figure;
  readonly after: Figure;
  /** the largest differences, largest first */
  readonly changed: readonly HoldingChange[];
  /** all differences: outcomes that hold more firmly than before, and less */
  readonly more: number;
  readonly less: number;
  readonly concepts: readonly [before: number, after: number];
}

/** One move and what answers it, for lighting up on the board. */
export interface Light {
  readonly text: string;
  readonly to: number | undefined;
  readonly answer: number | undefined;
}

export type FigureAsk =
  | { readonly kind: 'board'; readonly nodes?: readonly number[] }
  | { readonly kind: 'heat' }
  | { readonly kind: 'moves'; readonly from?: number }
  | { readonly kind: 'route'; readonly from: number; readonly to?: readonly number[] };

export type ReportAsk =
  | { readonly kind: 'analyse' }
  | { readonly kind: 'why'; readonly node: number; readonly party: number | undefined; readonly concept: string | undefined }
  | { readonly kind: 'routes'; readonly from: number; readonly to?: readonly number[] };

/** A report in one of the forms it can be taken away in. */
interface Report {
  readonly document: Document;
}

/** An outcome by what a person typed, or by its node as `#12`. */
export interface OutcomeView {
  readonly node: number | undefined;
  /** "8 (deal)" */
  readonly label: string;
  readonly wrong: string | undefined;
}

export interface NamedOutcome {
  readonly node: number;
  readonly number: number;
  readonly title: string;
  /** how many concepts it holds under */
  readonly holds: number;
}

/** A change of the text, asked for by a form. */
export type EditAsk =
  /** `fit`: what is left without the part it speaks of goes with them: names of outcomes, places in variants */
  | { readonly kind: 'changes'; readonly changes: readonly Change[]; readonly fit?: boolean }
  /** puts back what `off` takes out of the saved text, where it stood and as it was written; `first` is done before */
  | { readonly kind: 'put-back'; readonly saved: string; readonly off: readonly Change[]; readonly first: readonly Change[] }
  | { readonly kind: 'add-option'; readonly id: string; readonly option: Plain }
  | { readonly kind: 'move-option'; readonly id: string; readonly to: number }
  | { readonly kind: 'remove-option'; readonly id: string; readonly mentions: boolean };

export interface EditedText {
  readonly text: string;
  /** what went with it, so that the case still fits together */
  readonly besides: readonly string[];
}

export interface EditAnswer extends EditedText {
  /** the evidence, where there is some: names in it follow those of the case */
  readonly evidence: string | undefined;
}

export interface Completion {
  readonly label: string;
  readonly detail: string;
}

interface Questions {
  /** what the text says, as plain values, for the forms; undefined where it is no YAML */
  readonly plain: { readonly ask: object; readonly answer: Plain | undefined };
  readonly edit: { readonly ask: { readonly edit: EditAsk }; readonly answer: EditAnswer };
  /** what speaks of an option, told before it is removed */
  readonly mentions: { readonly ask: { readonly option: string }; readonly answer: readonly string[] };
  /** what may be written at an offset of the text */
  readonly complete: { readonly ask: { readonly offset: number }; readonly answer: readonly Completion[] };
  /** a .gmcr file as a case file, with what was repaired */
  readonly converted: { readonly ask: object; readonly answer: { readonly text: string; readonly repairs: string } };
  readonly names: { readonly ask: object; readonly answer: readonly NamedOutcome[] };
  readonly outcome: { readonly ask: { readonly text: string }; readonly answer: OutcomeView };
  /** outcomes of an earlier text, where they stand now; undefined where they are not possible */
  readonly moved: {
    readonly ask: { readonly before: Subject; readonly nodes: readonly number[] };
    readonly answer: readonly (number | undefined)[];
  };
  readonly open: { readonly ask: object; readonly answer: Opened };
  readonly card: { readonly ask: object; readonly answer: Card | { readonly problems: readonly ShownProblem[] } };
  readonly board: { readonly ask: { readonly query: BoardQuery }; readonly answer: BoardView };
  /** what holds now against what held before */
  readonly live: { readonly ask: { readonly before: Subject }; readonly answer: LiveView };
  readonly light: {
    readonly ask: { readonly node: number; readonly party: number; readonly voice: Voice };
    readonly answer: Light;
  };
  readonly figure: { readonly ask: { readonly figure: FigureAsk; readonly voice: Voice }; readonly answer: Figure };
  readonly report: {
    readonly ask: { readonly report: ReportAsk; readonly voice: Voice; readonly concepts: readonly string[] | undefined };
    readonly answer: Report;
  };
  /** what a result rests on */
  readonly basis: {
    readonly ask: { readonly claim: Claim; readonly voice: Voice; readonly concepts: readonly string[] | undefined };
    readonly answer: Report;
  };
  readonly brief: { readonly ask: { readonly brief: BriefAsk }; readonly answer: BriefView };
  /** `stale`: days after which something counts as old */
  readonly record: { readonly ask: { readonly stale: number; readonly voice: Voice }; readonly answer: RecordAnswer };
  readonly evidence: { readonly ask: { readonly evidence: EvidenceAsk }; readonly answer: EvidenceEdited };
  readonly taken: {
    readonly ask: {
      readonly report: ReportAsk;
      readonly voice: Voice;
      readonly concepts: readonly string[] | undefined;
      readonly form: 'text' | 'markdown' | 'latex' | 'html';
    };
    readonly answer: string;
  };
}

export type Kind = keyof Questions;
export type Ask<K extends Kind> = Questions[K]['ask'];
export type Answer<K extends Kind> = Questions[K]['answer'];

/** To the worker; `id` comes back with the answer. */
export interface Request {
  readonly id: number;
  readonly kind: Kind;
  readonly subject: Subject;
  readonly ask: unknown;
}

/** From the worker: an answer, or what the user must be told instead. */
export type Response =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly fix: string | undefined };
