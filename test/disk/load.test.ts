import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './folder.ts';
import { STARTER } from '../../src/casefile/starter.ts';
import { loadCase, located } from '../../src/disk/load.ts';
import { readText } from '../../src/disk/text.ts';
import { error } from '../../src/core/problem.ts';

const problemOf = (path: string) => {
  const loaded = loadCase(path);
  expect(loaded.ok).toBe(false);
  return loaded.problems[0]!;
};

describe('the case that a path means', () => {
  test.each(['case.yaml', 'case.yml', 'bridge.yaml'])('the %s of a folder', (name) => {
    const folder = folderWith({ [name]: STARTER, 'README.md': '# x', '.draft.yaml': 'x: 1' });
    expect(loadCase(folder)).toMatchObject({ ok: true, value: { file: join(folder, name), text: STARTER } });
    expect(loadCase(join(folder, name))).toMatchObject({ ok: true, value: { file: join(folder, name) } });
  });

  test('case.yaml counts before other files', () => {
    const folder = folderWith({ 'a.yaml': 'x', 'case.yaml': STARTER, 'case.yml': 'x' });
    expect(loadCase(folder)).toMatchObject({ ok: true, value: { file: join(folder, 'case.yaml') } });
  });

  test('a .gmcr file, by its name or by what it holds', () => {
    const folder = folderWith({ 'README.md': '' });
    const ferry = new URL('../casefile/gmcr/fixtures/ferry.gmcr', import.meta.url);
    copyFileSync(ferry, join(folder, 'ferry.gmcr'));
    copyFileSync(ferry, join(folder, 'ferry.json'));
    for (const path of [folder, join(folder, 'ferry.json')]) {
      const loaded = loadCase(path);
      expect(loaded).toMatchObject({ ok: true, value: { caseFile: undefined } });
      if (!loaded.ok) continue;
      const problem = error('no-outcomes', 'none', { at: { path: ['options'] } });
      expect(located(loaded.value, [problem])).toEqual([problem]);
    }
  });

  test('a past day that there is not', () => {
    const folder = folderWith({ 'case.yaml': STARTER });
    expect(problemOf(`${folder}@2025-02-30`)).toMatchObject({
      code: 'file-not-found',
      message: `${folder}@2025-02-30 cannot be read: there is no day 2025-02-30`,
    });
    expect(loadCase(`${folder}@2025-02-28`)).toMatchObject({ ok: true, value: { asOf: '2025-02-28' } });
  });

  test('a folder with several', () => {
    const folder = folderWith({ 'a.yaml': STARTER, 'b.yml': STARTER, 'c.gmcr': '{}' });
    expect(problemOf(folder)).toMatchObject({
      code: 'file-not-found',
      message: `${folder} holds several files that may be the case: a.yaml, b.yml, c.gmcr`,
      fix: `name one of them, e.g. ${join(folder, 'a.yaml')}, or call the case case.yaml`,
      at: { file: folder },
    });
  });

  test('a folder without a case, with cases in its folders', () => {
    const folder = folderWith({ 'notes.txt': '', 'talks/case.yaml': STARTER, 'truce/case.yml': STARTER });
    expect(problemOf(folder)).toMatchObject({
      message: `${folder} holds no case: a folder's case is called case.yaml`,
      fix: 'did you mean one of the cases in it? talks, truce',
    });
  });

  test('a folder without any', () => {
    const folder = folderWith({ 'notes.txt': '' });
    expect(problemOf(folder).fix).toBe(`make one with: parley new ${folder}`);
  });

  test.each([
    ['a mistyped folder', 'tlaks', 'talks'],
    ['a forgotten ending', 'talks/other', 'talks/other.yaml'],
    ['a mistyped folder further up', 'tlaks/case.yaml', 'talks'],
  ])('%s is guessed', (_, path, meant) => {
    const folder = folderWith({ 'talks/case.yaml': STARTER, 'talks/other.yaml': STARTER });
    expect(problemOf(join(folder, path))).toMatchObject({
      code: 'file-not-found',
      message: `there is no ${join(folder, path)}`,
      fix: `did you mean ${join(folder, meant)}?`,
    });
  });

  test('a path like nothing that is there', () => {
    expect(problemOf(join(folderWith({ a: '' }), 'harbour'))).toMatchObject({ fix: 'check the path' });
  });
});

describe('the text of a file', () => {
  const textOf = (content: string | Uint8Array) => {
    const path = join(folderWith({ 'case.yaml': content }), 'case.yaml');
    return { path, read: readText(path) };
  };

  test('keeps byte order mark and line ends', () => {
    const text = `\uFEFF${STARTER.replaceAll('\n', '\r\n')}`;
    const { path, read } = textOf(text);
    expect(read).toMatchObject({ ok: true, value: text });
    expect(loadCase(path)).toMatchObject({ ok: true, value: { text, model: { title: 'The harbour bridge' } } });
  });

  test.each([
    ['UTF-16', Buffer.from('\uFEFFparley: 1', 'utf16le'), 'is UTF-16 text', 'save it as UTF-8'],
    ['binary data', Uint8Array.of(137, 80, 78, 71, 0, 0), 'holds binary data', 'a case is a text file in UTF-8'],
    ['Latin-1', Buffer.from('title: Zürich', 'latin1'), 'is not UTF-8 text', 'save it as UTF-8'],
  ])('%s is refused by name', (_, bytes, words, fix) => {
    const { path, read } = textOf(bytes);
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'file-not-text', message: `${path} ${words}`, fix }] });
  });

  test('a file of 25 MB is not even read', () => {
    const path = join(folderWith({ 'case.yaml': '' }), 'case.yaml');
    truncateSync(path, 25_000_000);
    expect(readText(path)).toMatchObject({
      ok: false,
      problems: [{ code: 'file-too-large', message: `${path} has 25,000,000 bytes; at most 20,000,000 are read` }],
    });
  });

  test('a folder is not a file', () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'case.yaml'));
    expect(readText(join(folder, 'case.yaml'))).toMatchObject({
      ok: false,
      problems: [{ code: 'file-not-found', message: expect.stringContaining('it is a folder') as unknown }],
    });
  });

  test('standard input', () => {
    const load = new URL('../../src/disk/load.ts', import.meta.url).href;
    const script = `import { loadCase } from ${JSON.stringify(load)}; const l = loadCase('-'); console.log(l.ok, l.value?.file, l.value?.model.title);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { input: STARTER, encoding: 'utf8' });
    expect(run.stdout).toBe('true standard input The harbour bridge\n');
  });

  test('problems of the reader carry the file', () => {
    const folder = folderWith({});
    writeFileSync(join(folder, 'case.yaml'), 'parley: 1\n\ttitle: x\n');
    expect(problemOf(folder)).toMatchObject({ code: 'yaml-tab', at: { file: join(folder, 'case.yaml'), line: 2 } });
  });
});
