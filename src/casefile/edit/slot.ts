/** Where the items of a YAML collection stand in the text. */
import { isMap, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

export type Collection = YAMLMap | YAMLSeq;

/** An item: a dash or key, up to the end of its value; comments and line ends after it do not count. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** the end of the dash or colon, after which the value stands; the item's start in `[…]`, undefined for a key without a colon */
  readonly head: number | undefined;
  readonly value: Node | null;
}

/** The items in the order of the text, or undefined where they are written in a way that is not edited (`? key`). */
export function slotsOf(text: string, node: Collection): Slot[] | undefined {
  const slots: Slot[] = [];
  if (isMap(node)) {
    for (const pair of node.items) {
      const { key, value, srcToken } = pair as Pair<Node | null, Node | null>;
      const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind')?.offset;
      const place = rangeOf(key);
      if (place === undefined || srcToken?.start.some(({ type }) => type === 'explicit-key-ind') === true) return undefined;
      const head = colon === undefined ? undefined : colon + 1;
      slots.push({ start: place[0], end: contentEnd(text, value, head ?? place[1]), head, value });
    }
    return slots;
  }
  const tokens = node.srcToken !== undefined && 'items' in node.srcToken ? node.srcToken.items : [];
  const dashes = tokens.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
  for (const [index, item] of (node.items as (Node | null)[]).entries()) {
    const start = node.flow === true ? item?.range?.[0] : dashes[index];
    if (start === undefined) return undefined;
    const head = node.flow === true ? start : start + 1;
    slots.push({ start, end: contentEnd(text, item, head), head, value: item });
  }
  return slots;
}

/** Where the node stands; undefined for one that is not in the text, or empty. */
export function rangeOf(node: Node | null | undefined): readonly [start: number, end: number] | undefined {
  const [start, end] = node?.range ?? [0, 0];
  return start === end ? undefined : [start, end];
}

/** The end of what the node says, without the comments and line ends that YAML counts to it. */
function contentEnd(text: string, node: Node | null, otherwise: number): number {
  const range = rangeOf(node);
  if (node === null || range === undefined) return otherwise;
  const [start, end] = range;
  if (isScalar(node)) return node.type?.startsWith('BLOCK') === true ? start + text.slice(start, end).trimEnd().length : end;
  if ('items' in node && node.flow !== true) return slotsOf(text, node)?.at(-1)?.end ?? end;
  return end;
}

export const lineStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1) + 1, text.startsWith('\uFEFF') ? 1 : 0);

/** The offset after the line end; the end of the text on the last line. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** The blanks that put a line under the item. */
export const indentOf = (text: string, slot: Slot): string => ' '.repeat(slot.start - lineStart(text, slot.start));

/** Whether the item begins its line; the first of `- name: x` does not. */
export const beginsLine = (text: string, slot: Slot): boolean =>
  text.slice(lineStart(text, slot.start), slot.start).trim() === '';

export const lineEndOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
