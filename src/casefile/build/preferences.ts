/** What each party wants: prioritised statements, option weights or a ranking. */
import type { OptionWeight, OutcomeRef, Preference, Statement, StatementPlace } from '../../core/model/model.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { preferenceFrame, statementSchema, tierSchema } from '../schema.ts';
import { basisOf } from './basis.ts';
import { defined, type Draft, itemsOf } from './draft.ts';
import { readOutcome } from './outcomes.ts';

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

function readPreference(draft: Draft, value: Plain, path: Path, reported: boolean): Preference | undefined {
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
  switch (way) {
    case 'statements':
      if (read.statements === undefined) return undefined;
      return {
        kind: 'statements',
        places: itemsOf(value[way]).flatMap((item, k) => readPlace(draft, item, [...at, k], needed)),
        ...defined({ basis }),
      };
    case 'weights':
      if (read.weights === undefined) return undefined;
      return { kind: 'weights', weights: readWeights(draft, read.weights, at, needed), ...defined({ basis }) };
    case 'ranking':
      if (read.ranking === undefined) return undefined;
      if (needed) needsBasis(draft, 'this ranking', at, true);
      return {
        kind: 'ranking',
        tiers: itemsOf(value[way]).flatMap((item, k) => readTier(draft, item, [...at, k])),
        ...defined({ basis }),
      };
  }
}

function needsBasis(draft: Draft, what: string, path: Path, onKey = false): void {
  draft.warn('basis-missing', `${what} does not say what it rests on`, path, {
    onKey,
    fix: 'add source: with the id of a source, or assumed: with the reason',
  });
}

function readPlace(draft: Draft, item: Plain, path: Path, needed: boolean): StatementPlace[] {
  const before = draft.problems.length;
  const read = draft.shape(statementSchema, item, path, 'a statement');
  if (read === undefined) return [];
  if (typeof read !== 'object') return placeOf([readStatement(draft, read, {}, path, path, needed)]);
  const raw = item as Long;
  if ('say' in raw && 'equal' in raw) {
    draft.error('contradictory-keys', '"say" and "equal" exclude one another', [...path, 'equal'], {
      onKey: true,
      fix: 'put all equally important statements under equal:',
    });
  } else if (!('say' in raw) && !('equal' in raw) && draft.problems.length === before) {
    draft.error('missing-key', 'this statement says nothing', path, { fix: 'add say: with a condition over options' });
  }
  if (read.say !== undefined) return placeOf([readStatement(draft, read.say, read, path, [...path, 'say'], needed)]);
  if (read.equal === undefined) return [];
  const shared = { source: read.source, assumed: read.assumed, note: read.note };
  const common = basisOf(draft, shared, path);
  return placeOf(
    read.equal.map((one, k) => {
      const at = [...path, 'equal', k];
      const long = typeof one === 'object';
      const statement = readStatement(
        draft,
        long ? one.say : one,
        long ? one : {},
        at,
        long ? [...at, 'say'] : at,
        needed && common === undefined,
      );
      return statement === undefined || statement.basis !== undefined || common === undefined
        ? statement
        : { ...statement, basis: common };
    }),
  );
}

/** A place with a misread statement is left out: the problem is reported, and nothing can be built anyway. */
function placeOf(statements: readonly (Statement | undefined)[]): StatementPlace[] {
  const read = statements.filter((statement) => statement !== undefined);
  return read.length === 0 ? [] : [{ statements: read }];
}

function readStatement(
  draft: Draft,
  say: string | number,
  keys: Parameters<typeof basisOf>[1],
  path: Path,
  sayPath: Path,
  needed: boolean,
): Statement | undefined {
  const basis = basisOf(draft, keys, path);
  if (needed && basis === undefined) needsBasis(draft, 'this statement', sayPath);
  const condition = draft.condition(say, sayPath);
  if (condition === undefined) return undefined;
  return { condition, text: draft.text(say, sayPath).replace(/\s+/g, ' '), ...defined({ basis }) };
}

function readWeights(draft: Draft, weights: Readonly<Record<string, unknown>>, path: Path, needed: boolean): OptionWeight[] {
  const seen = new Set<number>();
  return draft.entries(weights as Long, path).flatMap(([key, value]): OptionWeight[] => {
    const at = [...path, key];
    const option = draft.resolve(draft.options, key, at, true);
    if (value === null) return []; // did not fit its schema, and is reported
    const keys = isLong(value) ? value : {};
    const basis = basisOf(draft, keys as Parameters<typeof basisOf>[1], at);
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

function readTier(draft: Draft, item: Plain, path: Path): (readonly OutcomeRef[])[] {
  const read = draft.shape(tierSchema, item, path, 'a place of the ranking');
  if (read === undefined) return [];
  if (Array.isArray(read) && read.length === 0) {
    draft.error('wrong-value', 'a place of the ranking is empty', path, { fix: 'remove it' });
    return [];
  }
  const refs = Array.isArray(read)
    ? read.map((one, k) => readOutcome(draft, one, [...path, k]))
    : [readOutcome(draft, read, path)];
  return [refs.filter((ref) => ref !== undefined)];
}
