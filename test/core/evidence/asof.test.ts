/** What a past day does to each kind of part, and how ages are counted. */
import { expect, test } from 'vitest';
import { readCase } from '../../../src/casefile/read.ts';
import { stoodCase } from '../../../src/casefile/evidence/stood.ts';
import { daysBetween, happenedBy, isDate } from '../../../src/core/evidence/day.ts';
import { NO_EVIDENCE } from '../../../src/core/evidence/source.ts';
import type { Model } from '../../../src/core/model/model.ts';
import { analyse } from '../../../src/core/analyse.ts';
import { findOutcome } from '../../../src/core/space/find.ts';
import { numberOf } from '../../../src/core/space/state.ts';

const model = (text: string): Model => {
  const read = readCase(`parley: 1\ntitle: T\nsources: { early: { date: 2024-01-01 }, late: { date: 2024-03 } }\n${text}`);
  if (!read.ok) throw new Error(read.problems[0]!.message);
  return read.value.model;
};
const KINDS = `parties: { a: A, b: B, c: C, d: D }
options:
  x: { owner: a, source: [early, late] }
  y: { owner: b, source: late }
  z: { owner: c, source: late }
  u: { owner: d }
feasibility:
  - { never: x and y, source: late }
  - { never: y and u, assumed: a guess }
preferences:
  a:
    statements:
      - { either: [{ say: x, source: late }, { say: y, source: early }, { say: z, source: early }], chances: [0.5, 0.2, 0.3] }
      - { equal: [{ say: y, source: late }, { say: u, source: early }] }
      - { say: z, source: late }
  b: { weights: { x: { weight: 1, source: late }, y: { weight: 2, source: early } } }
  c: { ranking: [NNNN, YNNN], source: late }
  d: { statements: [{ say: u, source: late }] }
views:
  b: { unseen: [u], source: late }
status-quo: NNYN
outcomes:
  - { is: YNYN, name: kept }
  - { is: NYNN, name: gone }
`;

test('each kind of part', () => {
  const whole = model(
    KINDS.replace('c: { ranking: [NNNN, YNNN], source: late }', 'c: { statements: [{ say: x, source: late }] }'),
  );
  const stood = stoodCase(whole, NO_EVIDENCE, '2024-02-29');
  if (!stood.ok) throw new Error(stood.problems[0]!.message);
  const { model: then, left, kept } = stood.value;
  expect(then.asOf).toBe('2024-02-29');
  expect(then.later).toBe(left.length);
  expect(left.map(({ part }) => part)).toEqual([
    { kind: 'option', option: 1 },
    { kind: 'rule', rule: 0 },
    { kind: 'statement', party: 0, place: 0, within: 0 },
    { kind: 'statement', party: 0, place: 1, within: 0 },
    { kind: 'statement', party: 0, place: 2, within: 0 },
    { kind: 'weight', party: 1, index: 0 },
    { kind: 'statement', party: 2, place: 0, within: 0 },
    { kind: 'statement', party: 3, place: 0, within: 0 },
    { kind: 'view', party: 1 },
  ]);
  // the one option that is taken today stays
  expect(kept.map(({ part }) => part)).toEqual([{ kind: 'option', option: 2 }]);
  const [ordered] = then.preferences;
  const [first, second, ...none] = ordered?.kind === 'statements' ? ordered.places : [];
  expect(none).toEqual([]);
  expect(first!.chances!.map((chance) => Math.round(chance * 10))).toEqual([4, 6]);
  expect(second!.statements.map(({ text }) => text)).toEqual(['u']);
  expect(then.preferences.slice(2)).toEqual([undefined, undefined]);
  expect(then.views).toBeUndefined();
  expect(then.options[0]!.basis).toEqual({ kind: 'sourced', sources: ['early'] });
  expect(stood.problems.map(({ code }) => code)).toEqual(['part-left-out', 'part-left-out']);
  expect(stood.problems[0]!.message).toContain('9 parts of the case rest only on what was said after 2024-02-29');
  expect(stood.problems[1]!.message).toContain('the option z');
});

test('outcomes keep their numbers and names', () => {
  const whole = model(KINDS.replace('c: { ranking: [NNNN, YNNN], source: late }', 'c: { statements: [x] }'));
  const stood = stoodCase(whole, NO_EVIDENCE, '2024-02-29');
  if (!stood.ok) throw new Error(stood.problems[0]!.message);
  const numbers = [whole, stood.value.model].map((each) => {
    const analysis = analyse(each, { concepts: ['nash'] });
    if (!analysis.ok) throw new Error(analysis.problems[0]!.message);
    const { space } = analysis.value.graph;
    const node = findOutcome(space, { kind: 'name', name: 'kept' });
    return {
      number: typeof node === 'number' ? numberOf(space, node) : undefined,
      gone: typeof findOutcome(space, { kind: 'name', name: 'gone' }),
    };
  });
  expect(numbers[0]!.number).toBe(numbers[1]!.number);
  expect(numbers.map(({ gone }) => gone)).toEqual(['number', 'object']);
});

test('what a past day leaves out is not told as assumed', () => {
  const whole = model(KINDS.replace('c: { ranking: [NNNN, YNNN], source: late }', 'c: { statements: [x] }'));
  const stood = stoodCase(whole, NO_EVIDENCE, '2024-02-29');
  if (!stood.ok) throw new Error(stood.problems[0]!.message);
  expect(stood.value.left.some(({ part }) => part.kind === 'option')).toBe(true);
  const analysis = analyse(stood.value.model, { concepts: ['nash'] });
  if (!analysis.ok) throw new Error(analysis.problems[0]!.message);
  // the one rule that the case assumes
  expect(analysis.value.findings[0]).toMatchObject({ kind: 'scope', assumed: 1 });
});

test('days, months and years that there are', () => {
  for (const date of ['2024', '2024-12', '2024-02-29', '2025-02-28', '2000-02-29', '2025-04-30']) expect(isDate(date)).toBe(true);
  for (const date of [
    '',
    '20',
    '2024-00',
    '2024-13',
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-04-00',
    '2025-4-1',
    '0000-00-00',
  ])
    expect(isDate(date)).toBe(false);
});

test('dates', () => {
  expect(happenedBy('2024', '2024-12-30')).toBe(false);
  expect(happenedBy('2024', '2024')).toBe(true);
  expect(happenedBy('2024-02', '2024-02-28')).toBe(false);
  expect(happenedBy('2024-02', '2024-02-29')).toBe(true);
  expect(happenedBy('2025-04', '2025-04-30')).toBe(true);
  expect(happenedBy(undefined, '1900')).toBe(true);
  for (const [from, to] of [
    ['2024-02-28', '2024-03-01'],
    ['1999-12-31', '2000-03-01'],
    ['2025-02-13', '2024-02-13'],
    ['1900-02-28', '1900-03-01'],
  ] as const)
    expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000);
});
