/**
 * What a text says, in its order: the measure of every edit. A change is applied to the outline as well as to the text, and
 * the text must then say what the outline says.
 */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { CaseDocument } from '../document.ts';
import { follow, keyText, type Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { caseSchema } from '../schema-case.ts';
import { shortFor, type Change } from './change.ts';

/** A value with its keys in order; numbers stay as they are written. */
export type Outline = string | number | boolean | null | readonly Outline[] | ReadonlyMap<string, Outline>;

/** `replaced` gives other texts for single nodes, keys or values. */
export function outlineOf(document: CaseDocument, replaced: ReadonlyMap<Node, string> = new Map()): Outline {
  const done = new Map<Node, Outline>();
  const key = (node: Node | null): string => (node === null ? undefined : (replaced.get(node) ?? keyText(node))) ?? '';
  const read = (given: unknown): Outline => {
    const node = follow(document, given);
    if (node === null) return null;
    const known = done.get(node);
    if (known !== undefined) return known;
    const value: Outline = isMap(node)
      ? new Map(node.items.map((pair) => [key(follow(document, pair.key)), read(pair.value)]))
      : isSeq(node)
        ? node.items.map(read)
        : (replaced.get(node) ?? scalar(node));
    done.set(node, value);
    return value;
  };
  return read(document.root);
}

function scalar(node: Node): Outline {
  const value: unknown = isScalar(node) ? node.value : null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

export const fromPlain = (value: Plain): Outline =>
  Array.isArray(value)
    ? value.map(fromPlain)
    : typeof value === 'object' && value !== null
      ? new Map(Object.entries(value).map(([key, of]) => [key, fromPlain(of)]))
      : value;

export const isMapping = (value: Outline | undefined): value is ReadonlyMap<string, Outline> => value instanceof Map;
export const isList = (value: Outline | undefined): value is readonly Outline[] => Array.isArray(value);

/** A text that is the same for equal outlines, and for no others. */
export const printOutline = (value: Outline): string =>
  isMapping(value)
    ? `{${[...value].map(([key, of]) => `${JSON.stringify(key)}:${printOutline(of)}`).join(',')}}`
    : isList(value)
      ? `[${value.map(printOutline).join(',')}]`
      : JSON.stringify(value);

/** Where a new key belongs: a section of the case in the order of the format, any other key at the end. */
export function placeOf(key: string, path: Path, keys: readonly string[]): number {
  if (path.length > 0) return keys.length;
  const order = Object.keys(caseSchema.shape);
  const before = order.slice(0, Math.max(0, order.indexOf(key)));
  return order.includes(key) ? keys.findLastIndex((one) => before.includes(one)) + 1 : keys.length;
}

/** What the outline says at the path; undefined where there is nothing. */
export function outlineAt(outline: Outline, path: Path): Outline | undefined {
  let here: Outline | undefined = outline;
  for (const step of path) {
    if (isMapping(here)) here = here.get(String(step));
    else if (isList(here) && typeof step === 'number') here = here[step];
    else return undefined;
  }
  return here;
}

/** The outline after a change whose path exists as far as the change needs it; `rename` changes the key alone. */
export function changed(outline: Outline, change: Change): Outline {
  switch (change.kind) {
    case 'set':
      return withValue(outline, change.path, 0, fromPlain(change.value));
    case 'add':
      return at(outline, change.path, (here) => {
        if (isMapping(here)) {
          const entries = [...here];
          entries.splice(change.at ?? placeOf(change.key!, change.path, [...here.keys()]), 0, [
            change.key!,
            fromPlain(change.value),
          ]);
          return new Map(entries);
        }
        return (here as readonly Outline[]).toSpliced(change.at ?? Number.MAX_SAFE_INTEGER, 0, fromPlain(change.value));
      });
    case 'remove':
      return items(outline, change.path, (list, index) => list.toSpliced(index, 1));
    case 'move':
      return items(outline, change.path, (list, index) => list.toSpliced(index, 1).toSpliced(change.to, 0, list[index]!));
    case 'rename':
      return items(outline, change.path, (list, index) => list.with(index, [change.to, list[index]![1]]));
  }
}

function at(outline: Outline, path: Path, make: (here: Outline) => Outline): Outline {
  const [step, ...rest] = path;
  if (step === undefined) return make(outline);
  if (isMapping(outline)) {
    return new Map([...outline].map(([key, value]) => [key, key === String(step) ? at(value, rest, make) : value]));
  }
  return (outline as readonly Outline[]).map((value, index) => (index === step ? at(value, rest, make) : value));
}

type Item = readonly [key: string, value: Outline];

function items(outline: Outline, path: Path, make: (list: readonly Item[], index: number) => readonly Item[]): Outline {
  const last = path.at(-1)!;
  return at(outline, path.slice(0, -1), (here) => {
    if (isMapping(here)) return new Map(make([...here], [...here.keys()].indexOf(String(last))));
    return make(
      (here as readonly Outline[]).map((value) => ['', value]),
      Number(last),
    ).map(([, value]) => value);
  });
}

function withValue(here: Outline, path: Path, depth: number, value: Outline): Outline {
  const step = path[depth];
  if (step === undefined) return value;
  if (isList(here) && typeof step === 'number') {
    return here.map((item, index) => (index === step ? withValue(item, path, depth + 1, value) : item));
  }
  const short = shortFor(path.slice(0, depth));
  const known = isMapping(here)
    ? here
    : here === null || short === undefined
      ? new Map<string, Outline>()
      : new Map([[short, here]]);
  const key = String(step);
  const entries: [string, Outline][] = [...known];
  const next = withValue(known.get(key) ?? null, path, depth + 1, value);
  if (known.has(key)) return new Map(entries.map(([one, of]) => [one, one === key ? next : of]));
  return new Map(entries.toSpliced(placeOf(key, path.slice(0, depth), [...known.keys()]), 0, [key, next]));
}
