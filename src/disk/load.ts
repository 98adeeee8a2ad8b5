/** From a path to a case: a YAML file, a folder with one, or a .gmcr file. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reason } from './write.ts';
import { importGmcr } from '../casefile/gmcr/import.ts';
import { locate } from '../casefile/locate.ts';
import { readCase, readVariant, type CaseFile } from '../casefile/read.ts';
import type { Model } from '../core/model/model.ts';
import { bad, error, good, nearest, type Problem, type Result } from '../core/problem.ts';

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
  const found = path === '-' ? good('-') : caseFileAt(path);
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
    return good(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (thrown) {
    if (thrown instanceof TypeError) {
      return bad(error('file-not-text', `${path} is not UTF-8 text`, { fix: 'save it as UTF-8', at }));
    }
    return bad(error('file-not-found', `${path} cannot be read: ${reason(thrown)}`, { at }));
  }
}

const isGmcr = (file: string, text: string): boolean =>
  /\.gmcr$/i.test(file) || (/\.json$|^standard input$/i.test(file) && /^\s*\{[\s\S]*"decisionMakers"/.test(text));

const isCase = (name: string): boolean => /\.(ya?ml|gmcr)$/i.test(name);

function caseFileAt(path: string): Result<string> {
  const at = { path: [], file: path };
  if (!existsSync(path)) return bad(error('file-not-found', `there is no ${path}`, { fix: suggestion(path), at }));
  if (!statSync(path).isDirectory()) return good(path);
  const names = readdirSync(path).filter(isCase).sort();
  const [only] = names;
  if (names.includes('case.yaml')) return good(join(path, 'case.yaml'));
  if (names.includes('case.yml')) return good(join(path, 'case.yml'));
  if (names.length === 1 && only !== undefined) return good(join(path, only));
  if (names.length > 1) {
    return bad(
      error('file-not-found', `${path} holds several files that may be the case: ${names.join(', ')}`, {
        fix: `name one of them, e.g. ${join(path, only!)}, or call the case case.yaml`,
        at,
      }),
    );
  }
  const inside = readdirSync(path)
    .filter((name) => existsSync(join(path, name, 'case.yaml')))
    .sort();
  return bad(
    error('file-not-found', `${path} holds no case: a folder's case is called case.yaml`, {
      fix:
        inside.length > 0
          ? `did you mean one of the cases in it? ${inside.slice(0, 8).join(', ')}${inside.length > 8 ? ', …' : ''}`
          : `make one with: parley new ${path}`,
      at,
    }),
  );
}

function suggestion(path: string): string {
  const folder = dirname(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return 'check the path';
  const close = nearest(basename(path), readdirSync(folder));
  return close === undefined ? 'check the path' : `did you mean ${join(folder, close)}?`;
}
