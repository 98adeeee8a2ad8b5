/** What the board asks of the engine, and what it answers: columns, a matrix, or a summary, by how many outcomes there are. */

/** columns: one each; matrix: all at once, rows by columns; summary: what those that hold have in common */
export const FORMS = ['columns', 'matrix', 'summary'] as const;
export type BoardForm = (typeof FORMS)[number];

export interface BoardQuery {
  /** a condition over the options; empty: all */
  readonly where: string;
  /** a party, best first; undefined: by number */
  readonly sort: number | undefined;
  /** only outcomes that hold under some concept */
  readonly holding: boolean;
  /** only outcomes in which every party stands as in this one */
  readonly like: number | undefined;
  /** outcomes that are alike in who stands how are one column; undefined: where they are many */
  readonly fold: boolean | undefined;
  /** undefined: by how many there are */
  readonly form: BoardForm | undefined;
  readonly concepts: readonly string[] | undefined;
}

export interface Column {
  readonly node: number;
  /** how many outcomes stand in it, alike in everything but the options marked – ; 1 where it is one */
  readonly count: number;
  readonly number: number;
  readonly title: string | undefined;
  readonly pattern: string;
  /** party → how it stands: `s` stays, `h` held, `l` leaves */
  readonly stands: string;
  /** party → how many concepts it is stable under */
  readonly stable: readonly number[];
  /** how many concepts it holds under */
  readonly holds: number;
}

/** All outcomes at once: what some parties do down the side, what the others do across the top. */
export interface MatrixView {
  readonly rowOptions: readonly number[];
  readonly columnOptions: readonly number[];
  /** a letter for each option of the side or the top: Y, N, or – where merged states differ */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** outcome by outcome, as are the five below: node, its row, its column … */
  readonly nodes: Int32Array;
  readonly row: Uint16Array;
  readonly column: Uint16Array;
  readonly numbers: Float64Array;
  /** under how many concepts it holds */
  readonly holds: Uint8Array;
  /** party → how it stands, as in mark.ts */
  readonly marks: readonly Uint16Array[];
}

/** In how many outcomes an option is taken: of all that match, of those that hold under some concept, and under all. */
interface OptionShare {
  readonly option: number;
  readonly of: readonly [matching: number, some: number, all: number];
}

export interface SummaryView {
  readonly options: readonly OptionShare[];
  readonly parties: readonly { readonly stays: number; readonly held: number; readonly leaves: number }[];
}

export interface BoardView {
  readonly form: BoardForm;
  /** outcomes that match, those that hold under some concept, and under all */
  readonly matching: number;
  readonly some: number;
  readonly all: number;
  readonly concepts: number;
  readonly columns: readonly Column[];
  readonly folded: boolean;
  /** columns there would be; more than are listed where the rest is left out */
  readonly columnCount: number;
  /** node → its column, -1 where it has none; undefined where columns stand for themselves */
  readonly columnOf: Int32Array | undefined;
  readonly matrix: MatrixView | undefined;
  readonly summary: SummaryView | undefined;
  /** what is wrong with the condition */
  readonly wrong: string | undefined;
}
