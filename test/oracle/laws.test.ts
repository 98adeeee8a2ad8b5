/** Laws that hold whatever the model: which concepts imply which, and that the way of writing a dispute changes nothing. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { movesFrom, type ConflictGraph } from '../../src/core/graph/graph.ts';
import type { Model } from '../../src/core/model/model.ts';
import { arcMoves } from '../../src/core/moves/arcs.ts';
import type { ClassicalId } from '../../src/core/stability/definition.ts';
import { isEquilibrium, isStable, mixedEquilibria, stabilityTable, type StabilityTable } from '../../src/core/stability/table.ts';
import { graphOf } from './engine.ts';
import { models } from './models.ts';
import {
  asGraph,
  explicit,
  rankedOut,
  reorderOptions,
  reorderOutcomes,
  reorderParties,
  withBystander,
  withConstantOption,
} from './rewrite.ts';
import { runs } from './runs.ts';
import { same } from './same.ts';
import { CONCEPTS } from './stability.ts';
import { decimal, outcomesOf } from './states.ts';

const tableOf = (model: Model): StabilityTable => stabilityTable(graphOf(model), CONCEPTS);

/** The first implies the second, party by party and outcome by outcome. */
const IMPLIED: readonly (readonly [ClassicalId, ClassicalId])[] = [
  ['nash', 'seq'],
  ['seq', 'gmr'],
  ['nash', 'smr'],
  ['smr', 'gmr'],
  ['nash', 'sseq'],
  ['sseq', 'seq'],
  ['sseq', 'smr'],
  ['nash', 'sim'],
  ['seq', 'seq-or-sim'],
  ['sim', 'seq-or-sim'],
];

test('the concepts imply one another as published', () => {
  fc.assert(
    fc.property(models(), (model) => {
      const table = tableOf(model);
      for (const [strong, weak] of IMPLIED) {
        if (!table.concepts.includes(strong) || !table.concepts.includes(weak)) continue;
        model.parties.forEach((_, party) => {
          for (let s = 0; s < table.graph.space.size; s++) {
            const broken = isStable(table, strong, party, s) && !isStable(table, weak, party, s);
            same(broken, false, `${strong} without ${weak}: party ${party}, outcome ${s}`);
          }
        });
      }
    }),
    runs('laws, implications', 1500),
  );
});

test('an equilibrium is stable for everybody, also where everybody has a concept of its own', () => {
  fc.assert(
    fc.property(models(), fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }), (model, choice) => {
      const table = tableOf(model);
      const mix = model.parties.map((_, party) => CONCEPTS[choice[party]!]!);
      const mixed = mixedEquilibria(table, mix);
      for (let s = 0; s < table.graph.space.size; s++) {
        for (const concept of table.concepts) {
          same(
            isEquilibrium(table, concept, s),
            model.parties.every((_, party) => isStable(table, concept, party, s)),
          );
        }
        same(
          mixed.includes(s),
          mix.every((concept, party) => isStable(table, concept, party, s)),
        );
      }
    }),
    runs('laws, equilibria', 300),
  );
});

/** Party p and node s of the first model are party `partyTo[p]` and node `nodeTo(s)` of the second. */
interface Correspondence {
  readonly partyTo?: readonly number[];
  readonly nodeTo: (node: number) => number;
  readonly concepts?: readonly ClassicalId[];
}

function sameVerdicts(model: Model, other: Model, { partyTo, nodeTo, concepts }: Correspondence): void {
  const one = tableOf(model);
  const two = tableOf(other);
  same(two.graph.space.size, one.graph.space.size);
  const shared = concepts ?? one.concepts;
  expect(two.concepts).toEqual(expect.arrayContaining([...shared]));
  for (const concept of shared) {
    for (let s = 0; s < one.graph.space.size; s++) {
      model.parties.forEach((_, party) => {
        same(
          isStable(two, concept, partyTo?.[party] ?? party, nodeTo(s)),
          isStable(one, concept, party, s),
          `${concept}, party ${party}, outcome ${s}`,
        );
      });
      same(isEquilibrium(two, concept, nodeTo(s)), isEquilibrium(one, concept, s));
    }
  }
}

/** The place each of 0 … size-1 takes when they are sorted by random keys. */
function shuffled(size: number, keys: readonly number[]): number[] {
  const order = Array.from({ length: size }, (_, k) => k).sort((a, b) => keys[a]! - keys[b]! || a - b);
  return order.map((_, k) => order.indexOf(k));
}

const keys = fc.array(fc.nat(999), { minLength: 16, maxLength: 16 });
const itself = (node: number): number => node;

