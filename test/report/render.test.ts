import { describe, expect, test } from 'vitest';
import { CONCEPTS } from '../../src/core/stability/registry.ts';
import { cell, heading, note, paragraph, type Block, type Document } from '../../src/report/document.ts';
import { csvLine, renderCsv } from '../../src/report/render/csv.ts';
import { renderHtml } from '../../src/report/render/html.ts';
import { renderJson } from '../../src/report/render/json.ts';
import { renderLatex } from '../../src/report/render/latex.ts';
import { renderMarkdown } from '../../src/report/render/markdown.ts';
import { renderText } from '../../src/report/render/text.ts';
import { code, say, strong } from '../../src/words/phrase.ts';

const of = (...blocks: readonly Block[]): Document => ({ title: '', blocks, colours: ['orange', undefined] });

const table: Block = {
  kind: 'table',
  columns: [{ head: cell('name') }, { head: cell('n'), align: 'right' }],
  rows: [{ band: true, cells: [cell('Group')] }, { cells: [cell('a'), cell(7)] }, { cells: [cell('b'), cell(12)] }],
};
const headless: Block = {
  kind: 'table',
  columns: [{ head: { text: [] } }, { head: { text: [] } }],
  rows: [{ cells: [cell('a'), cell('b')] }],
};
const nested: Block = { kind: 'list', items: [{ text: say`one`, items: [{ text: say`inner` }] }, { text: say`two` }] };
const facts: Block = {
  kind: 'facts',
  rows: [
    { name: say`key`, value: say`value` },
    { name: say`longer`, value: say`x` },
  ],
};

const everything = of(
  heading('Part'),
  paragraph(say`Some ${strong('bold')} and ${code('code')} of ${{ kind: 'party', index: 0, text: 'Town' }}.`),
  nested,
  facts,
  table,
  { kind: 'code', text: 'parley x\nparley y' },
  note(say`beware`, 'warning'),
);

describe('the same document', () => {
  test('as text', () => {
    expect(renderText({ ...everything, title: 'Title', lead: say`Lead:` })).toBe(
      [
        'Title',
        'Lead:',
        '',
        'PART',
        'Some bold and code of Town.',
        '  - one',
        '    - inner',
        '  - two',
        '',
        '  key     value',
        '  longer  x',
        '',
        'name   n',
        '────────',
        'Group',
        '  a    7',
        '  b   12',
        '',
        '  parley x',
        '  parley y',
        '',
        '! beware',
        '',
      ].join('\n'),
    );
  });

  test('as Markdown', () => {
    expect(renderMarkdown({ ...everything, title: 'Title', lead: say`Lead:` })).toBe(
      [
        '# Title',
        '',
        'Lead:',
        '',
        '## Part',
        '',
        'Some **bold** and `code` of Town.',
        '',
        '- one',
        '  - inner',
        '- two',
        '',
        '- key: value',
        '- longer: x',
        '',
        '| name | n |',
        '| --- | ---: |',
        '| **Group** |  |',
        '| a | 7 |',
        '| b | 12 |',
        '',
        '```',
        'parley x',
        'parley y',
        '```',
        '',
        '> **Note:** beware',
        '',
      ].join('\n'),
    );
  });

  test('as HTML', () => {
    const html = renderHtml({ ...everything, title: 'Title' });
    expect(html).toContain('<h1>Title</h1>\n<h2>Part</h2>');
    expect(html).toContain(
      '<strong>bold</strong> and <code>code</code> of <span class="party" style="--party: #e69f00">Town</span>.',
    );
    expect(html).toContain('<ul>\n<li>one\n<ul>\n<li>inner</li>\n</ul></li>\n<li>two</li>\n</ul>');
    expect(html).toContain('<dt>key</dt><dd>value</dd>');
    expect(html).toContain('<thead><tr><th scope="col">name</th><th scope="col" class="right">n</th></tr></thead>');
    expect(html).toContain('<tr><th class="band" scope="rowgroup" colspan="2">Group</th></tr>');
    expect(html).toContain('<tr><th scope="row">a</th><td class="right">7</td></tr>');
    expect(html).not.toMatch(/<script|https?:/);
  });

  test('as LaTeX', () => {
    const latex = renderLatex({ ...everything, title: 'Title' });
    expect(latex).toContain('\\section*{Title}\n\n\\subsection*{Part}');
    expect(latex).toContain('Some \\textbf{bold} and \\texttt{code} of Town.');
    expect(latex).toContain(
      '\\begin{tabular}{lr}\n\\hline\nname & n \\\\\n\\hline\n\\multicolumn{2}{l}{\\textbf{Group}} \\\\\na & 7 \\\\',
    );
    for (const kind of ['itemize', 'description', 'tabular', 'center', 'quote']) {
      const begun = latex.split(`\\begin{${kind}}`).length;
      expect(begun, kind).toBeGreaterThan(1);
      expect(latex.split(`\\end{${kind}}`).length, kind).toBe(begun);
    }
  });

  test('a table without a head has no line for it, where the format allows', () => {
    expect(renderText(of(headless))).toBe('  a  b\n');
    expect(renderLatex(of(headless))).toContain('\\begin{tabular}{ll}\n\\hline\na & b \\\\\n\\hline');
    expect(renderHtml(of(headless))).not.toContain('<thead>');
    expect(renderMarkdown(of(headless))).toBe('|  |  |\n| --- | --- |\n| a | b |\n');
  });
});

