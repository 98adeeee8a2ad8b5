/** Reading a file, changing it and writing it back while no other command does so. */
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** A command that was killed leaves its mark; nobody waits longer for it. */
const LONGEST_MS = 10_000;
const PAUSE_MS = 20;

/** Does the work once no other process of this machine is at work on the file, and lets none begin meanwhile. */
export function aloneWith<T>(file: string, work: () => T): T {
  const mark = markFor(file);
  const taken = take(mark);
  try {
    return work();
  } finally {
    if (taken) remove(mark);
  }
}

/** Outside of the folder, which people watch and list. */
function markFor(file: string): string {
  const real = join(realpathSync(dirname(file)), basename(file));
  return join(tmpdir(), `parley-${createHash('sha256').update(real).digest('hex').slice(0, 32)}`);
}

/** Whether it could be taken; where marks cannot be made, the work is done without one. */
function take(mark: string): boolean {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (const until = Date.now() + 3 * LONGEST_MS; Date.now() < until; Atomics.wait(pause, 0, 0, PAUSE_MS)) {
    try {
      mkdirSync(mark);
      return true;
    } catch {
      const since = statSync(mark, { throwIfNoEntry: false })?.mtimeMs;
      if (since !== undefined && Date.now() - since > LONGEST_MS) remove(mark);
    }
  }
  return false;
}

function remove(mark: string): void {
  try {
    rmdirSync(mark);
  } catch {
    // another one has removed it
  }
}
