/** What two texts differ in, line by line, with a little of what they share around it. */
export interface Line {
  readonly sign: '+' | '-' | ' ';
  readonly line: string;
}

const AROUND = 2;

/** Lines only in `before` are -, only in `after` +. By a longest common subsequence of the lines that are not shared at both ends. */
export function differenceOf(before: string, after: string): readonly Line[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  const shared = (lines: readonly string[]): Line[] => lines.map((line) => ({ sign: ' ', line }));
  return [
    ...shared(a.slice(Math.max(0, start - AROUND), start)),
    ...middle(left, right),
    ...shared(a.slice(a.length - end).slice(0, AROUND)),
  ];
}

function middle(left: readonly string[], right: readonly string[]): Line[] {
  // beyond this a table of all pairs would be too large, and nobody reads so long a difference
  if (left.length * right.length > 4_000_000) {
    return [...left.map((line): Line => ({ sign: '-', line })), ...right.map((line): Line => ({ sign: '+', line }))];
  }
  const width = right.length + 1;
  const best = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      best[i * width + j] =
        left[i] === right[j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const found: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      found.push({ sign: ' ', line: left[i++]! });
      j++;
    } else if (j >= right.length || (i < left.length && best[(i + 1) * width + j]! >= best[i * width + j + 1]!))
      found.push({ sign: '-', line: left[i++]! });
    else found.push({ sign: '+', line: right[j++]! });
  }
  return found;
}
