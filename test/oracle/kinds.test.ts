/** Preferences of every kind, and the concepts that go with them, against their second readings and the laws that link them. */
import * as fc from 'fast-check';
import { test } from 'vitest';
import type { ConflictGraph } from '../../src/core/graph/graph.ts';
import type { Model } from '../../src/core/model/model.ts';
import { refusal, type Base, type ConceptId, type Family } from '../../src/core/stability/definition.ts';
import { explain } from '../../src/core/stability/explain.ts';
import { codeOf } from '../../src/core/stability/judgement.ts';
import { CONCEPTS, conceptOf } from '../../src/core/stability/registry.ts';
import { isStable, stabilityTable, type StabilityTable } from '../../src/core/stability/table.ts';
import { UNKNOWN } from '../../src/core/preference/relation.ts';
import { formal } from '../../src/words/formal.ts';
import { narrate, type Told } from '../../src/words/narrate.ts';
import { textOf } from '../../src/words/phrase.ts';
import { plain } from '../../src/words/plain.ts';
import { graphOf } from './engine.ts';
import { kindModels, type Using } from './kinds.ts';
import { runs } from './runs.ts';
import { same } from './same.ts';
import { anticipated, isStableVariant, readKinds, type KindReading } from './variants.ts';

const VARIANTS = CONCEPTS.filter(({ family, id }) => family !== 'classical' && id !== 'non-myopic').map(({ id }) => id);
const ATTITUDES = ['a', 'b', 'c', 'd'] as const;
const BASES = ['nash', 'gmr', 'smr', 'seq'] as const;

function sameComparisons(graph: ConflictGraph, { model, size, compared }: KindReading): void {
  model.parties.forEach((_, party) => {
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) {
        const { sign, degree } = compared[party]![a]![b]!;
        const code = sign === '?' ? UNKNOWN : sign === 0 ? 0 : sign * (1 + degree);
        // weak orders keep no degrees, and then there are none to keep
        same(codeOf(graph, party, a, b), code, `party ${party} compares ${a} with ${b}`);
      }
    }
  });
}

function sameVariants(model: Model, families: readonly Family[]): void {
  const reading = readKinds(model);
  const graph = graphOf(model);
  sameComparisons(graph, reading);
  const asked = VARIANTS.filter((id) => families.includes(conceptOf(id).family) && refusal(conceptOf(id), graph) === undefined);
  const table = stabilityTable(graph, asked);
  same(table.concepts, asked);
  for (const id of asked) {
    model.parties.forEach((_, party) => {
      for (let s = 0; s < reading.size; s++) {
        same(isStable(table, id, party, s), isStableVariant(reading, id, party, s), `${id}: party ${party} at ${s}`);
      }
    });
  }
}

const against = (name: string, families: readonly Family[], using: Using, models = 1000): void =>
  test(`${name}: every pair and every verdict as read from the definitions`, () => {
    const property = fc.property(kindModels(using), (model) => sameVariants(model, families));
    fc.assert(property, runs(`kinds, ${name}`, models));
  });

against('unknown comparisons', ['unknown'], { open: true, comparisons: true });
against('strength', ['strength'], { strength: true, comparisons: true });
against('strength and unknown comparisons', ['hybrid', 'unknown'], { strength: true, open: true, comparisons: true });
against('chances', ['probabilistic'], { open: true, chances: true, comparisons: true }, 3000);
against('attitudes', ['attitudes'], { attitudes: true, comparisons: true });

/** Two parties that rank few outcomes strictly. */
const duels = kindModels({ strength: true }, { options: [2, 3] })
  .map((model): Model => ({ ...model, parties: model.parties.slice(0, 2) }))
  .map((model): Model => ({
    ...model,
    options: model.options.map((option, k) => ({ ...option, owners: option.owners.length === 0 ? [] : [k % 2] })),
    preferences: model.preferences.slice(0, 2),
    moves: model.moves.slice(0, 2),
  }));

test('looking ahead: limited moves, leaders and maximin as read by recursion; non-myopic as limited from some horizon on', () => {
  let strict = 0;
  const property = fc.property(duels, (model) => {
    sameVariants(model, ['foresight']);
    const reading = readKinds(model);
    const graph = graphOf(model);
    if (refusal(conceptOf('non-myopic'), graph) !== undefined || reading.size > 8) return;
    strict++;
    const table = stabilityTable(graph, ['non-myopic', 'limited-2', 'nash', 'seq']);
    const tables = horizonsOf(reading, 80);
    model.parties.forEach((_, party) => {
      for (let s = 0; s < reading.size; s++) {
        const late = tables.slice(40).every((ends) => ends[party]![s] === s);
        same(isStable(table, 'non-myopic', party, s), late, `non-myopic: party ${party} at ${s}`);
        same(isStable(table, 'nash', party, s), anticipated(reading, 1, party, s) === s, 'L1 is Nash');
        if (isStable(table, 'limited-2', party, s)) same(isStable(table, 'seq', party, s), true, 'L2 implies SEQ');
      }
    });
  });
  fc.assert(property, runs('kinds, looking ahead', 1000));
  same(strict > 100, true, 'enough of them have strict rankings');
});

/** horizon → party → s → G_h(i, s) */
function horizonsOf({ reach, compared, size }: KindReading, most: number): number[][][] {
  const tables = [[0, 1].map(() => Array.from({ length: size }, (_, s) => s))];
  while (tables.length <= most) {
    const before = tables.at(-1)!;
    tables.push(
      [0, 1].map((party) =>
        Array.from({ length: size }, (_, s) =>
          reach[party]![s]!.map((t) => before[1 - party]![t]!).reduce(
            (best, end) => (compared[party]![end]![best]!.sign === 1 ? end : best),
            s,
          ),
        ),
      ),
    );
  }
  return tables;
}

