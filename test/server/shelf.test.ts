/** The cases of a folder by their names, and nothing outside it. */
import { readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../disk/folder.ts';
import { CaseFolder } from '../../src/server/shelf.ts';

function opened(path: string): CaseFolder {
  const folder = CaseFolder.open(path);
  if (!folder.ok) throw new Error(folder.problems[0]!.message);
  return folder.value;
}

describe('names', () => {
  test('are the paths below the folder, without case.yaml', () => {
    const folder = folderWith({
      'a/case.yaml': '1',
      'a/evidence.yaml': 'not a case of its own',
      'b/deep/case.yml': '1',
      'loose.yaml': '1',
      'old.gmcr': '{}',
      'notes.md': '',
      '.hidden/case.yaml': '1',
      'node_modules/x/case.yaml': '1',
      'a/sources/case.yaml': '1',
    });
    expect([...opened(folder).files().keys()]).toEqual(['a', 'b/deep', 'loose.yaml', 'old.gmcr']);
  });

  test('of a single case is that of its folder, and its neighbours are not seen', () => {
    const folder = folderWith({ 'talks/case.yaml': '1', 'talks/case.yml': '2', 'other/case.yaml': '3' });
    const one = opened(join(folder, 'talks', 'case.yaml'));
    expect([...one.files()]).toEqual([['talks', join(folder, 'talks', 'case.yaml')]]);
    expect(one.read('../other')).toBeUndefined();
    expect(one.create('another', 'x')).toMatchObject({ kind: 'refused', message: 'a single case is open' });
  });

  test('lead nowhere else', () => {
    const folder = folderWith({ 'shelf/a/case.yaml': '1', 'secret/case.yaml': 'secret', 'secret.yaml': 'secret' });
    const shelf = opened(join(folder, 'shelf'));
    for (const id of ['../secret', '../secret.yaml', 'a/../../secret', join(folder, 'secret.yaml'), 'a/case.yaml', '.', '']) {
      expect(shelf.read(id)).toBeUndefined();
      expect(shelf.write(id, 'x', 'x')).toMatchObject({ kind: 'refused' });
    }
    expect(readFileSync(join(folder, 'secret.yaml'), 'utf8')).toBe('secret');
  });

  test('a link out of the folder is not followed', () => {
    const outside = folderWith({ 'case.yaml': 'secret' });
    const folder = folderWith({ 'a/case.yaml': '1' });
    symlinkSync(outside, join(folder, 'way-out'));
    expect([...opened(folder).files().keys()]).toEqual(['a']);
  });

  test('of a path that is not there is a problem that says what would be right', () => {
    expect(CaseFolder.open('/nowhere/at/all')).toMatchObject({ ok: false, problems: [{ code: 'file-not-found' }] });
  });
});

describe('writing', () => {
  test('replaces what the writer saw', () => {
    const folder = folderWith({ 'a/case.yaml': 'old' });
    const shelf = opened(folder);
    const { hash } = shelf.read('a')!;
    const written = shelf.write('a', 'new', hash);
    expect(written).toMatchObject({ kind: 'written', entry: { id: 'a', hash: shelf.read('a')!.hash } });
    expect(readFileSync(join(folder, 'a/case.yaml'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'a'))).toEqual(['case.yaml']);
  });

  test('over what somebody else wrote meanwhile changes nothing and shows it', () => {
    const folder = folderWith({ 'a/case.yaml': 'old' });
    const shelf = opened(folder);
    const { hash } = shelf.read('a')!;
    writeFileSync(join(folder, 'a/case.yaml'), 'theirs');
    expect(shelf.write('a', 'mine', hash)).toMatchObject({ kind: 'conflict', current: { text: 'theirs' } });
    expect(readFileSync(join(folder, 'a/case.yaml'), 'utf8')).toBe('theirs');
  });

  test('a .gmcr file is refused', () => {
    const shelf = opened(folderWith({ 'old.gmcr': '{}' }));
    expect(shelf.write('old.gmcr', 'x', shelf.read('old.gmcr')!.hash)).toMatchObject({ kind: 'refused' });
  });
});

describe('a new case', () => {
  test('has a folder of its own, by a name that any file system takes', () => {
    const folder = folderWith({});
    const shelf = opened(folder);
    expect(shelf.create('../../Two  Towns!', 'x')).toMatchObject({ kind: 'written', entry: { id: 'two-towns' } });
    expect(readFileSync(join(folder, 'two-towns/case.yaml'), 'utf8')).toBe('x');
    expect(shelf.read('two-towns')).toMatchObject({ text: 'x', format: 'yaml' });
  });

  test('never replaces one, and needs a name', () => {
    const folder = folderWith({ 'a/case.yaml': 'old' });
    const shelf = opened(folder);
    expect(shelf.create('a', 'new')).toMatchObject({ kind: 'refused', message: expect.stringContaining('exists') as unknown });
    expect(shelf.create('…', 'new')).toMatchObject({ kind: 'refused', message: 'the name has no letter or digit' });
    expect(readFileSync(join(folder, 'a/case.yaml'), 'utf8')).toBe('old');
  });
});
