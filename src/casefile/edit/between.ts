/** What must change for one value to become another: as few changes as the comparison of lists finds, in the order to make them. */
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import type { Change } from './change.ts';
import { longestCommon } from './common.ts';
import { fromPlain, isList, isMapping, printOutline, type Outline } from './outline.ts';

/** The changes that turn the plain value `before` of a case, or of what stands at `path` in it, into `after`. */
export const changesBetween = (before: Plain, after: Plain, path: Path = []): Change[] =>
  outlineChanges(fromPlain(before), fromPlain(after), path);

export function outlineChanges(before: Outline, after: Outline, path: Path): Change[] {
  if (printOutline(before) === printOutline(after)) return [];
  if (isMapping(before) && isMapping(after) && before.size > 0 && after.size > 0) return mappingChanges(before, after, path);
  if (isList(before) && isList(after) && before.length > 0 && after.length > 0) return listChanges(before, after, path);
  return [{ kind: 'set', path, value: toPlain(after) }];
}

export const toPlain = (value: Outline): Plain =>
  isMapping(value)
    ? Object.fromEntries([...value].map(([key, of]) => [key, toPlain(of)]))
    : isList(value)
      ? value.map(toPlain)
      : value;

function mappingChanges(before: ReadonlyMap<string, Outline>, after: ReadonlyMap<string, Outline>, path: Path): Change[] {
  const changes: Change[] = [];
  let keys = [...before.keys()];
  const wanted = [...after.keys()];
  const values = new Map(before);
  // a key that goes and one that comes in its place with the same value is the same thing under another name
  for (const gone of keys.filter((key) => !after.has(key))) {
    const came = wanted[keys.indexOf(gone)];
    if (came === undefined || before.has(came) || printOutline(after.get(came)!) !== printOutline(before.get(gone)!)) continue;
    changes.push({ kind: 'rename', path: [...path, gone], to: came, alone: true });
    keys = keys.with(keys.indexOf(gone), came);
    values.set(came, values.get(gone)!);
  }
  for (const key of keys) {
    const value = after.get(key);
    if (value !== undefined) changes.push(...outlineChanges(values.get(key)!, value, [...path, key]));
  }
  const kept = new Set(longestCommon(keys, wanted));
  const now = [...keys];
  // what comes is put in before what goes is taken out, so that the mapping is never empty in between
  for (const [index, key] of wanted.entries()) {
    if (kept.has(key)) continue;
    const from = now.indexOf(key);
    if (from !== -1) now.splice(from, 1);
    const to = index === 0 ? 0 : now.indexOf(wanted[index - 1]!) + 1;
    if (from === -1) changes.push({ kind: 'add', path, key, at: to, value: toPlain(after.get(key)!) });
    else if (from !== to) changes.push({ kind: 'move', path: [...path, key], to });
    now.splice(to, 0, key);
  }
  for (const key of now.filter((one) => !after.has(one))) changes.push({ kind: 'remove', path: [...path, key] });
  return changes;
}

function listChanges(before: readonly Outline[], after: readonly Outline[], path: Path): Change[] {
  const changes: Change[] = [];
  const old = tokensOf(before);
  const wanted = tokensOf(after);
  const values = new Map(wanted.map((token, index) => [token, after[index]!]));
  const known = new Set(old);
  const common = new Set(longestCommon(old, wanted));
  let now = [...old];
  // between the same two neighbours, an item that goes and one that comes are one item that changes
  const gaps = (tokens: readonly string[], others: ReadonlySet<string>): string[][] => {
    const found: string[][] = [[]];
    for (const token of tokens) {
      if (common.has(token)) found.push([]);
      else if (!others.has(token)) found.at(-1)!.push(token);
    }
    return found;
  };
  const going = gaps(old, new Set(wanted));
  const coming = gaps(wanted, known);
  for (const [gap, tokens] of going.entries()) {
    for (const [k, token] of tokens.entries()) {
      const next = coming[gap]![k];
      if (next === undefined) continue;
      const index = now.indexOf(token);
      changes.push(...outlineChanges(before[old.indexOf(token)]!, values.get(next)!, [...path, index]));
      now = now.with(index, next);
      common.add(next);
    }
  }
  for (const [index, token] of wanted.entries()) {
    if (common.has(token)) continue;
    const from = now.indexOf(token);
    if (from !== -1) now.splice(from, 1);
    const to = index === 0 ? 0 : now.indexOf(wanted[index - 1]!) + 1;
    if (from === -1) changes.push({ kind: 'add', path, at: to, value: toPlain(values.get(token)!) });
    else if (from !== to) changes.push({ kind: 'move', path: [...path, from], to });
    now.splice(to, 0, token);
  }
  const target = new Set(wanted);
  for (let index = now.length - 1; index >= 0; index--) {
    if (!target.has(now[index]!)) changes.push({ kind: 'remove', path: [...path, index] });
  }
  return changes;
}

/** A word for each item; equal items have equal words up to the count of their repetition. */
function tokensOf(items: readonly Outline[]): string[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const text = printOutline(item);
    const times = seen.get(text) ?? 0;
    seen.set(text, times + 1);
    return `${times} ${text}`;
  });
}
