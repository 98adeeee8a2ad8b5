import { describe, expect, test } from 'vitest';
import { ranksOfPlaces } from '../../../src/core/preference/prioritize.ts';
import { graphOf, problemsOf, type Sketch } from '../dispute.ts';

/** A truth column from the outcomes where the statement holds. */
function column(size: number, where: (node: number) => boolean): Uint32Array {
  const bits = new Uint32Array((size + 31) >> 5);
  for (let node = 0; node < size; node++) if (where(node)) bits[node >> 5]! |= 1 << (node & 31);
  return bits;
}

const ranks = (found: Int32Array): number[] => Array.from(found);

describe('prioritised statements', () => {
  test('the first statement outweighs all that follow', () => {
    // node 0 satisfies only the first of 200 statements, node 1 all others, node 2 all others but the last
    const places = Array.from({ length: 200 }, (_, place) => [
      column(3, (node) => (node === 0 ? place === 0 : place > 0 && !(node === 2 && place === 199))),
    ]);
    expect(ranks(ranksOfPlaces(3, places, undefined))).toEqual([2, 1, 0]);
  });

  test('more than 64 statements are compared to the last', () => {
    const size = 100;
    // node k satisfies exactly the statements 0 … k-1, so each statement makes one distinction
    const places = Array.from({ length: 99 }, (_, place) => [column(size, (node) => node > place)]);
    expect(ranks(ranksOfPlaces(size, places, undefined))).toEqual(Array.from({ length: size }, (_, node) => node));
    const reversed = [...places].reverse();
    expect(ranks(ranksOfPlaces(size, reversed, undefined))).toEqual(Array.from({ length: size }, (_, node) => node));
  });

  test('the order of the truth vectors, bit for bit, on 70 statements', () => {
    const size = 500;
    let random = 1;
    const next = (): boolean => (random = Math.imul(random, 1664525) + 1013904223) >>> 31 === 1;
    // the first 66 statements tell only six kinds of outcomes apart; within a kind the last four decide
    const table = Array.from({ length: size }, (_, node) =>
      Array.from({ length: 70 }, (_place, place) => (place < 66 ? place % 6 === node % 6 : next())),
    );
    const holds = (node: number, place: number): boolean => table[node]![place]!;
    const places = Array.from({ length: 70 }, (_, place) => [column(size, (node) => holds(node, place))]);
    const score = (node: number): bigint => places.reduce((sum, _, place) => 2n * sum + (holds(node, place) ? 1n : 0n), 0n);
    const order = [...new Set(Array.from({ length: size }, (_, node) => score(node)))].sort((a, b) => (a < b ? -1 : 1));
    const expected = Array.from({ length: size }, (_, node) => order.indexOf(score(node)));
    expect(order.length).toBe(6 * 16);
    expect(ranks(ranksOfPlaces(size, places, undefined))).toEqual(expected);
  });

  test('of equally important statements the number that holds counts', () => {
    const places = [[column(4, (n) => n === 1 || n === 3), column(4, (n) => n === 2 || n === 3)], [column(4, (n) => n === 1)]];
    expect(ranks(ranksOfPlaces(4, places, undefined))).toEqual([0, 2, 1, 3]);
  });

  test('without statements all outcomes are equal', () => {
    expect(ranks(ranksOfPlaces(3, [], undefined))).toEqual([0, 0, 0]);
  });
});

describe('preferences of a case', () => {
  const options = { x: ['a'], y: ['b'], z: ['b'] };
  const base: Sketch = { parties: ['a', 'b'], options };
  const ranksOf = (wish: NonNullable<Sketch['prefer']>[string]): number[] =>
    ranks(graphOf({ ...base, prefer: { a: wish } }).ranks[0]!);

  test('"z if y", most important, then "not x"', () => {
    // outcomes in order NNN YNN NYN YYN NNY YNY NYY YYY
    expect(ranksOf({ statements: ['z if y', 'not x'] })).toEqual([3, 2, 1, 0, 3, 2, 3, 2]);
  });

  test('the same order by weights, where each outweighs those below it', () => {
    expect(ranksOf({ statements: ['z', 'not x', 'y'] })).toEqual(ranksOf({ weights: { z: 4, x: -2, y: 1 } }));
  });

  test('weights with decimals add up as on paper', () => {
    expect(ranksOf({ weights: { x: 0.1, y: 0.2, z: 0.3 } })).toEqual([0, 1, 2, 3, 3, 4, 5, 6]);
  });

  test('rankings in tiers, what is left out last', () => {
    expect(ranksOf({ ranking: ['YYY', ['1', 'NYN'], 'NNY'] })).toEqual([2, 0, 2, 0, 1, 0, 0, 3]);
  });

  test.each<[string, string, NonNullable<Sketch['prefer']>[string]]>([
    ['preference-repeated', 'error', { ranking: ['1', ['2', 'NNN']] }],
    ['unknown-outcome', 'error', { ranking: ['1', '9'] }],
    ['preference-incomplete', 'warning', { ranking: ['1', '2'] }],
    ['preference-constant', 'warning', { statements: ['x', 'y or not y'] }],
  ])('%s is an %s', (code, severity, a) => {
    const problems = problemsOf({ ...base, prefer: { a, b: { statements: ['x'] } } });
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, severity]]);
    expect(problems[0]!.at?.path.slice(0, 2)).toEqual(['preferences', 'a']);
  });

  test('a party without preferences is indifferent, and a warning says so', () => {
    const problems = problemsOf({ ...base, prefer: { a: { statements: ['x'] } } });
    expect(problems.map(({ code, message }) => [code, message.startsWith('b ')])).toEqual([['preference-missing', true]]);
    expect(new Set(graphOf(base).ranks[1])).toEqual(new Set([0]));
  });
});
