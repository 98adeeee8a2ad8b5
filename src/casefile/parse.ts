/** From the text of a case to its YAML tree, with the syntax problems explained. */
import { LineCounter, parseDocument, visit, type Node, type YAMLError } from 'yaml';
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
      // at 'silent' a second document would pass unseen
      logLevel: 'error',
    });
    const bare: CaseDocument = {
      text,
      root: parsed.contents,
      lines,
      targets: new Map(),
      ...(file === undefined ? {} : { file }),
    };
    if (parsed.errors.length > 0) return bad(...syntaxProblems(bare, onePerLine(parsed.errors, lines)));
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

function syntaxProblems(document: CaseDocument, errors: readonly YAMLError[]): Problem[] {
  const opened = openings(document.root);
  const problems = errors.map((thrown) => syntaxProblem(document, thrown, opened));
  // whatever follows a tab is most often its consequence
  const tabs = problems.filter(({ code }) => code === 'yaml-tab');
  return tabs.length > 0 ? tabs : problems;
}

/** Where quotes and brackets are opened. */
interface Openings {
  readonly quotes: readonly number[];
  readonly brackets: readonly number[];
}

function openings(root: Node | null): Openings {
  const quotes: number[] = [];
  const brackets: number[] = [];
  visit(root, {
    Scalar: (_, { type, range }) => void (type?.startsWith('QUOTE') === true && quotes.push(range?.[0] ?? 0)),
    Collection: (_, { flow, range }) => void (flow === true && brackets.push(range?.[0] ?? 0)),
  });
  return { quotes, brackets };
}

function syntaxProblem(document: CaseDocument, thrown: YAMLError, { quotes, brackets }: Openings): Problem {
  const { text } = document;
  const [from, to] = thrown.pos;
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', lineStart);
  const line = text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
  const trap = trapOn(line, from - lineStart, thrown.code, thrown.message);
  // what is never closed is noticed at the end of the text, and meant where it is opened
  const list = { quote: quotes, bracket: brackets, directive: [text.search(/^%/m)] };
  const open = trap.opened === undefined ? undefined : list[trap.opened].findLast((start) => start >= 0 && start <= from);
  const start = open ?? lineStart + (trap.column ?? from - lineStart);
  const length = open === undefined && trap.column === undefined ? Math.max(1, to - from) : 1;
  return error(trap.code, trap.message, {
    ...(trap.fix === undefined ? {} : { fix: trap.fix }),
    at: placeAt(document, start, length, []),
  });
}
