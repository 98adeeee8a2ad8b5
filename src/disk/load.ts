/** From a path to a case: a YAML file, a folder with one, or a .gmcr file. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { findCase } from './find.ts';
import { reason } from './reason.ts';
import { importGmcr } from '../casefile/gmcr/import.ts';
import { locate } from '../casefile/locate.ts';
import { readCase, readVariant, type CaseFile } from '../casefile/read.ts';
import type { Model } from '../core/model/model.ts';
import { bad, error, good, type Problem, type Result } from '../core/problem.ts';

/** Largest file that is read, in bytes. */
export const MOST_BYTES = 20_000_000;

export interface LoadedCase {
  readonly model: Model;
  /** the file it was read from, as a person would name it */
  readonly file: string;
  readonly text: string;
  /** undefined for .gmcr files */
  readonly caseFile: CaseFile | undefined;
}

/**
 * Reads the case at a path, `-` for standard input; `path#variant` is a variant of it. Errors: file-not-found, file-too-large,
 * file-not-text and those of the readers.
 */
export function loadCase(path: string): Result<LoadedCase> {
  const at = path.lastIndexOf('#');
  if (at <= 0 || existsSync(path)) return loadBase(path);
  const base = loadBase(path.slice(0, at));
  return base.ok ? loadVariant(base.value, path.slice(at + 1)) : base;
}

/** A variant of a case that was loaded. Errors: unknown-variant and those of the variant. */
export function loadVariant(base: LoadedCase, id: string): Result<LoadedCase> {
  if (base.caseFile === undefined) {
    return bad(
      error('unknown-variant', `${base.file} has no variants`, {
        fix: 'only case files have them',
        at: { path: [], file: base.file },
      }),
    );
  }
  const variant = readVariant(base.caseFile, id);
  if (!variant.ok) return variant;
  return good({ ...base, model: variant.value.model, caseFile: variant.value }, variant.problems);
}

function loadBase(path: string): Result<LoadedCase> {
  const found = path === '-' ? good('-') : findCase(path);
  if (!found.ok) return found;
  const text = readText(found.value);
  if (!text.ok) return text;
  const file = found.value === '-' ? 'standard input' : found.value;
  if (isGmcr(file, text.value)) {
    const imported = importGmcr(text.value, { file });
    if (!imported.ok) return imported;
    return good({ model: imported.value.model, file, text: text.value, caseFile: undefined }, imported.problems);
  }
  const read = readCase(text.value, { file });
  if (!read.ok) return read;
  return good({ model: read.value.model, file, text: text.value, caseFile: read.value }, read.problems);
}

/** Problems of the engine at their lines in the case. */
export const located = (loaded: LoadedCase, problems: readonly Problem[]): readonly Problem[] =>
  loaded.caseFile === undefined ? problems : locate(loaded.caseFile, problems);

/** The text of a file. Errors: file-not-found, file-too-large, file-not-text. */
export function readText(path: string): Result<string> {
  const at = { path: [], file: path };
  try {
    const { size } = path === '-' ? { size: 0 } : statSync(path);
    const bytes = size > MOST_BYTES ? undefined : readFileSync(path === '-' ? 0 : path);
    if (bytes === undefined || bytes.length > MOST_BYTES) {
      return bad(
        error(
          'file-too-large',
          `${path} has ${(bytes?.length ?? size).toLocaleString('en')} bytes; at most ${MOST_BYTES.toLocaleString('en')} are read`,
          {
            fix: 'a case describes one dispute; keep documents beside it',
            at,
          },
        ),
      );
    }
    return decode(bytes, path);
  } catch (thrown) {
    return bad(error('file-not-found', `${path} cannot be read: ${reason(thrown)}`, { fix: 'check the path', at }));
  }
}

/** The text of UTF-8 bytes, a byte order mark included; other encodings are refused by name where they can be told. */
function decode(bytes: Uint8Array, path: string): Result<string> {
  const at = { path: [], file: path };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return bad(error('file-not-text', `${path} is UTF-16 text`, { fix: 'save it as UTF-8', at }));
  if (bytes.includes(0))
    return bad(error('file-not-text', `${path} holds binary data`, { fix: 'a case is a text file in UTF-8', at }));
  try {
    return good(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    return bad(error('file-not-text', `${path} is not UTF-8 text`, { fix: 'save it as UTF-8', at }));
  }
}

const isGmcr = (file: string, text: string): boolean =>
  /\.gmcr$/i.test(file) || (/\.json$|^standard input$/i.test(file) && /^\s*\{[\s\S]*"decisionMakers"/.test(text));
