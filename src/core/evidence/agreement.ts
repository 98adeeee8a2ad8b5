/** How far two coders agree: on which statements there are, on each code of those that both marked, and where they do not. */
import { alphaInterval, cohenKappa, nominalAlpha, rawAgreement, type Unit } from './alpha.ts';
import { codedAs, codesOf, comparable } from './code.ts';
import { matchStatements, type Both, type Matched, type Matching } from './match.ts';
import { restingParts } from './support.ts';
import { NO_EVIDENCE, type Evidence } from './source.ts';
import { PLAIN_CODES, type Code } from './statement.ts';
import type { Model } from '../model/model.ts';

/** A code, or all positions or all links taken together: then a unit is a statement and an option, or a statement and a part. */
export type CodeGroup = Code | { readonly kind: 'positions' } | { readonly kind: 'links' };

export interface CodeAgreement {
  readonly code: CodeGroup;
  /** units of which both say something, and those on which they say the same */
  readonly units: number;
  readonly agreed: number;
  /** share of the units; undefined where there is none */
  readonly raw?: number;
  /** undefined where all values are equal, or there is no unit */
  readonly kappa?: number;
  readonly alpha?: number;
  /** the middle 95 % of α when statements are drawn again; undefined where that says nothing */
  readonly interval?: readonly [low: number, high: number];
}

export interface Difference {
  readonly code: Code;
  /** as each has it; undefined: not coded */
  readonly values: Both<string | undefined>;
}

/** A statement that both marked and do not code alike. */
export interface Conflict {
  readonly pair: Matched;
  readonly differences: readonly Difference[];
}

/** Which statements both marked, of those in documents that both have. */
interface Marked {
  readonly both: number;
  readonly of: Both<number>;
  /** share of the second's that the first has, and of the first's that the second has */
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
}

export interface CodersAgreement {
  readonly matching: Matching;
  readonly marked: Marked;
  readonly codes: readonly CodeAgreement[];
  readonly conflicts: readonly Conflict[];
  /** statements that both marked and of which one coded what the other left out, and they differ in nothing */
  readonly gaps: readonly Conflict[];
}

/**
 * The agreement of two coders of one case. α and κ are over the statements that both marked, and so say nothing of those that
 * one left out: precision, recall and F1 do. O(n · m + 1000 · units).
 */
export function agreementOf(model: Model, evidences: Both<Evidence>): CodersAgreement {
  const [first, second] = evidences;
  const parts = restingParts(model, NO_EVIDENCE).map(({ part }) => part);
  const all = codesOf(parts, [...first.statements, ...second.statements]);
  const has = (code: Code, side: 0 | 1, at: number): string | undefined =>
    codedAs(model, evidences[side], evidences[side].statements[at]!, code);
  const same = (code: Code, a: number, b: number): boolean =>
    comparable(code, has(code, 0, a)) === comparable(code, has(code, 1, b));
  const matching = matchStatements(first, second, (a, b) => all.filter((code) => same(code, a, b)).length);
  const { pairs, alone } = matching;
  const statements = pairs.flatMap(({ at: [a, b] }) => [first.statements[a]!, second.statements[b]!]);
  const codes = codesOf(parts, statements);
  const unit = (code: Code, { at: [a, b] }: Matched): Unit => [
    comparable(code, has(code, 0, a)),
    comparable(code, has(code, 1, b)),
  ];
  const agreement = (code: CodeGroup, of: readonly Code[]): CodeAgreement =>
    measured(
      code,
      pairs.map((pair) => of.map((one) => unit(one, pair))),
    );
  const single = (kind: Code['kind']): readonly CodeAgreement[] =>
    codes.filter((code) => code.kind === kind).map((code) => agreement(code, [code]));
  const together = (kind: 'positions' | 'links', of: readonly Code[]): readonly CodeAgreement[] =>
    of.length === 0 ? [] : [agreement({ kind }, of)];
  const differing = pairs.map((pair): Conflict => ({
    pair,
    differences: codes
      .filter((code) => !same(code, ...pair.at))
      .map((code) => ({ code, values: [has(code, 0, pair.at[0]), has(code, 1, pair.at[1])] })),
  }));
  return {
    matching,
    marked: markedOf(pairs.length, [pairs.length + alone[0].length, pairs.length + alone[1].length]),
    codes: [
      ...PLAIN_CODES.flatMap(single),
      ...together(
        'positions',
        codes.filter(({ kind }) => kind === 'position'),
      ),
      ...single('position'),
      ...together(
        'links',
        codes.filter(({ kind }) => kind === 'link'),
      ),
      ...single('link'),
    ],
    conflicts: differing.filter(({ differences }) => differences.some(isConflict)),
    gaps: differing.filter(({ differences }) => differences.length > 0 && !differences.some(isConflict)),
  };
}

/** Whether both say something; where one says nothing, the other fills it in. */
export const isConflict = ({ values: [a, b] }: Difference): boolean => a !== undefined && b !== undefined;

function markedOf(both: number, of: Both<number>): Marked {
  const [first, second] = of;
  return {
    both,
    of,
    ...(second === 0 ? {} : { precision: both / second }),
    ...(first === 0 ? {} : { recall: both / first }),
    ...(first + second === 0 ? {} : { f1: (2 * both) / (first + second) }),
  };
}

/** `groups`: the units of each statement. */
function measured(code: CodeGroup, groups: readonly (readonly Unit[])[]): CodeAgreement {
  const units = groups.flat();
  const both = units.filter(([a, b]) => a !== undefined && b !== undefined);
  const raw = rawAgreement(units);
  const kappa = cohenKappa(units);
  const alpha = nominalAlpha(units);
  const interval = alpha === undefined ? undefined : alphaInterval(groups);
  return {
    code,
    units: both.length,
    agreed: both.filter(([a, b]) => a === b).length,
    ...(raw === undefined ? {} : { raw }),
    ...(kappa === undefined ? {} : { kappa }),
    ...(alpha === undefined ? {} : { alpha }),
    ...(interval === undefined ? {} : { interval }),
  };
}
