/** From the text of a case to its YAML tree, with the syntax problems explained. */
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { bad, error, good, type Place, type Problem, type Result } from '../core/problem.ts';
import type { CaseDocument } from './document.ts';
import { placeAt } from './position.ts';
import { trapOn } from './trap.ts';
import { inspectTree } from './tree.ts';

/**
 * Parses a case text. O(length). Broken syntax ends the reading; traps (tags, stray anchors, duplicate keys) come as
 * problems of a good result, so that the rest is read as well.
 */
export function parseCaseText(text: string, file?: string): Result<CaseDocument> {
  const at: Place = { path: [], ...(file === undefined ? {} : { file }) };
  const start: Place = { ...at, line: 1, column: 1, length: 1 };
  if (text.includes('\0'))
    return bad(error('file-not-text', 'the file holds binary data', { fix: 'a case is a text file in UTF-8', at }));
  if (/^[\uFEFF\s]*$/.test(text.replace(/^\uFEFF?[^\S\n]*#.*$/gm, ''))) {
    return bad(error('file-empty', 'the file has no content', { fix: 'see "parley new" for a case to start from', at }));
  }
  const lone = /\r(?!\n)/.exec(text);
  if (lone !== null && !text.includes('\n')) {
    return bad(
      error('yaml-syntax', 'the lines end in a bare carriage return', { fix: 'save the file with the line ends LF or CRLF', at }),
    );
  }
  const tooDeep = (): Result<never> =>
    bad(error('yaml-syntax', 'the values are nested too deeply to read', { fix: 'a case needs about six levels', at: start }));
  try {
    const lines = new LineCounter();
    const parsed = parseDocument(text, {
      lineCounter: lines,
      keepSourceTokens: true,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const bare: CaseDocument = {
      text,
      root: parsed.contents,
      lines,
      targets: new Map(),
      ...(file === undefined ? {} : { file }),
    };
    if (parsed.errors.length > 0) return bad(...onePerLine(parsed.errors, lines).map((thrown) => syntaxProblem(bare, thrown)));
    const tree = inspectTree(bare);
    return tree.ok ? good({ ...bare, targets: tree.value }, tree.problems) : tree;
  } catch (thrown) {
    // the only way deep nesting can fail is by exhausting the call stack
    if (thrown instanceof RangeError) return tooDeep();
    throw thrown;
  }
}

/** One mistake often makes several errors; the first on a line says most. */
function onePerLine(errors: readonly YAMLError[], lines: LineCounter): YAMLError[] {
  const seen = new Set<number>();
  return errors
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .filter(({ pos }) => {
      const { line } = lines.linePos(pos[0]);
      if (seen.has(line)) return false;
      seen.add(line);
      return true;
    });
}

function syntaxProblem(document: CaseDocument, thrown: YAMLError): Problem {
  const [from, to] = thrown.pos;
  const lineStart = document.text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = document.text.indexOf('\n', lineStart);
  const line = document.text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
  const trap = trapOn(line, from - lineStart, thrown.code, thrown.message);
  return error(trap.code, trap.message, {
    ...(trap.fix === undefined ? {} : { fix: trap.fix }),
    at: placeAt(document, from, Math.max(1, to - from), []),
  });
}
