/** A preference written as a change of another: statements added, dropped and moved; the result is a preference in full. */
import { isMap, type Node } from 'yaml';
import { printCondition } from '../../core/model/condition.ts';
import { parseCondition } from '../../core/model/grammar.ts';
import { entriesOf, itemsIn, listNode, mapNode, merged, newEntry, textIn, valueIn, type Entry } from '../graft.ts';
import { follow, plainValue } from '../plain.ts';
import type { Path } from '../position.ts';
import { changedPreferenceSchema } from '../schema-variant.ts';
import { suggest } from '../suggest.ts';
import type { Draft } from './draft.ts';

const CHANGES: readonly string[] = ['add', 'drop', 'move'];
const BASIS: readonly string[] = ['source', 'assumed', 'note'];
const GROUPS: readonly string[] = ['equal', 'either'];
const PLACE: readonly string[] = ['before', 'after', 'instead-of'];

/** The source or assumption among the entries; empty where there is none. */
export const basisEntries = (entries: readonly Entry[]): Entry[] =>
  entries.some(([key]) => key === 'source' || key === 'assumed') ? entries.filter(([key]) => BASIS.includes(key)) : [];

/** A part with the basis where it has none of its own; a text becomes the long form with `say`. */
export function based(draft: Draft, node: Node | null, basis: readonly Entry[]): Node | null {
  if (basis.length === 0 || node === null) return node;
  const { document } = draft;
  const map = follow(document, node);
  if (!isMap(map)) return textIn(document, node) === undefined ? node : mapNode([newEntry('say', node), ...basis], node);
  const entries = entriesOf(document, node);
  return basisEntries(entries).length > 0 ? node : mapNode([...entries, ...basis], node);
}

/**
 * The preference in full. `base`: the preference that is changed; `basis`: what added statements rest on that do not say so.
 * Errors, at their places under `path`: unknown-part, contradictory-keys and those of the shape.
 */
export function changedPreference(
  draft: Draft,
  base: Node | null | undefined,
  change: Node | null,
  path: Path,
  basis: readonly Entry[] = [],
): Node | null {
  const { document } = draft;
  const entries = entriesOf(document, change);
  const [first] = entries.filter(([key]) => CHANGES.includes(key));
  if (first === undefined) return isMap(follow(document, change)) ? based(draft, change, basis) : change;
  const before = draft.problems.length;
  draft.shape(changedPreferenceSchema, plainValue({ ...document, root: change }), path, 'a changed preference');
  const whole = entries.find(([key]) => ['statements', 'weights', 'ranking'].includes(key));
  if (whole !== undefined) {
    draft.error('contradictory-keys', `"${first[0]}" changes a preference and "${whole[0]}" gives it anew`, [...path, first[0]], {
      onKey: true,
      fix: 'keep one of the two',
    });
  }
  const given = entriesOf(document, base);
  const statements = valueIn(given, 'statements');
  if (statements === undefined) {
    draft.error(
      'unknown-part',
      `there are no statements to ${first[0]}: the case does not give this preference as statements`,
      path,
      {
        onKey: true,
        fix: 'give the preference anew, as statements:, weights: or ranking:',
      },
    );
  }
  if (draft.problems.length > before) return base ?? null;
  const own = basisEntries(entries);
  const editor = new Editor(draft, itemsIn(document, statements), path, own.length > 0 ? own : basis);
  editor.move(valueIn(entries, 'move'));
  editor.add(valueIn(entries, 'add'));
  editor.drop(valueIn(entries, 'drop'));
  const list = listNode(editor.items, statements);
  if (editor.items.length === 0) {
    draft.error('wrong-value', 'no statement is left', path, { onKey: true, fix: 'keep one, or give the preference anew' });
    return base ?? null;
  }
  return mapNode(
    given.map((entry) => (entry[0] === 'statements' ? [entry[0], list, entry[2]] : entry)),
    base,
  );
}

class Editor {
  items: (Node | null)[];
  private readonly draft: Draft;
  private readonly path: Path;
  private readonly basis: readonly Entry[];

  constructor(draft: Draft, items: readonly (Node | null)[], path: Path, basis: readonly Entry[]) {
    this.draft = draft;
    this.items = [...items];
    this.path = path;
    this.basis = basis;
  }

  move(list: Node | null | undefined): void {
    this.each(list, 'move', (entries, path) => {
      const from = this.find(valueIn(entries, 'say'), [...path, 'say']);
      if (from === undefined) return;
      const [item] = this.items.splice(from, 1);
      const to = this.position(entries, path);
      if (to === undefined) {
        if (!entries.some(([key]) => PLACE.includes(key)))
          this.draft.error('missing-key', 'this move does not say where to', path, {
            fix: 'add before: or after: with a statement',
          });
        return;
      }
      this.items.splice(to, 0, item!);
    });
  }

