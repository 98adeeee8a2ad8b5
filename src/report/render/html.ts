/** Document → one HTML page that needs nothing else: no script, no request, light and dark, printable. */
import type { Phrase } from '../../words/phrase.ts';
import { colourOf } from '../../figures/colour.ts';
import type { Block, Cell, Document, Item, Table } from '../document.ts';
import { safe } from './width.ts';

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --soft: #8882; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.2; } h2 { margin-top: 2.5rem; }
.lead, .muted { opacity: .75; } .wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .2rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--soft); }
thead th { border-bottom: 1px solid var(--line); } .right { text-align: right; } .centre { text-align: center; }
.band { font-weight: 600; padding-top: .8rem; }
.party { border-bottom: 2px solid var(--party, currentColor); }
.stays, .holds { font-weight: 600; background: #009e7333; } .held, .partly { background: #e69f0033; }
.leaves { outline: 1px dashed var(--line); outline-offset: -3px; } .today { font-weight: 700; }
dt { font-weight: 600; } dd { margin: 0 0 .3rem 1.5rem; }
.note { border-left: 4px solid var(--line); padding-left: .8rem; } .warning { border-color: #d55e00; }
@media print { body { max-width: none; margin: 0; font-size: 10pt; } .wide { overflow: visible; } }
`;

/** What is to go on two pages of A4: the same lines on screen as on paper. */
const SHEET = `
@page { size: A4; margin: 15mm; }
body { max-width: 180mm; font-size: 9.5pt; line-height: 1.3; }
h1 { font-size: 15pt; margin: 0 0 1mm; } h2 { font-size: 11.5pt; margin: 3mm 0 1mm; } h3 { font-size: 10pt; margin: 2mm 0 .5mm; }
h2, h3 { break-after: avoid; } p, ul, dl { margin: 0 0 1mm; } ul { padding-left: 5mm; } .note { font-size: 8.5pt; }
th, td { padding: .2mm 2mm; } .band { padding-top: 1mm; } tr, dd { break-inside: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 3mm; } dd { margin: 0; }
@media print { :root { color-scheme: light; } body { font-size: 9.5pt; } th, td { print-color-adjust: exact; } }
`;

export function renderHtml(document: Document): string {
  const { colours } = document;
  const body = [
    ...(document.title === '' ? [] : [`<h1>${escaped(document.title)}</h1>`]),
    ...(document.lead === undefined ? [] : [`<p class="lead">${inline(document.lead, colours)}</p>`]),
    ...document.blocks.map((of) => block(of, colours)),
  ];
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(document.title)}</title>`,
    `<style>${STYLE}${document.sheet === true ? SHEET : ''}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

type Colours = Document['colours'];

function block(of: Block, colours: Colours): string {
  switch (of.kind) {
    case 'heading':
      return `<h${of.level}>${inline(of.text, colours)}</h${of.level}>`;
    case 'paragraph':
      return `<p>${inline(of.text, colours)}</p>`;
    case 'note':
      return `<p class="note${of.tone === 'warning' ? ' warning' : ''}">${inline(of.text, colours)}</p>`;
    case 'list':
      return list(of.items, colours);
    case 'facts':
      return `<dl>\n${of.rows.map((row) => `<dt>${inline(row.name, colours)}</dt><dd>${inline(row.value, colours)}</dd>`).join('\n')}\n</dl>`;
    case 'table':
      return table(of, colours);
    case 'code':
      return `<pre><code>${escaped(of.text)}</code></pre>`;
  }
}

const list = (items: readonly Item[], colours: Colours): string =>
  `<ul>\n${items
    .map(
      (item) =>
        `<li>${inline(item.text, colours)}${item.items === undefined || item.items.length === 0 ? '' : `\n${list(item.items, colours)}`}</li>`,
    )
    .join('\n')}\n</ul>`;

function table({ columns, rows }: Table, colours: Colours): string {
  const attributes = (cell: Cell, at: number): string => {
    const classes = [columns[at]?.align, cell.tone].filter((name) => name !== undefined && name !== 'left');
    return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
  };
  const cells = (tag: 'th' | 'td', of: readonly Cell[]): string =>
    of
      .map((cell, at) => {
        const name = at === 0 || tag === 'th' ? 'th' : 'td';
        const scope = name === 'td' ? '' : ` scope="${tag === 'th' ? 'col' : 'row'}"`;
        return `<${name}${scope}${attributes(cell, at)}>${inline(cell.text, colours)}</${name}>`;
      })
      .join('');
  const body = rows.map((row) =>
    row.band === true
      ? `<tr><th class="band" scope="rowgroup" colspan="${columns.length}">${inline(row.cells[0]?.text ?? [], colours)}</th></tr>`
      : `<tr>${cells('td', row.cells)}</tr>`,
  );
  const headless = columns.every(({ head }) => head.text.length === 0);
  const head = `<thead><tr>${cells(
    'th',
    columns.map((column) => column.head),
  )}</tr></thead>`;
  return `<div class="wide"><table>\n${headless ? '' : `${head}\n`}<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
}

const inline = (phrase: Phrase, colours: Colours): string =>
  phrase
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      const text = escaped(part.text);
      switch (part.kind) {
        case 'party': {
          const colour = colourOf(colours[part.index ?? -1]);
          return `<span class="party"${colour === undefined ? '' : ` style="--party: ${colour}"`}>${text}</span>`;
        }
        case 'outcome':
          return `<span class="outcome">${text}</span>`;
        case 'strong':
          return `<strong>${text}</strong>`;
        case 'code':
          return `<code>${text}</code>`;
        case 'link':
        case 'verbatim':
        case 'flag':
          return text;
        case 'muted':
          return `<span class="muted">${text}</span>`;
      }
    })
    .join('');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => safe(text).replace(/[&<>"']/g, (found) => ENTITIES[found]!);
