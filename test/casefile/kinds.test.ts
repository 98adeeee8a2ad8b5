/** Preferences that are more than an order, as a case file says them. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/analyse.ts';
import { readCase } from '../../src/casefile/read.ts';
import { writeCase } from '../../src/casefile/write.ts';
import type { Model, Preference } from '../../src/core/model/model.ts';

const HEAD = `parley: 1
title: Two options
parties: { a: { name: First }, b: { name: Second } }
options: { x: { owner: a }, y: { owner: b } }
outcomes: [{ is: NN, name: none }]
`;

function modelOf(text: string): Model {
  const read = readCase(HEAD + text);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  expect(read.problems).toEqual([]);
  return read.value.model;
}

/** What the reader says, with the line in the part after the head and the column. */
function problemsOf(text: string): string[] {
  const lines = HEAD.split('\n').length - 1;
  return readCase(HEAD + text)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, message, at }) => `${at!.line! - lines}:${at!.column} ${code}: ${message}`);
}

const preferenceOf = (text: string): Preference =>
  modelOf(`preferences:\n  b: { weights: { y: 1 } }\n  a:\n${text}`).preferences[0]!;
const first = (text: string): string[] => problemsOf(`preferences:\n  a:\n${text}`);

const number = (n: number): object => ({ kind: 'number', number: n });

describe('a ranking', () => {
  test('in a list, with degrees of strength between places', () => {
    expect(preferenceOf("    ranking: [3, '>>', [4, 1], none-such, '>>>>', 2]")).toMatchObject({
      tiers: [[number(3)], [number(4), number(1)], [{ kind: 'name', name: 'none-such' }], [number(2)]],
      borders: [1, 0, 3],
    });
    expect(preferenceOf('    ranking: [3, 4]')).toEqual({ kind: 'ranking', tiers: [[number(3)], [number(4)]] });
  });

  test('on one line, names of several words included', () => {
    expect(preferenceOf('    ranking: 3 >> 4 = all of a > 2')).toEqual({
      kind: 'ranking',
      tiers: [[number(3)], [number(4), { kind: 'name', name: 'all of a' }], [number(2)]],
      borders: [1, 0],
    });
    expect(preferenceOf('    ranking: 3')).toMatchObject({ tiers: [[number(3)]] });
  });

  test('with signs in the wrong places', () => {
    expect(first("    ranking: ['>>', 3, '>>', '>>', 4]")).toEqual([
      '3:15 wrong-value: ">>" must stand between two places of the ranking',
      '3:24 wrong-value: ">>" must stand between two places of the ranking',
      '3:30 wrong-value: ">>" must stand between two places of the ranking',
    ]);
    expect(first("    ranking: [3, '>>>>>>>>', 4]")).toEqual([
      '3:18 wrong-value: ">>>>>>>>" is more than the 6 degrees of strength there are',
    ]);
    expect(first('    ranking: 3 >> > 4')).toEqual(['3:14 wrong-value: a place of the ranking is empty']);
  });

  test('points at the outcome that does not exist behind a separator', () => {
    const result = analyse(modelOf("preferences:\n  b: { weights: { y: 1 } }\n  a:\n    ranking: [3, '>>', 9]"));
    expect(result.problems.map(({ code, at }) => [code, at!.path])).toEqual([
      ['unknown-outcome', ['preferences', 'a', 'ranking', 2]],
    ]);
  });
});

describe('a statement', () => {
  test('may be vital, by a degree', () => {
    const { places } = preferenceOf(`    statements:
      - { say: x, vital: true }
      - { say: y, vital: 3 }
      - { say: not y, vital: false }`) as Extract<Preference, { kind: 'statements' }>;
    expect(places.map(({ degree }) => degree)).toEqual([1, 3, undefined]);
  });

  test('may be one of several, with chances or without', () => {
    const preference = preferenceOf(`    statements:
      - { either: [x, { say: y, assumed: so they say }], chances: [0.7, 0.3] }
      - { either: [not x, not y], chances: [0.5, 0.5], assumed: it is not known }
    thresholds: { alpha: 0.25 }`);
    expect(preference).toMatchObject({
      places: [
        { mode: 'either', chances: [0.7, 0.3], statements: [{ text: 'x' }, { text: 'y', basis: { why: 'so they say' } }] },
        {
          mode: 'either',
          chances: [0.5, 0.5],
          statements: [{ text: 'not x', basis: { why: 'it is not known' } }, { text: 'not y' }],
        },
      ],
      thresholds: { alpha: 0.25 },
    });
  });

  test('says which keys go together', () => {
    expect(first('    statements:\n      - { either: [x, y], chances: [0.5, 0.5] }\n      - { either: [not x, y] }')).toEqual([
      '5:9 missing-key: other alternatives of this preference have chances, and these have none',
    ]);
    expect(first('    statements:\n      - { say: x, either: [x, y] }')).toEqual([
      '4:19 contradictory-keys: "say" and "either" exclude one another',
    ]);
    expect(first('    statements:\n      - { say: x, chances: [1] }')).toEqual([
      '4:19 contradictory-keys: chances are those of alternatives, and there are none',
    ]);
    expect(first('    statements:\n      - { either: [x, y], chances: [0.5, 0.6] }')).toEqual([
      '4:36 wrong-value: the chances add up to 1.1',
    ]);
    expect(first('    statements:\n      - { either: [x, y], chances: [1] }')).toEqual([
      '4:36 wrong-value: there are 2 alternatives and 1 chances',
    ]);
    expect(first('    statements:\n      - { say: x, vital: 7 }')[0]).toMatch(/^4:26 wrong-value/);
    expect(first('    ranking: [1, 2, 3, 4]\n    thresholds: { alpha: 0.5 }')).toEqual([
      '4:5 contradictory-keys: thresholds speak of chances, and this preference has none',
    ]);
  });
});