  add(list: Node | null | undefined): void {
    this.each(list, 'add', (entries, path, node) => {
      const own = entries.filter(([key]) => !PLACE.includes(key));
      const item = based(this.draft, entries.length === 0 ? node : mapNode(own, node), this.basis);
      const instead = valueIn(entries, 'instead-of');
      if (instead !== undefined) {
        const at = this.find(instead, [...path, 'instead-of']);
        if (at !== undefined) this.items[at] = item;
        return;
      }
      this.items.splice(this.position(entries, path) ?? this.items.length, 0, item);
    });
  }

  drop(list: Node | null | undefined): void {
    if (list === undefined) return;
    const single = textIn(this.draft.document, list) !== undefined;
    const all = single ? [list] : itemsIn(this.draft.document, list);
    all.forEach((node, index) => {
      const path = [...this.path, 'drop', ...(single ? [] : [index])];
      const at = this.find(node, path);
      if (at === undefined) return;
      const rest = this.withoutOne(this.items[at]!, this.key(textIn(this.draft.document, node)!));
      this.items.splice(at, 1, ...(rest === undefined ? [] : [rest]));
    });
  }

  private each(
    list: Node | null | undefined,
    key: string,
    visit: (entries: readonly Entry[], path: Path, node: Node | null) => void,
  ): void {
    itemsIn(this.draft.document, list).forEach((node, index) =>
      visit(entriesOf(this.draft.document, node), [...this.path, key, index], node),
    );
  }

  /** Where before: and after: point to; undefined where neither is given, or what they name is not there. */
  private position(entries: readonly Entry[], path: Path): number | undefined {
    const before = valueIn(entries, 'before');
    const after = valueIn(entries, 'after');
    if (before !== undefined && after !== undefined) {
      this.draft.error('contradictory-keys', '"before" and "after" exclude one another', [...path, 'after'], {
        onKey: true,
        fix: 'keep one of them',
      });
    }
    if (before !== undefined) return this.find(before, [...path, 'before']);
    const at = after === undefined ? undefined : this.find(after, [...path, 'after']);
    return at === undefined ? undefined : at + 1;
  }

  /** The place that has the statement; reported where there is none. */
  private find(node: Node | null | undefined, path: Path): number | undefined {
    const text = textIn(this.draft.document, node);
    if (text === undefined) return undefined;
    const wanted = this.key(text);
    const index = this.items.findIndex((item) => this.textsOf(item).some((one) => this.key(one) === wanted));
    if (index !== -1) return index;
    const texts = this.items.flatMap((item) => this.textsOf(item));
    const close = suggest(text, texts);
    this.draft.error('unknown-part', `there is no statement "${text}" to begin with`, path, {
      fix: close === undefined ? `the statements are: ${texts.join('; ')}` : `did you mean "${close}"?`,
    });
    return undefined;
  }

  /** The texts of one place: a single statement, or several together. */
  private textsOf(item: Node | null): string[] {
    const { document } = this.draft;
    const text = textIn(document, item);
    if (text !== undefined) return [text];
    return entriesOf(document, item).flatMap(([key, value]) => {
      if (key === 'say') return textIn(document, value) ?? [];
      return GROUPS.includes(key) ? itemsIn(document, value).flatMap((one) => this.textsOf(one)) : [];
    });
  }

  /** What is left of a place without one of its statements. */
  private withoutOne(item: Node | null, wanted: string): Node | undefined {
    const { document } = this.draft;
    const entries = entriesOf(document, item);
    const group = entries.find(([key]) => GROUPS.includes(key));
    if (group === undefined) return undefined;
    const [name, list, key] = group;
    const rest = itemsIn(document, list).filter((one) => !this.textsOf(one).some((text) => this.key(text) === wanted));
    const others = entries.filter(([other]) => other !== name);
    if (rest.length > 1) return mapNode([[name, listNode(rest, list), key], ...others], item);
    const [left] = rest;
    if (left === undefined || left === null) return undefined;
    const long = entriesOf(document, left);
    if (long.length === 0) return mapNode([newEntry('say', left), ...others], item);
    return basisEntries(long).length > 0 ? left : mapNode(merged(others, long), left);
  }

  /** Two texts of one condition are the same statement. */
  private key(text: string): string {
    const read = parseCondition(text, (name) => {
      const found = this.draft.options.find(name);
      return typeof found === 'number' ? found : { message: found.message };
    });
    return read.ok ? printCondition(read.value, String) : text.toLowerCase();
  }
}
