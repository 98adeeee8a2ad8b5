import { describe, expect, test } from 'vitest';
import { HARD } from './texts.ts';
import type { Change } from '../../../src/casefile/edit/change.ts';
import { editCase } from '../../../src/casefile/edit/edit.ts';

const edit = (text: string, ...changes: Change[]): string => {
  const edited = editCase({ text }, changes);
  if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
  return edited.value.text;
};

/** The lines that go, with -, and those that come, with +. */
function difference(before: string, after: string): string[] {
  const a = before.split('\n');
  const b = after.split('\n');
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [
    ...a.slice(start, a.length - end).map((line) => `-${line}`),
    ...b.slice(start, b.length - end).map((line) => `+${line}`),
  ];
}
const done = (text: string, ...changes: Change[]): string[] => difference(text, edit(text, ...changes));

const CASE = `# a dispute
parley: 1
title: 'Bridge'   # short

parties:
  town: Town council
  company: { name: "Ferry company" }

options:
  # the town's
  build:
    owner: town   # alone
    label: begin to build
  pay: { owner: town }
  # the company's
  sue:
    owner: company

preferences:
  town:
    statements:
      - build   # first of all
      # then
      - say: >-
          not sue
          or pay
        assumed: why
  company:
    weights: { sue: 1, "pay": 2 }
`;

describe('values', () => {
  test('keep their quotes, and the comment on the line', () => {
    expect(done(CASE, { kind: 'set', path: ['title'], value: "Bridge's end" })).toEqual([
      "-title: 'Bridge'   # short",
      "+title: 'Bridge''s end'   # short",
    ]);
    expect(done(CASE, { kind: 'set', path: ['options', 'build', 'owner'], value: 'company' })).toEqual([
      '-    owner: town   # alone',
      '+    owner: company   # alone',
    ]);
  });

  test('are quoted where YAML would read something else', () => {
    for (const [value, written] of [
      ['yes', '"yes"'],
      ['12', '"12"'],
      [12, '12'],
      ['a: b', '"a: b"'],
      ['"a b" and c', `'"a b" and c'`],
    ] as const)
      expect(done(CASE, { kind: 'set', path: ['options', 'build', 'label'], value })).toEqual([
        '-    label: begin to build',
        `+    label: ${written}`,
      ]);
  });

  test('in a short form it is written out', () => {
    expect(done(CASE, { kind: 'set', path: ['parties', 'town', 'colour'], value: 'blue' })).toEqual([
      '-  town: Town council',
      '+  town: { name: Town council, colour: blue }',
    ]);
    expect(done(CASE, { kind: 'set', path: ['preferences', 'town', 'statements', 0, 'assumed'], value: 'Why not?' })).toEqual([
      '-      - build   # first of all',
      '+      - say: build',
      '+        assumed: Why not?   # first of all',
    ]);
    expect(done(CASE, { kind: 'set', path: ['preferences', 'company', 'weights', 'sue', 'assumed'], value: 'w' })).toEqual([
      '-    weights: { sue: 1, "pay": 2 }',
      '+    weights: { sue: { weight: 1, assumed: w }, "pay": 2 }',
    ]);
  });

  test('a section comes where the format has it, with a blank line', () => {
    expect(done(CASE, { kind: 'set', path: ['status-quo'], value: 'NNN' })).toEqual(['+status-quo: NNN', '+']);
    expect(done(CASE, { kind: 'set', path: ['kind'], value: 'teaching' })).toEqual(['+kind: teaching']);
    expect(done(CASE, { kind: 'add', path: ['feasibility'], value: { never: 'build and sue', because: 'x' } })).toEqual([
      '+feasibility:',
      '+  - { never: build and sue, because: x }',
      '+',
    ]);
  });

  test('a whole value written over another changes only what differs', () => {
    const value = {
      build: { owner: 'town', label: 'build it' },
      pay: { owner: 'town' },
      sue: { owner: 'company', label: 'sue' },
    };
    expect(done(CASE, { kind: 'set', path: ['options'], value })).toEqual(
      done(
        CASE,
        { kind: 'set', path: ['options', 'build', 'label'], value: 'build it' },
        { kind: 'set', path: ['options', 'sue', 'label'], value: 'sue' },
      ),
    );
  });
});

