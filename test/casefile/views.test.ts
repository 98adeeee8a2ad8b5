/** Views in case files: what a party does not see, and what it believes others want. */
import { describe, expect, test } from 'vitest';
import { locate } from '../../src/casefile/locate.ts';
import { readCase, readVariant } from '../../src/casefile/read.ts';
import { writeCase } from '../../src/casefile/write.ts';
import { prepare } from '../../src/core/analyse.ts';
import { hypergame } from '../../src/core/misperception/hypergame.ts';
import type { Model } from '../../src/core/model/model.ts';

const HEAD = `parley: 1
title: Talks
parties: { a: { name: First }, b: { name: Second } }
options: { x: { owner: a }, y: { owner: b } }
preferences:
  a: { statements: [x, not y] }
  b: { weights: { y: 1, x: 2 } }
`;

function modelOf(text: string): Model {
  const read = readCase(HEAD + text);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  expect(read.problems).toEqual([]);
  return read.value.model;
}

function problemsOf(text: string): string[] {
  const lines = HEAD.split('\n').length - 1;
  return readCase(HEAD + text).problems.map(({ code, message, at }) => `${at!.line! - lines}:${at!.column} ${code}: ${message}`);
}

test('what is not seen, and beliefs: anew or as changes', () => {
  const { views } = modelOf(`views:
  second:
    unseen: [x, "x and y"]
    preferences:
      First: { add: [y], drop: x }
    assumed: hearsay
  a:
    preferences: { b: { ranking: [1, 2] } }
    note: Nobody told it.
`);
  expect(views).toMatchObject([
    { party: 0, unseen: [], preferences: [undefined, { kind: 'ranking' }], note: 'Nobody told it.' },
    {
      party: 1,
      unseen: [{ kind: 'option', option: 0 }, { kind: 'and' }],
      preferences: [{ places: [{ statements: [{ text: 'not y' }] }, { statements: [{ text: 'y' }] }] }, undefined],
      basis: { kind: 'assumed', why: 'hearsay' },
    },
  ]);
});

test('a belief given as a change follows what a variant changes', () => {
  const read = readCase(`${HEAD}views: { b: { preferences: { a: { add: [y] } } } }
variants: { v: { preferences: { a: { drop: x } } } }
`);
  if (!read.ok) throw new Error(read.problems[0]!.message);
  const variant = readVariant(read.value, 'v');
  if (!variant.ok) throw new Error(variant.problems[0]!.message);
  expect(variant.value.model.views![0]!.preferences[0]).toMatchObject({
    places: [{ statements: [{ text: 'not y' }] }, { statements: [{ text: 'y' }] }],
  });
});

test('views are written and read back', () => {
  const model = modelOf(`views:
  a: { unseen: [y], preferences: { b: { ranking: [[1, 2], 3] } }, assumed: hearsay, note: Both. }
  b: { preferences: { a: { statements: [y] } } }
`);
  const again = readCase(writeCase(model));
  if (!again.ok) throw new Error(again.problems[0]!.message);
  expect(again.value.model.views).toEqual(model.views);
});

describe('problems', () => {
  test.each([
    ['views: { c: { unseen: [x] } }', '1:10 unknown-party: party "c" is not declared'],
    ['views: { a: { unseen: [w] } }', '1:24 unknown-option: option "w" is not declared'],
    ['views: { a: { unsen: [x] } }', '1:15 unknown-key: "unsen" is not a key of the view of "a"'],
    ['views: { a: {} }', '1:10 view-useless: this view of "a" is that of the case'],
    ['views: { a: { unseen: [x] }, First: { unseen: [y] } }', '1:30 duplicate-name: the view of "a" is given twice'],
    [
      'views: { a: { preferences: { b: { add: [x] } } } }',
      '1:30 unknown-part: there are no statements to add: the case does not give this preference as statements',
    ],
    ['views: { b: { preferences: { a: { drop: y } } } }', '1:41 unknown-part: there is no statement "y" to begin with'],
    [
      'views: { b: { preferences: { a: { statements: [x] }, First: { statements: [y] } } } }',
      '1:54 duplicate-name: the preferences of "a" are given twice',
    ],
  ])('%s', (text, problem) => {
    expect(problemsOf(`${text}\n`)[0]).toBe(problem);
  });

  test('without options nothing can be unseen', () => {
    const { problems } = readCase(`parley: 1
parties: { a: null, b: null }
outcomes: [p, q]
moves: { a: [p -> q], b: [] }
views: { a: { unseen: [p] } }
`);
    expect(problems.map(({ code, at }) => `${at!.line}:${at!.column} ${code}`)).toContain('5:15 contradictory-keys');
  });

  test('of the analysis stand in the view, whatever the party is called there', () => {
    const read = readCase(`${HEAD}views:
  First:
    unseen: [x and not x]
    preferences: { Second: { ranking: [1, 9] } }
`);
    if (!read.ok) throw new Error(read.problems[0]!.message);
    const graph = prepare(read.value.model);
    if (!graph.ok) throw new Error(graph.problems[0]!.message);
    const lines = HEAD.split('\n').length - 1;
    const told = locate(read.value, hypergame(graph.value).problems).map(
      ({ code, at }) => `${at!.line! - lines}:${at!.column} ${code}`,
    );
    expect(told).toEqual(['4:43 unknown-outcome']);
    const idle = readCase(`${HEAD}views:\n  First: { unseen: [x and not x] }\n`);
    if (!idle.ok) throw new Error(idle.problems[0]!.message);
    const again = prepare(idle.value.model);
    if (!again.ok) throw new Error(again.problems[0]!.message);
    const [warning] = locate(idle.value, hypergame(again.value).problems);
    expect([warning!.code, warning!.at!.line! - lines, warning!.at!.column]).toEqual(['view-useless', 2, 21]);
  });
});
