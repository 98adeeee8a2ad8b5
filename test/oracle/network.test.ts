/** The network of agreement and the nearness of texts, each held to a second reading on random corpora. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementsSlowly, runsSlowly, shareSlowly } from './network.ts';
import { runs } from './runs.ts';
import { ACTS } from '../../src/core/evidence/act.ts';
import { agreements, type CorpusStatement } from '../../src/core/evidence/corpus.ts';
import { bandsOf, NEAR, sharedShingles, shinglesOf } from '../../src/core/evidence/near.ts';
import type { Topic } from '../../src/core/evidence/speaks.ts';

const TOPICS: readonly Topic[] = ['ferry', 'tunnel', 'airport'].map((label) => ({
  id: `o-${label}`,
  label,
  concept: label,
  keywords: [],
  owners: [],
}));

const coded = fc.record({
  organisation: fc.constantFrom('ada', 'the board', undefined),
  on: fc.array(
    fc
      .record({ topic: fc.constantFrom(...TOPICS), position: fc.constantFrom('yes', 'no', 'conditional', 'silent', undefined) })
      .map(({ topic, position }) => ({
        concept: topic.label,
        option: topic.id,
        ...(position === undefined ? {} : { position }),
      })),
    { maxLength: 3 },
  ),
});

const statement: fc.Arbitrary<CorpusStatement> = fc
  .record({
    speaker: fc.constantFrom('ada', 'ben', 'cleo', undefined),
    party: fc.constantFrom('north', 'east', undefined, undefined),
    act: fc.constantFrom(...ACTS, undefined),
    negated: fc.boolean(),
    content: fc.subarray(['ferry', 'tunnel', 'airport', 'weather']).map((some) => some.join(' ')),
    coded: fc.option(coded, { nil: undefined }),
  })
  .map(({ coded: by, ...one }) => ({
    document: 'd',
    id: 's',
    kind: undefined,
    from: undefined,
    to: undefined,
    confidence: undefined,
    span: undefined,
    ...one,
    coded:
      by === undefined ? undefined : { on: by.on, ...(by.organisation === undefined ? {} : { organisation: by.organisation }) },
  }));

test('who agrees with whom on what', () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 14 }), (statements) => {
      expect(agreements(statements, TOPICS)).toEqual(agreementsSlowly(statements, TOPICS));
      const chosen = agreements(statements, TOPICS, new Set(['o-tunnel']));
      expect(chosen).toEqual(agreementsSlowly(statements, TOPICS).filter(({ on }) => on === 'o-tunnel'));
    }),
    runs('agreement', 5000),
  );
});

const word = fc.constantFrom('a', 'b', 'Ünal', 'ünal', '猫', '12', 'pier', 'ferry');
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', '\n', '—')), { maxLength: 20 })
  .map((parts) => parts.map(([one, mark]) => one + mark).join(''));

test('runs of words, and the share of them that two texts have', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect([...shinglesOf(a)].sort()).toEqual([...runsSlowly(a)].sort());
      expect(sharedShingles(shinglesOf(a), shinglesOf(b))).toBeCloseTo(shareSlowly(a, b), 12);
      expect(sharedShingles(shinglesOf(a), shinglesOf(a))).toBe(1);
    }),
    runs('runs of words', 5000),
  );
});

test('texts that are near share a band but for a few in a thousand, and others do for the chance that the bands give', () => {
  const RUNS = runs('near texts', 3000);
  let near = 0;
  let missed = 0;
  let far = 0;
  let met = 0;
  const vocabulary = fc.array(fc.nat(400), { minLength: 60, maxLength: 90 });
  const few = fc.array(fc.nat(89), { maxLength: 8 });
  const many = fc.array(fc.nat(89), { minLength: 40, maxLength: 60 });
  const drawn = fc.sample(fc.tuple(vocabulary, fc.oneof(few, many)), RUNS);
  for (const [numbers, changes] of drawn) {
    const words = numbers.map((number) => `w${number}`);
    const other = words.map((one, at) => (changes.includes(at) ? `x${at}` : one));
    const [a, b] = [words.join(' '), other.join(' ')];
    const share = shareSlowly(a, b);
    const bands = bandsOf(shinglesOf(a));
    const meets = bandsOf(shinglesOf(b)).some((value, band) => value === bands[band]);
    if (share >= NEAR) {
      near++;
      if (!meets) missed++;
    } else if (share < 0.2) {
      far++;
      if (meets) met++;
    }
  }
  expect(near).toBeGreaterThan(RUNS.numRuns / 10);
  // 1 - (1 - 0.7³)¹⁶ = 0.9988 at the threshold, more above it
  expect(missed / near).toBeLessThan(0.005);
  // 1 - (1 - 0.2³)¹⁶ = 0.12 at most
  expect(far).toBeGreaterThan(RUNS.numRuns / 10);
  expect(met / far).toBeLessThan(0.12);
});
