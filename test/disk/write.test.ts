import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './folder.ts';
import { createNew, writeAtomically } from '../../src/disk/write.ts';

const WRITE = new URL('../../src/disk/write.ts', import.meta.url).href;
const node = (script: string): string[] => [
  '--input-type=module',
  '-e',
  `import * as disk from ${JSON.stringify(WRITE)};${script}`,
];

describe('writing over a file', () => {
  test('replaces it, and makes one where there is none', () => {
    const folder = folderWith({ 'a.txt': 'old' });
    expect(writeAtomically(join(folder, 'a.txt'), 'new é')).toMatchObject({ ok: true, value: join(folder, 'a.txt') });
    expect(writeAtomically(join(folder, 'b.txt'), ['one ', 'two'])).toMatchObject({ ok: true });
    expect(writeAtomically(join(folder, 'c.bin'), Buffer.from([1, 2, 0]))).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new é');
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('one two');
    expect([...readFileSync(join(folder, 'c.bin'))]).toEqual([1, 2, 0]);
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt', 'c.bin']);
  });

  test('killed half-way, the old file is whole', () => {
    const folder = folderWith({ 'a.txt': 'old' });
    const script = `function* parts() { yield 'half '; process.kill(process.pid, 'SIGKILL'); yield 'rest'; }
      disk.writeAtomically(${JSON.stringify(join(folder, 'a.txt'))}, parts());`;
    expect(spawnSync(process.execPath, node(script)).signal).toBe('SIGKILL');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
  });

  test('a content that fails half-way leaves the old file and nothing else', () => {
    const folder = folderWith({ 'a.txt': 'old' });
    function* parts(): Generator<string> {
      yield 'half';
      throw new Error('no more');
    }
    expect(writeAtomically(join(folder, 'a.txt'), parts())).toMatchObject({
      ok: false,
      problems: [{ code: 'file-not-written', message: expect.stringContaining('no more') as unknown }],
    });
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
  });

  test('of writers at the same time one wins, whole', async () => {
    const folder = folderWith({ 'a.txt': 'old' });
    const path = join(folder, 'a.txt');
    const writer = (letter: string): Promise<number | null> =>
      new Promise((done) => {
        const script = `for (let k = 0; k < 40; k++) { const w = disk.writeAtomically(${JSON.stringify(path)}, ${JSON.stringify(letter)}.repeat(50000)); if (!w.ok) process.exit(1); }`;
        spawn(process.execPath, node(script)).on('exit', done);
      });
    expect(await Promise.all([writer('a'), writer('b')])).toEqual([0, 0]);
    expect(readFileSync(path, 'utf8')).toMatch(/^(?:a{50000}|b{50000})$/);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test('permissions stay, whatever the umask', () => {
    const folder = folderWith({ 'a.txt': 'old' });
    const path = join(folder, 'a.txt');
    for (const mode of [0o600, 0o666, 0o640, 0o755]) {
      chmodSync(path, mode);
      writeAtomically(path, 'new');
      expect(statSync(path).mode & 0o7777).toBe(mode);
    }
  });

  test('a symbolic link stays one, and its file is written', () => {
    const folder = folderWith({ 'real/a.txt': 'old' });
    const link = join(folder, 'a.txt');
    symlinkSync('real/a.txt', link);
    expect(writeAtomically(link, 'new').ok).toBe(true);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readlinkSync(link)).toBe('real/a.txt');
    expect(readFileSync(join(folder, 'real/a.txt'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.txt', 'real']);
  });

  test('a device is written to and stays one', () => {
    expect(writeAtomically('/dev/null', 'text').ok).toBe(true);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test.each([
    ['a folder', 'sub', 'it is a folder'],
    ['no folder', 'none/a.txt', 'there is no such file or folder'],
    ['a file as a folder', 'a.txt/b.txt', 'a part of the path is a file, not a folder'],
  ])('%s is refused in words', (_, name, words) => {
    const folder = folderWith({ 'a.txt': 'old' });
    mkdirSync(join(folder, 'sub'));
    const written = writeAtomically(join(folder, name), 'x');
    expect(written).toMatchObject({ ok: false, problems: [{ code: 'file-not-written' }] });
    expect(written.problems[0]!.message).toContain(words);
    expect(readdirSync(folder)).toEqual(['a.txt', 'sub']);
  });
});

describe('a new file', () => {
  test('is made with its folders', () => {
    const folder = folderWith({});
    const path = join(folder, 'x/y/case.yaml');
    expect(createNew(path, 'text')).toMatchObject({ ok: true, value: path });
    expect(readFileSync(path, 'utf8')).toBe('text');
    expect(readdirSync(join(folder, 'x/y'))).toEqual(['case.yaml']);
  });

  test('never replaces one, nor a link to nowhere', () => {
    const folder = folderWith({ 'a.txt': 'old' });
    symlinkSync('nowhere', join(folder, 'link'));
    for (const name of ['a.txt', 'link']) {
      expect(createNew(join(folder, name), 'new')).toMatchObject({
        ok: false,
        problems: [{ code: 'file-exists', fix: 'choose another name', at: { file: join(folder, name) } }],
      });
    }
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  test('of makers at the same time exactly one succeeds', async () => {
    const folder = folderWith({});
    const path = join(folder, 'a.txt');
    const maker = (letter: string): Promise<number | null> =>
      new Promise((done) => {
        const script = `const made = disk.createNew(${JSON.stringify(path)}, ${JSON.stringify(letter)}.repeat(50000)); process.exit(made.ok ? 0 : made.problems[0].code === 'file-exists' ? 1 : 2);`;
        spawn(process.execPath, node(script)).on('exit', done);
      });
    const codes = await Promise.all(['a', 'b', 'c'].map(maker));
    expect(codes.filter((code) => code === 0)).toHaveLength(1);
    expect(codes.filter((code) => code === 1)).toHaveLength(2);
    expect(readFileSync(path, 'utf8')).toMatch(/^(?:a+|b+|c+)$/);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test('where a file stands in the way of its folder', () => {
    const folder = folderWith({ 'a.txt': 'old' });
    expect(createNew(join(folder, 'a.txt/b/case.yaml'), 'x')).toMatchObject({
      ok: false,
      problems: [{ code: 'file-not-written' }],
    });
  });
});
