/**
 * Options added, taken out and moved: the Y/N patterns of the whole case are rewritten with them, so that everything else
 * keeps its meaning; what speaks of an option that goes is listed, and taken out only where that is asked for.
 */
import { error, good, type Result } from '../../core/problem.ts';
import { parseCondition } from '../../core/model/grammar.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { changesBetween } from './between.ts';
import { editCase, valueOf, type Edited } from './edit.ts';

interface CaseText {
  readonly text: string;
  readonly file?: string;
}

/** A part of the case that speaks of an option: a rule, a statement, a weight, an outcome given by its options. */
export interface Mentioning {
  readonly path: Path;
  readonly text: string;
}

type Mapping = { readonly [key: string]: Plain };

/** Adds an option at the end; it is not taken in any outcome that the case names. */
export function withOption(caseText: CaseText, id: string, option: Plain): Result<Edited> {
  return reshaped(
    caseText,
    (options) => (Object.hasOwn(options, id) ? undefined : { ...options, [id]: option }),
    `there is an option "${id}" already`,
  );
}

/** The option moved to another place among the options, which is its letter in every pattern. */
export function moveOption(caseText: CaseText, id: string, to: number): Result<Edited> {
  return reshaped(
    caseText,
    (options) => {
      const names = Object.keys(options);
      const from = names.indexOf(id);
      if (from === -1) return undefined;
      const order = names.toSpliced(from, 1).toSpliced(to, 0, id);
      return Object.fromEntries(order.map((name) => [name, options[name]!]));
    },
    `there is no option "${id}"`,
  );
}

/** Takes the option out, and with `dropMentions` everything that speaks of it. */
export function withoutOption(caseText: CaseText, id: string, dropMentions: boolean): Result<Edited> {
  return reshaped(
    caseText,
    (options) =>
      Object.hasOwn(options, id) ? Object.fromEntries(Object.entries(options).filter(([name]) => name !== id)) : undefined,
    `there is no option "${id}"`,
    dropMentions ? id : undefined,
  );
}

/** Everything that speaks of the option by name. Patterns do not: they are rewritten. */
export function mentionsOf(caseText: CaseText, id: string): readonly Mentioning[] {
  const value = valueOf(caseText);
  if (!value.ok) return [];
  const found: Mentioning[] = [];
  const visit = (here: Plain, path: Path): void => {
    const told = speaksOf(here, path, id);
    if (told) found.push({ path, text: shown(here) });
    else if (Array.isArray(here)) here.forEach((item: Plain, at) => visit(item, [...path, at]));
    else if (isMapping(here)) for (const [key, item] of Object.entries(here)) visit(item, [...path, key]);
  };
  visit(value.value, []);
  return found;
}

function reshaped(
  caseText: CaseText,
  change: (options: Mapping) => Mapping | undefined,
  refused: string,
  without?: string,
): Result<Edited> {
  const value = valueOf(caseText);
  if (!value.ok) return value;
  const before = value.value;
  const root = isMapping(before) ? before : {};
  const options = isMapping(root['options'] ?? null) ? (root['options'] as Mapping) : {};
  const next = change(options);
  if (next === undefined) return { ok: false, problems: [error('edit-impossible', `this cannot be changed: ${refused}`)] };
  const dropped = without === undefined ? root : (withoutMentions(root, [], without) as Mapping);
  const names = Object.keys(options);
  const places = Object.keys(next).map((name) => names.indexOf(name));
  const after = withoutDoubles(
    patterned({ ...dropped, options: next }, [], names.length, (pattern) =>
      places.map((at) => (at === -1 ? 'N' : pattern[at]!)).join(''),
    ),
  );
  // the order of a mapping is part of what a case says
  return names.length === 0
    ? editCase(caseText, [{ kind: 'set', path: ['options'], value: next }])
    : edit(caseText, before, after);
}

function edit(caseText: CaseText, before: Plain, after: Plain): Result<Edited> {
  const edited = editCase(caseText, changesBetween(before, after));
  return edited.ok ? good(edited.value) : edited;
}

/** Outcomes that an option told apart are one now: the first note on it stays, and a ranking names it once. */
function withoutDoubles(root: Plain): Plain {
  if (!isMapping(root)) return root;
  const seen = new Set<string>();
  const fresh = (key: Plain | undefined): boolean => {
    if (typeof key !== 'string') return true;
    const known = seen.has(key);
    seen.add(key);
    return !known;
  };
  const notes = Array.isArray(root['outcomes'])
    ? root['outcomes'].filter((note: Plain) => !isMapping(note) || fresh(note['is']))
    : undefined;
  const preferences = isMapping(root['preferences'] ?? null) ? (root['preferences'] as Mapping) : undefined;
  const ranked =
    preferences === undefined
      ? undefined
      : Object.fromEntries(Object.entries(preferences).map(([party, preference]) => [party, rankedOnce(preference)]));
  return {
    ...root,
    ...(notes === undefined ? {} : { outcomes: notes }),
    ...(ranked === undefined ? {} : { preferences: ranked }),
  };
}

