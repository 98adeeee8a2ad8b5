/** Outcomes as a case refers to them, and what it says about single ones. */
import type { OutcomeNote, OutcomeRef } from '../../core/model/model.ts';
import { slug } from '../../core/model/ids.ts';
import { outcomeRef } from '../../core/space/find.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { outcomeSchema } from '../schema.ts';
import { defined, type Draft, itemsOf } from './draft.ts';

/** An outcome by number, name or pattern, or as the list of the options taken. */
export function readOutcome(
  draft: Draft,
  value: string | number | readonly (string | number)[],
  path: Path,
): OutcomeRef | undefined {
  if (Array.isArray(value)) {
    const options = value.map((one: string | number, index) => draft.resolve(draft.options, one, [...path, index]));
    if (!options.every((option) => option !== undefined)) return undefined;
    return { kind: 'taken', options: [...new Set(options)].sort((a, b) => a - b) };
  }
  return outcomeOf(draft, draft.text(value as string | number, path), path);
}

/** An outcome from the text that names it. A declared name counts before its look as a pattern. */
export function outcomeOf(draft: Draft, text: string, path: Path): OutcomeRef | undefined {
  const ref = outcomeRef(text);
  if (ref.kind === 'pattern' && draft.outcomes.has(slug(text))) return { kind: 'name', name: text };
  if (ref.kind === 'name' && /^[-+.\d]+$/.test(text)) {
    draft.error('wrong-value', `${text} is not the number of an outcome`, path, { fix: 'outcomes have whole numbers from 0 up' });
    return undefined;
  }
  return ref;
}

/** Collects the names of outcomes and merged outcomes, so that references can be told apart from patterns. */
export function noteNames(draft: Draft, ...sections: readonly (Plain | undefined)[]): void {
  for (const item of sections.flatMap(itemsOf)) {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) continue;
    const { name } = item as { readonly name?: Plain };
    if (typeof name === 'string') draft.outcomes.add(slug(name));
  }
}

/** The items under `outcomes:`. `graphForm`: there are no options, and these are all outcomes. */
export function readNotes(draft: Draft, section: Plain | undefined, graphForm: boolean): OutcomeNote[] {
  const seen = new Set<string>();
  return itemsOf(section).flatMap((item, index): OutcomeNote[] => {
    const path = ['outcomes', index];
    const short = typeof item === 'string' || typeof item === 'number';
    if (short && !graphForm) {
      draft.error('wrong-type', 'an item of outcomes must say which outcome it speaks of', path, {
        fix: 'write { is: …, name: … }',
      });
      return [];
    }
    const read = short ? { name: item } : draft.shape(outcomeSchema, item, path, 'an outcome');
    if (read === undefined) return [];
    const namePath = short ? path : [...path, 'name'];
    const name = draft.optional(read.name, namePath);
    if (name !== undefined) {
      checkName(draft, name, namePath);
      if (seen.has(slug(name)))
        draft.error('duplicate-name', `two outcomes are called "${name}"`, namePath, { fix: 'give each its own name' });
      seen.add(slug(name));
    }
    const has = (key: string): boolean => typeof item === 'object' && item !== null && key in item;
    if (graphForm && has('is')) {
      draft.error('contradictory-keys', 'without options an outcome has no "is"', [...path, 'is'], {
        onKey: true,
        fix: 'give it a name:, or declare options:',
      });
    } else if (graphForm && name === undefined && !has('name')) {
      draft.error('missing-key', 'without options each outcome needs a "name"', path, { fix: 'add name:' });
    } else if (!graphForm && !has('is')) {
      draft.error('missing-key', 'an item of outcomes must say which outcome it speaks of', path, {
        fix: 'add is: with a Y/N pattern, the list of options taken, or the name of a merged outcome',
      });
    }
    const at = read.is === undefined || graphForm ? undefined : readOutcome(draft, read.is, [...path, 'is']);
    const number = read.number === undefined ? undefined : draft.number(read.number, [...path, 'number']);
    return [{ index, ...defined({ name, number, at, note: draft.optional(read.note, [...path, 'note']) }) }];
  });
}

/** A name that reads as a number, or as a pattern of the case, could never be referred to. */
function checkName(draft: Draft, name: string, path: Path): void {
  const { kind } = outcomeRef(name);
  if (kind === 'number') {
    draft.error('wrong-value', `an outcome cannot be called "${name}": that reads as a number`, path, {
      fix: `write number: ${name.replace(/\D/g, '')}`,
    });
  } else if (kind === 'pattern' && name.length === draft.options.size) {
    draft.error('wrong-value', `an outcome cannot be called "${name}": that reads as a pattern`, path, { fix: 'choose a word' });
  }
}
