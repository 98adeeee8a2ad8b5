/** Outcomes given by Y/N patterns, when the options change. */
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { isMap, type Mapping } from './mapping.ts';

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

/** The case with `rewrite` done to each pattern of this length. */
export function patterned(here: Plain, path: Path, length: number, rewrite: (pattern: string) => string): Plain {
  if (typeof here === 'string') {
    const key = path.findLast((step) => typeof step === 'string' && PATTERNED.has(step));
    const listed = path.includes('statements') || path.includes('feasibility');
    if (key === undefined || listed) return here;
    return here.replaceAll(/(?<![\p{L}\p{N}_.-])[YN-]+(?![\p{L}\p{N}_.>-])/gu, (word) =>
      word.length === length && /[YN]/.test(word) ? rewrite(word) : word,
    );
  }
  if (Array.isArray(here)) return here.map((item: Plain, at) => patterned(item, [...path, at], length, rewrite));
  if (isMap(here))
    return Object.fromEntries(
      Object.entries(here).map(([key, item]) => [
        key,
        key === 'options' && path.length === 0 ? item : patterned(item, [...path, key], length, rewrite),
      ]),
    );
  return here;
}

/** Outcomes that an option told apart are one now: the first note on it stays, and a ranking names it once. */
export function withoutDoubles(root: Plain): Plain {
  if (!isMap(root)) return root;
  const seen = new Set<string>();
  const fresh = (key: Plain | undefined): boolean => {
    if (typeof key !== 'string') return true;
    const known = seen.has(key);
    seen.add(key);
    return !known;
  };
  const notes = Array.isArray(root['outcomes'])
    ? root['outcomes'].filter((note: Plain) => !isMap(note) || fresh(note['is']))
    : undefined;
  const preferences = isMap(root['preferences'] ?? null) ? (root['preferences'] as Mapping) : undefined;
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
  if (!isMap(preference) || !Array.isArray(preference['ranking'])) return preference;
  const seen = new Set<Plain>();
  const first = (outcome: Plain): boolean => !seen.has(outcome) && seen.add(outcome) !== undefined;
  const ranking = preference['ranking'].flatMap((tier: Plain): Plain[] => {
    if (!Array.isArray(tier)) return first(tier) ? [tier] : [];
    const left = tier.filter(first);
    return left.length === 0 ? [] : [left.length === 1 ? left[0]! : left];
  });
  return { ...preference, ranking };
}
