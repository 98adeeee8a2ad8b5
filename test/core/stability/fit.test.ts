/** Which concepts go with a case, and what is said of the others. */
import { expect, test } from 'vitest';
import { fitOf } from '../../../src/core/stability/fit.ts';
import { CONCEPTS } from '../../../src/core/stability/registry.ts';
import { readCase } from '../../../src/casefile/read.ts';
import { graphOf } from '../../oracle/engine.ts';

const fitsOf = (preferences: string, more = '', third = ''): ReturnType<typeof fitOf> => {
  const read = readCase(`parley: 1
title: Two options
parties: { a: { name: First }, b: { name: Second }${third} }
options: { x: { owner: a }, y: { owner: b } }
preferences:
  b: { ranking: [2, 4, 1, 3] }
  a: ${preferences}
${more}`);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return fitOf(graphOf(read.value.model));
};
const analysed = (fits: ReturnType<typeof fitOf>): string[] =>
  fits.filter(({ use }) => use === 'analysed').map(({ concept }) => concept.id);
const whyNot = (fits: ReturnType<typeof fitOf>, id: string): string | undefined =>
  fits.flatMap((fit) => (fit.concept.id === id && fit.use === 'not defined' ? [fit.why] : []))[0];
const families = (fits: ReturnType<typeof fitOf>): string[] => [
  ...new Set(fits.filter(({ use }) => use === 'analysed').map(({ concept }) => concept.family)),
];

test('a plain order has the seven classical concepts, and the others on request', () => {
  const fits = fitsOf('{ ranking: [3, 4, 1, 2] }');
  expect(analysed(fits)).toEqual(['nash', 'sseq', 'seq', 'smr', 'gmr', 'sim', 'seq-or-sim']);
  expect(fits.filter(({ use }) => use === 'not defined')).toEqual([]);
});

test('each kind of preference brings its family, and the classical ones only where they have a meaning', () => {
  expect(families(fitsOf('{ ranking: 3 >> 4 > 1 > 2 }'))).toEqual(['classical', 'strength']);
  expect(families(fitsOf('{ ranking: [3, 4, 1, 2], comparisons: [1 ? 2] }'))).toEqual(['unknown']);
  expect(families(fitsOf('{ ranking: 3 >> 4 > 1 > 2, comparisons: [1 ? 2] }'))).toEqual(['unknown', 'hybrid']);
  expect(families(fitsOf('{ statements: [{ either: [x, y], chances: [0.5, 0.5] }] }'))).toEqual(['probabilistic']);
  expect(families(fitsOf('{ ranking: [3, 4, 1, 2], comparisons: [2 > 3] }'))).toEqual(['classical']);
  expect(families(fitsOf('{ ranking: [3, 4, 1, 2] }', 'attitudes: { a: { b: devoted } }'))).toEqual(['classical', 'attitudes']);
});

test('a refusal names who and what', () => {
  const unknown = fitsOf('{ ranking: [3, 4, 1, 2], comparisons: [1 ? 2] }');
  expect(whyNot(unknown, 'nash')).toBe('the definition does not cover comparisons that are not known (First)');
  expect(whyNot(fitsOf('{ ranking: [3, [4, 1], 2] }'), 'stackelberg-first')).toBe(
    'rankings must be strict, and First likes some outcomes equally, so that what is anticipated is not unique',
  );
  const three = fitsOf('{ ranking: [3, 4, 1, 2] }', '', ', c: {}');
  expect(whyNot(three, 'non-myopic')).toMatch(/^there must be two parties, and there are 3/);
  expect(whyNot(three, 'maximin-2')).toBe('there must be two parties, and there are 3');
});

test('comparisons that leave an order an order change it, and no more', () => {
  const fits = fitsOf('{ ranking: [3, 4, 1, 2], comparisons: [4 > 3] }');
  expect(analysed(fits)).toHaveLength(7);
  expect(whyNot(fits, 'non-myopic')).toBeUndefined();
});

test('no two concepts share a name', () => {
  const names = CONCEPTS.flatMap(({ id, short, name, aliases }) => [
    ...new Set([id, short, name, ...aliases].map((text) => text.toLowerCase())),
  ]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
