/**
 * Where each UTF-16 unit of a scalar's value stands in the text, whatever its style. Only white space is folded,
 * added or removed between the two, apart from escapes in quotes; so the value is laid along the source, blanks
 * stretching as needed. Anything that does not fit gives undefined, never a wrong place.
 */
import type { Scalar } from 'yaml';

/** Offsets in `text` of the value's units, and of its end as a last item. O(length of the source). */
export function offsetsOf(text: string, scalar: Scalar): readonly number[] | undefined {
  if (scalar.range === undefined || scalar.range === null) return undefined;
  const value = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
  const [start, end] = scalar.range;
  const units = unitsOf(text, start, end, scalar.type ?? 'PLAIN');
  const offsets: number[] = [];
  let next = 0;
  for (const wanted of value) {
    if (isBlank(wanted)) {
      const unit = units[next];
      offsets.push(unit?.at ?? end);
      if (unit !== undefined && isBlank(unit.char)) next++;
      continue;
    }
    while (next < units.length && units[next]!.char !== wanted && isBlank(units[next]!.char)) next++;
    const unit = units[next];
    if (unit?.char !== wanted) return undefined;
    for (let k = 0; k < wanted.length; k++) offsets.push(unit.at);
    next++;
  }
  offsets.push(offsets.length === 0 ? start : (units[next - 1]?.end ?? end));
  return offsets;
}

interface Unit {
  readonly char: string;
  readonly at: number;
  readonly end: number;
}

const isBlank = (char: string): boolean => /^\s$/.test(char);

function unitsOf(text: string, start: number, end: number, type: string): Unit[] {
  const units: Unit[] = [];
  const quote = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  let at = quote ? start + 1 : start;
  const stop = quote ? end - 1 : end;
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') {
    const lineEnd = text.indexOf('\n', start);
    at = lineEnd === -1 ? end : lineEnd + 1;
  }
  while (at < stop) {
    const escape = type === 'QUOTE_DOUBLE' && text[at] === '\\' ? unescape(text, at) : undefined;
    const doubled = type === 'QUOTE_SINGLE' && text.startsWith("''", at);
    const char = escape?.char ?? String.fromCodePoint(text.codePointAt(at)!);
    const length = escape?.length ?? (doubled ? 2 : char.length);
    if (char !== '') units.push({ char, at, end: at + length });
    at += length;
  }
  return units;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

/** One escape of a double-quoted scalar; an escaped line end stands for nothing. */
function unescape(text: string, at: number): { char: string; length: number } {
  const hex = /^\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))/i.exec(text.slice(at, at + 10));
  if (hex !== null)
    return { char: String.fromCodePoint(Number.parseInt(hex[1] ?? hex[2] ?? hex[3]!, 16)), length: hex[0].length };
  const letter = text[at + 1] ?? '';
  return { char: ESCAPES[letter] ?? '', length: letter === '\r' && text[at + 2] === '\n' ? 3 : 2 };
}
