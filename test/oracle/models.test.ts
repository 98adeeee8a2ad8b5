/** The random models are worth something: every kind of model and every way concepts can differ turns up often enough. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClassicalId } from '../../src/core/stability/definition.ts';
import { models } from './models.ts';
import { movesOf, othersOf, read, type Reading } from './reading.ts';
import { endsOf } from './sequences.ts';
import { isStable } from './stability.ts';

const SEED = 4;
const readings = fc.sample(models({ options: [1, 5] }), { seed: SEED, numRuns: 600 }).map(read);

const isTransitive = (reading: Reading): boolean =>
  reading.model.parties.every((_, party) =>
    reading.outcomes.every((_outcome, s) =>
      movesOf(reading, party, s).every((t) =>
        movesOf(reading, party, t).every((u) => u === s || movesOf(reading, party, s).includes(u)),
      ),
    ),
  );

/** Some end can be reached only if one mover may move twice in a row: exactly what the turn rule forbids. */
const turnRuleMatters = (reading: Reading): boolean =>
  reading.model.parties.some((_, party) =>
    reading.outcomes.some((_outcome, s) => {
      const others = othersOf(reading, party);
      const legal = endsOf(reading, 'moves', others, s);
      const reached = new Set<number>();
      const open = [s];
      for (const at of open) {
        for (const t of others.flatMap((other) => movesOf(reading, other, at))) {
          if (reached.has(t)) continue;
          reached.add(t);
          open.push(t);
        }
      }
      return [...reached].some((t) => !legal.has(t));
    }),
  );

/** Somebody must move a second time to reach an end: each of the others once is not enough. */
const longAnswers = (reading: Reading): boolean =>
  reading.model.parties.some((_, party) =>
    reading.outcomes.some((_outcome, s) => {
      const others = othersOf(reading, party);
      return [...endsOf(reading, 'moves', others, s).values()].some((length) => length > others.length);
    }),
  );

const KINDS: Readonly<Record<string, readonly [least: number, is: (reading: Reading) => boolean]>> = {
  'two parties': [60, ({ model }) => model.parties.length === 2],
  'five parties': [60, ({ model }) => model.parties.length === 5],
  'more than 16 outcomes': [30, ({ outcomes }) => outcomes.length > 16],
  'infeasible combinations': [150, ({ model }) => model.rules.length > 0],
  'one-way options': [100, ({ model }) => model.options.some(({ oneWay }) => oneWay !== undefined)],
  'options of several owners': [100, ({ model }) => model.options.some(({ owners }) => owners.length > 1)],
  'options of nobody': [60, ({ model }) => model.options.some(({ owners }) => owners.length === 0)],
  'merged outcomes': [60, ({ outcomes }) => outcomes.some(({ members }) => members.length > 1)],
  'listed outcomes': [80, ({ model }) => model.options.length === 0],
  'explicit moves beside options': [
    40,
    ({ model }) => model.options.length > 0 && model.moves.some((arcs) => arcs !== undefined) && model.moves.includes(undefined),
  ],
  'given numbers': [150, ({ model }) => model.outcomes.some(({ number }) => number !== undefined)],
  'moves that are not transitive': [80, (reading) => !isTransitive(reading)],
  'ends the turn rule forbids': [30, turnRuleMatters],
  'answers in which somebody moves twice': [30, longAnswers],
  'equally important statements': [
    60,
    ({ model }) =>
      model.preferences.some((p) => p?.kind === 'statements' && p.places.some(({ statements }) => statements.length > 1)),
  ],
  weights: [80, ({ model }) => model.preferences.some((p) => p?.kind === 'weights')],
  'rankings that leave outcomes out': [
    60,
    ({ model, outcomes }) => model.preferences.some((p) => p?.kind === 'ranking' && p.tiers.flat().length < outcomes.length),
  ],
};

test.each(Object.entries(KINDS))('models with %s', (_, [least, is]) => {
  expect(readings.filter(is).length).toBeGreaterThanOrEqual(least);
});

const DIFFERENCES: readonly (readonly [without: ClassicalId, stable: ClassicalId])[] = [
  ['nash', 'sseq'],
  ['nash', 'sim'],
  ['seq', 'gmr'],
  ['smr', 'gmr'],
  ['seq', 'smr'],
  ['smr', 'seq'],
  ['sseq', 'seq'],
  ['sseq', 'smr'],
  ['seq', 'sim'],
  ['sim', 'seq'],
];

const optionForm = readings.filter(({ model }) => model.options.length > 0 && model.moves.every((arcs) => arcs === undefined));

test.each(DIFFERENCES)('outcomes that are not %s and yet %s', (without, stable) => {
  let found = 0;
  for (const reading of optionForm) {
    for (let party = 0; party < reading.model.parties.length; party++) {
      for (let s = 0; s < reading.outcomes.length; s++) {
        if (!isStable(reading, without, party, s) && isStable(reading, stable, party, s)) found++;
      }
    }
  }
  expect(found).toBeGreaterThanOrEqual(20);
});