describe('items', () => {
  test('come in the style of their neighbours', () => {
    expect(
      done(CASE, { kind: 'add', path: ['parties'], key: 'region', value: { name: 'Region', aliases: ['R', 'the region'] } }),
    ).toEqual(['+  region: { name: Region, aliases: [R, the region] }']);
    expect(done(CASE, { kind: 'add', path: ['options'], key: 'stay', value: { owner: 'nobody' } })).toEqual([
      '+  stay:',
      '+    owner: nobody',
    ]);
    expect(done(CASE, { kind: 'add', path: ['preferences', 'town', 'statements'], at: 1, value: 'not sue' })).toEqual([
      '+      - not sue',
    ]);
  });

  test('go with the comment above them, but not with that above the first', () => {
    expect(done(CASE, { kind: 'remove', path: ['options', 'sue'] })).toEqual([
      "-  # the company's",
      '-  sue:',
      '-    owner: company',
    ]);
    expect(done(CASE, { kind: 'remove', path: ['options', 'build'] })).toEqual([
      '-  build:',
      '-    owner: town   # alone',
      '-    label: begin to build',
    ]);
    expect(done(CASE, { kind: 'remove', path: ['preferences', 'company', 'weights', 'sue'] })).toEqual([
      '-    weights: { sue: 1, "pay": 2 }',
      '+    weights: { "pay": 2 }',
    ]);
  });

  test('the last one leaves an empty list or mapping', () => {
    const text = 'feasibility:   # rules\n  # only one\n  - never: a\noptions:\n  a: 1\n';
    expect(edit(text, { kind: 'remove', path: ['feasibility', 0] }, { kind: 'remove', path: ['options', 'a'] })).toBe(
      'feasibility: []   # rules\n  # only one\noptions: {}\n',
    );
  });

  test('move with their comments', () => {
    expect(
      edit(CASE, { kind: 'move', path: ['options', 'sue'], to: 1 })
        .split('\n')
        .slice(8, 18),
    ).toEqual([
      'options:',
      "  # the town's",
      '  build:',
      '    owner: town   # alone',
      '    label: begin to build',
      "  # the company's",
      '  sue:',
      '    owner: company',
      '  pay: { owner: town }',
      '',
    ]);
    expect(done(CASE, { kind: 'move', path: ['preferences', 'company', 'weights', 'pay'], to: 0 })).toEqual([
      '-    weights: { sue: 1, "pay": 2 }',
      '+    weights: { "pay": 2, sue: 1 }',
    ]);
  });

  test('a file without a line end at its end gets none', () => {
    expect(edit('a: 1\nb: 2', { kind: 'add', path: [], key: 'c', value: 'x' })).toBe('a: 1\nb: 2\nc: x');
    expect(edit('a: 1\nb: 2', { kind: 'remove', path: ['b'] })).toBe('a: 1');
    expect(edit('a: 1\nb: 2', { kind: 'move', path: ['b'], to: 0 })).toBe('b: 2\na: 1');
  });

  test('line ends and the byte order mark stay', () => {
    const text = `\uFEFF${CASE.replaceAll('\n', '\r\n')}`;
    const after = edit(
      text,
      { kind: 'add', path: ['options'], key: 'stay', value: { owner: 'nobody' } },
      { kind: 'remove', path: ['parley'] },
    );
    expect(after.startsWith('\uFEFF# a dispute\r\ntitle:')).toBe(true);
    expect(after).toContain('  stay:\r\n    owner: nobody\r\n');
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('what cannot be done says why', () => {
  const SHARED = 'a: &x { k: 1 }\nb: *x\nc: 1\n';
  test.each<[string, string, Change, string]>([
    ['a place that is not there', CASE, { kind: 'remove', path: ['options', 'stay'] }, 'there is no options › stay'],
    ['a position that is not there', CASE, { kind: 'move', path: ['options', 'pay'], to: 3 }, 'there is no position 3 in it'],
    ['a key twice', CASE, { kind: 'add', path: ['options'], key: 'pay', value: 1 }, '"pay" is there already'],
    ['a key twice by another name', CASE, { kind: 'rename', path: ['options', 'pay'], to: 'SUE' }, '"SUE" is declared already'],
    ['a key in a list', HARD, { kind: 'add', path: ['options'], key: 'x', value: 1 }, 'a list takes no keys'],
    [
      'a mapping without a key',
      CASE,
      { kind: 'add', path: ['options'], value: 1 },
      'a mapping takes a new key, and none is given',
    ],
    ['a value in a value', CASE, { kind: 'set', path: ['title', 'short'], value: 1 }, 'there is no title'],
    [
      'an item by a name',
      CASE,
      { kind: 'rename', path: ['preferences', 'town', 'statements', 0], to: 'x' },
      'nothing refers to it by name',
    ],
    ['the whole case', CASE, { kind: 'remove', path: [] }, 'it is the whole case'],
    [
      'what others share',
      SHARED,
      { kind: 'set', path: ['a', 'k'], value: 2 },
      'the text around it is written in a way that such a change would break',
    ],
    ['what is shared', SHARED, { kind: 'set', path: ['b', 'k'], value: 2 }, 'the value is shared with other places by "*x"'],
    ['explicit keys', '? a\n: 1\nb: 2\n', { kind: 'set', path: ['b'], value: 3 }, 'keys are written with "?" here'],
  ])('%s', (_, text, change, words) => {
    const edited = editCase({ text, file: 'case.yaml' }, [change]);
    expect(edited).toMatchObject({
      ok: false,
      problems: [{ code: 'edit-impossible', severity: 'error', at: { file: 'case.yaml' } }],
    });
    expect(edited.problems[0]!.message).toContain(words);
    expect(edited.problems[0]!.fix).not.toBe(undefined);
  });

  test('a shared value can be replaced as a whole', () => {
    expect(edit(SHARED, { kind: 'set', path: ['b'], value: { k: 2 } })).toBe('a: &x { k: 1 }\nb: { k: 2 }\nc: 1\n');
  });

  test('a text that is not YAML', () => {
    expect(editCase({ text: 'a: [1' }, [])).toMatchObject({ ok: false, problems: [{ code: 'yaml-syntax' }] });
  });
});
