/** The engine under test, with its refusals as thrown errors. */
import { prepare } from '../../src/core/analyse.ts';
import type { ConflictGraph } from '../../src/core/graph/graph.ts';
import type { Model } from '../../src/core/model/model.ts';

export function graphOf(model: Model): ConflictGraph {
  const graph = prepare(model);
  if (graph.ok) return graph.value;
  throw new Error(graph.problems.map((problem) => `${problem.code}: ${problem.message}`).join('\n'));
}
