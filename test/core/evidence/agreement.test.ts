/** Published values of α, and what an interval is. */
import { describe, expect, test } from 'vitest';
import { alphaInterval, cohenKappa, nominalAlpha, rawAgreement, type Unit } from '../../../src/core/evidence/alpha.ts';

/** A line a coder, a letter a unit; a dot where nothing is said. */
const units = (...coders: readonly string[]): Unit[] =>
  Array.from(coders[0]!, (_, at) => coders.map((line) => (line[at] === '.' ? undefined : line[at])));

describe('published values of α (krippendorff2011)', () => {
  test('A: two observers, two values', () => {
    // coincidences 00: 10, 01 and 10: 4 each, 11: 2; fourteen 0, six 1, so 1 − 19 · 4 / (14 · 6) = 0.095
    const articles = units('0100000010', '1110010000');
    expect(nominalAlpha(articles)).toBeCloseTo(1 - (19 * 4) / (14 * 6), 12);
    expect(nominalAlpha(articles)).toBeCloseTo(0.095, 3);
    expect(rawAgreement(articles)).toBeCloseTo(0.6, 12);
  });

  test('B: two observers, five values', () => {
    // 18 of 24 values in agreeing pairs; a 4, b 6, c 6, d 6, e 2: (23 · 18 − 104) / (24 · 23 − 104) = 310 / 448
    expect(nominalAlpha(units('aabbdcccedda', 'babbbccceddd'))).toBeCloseTo(310 / 448, 12);
    expect(310 / 448).toBeCloseTo(0.692, 3);
  });

  test('C: four observers, values missing', () => {
    expect(nominalAlpha(units('123321412...', '1233224125.3', '.3332342251.', '12332441251.'))).toBeCloseTo(0.743, 3);
  });
});

test('κ by hand: 0.7 agree, chance 0.5', () => {
  const all = units('y'.repeat(25) + 'n'.repeat(25), 'y'.repeat(20) + 'n'.repeat(5) + 'y'.repeat(10) + 'n'.repeat(15));
  expect(cohenKappa(all)).toBeCloseTo(0.4, 12);
});

test('no variation, no agreement shown', () => {
  expect(nominalAlpha(units('aaaa', 'aaaa'))).toBeUndefined();
  expect(cohenKappa(units('aaaa', 'aaaa'))).toBeUndefined();
  expect(nominalAlpha(units('a.b.', '.a.b'))).toBeUndefined();
  expect(nominalAlpha([])).toBeUndefined();
  expect(rawAgreement([])).toBeUndefined();
});

describe('the interval of α', () => {
  const many = units('aabbaabbaabbaabbaabbaabbaabbaabb', 'aabbaabaaabbaabbabbbaabbaabbaabb');

  test('is the same each time, around α, and narrower with more statements', () => {
    const groups = many.map((unit) => [unit]);
    const [low, high] = alphaInterval(groups)!;
    expect(alphaInterval(groups)).toEqual([low, high]);
    expect(low).toBeLessThan(nominalAlpha(many)!);
    expect(high).toBeGreaterThan(nominalAlpha(many)!);
    const [lower, higher] = alphaInterval([...groups, ...groups, ...groups, ...groups])!;
    expect(higher - lower).toBeLessThan(0.7 * (high - low));
  });

  test('units of one statement go together', () => {
    const single = alphaInterval(many.map((unit) => [unit]))!;
    // the same units, each four times in one statement, say no more
    expect(alphaInterval(many.map((unit) => [unit, unit, unit, unit]))![1]).toBeCloseTo(single[1], 2);
  });

  test('is not told where nothing differs, or where resamples often have no α', () => {
    expect(alphaInterval(units('abab', 'abab').map((unit) => [unit]))).toBeUndefined();
    expect(alphaInterval(units('ab', 'bb').map((unit) => [unit]))).toBeUndefined();
  });
});
