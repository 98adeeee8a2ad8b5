/** How sure a result is, against the second reading of each changed dispute. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { not, taken, type Condition } from '../../src/core/model/condition.ts';
import type { FeasibilityRule, Model, Preference, StatementPlace } from '../../src/core/model/model.ts';
import { fewestToBreak } from '../../src/core/robust/breaking.ts';
import { draw, drawPlan, type Draw } from '../../src/core/robust/draw.ts';
import { Random } from '../../src/core/random.ts';
import { Sampler } from '../../src/core/robust/sampler.ts';
import { singleChanges, type Single } from '../../src/core/robust/single.ts';
import { sweepUnknown } from '../../src/core/robust/sweep.ts';
import { added } from '../../src/core/robust/tally.ts';
import { finished } from '../../src/core/steps.ts';
import { graphOf } from './engine.ts';
import { build } from './build.ts';
import { genes } from './genes.ts';
import { models } from './models.ts';
import { stepsBetween, weakOrders, withOrder } from './orders.ts';
import { read, type Reading } from './reading.ts';
import { runs } from './runs.ts';
import { applies, CONCEPTS, isStable } from './stability.ts';
import { outcomesOf } from './states.ts';

const ASSUMED = { kind: 'assumed', why: 'for the test' } as const;

/** Statements of all parties, some assumed, some places open; options in order 1, 2, 3, 4, …; some rules assumed. */
const doubtful: fc.Arbitrary<Model> = fc
  .tuple(genes({ options: [2, 3], form: 'option' }), fc.array(fc.nat(7), { minLength: 12, maxLength: 12 }))
  .map(([found, marks]) => {
    const preferences = found.preferences.map((gene) => ({
      ...gene,
      kind: 'statements' as const,
      places: gene.places.slice(0, 3),
    }));
    const model = build({ ...found, parties: Math.min(3, found.parties), merges: [], numbering: 0, preferences });
    let next = 0;
    const mark = (): number => marks[next++ % marks.length]!;
    const place = ({ statements }: StatementPlace): StatementPlace => ({
      statements: statements.map((one) => (mark() < 3 ? { ...one, basis: ASSUMED } : one)),
      ...(statements.length > 1 && mark() < 4 ? { mode: 'either' as const } : {}),
    });
    return {
      ...model,
      rules: model.rules.map((rule) => (mark() < 4 ? { ...rule, basis: ASSUMED } : rule)),
      preferences: model.preferences.map((wish) =>
        wish?.kind === 'statements' ? { ...wish, places: wish.places.map(place) } : wish,
      ),
    };
  })
  .filter((model) => outcomesOf(model).length > 0);

/** What holds, as patterns, so that disputes with other outcomes can be compared. */
const patternsOf = (reading: Reading): string[] =>
  reading.outcomes.map(({ members }) => members.map((member) => member.map((yes) => (yes ? 'Y' : 'N')).join('')).join());

function holding(model: Model): string[] {
  const reading = read(model);
  const names = patternsOf(reading);
  return names.filter((_, at) => model.parties.every((__, party) => isStable(reading, 'seq', party, at)));
}

const samplerOf = (model: Model): Sampler => {
  const found = Sampler.of(model);
  if (!found.ok) throw new Error(found.problems[0]!.message);
  return found.value;
};

/** The first of alternatives everywhere. */
const settled = (model: Model): Model => ({
  ...model,
  preferences: model.preferences.map((wish) =>
    wish?.kind === 'statements'
      ? {
          kind: 'statements',
          places: wish.places.map(({ statements, mode }) => ({
            statements: mode === 'either' ? statements.slice(0, 1) : statements,
          })),
        }
      : wish,
  ),
});

const withPreference = (model: Model, party: number, wish: Preference): Model => ({
  ...model,
  preferences: model.preferences.with(party, wish),
});

const placesOf = (wish: Preference | undefined): readonly StatementPlace[] => (wish?.kind === 'statements' ? wish.places : []);

