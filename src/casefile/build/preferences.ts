/** What each party wants: prioritised statements, option weights or a ranking, and comparisons that overrule them. */
import type { OptionWeight, Preference } from '../../core/model/model.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { preferenceFrame } from '../schema.ts';
import { basisOf, needsBasis } from './basis.ts';
import { readComparison, readThresholds } from './comparisons.ts';
import { defined, type Draft, itemsOf } from './draft.ts';
import { readRanking } from './ranking.ts';
import { readPlace } from './statements.ts';

type Long = { readonly [key: string]: Plain };
const isLong = (value: Plain | undefined): value is Long => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One entry a party, in party order. */
export function readPreferences(draft: Draft, section: Plain | undefined, reported: boolean): (Preference | undefined)[] {
  const preferences: (Preference | undefined)[] = Array.from({ length: draft.parties.size }, () => undefined);
  const seen = new Set<number>();
  for (const [key, value] of draft.entries(section, ['preferences'])) {
    const path = ['preferences', key];
    const party = draft.resolve(draft.parties, key, path, true);
    if (party !== undefined && seen.has(party)) {
      draft.error('duplicate-name', `the preferences of "${draft.parties.id(party)}" are given twice`, path, {
        onKey: true,
        fix: 'join them',
      });
    }
    if (party !== undefined) seen.add(party);
    const preference = readPreference(draft, value, path, reported);
    if (party !== undefined) preferences[party] = preference;
  }
  return preferences;
}

const WAYS = ['statements', 'weights', 'ranking'] as const;

/** One preference, under its key. */
export function readPreference(draft: Draft, value: Plain, path: Path, reported: boolean): Preference | undefined {
  if (Array.isArray(value)) {
    draft.error('wrong-type', 'a preference says first of which kind it is', path, {
      onKey: true,
      fix: 'put the list under statements: (most important first) or ranking: (best first)',
    });
    return undefined;
  }
  const before = draft.problems.length;
  const read = draft.shape(preferenceFrame, value, path, 'a preference');
  if (read === undefined || !isLong(value)) return undefined;
  const [way, second] = WAYS.filter((one) => one in value);
  if (way === undefined) {
    if (draft.problems.length === before)
      draft.error('missing-key', 'this preference says nothing', path, { onKey: true, fix: `use one of: ${WAYS.join(', ')}` });
    return undefined;
  }
  if (second !== undefined) {
    draft.error('contradictory-keys', `"${way}" and "${second}" exclude one another`, [...path, second], {
      onKey: true,
      fix: 'a party has its preference in one of the three ways',
    });
  }
  const basis = basisOf(draft, read, path);
  const needed = reported && basis === undefined;
  const at = [...path, way];
  const order = readOrder(draft, way, value, read, at, needed);
  const comparisons =
    read.comparisons === undefined
      ? undefined
      : itemsOf(value['comparisons']).flatMap((item, k) => readComparison(draft, item, [...path, 'comparisons', k], needed));
  checkChances(draft, order, at);
  const thresholds = readThresholds(draft, read.thresholds, order, path);
  return order === undefined ? undefined : { ...order, ...defined({ basis, comparisons, thresholds }) };
}

/** Alternatives are all a matter of chance, or all unknown: nothing is guessed. */
function checkChances(draft: Draft, order: Preference | undefined, path: Path): void {
  if (order?.kind !== 'statements') return;
  const open = order.places.flatMap(({ mode, chances }, k) => (mode === 'either' ? [{ k, given: chances !== undefined }] : []));
  const without = open.find(({ given }) => !given);
  if (without === undefined || open.every(({ given }) => !given)) return;
  draft.error('missing-key', 'other alternatives of this preference have chances, and these have none', [...path, without.k], {
    fix: 'add chances: here, or remove it there',
  });
}

function readOrder(
  draft: Draft,
  way: (typeof WAYS)[number],
  value: Long,
  read: ReturnType<typeof preferenceFrame.parse>,
  at: Path,
  needed: boolean,
): Preference | undefined {
  switch (way) {
    case 'statements':
      if (read.statements === undefined) return undefined;
      return { kind: 'statements', places: itemsOf(value[way]).flatMap((item, k) => readPlace(draft, item, [...at, k], needed)) };
    case 'weights':
      if (read.weights === undefined) return undefined;
      return { kind: 'weights', weights: readWeights(draft, read.weights, at, needed) };
    case 'ranking':
      if (read.ranking === undefined) return undefined;
      if (needed) needsBasis(draft, 'this ranking', at, true);
      return readRanking(draft, value[way]!, at);
  }
}

function readWeights(draft: Draft, weights: Readonly<Record<string, unknown>>, path: Path, needed: boolean): OptionWeight[] {
  const seen = new Set<number>();
  return draft.entries(weights as Long, path).flatMap(([key, value]): OptionWeight[] => {
    const at = [...path, key];
    const option = draft.resolve(draft.options, key, at, true);
    if (value === null) return []; // did not fit its schema, and is reported
    const keys = isLong(value) ? value : {};
    const basis = basisOf(draft, keys, at);
    if (needed && basis === undefined) needsBasis(draft, `the weight of "${key}"`, at, true);
    if (option === undefined) return [];
    if (seen.has(option)) {
      draft.error('duplicate-name', `the option "${draft.options.id(option)}" has two weights`, at, {
        onKey: true,
        fix: 'keep one of them',
      });
    }
    seen.add(option);
    const weight = isLong(value) ? draft.number(value['weight'] as number, [...at, 'weight']) : draft.number(value as number, at);
    return [{ option, weight, ...defined({ basis }) }];
  });
}
