/** Work on a corpus that is killed half-way: what is done stays, and the same command ends where one without a break does. */
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../disk/folder.ts';
import { openCorpus } from '../../src/disk/corpus-file.ts';

const NAMES = ['Ada Hart', 'Nora Falk', 'Ben Moss', 'Cleo Dunn'];
const DEEDS = ['rejected a plan to close the pier', 'offered to pay for the ferry', 'said that the harbour was full'];
const document = (at: number): string =>
  Array.from({ length: 30 }, (_, k) => `Mayor ${NAMES[(at + k) % 4]} ${DEEDS[(at * 7 + k) % 3]} number ${at * 100 + k}.`).join(
    ' ',
  );

function countsOf(path: string): ReturnType<Extract<ReturnType<typeof openCorpus>, { ok: true }>['value']['counts']> {
  const corpus = openCorpus(path, false);
  if (!corpus.ok) return { documents: 0, read: 0, statements: 0 };
  try {
    return corpus.value.counts();
  } finally {
    corpus.value.close();
  }
}

function statementsOf(path: string): unknown {
  const corpus = openCorpus(path, false);
  if (!corpus.ok) throw new Error(corpus.problems[0]!.message);
  const found = corpus.value.statements('', {});
  corpus.value.close();
  return found;
}

test('a corpus that is killed half-way', { timeout: 120_000 }, async () => {
  const files = Object.fromEntries(
    Array.from({ length: 240 }, (_, at) => [`texts/${String(at).padStart(3, '0')}.txt`, document(at)]),
  );
  const folder = folderWith(files);
  const parley = (...args: readonly string[]): readonly string[] => ['bin/parley.js', 'corpus', ...args];
  const whole = join(folder, 'whole.db');
  const broken = join(folder, 'broken.db');
  const texts = join(folder, 'texts');
  for (const args of [parley('add', whole, texts), parley('read', whole)])
    expect(spawnSync(process.execPath, args).status).toBe(0);
  for (const [command, half] of [
    ['add', (path: string) => countsOf(path).documents] as const,
    ['read', (path: string) => countsOf(path).read] as const,
  ]) {
    const args = command === 'add' ? parley('add', broken, texts) : parley('read', broken);
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    while (half(broken) < 50 && child.exitCode === null) await setTimeout(1);
    child.kill('SIGKILL');
    await ended;
    const there = half(broken);
    expect(there).toBeGreaterThanOrEqual(50);
    expect(there, `${command} was not killed in time`).toBeLessThan(240);
    expect(spawnSync(process.execPath, args).status).toBe(0);
    expect(half(broken)).toBe(240);
  }
  expect(statementsOf(broken)).toEqual(statementsOf(whole));
});
