/** What must change, against trying everything: every order of small models, every list of statements, every lever. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRankings } from '../../src/core/inverse/count.ts';
import { changedPairs, distance } from '../../src/core/inverse/kemeny.ts';
import { nudge } from '../../src/core/inverse/nudge.ts';
import { required } from '../../src/core/inverse/required.ts';
import { atomsOf, broken, isMet, type Requirement } from '../../src/core/inverse/requirement.ts';
import { shareOfRankings } from '../../src/core/inverse/share.ts';
import { fewestInTotal } from '../../src/core/inverse/total.ts';
import type { Model } from '../../src/core/model/model.ts';
import { highs } from '../../src/solve/highs.ts';
import { graphOf } from './engine.ts';
import { models } from './models.ts';
import { isStrict, stepsBetween, weakOrders, withOrder } from './orders.ts';
import { read } from './reading.ts';
import { runs } from './runs.ts';
import { same } from './same.ts';
import { applies, CONCEPTS, isStable } from './stability.ts';
import { outcomesOf } from './states.ts';

const solve = await highs();

/** Models with few outcomes, so that all orders can be tried. */
const small = (most: number, parties?: number): fc.Arbitrary<Model> =>
  models({ options: [1, 3] }).filter((model) => {
    const size = outcomesOf(model).length;
    return size >= 2 && size <= most && (parties === undefined || model.parties.length <= parties);
  });

const pick = (list: number, choice: number): number => choice % list;

test('the conditions are met by exactly the orders under which the party stays', () => {
  fc.assert(
    fc.property(small(4), fc.nat(), fc.nat(), (model, s, p) => {
      const graph = graphOf(model);
      const reading = read(model);
      const node = pick(graph.space.size, s);
      const party = pick(model.parties.length, p);
      for (const concept of CONCEPTS.filter((id) => applies(model, id))) {
        const requirement = required(graph, concept, party, node);
        for (const ranks of weakOrders(graph.space.size)) {
          const met = isMet(requirement, (t) => ranks[node]! >= ranks[t]!);
          same(met, isStable(withOrder(reading, party, ranks), concept, party, node), `${concept} with ${ranks.join()}`);
        }
      }
    }),
    runs('conditions', 1200),
  );
});

test('the fewest changes that keep or drive away a party are the fewest of all orders', () => {
  let bySolver = 0;
  fc.assert(
    fc.property(small(4), fc.nat(), fc.nat(), fc.nat(), (model, s, p, c) => {
      const graph = graphOf(model);
      const size = graph.space.size;
      const [node, party] = [pick(size, s), pick(model.parties.length, p)];
      const concepts = CONCEPTS.filter((id) => applies(model, id));
      const requirement = required(graph, concepts[pick(concepts.length, c)]!, party, node);
      const ranks = graph.ranks[party]!;
      for (const direction of ['up', 'down'] as const) {
        const wanted = direction === 'up' ? requirement : broken(requirement);
        const meets = (order: Int32Array): boolean =>
          isMet(wanted, (t) => (direction === 'up' ? order[node]! >= order[t]! : order[t]! > order[node]!));
        const fewest = Math.min(...weakOrders(size).flatMap((order) => (meets(order) ? [stepsBetween(ranks, order)] : [])));
        for (const options of [{}, { budget: 0, solve }]) {
          const found = nudge(ranks, party, node, direction, wanted, options);
          same([found?.cost ?? Infinity, found?.atLeast ?? Infinity], [fewest, fewest]);
          if (found === undefined) continue;
          same(stepsBetween(ranks, found.ranks), fewest);
          same(meets(found.ranks), true);
          const suffice = new Set(found.needed);
          const already = (t: number): boolean => (direction === 'up' ? ranks[node]! >= ranks[t]! : ranks[t]! > ranks[node]!);
          same(
            isMet(wanted, (t) => already(t) || suffice.has(t)),
            true,
          );
          if (found.proof === 'solver') bySolver++;
        }
      }
    }),
    runs('fewest changes', 1200),
  );
  expect(bySolver, 'the solver was asked now and then').toBeGreaterThan(20);
});

