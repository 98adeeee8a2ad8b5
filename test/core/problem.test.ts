import { expect, test } from 'vitest';
import { nearest } from '../../src/core/problem.ts';

test.each([
  ['withdrw', 'withdraw'],
  ['wihtdraw', 'withdraw'],
  ['WITHDRAW', 'withdraw'],
  ['acept', 'accept'],
  ['dela', 'delay'],
  ['x', undefined],
  ['modify', undefined],
  ['', undefined],
])('the name nearest to %j is %j', (name, found) => {
  expect(nearest(name, ['withdraw', 'accept', 'delay'])).toBe(found);
});

test('of two names equally near the first is taken, and of several the nearest', () => {
  expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
  expect(nearest('strikes', ['strides', 'strike', 'strikes!'])).toBe('strides');
  expect(nearest('strike', ['strides', 'strike'])).toBe('strike');
  expect(nearest('strike', [])).toBeUndefined();
});
