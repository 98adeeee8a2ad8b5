import { describe, expect, test } from 'vitest';
import { CASES } from './texts.ts';
import { editCase } from '../../../src/casefile/edit/edit.ts';
import { applySplices, undoing } from '../../../src/casefile/edit/splice.ts';
import { readCase } from '../../../src/casefile/read.ts';
import type { Model } from '../../../src/core/model/model.ts';

function renamed(text: string, path: (string | number)[], to: string): string {
  const edited = editCase({ text }, [{ kind: 'rename', path, to }]);
  if (!edited.ok) throw new Error(`${path.join('.')} → ${to}: ${JSON.stringify(edited.problems)}`);
  expect(applySplices(edited.value.text, undoing(edited.value.splices))).toBe(text);
  return edited.value.text;
}

function modelOf(text: string): Model {
  const read = readCase(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.model;
}

/** The model without the words that a new name changes. */
const meaning = (model: Model, rename: (text: string) => string): unknown =>
  JSON.parse(
    JSON.stringify(model, (key, value: unknown) => {
      // statements keep their text as it is written; their condition says what they mean
      if (key === 'text') return '';
      // an outcome may be called like an option
      if (key === 'outcomes' || key === 'merges' || isName(value)) return JSON.stringify(value);
      return ['id', 'label', 'name', 'sources', 'source'].includes(key) ? renameIn(value, rename) : value;
    }),
  );

const isName = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'name';

const renameIn = (value: unknown, rename: (text: string) => string): unknown =>
  typeof value === 'string' ? rename(value) : Array.isArray(value) ? value.map((one) => renameIn(one, rename)) : value;

const NAMES = [
  'other',
  'two words',
  "it's",
  'a "b" c',
  'and',
  'yes',
  '12',
  '名前',
  'שם',
  'a: b',
  'x # y',
  '-x',
  'a, b',
  'ever (y)',
];

describe('a new name for', () => {
  const words = (text: string): { path: (string | number)[]; id: string }[] => {
    const model = modelOf(text);
    return [
      ...model.options.map(({ id }) => ({ path: ['options', id], id })),
      ...model.parties.map(({ id }) => ({ path: ['parties', id], id })),
      ...model.sources.map(({ id }) => ({ path: ['sources', id], id })),
    ];
  };

  test.each(CASES.map((text) => [/^title: (.*)$/m.exec(text)?.[1] ?? '', text]))('anything declared in %s', (_, text) => {
    const before = modelOf(text);
    // a few of a large case
    const all = words(text);
    for (const [index, { path, id }] of all.filter((__, k) => k % Math.ceil(all.length / 6) === 0).entries()) {
      const to = NAMES[(index + text.length) % NAMES.length]!;
      const after = modelOf(renamed(text, path, to));
      // quoted back, so that a name that was there already cannot hide a change
      expect(meaning(after, (word) => (word === to ? `<${id}>` : word))).toEqual(
        meaning(before, (word) => (word === id ? `<${id}>` : word)),
      );
    }
  });
});

const SMALL = `parley: 1
sources: { report: The report }
parties:
  town: { name: Town }
  company:
    aliases: [the firm]
options:
  build: { owner: TOWN, label: build } # Build it
  'go on strike': { owners: [the firm, company] }
feasibility:
  - requires: { 'build and "go on strike"': not "Go on strike" or build }
    because: build is a word
  - never-together: ["\\"go on  strike\\"", 'build', always]
outcomes:
  - { is: [build], name: bridge }
  - { is: NN, name: the end }
status-quo: Bridge
preferences:
  company:
    ranking: [bridge, [1, the END], NY]
    source: report
  town:
    statements:
      - say: >-
          build
          iff not
          "go on strike"
        source: [report]
      - "build or not build"   # twice
moves:
  company: [bridge -> the end, '1 <-> "bridge"']
expect:
  - { concept: nash, contains: [the-end], source: report }
`;

const lines = (before: string, after: string): string[] => {
  const old = before.split('\n');
  return after.split('\n').filter((line, index) => line !== old[index]);
};

describe('in the places where it is meant', () => {
  test('an option', () => {
    expect(lines(SMALL, renamed(SMALL, ['options', 'build'], 'put up'))).toEqual([
      '  put up: { owner: TOWN, label: build } # Build it',
      `  - requires: { '"put up" and "go on strike"': not "Go on strike" or "put up" }`,
      `  - never-together: ["\\"go on  strike\\"", '"put up"', always]`,
      '  - { is: [put up], name: bridge }',
      '          "put up"',
      String.raw`      - "\"put up\" or not \"put up\""   # twice`,
    ]);
    expect(lines(SMALL, renamed(SMALL, ['options', 'go on strike'], 'strike'))).toEqual([
      `  'strike': { owners: [the firm, company] }`,
      `  - requires: { 'build and strike': not strike or build }`,
      `  - never-together: ["strike", 'build', always]`,
      '          strike',
    ]);
  });

  test('a party, where it is called by its id and not by its name', () => {
    expect(lines(SMALL, renamed(SMALL, ['parties', 'company'], 'ferry'))).toEqual([
      '  ferry:',
      `  'go on strike': { owners: [the firm, ferry] }`,
      '  ferry:',
      `  ferry: [bridge -> the end, '1 <-> "bridge"']`,
    ]);
    expect(lines(SMALL, renamed(SMALL, ['parties', 'Town'], 'council'))).toEqual([
      '  council: { name: Town }',
      '  build: { owner: council, label: build } # Build it',
      '  council:',
    ]);
  });

  test('a source', () => {
    expect(lines(SMALL, renamed(SMALL, ['sources', 'report'], 'r1'))).toEqual([
      'sources: { r1: The report }',
      '    source: r1',
      '        source: [r1]',
      '  - { concept: nash, contains: [the-end], source: r1 }',
    ]);
  });

  test('an outcome', () => {
    expect(lines(SMALL, renamed(SMALL, ['outcomes', 0], 'a -> b'))).toEqual([
      '  - { is: [build], name: a -> b }',
      'status-quo: a -> b',
      '    ranking: [a -> b, [1, the END], NY]',
      `  company: ['"a -> b" -> the end', '1 <-> "a -> b"']`,
    ]);
    expect(lines(SMALL, renamed(SMALL, ['outcomes', 1], 'over'))).toEqual([
      '  - { is: NN, name: over }',
      '    ranking: [bridge, [1, over], NY]',
      `  company: [bridge -> over, '1 <-> "bridge"']`,
      '  - { concept: nash, contains: [over], source: report }',
    ]);
  });

  test('an outcome in a comparison, in views and in variants', () => {
    const text = `parley: 1
outcomes: [{ is: N, name: now }]
preferences:
  a: { ranking: now > 2 >> 3, comparisons: [now ? 3, { say: 2 = NOW, assumed: now }] }
views:
  b: { unseen: [opt], preferences: { a: { add: [{ say: not opt, before: opt }], drop: opt } } }
variants:
  v:
    options: { opt: { taken: never } }
    feasibility: { drop: opt, add: [{ never: opt }] }
    status-quo: now
options: { opt: { owner: a } }
`;
    expect(lines(text, renamed(text, ['outcomes', 0], 'today'))).toEqual([
      'outcomes: [{ is: N, name: today }]',
      '  a: { ranking: today > 2 >> 3, comparisons: [today ? 3, { say: 2 = today, assumed: now }] }',
      '    status-quo: today',
    ]);
    expect(lines(text, renamed(text, ['options', 'opt'], 'go'))).toEqual([
      '  b: { unseen: [go], preferences: { a: { add: [{ say: not go, before: go }], drop: go } } }',
      '    options: { go: { taken: never } }',
      '    feasibility: { drop: opt, add: [{ never: go }] }',
      'options: { go: { owner: a } }',
    ]);
  });
});
