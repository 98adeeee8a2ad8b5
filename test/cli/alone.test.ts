/** Commands that add to the evidence of a case: at once, and to a file that cannot be read. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STARTER } from '../../src/casefile/starter.ts';
import { aloneWith } from '../../src/disk/alone.ts';

const PARLEY = join(import.meta.dirname, '../../bin/parley.js');
const SAID = ['ferry would sail', 'pier was safe', 'bridge would open', 'quay was closed'];

function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley alone ü '));
  mkdirSync(join(folder, 'sources'));
  writeFileSync(join(folder, 'case.yaml'), STARTER);
  writeFileSync(
    join(folder, 'sources/a.txt'),
    `---\ndate: 2031-03-05\n---\n\n${SAID.map((what) => `The harbour board said that the ${what}.`).join('\n\n')}\n`,
  );
  return folder;
}

const accepting = (folder: string, id: string): string[] => [PARLEY, 'accept', folder, join(folder, 'sources/a.txt'), id];

test('of several commands at once none undoes what another one wrote', async () => {
  const folder = folderOf();
  const codes = await Promise.all(
    SAID.map(
      (_, at) =>
        new Promise((done) => {
          spawn(process.execPath, accepting(folder, `s${at + 1}`), { stdio: 'ignore' }).on('close', done);
        }),
    ),
  );
  expect(codes).toEqual([0, 0, 0, 0]);
  const text = readFileSync(join(folder, 'evidence.yaml'), 'utf8');
  for (const what of SAID) expect(text).toContain(`quote: that the ${what}`);
});

test('evidence that cannot be read is not written over', () => {
  const folder = folderOf();
  const before = Buffer.concat([Buffer.from('evidence: 1\n# caf'), Buffer.from([0xe9, 0x0a])]);
  writeFileSync(join(folder, 'evidence.yaml'), before);
  const { status, stderr } = spawnSync(process.execPath, accepting(folder, 's1'), { encoding: 'utf8' });
  expect({ status, stderr }).toMatchObject({ stderr: expect.stringContaining('evidence.yaml') });
  expect(status).not.toBe(0);
  expect(readFileSync(join(folder, 'evidence.yaml'))).toEqual(before);
});

test('work that fails leaves no mark behind', () => {
  const file = join(folderOf(), 'evidence.yaml');
  expect(() =>
    aloneWith(file, () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  const start = Date.now();
  expect(aloneWith(file, () => 1)).toBe(1);
  expect(Date.now() - start).toBeLessThan(5_000);
});
