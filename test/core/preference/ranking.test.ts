import { expect, test } from 'vitest';
import { compress, ranksOfScores, tiersOf } from '../../../src/core/preference/ranking.ts';

test('scores become consecutive ranks, 0 the worst', () => {
  expect(Array.from(ranksOfScores(Float64Array.from([0.5, -3, 100, 0.5])))).toEqual([1, 0, 2, 1]);
  expect(Array.from(ranksOfScores(new Float64Array(3)))).toEqual([0, 0, 0]);
});

test('keys keep their order and lose their gaps', () => {
  const keys = Int32Array.from([7, 2, 9, 2]);
  expect(compress(keys, 10)).toBe(3);
  expect(Array.from(keys)).toEqual([1, 0, 2, 0]);
});

test('tiers stand best first', () => {
  expect(tiersOf(Int32Array.from([1, 0, 2, 1]))).toEqual([[2], [0, 3], [1]]);
});
