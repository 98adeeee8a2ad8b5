/**
 * A report as data: blocks of phrases, the same for a terminal, a page, a paper and a spreadsheet. Renderers read it;
 * nothing is computed from it.
 */
import { say, type Phrase } from '../words/phrase.ts';

export interface Document {
  readonly title: string;
  /** what the report rests on; stands under the title */
  readonly lead?: Phrase;
  readonly blocks: readonly Block[];
  /** party → its colour as the case gives it */
  readonly colours: readonly (string | undefined)[];
  /** small and close, for two pages of A4 */
  readonly sheet?: true;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: Phrase }
  | { readonly kind: 'paragraph'; readonly text: Phrase }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | Table
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'note'; readonly tone: 'info' | 'warning'; readonly text: Phrase };

export interface Item {
  readonly text: Phrase;
  readonly items?: readonly Item[];
}

export interface Fact {
  readonly name: Phrase;
  readonly value: Phrase;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** columns after the first `fixed` may continue below on a narrow page, the first ones repeated; undefined: never */
  readonly fixed?: number;
  /** the empty column between columns is this wide; 2 where undefined */
  readonly gap?: number;
}

export interface Column {
  readonly head: Cell;
  readonly align?: 'left' | 'right' | 'centre';
  /** the column may be narrowed, its text then takes several lines */
  readonly wrap?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** a row that names those below it; its first cell may run over the whole width */
  readonly band?: boolean;
}

export interface Cell {
  readonly text: Phrase;
  /** the same in very few characters, for pages where the columns would not fit side by side */
  readonly short?: string;
  readonly tone?: Tone;
}

/** What a cell says, for colour; the text says it too. */
type Tone = 'stays' | 'held' | 'leaves' | 'holds' | 'partly' | 'muted' | 'today' | 'taken';

export const cell = (text: string | number | Phrase, more: Omit<Cell, 'text'> = {}): Cell => ({
  text: typeof text === 'string' || typeof text === 'number' ? say`${text}` : text,
  ...more,
});
export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text: say`${text}` });
export const paragraph = (text: Phrase): Block => ({ kind: 'paragraph', text });
export const note = (text: Phrase, tone: 'info' | 'warning' = 'info'): Block => ({ kind: 'note', tone, text });
