/** The line a problem is on, with a mark under what is meant, and the problem as plain text around it. */
import type { Problem } from '../core/problem.ts';

const TAB = 4;

/** Columns a character takes on a terminal: none for combining marks, two for East Asian wide ones and most emoji. */
function widthOf(char: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(char)) return 0;
  return /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u.test(
    char,
  )
    ? 2
    : 1;
}

/** The text as shown, tabs as blanks and control characters as `·`, and its width. */
function shown(text: string, from = 0): { text: string; width: number } {
  let out = '';
  let width = from;
  for (const char of text) {
    const next = char === '\t' ? ' '.repeat(TAB - (width % TAB)) : /^\p{Cc}$/u.test(char) ? '·' : char;
    out += next;
    width += char === '\t' ? next.length : widthOf(next);
  }
  return { text: out, width: width - from };
}

/** Lines longer than this are shown around the mark only. */
const MOST = 160;

/** The line of the problem and a line with `^` under the marked text; empty where the problem has no line. */
export function codeFrame(text: string, problem: Problem): string {
  const { line, column = 1, length = 1 } = problem.at ?? {};
  if (line === undefined) return '';
  const whole = (text.replace(/^\uFEFF/, '').split('\n')[line - 1] ?? '').trimEnd();
  const start = whole.length > MOST ? Math.max(0, column - 1 - MOST / 2) : 0;
  const source = whole.slice(start, start + MOST);
  const at = column - 1 - start;
  const before = shown(source.slice(0, at));
  const marked = shown(source.slice(at, at + length), before.width);
  const number = String(line);
  const cut = start > 0 ? '…' : '';
  return (
    `${number} | ${cut}${shown(source).text}${start + MOST < whole.length ? '…' : ''}\n` +
    `${' '.repeat(number.length)} | ${' '.repeat(cut.length + before.width)}${'^'.repeat(Math.max(1, marked.width))}`
  );
}

/** `error[code] file:line:column message`, the code frame where `text` is given, and the fix. */
export function formatProblem(problem: Problem, text?: string): string {
  const { file, line, column } = problem.at ?? {};
  const place = [file ?? (line === undefined ? undefined : 'line'), line, line === undefined ? undefined : column];
  const where = place
    .filter((part) => part !== undefined)
    .join(':')
    .replace(/^line:/, 'line ');
  const frame = text === undefined ? '' : codeFrame(text, problem);
  return [
    `${problem.severity}[${problem.code}]${where === '' ? '' : ` ${where}`} ${problem.message}`,
    ...(frame === '' ? [] : frame.split('\n').map((row) => `  ${row}`)),
    ...(problem.fix === undefined ? [] : [`  fix: ${problem.fix}`]),
  ].join('\n');
}
