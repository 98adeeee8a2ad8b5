/** Model → space → moves → preference → graph: everything short of a verdict. */
import type { ConflictGraph } from './graph.ts';
import { buildMoves } from '../moves/build.ts';
import { rankAll } from '../preference/preference.ts';
import { enumerate } from '../space/enumerate.ts';
import type { Model } from '../model/model.ts';
import { bad, good, type Result } from '../problem.ts';

/** The graph of a model, with the warnings of each stage; or all problems of the first stage that has errors. */
export function conflictGraph(model: Model, limit?: number): Result<ConflictGraph> {
  const space = enumerate(model, limit);
  if (!space.ok) return space;
  const moves = buildMoves(space.value);
  const ranks = rankAll(space.value);
  const problems = [...space.problems, ...moves.problems, ...ranks.problems];
  if (!moves.ok || !ranks.ok) return bad(...problems);
  return good({ space: space.value, ...moves.value, ...ranks.value }, problems);
}
