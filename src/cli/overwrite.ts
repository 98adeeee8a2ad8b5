/** A result is never written over the case it was made from. */
import { realpathSync, statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { WrongUse } from './exit.ts';

/** What files of a case end in. */
const CASES = new Set(['.yaml', '.yml', '.gmcr']);

/** Ends the command where the file to write is one of those it reads, or a case in a folder that it reads. */
export function keepCase(args: readonly string[], output: unknown): void {
  if (typeof output !== 'string') return;
  const file = realFile(output);
  if (file === undefined) return;
  for (const arg of args) {
    // what stands behind # is the name of a variant
    for (const path of [arg, arg.replace(/#[^#]*$/, '')]) {
      const read = realFile(path);
      if (read === file || (read === dirname(file) && CASES.has(extname(file).toLowerCase()))) {
        throw new WrongUse(`-o ${output} would write over the case`, 'name another file');
      }
    }
  }
}

/** The path behind all links, of a file or a folder that is there. */
function realFile(path: string): string | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() === true || found?.isDirectory() === true ? realpathSync(path) : undefined;
  } catch {
    // what cannot be looked at is reported where it is read or written
    return undefined;
  }
}
