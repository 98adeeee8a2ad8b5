/** Document → Markdown (GitHub flavour). */
import type { Phrase } from '../../words/phrase.ts';
import type { Block, Document, Item, Table } from '../document.ts';
import { oneLine, safe } from './width.ts';

export function renderMarkdown(document: Document): string {
  const parts = [
    ...(document.title === '' ? [] : [`# ${escaped(document.title)}`]),
    ...(document.lead === undefined ? [] : [inline(document.lead)]),
    ...document.blocks.map(block),
  ];
  return `${parts.join('\n\n')}\n`;
}

function block(of: Block): string {
  switch (of.kind) {
    case 'heading':
      return `${'#'.repeat(of.level)} ${inline(of.text)}`;
    case 'paragraph':
      return inline(of.text);
    case 'note':
      return `> ${of.tone === 'warning' ? '**Note:** ' : ''}${inline(of.text)}`;
    case 'list':
      return items(of.items, '');
    case 'facts':
      return of.rows.map((row) => `- ${inline(row.name)}: ${inline(row.value)}`).join('\n');
    case 'table':
      return table(of);
    case 'code':
      return fenced(safe(of.text));
  }
}

const items = (of: readonly Item[], indent: string): string =>
  of
    .map(
      (item) =>
        `${indent}- ${inline(item.text)}${item.items === undefined || item.items.length === 0 ? '' : `\n${items(item.items, `${indent}  `)}`}`,
    )
    .join('\n');

function table({ columns, rows }: Table): string {
  const marks = columns.map(({ align }) => (align === 'right' ? '---:' : align === 'centre' ? ':---:' : '---'));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ head }) => inline(head.text))),
    line(marks),
    ...rows.map((row) =>
      line(
        columns.map((_, at) =>
          row.band === true ? (at === 0 ? `**${inline(row.cells[0]?.text ?? [])}**` : '') : inline(row.cells[at]?.text ?? []),
        ),
      ),
    ),
  ].join('\n');
}

/** A fence longer than any run of backticks inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

const inline = (phrase: Phrase): string =>
  phrase
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      if (part.kind === 'code') return coded(part.text);
      return part.kind === 'strong' ? `**${escaped(part.text)}**` : escaped(part.text);
    })
    .join('');

function coded(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const mark = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${mark}${space}${oneLine(text).replaceAll('|', '\\|')}${space}${mark}`;
}

/** Everything that could start markup stands for itself. */
const escaped = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>|#~&]/g, '\\$&');
