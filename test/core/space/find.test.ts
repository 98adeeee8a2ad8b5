import { describe, expect, test } from 'vitest';
import { findOutcome, outcomeRef } from '../../../src/core/space/find.ts';
import { graphOf } from '../dispute.ts';

const { space } = graphOf({
  parties: ['a', 'b'],
  options: { x: ['a'], y: ['b'], quit: ['a'] },
  merged: [{ name: 'The end', when: 'quit' }],
  outcomes: [{ is: 'YYN', name: 'peace talks', number: 30 }],
  today: 'NYN',
  never: ['x and quit'],
});

describe('an outcome is found', () => {
  test.each([
    ['by number', '30', 3],
    ['by number with a mark', '#30', 3],
    ['by number as states are written', 's30', 3],
    ['by pattern', 'YYN', 3],
    ['by a pattern in small letters', 'yyn', 3],
    ['by name', 'peace talks', 3],
    ['by slug', 'Peace-Talks', 3],
    ['as a state of a merged outcome', 'NYY', 4],
    ['by the pattern of a merged outcome', 'N-Y', 4],
    ['by the same with a long dash', 'N–Y', 4],
    ['by the name of a merged outcome', 'the end', 4],
    ['as what is so today', 'today', 2],
    ['as the status quo', 'status quo', 2],
  ])('%s: %s', (_, text, node) => {
    expect(findOutcome(space, outcomeRef(text))).toBe(node);
  });

  test('by the options taken', () => {
    expect(findOutcome(space, { kind: 'taken', options: [0, 1] })).toBe(3);
    expect(findOutcome(space, { kind: 'taken', options: [] })).toBe(0);
  });
});

describe('an outcome is not found, with what would be right', () => {
  test.each([
    ['99', /no outcome 99/, /numbers are 1, 2, 3, 4, 30/],
    ['peace tlaks', /called "peace tlaks"/, /did you mean "peace talks"/],
    ['YNY', /pattern YNY/, /parley states/],
    ['YN', /2 letters for 3 options/, /x, y, quit/],
    ['-NN', /pattern -NN/, /parley states/],
  ])('%s', (text, message, fix) => {
    const found = findOutcome(space, outcomeRef(text), { path: ['status-quo'] });
    expect(found).toMatchObject({
      code: 'unknown-outcome',
      severity: 'error',
      message: expect.stringMatching(message),
      fix: expect.stringMatching(fix),
      at: { path: ['status-quo'] },
    });
  });

  test('options that cannot be taken together', () => {
    expect(findOutcome(space, { kind: 'taken', options: [0, 2] })).toMatchObject({
      code: 'unknown-outcome',
      message: expect.stringContaining('{x, quit}'),
    });
  });
});

test('without given numbers the range is named', () => {
  const plain = graphOf({ parties: ['a'], options: { x: ['a'] } }).space;
  expect(findOutcome(plain, { kind: 'number', number: 3 })).toMatchObject({ fix: 'outcomes are numbered 1 to 2' });
  expect(findOutcome(plain, { kind: 'number', number: 1.5 })).toMatchObject({ code: 'unknown-outcome' });
});
