/** One rung, measured in this process. */
import { resourceUsage } from 'node:process';
import { prepare } from '../src/core/analyse.ts';
import type { ConflictGraph } from '../src/core/graph/graph.ts';
import type { Model } from '../src/core/model/model.ts';
import { rankAll } from '../src/core/preference/preference.ts';
import { feasibilityClauses } from '../src/core/space/feasible.ts';
import { Search } from '../src/core/space/search.ts';
import { countBits, isStable, stabilityTable, type StabilityTable } from '../src/core/stability/table.ts';
import { DENSE_CONCEPTS, denseTable } from './dense.ts';
import { exclusive, fewOutcomes, graphForm, oneWay, optionForm, withStatements } from './disputes.ts';
import { Random, strictRanks } from './random.ts';
import type { Measured, Rung } from './rungs.ts';

const SEED = 1_993;

export function measure(rung: Rung): Measured {
  const random = new Random(SEED);
  const model = modelOf(rung, random);
  const [prepare0, bare] = timed(() => graphOf(model));
  const graph =
    rung.kind === 'statements' ? bare : { ...bare, ranks: model.parties.map(() => strictRanks(bare.space.size, random)) };
  const [analyse, table] = timed(() => stabilityTable(graph, DENSE_CONCEPTS));
  return {
    outcomes: graph.space.size,
    prepare: prepare0,
    analyse,
    equilibria: DENSE_CONCEPTS.map((concept) => countBits(table.equilibria.get(concept)!)),
    // before anything else is measured that takes memory of its own
    memory: resourceUsage().maxRSS * 1024,
    ...(rung.kind === 'statements' ? { rank: timed(() => rankAll(graph.space))[0] } : {}),
    ...(rung.kind === 'few' ? { visited: decisions(model) } : {}),
    ...(rung.kind === 'free' && rung.dense === true ? { dense: timedDense(graph, table) } : {}),
  };
}

function modelOf(rung: Rung, random: Random): Model {
  switch (rung.kind) {
    case 'free':
      return optionForm(rung.options, rung.parties);
    case 'one-way':
      return oneWay(optionForm(rung.options, rung.parties));
    case 'exclusive':
      return exclusive(optionForm(rung.options, rung.parties));
    case 'few':
      return fewOutcomes(optionForm(rung.options, rung.parties));
    case 'arcs':
      return graphForm(rung.outcomes, rung.parties, rung.arcs, random);
    case 'statements':
      return withStatements(optionForm(rung.options, rung.parties), rung.statements, random);
  }
}

function timed<T>(work: () => T): [seconds: number, result: T] {
  const from = performance.now();
  const result = work();
  return [(performance.now() - from) / 1000, result];
}

function graphOf(model: Model): ConflictGraph {
  const graph = prepare(model);
  if (!graph.ok) throw new Error(graph.problems.map(({ message }) => message).join('\n'));
  return graph.value;
}

function decisions(model: Model): number {
  const clauses = feasibilityClauses(model);
  const search = new Search(
    clauses,
    Array.from({ length: clauses.options }, (_, k) => clauses.options - 1 - k),
  );
  search.run(() => true);
  return search.visited;
}

/** Seconds the dense reading takes; throws where it does not find exactly what the engine found. */
function timedDense(graph: ConflictGraph, table: StabilityTable): number {
  const [seconds, dense] = timed(() => denseTable(graph));
  for (const [concept, parties] of dense) {
    parties.forEach((stable, party) =>
      stable.forEach((holds, node) => {
        if (isStable(table, concept, party, node) !== holds) {
          throw new Error(`${concept}, party ${party}, outcome ${node}: the engine and the dense reading differ`);
        }
      }),
    );
  }
  return seconds;
}
