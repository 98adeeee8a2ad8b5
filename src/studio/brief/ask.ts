/** What the page of a brief asks of the engine, and the answer. */
import type { Document } from '../../report/document.ts';
import type { Edition } from '../../words/edition.ts';
import type { Voice } from '../../words/lexicon.ts';

export interface BriefAsk {
  readonly edition: Edition;
  readonly party: number | undefined;
  readonly nodes: readonly number[];
  readonly voice: Voice;
  /** undefined: as many as two pages hold by the estimate */
  readonly lines: number | undefined;
  /** the brief as a file, too */
  readonly form: 'markdown' | 'latex' | 'html' | undefined;
}

export interface BriefView {
  readonly document: Document;
  readonly outcomes: readonly { readonly node: number; readonly label: string }[];
  /** lines it was allowed */
  readonly lines: number;
  readonly leftOut: readonly string[];
  readonly shortened: readonly string[];
  readonly giveaways: readonly string[];
  /** empty where no file was asked for */
  readonly file: string;
}