function rankedOnce(preference: Plain): Plain {
  if (!isMapping(preference) || !Array.isArray(preference['ranking'])) return preference;
  const seen = new Set<Plain>();
  const first = (outcome: Plain): boolean => !seen.has(outcome) && seen.add(outcome) !== undefined;
  const ranking = preference['ranking'].flatMap((tier: Plain): Plain[] => {
    if (!Array.isArray(tier)) return first(tier) ? [tier] : [];
    const left = tier.filter(first);
    return left.length === 0 ? [] : [left.length === 1 ? left[0]! : left];
  });
  return { ...preference, ranking };
}

/** Keys under which an outcome may be given by its pattern. */
const PATTERNED: ReadonlySet<string> = new Set([
  'status-quo',
  'is',
  'as',
  'from',
  'ranking',
  'equilibria',
  'contains',
  'stable',
  'improvements',
  'moves',
  'comparisons',
  'say',
]);

function patterned(here: Plain, path: Path, length: number, rewrite: (pattern: string) => string): Plain {
  if (typeof here === 'string') {
    const key = path.findLast((step) => typeof step === 'string' && PATTERNED.has(step));
    const listed = path.includes('statements') || path.includes('feasibility');
    if (key === undefined || listed) return here;
    return here.replaceAll(/(?<![\p{L}\p{N}_.-])[YN-]+(?![\p{L}\p{N}_.>-])/gu, (word) =>
      word.length === length && /[YN]/.test(word) ? rewrite(word) : word,
    );
  }
  if (Array.isArray(here)) return here.map((item: Plain, at) => patterned(item, [...path, at], length, rewrite));
  if (isMapping(here))
    return Object.fromEntries(
      Object.entries(here).map(([key, item]) => [
        key,
        key === 'options' && path.length === 0 ? item : patterned(item, [...path, key], length, rewrite),
      ]),
    );
  return here;
}

/** Whether the value as a whole speaks of the option: a condition, a weight, a list of options taken. */
function speaksOf(here: Plain, path: Path, id: string): boolean {
  const [section] = path;
  const last = path.at(-1);
  if (section === 'options') return false;
  if (section === 'feasibility' && path.length === 2) return conditionsIn(here).some((text) => names(text, id));
  if (path.at(-2) === 'weights' && same(String(last), id)) return true;
  if (typeof last === 'number' && (path.at(-2) === 'statements' || path.at(-2) === 'equal' || path.at(-2) === 'either')) {
    const say = isMapping(here) ? here['say'] : here;
    return typeof say === 'string' && names(say, id);
  }
  if (section === 'merged' && last === 'when') return typeof here === 'string' && names(here, id);
  if ((last === 'is' || last === 'as' || last === 'status-quo') && Array.isArray(here))
    return here.some((item: Plain) => typeof item === 'string' && same(item, id));
  return false;
}

function conditionsIn(rule: Plain): string[] {
  if (typeof rule === 'string') return [rule];
  if (Array.isArray(rule)) return rule.flatMap((item: Plain) => conditionsIn(item));
  if (!isMapping(rule)) return [];
  return Object.entries(rule).flatMap(([key, value]) => {
    if (key === 'requires' && isMapping(value))
      return Object.entries(value).flatMap(([left, right]) => [left, ...conditionsIn(right)]);
    return ['because', 'source', 'assumed', 'note', 'name'].includes(key) ? [] : conditionsIn(value);
  });
}

function names(text: string, id: string): boolean {
  let found = false;
  parseCondition(text, (name) => {
    found ||= same(name, id);
    return 0;
  });
  return found;
}

/** The case without what speaks of the option; lists and mappings that become empty go too. */
function withoutMentions(here: Plain, path: Path, id: string): Plain {
  const emptied = (before: Plain, after: Plain): boolean => sizeOf(before) > 0 && sizeOf(after) === 0;
  if (Array.isArray(here)) {
    return here.flatMap((item: Plain, at): Plain[] => {
      const inner = [...path, at];
      if (speaksOf(item, inner, id)) return [];
      const rest = withoutMentions(item, inner, id);
      return emptied(item, rest) ? [] : [rest];
    });
  }
  if (!isMapping(here)) return here;
  const entries = Object.entries(here).flatMap(([key, item]): [string, Plain][] => {
    const inner = [...path, key];
    if (speaksOf(item, inner, id)) {
      // outcomes given by their options lose only that option
      return Array.isArray(item) ? [[key, item.filter((one: Plain) => typeof one !== 'string' || !same(one, id))]] : [];
    }
    const rest = withoutMentions(item, inner, id);
    return emptied(item, rest) ? [] : [[key, rest]];
  });
  return Object.fromEntries(entries);
}

const isMapping = (value: Plain): value is Mapping => typeof value === 'object' && value !== null && !Array.isArray(value);
const sizeOf = (value: Plain): number => (Array.isArray(value) ? value.length : isMapping(value) ? Object.keys(value).length : 1);
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const shown = (value: Plain): string => (typeof value === 'string' ? value : JSON.stringify(value));
