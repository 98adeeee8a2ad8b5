/** What of a case speaks of an option, and the case without it. */
import { parseCondition } from '../../core/model/grammar.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { isMap, type CaseText } from './mapping.ts';
import { valueOf } from './edit.ts';

/** A part of the case that speaks of an option: a rule, a statement, a weight, an outcome given by its options. */
export interface Mentioning {
  readonly path: Path;
  readonly text: string;
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
    else if (isMap(here)) for (const [key, item] of Object.entries(here)) visit(item, [...path, key]);
  };
  visit(value.value, []);
  return found;
}

/** Whether the value as a whole speaks of the option: a condition, a weight, a list of options taken. */
function speaksOf(here: Plain, path: Path, id: string): boolean {
  const [section] = path;
  const last = path.at(-1);
  // a variant is written as the case is, and names the statements it changes
  if (section === 'variants') return path.length > 2 && (changesOf(here, path.slice(2), id) || speaksOf(here, path.slice(2), id));
  if (section === 'options') return false;
  if (section === 'feasibility' && path.length === 2) return conditionsIn(here).some((text) => names(text, id));
  if (path.at(-2) === 'weights' && same(String(last), id)) return true;
  if (typeof last === 'number' && (path.at(-2) === 'statements' || path.at(-2) === 'equal' || path.at(-2) === 'either')) {
    const say = isMap(here) ? here['say'] : here;
    return typeof say === 'string' && names(say, id);
  }
  if (section === 'merged' && path.length === 2)
    return isMap(here) && typeof here['when'] === 'string' && names(here['when'], id);
  if ((last === 'is' || last === 'as' || last === 'status-quo') && Array.isArray(here))
    return here.some((item: Plain) => typeof item === 'string' && same(item, id));
  return false;
}

/** What a variant does to the option itself, or to a statement that speaks of it. */
function changesOf(here: Plain, path: Path, id: string): boolean {
  if (path[0] === 'options') return path.length === 2 && same(String(path[1]), id);
  if (path[0] !== 'preferences' || !['add', 'drop', 'move'].includes(String(path[2]))) return false;
  if (typeof here === 'string') return path.length <= 4 && names(here, id);
  return (
    path.length === 4 &&
    isMap(here) &&
    ['say', 'instead-of', 'before', 'after'].some((key) => typeof here[key] === 'string' && names(here[key], id))
  );
}

function conditionsIn(rule: Plain): string[] {
  if (typeof rule === 'string') return [rule];
  if (Array.isArray(rule)) return rule.flatMap((item: Plain) => conditionsIn(item));
  if (!isMap(rule)) return [];
  return Object.entries(rule).flatMap(([key, value]) => {
    if (key === 'requires' && isMap(value))
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
export function withoutMentions(here: Plain, path: Path, id: string): Plain {
  const emptied = (before: Plain, after: Plain): boolean => sizeOf(before) > 0 && sizeOf(after) === 0;
  if (Array.isArray(here)) {
    return here.flatMap((item: Plain, at): Plain[] => {
      const inner = [...path, at];
      if (speaksOf(item, inner, id)) return [];
      const rest = withoutMentions(item, inner, id);
      return emptied(item, rest) ? [] : [rest];
    });
  }
  if (!isMap(here)) return here;
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

const sizeOf = (value: Plain): number => (Array.isArray(value) ? value.length : isMap(value) ? Object.keys(value).length : 1);
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const shown = (value: Plain): string => (typeof value === 'string' ? value : JSON.stringify(value));
