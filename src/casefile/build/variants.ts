/** Variants: the case with some things otherwise, written out as a case text of their own. */
import { isMap, type Node } from 'yaml';
import * as z from 'zod/mini';
import { slug } from '../../core/model/ids.ts';
import { writeName } from '../../core/model/grammar.ts';
import type { CaseDocument } from '../document.ts';
import { entriesOf, itemsIn, listNode, mapNode, merged, newEntry, textIn, textNode, valueIn, type Entry } from '../graft.ts';
import type { Names } from '../names.ts';
import { follow, plainValue, type Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { changedRulesSchema, variantSchema } from '../schema-variant.ts';
import { suggest } from '../suggest.ts';
import { basisOf } from './basis.ts';
import { based, basisEntries, changedPreference } from './changes.ts';
import { readOptions, readParties, readSources } from './declare.ts';
import { Draft } from './draft.ts';

const anything = z.optional(z.unknown());
const map = z.optional(z.record(z.string(), z.unknown()));
/** The sections only as mappings and lists; what is in them is checked where the variant is read as a case. */
const frame = z.extend(variantSchema, {
  sources: map,
  parties: map,
  options: map,
  feasibility: anything,
  merged: z.optional(z.array(z.unknown())),
  outcomes: z.optional(z.array(z.unknown())),
  'status-quo': anything,
  preferences: map,
  moves: map,
  views: map,
  expect: z.optional(z.array(z.unknown())),
});

/** What says something about a variant and changes nothing in it. */
const ABOUT: ReadonlySet<string> = new Set(['title', 'summary', 'note', 'source', 'assumed', 'expect', 'as-of', 'sources']);

/** A draft that knows the names of the case's parties, options and sources; what is wrong with those is reported elsewhere. */
export function namesOf(document: CaseDocument): Draft {
  const draft = new Draft(document);
  const whole = plainValue(document);
  if (typeof whole === 'object' && whole !== null && !Array.isArray(whole)) {
    const sections = whole as { readonly [key: string]: Plain };
    readSources(draft, sections['sources']);
    readParties(draft, sections['parties']);
    readOptions(draft, sections['options']);
  }
  draft.problems.length = 0;
  return draft;
}

/** The views of a case with the beliefs that are given as changes written out. */
export function withViews(draft: Draft): CaseDocument {
  const { document } = draft;
  const root = entriesOf(document, document.root);
  const views = valueIn(root, 'views');
  if (views === undefined) return document;
  const preferences = entriesOf(document, valueIn(root, 'preferences'));
  const changed = entriesOf(document, views).map(([party, view, key]): Entry => {
    const entries = entriesOf(document, view);
    const beliefs = valueIn(entries, 'preferences');
    if (beliefs === undefined) return [party, view, key];
    const written = entriesOf(document, beliefs).map(([about, change, aboutKey]): Entry => {
      const base = preferences.find(([name]) => name === keyFor(draft.parties, preferences, about))?.[1];
      return [about, changedPreference(draft, base, change, ['views', party, 'preferences', about]), aboutKey];
    });
    return [party, mapNode(put(entries, 'preferences', mapNode(written, beliefs)), view), key];
  });
  return { ...document, root: mapNode(put(root, 'views', mapNode(changed, views)), document.root) };
}

/** The entries with another value under a key, which stays where it is. */
function put(entries: readonly Entry[], key: string, value: Node | null): Entry[] {
  const found = entries.find(([name]) => name === key);
  return merged(entries, [found === undefined ? newEntry(key, value) : [key, value, found[2]]]);
}

/** The key among the entries that means the same thing as the text; the text itself where there is none. */
function keyFor(names: Names, entries: readonly Entry[], text: string): string {
  const wanted = names.find(text);
  return entries.find(([key]) => key === text || (typeof wanted === 'number' && names.find(key) === wanted))?.[0] ?? text;
}

/**
 * The text of the variant as that of a case, without variants; undefined where it is too broken. Problems go to the draft of
 * the case.
 */
export function variantDocument(draft: Draft, id: string): CaseDocument | undefined {
  const { document } = draft;
  const root = entriesOf(document, document.root);
  const node = valueIn(entriesOf(document, valueIn(root, 'variants')), id) ?? null;
  const path = ['variants', id];
  const read = draft.shape(frame, plainValue({ ...document, root: node }), path, `the variant "${id}"`);
  if (read === undefined) return undefined;
  const entries = entriesOf(document, node);
  basisOf(draft, { source: read.source, assumed: read.assumed }, path);
  if (entries.every(([key]) => ABOUT.has(key))) {
    draft.warn('variant-useless', `the variant "${id}" changes nothing`, path, {
      onKey: true,
      fix: 'say under preferences:, options:, feasibility: or status-quo: what is otherwise',
    });
  }
  const basis = basisEntries(entries.filter(([key]) => key !== 'note'));
  const writer = new Writer(draft, root, entries, path, basis);
  return { ...document, root: mapNode(writer.write(id), document.root) };
}

class Writer {
  private readonly draft: Draft;
  private readonly root: readonly Entry[];
  private readonly over: readonly Entry[];
  private readonly path: Path;
  private readonly basis: readonly Entry[];
  /** rules that fixed options make */
  private readonly rules: Node[] = [];

  constructor(draft: Draft, root: readonly Entry[], over: readonly Entry[], path: Path, basis: readonly Entry[]) {
    this.draft = draft;
    this.root = root;
    this.over = over;
    this.path = path;
    this.basis = basis;
  }

  write(id: string): Entry[] {
    const { document, parties } = this.draft;
    const title = valueIn(this.over, 'title');
    const named = textIn(document, valueIn(this.root, 'title'));
    const own = textIn(document, title) ?? id;
    const sections: Entry[] = [newEntry('title', textNode(named === undefined ? own : `${named}: ${own}`, title))];
    for (const [key, value, keyNode] of this.over) {
      switch (key) {
        case 'summary':
        case 'as-of':
        case 'status-quo':
        case 'merged':
        case 'expect':
          sections.push([key, value, keyNode]);
          break;
        case 'sources':
        case 'parties':
          sections.push([key, this.joined(key, value, undefined), keyNode]);
          break;
        case 'moves':
        case 'views':
          sections.push([key, this.joined(key, value, parties), keyNode]);
          break;
        case 'preferences':
          sections.push([key, this.joined(key, value, parties, (...of) => this.preference(...of)), keyNode]);
          break;
        case 'options':
          sections.push([key, this.joined(key, value, this.draft.options, (...of) => this.option(...of)), keyNode]);
          break;
        case 'outcomes':
          sections.push([key, listNode([...this.items(key), ...itemsIn(document, value)], value), keyNode]);
          break;
      }
    }
    const rules = this.feasibility();
    if (rules !== undefined) sections.push(newEntry('feasibility', rules));
    return merged(
      this.root.filter(([key]) => key !== 'variants' && key !== 'expect'),
      sections,
    );
  }

  private items(key: string): (Node | null)[] {
    return itemsIn(this.draft.document, valueIn(this.root, key));
  }

  /** A section of the case with entries changed or added; `names`: what their keys may be called. */
  private joined(
    section: string,
    over: Node | null,
    names: Names | undefined,
    change: (key: string, base: Node | null | undefined, value: Node | null) => Node | null = (_key, _base, value) => value,
  ): Node {
    const { document } = this.draft;
    const node = valueIn(this.root, section);
    const base = entriesOf(document, node);
    const changed = entriesOf(document, over).map(([given, value, keyNode]): Entry => {
      const key = names === undefined ? given : keyFor(names, base, given);
      return [key, change(given, valueIn(base, key), value), key === given ? keyNode : textNode(key, keyNode)];
    });
    return mapNode(merged(base, changed), node ?? over);
  }

  private preference(key: string, base: Node | null | undefined, value: Node | null): Node | null {
    return changedPreference(this.draft, base, value, [...this.path, 'preferences', key], this.basis);
  }

  private option(key: string, base: Node | null | undefined, value: Node | null): Node | null {
    const { document } = this.draft;
    if (!isMap(follow(document, value))) return value;
    const path = [...this.path, 'options', key];
    const given = entriesOf(document, value);
    const own = given.filter(([name]) => name !== 'taken');
    const taken = textIn(document, valueIn(given, 'taken'));
    if (taken !== undefined && taken !== 'never' && taken !== 'always') {
      draftWrong(this.draft, [...path, 'taken'], `"taken" cannot be "${taken}"`, 'write never or always');
    } else if (taken !== undefined) {
      const found = this.draft.options.find(key);
      const name = writeName(typeof found === 'number' ? this.draft.options.id(found) : key);
      const place = valueIn(given, 'taken');
      const because = basisEntries(own);
      this.rules.push(
        mapNode([newEntry(taken, textNode(name, place), place), ...(because.length > 0 ? because : this.basis)], place),
      );
    }
    const reversible = textIn(document, valueIn(own, 'one-way')) === 'no';
    const changes = reversible ? own.filter(([name]) => name !== 'one-way') : own;
    if (base === undefined) return mapNode(changes, value);
    // what an option that is only fixed rests on belongs to the rule
    if (own.every(([name]) => ['source', 'assumed', 'note'].includes(name)) && taken !== undefined) return base;
    const gone = new Set(reversible ? ['one-way'] : []);
    for (const [one, other] of EXCLUSIVE) if (changes.some(([name]) => name === one)) gone.add(other);
    return mapNode(
      merged(
        entriesOf(document, base).filter(([name]) => !gone.has(name)),
        changes,
      ),
      value,
    );
  }

  private feasibility(): Node | undefined {
    const { document } = this.draft;
    const over = valueIn(this.over, 'feasibility');
    if (over === undefined && this.rules.length === 0) return undefined;
    const base = valueIn(this.root, 'feasibility');
    let kept = itemsIn(document, base);
    const added: (Node | null)[] = [];
    const path = [...this.path, 'feasibility'];
    if (over !== undefined) {
      const shape = z.extend(changedRulesSchema, { add: z.optional(z.array(z.unknown())) });
      const read = this.draft.shape(shape, plainValue({ ...document, root: over }), path, 'the rules of a variant');
      const drop = valueIn(entriesOf(document, over), 'drop');
      if (read?.drop !== undefined) {
        const single = textIn(document, drop) !== undefined;
        (single ? [drop!] : itemsIn(document, drop)).forEach((node, index) => {
          kept = this.withoutRule(kept, textIn(document, node) ?? '', [...path, 'drop', ...(single ? [] : [index])]);
        });
      }
      const add = valueIn(entriesOf(document, over), 'add');
      added.push(...itemsIn(document, add).map((node) => based(this.draft, node, this.basis)));
    }
    return listNode([...kept, ...added, ...this.rules], base ?? over);
  }

  private withoutRule(rules: readonly (Node | null)[], name: string, path: Path): (Node | null)[] {
    const { document } = this.draft;
    const nameOf = (rule: Node | null): string | undefined => textIn(document, valueIn(entriesOf(document, rule), 'name'));
    const left = rules.filter((rule) => slug(nameOf(rule) ?? '') !== slug(name));
    if (left.length < rules.length) return left;
    const names = rules.flatMap((rule) => nameOf(rule) ?? []);
    const close = suggest(name, names);
    this.draft.error('unknown-part', `there is no rule called "${name}"`, path, {
      fix:
        close !== undefined
          ? `did you mean "${close}"?`
          : names.length > 0
            ? `the rules with names are: ${names.join(', ')}`
            : 'give the rule a name: where it stands',
    });
    return left;
  }
}

/** Of two keys that exclude one another the variant's counts. */
const EXCLUSIVE = [
  ['owner', 'owners'],
  ['owners', 'owner'],
  ['source', 'assumed'],
  ['assumed', 'source'],
] as const;

function draftWrong(draft: Draft, path: Path, message: string, fix: string): void {
  draft.error('wrong-value', message, path, { fix });
}
