/**
 * Many entries of a section changed at once. `editCase` reads the whole text for every change, which takes minutes where hundreds of
 * statements change: here each entry is a text of its own, and the whole is read only at the end.
 */
import { isMap } from 'yaml';
import { good, type Result } from '../../core/problem.ts';
import type { Change } from '../edit/change.ts';
import { editCase } from '../edit/edit.ts';
import { isMap as isMapping, type Mapping } from '../edit/mapping.ts';
import { fromPlain, printOutline } from '../edit/outline.ts';
import { beginsLine, lineStart, nextLine, slotsOf } from '../edit/slot.ts';
import { spotAt } from '../edit/spot.ts';
import { parseCaseText } from '../parse.ts';
import { keyText, plainValue } from '../plain.ts';

/** The text with each entry of the section set to its value: those that are there in their place, new ones at its end. Errors: edit-impossible, yaml-*. */
export function setEntries(text: string, section: string, entries: ReadonlyMap<string, Mapping>): Result<string> {
  const pieces = inPieces(text, section, entries);
  if (pieces !== undefined && says(pieces, section, entries)) return good(pieces);
  const edited = editCase(
    { text },
    [...entries].map(([id, value]) => set(section, id, value)),
  );
  return edited.ok ? good(edited.value.text) : edited;
}

const set = (section: string, id: string, value: Mapping): Change => ({ kind: 'set', path: [section, id], value });

/** undefined: the section is not written one entry after another, or a piece means nothing without the rest. */
function inPieces(text: string, section: string, entries: ReadonlyMap<string, Mapping>): string | undefined {
  const parsed = parseCaseText(text);
  if (!parsed.ok || parsed.value.targets.size > 0) return undefined;
  const spot = spotAt(parsed.value, [section]);
  const node = spot === undefined || 'refused' in spot ? null : spot.value;
  const slots = isMap(node) && node.flow !== true ? slotsOf(text, node) : undefined;
  if (!isMap(node) || slots === undefined || slots.length === 0 || !slots.every((slot) => beginsLine(text, slot)))
    return undefined;
  const starts = slots.map((slot) => lineStart(text, slot.start));
  const end = nextLine(text, slots.at(-1)!.end);
  const head = `${section}:${text.includes('\r\n') ? '\r\n' : '\n'}`;
  const open = text.slice(0, end).endsWith('\n') ? '' : head.slice(section.length + 1);
  const chunks = starts.map(
    (start, at) => `${head}${text.slice(start, starts[at + 1] ?? end)}${at + 1 < starts.length ? '' : open}`,
  );
  const ids = node.items.map(({ key }) => keyText(key) ?? '');
  const edit = (chunk: string, id: string): string | undefined => {
    const edited = editCase({ text: chunk }, [set(section, id, entries.get(id)!)]);
    return edited.ok ? edited.value.text : undefined;
  };
  const changed = chunks.map((chunk, at) => (entries.has(ids[at]!) ? edit(chunk, ids[at]!) : chunk));
  // a new one is written as it would be after the first
  const [first] = chunks as [string];
  const added = [...entries.keys()].filter((id) => !ids.includes(id)).map((id) => edit(first, id)?.slice(first.length));
  const all = [...changed.map((chunk) => chunk?.slice(head.length)), ...added];
  if (all.includes(undefined)) return undefined;
  return `${text.slice(0, starts[0])}${all.join('')}${text.slice(end)}`;
}

/** Whether the text, read as a whole, has the entries as they are wanted. */
function says(text: string, section: string, entries: ReadonlyMap<string, Mapping>): boolean {
  const parsed = parseCaseText(text);
  const whole = parsed.ok ? plainValue(parsed.value) : null;
  const found = isMapping(whole) ? whole[section] : undefined;
  return (
    isMapping(found) &&
    [...entries].every(
      ([id, value]) => found[id] !== undefined && printOutline(fromPlain(found[id])) === printOutline(fromPlain(value)),
    )
  );
}
