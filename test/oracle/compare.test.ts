/** Comparison of two models and its second reading on random pairs of disputes. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTables, flipsAt, type Comparison } from '../../src/core/findings/compare.ts';
import { between, graphBetween } from '../../src/core/findings/compare-change.ts';
import type { Model } from '../../src/core/model/model.ts';
import type { ClassicalId } from '../../src/core/stability/definition.ts';
import { stabilityTable } from '../../src/core/stability/table.ts';
import { build } from './build.ts';
import { slowMatch } from './compare.ts';
import { graphOf } from './engine.ts';
import { expectTrue } from './flips.ts';
import { genes, type Genes } from './genes.ts';
import { read, type Reading } from './reading.ts';
import { explicit, reorderOptions, reorderParties } from './rewrite.ts';
import { runs } from './runs.ts';
import { outcomesOf } from './states.ts';
import { isEquilibrium } from './views.ts';

const CONCEPTS: readonly ClassicalId[] = ['nash', 'seq', 'sseq', 'gmr', 'smr'];

/** What the second model takes from other genes; the rest it shares with the first. */
const mix = fc.record({
  preferences: fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }),
  options: fc.nat(3),
  rules: fc.nat(3),
  merges: fc.nat(5),
  moves: fc.nat(5),
  parties: fc.nat(9),
  more: fc.nat(5),
  order: fc.nat(23),
});

type Mix = Parameters<typeof second>[2];

function second(a: Genes, b: Genes, how: typeof mix extends fc.Arbitrary<infer T> ? T : never): Genes {
  const preferences = a.preferences.map((gene, party) => {
    const other = b.preferences[party]!;
    switch (how.preferences[party]!) {
      case 0:
        return other;
      case 1:
        return { ...gene, places: [...gene.places.slice(1), ...gene.places.slice(0, 1), ...other.places.slice(0, 1)] };
      case 2:
        return { ...gene, places: gene.places.map((place, k) => (k === 0 ? (other.places[0] ?? place) : place)) };
      case 3:
        return { ...gene, places: gene.places.slice(0, -1) };
      default:
        return gene;
    }
  });
  const options = how.options === 0 ? a.options.map((gene, k) => b.options[k] ?? gene) : a.options;
  return {
    ...a,
    preferences,
    options: how.more === 0 && !a.graphForm ? [...options, ...b.options.slice(0, 1)] : options,
    rules: how.rules === 0 ? b.rules : a.rules,
    merges: how.merges === 0 ? b.merges : a.merges,
    moves: how.moves === 0 ? b.moves : a.moves,
    parties: how.parties === 0 ? b.parties : a.parties,
  };
}

/** The same dispute with its options and parties in another order. */
function shuffled(model: Model, order: number): Model {
  const turn = (count: number, by: number): number[] => Array.from({ length: count }, (_, k) => (k + by) % count);
  const turned = reorderParties(explicit(model), turn(model.parties.length, order % 2));
  return model.options.length === 0 ? turned : reorderOptions(turned, turn(model.options.length, order % model.options.length));
}

const pairs = fc
  .tuple(genes({ options: [1, 4] }), genes({ options: [1, 4] }), mix)
  .map(([a, b, how]: readonly [Genes, Genes, Mix]) => [build(a), build(second(a, b, how)), how.order] as const)
  .filter(([a, b]) => outcomesOf(a).length > 0 && outcomesOf(b).length > 0)
  .map(([a, b, order]) => [a, shuffled(b, order)] as const);

const compare = (a: Model, b: Model): Comparison =>
  compareTables(stabilityTable(graphOf(a), CONCEPTS), stabilityTable(graphOf(b), CONCEPTS));

/** The outcomes of `from` that hold in `to`, where they have the same one. */
function holding(from: Model, to: Reading, concept: ClassicalId): boolean[] {
  return slowMatch(from, to.model).map((node) => node >= 0 && isEquilibrium(to, concept, node));
}

