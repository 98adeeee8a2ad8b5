/** YAML nodes as plain values: objects, lists, text, numbers, true / false, null. */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { CaseDocument } from './document.ts';

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** The node itself, or what an alias stands for. */
export function follow(document: CaseDocument, node: unknown): Node | null {
  return document.targets.get(node as Node) ?? (node as Node | null | undefined) ?? null;
}

/** The text of a scalar as written: `012`, `true` and `1.0` stay what they look like. undefined for anything else. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const { value, source } = key;
  const shown = typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  const text = typeof value === 'string' ? value : (source ?? shown);
  return text === '' ? undefined : text;
}

/** The plain value of the whole text. The first of two equal keys counts; an aliased value is converted once and shared. */
export function plainValue(document: CaseDocument): Plain {
  const done = new Map<Node, Plain>();
  const convert = (given: unknown): Plain => {
    const node = follow(document, given);
    if (node === null) return null;
    const known = done.get(node);
    if (known !== undefined) return known;
    let value: Plain;
    if (isMap(node)) {
      const entries: Record<string, Plain> = {};
      for (const pair of node.items) {
        const key = keyText(follow(document, pair.key));
        if (key === undefined || Object.hasOwn(entries, key)) continue;
        // not by assignment: a key may be called __proto__
        Object.defineProperty(entries, key, { value: convert(pair.value), enumerable: true, writable: true, configurable: true });
      }
      value = entries;
    } else if (isSeq(node)) {
      value = node.items.map(convert);
    } else {
      const scalar: unknown = isScalar(node) ? node.value : null;
      value = typeof scalar === 'string' || typeof scalar === 'number' || typeof scalar === 'boolean' ? scalar : null;
    }
    done.set(node, value);
    return value;
  };
  return convert(document.root);
}
