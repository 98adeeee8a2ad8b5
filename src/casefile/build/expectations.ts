/** The results a case must reproduce. */
import type { Expectation, OutcomeRef } from '../../core/model/model.ts';
import { CONCEPTS, findConcept } from '../../core/stability/registry.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { expectSchema } from '../schema.ts';
import { suggest } from '../suggest.ts';
import { defined, type Draft, itemsOf } from './draft.ts';
import { readOutcome } from './outcomes.ts';

type Read = ReturnType<typeof expectSchema.parse>;
const CLAIMS = ['equilibria', 'contains', 'stable', 'improvements', 'outcomes'] as const;
/** What must stand beside a claim, and what may not. */
const NEEDS: Readonly<Record<(typeof CLAIMS)[number], readonly ('concept' | 'party' | 'from')[]>> = {
  equilibria: ['concept'],
  contains: ['concept'],
  stable: ['concept', 'party'],
  improvements: ['party', 'from'],
  outcomes: [],
};

/** The items under `expect:`. Errors: expect-invalid where keys do not make a claim, unknown-concept, unknown-party. */
export function readExpectations(draft: Draft, section: Plain | undefined): Expectation[] {
  return itemsOf(section).flatMap((item, index): Expectation[] => {
    const path = ['expect', index];
    const before = draft.problems.length;
    const read = draft.shape(expectSchema, item, path, 'an expectation');
    if (read === undefined || typeof item !== 'object' || item === null) return [];
    if (!checkKeys(draft, Object.keys(item), path, draft.problems.length === before)) return [];
    const concept = readConcept(draft, read.concept, [...path, 'concept']);
    const party = read.party === undefined ? undefined : draft.resolve(draft.parties, read.party, [...path, 'party']);
    const from = read.from === undefined ? undefined : readOutcome(draft, read.from, [...path, 'from']);
    const refs = (key: 'equilibria' | 'contains' | 'stable' | 'improvements'): OutcomeRef[] | undefined =>
      read[key]?.flatMap((one, k) => readOutcome(draft, one, [...path, key, k]) ?? []);
    const stable = refs('stable');
    const improvements = refs('improvements');
    return [
      {
        index,
        ...defined({
          concept,
          equilibria: refs('equilibria'),
          contains: refs('contains'),
          stable: stable === undefined || party === undefined ? undefined : { party, outcomes: stable },
          improvements:
            improvements === undefined || party === undefined || from === undefined
              ? undefined
              : { party, from, to: improvements },
          count: read.outcomes,
          source: draft.optional(read.source, [...path, 'source']),
          published: draft.optional(read.published, [...path, 'published']),
        }),
      },
    ];
  });
}

function checkKeys(draft: Draft, keys: readonly string[], path: Path, clean: boolean): boolean {
  const claims = CLAIMS.filter((key) => keys.includes(key));
  if (claims.length === 0) {
    if (clean) draft.error('expect-invalid', 'this expectation says nothing', path, { fix: `add one of: ${CLAIMS.join(', ')}` });
    return false;
  }
  const needed = new Set(claims.flatMap((claim) => NEEDS[claim]));
  const missing = [...needed].filter((key) => !keys.includes(key));
  for (const key of missing) {
    const claim = claims.find((one) => NEEDS[one].includes(key))!;
    draft.error('expect-invalid', `"${claim}" needs "${key}" beside it`, [...path, claim], { onKey: true, fix: `add ${key}:` });
  }
  const idle = (['concept', 'party', 'from'] as const).filter((key) => keys.includes(key) && !needed.has(key));
  for (const key of idle) {
    draft.error('expect-invalid', `"${key}" has no meaning beside "${claims.join('", "')}"`, [...path, key], {
      onKey: true,
      fix: key === 'party' ? 'say stable: with the outcomes where the party stays, or remove it' : 'remove it',
    });
  }
  return missing.length === 0;
}

function readConcept(draft: Draft, value: Read['concept'], path: Path): string | undefined {
  if (value === undefined) return undefined;
  const text = draft.text(value, path);
  const found = findConcept(text);
  if (found !== undefined) return found.id;
  const close = suggest(
    text,
    CONCEPTS.flatMap((concept) => [concept.id, concept.short, concept.name, ...concept.aliases]),
  );
  draft.error('unknown-concept', `"${text}" is not a stability concept Parley knows`, path, {
    fix:
      close === undefined
        ? `use ${CONCEPTS.filter(({ family }) => family === 'classical')
            .map(({ id }) => id)
            .join(', ')} or another; "parley concepts" lists all`
        : `did you mean "${findConcept(close)!.id}"?`,
  });
  return undefined;
}
