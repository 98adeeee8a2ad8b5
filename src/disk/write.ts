/** Files are written whole or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync, existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { bad, error, good, type Result } from '../core/problem.ts';

/** Replaces the file by way of a temporary one beside it; its permissions stay. Error: file-not-written. */
export function writeAtomically(path: string, text: string | Buffer | Iterable<string>): Result<string> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const mode = existsSync(path) ? statSync(path).mode : 0o666;
    const file = openSync(temporary, 'wx', mode);
    try {
      if (Buffer.isBuffer(text)) for (let done = 0; done < text.length; ) done += writeSync(file, text, done);
      else for (const chunk of typeof text === 'string' ? [text] : text) writeSync(file, chunk);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    return good(path);
  } catch (thrown) {
    rmSync(temporary, { force: true });
    return bad(
      error('file-not-written', `${path} cannot be written: ${reason(thrown)}`, {
        fix: 'check that the folder exists and that you may write to it',
        at: { path: [], file: path },
      }),
    );
  }
}

/** Writes a new file, making its folder. Error: file-exists, where there is one already, and file-not-written. */
export function createNew(path: string, text: string): Result<string> {
  if (existsSync(path)) {
    return bad(
      error('file-exists', `${path} exists already and is left as it is`, {
        fix: 'choose another name',
        at: { path: [], file: path },
      }),
    );
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (thrown) {
    return bad(error('file-not-written', `${dirname(path)} cannot be made: ${reason(thrown)}`, { at: { path: [], file: path } }));
  }
  return writeAtomically(path, text);
}

/** The system's word for what went wrong, without its code and path. */
export const reason = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message.replace(/^[A-Z]+: /, '').replace(/, \w+ '.*$/, '') : String(thrown);
