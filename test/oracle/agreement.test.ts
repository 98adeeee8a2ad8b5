/** Agreement of coders against slow second readings: α from all pairs of values, κ from all pairs of units, matching by sets of characters. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { disputes } from './evidence.ts';
import { runs } from './runs.ts';
import { cohenKappa, nominalAlpha, type Unit } from '../../src/core/evidence/alpha.ts';
import { agreementOf, isConflict } from '../../src/core/evidence/agreement.ts';
import { matchStatements, SAME } from '../../src/core/evidence/match.ts';
import type { Evidence } from '../../src/core/evidence/source.ts';
import type { EvidenceStatement } from '../../src/core/evidence/statement.ts';

/** Krippendorff's definition: the disagreement of pairs within units over that of pairs of any two values. */
function alphaByPairs(units: readonly Unit[]): number | undefined {
  const pairable = units.map((unit) => unit.filter((value) => value !== undefined)).filter(({ length }) => length > 1);
  const all = pairable.flat();
  let observed = 0;
  for (const values of pairable) {
    for (const [i, a] of values.entries())
      for (const [k, b] of values.entries()) if (i !== k && a !== b) observed += 1 / (values.length - 1) / all.length;
  }
  let expected = 0;
  for (const [i, a] of all.entries())
    for (const [k, b] of all.entries()) if (i !== k && a !== b) expected += 1 / (all.length * (all.length - 1));
  return expected === 0 ? undefined : 1 - observed / expected;
}

const values = fc.constantFrom<string | undefined>('a', 'b', 'c', 'd', undefined);
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((coders) => fc.array(fc.array(values, { minLength: coders, maxLength: coders }), { maxLength: 14 }));

test('α of any number of coders with missing values', () => {
  let defined = 0;
  fc.assert(
    fc.property(tables, (units) => {
      const slow = alphaByPairs(units);
      const fast = nominalAlpha(units);
      expect(fast === undefined).toBe(slow === undefined);
      if (slow === undefined) return;
      defined++;
      expect(fast).toBeCloseTo(slow, 10);
      expect(fast).toBeLessThanOrEqual(1 + 1e-12);
    }),
    runs('tables for α', 5000),
  );
  expect(defined).toBeGreaterThan(3000);
});

test('κ of two coders', () => {
  let defined = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(values, values), { maxLength: 14 }), (units) => {
      const both = units.filter(([a, b]) => a !== undefined && b !== undefined);
      const agreed = both.filter(([a, b]) => a === b).length / both.length;
      // the chance that the first's value of any unit is the second's of any unit
      const chance = both.flatMap(([a]) => both.map(([, b]) => (a === b ? 1 : 0))).reduce<number>((s, x) => s + x, 0);
      const expected = chance / both.length ** 2;
      const fast = cohenKappa(units);
      const none = both.length === 0 || chance === both.length ** 2;
      expect(fast === undefined).toBe(none);
      if (none) return;
      defined++;
      expect(fast).toBeCloseTo((agreed - expected) / (1 - expected), 10);
    }),
    runs('tables for κ', 3000),
  );
  expect(defined).toBeGreaterThan(2000);
});

const FILES = ['sources/a.md', './sources/a.md', 'sources/b.md', undefined];
const ADDRESSES = ['https://example.org/a', 'https://example.org/a/', 'https://example.org/b', undefined];
const WORDS = ['one', 'Two', 'three', 'four,'];
const coded: fc.Arbitrary<Evidence> = fc
  .record({
    documents: fc.array(fc.tuple(fc.constantFrom(...FILES), fc.constantFrom(...ADDRESSES)), { maxLength: 3 }),
    statements: fc.array(
      fc.record({
        document: fc.nat(3),
        span: fc.option(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 8 })), { nil: undefined }),
        words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ documents, statements }) => ({
    documents: documents.map(([file, address], at) => ({
      id: `d${at}`,
      ...(file === undefined ? {} : { file }),
      ...(address === undefined ? {} : { address }),
    })),
    rejected: [],
    statements: statements.map(({ document, span, words }, at): EvidenceStatement => ({
      id: `s${at}`,
      says: words.join(' '),
      speaker: 'X',
      kind: 'indirect',
      positions: [],
      supports: [],
      contradicts: [],
      ...(document < documents.length ? { document } : {}),
      ...(span === undefined ? {} : { span: [span[0], span[0] + span[1]] as const }),
    })),
  }));

/** Twice what both have over what either has, each character or word a thing of its own. */
function dice(a: EvidenceStatement, b: EvidenceStatement): number {
  const things = ({ span, says }: EvidenceStatement): string[] =>
    a.span !== undefined && b.span !== undefined
      ? Array.from({ length: span![1] - span![0] }, (_, at) => `at ${span![0] + at}`)
      : says.toLowerCase().replaceAll(',', '').split(' ');
  const [left, right] = [things(a), things(b)];
  const all = left.length + right.length;
  const both = left.filter((thing) => {
    const at = right.indexOf(thing);
    if (at !== -1) right.splice(at, 1);
    return at !== -1;
  });
  return (2 * both.length) / all;
}