describe('comparisons', () => {
  test('overrule the order in either direction, by a degree, or leave it open', () => {
    const { comparisons } = preferenceOf(`    weights: { x: 1 }
    comparisons:
      - 3 > 1
      - none << 4
      - 1 = 2
      - { say: 2 ? 4, assumed: nobody asked }
      - 1 unknown 4`);
    expect(comparisons).toEqual([
      { left: number(3), right: number(1), sign: '>', degree: 0 },
      { left: number(4), right: { kind: 'name', name: 'none' }, sign: '>', degree: 1 },
      { left: number(1), right: number(2), sign: '=', degree: 0 },
      { left: number(2), right: number(4), sign: '?', degree: 0, basis: { kind: 'assumed', why: 'nobody asked' } },
      { left: number(1), right: number(4), sign: '?', degree: 0 },
    ]);
  });

  test('of an outcome with itself, or of two outcomes twice', () => {
    const model = modelOf(
      'preferences:\n  b: { weights: { y: 1 } }\n  a: { weights: { x: 1 }, comparisons: [1 > none, 3 > 2, 2 ? 3] }',
    );
    expect(analyse(model).problems.map(({ message, at }) => [message, at!.path.at(-1)])).toEqual([
      ['outcome 1 is compared with itself', 0],
      ['outcome 2 and outcome 3 are compared twice', 2],
    ]);
  });

  test('that compare nothing, or stand alone', () => {
    expect(first('    weights: { x: 1 }\n    comparisons: [3 > 1 > 2, better]')).toEqual([
      '4:19 wrong-value: "3 > 1 > 2" does not compare two outcomes',
      '4:30 wrong-value: "better" does not compare two outcomes',
    ]);
    expect(first('    comparisons: [3 > 1]')).toEqual(['2:3 missing-key: this preference says nothing']);
  });
});

describe('attitudes', () => {
  test('towards oneself and others', () => {
    expect(
      modelOf(
        'preferences: { a: { weights: { x: 1 } } }\nattitudes:\n  a: { Second: devoted }\n  b: { b: indifferent, a: hostile }',
      ).attitudes,
    ).toEqual([
      [1, 1],
      [-1, 0],
    ]);
    expect(modelOf('preferences: { a: { weights: { x: 1 } } }').attitudes).toBeUndefined();
  });

  test('that there are not, towards those who are not', () => {
    expect(problemsOf('attitudes: { a: { b: fond, c: hostile }, b: devoted }')).toEqual([
      '1:22 wrong-value: an attitude cannot be "fond"',
      '1:28 unknown-party: party "c" is not declared',
      '1:42 wrong-type: the attitudes of "b" must be a mapping with keys',
    ]);
  });
});

test('what is written reads back', () => {
  const model = modelOf(`preferences:
  a:
    ranking: [3, '>>', [4, 1], '>>>', 2]
    comparisons: [3 ? 1, 2 >> 3, { say: 1 = 4, assumed: why not }]
    assumed: a guess
  b:
    statements:
      - { say: x, vital: true }
      - { equal: [x, not y], vital: 2 }
      - { either: [y, { say: not y, assumed: both are said }], chances: [0.7, 0.3] }
    thresholds: { alpha: 0.6, gamma: 0.4 }
attitudes: { a: { b: devoted, a: indifferent } }
`);
  const again = readCase(writeCase(model));
  if (!again.ok) throw new Error(again.problems.map(({ message }) => message).join('\n'));
  expect(again.value.model.preferences).toEqual(model.preferences);
  expect(again.value.model.attitudes).toEqual(model.attitudes);
});