/** The dispute with one thing changed, written as a model of its own; undefined for flips. */
function changedModel(model: Model, change: Single): Model | undefined {
  if (change.kind === 'flip') return undefined;
  const plain = settled(model);
  if (change.kind === 'swap') {
    const places = placesOf(plain.preferences[change.party]);
    const { place } = change;
    return withPreference(plain, change.party, {
      kind: 'statements',
      places: places.with(place, places[place + 1]!).with(place + 1, places[place]!),
    });
  }
  const { doubt } = change;
  if (doubt.kind === 'rule') return { ...plain, rules: plain.rules.toSpliced(doubt.rule, 1) };
  if (doubt.kind !== 'statement') throw new Error(doubt.kind);
  const places = placesOf(plain.preferences[doubt.party]);
  const place = places[doubt.place]!;
  const left = place.statements.toSpliced(doubt.within, 1);
  return withPreference(plain, doubt.party, {
    kind: 'statements',
    places: left.length === 0 ? places.toSpliced(doubt.place, 1) : places.with(doubt.place, { ...place, statements: left }),
  });
}

test('each single change does what the changed dispute says', () => {
  const seen = { flip: 0, swap: 0, without: 0 };
  fc.assert(
    fc.property(doubtful, (model) => {
      const sampler = samplerOf(model);
      const plain = settled(model);
      const names = patternsOf(read(plain));
      const before = holding(plain);
      for (const { change, lost, gained } of finished(singleChanges(sampler)).effects) {
        const other = changedModel(model, change);
        let now: string[];
        if (other !== undefined) now = holding(other);
        else {
          if (change.kind !== 'flip') throw new Error('a change that was not made');
          const { party, tier } = change;
          const ranks = sampler.graph.ranks[party]!.map((rank) => (rank === tier ? tier + 1 : rank === tier + 1 ? tier : rank));
          const reading = withOrder(read(plain), party, ranks);
          now = names.filter((_, at) => model.parties.every((__, one) => isStable(reading, 'seq', one, at)));
        }
        expect(lost.map((node) => names[node])).toEqual(before.filter((name) => !now.includes(name)));
        expect(gained.map((node) => names[node])).toEqual(names.filter((name) => now.includes(name) && !before.includes(name)));
        if (lost.length + gained.length > 0) seen[change.kind]++;
      }
    }),
    runs('single changes', 1000),
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});

/** The drawn dispute, written as a model of its own. */
function drawnModel(model: Model, { preferences, changed }: Draw, sampler: Sampler): Model {
  const dropped = sampler.doubts.flatMap((doubt, at) => (doubt.kind === 'rule' && changed[at] === 1 ? [doubt.rule] : []));
  const rules: readonly FeasibilityRule[] = model.rules.filter((_, rule) => !dropped.includes(rule));
  return {
    ...model,
    rules,
    preferences: model.preferences.map((wish, party): Preference | undefined => {
      const { order } = preferences[party]!;
      if (order.kind !== 'statements') return wish;
      const conditions: readonly Condition[] = placesOf(wish).flatMap(({ statements }) =>
        statements.map(({ condition }) => condition),
      );
      return {
        kind: 'statements',
        places: order.places.map((place) => ({
          statements: place.map(({ id, negated }) => ({ condition: negated ? not(conditions[id]!) : conditions[id]!, text: '' })),
        })),
      };
    }),
  };
}

test('the counts over models drawn are those of the models one by one, however they are shared out', () => {
  let dropped = 0;
  fc.assert(
    fc.property(doubtful, fc.nat(1000), (model, from) => {
      const sampler = samplerOf(model);
      const names = patternsOf(read(settled(model)));
      const tiers = sampler.graph.ranks.map((ranks) => Math.max(...ranks) + 1);
      const plan = drawPlan(model, sampler.doubts, { ...sampler.options, tiers });
      const counts = names.map(() => 0);
      let beyond = 0;
      for (let sample = from; sample < from + 4; sample++) {
        const one = draw(plan, new Random(1, sample));
        if (sampler.doubts.some((doubt, at) => doubt.kind === 'rule' && one.changed[at] === 1)) dropped++;
        const now = holding(drawnModel(model, one, sampler));
        names.forEach((name, at) => (counts[at]! += now.includes(name) ? 1 : 0));
        if (sampler.run(sample, sample + 1).beyond > 0) beyond++;
      }
      const whole = sampler.run(from, from + 4);
      expect([...whole.holds[sampler.lead]!]).toEqual(counts);
      expect(whole.beyond).toBe(beyond);
      expect(added(sampler.run(from, from + 1), sampler.run(from + 1, from + 4))).toEqual(whole);
    }),
    runs('models drawn', 1000),
  );
  expect(dropped, 'models without a rule of the case').toBeGreaterThan(100);
});

test('what is unknown is settled in every way, once each', () => {
  let swept = 0;
  fc.assert(
    fc.property(doubtful, (model) => {
      const open = model.preferences.flatMap((wish) => placesOf(wish).filter(({ mode }) => mode === 'either'));
      fc.pre(open.reduce((ways, { statements }) => ways * statements.length, 1) <= 24);
      const found = finished(sweepUnknown(samplerOf(model)));
      let all: Model[] = [model];
      model.preferences.forEach((wish, party) =>
        placesOf(wish).forEach(({ mode, statements }, place) => {
          if (mode !== 'either') return;
          all = all.flatMap((one) =>
            statements.map((statement) => {
              const places = placesOf(one.preferences[party]).with(place, { statements: [statement] });
              return withPreference(one, party, { kind: 'statements', places });
            }),
          );
        }),
      );
      if (all.length > 1) swept++;
      const names = patternsOf(read(settled(model)));
      const results = all.map(holding);
      const holds = names.map((name) => results.filter((now) => now.includes(name)).length);
      const expected = open.length === 0 ? undefined : { swept: all.length, ways: all.length, sampled: false, holds };
      expect(found === undefined ? undefined : { ...found, holds: [...found.holds] }).toEqual(expected);
    }),
    runs('unknown', 1000),
  );
  expect(swept).toBeGreaterThan(100);
});

test('no fewer changes of mind break an outcome than its bound says, and those named do', () => {
  let exact = 0;
  let looser = 0;
  const small = models({ options: [1, 2] }).filter((model) => {
    const size = outcomesOf(model).length;
    return size >= 2 && size <= 4 && model.parties.length === 2;
  });
  fc.assert(
    fc.property(small, fc.nat(), fc.nat(), (model, s, c) => {
      const graph = graphOf(model);
      const reading = read(model);
      const concepts = CONCEPTS.filter((id) => applies(model, id));
      const concept = concepts[c % concepts.length]!;
      const size = graph.space.size;
      const node = s % size;
      const holds = (of: Reading): boolean => [0, 1].every((party) => isStable(of, concept, party, node));
      if (!holds(reading)) return;
      const orders = [0, 1].map((party) =>
        weakOrders(size)
          .map((ranks) => ({ ranks, steps: stepsBetween(graph.ranks[party]!, ranks) }))
          .sort((a, b) => a.steps - b.steps),
      );
      let fewest = Infinity;
      for (const first of orders[0]!) {
        if (first.steps >= fewest) break;
        const one = withOrder(reading, 0, first.ranks);
        for (const second of orders[1]!) {
          if (first.steps + second.steps >= fewest) break;
          if (!holds(withOrder(one, 1, second.ranks))) fewest = first.steps + second.steps;
        }
      }
      const found = fewestToBreak(graph, concept, node);
      expect(found?.atLeast ?? Infinity).toBeLessThanOrEqual(fewest);
      expect(found?.found?.change.cost ?? Infinity).toBeGreaterThanOrEqual(fewest);
      if (found?.found === undefined) return;
      const { change, leaves } = found.found;
      const after = withOrder(reading, change.party, change.ranks);
      expect(isStable(after, concept, leaves, node)).toBe(false);
      expect(stepsBetween(graph.ranks[change.party]!, change.ranks)).toBe(change.cost);
      if (change.cost === fewest) exact++;
      else looser++;
    }),
    runs('breaks', 1500),
  );
  expect(exact).toBeGreaterThan(50 * looser);
});

test('an option that is assumed to exist is taken away', () => {
  const model: Model = {
    ...build({
      ...fc.sample(genes({ options: [2, 2], form: 'option' }), { seed: 1, numRuns: 1 })[0]!,
      rules: [],
      merges: [],
      numbering: 0,
    }),
  };
  const assumed: Model = {
    ...model,
    options: model.options.map((option, k) => (k === 0 ? { ...option, basis: ASSUMED } : option)),
    preferences: model.parties.map(() => ({ kind: 'statements', places: [{ statements: [{ condition: taken(0), text: '' }] }] })),
  };
  const sampler = samplerOf(assumed);
  expect(sampler.doubts).toEqual([{ kind: 'option', option: 0 }]);
  const tally = sampler.run(0, 200);
  expect(tally.changed[0]).toBeGreaterThan(60);
  expect([...tally.impossible]).toEqual([0, tally.changed[0], 0, tally.changed[0]]);
});
