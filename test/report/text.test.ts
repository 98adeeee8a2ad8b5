import { describe, expect, test } from 'vitest';
import { cell, note, paragraph, type Block, type Document, type Table } from '../../src/report/document.ts';
import { renderText } from '../../src/report/render/text.ts';
import { cut, displayWidth, safe } from '../../src/report/render/width.ts';
import type { Style } from '../../src/report/render/wrap.ts';
import { say, strong } from '../../src/words/phrase.ts';

const of = (...blocks: readonly Block[]): Document => ({ title: '', blocks, colours: ['blue'] });
const lines = (width: number, ...blocks: readonly Block[]): string[] =>
  renderText(of(...blocks), { width })
    .trimEnd()
    .split('\n');

describe('the width of a text', () => {
  test.each([
    ['abc', 3],
    ['é', 1],
    ['é', 1],
    ['日本', 4],
    ['한국', 4],
    ['ｗｉｄｅ', 8],
    ['Київ', 4],
    ['שלום', 4],
    ['🕊️', 2],
    ['👨‍👩‍👧', 2],
    ['→ ✓ …', 5],
  ])('%s: %i', (text, width) => expect(displayWidth(text)).toBe(width));

  test('text is cut between what people see as letters', () => {
    expect(cut('日本語', 4)).toEqual(['日本', '語']);
    expect(cut('ééé', 2)).toEqual(['éé', 'é']);
  });

  test('what would steer a terminal is replaced', () => {
    expect(safe('a\u001B[31mb\u202Ec\r\nd\te')).toBe('a\uFFFD[31mb\uFFFDc\nd\te');
  });
});

describe('running text', () => {
  test('breaks at spaces, and cuts what is longer than a line', () => {
    expect(lines(20, paragraph(say`the quick brown fox jumps ${'x'.repeat(45)} end`))).toEqual([
      'the quick brown fox',
      'jumps',
      'x'.repeat(20),
      'x'.repeat(20),
      'xxxxx end',
    ]);
  });

  test('is never wider than 100 columns; tables may be', () => {
    const long = paragraph(say`${'word '.repeat(60)}`);
    expect(Math.max(...lines(160, long).map((line) => line.length))).toBeLessThanOrEqual(100);
    const wide: Table = {
      kind: 'table',
      columns: [{ head: cell('a') }, { head: cell('b') }],
      rows: [{ cells: [cell('x'.repeat(90)), cell('y'.repeat(50))] }],
    };
    expect(lines(160, wide)[2]).toHaveLength(142);
  });

  test('a list hangs behind its marks', () => {
    const items = [{ text: say`one two three four five`, items: [{ text: say`six seven eight nine ten` }] }];
    expect(lines(24, { kind: 'list', items })).toEqual([
      '  - one two three four',
      '    five',
      '    - six seven eight nine',
      '      ten',
    ]);
  });

  test('colours do not change where lines break', () => {
    const style: Style = (text, role) => `<${role.kind}>${text}</>`;
    const document = of(
      paragraph(say`The ${strong('big old')} house of ${{ kind: 'party', index: 0, text: 'Ann' }}`),
      note(say`so`),
    );
    const plain = renderText(document, { width: 14 });
    const coloured = renderText(document, { width: 14, style });
    expect(coloured).toContain('<strong>big old</>');
    expect(coloured).toContain('<party>Ann</>');
    expect(coloured.replaceAll(/<\/?\w*>/g, '')).toBe(plain);
  });
});

describe('tables', () => {
  const table = (fixed?: number): Table => ({
    kind: 'table',
    ...(fixed === undefined ? {} : { fixed }),
    gap: 1,
    columns: [
      { head: cell('party') },
      ...['first', 'second', 'third'].map((head) => ({ head: cell(head), align: 'centre' as const })),
    ],
    rows: [{ cells: [cell('日本'), ...['stays', 'leaves', 'held'].map((word) => cell(word, { short: word[0]! }))] }],
  });

  test('columns of wide letters line up', () => {
    expect(lines(80, table())).toEqual(['party first second third', '────────────────────────', '日本  stays leaves held']);
  });

  test('that may fold use short words first, then go on below', () => {
    expect(lines(24, table(1))).toEqual(['party first second third', '────────────────────────', '日本  stays leaves held']);
    expect(lines(20, table(1))).toEqual([
      'party first second',
      '──────────────────',
      '日本    s     l',
      '',
      'party third',
      '───────────',
      '日本    h',
    ]);
  });

  test('columns that may wrap give way, the widest first, and never below what can be read', () => {
    const wrapping: Table = {
      kind: 'table',
      columns: [
        { head: cell('n'), align: 'right' },
        { head: cell('what'), wrap: true },
      ],
      rows: [{ cells: [cell(12), cell('a sentence that takes more than one line')] }],
    };
    expect(lines(24, wrapping)).toEqual([
      ' n  what',
      '────────────────────────',
      '12  a sentence that',
      '    takes more than one',
      '    line',
    ]);
  });

  test('rows below a band stand in', () => {
    const banded: Table = {
      kind: 'table',
      columns: [{ head: { text: [] } }, { head: cell('1') }],
      rows: [{ band: true, cells: [cell('Ministry of everything')] }, { cells: [cell('modify'), cell('Y')] }],
    };
    expect(lines(80, banded)).toEqual(['          1', '───────────', 'Ministry of everything', '  modify  Y']);
  });
});