test('outcomes, differences and the models in between agree with the definitions', () => {
  const seen = new Map<string, number>();
  const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const found = compare(a, b);
      const readings = [read(a), read(b)] as const;
      expect([...found.toSecond]).toEqual(slowMatch(a, b));
      expect([...found.toFirst]).toEqual(slowMatch(b, a));
      for (const concept of CONCEPTS) {
        const differences = found.differences.filter((one) => one.concept === concept);
        const there = holding(a, readings[1], concept);
        const gone = readings[0].outcomes.flatMap((_, s) =>
          isEquilibrium(readings[0], concept, s) && there[s] === false ? [s] : [],
        );
        const back = holding(b, readings[0], concept);
        const come = readings[1].outcomes.flatMap((_, s) =>
          isEquilibrium(readings[1], concept, s) && back[s] === false ? [s] : [],
        );
        expect(differences.filter(({ holds }) => holds === 'first').map(({ nodes }) => nodes[0])).toEqual(gone);
        expect(sorted(differences.filter(({ holds }) => holds === 'second').map(({ nodes }) => nodes[1]!))).toEqual(come);
      }
      found.changes.forEach(({ kind }) => count(kind));
      if (!found.alignment.mixable) return count('no model in between');
      const { model, bearing } = between(found.alignment);
      const all = Array.from({ length: bearing }, (_, change) => change);
      const tried = new Map<string, Reading | undefined>();
      const reading = (made: readonly number[]): Reading | undefined => {
        const key = made.join();
        if (!tried.has(key)) {
          const graph = graphBetween(model(new Set(made)));
          tried.set(key, graph && read(graph.space.model));
        }
        return tried.get(key);
      };
      // no change made: the first; all made: the second
      for (const [made, from] of [
        [[], readings[0]],
        [all, readings[1]],
      ] as const) {
        const mixed = reading(made)!;
        expect(slowMatch(from.model, mixed.model)).not.toContain(-1);
        expect(mixed.outcomes.length).toBe(from.outcomes.length);
        for (const concept of CONCEPTS) {
          expect(holding(from.model, mixed, concept)).toEqual(from.outcomes.map((_, s) => isEquilibrium(from, concept, s)));
        }
      }
      for (const difference of found.differences.slice(0, 12)) {
        const { concept, nodes, holds, causes } = difference;
        const brings = (made: readonly number[]): boolean => {
          const mixed = reading(made);
          if (mixed === undefined) return false;
          const [from, node] = nodes[1] === undefined ? [a, nodes[0]!] : [b, nodes[1]];
          return holding(from, mixed, concept as ClassicalId)[node] === (holds === 'second');
        };
        const { enough, needed, complete } = causes!;
        expect(complete).toBe(true);
        expect(enough.length).toBeGreaterThan(0);
        for (const set of enough) {
          count(set.length === 1 ? 'alone' : 'together');
          expect(brings(set)).toBe(true);
          for (const change of set) expect(brings(set.filter((other) => other !== change))).toBe(false);
        }
        for (const change of all) expect(brings(all.filter((other) => other !== change))).toBe(!needed.includes(change));
        const alone = all.filter((change) => brings([change]));
        expect(alone.length === 0 ? alone : enough.flat()).toEqual(alone);
        for (const flip of flipsAt(found, difference)) {
          const left = flip.leaves.graph === found.tables[0].graph;
          const to = (map: Int32Array) => (s: number) => (map[s]! < 0 ? undefined : map[s]!);
          const [forward, backward] = left ? [found.toSecond, found.toFirst] : [found.toFirst, found.toSecond];
          const movers = flip.leaves.graph.space.model.parties.map(({ id }) => id);
          // moves of a party that only one of the two has are looked at there
          if (
            movers.length !== flip.stays.graph.space.model.parties.length ||
            found.alignment.parties[0]!.id !== b.parties[0]!.id
          )
            continue;
          count(flip.instead.kind);
          expectTrue(flip, {
            leaves: left ? readings[0] : readings[1],
            stays: left ? readings[1] : readings[0],
            toStays: to(forward),
            toLeaves: to(backward),
          });
        }
      }
    }),
    runs('comparison', 300),
  );
  process.stdout.write(`seen: ${JSON.stringify(Object.fromEntries(seen))}\n`);
  for (const kind of [
    'statement',
    'preference',
    'rule',
    'one-way',
    'owners',
    'merges',
    'moves',
    'option',
    'party',
    'alone',
    'together',
  ])
    expect(seen.get(kind), kind).toBeGreaterThan(5);
});

const sorted = (nodes: readonly number[]): number[] => [...nodes].sort((a, b) => a - b);
