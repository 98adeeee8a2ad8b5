import { describe, expect, test } from 'vitest';
import { editCase } from '../../src/casefile/edit/edit.ts';
import { applySplices } from '../../src/casefile/edit/splice.ts';
import { migrateCase, STEPS, type MigrationStep } from '../../src/casefile/migrate.ts';
import { readCase } from '../../src/casefile/read.ts';
import { CURRENT_VERSION } from '../../src/casefile/schema-case.ts';
import { STARTER } from '../../src/casefile/starter.ts';

test('each version that is no longer current has one step to the next', () => {
  expect(STEPS.map(({ from }) => from)).toEqual(Array.from({ length: CURRENT_VERSION - 1 }, (_, k) => k + 1));
});

describe('a case of the newest version', () => {
  test.each([STARTER, STARTER.replaceAll('\n', '\r\n'), 'parley: 1\n'])('stays as it is', (text) => {
    expect(migrateCase({ text })).toMatchObject({ ok: true, value: { text, splices: [], version: CURRENT_VERSION, done: [] } });
  });
});

describe('a case that does not say its version', () => {
  test.each([STARTER, `\uFEFF${STARTER.replaceAll('\n', '\r\n')}`])(
    'gets it as its first key, under the comments of the file',
    (text) => {
      const without = text.replace(/^parley: 1\r?\n/m, '');
      expect(readCase(without)).toMatchObject({ ok: false, problems: [{ code: 'version-missing' }] });
      const migrated = migrateCase({ text: without });
      expect(migrated).toMatchObject({ ok: true, value: { text, done: ['the version is written down: parley: 1'] } });
    },
  );

  test('in braces', () => {
    expect(migrateCase({ text: '{ parties: {}, title: x }' })).toMatchObject({
      value: { text: '{ parley: 1, parties: {}, title: x }' },
    });
  });
});

test('a version in quotes becomes a number', () => {
  expect(migrateCase({ text: `parley: '1'  # v\ntitle: x\n` })).toMatchObject({
    value: { text: 'parley: 1  # v\ntitle: x\n', done: ['parley: is 1'] },
  });
});

describe('no version that is known', () => {
  test.each([
    ['parley: 2', 'the case is written in version 2 of the format; this Parley reads up to version 1', 'use a newer Parley'],
    ['parley: "17"', 'the case is written in version 17 of the format; this Parley reads up to version 1', 'use a newer Parley'],
    ['parley: 0', '"0" is not a version of the format', 'write parley: 1'],
    ['parley: 1.5', '"1.5" is not a version of the format', 'write parley: 1'],
    ['parley: one', '"one" is not a version of the format', 'write parley: 1'],
    ['parley: [1]', 'this is not a version of the format', 'write parley: 1'],
  ])('%s', (line, message, fix) => {
    expect(migrateCase({ text: `title: x\n${line}\n`, file: 'a.yaml' })).toMatchObject({
      ok: false,
      problems: [{ code: 'version-unknown', message, fix, at: { file: 'a.yaml', line: 2, column: 9 } }],
    });
  });

  test.each(['- a\n', 'words\n', '', 'a: [1'])('and no case at all: %j', (text) => {
    expect(migrateCase({ text }).ok).toBe(false);
  });
});

describe('steps', () => {
  // two invented ones, to see them run one after another
  const steps: MigrationStep[] = [
    { from: 1, what: 'title: is called name:', changes: () => [{ kind: 'rename', path: ['title'], to: 'name', alone: true }] },
    {
      from: 2,
      what: 'parties are a list',
      changes: (value) => [{ kind: 'set', path: ['parties'], value: Object.keys((value as { parties: object }).parties) }],
    },
  ];
  const text = '# mine\nparley: 1 # first\ntitle: "T"   # quoted\nparties: { a: , b: }\nsummary: >-\n  kept\n';

  test('are made from the version of the case on, and what they do not touch stays', () => {
    const migrated = migrateCase({ text }, { steps, current: 3 });
    const after = '# mine\nparley: 3 # first\nname: "T"   # quoted\nparties: [a, b]\nsummary: >-\n  kept\n';
    expect(migrated).toMatchObject({
      ok: true,
      value: { text: after, version: 3, done: ['title: is called name:', 'parties are a list', 'parley: is 3'] },
    });
    expect(applySplices(text, migrated.ok ? migrated.value.splices : [])).toBe(after);
    expect(migrateCase({ text: text.replace('parley: 1', 'parley: 2') }, { steps, current: 3 })).toMatchObject({
      value: { done: ['parties are a list', 'parley: is 3'] },
    });
    expect(migrateCase({ text: text.replace('parley: 1', 'parley: 4') }, { steps, current: 3 })).toMatchObject({ ok: false });
  });

  test('that cannot be made are reported, and a missing one is a bug', () => {
    const shared = text.replace('parties: { a: , b: }', 'parties: &p { a: , b: }\nx: *p');
    expect(migrateCase({ text: shared }, { steps, current: 3 })).toMatchObject({
      ok: false,
      problems: [{ code: 'edit-impossible' }],
    });
    expect(() => migrateCase({ text }, { steps: steps.slice(1), current: 3 })).toThrow('no step from version 1');
  });
});

test('an edit of a case without a version is possible before it is migrated', () => {
  expect(editCase({ text: 'title: a\n' }, [{ kind: 'set', path: ['title'], value: 'b' }])).toMatchObject({
    value: { text: 'title: b\n' },
  });
});
