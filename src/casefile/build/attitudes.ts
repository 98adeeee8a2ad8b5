/** How the parties feel towards one another. */
import type { Plain } from '../plain.ts';
import { ATTITUDES } from '../schema.ts';
import type { Draft } from './draft.ts';

const VALUE: Readonly<Record<(typeof ATTITUDES)[number], number>> = { devoted: 1, indifferent: 0, hostile: -1 };

/** party → party → 1, 0 or -1; undefined where the case says nothing. Default: devoted to itself, indifferent to the rest. */
export function readAttitudes(draft: Draft, section: Plain | undefined): (readonly number[])[] | undefined {
  if (section === undefined) return undefined;
  const { size } = draft.parties;
  const attitudes = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j): number => (i === j ? 1 : 0)));
  for (const [key, value] of draft.entries(section, ['attitudes'])) {
    const path = ['attitudes', key];
    const party = draft.resolve(draft.parties, key, path, true);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      draft.error('wrong-type', `the attitudes of "${key}" must be a mapping with keys`, path, {
        onKey: true,
        fix: `write the parties with ${ATTITUDES.join(', ')}`,
      });
      continue;
    }
    for (const [name, feeling] of draft.entries(value, path)) {
      const towards = draft.resolve(draft.parties, name, [...path, name], true);
      const known = ATTITUDES.find((one) => one === feeling);
      if (known === undefined) {
        draft.error('wrong-value', `an attitude cannot be ${JSON.stringify(feeling)}`, [...path, name], {
          fix: `write one of: ${ATTITUDES.join(', ')}`,
        });
      } else if (party !== undefined && towards !== undefined) attitudes[party]![towards] = VALUE[known];
    }
  }
  return attitudes;
}
