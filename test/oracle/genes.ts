/**
 * Raw material of random models: plain numbers and lists that `build.ts` turns into a model. Nothing in a gene depends on
 * another, so that fast-check can shrink each of them on its own.
 */
import * as fc from 'fast-check';

export type ConditionGene =
  | { readonly kind: 'option'; readonly option: number; readonly negative: boolean }
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'and' | 'or'; readonly of: readonly ConditionGene[] }
  | { readonly kind: 'not'; readonly of: ConditionGene }
  | { readonly kind: 'if' | 'iff'; readonly left: ConditionGene; readonly right: ConditionGene };

export interface OptionGene {
  /** how many owners, and the first of them */
  readonly owners: number;
  readonly first: number;
  readonly oneWay: number;
}

export interface RuleGene {
  readonly kind: number;
  /** options the rule speaks of, with the value it looks at */
  readonly about: readonly { readonly option: number; readonly taken: boolean }[];
  readonly condition: ConditionGene;
}

export interface MergeGene {
  readonly when: readonly { readonly option: number; readonly taken: boolean }[];
  /** 0: the first state stands for it; otherwise this one of its states */
  readonly as: number;
}

export interface PreferenceGene {
  readonly kind: 'statements' | 'weights' | 'ranking' | 'none';
  readonly places: readonly (readonly ConditionGene[])[];
  readonly weights: readonly number[];
  /** outcome k (modulo the length) is in this tier */
  readonly tiers: readonly number[];
  /** how many tiers there are; the last one is left out of the ranking where `partial` */
  readonly spread: number;
  readonly partial: boolean;
}

export interface ArcGene {
  readonly from: number;
  readonly to: number;
  readonly both: boolean;
}

export interface Genes {
  readonly graphForm: boolean;
  readonly outcomes: number;
  readonly parties: number;
  readonly options: readonly OptionGene[];
  readonly rules: readonly RuleGene[];
  readonly merges: readonly MergeGene[];
  readonly preferences: readonly PreferenceGene[];
  /** one entry a party: explicit moves, or undefined for moves by options */
  readonly moves: readonly (readonly ArcGene[] | undefined)[];
  readonly numbering: number;
  readonly numbers: readonly number[];
  readonly today: number;
}

const option = fc.nat(5);
const literals = (minLength: number, maxLength: number) =>
  fc.array(fc.record({ option, taken: fc.boolean() }), { minLength, maxLength });

export const conditionGene: fc.Arbitrary<ConditionGene> = fc.letrec<{ any: ConditionGene }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('option' as const), option, negative: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('constant' as const), value: fc.boolean() }) },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), of: fc.array(tie('any'), { maxLength: 3 }) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), of: tie('any') }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constantFrom('if' as const, 'iff' as const), left: tie('any'), right: tie('any') }),
    },
  ),
})).any;

export const preferenceGene: fc.Arbitrary<PreferenceGene> = fc.record({
  kind: fc.oneof(
    { weight: 5, arbitrary: fc.constant('ranking' as const) },
    { weight: 3, arbitrary: fc.constant('statements' as const) },
    { weight: 2, arbitrary: fc.constant('weights' as const) },
    { weight: 1, arbitrary: fc.constant('none' as const) },
  ),
  places: fc.array(fc.array(conditionGene, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
  weights: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 6, maxLength: 6 }),
  tiers: fc.array(fc.nat(999), { minLength: 1, maxLength: 64, size: 'max' }),
  spread: fc.constantFrom(2, 3, 5, 1000),
  partial: fc.boolean(),
});

const arcs = fc.array(fc.record({ from: fc.nat(63), to: fc.nat(63), both: fc.boolean() }), { maxLength: 24, size: 'max' });

export interface Kind {
  /** fewest and most options */
  readonly options?: readonly [fewest: number, most: number];
  /** only models in this form: by options without explicit moves, or by listed outcomes; any form where undefined */
  readonly form?: 'option' | 'graph';
}

export function genes({ options: [fewest, most] = [1, 6], form }: Kind = {}): fc.Arbitrary<Genes> {
  return fc.record({
    graphForm:
      form === undefined
        ? fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })
        : fc.constant(form === 'graph'),
    outcomes: fc.integer({ min: 1, max: Math.min(16, 2 ** most) }),
    parties: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 2, max: 3 }) },
      { weight: 2, arbitrary: fc.integer({ min: 4, max: 5 }) },
    ),
    options: fc.array(fc.record({ owners: fc.nat(9), first: fc.nat(4), oneWay: fc.nat(8) }), {
      minLength: fewest,
      maxLength: most,
      size: 'max',
    }),
    rules: fc.array(fc.record({ kind: fc.nat(6), about: literals(2, 3), condition: conditionGene }), { maxLength: 2 }),
    merges: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fc.record({ when: literals(1, 2), as: fc.nat(7) }), { minLength: 1, maxLength: 2 }) },
    ),
    preferences: fc.array(preferenceGene, { minLength: 5, maxLength: 5 }),
    moves:
      form === 'option'
        ? fc.constant([])
        : fc.oneof(
            { weight: form === 'graph' ? 0 : 2, arbitrary: fc.constant([]) },
            { weight: 1, arbitrary: fc.array(fc.option(arcs, { nil: undefined }), { minLength: 5, maxLength: 5 }) },
          ),
    numbering: fc.nat(4),
    numbers: fc.array(fc.nat(999), { minLength: 1, maxLength: 64 }),
    today: fc.nat(99),
  });
}
