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

describe('beside a case', () => {
  const evidence = (file: string): string => `evidence: 1\ndocuments:\n  x: { file: ${JSON.stringify(file)} }\n`;

  test('documents are those in sources/ and those the evidence names, and none outside of the folder', () => {
    const outside = folderWith({ 'secret.md': 'secret' });
    const folder = folderWith({
      'a/case.yaml': '1',
      'a/evidence.yaml': evidence('minutes.md'),
      'a/minutes.md': 'minutes',
      'a/sources/deep/b.txt': 'b',
      'a/sources/picture.png': 'x',
      'a/sources/.hidden.md': 'x',
      'a/other.md': 'not named',
      'secret.md': 'secret',
    });
    symlinkSync(outside, join(folder, 'a/sources/way-out'));
    symlinkSync(join(outside, 'secret.md'), join(folder, 'a/sources/secret.md'));
    const shelf = opened(folder);
    const names = (): string[] => shelf.beside('a')!.documents.map(({ file }) => file);
    expect(names()).toEqual(['minutes.md', 'sources/deep/b.txt']);
    for (const file of [
      '../secret.md',
      '../../../etc/passwd',
      '/etc/passwd',
      join(folder, 'secret.md'),
      'sources/secret.md',
      '.',
      '',
    ]) {
      writeFileSync(join(folder, 'a/evidence.yaml'), evidence(file));
      expect(names()).toEqual(['sources/deep/b.txt']);
    }
  });

  test('what cannot be read as text is named with the reason, and evidence that cannot is not overwritten', () => {
    const folder = folderWith({ 'a/case.yaml': '1', 'a/sources/b.md': 'x' });
    writeFileSync(join(folder, 'a/sources/b.md'), new Uint8Array([1, 0, 2]));
    writeFileSync(join(folder, 'a/evidence.yaml'), new Uint8Array([0xff, 0xfe, 1]));
    const shelf = opened(folder);
    expect(shelf.beside('a')!.documents).toMatchObject([
      { file: 'sources/b.md', text: undefined, problem: expect.any(String) as unknown },
    ]);
    expect(shelf.writeEvidence('a', 'evidence: 1\n', '')).toMatchObject({ kind: 'refused' });
    expect(readFileSync(join(folder, 'a/evidence.yaml'))[0]).toBe(0xff);
  });

  test('the hash in the shelf changes with the evidence and with each document', () => {
    const folder = folderWith({ 'a/case.yaml': '1', 'b.yaml': '1' });
    const shelf = opened(folder);
    const hash = (): string => shelf.entries()[0]!.besideHash!;
    expect(shelf.entries()[1]!.besideHash).toBeUndefined();
    const seen = new Set([hash()]);
    shelf.addDocument('a', 'x.md', 'one');
    seen.add(hash());
    writeFileSync(join(folder, 'a/sources/x.md'), 'another');
    seen.add(hash());
    shelf.writeEvidence('a', 'evidence: 1\n', '');
    seen.add(hash());
    expect(seen.size).toBe(4);
  });
});
