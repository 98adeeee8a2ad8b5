/** The engine and the second reading on the same random models: outcomes, moves, preferences and every verdict. */
import * as fc from 'fast-check';
import { test } from 'vitest';
import { prepare } from '../../src/core/analyse.ts';
import { improvementsFrom, movesFrom, type ConflictGraph } from '../../src/core/graph/graph.ts';
import type { Model } from '../../src/core/model/model.ts';
import { membersOf, numberOf, patternOf, takes } from '../../src/core/space/state.ts';
import { isStable, stabilityTable } from '../../src/core/stability/table.ts';
import { graphOf } from './engine.ts';
import { anyModels, models } from './models.ts';
import { improvementsOf, movesOf, read, type Reading } from './reading.ts';
import { runs } from './runs.ts';
import { same } from './same.ts';
import { applies, CONCEPTS, isStable as holdsFor } from './stability.ts';
import { find, outcomesOf, patternOf as letters } from './states.ts';

/** Everything short of a verdict, outcome by outcome. */
function sameGraph({ space, ranks }: ConflictGraph, reading: Reading): void {
  same(space.size, reading.outcomes.length);
  reading.outcomes.forEach((outcome, node) => {
    same(numberOf(space, node), outcome.number);
    if (outcome.members.length === 0) return;
    same(
      membersOf(space, node).map((member) => outcome.face.map((_, option) => takes(space, member, option))),
      outcome.members,
    );
    same(patternOf(space, node), letters(outcome));
  });
  ranks.forEach((rank, party) => {
    same(new Set(rank).size, Math.max(...rank) + 1, 'ranks are consecutive from 0');
    reading.compared[party]!.forEach((row, a) =>
      row.forEach((sign, b) => same(Math.sign(rank[a]! - rank[b]!), sign, `party ${party} compares ${a} with ${b}`)),
    );
  });
}

function sameMoves(graph: ConflictGraph, reading: Reading): void {
  reading.model.parties.forEach((_, party) =>
    reading.outcomes.forEach((_outcome, s) => {
      same(movesFrom(graph, party, s), movesOf(reading, party, s), `moves of party ${party} from ${s}`);
      same(improvementsFrom(graph, party, s), improvementsOf(reading, party, s));
    }),
  );
}

function sameTable(graph: ConflictGraph, reading: Reading): void {
  const asked = CONCEPTS.filter((concept) => applies(reading.model, concept));
  const table = stabilityTable(graph, CONCEPTS);
  same(table.concepts, asked);
  same(
    table.skipped.map(({ concept }) => concept),
    CONCEPTS.filter((concept) => !asked.includes(concept)),
  );
  for (const concept of asked) {
    const { parties } = reading.model;
    const found = parties.map((_, party) => reading.outcomes.map((_outcome, s) => isStable(table, concept, party, s)));
    const right = parties.map((_, party) => reading.outcomes.map((_outcome, s) => holdsFor(reading, concept, party, s)));
    same(found, right, `${concept}: party by outcome`);
  }
}

function agree(model: Model): void {
  const reading = read(model);
  const graph = graphOf(model);
  sameGraph(graph, reading);
  sameMoves(graph, reading);
  sameTable(graph, reading);
}

test('the engine agrees with the definitions on models in any form', () => {
  fc.assert(fc.property(models({ options: [1, 5] }), agree), runs('engine, any form', 3000));
});

test('the engine agrees with the definitions in option form', () => {
  fc.assert(fc.property(models({ options: [1, 5], form: 'option' }), agree), runs('engine, option form', 1000));
});

test('the engine agrees with the definitions on models with up to 64 outcomes', () => {
  fc.assert(fc.property(models({ options: [5, 6], form: 'option' }), agree), runs('engine, larger', 200));
});

test('the engine agrees with the definitions in graph form', () => {
  fc.assert(fc.property(models({ form: 'graph' }), agree), runs('engine, graph form', 1000));
});

test('contradictory rules and the status quo are found out', () => {
  fc.assert(
    fc.property(anyModels({ options: [1, 4] }), (model) => {
      const outcomes = outcomesOf(model);
      const result = prepare(model);
      const found = result.ok ? { today: result.value.space.today } : { problems: result.problems.map(({ code }) => code) };
      const today = model.statusQuo === undefined ? undefined : find(outcomes, model.statusQuo);
      same(found, outcomes.length > 0 ? { today } : { problems: ['no-outcomes'] });
    }),
    runs('contradictory rules', 500),
  );
});
