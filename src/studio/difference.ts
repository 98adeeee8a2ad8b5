/** What two texts differ in, line by line, with a little of what they share around it. */
import { longestCommon } from '../casefile/edit/common.ts';

export interface Line {
  readonly sign: '+' | '-' | ' ';
  readonly line: string;
}

const AROUND = 2;
/** Beyond so many pairs of lines nobody reads a difference: all of one text, then all of the other. */
const MOST = 4_000_000;

/** Lines only in `before` are -, only in `after` +. */
export function differenceOf(before: string, after: string): readonly Line[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  const signed = (lines: readonly string[], sign: Line['sign']): Line[] => lines.map((line) => ({ sign, line }));
  const found = [...signed(a.slice(Math.max(0, start - AROUND), start), ' ')];
  let [i, j] = [0, 0];
  for (const line of left.length * right.length > MOST ? [] : longestCommon(left, right)) {
    const [x, y] = [left.indexOf(line, i), right.indexOf(line, j)];
    found.push(...signed(left.slice(i, x), '-'), ...signed(right.slice(j, y), '+'), { sign: ' ', line });
    [i, j] = [x + 1, y + 1];
  }
  return [
    ...found,
    ...signed(left.slice(i), '-'),
    ...signed(right.slice(j), '+'),
    ...signed(a.slice(a.length - end).slice(0, AROUND), ' '),
  ];
}