test('which statements are the same', () => {
  let matched = 0;
  fc.assert(
    fc.property(coded, coded, fc.nat(2), (first, second, modulus) => {
      const alike = (a: number, b: number): number => (a * b) % (modulus + 1);
      const found = matchStatements(first, second, alike);
      const plain = (text: string | undefined): string | undefined => text?.replace(/^\.\//, '').replace(/\/$/, '');
      const samePlace = (key: 'file' | 'address', a: number, b: number): boolean | undefined => {
        const [x, y] = [plain(first.documents[a]![key]), plain(second.documents[b]![key])];
        return x === undefined || y === undefined ? undefined : x === y;
      };
      // file before address before id, each document once
      const pairs: [number, number][] = [];
      const rules = [
        (a: number, b: number) => samePlace('file', a, b) === true,
        (a: number, b: number) => samePlace('address', a, b) === true,
        (a: number, b: number) => a === b && samePlace('file', a, b) !== false && samePlace('address', a, b) !== false,
      ];
      for (const rule of rules) {
        for (const a of first.documents.keys())
          for (const b of second.documents.keys())
            if (!pairs.some(([x, y]) => x === a || y === b) && rule(a, b)) pairs.push([a, b]);
      }
      expect(found.documents.map(([a, b]) => `${a} ${b}`).sort()).toEqual(pairs.map(([a, b]) => `${a} ${b}`).sort());
      const inOne = (a?: number, b?: number): boolean =>
        a === undefined ? b === undefined : pairs.some(([x, y]) => x === a && y === b);
      // the best pair that is left, again and again
      const left = [new Set(first.statements.keys()), new Set(second.statements.keys())] as const;
      const wanted: { at: [number, number]; overlap: number }[] = [];
      for (;;) {
        let best: { at: [number, number]; overlap: number; alike: number } | undefined;
        for (const a of [...left[0]].sort((x, y) => x - y)) {
          for (const b of [...left[1]].sort((x, y) => x - y)) {
            const [one, other] = [first.statements[a]!, second.statements[b]!];
            if (!inOne(one.document, other.document)) continue;
            const overlap = dice(one, other);
            if (overlap < SAME) continue;
            const better = best === undefined || overlap > best.overlap || (overlap === best.overlap && alike(a, b) > best.alike);
            if (better) best = { at: [a, b], overlap, alike: alike(a, b) };
          }
        }
        if (best === undefined) break;
        wanted.push({ at: best.at, overlap: best.overlap });
        left[0].delete(best.at[0]);
        left[1].delete(best.at[1]);
      }
      matched += wanted.length;
      expect(found.pairs).toEqual(wanted.sort((x, y) => x.at[0] - y.at[0]));
      for (const side of [0, 1] as const) {
        const known = new Set(pairs.map((pair) => pair[side]));
        const here = (at: number): boolean => {
          const { document } = [first, second][side]!.statements[at]!;
          return document === undefined || known.has(document);
        };
        const rest = [...left[side]].sort((x, y) => x - y);
        expect(found.alone[side]).toEqual(rest.filter(here));
        expect(found.apart[side]).toEqual(rest.filter((at) => !here(at)));
      }
    }),
    runs('two codings', 4000),
  );
  expect(matched).toBeGreaterThan(2000);
});

test('a coder agrees with himself, and conflicts are what is changed', () => {
  let undecided = 0;
  fc.assert(
    fc.property(disputes, disputes, ({ model, evidence }, { evidence: other }) => {
      const spans = (of: Evidence): Evidence => ({
        ...of,
        statements: of.statements.map((one, at) => ({ ...one, span: [10 * at, 10 * at + 8] as const })),
      });
      const mine = spans(evidence);
      const self = agreementOf(model, [mine, mine]);
      expect(self.conflicts).toEqual([]);
      expect(self.gaps).toEqual([]);
      expect(self.marked.both).toBe(mine.statements.length);
      for (const { alpha, raw } of self.codes) {
        expect(raw ?? 1).toBe(1);
        expect(alpha === undefined || Math.abs(alpha - 1) < 1e-12).toBe(true);
      }
      // the positions of another coder on the same words
      const theirs: Evidence = {
        ...mine,
        statements: mine.statements.map((one, at) => ({ ...one, positions: other.statements[at]?.positions ?? [] })),
      };
      const { conflicts } = agreementOf(model, [mine, theirs]);
      const position = ({ positions }: EvidenceStatement, option: number): string =>
        positions.find((one) => one.option === option)?.position ?? 'nothing';
      const wanted = mine.statements.flatMap((one, at) =>
        model.options.flatMap((_, option) => {
          const [a, b] = [position(one, option), position(theirs.statements[at]!, option)];
          return a === b ? [] : [`${at} ${option} ${a} ${b}`];
        }),
      );
      undecided += wanted.length;
      expect(
        conflicts.flatMap(({ pair, differences }) =>
          differences
            .filter(isConflict)
            .map(({ code, values: [a, b] }) => (code.kind === 'position' ? `${pair.at[0]} ${code.option} ${a} ${b}` : code.kind)),
        ),
      ).toEqual(wanted);
    }),
    runs('two coders of one dispute', 1000),
  );
  expect(undecided).toBeGreaterThan(800);
});
