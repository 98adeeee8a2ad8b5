/** The file that a path means: itself, or the case of a folder. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { reason, systemCode } from './reason.ts';
import { bad, error, good, nearest, type Result } from '../core/problem.ts';

const CASE_NAMES = ['case.yaml', 'case.yml'];

const isCase = (name: string): boolean => /\.(ya?ml|gmcr)$/i.test(name) && !name.startsWith('.');

/** Error: file-not-found, with what the author of the path may have meant. */
export function findCase(path: string): Result<string> {
  const at = { path: [], file: path };
  try {
    if (!statSync(path).isDirectory()) return good(path);
  } catch (thrown) {
    const none = systemCode(thrown) === 'ENOENT' || systemCode(thrown) === 'ENOTDIR';
    const close = none ? neighbour(path) : undefined;
    return bad(
      error('file-not-found', none ? `there is no ${path}` : `${path} cannot be read: ${reason(thrown)}`, {
        fix: close === undefined ? 'check the path' : `did you mean ${close}?`,
        at,
      }),
    );
  }
  const all = namesIn(path);
  const named = CASE_NAMES.find((name) => all.includes(name));
  if (named !== undefined) return good(join(path, named));
  const names = all.filter(isCase);
  const [only] = names;
  if (only !== undefined && names.length === 1) return good(join(path, only));
  if (only !== undefined) {
    return bad(
      error('file-not-found', `${path} holds several files that may be the case: ${shorten(names)}`, {
        fix: `name one of them, e.g. ${join(path, only)}, or call the case case.yaml`,
        at,
      }),
    );
  }
  const inside = all.filter((name) => CASE_NAMES.some((file) => namesIn(join(path, name)).includes(file)));
  return bad(
    error('file-not-found', `${path} holds no case: a folder's case is called case.yaml`, {
      fix: inside.length > 0 ? `did you mean one of the cases in it? ${shorten(inside)}` : `make one with: parley new ${path}`,
      at,
    }),
  );
}

const shorten = (names: readonly string[]): string => `${names.slice(0, 8).join(', ')}${names.length > 8 ? ', …' : ''}`;

/** The names in a folder in alphabetical order; none in what is no folder, or may not be read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** What was meant: the nearest name in the deepest folder of the path that exists. */
function neighbour(path: string): string | undefined {
  const folder = dirname(path);
  const names = namesIn(folder);
  if (names.length === 0) return folder === path || folder === '.' ? undefined : neighbour(folder);
  const wanted = basename(path);
  const close = names.find((name) => basename(name, extname(name)) === wanted) ?? nearest(wanted, names);
  return close === undefined ? undefined : join(folder, close);
}
