/** The board's columns, matrix and summary, and the live strip, counted again outcome by outcome. */
import { describe, expect, test } from 'vitest';
import { analyse, type Analysis } from '../../src/core/analyse.ts';
import { standsAt } from '../../src/core/findings/derive.ts';
import { matchOutcomes } from '../../src/core/findings/compare-match.ts';
import { patternOf } from '../../src/core/space/state.ts';
import { isEquilibrium } from '../../src/core/stability/table.ts';
import { boardView } from '../../src/studio/engine/board.ts';
import { liveView, matched } from '../../src/studio/engine/live.ts';
import type { BoardQuery } from '../../src/studio/board/ask.ts';
import { largeModel } from './large.ts';

const QUERY: BoardQuery = {
  where: '',
  sort: undefined,
  holding: false,
  like: undefined,
  fold: undefined,
  form: undefined,
  concepts: undefined,
};

function analysisOf(groups: readonly number[]): Analysis {
  const result = analyse(largeModel(groups));
  if (!result.ok) throw new Error(result.problems[0]!.message);
  return result.value;
}

const SOME = analysisOf([1, 1, 2, 4, 4]);
const nodes = Array.from({ length: SOME.graph.space.size }, (_, node) => node);
const holdsAt = (node: number): number =>
  SOME.table.concepts.filter((concept) => isEquilibrium(SOME.table, concept, node)).length;
const standsOf = (node: number): string =>
  standsAt(SOME.table, node)
    .map(({ stand }) => stand[0])
    .join('');
const heatOf = (node: number): string =>
  JSON.stringify([standsOf(node), standsAt(SOME.table, node).map(({ stable }) => stable.length), holdsAt(node)]);
// what has a name stays by itself
const kindOf = (node: number): string => (node === SOME.graph.space.today ? 'today' : heatOf(node));

describe('columns', () => {
  test('say of each outcome how each party stands', () => {
    const { columns } = boardView(SOME, { ...QUERY, form: 'columns', fold: false });
    expect(columns.length).toBe(300);
    for (const { node, stands, holds, stable } of columns) {
      expect([node, stands, holds]).toEqual([node, standsOf(node), holdsAt(node)]);
      expect(stable).toEqual(standsAt(SOME.table, node).map((one) => one.stable.length));
    }
  });

  test('fold what is alike, and mark the options that differ', () => {
    const { columns, columnOf, columnCount } = boardView(SOME, { ...QUERY, form: 'columns' });
    expect(columnCount).toBe(new Set(nodes.map(kindOf)).size);
    expect(columns.length).toBe(columnCount);
    for (const node of nodes) {
      const column = columns[columnOf![node]!]!;
      expect(kindOf(column.node)).toBe(kindOf(node));
    }
    for (const [at, { count, pattern }] of columns.entries()) {
      const members = nodes.filter((node) => columnOf![node] === at).map((node) => patternOf(SOME.graph.space, node));
      expect(count).toBe(members.length);
      const common = Array.from(members[0]!)
        .map((sign, k) => (members.every((one) => one[k] === sign) ? sign : '-'))
        .join('');
      expect(pattern).toBe(common);
    }
  });

  test('of one kind are all outcomes of it', () => {
    const like = 20;
    const { columns } = boardView(SOME, { ...QUERY, like, form: 'columns', fold: false });
    const alike = nodes.filter((node) => heatOf(node) === heatOf(like));
    expect(columns.map(({ node }) => node)).toEqual(alike);
  });

  test('stand best first for a party', () => {
    const { columns } = boardView(SOME, { ...QUERY, sort: 2, form: 'columns', fold: false });
    const ranks = columns.map(({ node }) => SOME.graph.ranks[2]![node]!);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  });
});

test('a matrix comes past 200 outcomes, and has each of them where its row meets its column', () => {
  const { form, matrix, matching } = boardView(SOME, QUERY);
  expect([form, matching]).toEqual(['matrix', 300]);
  expect(matrix!.rows.length * matrix!.columns.length).toBe(300);
  expect([...matrix!.nodes]).toEqual(nodes);
  for (const node of nodes) {
    const pattern = patternOf(SOME.graph.space, node);
    const side = matrix!.rowOptions.map((option) => pattern[option]).join('');
    const top = matrix!.columnOptions.map((option) => pattern[option]).join('');
    expect([matrix!.rows[matrix!.row[node]!], matrix!.columns[matrix!.column[node]!]]).toEqual([side, top]);
    expect(matrix!.holds[node]).toBe(holdsAt(node));
  }
  expect(boardView(SOME, { ...QUERY, where: 'g3a' }).form).toBe('columns');
});

test('a summary comes past 10,000 outcomes, and counts options and stands', () => {
  const many = analysisOf([1, 1, 1, 1, 1, 2, 4, 4, 4]);
  const view = boardView(many, QUERY);
  expect([view.form, view.matching, view.columns.length <= 60]).toEqual(['summary', 12_000, true]);
  expect(view.columns.some(({ node }) => node === many.graph.space.today)).toBe(true);
  for (const { stays, held, leaves } of view.summary!.parties) expect(stays + held + leaves).toBe(12_000);
  const { options, parties } = boardView(SOME, { ...QUERY, form: 'summary' }).summary!;
  for (const { option, of } of options) {
    const taken = nodes.filter((node) => patternOf(SOME.graph.space, node)[option] === 'Y');
    const total = SOME.table.concepts.length;
    expect(of).toEqual([
      taken.length,
      taken.filter((node) => holdsAt(node) > 0).length,
      taken.filter((node) => holdsAt(node) === total).length,
    ]);
  }
  parties.forEach(({ stays, held, leaves }, party) => {
    const letters = nodes.map((node) => standsOf(node)[party]!);
    expect([stays, held, leaves]).toEqual(['s', 'h', 'l'].map((letter) => letters.filter((one) => one === letter).length));
  });
});

test('the live strip counts each outcome that holds otherwise, and lists the largest differences', () => {
  const model = largeModel([1, 1, 2, 4, 4]);
  const preferences = model.preferences.map((preference, party) =>
    party === 0 && preference?.kind === 'statements' ? { ...preference, places: preference.places.toReversed() } : preference,
  );
  const after = analyse({ ...model, preferences });
  if (!after.ok) throw new Error(after.problems[0]!.message);
  const now = (node: number): number =>
    after.value.table.concepts.filter((concept) => isEquilibrium(after.value.table, concept, node)).length;
  const view = liveView(SOME, after.value);
  const changed = nodes.filter((node) => holdsAt(node) !== now(node));
  expect(changed.length).toBeGreaterThan(0);
  expect([view.more, view.less]).toEqual([
    changed.filter((node) => now(node) > holdsAt(node)).length,
    changed.filter((node) => now(node) < holdsAt(node)).length,
  ]);
  for (const { node, before, after: is } of view.changed) expect([before, is]).toEqual([holdsAt(node!), now(node!)]);
  // the short cut for the same options finds what the long way finds
  const placed = (space: Analysis['graph']['space']) => ({ space, options: space.model.options.map((_, k) => k) });
  const { toSecond } = matched(SOME.graph, after.value.graph);
  expect(toSecond).toEqual(matchOutcomes(placed(SOME.graph.space), placed(after.value.graph.space)));
});
