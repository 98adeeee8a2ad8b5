/** Items of a collection that stands one a line: put in, taken out and moved with the comments that belong to them. */
import { beginsLine, indentOf, lineEndOf, lineStart, nextLine, type Slot } from './slot.ts';
import { spliced, type Splice } from './splice.ts';

const isBlank = (line: string): boolean => line.trim() === '';

/** The line where the comments directly above an item begin; those above the first item may speak of all and stay. */
function leadStart(text: string, slots: readonly Slot[], index: number): number {
  let start = lineStart(text, slots[index]!.start);
  if (index === 0) return start;
  const floor = nextLine(text, slots[index - 1]!.end);
  while (start > floor) {
    const above = lineStart(text, start - 1);
    if (above < floor || !text.slice(above, start).trim().startsWith('#')) break;
    start = above;
  }
  return start;
}

/** Whether a blank line stands between the item and the one before it. */
function separated(text: string, slots: readonly Slot[], index: number): boolean {
  if (index <= 0 || index >= slots.length) return false;
  const between = text.slice(nextLine(text, slots[index - 1]!.end), lineStart(text, slots[index]!.start));
  return between.split('\n').slice(0, -1).some(isBlank);
}

/** `item` is the text of the new item with its later lines indented as far as its first will be. */
export function insertBlock(text: string, slots: readonly Slot[], index: number, item: string, root: boolean): Splice[] {
  const eol = lineEndOf(text);
  const [first] = slots as [Slot];
  const indent = indentOf(text, first);
  if (index === 0) {
    if (!beginsLine(text, first)) return [spliced(text, first.start, first.start, `${item}${eol}${indent}`)];
    let at = lineStart(text, first.start);
    // the comments at the top of a file speak of the file
    const stop = root ? at : 0;
    while (
      at > stop &&
      text
        .slice(lineStart(text, at - 1), at)
        .trim()
        .startsWith('#')
    )
      at = lineStart(text, at - 1);
    return [spliced(text, at, at, `${indent}${item}${eol}`)];
  }
  const at = nextLine(text, slots[index - 1]!.end);
  // items of one line stand together, as those at the top of a case do
  const before = slots[index - 1]!;
  const long = item.includes('\n') || text.slice(before.start, before.end).includes('\n');
  const apart = root
    ? slots.some((_, k) => separated(text, slots, k))
    : separated(text, slots, Math.min(index, slots.length - 1));
  const blank = long && apart ? eol : '';
  const open = text.slice(0, at).endsWith('\n') ? '' : eol;
  return [spliced(text, at, at, `${open}${blank}${indent}${item}${open === '' ? eol : ''}`)];
}

/** The lines of an item: its comments above, its value, and the blank line that sets it off. */
function chunk(
  text: string,
  slots: readonly Slot[],
  index: number,
): { from: number; to: number; blank: 'before' | 'after' | undefined } {
  const from = leadStart(text, slots, index);
  const to = nextLine(text, slots[index]!.end);
  const above = from === 0 ? 0 : lineStart(text, from - 1);
  if (index > 0 && from > 0 && isBlank(text.slice(above, from))) return { from: above, to, blank: 'before' };
  const below = nextLine(text, to);
  if (index === 0 && slots.length > 1 && below > to && isBlank(text.slice(to, below))) return { from, to: below, blank: 'after' };
  return { from, to, blank: undefined };
}

/** Takes out an item that is not the only one. */
export function removeBlock(text: string, slots: readonly Slot[], index: number): Splice[] {
  const slot = slots[index]!;
  if (!beginsLine(text, slot)) {
    const after = nextLine(text, slot.end);
    return [spliced(text, slot.start, after + /^\s*/.exec(text.slice(after))![0].length, '')];
  }
  const { from, to } = chunk(text, slots, index);
  // without a line end at the end of the text the one before goes
  const start = text.slice(0, to).endsWith('\n') ? from : text.slice(0, from).replace(/\r?\n$/, '').length;
  return [spliced(text, start, to, '')];
}

export function moveBlock(text: string, slots: readonly Slot[], index: number, to: number): Splice[] {
  if (!slots.every((slot) => beginsLine(text, slot))) return exchange(text, slots, index, to);
  const eol = lineEndOf(text);
  const piece = chunk(text, slots, index);
  const whole = text.slice(piece.from, piece.to);
  const blankLine = piece.blank === undefined ? '' : eol;
  const content = whole
    .replace(piece.blank === 'before' ? /^[^\S\n]*\r?\n/ : piece.blank === 'after' ? /\r?\n[^\S\n]*\r?\n$/ : /\r?\n$/, '')
    .replace(/\r?\n$/, '');
  const rest = slots.filter((_, k) => k !== index);
  if (to === 0) {
    const at = lineStart(text, rest[0]!.start);
    return [...removeBlock(text, slots, index), spliced(text, at, at, `${content}${eol}${blankLine}`)];
  }
  const at = nextLine(text, rest[to - 1]!.end);
  const open = text.slice(0, at).endsWith('\n') ? '' : eol;
  return [...removeBlock(text, slots, index), spliced(text, at, at, `${open}${blankLine}${content}${open === '' ? eol : ''}`)];
}

/** Moves an item by writing the items into each other's places; what stands between the places stays. */
export function exchange(text: string, slots: readonly Slot[], index: number, to: number): Splice[] {
  const order = slots
    .map((_, k) => k)
    .toSpliced(index, 1)
    .toSpliced(to, 0, index);
  return slots.flatMap(({ start, end }, place) => {
    const from = slots[order[place]!]!;
    return order[place] === place ? [] : [spliced(text, start, end, text.slice(from.start, from.end))];
  });
}