/** Wherever the party is stable under the first concept it is under the second. */
function implies(table: StabilityTable, from: ConceptId, to: ConceptId): void {
  table.graph.moves.forEach((_, party) => {
    for (let s = 0; s < table.graph.space.size; s++) {
      if (isStable(table, from, party, s)) same(isStable(table, to, party, s), true, `${from} implies ${to}`);
    }
  });
}

const alike = (table: StabilityTable, a: ConceptId, b: ConceptId): void =>
  same(table.stable.get(a), table.stable.get(b), `${a} and ${b} are the same`);

test('where comparisons are unknown: attitudes from bold to wary, and Nash to SEQ to GMR', () => {
  const property = fc.property(kindModels({ open: true, comparisons: true, strength: true }), (model) => {
    const table = stabilityTable(graphOf(model), VARIANTS);
    for (const base of BASES) {
      for (const [from, to] of ['ab', 'ac', 'bd', 'cd'] as const) {
        implies(table, `${base}-${from as 'a'}`, `${base}-${to as 'b'}`);
      }
    }
    for (const attitude of ATTITUDES) {
      for (const [from, to] of [
        ['nash', 'seq'],
        ['seq', 'gmr'],
        ['nash', 'smr'],
        ['smr', 'gmr'],
      ] as const) {
        implies(table, `${from}-${attitude}`, `${to}-${attitude}`);
      }
    }
  });
  fc.assert(property, runs('kinds, laws of unknown comparisons', 600));
});

test('where preferences have strength: strongly stable is stable, a higher degree is strongest, and no degree is classical', () => {
  const property = fc.property(kindModels({ strength: true, comparisons: true }), (model) => {
    const graph = graphOf(model);
    const table = stabilityTable(graph);
    const all = stabilityTable(graph, [...VARIANTS, 'nash', 'gmr', 'smr', 'seq']);
    for (const base of ['gmr', 'smr', 'seq'] as const) {
      implies(all, `${base}-strong-2`, `${base}-strong-1`);
      implies(all, `${base}-strong-1`, base);
      implies(all, 'nash', `${base}-strong-2`);
      for (const attitude of ATTITUDES) alike(all, `${base}-${attitude}-strong`, `${base}-strong-1`);
    }
    implies(all, 'smr-strong-1', 'gmr-strong-1');
    implies(all, 'seq-strong-1', 'gmr-strong-1');
    for (const base of BASES) for (const attitude of ATTITUDES) alike(all, `${base}-${attitude}`, base);
    // only the degrees that occur are looked at unasked
    const most = Math.max(0, ...(graph.relations ?? []).map((relation) => relation?.degree ?? 0));
    same(
      table.concepts.filter((id) => id.startsWith('gmr-strong')),
      ([1, 2] as const).filter((degree) => degree <= most).map((degree) => `gmr-strong-${degree}` as const),
    );
  });
  fc.assert(property, runs('kinds, laws of strength', 600));
});

test('plain orders: every attitude, certain chances and devotion to oneself change nothing; horizons 1, 2 and 3 are Nash, GMR and SMR', () => {
  const property = fc.property(kindModels({}), (model) => {
    const graph = graphOf(model);
    const table = stabilityTable(graph, [...VARIANTS, 'nash', 'gmr', 'smr', 'seq']);
    for (const base of BASES) {
      for (const attitude of ATTITUDES) alike(table, `${base}-${attitude}`, base);
      alike(table, `${base}-chance`, base);
      const tied = graph.ranks.some((rank) => new Set(rank).size < rank.length);
      if (!tied) alike(table, `${base}-relational`, base);
    }
    if (model.parties.length !== 2) return;
    const horizons: readonly Base[] = ['nash', 'gmr', 'smr'];
    horizons.forEach((base, at) => alike(table, `maximin-${(at + 1) as 1 | 2 | 3}`, base));
  });
  fc.assert(property, runs('kinds, laws of plain orders', 600));
});

const toldWhole = (told: Told): string => [textOf(told.text), ...told.parts.map(toldWhole)].join(' ');

test('each verdict of each concept is explained, and told in both voices', () => {
  const property = fc.property(
    kindModels({ open: true, comparisons: true, strength: true, attitudes: true }, { options: [1, 3] }),
    (model) => {
      const graph = graphOf(model);
      const table = stabilityTable(
        graph,
        CONCEPTS.map(({ id }) => id),
      );
      for (const id of table.concepts) {
        model.parties.forEach((_, party) => {
          for (let s = 0; s < graph.space.size; s++) {
            const verdict = explain(graph, id, party, s);
            same(verdict.stable, isStable(table, id, party, s), `${id}: party ${party} at ${s}`);
            for (const { deterred, answer } of verdict.improvements) {
              if (deterred) same(answer?.counts, true, 'what deters is reason enough to stay');
              if (!deterred && answer?.counts === true) same(answer.escape?.undoes, true, 'else an escape undoes it');
            }
            for (const lexicon of [plain, formal]) {
              const text = toldWhole(narrate(graph, verdict, lexicon));
              same(/undefined|NaN|\[object|\s{2}|\.\./.test(text), false, text);
            }
          }
        });
      }
    },
  );
  fc.assert(property, runs('kinds, reasons', 150));
});
