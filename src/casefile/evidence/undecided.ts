/** What two coders see differently in a statement: read, and asked for a decision as long as it stands there. */
import type * as z from 'zod/mini';
import type { Undecided } from '../../core/evidence/statement.ts';
import type { Model } from '../../core/model/model.ts';
import type { Draft } from '../build/draft.ts';
import { isMap } from '../edit/mapping.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { readLinks } from './links.ts';
import { undecidedSchema } from './schema.ts';

/** undefined: nothing is. Each entry is warned of; one that names no option or part of the case is an error. */
export function readUndecided(draft: Draft, model: Model, list: Plain | undefined, path: Path): readonly Undecided[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const found = (list as readonly Plain[]).flatMap((item, index): Undecided[] => {
    const at = [...path, index];
    const before = draft.problems.length;
    const keys = draft.shape(undecidedSchema, item, at, 'something undecided');
    if (keys === undefined || draft.problems.length > before) return [];
    const codes = codesOf(draft, model, keys, item, at);
    if (codes.length === 0) return [];
    const said = draft
      .entries(isMap(item) ? item['said'] : undefined, [...at, 'said'])
      .map(([coder, value]) => ({ coder, value: draft.text(value as string | number, [...at, 'said', coder]) }));
    const [, id = ''] = path as readonly string[];
    draft.warn(
      'undecided',
      `${WHAT[keys.code](id, keys.option)}: ${said.map(({ coder, value }) => `${coder} says ${value}`).join(', ')}`,
      at,
      {
        fix: FIX[keys.code],
      },
    );
    return codes.map((code) => ({ code, said }));
  });
  return found.length === 0 ? undefined : found;
}

const WHAT: Readonly<Record<Undecided['code']['kind'], (id: string, option?: string | number) => string>> = {
  marked: (id) => `nobody has decided whether "${id}" is a statement`,
  position: (id, option) => `nobody has decided what "${id}" says of ${option}`,
  link: (id) => `nobody has decided whether "${id}" bears on this part of the case`,
  speaker: (id) => `nobody has decided who the speaker of "${id}" is`,
  party: (id) => `nobody has decided for which party "${id}" is said`,
  date: (id) => `nobody has decided when "${id}" was said`,
  act: (id) => `nobody has decided what "${id}" does`,
  kind: (id) => `nobody has decided whose words "${id}" has`,
};

const FIX: Readonly<Record<Undecided['code']['kind'], string>> = {
  marked: 'take out this entry, or the statement',
  position: 'write what is right under positions:, and take out this entry',
  link: 'write what is right under supports: or contradicts:, and take out this entry',
  speaker: 'write what is right as speaker:, and take out this entry',
  party: 'write what is right as party:, and take out this entry',
  date: 'write what is right as date:, and take out this entry',
  act: 'write what is right as act:, and take out this entry',
  kind: 'write what is right as kind:, and take out this entry',
};

/** A link to a part that stands for several is undecided for each of them. */
function codesOf(
  draft: Draft,
  model: Model,
  { code, option, to }: z.infer<typeof undecidedSchema>,
  item: Plain,
  at: Path,
): readonly Undecided['code'][] {
  switch (code) {
    case 'position': {
      if (option === undefined)
        draft.error('missing-key', 'this does not say which position is undecided', at, { fix: 'add option:' });
      const found = option === undefined ? undefined : draft.resolve(draft.options, option, [...at, 'option']);
      return found === undefined ? [] : [{ kind: code, option: found }];
    }
    case 'link': {
      if (to === undefined) draft.error('missing-key', 'this does not say which link is undecided', at, { fix: 'add to:' });
      const parts = to === undefined || !isMap(item) ? [] : readLinks(draft, model, [item['to']!], [...at, 'to']);
      return parts.map((part) => ({ kind: code, part }));
    }
    case 'marked':
    case 'speaker':
    case 'party':
    case 'date':
    case 'act':
    case 'kind':
      return [{ kind: code }];
  }
}
