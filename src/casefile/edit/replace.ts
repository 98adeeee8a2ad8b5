/** A value written over another one. */
import { isAlias, isCollection, isSeq } from 'yaml';
import type { Plain } from '../plain.ts';
import { printBlock, printFlow, printKey, styleOf, type Style } from './print.ts';
import { indentOf, lineEndOf, lineStart, rangeOf, type Collection } from './slot.ts';
import { spliced, type Splice } from './splice.ts';
import { refusal, type Refusal, type Spot } from './spot.ts';

/** The value at the spot becomes another, in the style of the old one where it is of its kind. */
export function replaceValue(text: string, spot: Spot, value: Plain): Splice[] | Refusal {
  const { parent, flow } = spot;
  if (parent === undefined) return refusal('the whole text cannot be replaced', 'change its sections');
  const old = isAlias(spot.value) ? null : spot.value;
  const slot = parent.slots[parent.index]!;
  const own = styleOf(text, old);
  const from = rangeOf(slot.value)?.[0];
  if (flow) {
    const printed = printFlow(value, own);
    if (slot.head === undefined) return [spliced(text, slot.end, slot.end, `: ${printed}`)];
    if (isSeq(parent.node)) return [spliced(text, slot.start, slot.end, printed)];
    return [spliced(text, from ?? slot.head, slot.end, from === undefined ? ` ${printed}` : printed)];
  }
  const head = slot.head!;
  const sibling = parent.slots.find(({ value: other }, k) => k !== parent.index && isCollection(other));
  const style: Style = isCollection(old) || sibling === undefined ? own : { ...styleOf(text, sibling.value), ...own };
  // a block of text ends with a line end, also where the file does not
  const open = slot.end >= text.length && typeof value === 'string' && value.endsWith('\n') ? lineEndOf(text) : '';
  const printed = printInBlock(text, spot, value, style) + open;
  const start = from ?? head;
  const sameLine = !text.slice(head, start).includes('\n');
  // what stands between the colon and the value on its line, such as an anchor, stays
  if (start > head && sameLine && printed.startsWith(' ')) return [spliced(text, start, slot.end, printed.trimStart())];
  // and so does the comment after a key without a value
  const rest = text.slice(head, lineStop(text, head));
  const comment = start === head && /^\r?\n/.test(printed) ? /^[^\S\n]*#.*/.exec(rest)?.[0].replace(/\r$/, '') : undefined;
  const at = head + (comment?.length ?? 0);
  return [spliced(text, at, Math.max(at, slot.end), printed)];
}

/** The value as it stands after the dash or colon of the spot. */
function printInBlock(text: string, spot: Spot, value: Plain, style: Style): string {
  const { node, slots, index } = spot.parent!;
  return printBlock(value, spot.key, isSeq(node), indentOf(text, slots[index]!), lineEndOf(text), style);
}

const lineStop = (text: string, at: number): number => (text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at));

/** A new item for a collection with items, without the indentation of its first line. */
export function printItem(text: string, spot: Spot, key: string | undefined, value: Plain, near: number): string {
  const slots = spot.parent!.slots;
  const style = styleOf(text, slots[Math.min(near, slots.length - 1)]?.value);
  const like: Style = isPlainCollection(value) ? style : {};
  if (spot.flow) return key === undefined ? printFlow(value, like) : `${printKey(key)}: ${printFlow(value, like)}`;
  const indent = indentOf(text, slots[0]!);
  if (key === undefined) return `-${printBlock(value, spot.key, true, indent, lineEndOf(text), like)}`;
  return `${printKey(key)}:${printBlock(value, key, false, indent, lineEndOf(text), like)}`;
}

const isPlainCollection = (value: Plain): boolean => typeof value === 'object' && value !== null;

/** The only item of a collection taken out: an empty one remains. */
export function emptied(text: string, spot: Spot, empty: string): Splice[] | Refusal {
  const { parent } = spot;
  const node = spot.value as Collection;
  if (parent === undefined) return refusal('a case cannot lose its last key', 'change it instead');
  const head = parent.slots[parent.index]!.head!;
  const { start, end } = parent.slots[parent.index]!;
  const first = node.range![0];
  if (lineStart(text, first) <= head && head > start) return [spliced(text, first, end, empty)];
  // the key keeps the comment on its line, the item goes with its own
  const from = lineStart(text, first);
  return [
    spliced(text, head, head, ` ${empty}`),
    spliced(text, from, lineStop(text, end) + (text[lineStop(text, end)] === '\n' ? 1 : 0), ''),
  ];
}
