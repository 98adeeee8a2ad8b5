/**
 * Document → LaTeX, to be put into a paper with \input. Needs no package beyond the kernel's; names in scripts other
 * than Latin need LuaLaTeX or XeLaTeX with a font that has them, which the first comment says.
 */
import type { Phrase } from '../../words/phrase.ts';
import type { Block, Document, Item, Table } from '../document.ts';
import { oneLine, safe } from './width.ts';

const PREAMBLE = [
  '% Made by Parley. Put into a document with \\input{...}.',
  '% No package is needed. For names in scripts other than Latin, compile with LuaLaTeX or XeLaTeX and a font that has them.',
];

export function renderLatex(document: Document): string {
  const parts = [
    PREAMBLE.join('\n'),
    ...(document.title === '' ? [] : [`\\section*{${escaped(document.title)}}`]),
    ...(document.lead === undefined ? [] : [inline(document.lead)]),
    ...document.blocks.map(block),
  ];
  return `${parts.join('\n\n')}\n`;
}

function block(of: Block): string {
  switch (of.kind) {
    case 'heading':
      return `\\${of.level === 2 ? 'subsection' : 'subsubsection'}*{${inline(of.text)}}`;
    case 'paragraph':
      return inline(of.text);
    case 'note':
      return `\\begin{quote}\n${inline(of.text)}\n\\end{quote}`;
    case 'list':
      return items(of.items, '');
    case 'facts':
      return `\\begin{description}\n${of.rows.map((row) => `\\item[{${inline(row.name)}}] ${inline(row.value)}`).join('\n')}\n\\end{description}`;
    case 'table':
      return table(of);
    case 'code':
      return `\\begin{quote}\n${safe(of.text)
        .split('\n')
        .map((line) => `\\texttt{${escaped(line).replaceAll(' ', '\\ ')}}`)
        .join('\\\\\n')}\n\\end{quote}`;
  }
}

const items = (of: readonly Item[], indent: string): string =>
  [
    `${indent}\\begin{itemize}`,
    ...of.flatMap((item) => [
      `${indent}  \\item ${inline(item.text)}`,
      ...(item.items === undefined || item.items.length === 0 ? [] : [items(item.items, `${indent}  `)]),
    ]),
    `${indent}\\end{itemize}`,
  ].join('\n');

/** Columns that may wrap share what a line has left after the others, which are taken to be narrow. */
function table({ columns, rows }: Table): string {
  const wrapping = columns.filter((column) => column.wrap === true).length;
  const share = (0.8 / Math.max(1, wrapping)).toFixed(2);
  const shape = columns.map(({ align, wrap }) =>
    wrap === true ? `p{${share}\\linewidth}` : align === 'right' ? 'r' : align === 'centre' ? 'c' : 'l',
  );
  const line = (cells: readonly string[]): string => `${cells.join(' & ')} \\\\`;
  return [
    '\\begin{center}',
    `\\begin{tabular}{${shape.join('')}}`,
    '\\hline',
    ...(columns.every(({ head }) => head.text.length === 0)
      ? []
      : [line(columns.map(({ head }) => inline(head.text))), '\\hline']),
    ...rows.map((row) =>
      row.band === true
        ? `\\multicolumn{${columns.length}}{l}{\\textbf{${inline(row.cells[0]?.text ?? [])}}} \\\\`
        : line(columns.map((_, at) => inline(row.cells[at]?.text ?? []))),
    ),
    '\\hline',
    '\\end{tabular}',
    '\\end{center}',
  ].join('\n');
}

const inline = (phrase: Phrase): string =>
  phrase
    .map((part) => {
      if (typeof part === 'string') return escaped(oneLine(part));
      const text = escaped(oneLine(part.text));
      return part.kind === 'strong' ? `\\textbf{${text}}` : part.kind === 'code' ? `\\texttt{${text}}` : text;
    })
    .join('');

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\ensuremath{<}',
  '>': '\\ensuremath{>}',
  '"': "''",
  '[': '{[}',
  ']': '{]}',
  '→': '\\ensuremath{\\rightarrow}',
  '−': '\\ensuremath{-}',
  '·': '\\ensuremath{\\cdot}',
  '✓': '\\ensuremath{\\surd}',
  '…': '\\ldots{}',
  '–': '--',
  '“': '``',
  '”': "''",
  '≻': '\\ensuremath{\\succ}',
  '≺': '\\ensuremath{\\prec}',
  '∼': '\\ensuremath{\\sim}',
  '≽': '\\ensuremath{\\succeq}',
  '≫': '\\ensuremath{\\gg}',
  '≪': '\\ensuremath{\\ll}',
  '≥': '\\ensuremath{\\geq}',
  '≤': '\\ensuremath{\\leq}',
  α: '\\ensuremath{\\alpha}',
  κ: '\\ensuremath{\\kappa}',
  β: '\\ensuremath{\\beta}',
  γ: '\\ensuremath{\\gamma}',
  '∄': '\\ensuremath{\\not\\exists}',
  '∉': '\\ensuremath{\\notin}',
  '∩': '\\ensuremath{\\cap}',
  Φ: '\\ensuremath{\\Phi}',
  '∈': '\\ensuremath{\\in}',
  '∀': '\\ensuremath{\\forall}',
  '∃': '\\ensuremath{\\exists}',
  '∅': '\\ensuremath{\\emptyset}',
  '⊆': '\\ensuremath{\\subseteq}',
  '⊕': '\\ensuremath{\\oplus}',
  '⁺': '\\ensuremath{^{+}}',
  '≠': '\\ensuremath{\\neq}',
  '₀': '\\ensuremath{_{0}}',
  '₁': '\\ensuremath{_{1}}',
  '₂': '\\ensuremath{_{2}}',
  '₃': '\\ensuremath{_{3}}',
};
const PATTERN = new RegExp(
  `[${Object.keys(SPECIAL)
    .join('')
    .replace(/[\\\]^[-]/g, '\\$&')}]`,
  'gu',
);

const escaped = (text: string): string =>
  text
    .split(SUBSCRIPT)
    .map((part, at) => (at % 2 === 0 ? special(part) : `\\ensuremath{_{${special(part.replace(/^\{(.*)\}$/, '$1'))}}}`))
    .join('');

/** What stands below the line in a formula: R_i, R_{N−i}, ≽_i, (s_j)_{j∈J}; not the underscore of an identifier. */
const SUBSCRIPT = /(?:(?<=(?<![\p{L}\p{N}_-])[RΦs]⁺?⁺?|[≽≻∼)])_(\{[^{}]*\}|\p{L}(?![\p{L}\p{N}_-])))/u;

const special = (text: string): string => text.replace(PATTERN, (found) => SPECIAL[found]!);
