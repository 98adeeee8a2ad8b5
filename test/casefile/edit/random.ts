/** Random changes of a text, and what it must say afterwards, made on plain values with the plainest means. */
import * as fc from 'fast-check';
import type { Change } from '../../../src/casefile/edit/change.ts';
import type { Plain } from '../../../src/casefile/plain.ts';

/** Mappings as lists of their entries, so that their order counts. */
export type Ordered = string | number | boolean | null | { list: Ordered[] } | { map: [string, Ordered][] };

export function ordered(value: Plain): Ordered {
  if (Array.isArray(value)) return { list: value.map(ordered) };
  if (typeof value !== 'object' || value === null) return value;
  return { map: Object.entries(value).map(([key, of]) => [key, ordered(of)]) };
}

const scalar: fc.Arbitrary<string | number | boolean | null> = fc.oneof(
  fc.constantFrom(
    'x',
    'yes',
    'No',
    '12',
    '012',
    '1.5',
    '',
    ' pad ',
    'a: b',
    '# no',
    '- x',
    'x #y',
    '[a',
    'two\nlines\n',
    '"a b" and c',
  ),
  fc.constantFrom(
    "it's",
    '*star',
    '&and',
    '!not',
    '% x',
    '@at',
    '`tick',
    'tab\there',
    '中文 名',
    'עברית',
    'é',
    '~',
    'null',
    '2024-01-01',
  ),
  fc.constantFrom('word '.repeat(60).trim(), 'a\n\n  b\n', '\n', 'end\n\n', ': ', '? x', '{', '}', ',', "''", '\\', '😀 y'),
  fc.constantFrom(0, 7, -1.5, 1e21, true, false, null),
  fc.string({ maxLength: 8, unit: 'grapheme' }).filter((text) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(text)),
);

const key: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('new', 'nå key', 'yes', 'a: b', '#k', "it's", '"q"', '国', 'tail', '- x', '?', 'x'),
  fc.stringMatching(/^[a-z]{1,6}$/),
);

export const value: fc.Arbitrary<Plain> = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(key, tie('value')), { maxLength: 3, selector: ([name]) => name })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

export interface Picked {
  readonly change: Change;
  readonly after: Ordered;
}

/** A simple change somewhere in the value, with the value after it; undefined where nothing of the kind can be done there. */
export function pickChange(
  whole: Ordered,
  random: { steps: readonly number[]; kind: number; place: number; key: string; value: Plain },
): Picked | undefined {
  const after = structuredClone(whole);
  const path: (string | number)[] = [];
  let parent: Ordered = after;
  let here: Ordered = after;
  let index = 0;
  for (const step of random.steps) {
    const size = sizeOf(here);
    if (size === 0) break;
    parent = here;
    index = step % size;
    const next: [string | number, Ordered] = isMap(here) ? here.map[index]! : [index, (here as { list: Ordered[] }).list[index]!];
    path.push(next[0]);
    here = next[1];
  }
  const items: unknown[] = isMap(parent) ? parent.map : (parent as { list: Ordered[] }).list;
  const keys = isMap(parent) ? parent.map.map(([name]) => name) : [];
  const to = random.place % items.length;
  switch (random.kind) {
    case 0:
      if (path.length === 0) return undefined;
      if (isMap(parent)) parent.map[index]![1] = ordered(random.value);
      else (parent as { list: Ordered[] }).list[index] = ordered(random.value);
      return { change: { kind: 'set', path, value: random.value }, after };
    case 1: {
      const at = random.place % (items.length + 1);
      const above = path.slice(0, -1);
      if (path.length === 0 || keys.includes(random.key)) return undefined;
      items.splice(at, 0, isMap(parent) ? [random.key, ordered(random.value)] : ordered(random.value));
      return {
        change: { kind: 'add', path: above, at, value: random.value, ...(isMap(parent) ? { key: random.key } : {}) },
        after,
      };
    }
    case 2:
      if (path.length < 2) return undefined;
      items.splice(index, 1);
      return { change: { kind: 'remove', path }, after };
    case 3:
      if (path.length === 0) return undefined;
      items.splice(to, 0, ...items.splice(index, 1));
      return { change: { kind: 'move', path, to }, after };
    default:
      if (path.length === 0 || !isMap(parent) || keys.includes(random.key)) return undefined;
      parent.map[index]![0] = random.key;
      return { change: { kind: 'rename', path, to: random.key, alone: true }, after };
  }
}

const isMap = (here: Ordered): here is { map: [string, Ordered][] } => typeof here === 'object' && here !== null && 'map' in here;

function sizeOf(here: Ordered): number {
  if (typeof here !== 'object' || here === null) return 0;
  return isMap(here) ? here.map.length : here.list.length;
}

export const randomChange = fc.record({
  steps: fc.array(fc.nat(50), { maxLength: 5 }),
  kind: fc.nat(4),
  place: fc.nat(50),
  key,
  value,
});
