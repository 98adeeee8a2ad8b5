/** Items of a collection in brackets or braces, on one line or over several. */
import { exchange } from './block.ts';
import type { Collection, Slot } from './slot.ts';
import { spliced, type Splice } from './splice.ts';

/** The white space that stands before the items after the first. */
function gap(text: string, slots: readonly Slot[]): string {
  const [first, second] = slots;
  if (first === undefined || second === undefined) return ' ';
  return /\s+$/.exec(text.slice(first.end, second.start))?.[0] ?? '';
}

export function insertFlow(text: string, node: Collection, slots: readonly Slot[], index: number, item: string): Splice[] {
  const [open, close] = node.range!;
  const next = slots[index];
  if (next !== undefined) return [spliced(text, next.start, next.start, `${item},${gap(text, slots)}`)];
  const last = slots.at(-1);
  if (last === undefined) return [spliced(text, open + 1, close - 1, item)];
  return [spliced(text, last.end, last.end, `,${gap(text, slots)}${item}`)];
}

export function removeFlow(text: string, node: Collection, slots: readonly Slot[], index: number): Splice[] {
  const slot = slots[index]!;
  const next = slots[index + 1];
  const before = slots[index - 1];
  if (next !== undefined) return [spliced(text, slot.start, next.start, '')];
  if (before !== undefined) return [spliced(text, before.end, slot.end, '')];
  return [spliced(text, node.range![0] + 1, node.range![1] - 1, '')];
}

export const moveFlow = exchange;
