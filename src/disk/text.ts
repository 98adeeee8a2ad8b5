/** The text of a file in UTF-8, or in words why there is none. */
import { readFileSync, statSync } from 'node:fs';
import { reason } from './reason.ts';
import { bad, error, good, type Result } from '../core/problem.ts';

/** Largest file that is read, in bytes. */
const MOST_BYTES = 20_000_000;

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
