/**
 * Options added, taken out and moved: the Y/N patterns of the whole case are rewritten with them, so that everything else
 * keeps its meaning; what speaks of an option that goes is listed, and taken out only where that is asked for.
 */
import { error, good, type Result } from '../../core/problem.ts';
import type { Plain } from '../plain.ts';
import { changesBetween } from './between.ts';
import { editCase, valueOf, type Edited } from './edit.ts';
import { isMap, type CaseText, type Mapping } from './mapping.ts';
import { withoutMentions } from './mention.ts';
import { patterned, withoutDoubles } from './pattern.ts';
import { spaceOf, unmarked, withoutNumbers } from './renumber.ts';

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

function reshaped(
  caseText: CaseText,
  change: (options: Mapping) => Mapping | undefined,
  refused: string,
  without?: string,
): Result<Edited> {
  const value = valueOf(caseText);
  if (!value.ok) return value;
  const before = value.value;
  const root = isMap(before) ? before : {};
  const options = isMap(root['options'] ?? null) ? (root['options'] as Mapping) : {};
  const next = change(options);
  if (next === undefined) return { ok: false, problems: [error('edit-impossible', `this cannot be changed: ${refused}`)] };
  const names = Object.keys(options);
  const added = Object.keys(next).length > names.length;
  // a new last option leaves all numbers as they are; otherwise those that come from the order of the options would change
  const numbered = added ? root : (withoutNumbers(caseText, root) as Mapping);
  const dropped = without === undefined ? numbered : (withoutMentions(numbered, [], without) as Mapping);
  const places = Object.keys(next).map((name) => names.indexOf(name));
  const after = withoutDoubles(
    patterned({ ...dropped, options: next }, [], names.length, (pattern) =>
      places.map((at) => (at === -1 ? 'N' : pattern[at]!)).join(''),
    ),
  );
  // the order of a mapping is part of what a case says
  const plain = unmarked(after, undefined);
  if (!added && JSON.stringify(plain) !== JSON.stringify(after)) {
    const renumbered = edit(caseText, before, plain);
    return renumbered.ok
      ? edit(caseText, before, unmarked(after, spaceOf({ ...caseText, text: renumbered.value.text })))
      : renumbered;
  }
  return names.length === 0
    ? editCase(caseText, [{ kind: 'set', path: ['options'], value: next }])
    : edit(caseText, before, after);
}

function edit(caseText: CaseText, before: Plain, after: Plain): Result<Edited> {
  const edited = editCase(caseText, changesBetween(before, after));
  return edited.ok ? good(edited.value) : edited;
}
