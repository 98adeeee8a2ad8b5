/** Random models in option form, for round trips. */
import * as fc from 'fast-check';
import { and, not, or, printCondition, taken, type Condition } from '../../../src/core/model/condition.ts';
import { optionId, partyId } from '../../../src/core/model/ids.ts';
import type { FeasibilityRule, Model, Option, Preference } from '../../../src/core/model/model.ts';

/** Conditions over options 0 … options-1. */
export function condition(options: number): fc.Arbitrary<Condition> {
  const option = fc.nat(options - 1).map(taken);
  return fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      { weight: 4, arbitrary: option },
      { weight: 2, arbitrary: option.map(not) },
      { weight: 1, arbitrary: fc.boolean().map((value) => ({ kind: 'constant' as const, value })) },
      { weight: 1, arbitrary: tie('any').map(not) },
      { weight: 2, arbitrary: fc.array(tie('any'), { maxLength: 3 }).map((parts) => and(...parts)) },
      { weight: 2, arbitrary: fc.array(tie('any'), { maxLength: 3 }).map((parts) => or(...parts)) },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constantFrom('if' as const, 'iff' as const), left: tie('any'), right: tie('any') }),
      },
    ),
  })).any;
}

interface Shape {
  readonly parties: number;
  readonly options: number;
}

/** Models of 2–3 parties and 1–5 options: shared and unowned options, one-way options, rules, all kinds of preference. */
export function model(merges: boolean): fc.Arbitrary<Model> {
  const shape = fc.record({ parties: fc.integer({ min: 2, max: 3 }), options: fc.integer({ min: 1, max: 5 }) });
  return shape.chain((of) =>
    fc
      .record({
        options: fc.tuple(...Array.from({ length: of.options }, (_, k) => option(of, k))),
        rules: fc.array(condition(of.options), { maxLength: 2 }),
        preferences: fc.tuple(...Array.from({ length: of.parties }, () => preference(of))),
        merges: merges ? fc.array(condition(of.options), { minLength: 1, maxLength: 1 }) : fc.constant([]),
      })
      .map((drawn) => assemble(of, drawn)),
  );
}

function option({ parties }: Shape, k: number): fc.Arbitrary<Option> {
  return fc
    .record({
      owners: fc.subarray(Array.from({ length: parties }, (_, party) => party)),
      oneWay: fc.constantFrom(undefined, undefined, 'on' as const, 'off' as const),
    })
    .map(({ owners, oneWay }) => ({
      id: optionId(`o${k}`),
      label: `o${k}`,
      owners,
      ...(oneWay === undefined ? {} : { oneWay }),
    }));
}

function preference({ options }: Shape): fc.Arbitrary<Preference | undefined> {
  const statement = condition(options).map((c) => ({ condition: c, text: printCondition(c, (k) => `o${k}`) }));
  const places = (maxLength: number): fc.Arbitrary<Preference> =>
    fc
      .array(
        fc.array(statement, { minLength: 1, maxLength }).map((statements) => ({ statements })),
        { minLength: 1, maxLength: 4 },
      )
      .map((found) => ({
        kind: 'statements' as const,
        places: found,
      }));
  const patterns = Array.from({ length: 2 ** options }, (_, code) =>
    Array.from({ length: options }, (_, k) => ((code >> k) & 1 ? 'Y' : 'N')).join(''),
  );
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 6, arbitrary: places(1) },
    { weight: 1, arbitrary: places(2) },
    {
      weight: 1,
      arbitrary: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: options, maxLength: options }).map((weights) => ({
        kind: 'weights' as const,
        weights: weights.map((weight, k) => ({ option: k, weight })),
      })),
    },
    {
      weight: 1,
      // which of these are feasible is not known here: `assemble` keeps those
      arbitrary: fc.array(fc.nat(4), { minLength: patterns.length, maxLength: patterns.length }).map((tiers) => ({
        kind: 'ranking' as const,
        tiers: [0, 1, 2, 3].map((tier) =>
          patterns.flatMap((pattern, at) => (tiers[at] === tier ? [{ kind: 'pattern' as const, pattern }] : [])),
        ),
      })),
    },
  );
}

interface Drawn {
  readonly options: readonly Option[];
  readonly rules: readonly Condition[];
  readonly preferences: readonly (Preference | undefined)[];
  readonly merges: readonly Condition[];
}

function assemble({ parties }: Shape, drawn: Drawn): Model {
  return {
    title: 'Random',
    sources: [],
    parties: Array.from({ length: parties }, (_, party) => ({ id: partyId(`p${party}`), name: `p${party}`, aliases: [] })),
    options: drawn.options,
    rules: drawn.rules.map((infeasible, index): FeasibilityRule => ({ kind: 'never', infeasible, index })),
    merges: drawn.merges.map((when, index) => ({ name: `m${index}`, when, index })),
    outcomes: [],
    numbering: 'position',
    preferences: drawn.preferences,
    moves: Array.from({ length: parties }, () => undefined),
    expectations: [],
  };
}

/** The model with only feasible outcomes left in its rankings. */
export function feasiblyRanked(drawn: Model, feasible: ReadonlySet<string>): Model {
  const preferences = drawn.preferences.map((wants) => {
    if (wants?.kind !== 'ranking') return wants;
    const tiers = wants.tiers.map((tier) => tier.filter((ref) => ref.kind === 'pattern' && feasible.has(ref.pattern)));
    return { ...wants, tiers: tiers.filter((tier) => tier.length > 0) };
  });
  return { ...drawn, preferences };
}
