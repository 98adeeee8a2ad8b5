/** Feasibility rules and merged outcomes. */
import { and, type Condition, not, or } from '../../core/model/condition.ts';
import type { FeasibilityRule, Merge } from '../../core/model/model.ts';
import { slug } from '../../core/model/ids.ts';
import type { Plain } from '../plain.ts';
import { mergeSchema, RULE_KINDS, ruleSchema } from '../schema.ts';
import { basisOf } from './basis.ts';
import { defined, type Draft, itemsOf } from './draft.ts';
import { readOutcome } from './outcomes.ts';

type RuleKind = FeasibilityRule['kind'];

/** Where a rule of this kind over these conditions is broken. `requires` takes them in pairs: left only where right. */
function infeasibleWhere(kind: RuleKind, of: readonly Condition[]): Condition {
  const pairs = (): Condition[] => of.flatMap((a, i) => of.slice(i + 1).map((b) => and(a, b)));
  switch (kind) {
    case 'never-together':
      return or(...pairs());
    case 'at-least-one':
      return not(or(...of));
    case 'exactly-one':
      return or(not(or(...of)), ...pairs());
    case 'requires': {
      const broken = of.flatMap((left, i) => (i % 2 === 0 ? [and(left, not(of[i + 1]!))] : []));
      return broken.length === 1 ? broken[0]! : or(...broken);
    }
    case 'never':
      return of[0]!;
    case 'always':
      return not(of[0]!);
  }
}

/** The rules under `feasibility:`; in a reported case each needs a basis. */
export function readRules(draft: Draft, section: Plain | undefined, reported: boolean): FeasibilityRule[] {
  const named = new Set<string>();
  return itemsOf(section).flatMap((item, index): FeasibilityRule[] => {
    const path = ['feasibility', index];
    const before = draft.problems.length;
    const read = draft.shape(ruleSchema, item, path, 'a feasibility rule');
    if (read === undefined) return [];
    const given = RULE_KINDS.filter((kind) => typeof item === 'object' && item !== null && kind in item);
    const [kind, second] = given;
    if (kind === undefined) {
      // a mistyped key is reported already
      if (draft.problems.length === before) {
        draft.error('missing-key', 'this rule does not say what it excludes', path, {
          fix: `use one of: ${RULE_KINDS.join(', ')}`,
        });
      }
      return [];
    }
    if (second !== undefined) {
      draft.error('contradictory-keys', `"${kind}" and "${second}" stand in one rule`, [...path, second], {
        onKey: true,
        fix: 'begin a new item "- " for the second',
      });
    }
    const basis = basisOf(draft, read, path);
    if (reported && basis === undefined) {
      draft.warn('basis-missing', 'this rule does not say what it rests on', [...path, kind], {
        onKey: true,
        fix: 'add source: with the id of a source, or assumed: with the reason',
      });
    }
    const conditions = conditionsOf(draft, kind, read, path);
    if (conditions === undefined) return [];
    const because = draft.optional(read.because, [...path, 'because']);
    const name = draft.optional(read.name, [...path, 'name']);
    if (name !== undefined && named.has(slug(name)))
      draft.error('duplicate-name', `two rules are called "${name}"`, [...path, 'name'], { fix: 'give each its own name' });
    if (name !== undefined) named.add(slug(name));
    return [{ kind, infeasible: infeasibleWhere(kind, conditions), index, ...defined({ name, because, basis }) }];
  });
}

function conditionsOf(
  draft: Draft,
  kind: RuleKind,
  read: NonNullable<ReturnType<typeof ruleSchema.parse>>,
  rule: readonly (string | number)[],
): Condition[] | undefined {
  const value = read[kind];
  const path = [...rule, kind];
  if (value === undefined) return undefined;
  let conditions: (Condition | undefined)[];
  if (Array.isArray(value)) {
    conditions = value.map((one, k) => draft.condition(one, [...path, k]));
  } else if (typeof value === 'object') {
    conditions = draft
      .entries(value, path)
      .flatMap(([left, right]) => [
        draft.condition(left, [...path, left], true),
        typeof right === 'string' || typeof right === 'number' ? draft.condition(right, [...path, left]) : undefined,
      ]);
    if (conditions.length === 0) {
      draft.error('wrong-value', '"requires" says nothing', path, { onKey: true, fix: 'write requires: { option: condition }' });
      return undefined;
    }
  } else {
    conditions = [draft.condition(value, path)];
  }
  return conditions.every((c) => c !== undefined) ? conditions : undefined;
}

/** The items under `merged:`; the names must have been noted in `draft.outcomes` before. */
export function readMerges(draft: Draft, section: Plain | undefined): Merge[] {
  const seen = new Set<string>();
  return itemsOf(section).flatMap((item, index): Merge[] => {
    const path = ['merged', index];
    const read = draft.shape(mergeSchema, item, path, 'a merged outcome');
    if (read === undefined) return [];
    const name = draft.text(read.name, [...path, 'name']);
    if (seen.has(slug(name))) {
      draft.error('duplicate-name', `two merged outcomes are called "${name}"`, [...path, 'name'], {
        fix: 'give each its own name',
      });
    }
    seen.add(slug(name));
    const when = draft.condition(read.when, [...path, 'when']);
    const as = read.as === undefined ? undefined : readOutcome(draft, read.as, [...path, 'as']);
    return when === undefined ? [] : [{ name, when, index, ...defined({ as }) }];
  });
}
