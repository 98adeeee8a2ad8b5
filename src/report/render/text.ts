/** Document → text for a terminal, a mail, a README: no wider than asked, colours only through the style passed in. */
import { textOf, type Phrase } from '../../words/phrase.ts';
import type { Block, Document, Item } from '../document.ts';
import { tableLines } from './table.ts';
import { displayWidth, safe } from './width.ts';
import { paint, runsOf, unstyled, wrap, type Line, type Role, type Run, type Style } from './wrap.ts';

export interface TextOptions {
  readonly width?: number;
  readonly style?: Style;
}

/** Longest line of running text: beyond that the eye loses the next one. Tables use the whole width. */
const MEASURE = 100;

export function renderText(document: Document, { width = 100, style = unstyled }: TextOptions = {}): string {
  const lines: string[] = [];
  const add = (more: readonly Line[]): void => {
    for (const line of more) lines.push(paint(line, style).trimEnd());
  };
  const prose = Math.min(width, MEASURE);
  if (document.title !== '') add(wrap(runsOf([document.title], document.colours, { kind: 'title' }), prose));
  if (document.lead !== undefined) add(wrap(runsOf(document.lead, document.colours), prose));
  let before: Block | undefined;
  for (const block of document.blocks) {
    const tight = before?.kind === 'heading' || (before?.kind === 'paragraph' && introduces(before.text, block));
    if (lines.length > 0 && !tight) lines.push('');
    add(blockLines(block, document.colours, width, prose));
    before = block;
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** Whether a paragraph belongs to the block below it. */
const introduces = (text: Phrase, block: Block): boolean =>
  block.kind === 'list' || block.kind === 'facts' || (block.kind === 'table' && textOf(text).endsWith(':'));

function blockLines(block: Block, colours: Document['colours'], width: number, prose: number): readonly Line[] {
  switch (block.kind) {
    case 'heading': {
      const role: Role = { kind: block.level === 2 ? 'heading' : 'strong' };
      const text = block.level === 2 ? [textOf(block.text).toUpperCase()] : block.text;
      return wrap(runsOf(text, colours, role), prose);
    }
    case 'paragraph':
      return wrap(runsOf(block.text, colours), prose);
    case 'note':
      return hanging(block.tone === 'warning' ? '! ' : '', runsOf(block.text, colours), prose, {
        kind: block.tone === 'warning' ? 'warning' : 'muted',
      });
    case 'list':
      return itemLines(block.items, colours, prose, '  ');
    case 'facts': {
      const names = block.rows.map((row) => runsOf(row.name, colours, undefined));
      const wide = Math.min(32, Math.max(0, ...names.map((name) => displayWidth(name.map((run) => run.text).join('')))));
      return block.rows.flatMap((row, at) => {
        const name = names[at]!;
        const size = displayWidth(name.map((run) => run.text).join(''));
        const lead: Run[] = [
          { text: '  ', role: undefined },
          ...name,
          { text: ' '.repeat(Math.max(0, wide - size) + 2), role: undefined },
        ];
        const value = wrap(runsOf(row.value, colours), Math.max(20, prose - wide - 4));
        return value.map((line, k) =>
          k === 0 ? [...lead, ...line] : [{ text: ' '.repeat(wide + 4), role: undefined }, ...line],
        );
      });
    }
    case 'table':
      return tableLines(block, colours, width);
    case 'code':
      return safe(block.text)
        .split('\n')
        .map((text) => [{ text: `  ${text}`, role: { kind: 'code' } }]);
  }
}

function itemLines(items: readonly Item[], colours: Document['colours'], width: number, indent: string): Line[] {
  return items.flatMap((item) => [
    ...hanging(`${indent}- `, runsOf(item.text, colours), width),
    ...itemLines(item.items ?? [], colours, width, `${indent}  `),
  ]);
}

/** The runs with a prefix before the first line and as much space before the others. */
function hanging(prefix: string, runs: readonly Run[], width: number, role?: Role): Line[] {
  const size = displayWidth(prefix);
  const roled = role === undefined ? runs : runs.map((run) => ({ ...run, role: run.role ?? role }));
  return wrap(roled, Math.max(20, width - size)).map((line, at) => [
    { text: at === 0 ? prefix : ' '.repeat(size), role: at === 0 ? role : undefined },
    ...line,
  ]);
}
