import { expect, test } from 'vitest';
import { parseCondition } from '../../../src/core/model/grammar.ts';
import type { Condition } from '../../../src/core/model/condition.ts';
import { clausesOf } from '../../../src/core/space/clauses.ts';
import { Columns } from '../../../src/core/space/column.ts';
import { satisfiable } from '../../../src/core/space/search.ts';

const OPTIONS = ['x', 'y', 'z'];

function condition(text: string): Condition {
  const read = parseCondition(text, (name) => OPTIONS.indexOf(name));
  if (!read.ok) throw new Error(read.problems[0]!.message);
  return read.value;
}

// all eight members: member m takes x where bit 0 of m is set, y where bit 1 is, z where bit 2 is
const columns = new Columns(
  Uint32Array.from({ length: 8 }, (_, m) => m),
  1,
  8,
);
const holdsIn = (text: string): number[] => {
  const bits = columns.of(condition(text))[0]!;
  return Array.from({ length: 8 }, (_, m) => m).filter((m) => ((bits >>> m) & 1) === 1);
};

test.each([
  ['x', [1, 3, 5, 7]],
  ['not x', [0, 2, 4, 6]],
  ['x and y', [3, 7]],
  ['x or y', [1, 2, 3, 5, 6, 7]],
  ['z if x', [0, 2, 4, 5, 6, 7]],
  ['z iff x', [0, 2, 5, 7]],
  ['not (x or y or z)', [0]],
])('where "%s" holds', (text, members) => {
  expect(holdsIn(text)).toEqual(members);
});

test('a column is not spoilt by what is made of it', () => {
  expect(holdsIn('not y')).toEqual([0, 1, 4, 5]);
  expect(holdsIn('y')).toEqual([2, 3, 6, 7]);
});

test('more than 32 members', () => {
  const wide = new Columns(
    Uint32Array.from({ length: 70 }, (_, m) => (m === 32 || m === 69 ? 1 : 0)),
    1,
    70,
  );
  expect(Array.from(wide.of(condition('x')))).toEqual([0, 1, 1 << 5]);
});

test.each([
  [['x', 'not x'], [], false],
  [['x and y'], ['x', 'y'], false],
  [['x and y'], ['x', 'not y'], true],
  [['not (x iff y)', 'not (y iff z)'], ['x', 'not z'], false],
  [['not (x iff y)', 'not (y iff z)'], ['x', 'z'], true],
  [['not (z if x)'], ['x and not z'], false],
  [[], [], true],
])('never %j, and %j: possible is %j', (never, always, possible) => {
  expect(satisfiable(clausesOf(3, never.map(condition), always.map(condition)))).toBe(possible);
});

test('a rule over nested conditions needs an option more for each nested part, not a clause for each combination', () => {
  const pairs = Array.from({ length: 20 }, (_, k) => `(o${2 * k} iff o${2 * k + 1})`).join(' and ');
  const read = parseCondition(pairs, (name) => Number(name.slice(1)));
  if (!read.ok) throw new Error('not read');
  const { clauses, variables } = clausesOf(40, [read.value]);
  expect(variables).toBeLessThanOrEqual(40 + 21);
  expect(clauses.length).toBeLessThanOrEqual(4 * 20 + 1);
});