test('the order of the parties changes nothing', () => {
  fc.assert(
    fc.property(models(), keys, (model, key) => {
      const partyTo = shuffled(model.parties.length, key);
      sameVerdicts(model, reorderParties(model, partyTo), { partyTo, nodeTo: itself });
    }),
    runs('laws, parties', 300),
  );
});

test('the order of the options changes nothing', () => {
  fc.assert(
    fc.property(models({ options: [2, 6] }), keys, (random, key) => {
      const model = explicit(random);
      if (model.options.length === 0) return;
      const to = shuffled(model.options.length, key);
      const other = reorderOptions(model, to);
      const { find } = nodesByOptions(other);
      const here = nodesByOptions(model).first;
      sameVerdicts(model, other, { nodeTo: (s) => find(here(s).map((option) => to[option]!)) });
    }),
    runs('laws, options', 300),
  );
});

test('the order of listed outcomes changes nothing', () => {
  fc.assert(
    fc.property(models({ form: 'graph' }), keys, (random, key) => {
      const model = explicit(random);
      const to = shuffled(model.outcomes.length, key);
      sameVerdicts(model, reorderOutcomes(model, to), { nodeTo: (s) => to[s]! });
    }),
    runs('laws, listed outcomes', 200),
  );
});

test('an option that is never taken changes nothing, whoever could take it', () => {
  fc.assert(
    fc.property(models({ options: [1, 5] }), fc.constantFrom([], [0], [0, 1]), (random, owners) => {
      const model = explicit(random);
      if (model.options.length === 0) return;
      sameVerdicts(model, withConstantOption(model, owners), { nodeTo: itself });
    }),
    runs('laws, constant option', 200),
  );
});

test('somebody who can do nothing changes nothing', () => {
  fc.assert(
    fc.property(models({ options: [1, 5] }), (model) => sameVerdicts(model, withBystander(model), { nodeTo: itself })),
    runs('laws, bystander', 200),
  );
});

test('a rule given twice changes nothing', () => {
  fc.assert(
    fc.property(models({ options: [2, 5] }), (model) => {
      sameVerdicts(model, { ...model, rules: [...model.rules, ...model.rules] }, { nodeTo: itself });
    }),
    runs('laws, repeated rules', 100),
  );
});

test('statements and weights say no more than the ranking that follows from them', () => {
  fc.assert(
    fc.property(models({ options: [1, 5] }), (model) => sameVerdicts(model, rankedOut(model), { nodeTo: itself })),
    runs('laws, rankings', 300),
  );
});

test('a dispute in option form and the same one with every move written out have the same verdicts', () => {
  const concepts = CONCEPTS.filter((concept) => concept !== 'sim' && concept !== 'seq-or-sim');
  fc.assert(
    fc.property(models({ options: [2, 5] }), (random) => {
      const model = explicit(random);
      sameVerdicts(model, asGraph(model), { nodeTo: itself, concepts });
    }),
    runs('laws, graph form', 400),
  );
});

/** The graph with every move as an arc; `remember`: last movers are kept in mind though it makes no difference. */
function arcsOf(graph: ConflictGraph, remember: boolean): ConflictGraph {
  const { size } = graph.space;
  const moves = graph.moves.map((_, party) => {
    const arcs = Array.from({ length: size }, (_from, s) => movesFrom(graph, party, s).map((t) => [s, t] as const));
    return arcMoves(size, arcs.flat());
  });
  return { ...graph, moves, transitive: graph.transitive && !remember };
}

test('moves by options, by arcs, and by arcs with last movers lead to the same verdicts on up to 512 outcomes', () => {
  const concepts: readonly ClassicalId[] = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
  fc.assert(
    fc.property(models({ options: [7, 9], form: 'option' }), (model) => {
      const graph = graphOf(model);
      const verdicts = (of: ConflictGraph): unknown => [...stabilityTable(of, concepts).stable];
      const options = verdicts(graph);
      same(verdicts(arcsOf(graph, false)), options);
      same(verdicts(arcsOf(graph, true)), options);
    }),
    runs('laws, larger', 60),
  );
});

/** From the options taken in a node's first member to the node, and back. */
function nodesByOptions(model: Model): { first: (node: number) => number[]; find: (taken: readonly number[]) => number } {
  const members = outcomesOf(model).map((outcome) => outcome.members.map((member) => decimal(member)));
  const code = (taken: readonly number[]): number => taken.reduce((sum, option) => sum + 2 ** option, 0);
  return {
    first: (node) =>
      model.options.flatMap((_, option) => (Math.floor(members[node]![0]! / 2 ** option) % 2 === 1 ? [option] : [])),
    find: (taken) => members.findIndex((codes) => codes.includes(code(taken))),
  };
}
