/**
 * The model as it stood on a past day. What was said later does not count, and a part that rests only on it is left out:
 * a statement is not part of the preference, a rule excludes nothing, an option is not taken by anybody. A part that is
 * assumed, or says nothing of what it rests on, stays: it was not said on any day. So does an option that is taken today, since
 * today is given.
 */
import { partKey, restingParts, type Counts, type Ground } from './support.ts';
import type { Evidence } from './source.ts';
import type { ModelPart } from './statement.ts';
import { taken } from '../model/condition.ts';
import type { Basis, FeasibilityRule, Model, Preference, StatementPlace } from '../model/model.ts';

interface LeftOut {
  readonly part: ModelPart;
  /** what it rests on, none of which counts */
  readonly grounds: readonly Ground[];
}

export interface Stood {
  readonly model: Model;
  /** parts that are left out, in the order of the case */
  readonly left: readonly LeftOut[];
  /** options that rest only on what does not count and stay, because they are taken today */
  readonly kept: readonly LeftOut[];
}

export interface StoodOptions {
  readonly counts: Counts;
  /** options taken today */
  readonly today: ReadonlySet<number>;
  /** the day of the model that comes out, where it is one */
  readonly day?: string;
}

/**
 * The model that rests on what counts alone. Parties with no statement left are indifferent between all outcomes; expected
 * results are left out, since they speak of the whole case. O(parts + links).
 */
export function stoodOn(model: Model, evidence: Evidence, { counts, today, day }: StoodOptions): Stood {
  const late = restingParts(model, evidence).filter(
    ({ basis, grounds }) => basis?.kind !== 'assumed' && grounds.length > 0 && !grounds.some(counts),
  );
  const entry = ({ part, grounds }: LeftOut): LeftOut => ({ part, grounds });
  const stays = ({ part }: LeftOut): boolean => part.kind === 'option' && today.has(part.option);
  const left = late.filter((one) => !stays(one)).map(entry);
  const kept = late.filter(stays).map(entry);
  const gone = new Set(left.map(({ part }) => partKey(part)));
  const is = (part: ModelPart): boolean => gone.has(partKey(part));
  const rules = model.rules.filter((_, rule) => !is({ kind: 'rule', rule }));
  const never = model.options.flatMap((_, option): FeasibilityRule[] =>
    is({ kind: 'option', option })
      ? [
          {
            kind: 'never',
            infeasible: taken(option),
            basis: { kind: 'assumed', why: 'Nobody had spoken of it by then.' },
            later: true,
            index: model.rules.length + option,
          },
        ]
      : [],
  );
  const trim = basisTrimmer(model, evidence, counts);
  const { views, asOf, ...rest } = model;
  const seen = views?.filter(({ party }) => !is({ kind: 'view', party }));
  const on = day ?? asOf;
  const stood: Model = {
    ...rest,
    ...(on === undefined ? {} : { asOf: on }),
    ...(left.length === 0 ? {} : { later: left.length }),
    ...(seen === undefined || seen.length === 0 ? {} : { views: seen.map(trim) }),
    options: model.options.map(trim),
    rules: [...rules.map(trim), ...never],
    preferences: model.preferences.map((preference, party) => preference && withoutLate(preference, party, is, trim)),
    expectations: [],
  };
  return { model: stood, left, kept };
}

type Trim = <T extends { readonly basis?: Basis }>(part: T) => T;

/** Of several sources those that count, where any does. */
function basisTrimmer({ sources }: Model, { statements }: Evidence, counts: Counts): Trim {
  const late = new Set<string>();
  sources.forEach(({ id }, source) => {
    if (!counts({ kind: 'source', source })) late.add(id);
  });
  statements.forEach(({ id }, statement) => {
    if (counts({ kind: 'statement', statement })) late.delete(id);
    else late.add(id);
  });
  return (part) => {
    const { basis } = part;
    if (basis?.kind !== 'sourced') return part;
    const left = basis.sources.filter((id) => !late.has(id));
    return left.length === 0 || left.length === basis.sources.length ? part : { ...part, basis: { ...basis, sources: left } };
  };
}

function withoutLate(
  preference: Preference,
  party: number,
  is: (part: ModelPart) => boolean,
  trim: Trim,
): Preference | undefined {
  const { comparisons: all, ...order } = trim(preference);
  const kept = all?.filter((_, index) => !is({ kind: 'comparison', party, index })).map(trim);
  const more = kept === undefined || kept.length === 0 ? {} : { comparisons: kept };
  switch (order.kind) {
    case 'ranking':
      return is({ kind: 'ranking', party }) ? undefined : { ...order, ...more };
    case 'weights': {
      const weights = order.weights.filter((_, index) => !is({ kind: 'weight', party, index })).map(trim);
      return weights.length === 0 && more.comparisons === undefined ? undefined : { ...order, weights, ...more };
    }
    case 'statements': {
      const places = order.places.flatMap((place, at) =>
        withoutStatements(place, (within) => is({ kind: 'statement', party, place: at, within }), trim),
      );
      return places.length === 0 && more.comparisons === undefined ? undefined : { ...order, places, ...more };
    }
  }
}

/** The place without some of its statements; none where nothing is left. The chances of those left add up to 1 again. */
function withoutStatements(place: StatementPlace, gone: (within: number) => boolean, trim: Trim): StatementPlace[] {
  const stay = place.statements.map((_, within) => within).filter((within) => !gone(within));
  if (stay.length === 0) return [];
  const statements = stay.map((within) => trim(place.statements[within]!));
  if (stay.length === place.statements.length) return [{ ...place, statements }];
  const { mode, chances, ...rest } = place;
  if (stay.length === 1) return [{ ...rest, statements }];
  const shares = chances && stay.map((within) => chances[within]!);
  const sum = shares?.reduce((a, b) => a + b, 0) ?? 0;
  return [
    {
      ...rest,
      statements,
      ...(mode === undefined ? {} : { mode }),
      ...(shares === undefined || sum === 0 ? {} : { chances: shares.map((share) => share / sum) }),
    },
  ];
}
