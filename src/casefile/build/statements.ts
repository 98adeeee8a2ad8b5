/** One place among a party's statements: a statement, several of equal importance, or one of several, not known which. */
import type { Statement, StatementPlace } from '../../core/model/model.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { statementSchema } from '../schema.ts';
import { basisOf, needsBasis } from './basis.ts';
import { defined, type Draft } from './draft.ts';

const SAYS = ['say', 'equal', 'either'] as const;
type Read = Exclude<ReturnType<typeof statementSchema.parse>, string | number>;

/** The place, or none where it cannot be read: the problem is reported, and nothing can be built anyway. */
export function readPlace(draft: Draft, item: Plain, path: Path, needed: boolean): StatementPlace[] {
  const before = draft.problems.length;
  const read = draft.shape(statementSchema, item, path, 'a statement');
  if (read === undefined) return [];
  if (typeof read !== 'object') return placeOf([readStatement(draft, read, {}, path, path, needed)], {});
  const given = SAYS.filter((key) => key in (item as object));
  const [way, second] = given;
  if (second !== undefined) {
    draft.error('contradictory-keys', `"${way}" and "${second}" exclude one another`, [...path, second], {
      onKey: true,
      fix:
        second === 'equal'
          ? 'put all equally important statements under equal:'
          : 'put all statements of which one counts under either:',
    });
  } else if (way === undefined && draft.problems.length === before) {
    draft.error('missing-key', 'this statement says nothing', path, { fix: 'add say: with a condition over options' });
  }
  const degree = Number(read.vital ?? 0);
  const chances = readChances(draft, read, way, path);
  const more = defined({
    mode: way === 'either' ? ('either' as const) : undefined,
    chances,
    degree: degree === 0 ? undefined : degree,
  });
  if (read.say !== undefined) return placeOf([readStatement(draft, read.say, read, path, [...path, 'say'], needed)], more);
  const key = read.equal !== undefined ? 'equal' : 'either';
  const list = read[key];
  if (list === undefined) return [];
  const common = basisOf(draft, { source: read.source, assumed: read.assumed, note: read.note }, path);
  const statements = list.map((one, k) => {
    const at = [...path, key, k];
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
  });
  return placeOf(statements, more);
}

/** The chances of alternatives, which go with either: and add up to 1. */
function readChances(
  draft: Draft,
  read: Read,
  way: (typeof SAYS)[number] | undefined,
  path: Path,
): readonly number[] | undefined {
  const { chances, either } = read;
  if (chances === undefined) return undefined;
  const at = [...path, 'chances'];
  if (way !== 'either') {
    draft.error('contradictory-keys', 'chances are those of alternatives, and there are none', at, {
      onKey: true,
      fix: 'put the alternatives under either:, or remove chances:',
    });
    return undefined;
  }
  if (either === undefined) return undefined;
  const sum = chances.reduce((total, chance) => total + chance, 0);
  if (chances.length !== either.length) {
    draft.error('wrong-value', `there are ${either.length} alternatives and ${chances.length} chances`, at, {
      fix: 'give one chance for each alternative, in their order',
    });
  } else if (Math.abs(sum - 1) > 1e-6) {
    draft.error('wrong-value', `the chances add up to ${Number(sum.toFixed(6))}`, at, { fix: 'make them add up to 1' });
  } else return chances;
  return undefined;
}

function placeOf(statements: readonly (Statement | undefined)[], more: Omit<StatementPlace, 'statements'>): StatementPlace[] {
  const read = statements.filter((statement) => statement !== undefined);
  return read.length < statements.length ? [] : [{ statements: read, ...more }];
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
