/** What has changed since a day: the steps, their order, and steps after which there is no result. */
import { expect, test } from 'vitest';
import { stoodWith } from '../../../src/casefile/evidence/stood.ts';
import { readCase } from '../../../src/casefile/read.ts';
import { NO_EVIDENCE, type Evidence } from '../../../src/core/evidence/source.ts';
import { changesSince, type Since } from '../../../src/core/findings/since.ts';
import type { Model } from '../../../src/core/model/model.ts';
import { countBits } from '../../../src/core/stability/table.ts';

const model = (text: string): Model => {
  const read = readCase(
    `parley: 1\ntitle: T\nsources: { one: { date: 2024-01-01 }, two: { date: 2024-02-01 }, three: { date: 2024-03-01 } }\n${text}`,
  );
  if (!read.ok) throw new Error(read.problems[0]!.message);
  return read.value.model;
};

function since(
  of: Model,
  from: string,
  more: { readonly to?: string; readonly most?: number; readonly evidence?: Evidence } = {},
): Since {
  const { evidence = NO_EVIDENCE, ...rest } = more;
  const result = changesSince(of, evidence, {
    from,
    concept: 'nash',
    stood: (counts) => stoodWith(of, evidence, counts),
    ...rest,
  });
  if (!result.ok) throw new Error(result.problems[0]!.message);
  return result.value;
}

const LADDER = model(`parties: { a: A, b: B }
options: { x: { owner: a, source: one }, y: { owner: b, source: [three, two] } }
preferences:
  a: { statements: [{ say: x if y, source: three }, { say: not x, source: two }] }
  b: { statements: [{ say: y, source: one }] }
`);

test('each source in order of time, each on top of those before', () => {
  const { steps, overall } = since(LADDER, '2023-12-31');
  expect(steps.map(({ date }) => date)).toEqual(['2024-01-01', '2024-02-01', '2024-03-01']);
  expect(steps.map(({ entered }) => entered.map(({ kind }) => kind))).toEqual([
    ['option', 'statement'],
    ['option', 'statement'],
    ['statement'],
  ]);
  // the option y came with the second source, the third carries it as well
  expect(steps.map(({ strengthened }) => strengthened)).toEqual([0, 0, 1]);
  const sizes = steps.map(({ change }) => change!.tables.map(({ graph }) => graph.space.size));
  expect(sizes).toEqual([
    [1, 2],
    [2, 4],
    [4, 4],
  ]);
  // a indifferent: both; then not x and y; then x and y
  const holding = overall.tables.map(({ equilibria }) => countBits(equilibria.get('nash')!));
  expect(holding).toEqual([1, 1]);
  expect(steps[2]!.change!.differences.map(({ holds }) => holds).sort()).toEqual(['first', 'second']);
});

test('up to another day, and many together', () => {
  expect(since(LADDER, '2024-01-15', { to: '2024-02-15' }).steps).toHaveLength(1);
  expect(since(LADDER, '2024-03-01').steps).toEqual([]);
  const { steps } = since(LADDER, '2023-12-31', { most: 1 });
  expect(steps.map(({ grounds }) => grounds.length)).toEqual([1, 2]);
  expect(steps[1]!.change!.tables.map(({ graph }) => graph.space.size)).toEqual([2, 4]);
});

test('a step after which there is no result', () => {
  const merged = model(`parties: { a: A, b: B }
options: { x: { owner: a, source: one }, y: { owner: b, source: two } }
feasibility: [{ never-together: [x, y], source: three }]
merged: [{ name: only x, when: x }, { name: only y, when: y }]
preferences: { a: { statements: [x] }, b: { statements: [y] } }
`);
  const { steps } = since(merged, '2024-01-15');
  expect(steps.map(({ problem }) => problem?.code)).toEqual(['merge-overlap', undefined]);
  expect(steps[1]!.entered).toEqual([{ kind: 'rule', rule: 0 }]);
  expect(steps[1]!.change!.tables.map(({ graph }) => graph.space.size)).toEqual([2, 3]);
});

test('a statement that the case does not name as a source', () => {
  const evidence: Evidence = {
    documents: [{ id: 'paper', date: '2024-05-02' }],
    rejected: [],
    statements: [
      {
        id: 'new',
        says: 'Nothing new.',
        speaker: 'somebody',
        document: 0,
        kind: 'indirect',
        positions: [],
        supports: [{ kind: 'option', option: 0 }],
        contradicts: [],
      },
    ],
  };
  const { steps } = since(LADDER, '2024-04-01', { evidence });
  expect(steps).toHaveLength(1);
  expect(steps[0]).toMatchObject({ date: '2024-05-02', entered: [], strengthened: 1, change: undefined });
});
