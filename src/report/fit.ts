/** How long a document is on paper, and shortening it until it fits. Lengths are estimates in lines of an A4 page. */
import { textOf, type Phrase } from '../words/phrase.ts';
import type { Block, Item, Table } from './document.ts';

/** Characters on a line of the sheet. */
const WIDTH = 112;

/** Lines two pages of the sheet hold; a heading that goes to the next page, or a table kept whole, costs some. */
export const TWO_PAGES = 116;

export const linesOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + blockLines(block), 0);

function blockLines(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? 2.2 : 1.7;
    case 'paragraph':
    case 'note':
      return wrapped(block.text, WIDTH) + 0.25;
    case 'list':
      return block.items.reduce((sum, item) => sum + itemLines(item, WIDTH - 4), 0.25);
    case 'facts': {
      const name = Math.max(0, ...block.rows.map((row) => textOf(row.name).length));
      return block.rows.reduce((sum, { value }) => sum + wrapped(value, WIDTH - name - 3), 0.25);
    }
    case 'table':
      return tableLines(block);
    case 'code':
      return block.text.split('\n').length;
  }
}

const wrapped = (text: Phrase, width: number): number => Math.max(1, Math.ceil(textOf(text).length / Math.max(10, width)));

const itemLines = ({ text, items = [] }: Item, width: number): number =>
  items.reduce((sum, item) => sum + itemLines(item, width - 4), wrapped(text, width));

function tableLines({ columns, rows }: Table): number {
  const widest = (at: number): number => Math.max(0, ...rows.map(({ band, cells }) => (band === true ? 0 : lengthAt(cells, at))));
  const narrow = columns.reduce((sum, { wrap }, at) => sum + (wrap === true ? 0 : widest(at) + 3), 0);
  const share = (WIDTH - narrow) / Math.max(1, columns.filter(({ wrap }) => wrap === true).length);
  const height = (cells: Table['rows'][number]['cells']): number =>
    Math.max(1, ...columns.map(({ wrap }, at) => (wrap === true ? Math.ceil(lengthAt(cells, at) / Math.max(10, share - 3)) : 1)));
  const head = columns.some((column) => column.head.text.length > 0) ? 1.1 : 0;
  return rows.reduce((sum, { cells, band }) => sum + (band === true ? 1.35 : height(cells) + 0.1), head);
}

const lengthAt = (cells: Table['rows'][number]['cells'], at: number): number => textOf(cells[at]?.text ?? []).length;

/** A part of a document: its heading, and its body in forms from the longest to the shortest (which may be empty). */
export interface Part<K extends string> {
  readonly name: K;
  readonly head: readonly Block[];
  readonly forms: readonly (readonly Block[])[];
}

/**
 * The parts with as much of each as `lines` allow; what comes first in `order` is shortened first, each as far as it
 * goes. Names the parts that were shortened.
 */
export function fitted<K extends string>(
  parts: readonly Part<K>[],
  order: readonly K[],
  lines: number,
): { readonly blocks: readonly Block[]; readonly shortened: readonly K[] } {
  const chosen = new Map(parts.map((part) => [part.name, 0]));
  const blocks = (): Block[] =>
    parts.flatMap(({ name, head, forms }) => {
      const body = forms[chosen.get(name)!] ?? [];
      return body.length === 0 ? [] : [...head, ...body];
    });
  for (const name of order) {
    const forms = parts.find((one) => one.name === name)?.forms ?? [];
    for (let at = 1; at < forms.length && linesOf(blocks()) > lines; at++) chosen.set(name, at);
  }
  return { blocks: blocks(), shortened: parts.filter(({ name }) => chosen.get(name)! > 0).map(({ name }) => name) };
}
