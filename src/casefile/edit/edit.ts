/**
 * Changes of a case in its text: only what changed is written, everything else keeps its bytes. Every change is made on what
 * the text says as well, and the new text is read back and must say the same; a change for which that fails is refused.
 */
import { isAlias, isCollection, isMap, isSeq } from 'yaml';
import { bad, error, good, type Result } from '../../core/problem.ts';
import type { CaseDocument } from '../document.ts';
import { parseCaseText } from '../parse.ts';
import { plainValue, type Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { locatePlace } from '../position.ts';
import { outlineChanges, toPlain } from './between.ts';
import { insertBlock, moveBlock, removeBlock } from './block.ts';
import { shortFor, type Change } from './change.ts';
import { insertFlow, moveFlow, removeFlow } from './flow.ts';
import { changed, fromPlain, isList, isMapping, outlineAt, outlineOf, placeOf, printOutline, type Outline } from './outline.ts';
import { pathInText } from './path.ts';
import { printKey } from './print.ts';
import { renaming } from './rename.ts';
import { emptied, printItem, replaceValue } from './replace.ts';
import { applySplices, backwards, spliced, type Splice } from './splice.ts';
import { refusal, shared, spotAt, type Refusal } from './spot.ts';

export interface Edited {
  readonly text: string;
  readonly document: CaseDocument;
  /** what was done to the text, one after another; `undoing` gives what takes it back */
  readonly splices: readonly Splice[];
}

/**
 * Makes the changes one after another. The text need not be a complete case before or after: forms write halves of one.
 * Errors: edit-impossible, at the place, and yaml-* where the text cannot be parsed. O(changes × length).
 */
export function editCase(
  caseFile: { readonly text: string; readonly file?: string },
  changes: readonly Change[],
): Result<Edited> {
  // not the document of the case, which may have parts exchanged
  const parsed = parseCaseText(caseFile.text, caseFile.file);
  if (!parsed.ok) return parsed;
  let edited: Edited = { text: caseFile.text, document: parsed.value, splices: [] };
  const waiting = [...changes];
  for (let change = waiting.shift(); change !== undefined; change = waiting.shift()) {
    const { document } = edited;
    const given = { ...change, path: pathInText(document, change.path) };
    const outline = outlineOf(document);
    const spot = spotAt(document, given.path);
    // of a shared value nothing can be changed but the whole
    const whole = spot !== undefined && 'value' in spot && isAlias(spot.value);
    const simpler = whole ? undefined : simplify(outline, given);
    if (simpler !== undefined) {
      waiting.unshift(...simpler);
      continue;
    }
    const next = make(edited, outline, given);
    if ('refused' in next) {
      const at = locatePlace(document, { path: given.path });
      return bad(error('edit-impossible', `this cannot be changed: ${next.refused}`, { fix: next.fix, at }));
    }
    edited = next;
  }
  return good(edited);
}

/** What the text says as plain values: what `changesBetween` compares. */
export function valueOf(caseFile: { readonly text: string; readonly file?: string }): Result<Plain> {
  const parsed = parseCaseText(caseFile.text, caseFile.file);
  return parsed.ok ? good(plainValue(parsed.value), parsed.problems) : parsed;
}

/** The changes that do the same and each touch one place, or undefined where the change is such a one already. */
function simplify(outline: Outline, change: Change): Change[] | undefined {
  const { path } = change;
  if (change.kind === 'add') {
    const here = outlineAt(outline, path);
    if ((isMapping(here) && here.size > 0) || (isList(here) && here.length > 0)) return undefined;
    const short = shortFor(path);
    const value = change.key === undefined ? [change.value] : { [change.key]: change.value };
    if (here === undefined || here === null || typeof here === 'object') return [{ kind: 'set', path, value }];
    return short === undefined || change.key === undefined
      ? undefined
      : [{ kind: 'set', path, value: { [short]: toPlain(here), ...(value as object) } }];
  }
  if (change.kind !== 'set') return undefined;
  const before = outlineAt(outline, path);
  const value = fromPlain(change.value);
  if (before !== undefined) {
    const same = (isMapping(before) && isMapping(value)) || (isList(before) && isList(value));
    if (printOutline(before) === printOutline(value)) return [];
    if (!same) return undefined;
    const parts = outlineChanges(before, value, path);
    const [only] = parts;
    return only?.kind === 'set' && only.path.length === path.length ? undefined : parts;
  }
  const parent = path.slice(0, -1);
  const step = path.at(-1)!;
  const here = outlineAt(outline, parent);
  if (typeof step === 'number' && isList(here))
    return step === here.length ? [{ kind: 'add', path: parent, value: change.value }] : undefined;
  if (isMapping(here) && here.size > 0) return [{ kind: 'add', path: parent, key: String(step), value: change.value }];
  return [{ kind: 'add', path: parent, ...(typeof step === 'number' ? {} : { key: step }), value: change.value }];
}

/** One simple change made, and read back. */
function make(edited: Edited, outline: Outline, change: Change): Edited | Refusal {
  const { document } = edited;
  const named = change.kind === 'rename' && change.alone !== true ? renaming(document, change.path, change.to) : undefined;
  const splices = named === undefined ? splicesFor(document, outline, change) : 'refused' in named ? named : named.splices;
  if (splices === undefined) return refusal(`there is no ${show(change.path)}`, 'name a place that exists');
  if ('refused' in splices) return splices;
  const wanted = named === undefined || 'refused' in named ? changed(outline, change) : outlineOf(document, named.replaced);
  return spliceText(edited, splices, wanted);
}

/** The text with the splices made, where it then says what is wanted. */
export function spliceText(edited: Edited, splices: readonly Splice[], wanted: Outline): Edited | Refusal {
  const { document } = edited;
  const ordered = backwards(splices);
  const text = applySplices(document.text, ordered);
  const read = parseCaseText(text, document.file);
  // a change that the text around it would misread, such as of a value that others share
  if (!read.ok || printOutline(outlineOf(read.value)) !== printOutline(wanted))
    return refusal('the text around it is written in a way that such a change would break', 'change it in the text');
  return { text, document: read.value, splices: [...edited.splices, ...ordered] };
}

const show = (path: Path): string => (path.length === 0 ? 'such place' : path.join(' › '));

function splicesFor(document: CaseDocument, outline: Outline, change: Change): readonly Splice[] | Refusal | undefined {
  const { text } = document;
  if (change.kind === 'add') return added(document, outline, change);
  const spot = spotAt(document, change.path);
  if (spot === undefined || 'refused' in spot) return spot;
  if (change.kind === 'set') return replaceValue(text, spot, change.value);
  const { parent } = spot;
  if (parent === undefined) return refusal('it is the whole case', 'name a part of it');
  const { node, slots, index } = parent;
  const flow = node.flow === true;
  switch (change.kind) {
    case 'remove': {
      if (flow) return removeFlow(text, node, slots, index);
      if (slots.length > 1) return removeBlock(text, slots, index);
      const above = spotAt(document, change.path.slice(0, -1));
      return above === undefined || 'refused' in above ? above : emptied(text, above, isSeq(node) ? '[]' : '{}');
    }
    case 'move':
      if (change.to < 0 || change.to >= slots.length)
        return refusal(`there is no position ${change.to} in it`, `positions go from 0 to ${slots.length - 1}`);
      if (change.to === index) return [];
      return flow ? moveFlow(text, slots, index, change.to) : moveBlock(text, slots, index, change.to);
    case 'rename': {
      if (!isMap(node)) return refusal('it is an item of a list and has no key', 'set its value');
      if (
        isMapping(outlineAt(outline, change.path.slice(0, -1))) &&
        outlineAt(outline, [...change.path.slice(0, -1), change.to]) !== undefined
      )
        return refusal(`"${change.to}" is there already`, 'choose another name');
      const { start } = slots[index]!;
      const key = node.items[index]!.key as { readonly range?: readonly number[] | null };
      return [spliced(text, start, key.range![1]!, printKey(change.to))];
    }
  }
}

function added(
  document: CaseDocument,
  outline: Outline,
  change: Change & { readonly kind: 'add' },
): readonly Splice[] | Refusal | undefined {
  const { path, key, value } = change;
  const spot = spotAt(document, path);
  if (spot === undefined || 'refused' in spot) return spot;
  const node = spot.value;
  if (isAlias(node)) return shared(node.source);
  if (!isCollection(node)) return undefined;
  const first = spotAt(document, [...path, isMap(node) ? firstKey(outlineAt(outline, path)) : 0]);
  if (first === undefined || 'refused' in first) return first;
  const { slots } = first.parent!;
  if (isMap(node) && key === undefined) return refusal('a mapping takes a new key, and none is given', 'give the key');
  if (isMap(node) && outlineAt(outline, [...path, key!]) !== undefined)
    return refusal(`"${key}" is there already`, 'set its value');
  if (isSeq(node) && key !== undefined) return refusal('a list takes no keys', 'give the value alone');
  const keys = isMap(node) ? [...(outlineAt(outline, path) as ReadonlyMap<string, Outline>).keys()] : [];
  const at = Math.min(change.at ?? (key === undefined ? slots.length : placeOf(key, path, keys)), slots.length);
  const item = printItem(document.text, first, key, value, Math.max(0, at - 1));
  if (node.flow === true) return insertFlow(document.text, node, slots, at, item);
  return insertBlock(document.text, slots, at, item, path.length === 0);
}

const firstKey = (here: Outline | undefined): string => (isMapping(here) ? ([...here.keys()][0] ?? '') : '');
