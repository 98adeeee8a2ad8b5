/**
 * A case text with parts exchanged: a new tree made of nodes of the old one. The nodes keep their places in the text, so
 * that whatever is wrong with the result is shown where it was written.
 */
import { isMap, isScalar, isSeq, Pair, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';
import type { CaseDocument } from './document.ts';
import { follow, keyText } from './plain.ts';

/** Key as text, key, value. */
export type Entry = readonly [key: string, value: Node | null, keyNode: Node];

export function entriesOf(document: CaseDocument, node: unknown): Entry[] {
  const map = follow(document, node);
  if (!isMap(map)) return [];
  return map.items.flatMap((pair): Entry[] => {
    const key = keyText(follow(document, pair.key));
    return key === undefined ? [] : [[key, (pair.value as Node | null) ?? null, pair.key as Node]];
  });
}

export function itemsIn(document: CaseDocument, node: unknown): (Node | null)[] {
  const list = follow(document, node);
  return isSeq(list) ? list.items.map((item) => (item as Node | null) ?? null) : [];
}

/** The value under a key, or undefined. */
export const valueIn = (entries: readonly Entry[], key: string): Node | null | undefined =>
  entries.find(([name]) => name === key)?.[1];

/** `place`: the node whose place in the text the new one takes. */
export function mapNode(entries: readonly Entry[], place: Node | null | undefined): YAMLMap {
  const map = new YAMLMap();
  for (const [, value, key] of entries) map.items.push(new Pair(key, value));
  return at(map, place);
}

export function listNode(items: readonly (Node | null)[], place: Node | null | undefined): YAMLSeq {
  const list = new YAMLSeq();
  list.items.push(...items);
  return at(list, place);
}

export const textNode = (text: string, place: Node | null | undefined): Scalar => at(new Scalar(text), place);

function at<T extends Node>(node: T, place: Node | null | undefined): T {
  const range = place?.range ?? undefined;
  if (range !== undefined) node.range = range;
  return node;
}

export const newEntry = (key: string, value: Node | null, place: Node | null | undefined = value): Entry => [
  key,
  value,
  textNode(key, place),
];

/** The entries with those of the second list in place of the same keys of the first, or after them. */
export function merged(base: readonly Entry[], over: readonly Entry[]): Entry[] {
  const keys = new Set(over.map(([key]) => key));
  const kept = base.map((entry) => (keys.has(entry[0]) ? over.find(([key]) => key === entry[0])! : entry));
  const known = new Set(base.map(([key]) => key));
  return [...kept, ...over.filter(([key]) => !known.has(key))];
}

/** The text of a scalar with its white space made single; undefined for anything else. */
export function textIn(document: CaseDocument, node: unknown): string | undefined {
  const scalar = follow(document, node);
  return isScalar(scalar) ? keyText(scalar)?.trim().replaceAll(/\s+/g, ' ') : undefined;
}
