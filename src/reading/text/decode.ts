/** Bytes → text, with a word on what had to be guessed and what cannot be read. */
import { bad, error, good, warning, type Problem, type Result } from '../../core/problem.ts';

/** Longest text that is read, in UTF-16 units: some two thousand pages. */
export const MOST_CHARACTERS = 5_000_000;

const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive (or a .docx, .xlsx, .odt, which are such archives)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document'],
];

/** The text of a document. UTF-8, UTF-16 and, with a warning, Windows-1252 are read. Errors: document-not-text, document-empty. */
export function decode(bytes: Uint8Array, name: string): Result<string> {
  const at = { path: [], file: name };
  const kind = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (kind !== undefined) {
    return bad(
      error('document-not-text', `${name} is ${kind[1]}, not a text`, { fix: 'save its text as .txt, .md or .html', at }),
    );
  }
  const decoded = decoding(bytes);
  if (decoded === undefined) {
    return bad(
      error('document-not-text', `${name} is not a text: it holds bytes that no text has`, {
        fix: 'save its text as .txt, .md or .html',
        at,
      }),
    );
  }
  const problems: Problem[] = [];
  if (decoded.guessed) {
    problems.push(
      warning(
        'document-encoding',
        `${name} is not UTF-8; it was read as ${decoded.encoding}, so letters with accents may be wrong`,
        {
          fix: 'save it as UTF-8',
          at,
        },
      ),
    );
  }
  const { text } = decoded;
  const broken = text.split('\uFFFD').length - 1;
  if (broken > 0) {
    problems.push(
      warning('document-encoding', `${name} holds ${broken} characters that an earlier conversion has lost (�)`, {
        fix: 'take the text from its source again',
        at,
      }),
    );
  }
  if (text.trim() === '') return bad(error('document-empty', `${name} has no text`, { at }));
  return good(text, problems);
}

function decoding(bytes: Uint8Array): { text: string; encoding: string; guessed: boolean } | undefined {
  const as = (encoding: string, guessed = false): { text: string; encoding: string; guessed: boolean } => ({
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
    guessed,
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be');
  const head = bytes.subarray(0, 65_536);
  let zeros = 0;
  let odd = 0;
  let control = 0;
  head.forEach((byte, i) => {
    if (byte === 0) {
      zeros++;
      odd += i % 2;
    } else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  });
  // UTF-16 without its mark: every second byte of Latin text is zero
  if (zeros > head.length * 0.3) {
    if (odd > zeros * 0.95) return as('utf-16le', true);
    if (odd < zeros * 0.05) return as('utf-16be', true);
  }
  if (zeros > 0 || control > head.length * 0.01) return undefined;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', guessed: false };
  } catch {
    return as('windows-1252', true);
  }
}
