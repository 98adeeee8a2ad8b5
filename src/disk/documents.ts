/** Documents from the disk: one file, all texts of a folder, or standard input, as bytes. */
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reason } from './reason.ts';
import { bad, error, good, type Result } from '../core/problem.ts';

/** Most bytes of one document that are taken from the disk. */
const MOST_BYTES = 20_000_000;

export interface FoundDocuments {
  readonly files: readonly string[];
  /** files of other kinds, left alone */
  readonly skipped: readonly string[];
}

/** The documents at a path: itself, or the .txt, .md and .html files of a folder and of the folders in it, by name. */
export function findDocuments(path: string): Result<FoundDocuments> {
  const at = { path: [], file: path };
  if (path === '-') return good({ files: ['-'], skipped: [] });
  if (!existsSync(path))
    return bad(
      error('file-not-found', `there is no ${path}`, {
        fix: 'name a document, a folder of documents, or - for standard input',
        at,
      }),
    );
  if (!statSync(path).isDirectory()) return good({ files: [path], skipped: [] });
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = names.filter((name) => /\.(?:txt|text|md|markdown|html?|xhtml)$/i.test(name));
  if (files.length === 0)
    return bad(error('file-not-found', `${path} holds no document`, { fix: 'documents are .txt, .md and .html files', at }));
  return good({ files, skipped: names.filter((name) => !files.includes(name)) });
}

export interface DocumentBytes {
  readonly bytes: Uint8Array;
  /** the size of the whole, where only its beginning was taken */
  readonly size?: number;
}

/** Error: file-not-found. */
export function readDocument(file: string): Result<DocumentBytes> {
  try {
    if (file === '-') return good(beginning(readFileSync(0)));
    const handle = openSync(file, 'r');
    try {
      const { size } = fstatSync(handle);
      if (size <= MOST_BYTES) return good({ bytes: readFileSync(handle) });
      const bytes = Buffer.alloc(MOST_BYTES);
      const read = readSync(handle, bytes, 0, MOST_BYTES, 0);
      return good({ bytes: whole(bytes.subarray(0, read)), size });
    } finally {
      closeSync(handle);
    }
  } catch (thrown) {
    return bad(error('file-not-found', `${file} cannot be read: ${reason(thrown)}`, { at: { path: [], file } }));
  }
}

const beginning = (bytes: Uint8Array): DocumentBytes =>
  bytes.length <= MOST_BYTES ? { bytes } : { bytes: whole(bytes.subarray(0, MOST_BYTES)), size: bytes.length };

/** Without the last character, of which a part may be missing. */
function whole(bytes: Uint8Array): Uint8Array {
  let end = bytes.length - 1;
  while (end > 0 && (bytes[end]! & 0b1100_0000) === 0b1000_0000) end--;
  return bytes.subarray(0, end);
}
