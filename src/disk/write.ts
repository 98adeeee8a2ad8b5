/** Files are written whole or not at all. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reason, systemCode } from './reason.ts';
import { bad, error, good, type Result } from '../core/problem.ts';

type Content = string | Buffer | Iterable<string>;

/**
 * Replaces the file's content: a new file beside it, synced, then renamed over it, so that no reader and no power cut ever
 * sees half of it. The permissions stay and a symbolic link stays one; a device or a pipe is written to. Error:
 * file-not-written, and nothing is left behind.
 */
export function writeAtomically(path: string, text: Content): Result<string> {
  try {
    const target = statSync(path, { throwIfNoEntry: false });
    if (target !== undefined && !target.isFile() && !target.isDirectory()) {
      writeTo(openSync(path, 'w'), text);
      return good(path);
    }
    const file = target === undefined ? path : realpathSync(path);
    const temporary = writeBeside(file, text, target?.mode);
    try {
      renameSync(temporary, file);
    } catch (thrown) {
      rmSync(temporary, { force: true });
      throw thrown;
    }
    syncFolder(dirname(file));
    return good(path);
  } catch (thrown) {
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
  const refused = (): Result<string> =>
    bad(
      error('file-exists', `${path} exists already and is left as it is`, {
        fix: 'choose another name',
        at: { path: [], file: path },
      }),
    );
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (thrown) {
    return bad(error('file-not-written', `${dirname(path)} cannot be made: ${reason(thrown)}`, { at: { path: [], file: path } }));
  }
  // a link to nowhere is there as well
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return refused();
  let temporary: string | undefined;
  try {
    temporary = writeBeside(path, text, undefined);
    // unlike a rename, a link fails where another file came in between
    linkSync(temporary, path);
    syncFolder(dirname(path));
    return good(path);
  } catch (thrown) {
    if (systemCode(thrown) === 'EEXIST') return refused();
    return bad(
      error('file-not-written', `${path} cannot be written: ${reason(thrown)}`, {
        fix: 'check that you may write to the folder',
        at: { path: [], file: path },
      }),
    );
  } finally {
    if (temporary !== undefined) rmSync(temporary, { force: true });
  }
}

/** A synced file in the same folder, under a name that nobody else has. */
function writeBeside(path: string, text: Content, mode: number | undefined): string {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const file = openSync(temporary, 'wx', 0o666);
  try {
    // the mode given when a file is opened is cut by the umask
    if (mode !== undefined) fchmodSync(file, mode & 0o7777);
    writeTo(file, text);
    return temporary;
  } catch (thrown) {
    rmSync(temporary, { force: true });
    throw thrown;
  }
}

/** Writes and closes the file. */
function writeTo(file: number, text: Content): void {
  try {
    const chunks = typeof text === 'string' || Buffer.isBuffer(text) ? [text] : text;
    for (const chunk of chunks) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk, 'utf8');
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    }
    sync(file);
  } finally {
    closeSync(file);
  }
}

/** Pipes and some devices cannot be synced, and need not be. */
function sync(file: number): void {
  try {
    fsyncSync(file);
  } catch (thrown) {
    if (!['EINVAL', 'ENOTSUP', 'EROFS'].includes(systemCode(thrown) ?? '')) throw thrown;
  }
}

/** Makes a new name durable; some systems cannot open a folder, and then it is left to them. */
function syncFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch {
    // the content itself is synced
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