describe('LaTeX', () => {
  const escaped = (text: string): string =>
    renderLatex(of(paragraph(say`${text}`)))
      .split('\n\n')
      .at(-1)!
      .trimEnd();

  test.each([
    ['100% & $5 #1', '100\\% \\& \\$5 \\#1'],
    ['a_b {c} ~d ^e', 'a\\_b \\{c\\} \\textasciitilde{}d \\textasciicircum{}e'],
    ['\\input{x}', '\\textbackslash{}input\\{x\\}'],
    ['a < b > c', 'a \\ensuremath{<} b \\ensuremath{>} c'],
    ['“so” – …', "``so'' -- \\ldots{}"],
    ['R_i⁺(s)', 'R\\ensuremath{_{i}}\\ensuremath{^{+}}(s)'],
    ['R_{N−i}', 'R\\ensuremath{_{N\\ensuremath{-}i}}'],
    ['withdraw_troops R_issue', 'withdraw\\_troops R\\_issue'],
  ])('%s', (text, expected) => expect(escaped(text)).toBe(expected));

  test('a line break within a name does not end a table row', () => {
    expect(escaped('a\nb')).toBe('a b');
  });

  test('every sign in the formulas of the concepts has a command', () => {
    const left = CONCEPTS.flatMap(({ formula }) => Array.from(escaped(formula)).filter((sign) => sign > '~'));
    expect([...new Set(left)]).toEqual([]);
  });
});

describe('CSV', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1 234', "'+1 234"],
    ['-1+cmd', "'-1+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['-12.5', '-12.5'],
    ['-', '-'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=a,"b"', `"'=a,""b"""`],
  ])('%j', (value, expected) => expect(csvLine([value])).toBe(`${expected}\r\n`));

  test('numbers are not text, and many rows come in chunks', () => {
    expect(csvLine([-3, true, 'x'])).toBe('-3,true,x\r\n');
    const rows = Array.from({ length: 20_000 }, (_, n) => [n, 'name']);
    const chunks = [...renderCsv(rows)];
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks.join('')).toBe(rows.map(([n]) => `${n},name\r\n`).join(''));
  });
});

describe('Markdown', () => {
  const inline = (text: string): string => renderMarkdown(of(paragraph(say`${text}`))).trimEnd();

  test.each([
    ['a | b', 'a \\| b'],
    ['*not bold* _nor this_', '\\*not bold\\* \\_nor this\\_'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['[link](x) `code`', '\\[link\\](x) \\`code\\`'],
    ['# no heading', '\\# no heading'],
    ['&amp;', '\\&amp;'],
  ])('%s', (text, expected) => expect(inline(text)).toBe(expected));

  test('a line break or a bar in a cell does not end it', () => {
    const cells: Block = { kind: 'table', columns: [{ head: cell('h') }], rows: [{ cells: [cell('a\n| b')] }] };
    expect(renderMarkdown(of(cells))).toBe('| h |\n| --- |\n| a \\| b |\n');
  });

  test('code with backticks gets longer marks', () => {
    expect(renderMarkdown(of({ kind: 'code', text: '```' }))).toBe('````\n```\n````\n');
    expect(renderMarkdown(of(paragraph(say`${code('a`b')}`)))).toBe('``a`b``\n');
  });
});

describe('HTML', () => {
  test('nothing in a case becomes markup', () => {
    const evil = `<b onclick="x('y')">&`;
    const html = renderHtml({ ...of(paragraph(say`${evil} ${strong(evil)}`), { kind: 'code', text: evil }), title: evil });
    expect(html).not.toContain('<b ');
    expect(html.match(/&lt;b onclick=&quot;x\(&#39;y&#39;\)&quot;&gt;&amp;/g)).toHaveLength(5);
  });

  test('a colour that is none is left out', () => {
    const html = renderHtml({ title: '', colours: ['red;}'], blocks: [paragraph([{ kind: 'party', index: 0, text: 'A' }])] });
    expect(html).toContain('<span class="party">A</span>');
  });
});

describe('JSON', () => {
  const text = (value: Parameters<typeof renderJson>[0]): string => [...renderJson(value)].join('');

  test('one key a line, short lists on one, objects of a list one a line; nothing for undefined', () => {
    expect(text({ a: 1, b: undefined, c: [1, 2], d: [{ e: 'f' }, { g: [] }], h: {}, i: 'tab\t' })).toBe(
      '{\n  "a": 1,\n  "c": [1, 2],\n  "d": [\n    {"e": "f"},\n    {"g": []}\n  ],\n  "h": {},\n  "i": "tab\\t"\n}\n',
    );
  });

  test('draws a list only as it is written', () => {
    let drawn = 0;
    const chunks = renderJson({
      list: (function* () {
        for (; drawn < 100_000; drawn++) yield { number: drawn };
      })(),
    });
    const first = chunks.next().value;
    expect(drawn).toBeLessThan(100_000);
    const { list } = JSON.parse(`${first}${[...chunks].join('')}`) as { list: unknown[] };
    expect(list).toHaveLength(100_000);
  });
});