test('the count of strict rankings is that of a list of them', () => {
  fc.assert(
    fc.property(small(5), fc.nat(), fc.nat(), (model, s, p) => {
      const graph = graphOf(model);
      const size = graph.space.size;
      const [node, party] = [pick(size, s), pick(model.parties.length, p)];
      const strict = weakOrders(size).filter(isStrict);
      for (const concept of CONCEPTS.filter((id) => applies(model, id))) {
        const requirement = required(graph, concept, party, node);
        const met = strict.filter((ranks) => isMet(requirement, (t) => ranks[node]! > ranks[t]!));
        const counted = countRankings(requirement, size)!;
        same([counted.count, counted.of], [BigInt(met.length), BigInt(strict.length)]);
        expect(counted.share).toBeCloseTo(met.length / strict.length, 12);
        same(counted.relevant, atomsOf(requirement).length);
      }
    }),
    runs('counts', 1200),
  );
});

const requirements: fc.Arbitrary<Requirement> = fc.letrec<{ any: Requirement }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthSize: 'max' },
    fc.nat(15).map((node): Requirement => ({ kind: 'atom', node })),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('any'), { minLength: 2, maxLength: 5 }),
    }),
  ),
})).any;

test('the share of rankings by integration is the one by counting sets', () => {
  let wide = 0;
  fc.assert(
    fc.property(requirements, (requirement) => {
      const counted = countRankings(requirement, 16)!;
      if (counted.relevant > 10) wide++;
      expect(counted.count).toBeDefined();
      expect(shareOfRankings(requirement)).toBeCloseTo(counted.share, 12);
    }),
    runs('shares', 1000),
  );
  expect(wide, 'requirements that take case distinctions').toBeGreaterThan(100);
});

test('distances are those of the definition', () => {
  const ranks = fc.array(fc.nat(4), { minLength: 7, maxLength: 7 }).map((list) => Int32Array.from(list));
  fc.assert(
    fc.property(ranks, ranks, (a, b) => {
      let pairs = 0;
      for (let x = 0; x < 7; x++) for (let y = 0; y < x; y++) if (Math.sign(a[x]! - a[y]!) !== Math.sign(b[x]! - b[y]!)) pairs++;
      expect([distance(a, b), changedPairs(a, b)]).toEqual([stepsBetween(a, b), pairs]);
    }),
    runs('distances', 2000),
  );
});

test('the fewest changes of all parties in total are the fewest of all profiles', () => {
  const seen = { sum: 0, solver: 0, none: 0 };
  fc.assert(
    fc.property(small(4, 2), fc.nat(), fc.nat(5), fc.nat(), (model, s, keep, c) => {
      const graph = graphOf(model);
      const reading = read(model);
      const size = graph.space.size;
      const node = pick(size, s);
      const may = [keep !== 0, keep !== 1];
      const concepts = CONCEPTS.filter((id) => applies(model, id));
      const concept = concepts[pick(concepts.length, c)]!;
      const orders = may.map((allowed, party) => {
        const list = allowed ? [...weakOrders(size)] : [graph.ranks[party]!];
        const steps = list.map((ranks) => ({ ranks, steps: stepsBetween(graph.ranks[party]!, ranks) }));
        return steps.sort((a, b) => a.steps - b.steps);
      });
      let fewest = Infinity;
      for (const first of orders[0]!) {
        if (first.steps >= fewest) break;
        const one = withOrder(reading, 0, first.ranks);
        for (const second of orders[1]!) {
          if (first.steps + second.steps >= fewest) break;
          const both = withOrder(one, 1, second.ranks);
          if ([0, 1].every((party) => isStable(both, concept, party, node))) fewest = first.steps + second.steps;
        }
      }
      const found = fewestInTotal(graph, concept, node, may, { solve });
      seen[found.proof]++;
      expect(found.atLeast).toBeLessThanOrEqual(fewest);
      expect(found.cost ?? Infinity).toBeGreaterThanOrEqual(fewest);
      const proved = found.proof !== 'none';
      same([found.cost ?? Infinity, found.atLeast], proved ? [fewest, fewest] : [found.cost ?? Infinity, found.atLeast]);
      if (found.cost === undefined) return;
      let after = reading;
      for (const { party, ranks } of found.parties) after = withOrder(after, party, ranks);
      same(
        [0, 1].every((party) => isStable(after, concept, party, node)),
        true,
      );
    }),
    runs('in total', 1000),
  );
  expect(seen.sum).toBeGreaterThan(20 * seen.none);
  expect(seen.solver).toBeGreaterThan(10);
});
