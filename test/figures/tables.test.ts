/** The table behind a figure says what the figure shows. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../src/casefile/read.ts';
import { analyse } from '../../src/core/analyse.ts';
import { analyseRoutes } from '../../src/core/path/routes.ts';
import { nodeOfNumber } from '../../src/core/space/state.ts';
import { finished } from '../../src/core/steps.ts';
import { boardFigure } from '../../src/figures/board.ts';
import { heatFigure } from '../../src/figures/heat.ts';
import { movesFigure } from '../../src/figures/moves.ts';
import { routeFigure } from '../../src/figures/route.ts';
import { stripFigure } from '../../src/figures/strip.ts';
import type { Figure, SvgChild, SvgElement } from '../../src/figures/svg.ts';
import { lexiconOf } from '../../src/words/voice.ts';

const read = readCase(readFileSync('cases/published/hipel-1993-elmira/case.yaml', 'utf8'));
if (!read.ok) throw new Error(read.problems[0]?.message);
const analysed = analyse(read.value.model);
if (!analysed.ok) throw new Error(analysed.problems[0]?.message);
const elmira = analysed.value;
const plain = lexiconOf('plain');
const { parties } = read.value.model;

const elements = (child: SvgChild): SvgElement[] =>
  typeof child === 'string' ? [] : [child, ...child.children.flatMap(elements)];
const all = (figure: Figure): SvgElement[] => figure.children.flatMap(elements);
const textOf = (child: SvgChild): string => (typeof child === 'string' ? child : child.children.map(textOf).join(''));
const ofClass = (figure: Figure, name: string): SvgElement[] =>
  all(figure).filter(({ attributes }) =>
    String(attributes['class'] ?? '')
      .split(' ')
      .includes(name),
  );
const column = ({ tables }: Figure, name: string, table = 0): readonly string[] => {
  const { columns, rows } = tables[table]!;
  return rows.map((cells) => cells[columns.indexOf(name)]!);
};

/** The words of all stand cells of a party, from left to right, as their titles have them. */
const standsOf = (figure: Figure, party: number): string[] =>
  ofClass(figure, 'stand')
    .filter(({ attributes }) => attributes['data-party'] === party)
    .map((cell) => textOf(cell.children[0]!));

describe.each([
  ['board', boardFigure(elmira, plain)],
  ['heat', heatFigure(elmira, plain)],
] as const)('%s', (kind, figure) => {
  test('has every outcome and how each party stands', () => {
    expect(column(figure, 'Outcome')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    for (const [party, name] of ['MoE', 'Uniroyal', 'LG'].entries())
      expect(column(figure, name)).toEqual(standsOf(figure, party));
    expect(standsOf(figure, 2).filter((word) => word.startsWith('held: ')).length).toBeGreaterThan(0);
  });

  test('has what would hold', () => {
    const under = column(figure, 'Would hold under');
    expect(under.filter((text) => text === 'all 7').length).toBe(ofClass(figure, 'holds').length);
    expect(under[0]).toBe('2 of 7: SMR, GMR');
  });

  test('has what is done where the figure has it', () => {
    const done = figure.tables[0]!.rows.flat().filter((text) => text === 'yes').length;
    expect(done).toBe(kind === 'board' ? ofClass(figure, 'taken').length : 0);
  });
});

test('strip: a row an outcome, the stands as they are drawn', () => {
  const figure = stripFigure(elmira);
  const drawn = ofClass(figure, 'leaves-cell').length;
  expect(figure.tables[0]!.rows.flat().filter((text) => text === 'leaves').length).toBe(drawn);
  expect(column(figure, 'Would hold under').filter((text) => text !== 'none').length).toBe(
    all(figure).filter(({ tag }) => tag === 'circle').length,
  );
  expect(figure.description).toBe('9 columns, one for each outcome, and a row for each of 3 parties; 3 hold under all concepts.');
});

/** "party from to" of each arrow and stub. */
const arrowsOf = (figure: Figure): string[] =>
  all(figure)
    .filter(({ attributes }) => attributes['data-from'] !== undefined)
    .map(({ attributes }) => [attributes['data-party'], attributes['data-from'], attributes['data-to']].join(' '));

const nodeAt = (number: string | undefined): number => nodeOfNumber(elmira.graph.space, Number(number))!;
const SHORT = ['MoE', 'Uniroyal', 'LG'];
const rowsOf = ({ tables }: Figure): string[] => {
  const { columns, rows } = tables[0]!;
  const at = (name: string): number => columns.indexOf(name);
  return rows
    .filter((cells) => cells[at('To')] !== '')
    .map((cells) => `${SHORT.indexOf(cells[at('Party')]!)} ${nodeAt(cells[at('From')])} ${nodeAt(cells[at('To')])}`);
};

describe('moves', () => {
  const figure = movesFigure(elmira, plain);

  test('has each arrow, and the other direction of a line without a head', () => {
    const rows = new Set(rowsOf(figure));
    expect(arrowsOf(figure).filter((arrow) => !rows.has(arrow))).toEqual([]);
    const drawn = new Set(arrowsOf(figure));
    const undrawn = [...rows].filter((row) => !drawn.has(row));
    // one line stands for both directions
    for (const row of undrawn) {
      const [party, from, to] = row.split(' ');
      expect(drawn.has(`${party} ${to} ${from}`)).toBe(true);
    }
  });

  test('says of each who gains, as thick arrows do, and has every circle', () => {
    const thick = all(figure).filter(
      ({ attributes }) => attributes['data-from'] !== undefined && String(attributes['class']).endsWith('gain'),
    ).length;
    expect(column(figure, 'It gains').filter((text) => text === 'yes').length).toBe(thick);
    expect(figure.tables[1]!.rows.length).toBe(ofClass(figure, 'stop').length);
  });

  test('from one outcome: its moves, and the parties that have none', () => {
    const ego = movesFigure(elmira, plain, { from: nodeAt('9') });
    expect(rowsOf(ego)).toEqual(arrowsOf(ego));
    expect(ego.tables[0]!.rows.map(([party, , , told]) => `${party}: ${told}`)).toEqual(
      parties.map((_, party) => `${SHORT[party]}: no move from here`),
    );
    const first = movesFigure(elmira, plain, { from: nodeAt('1') });
    expect(rowsOf(first)).toEqual(arrowsOf(first));
  });
});

test('route: each step in order', () => {
  const routes = finished(
    analyseRoutes(elmira.table, { start: nodeAt('1'), kinds: ['improvements', 'moves'], most: 4, targets: [nodeAt('8')] }),
  );
  const figure = routeFigure(elmira, routes, plain);
  expect(rowsOf(figure)).toEqual(arrowsOf(figure));
  expect(column(figure, 'Step')).toEqual(rowsOf(figure).map((_, at) => String(at + 1)));
  expect(rowsOf(figure).length).toBeGreaterThan(1);
});
