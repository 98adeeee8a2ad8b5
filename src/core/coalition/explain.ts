/** From a coalitional verdict to its reasons: which joint improvement, by which moves, and what the others can do about it. */
import type { CoalitionConcept } from './definition.ts';
import { groupSequence } from './group.ts';
import { membersIn, othersOf, partsOf, type Coalition } from './members.ts';
import { Holding, type CoalitionSolver } from './solver.ts';
import type { CoalitionAnswer, CoalitionReason, CoalitionStep, CoalitionVerdict } from './verdict.ts';
import { interestIn } from '../graph/interest.ts';
import type { Step } from '../moves/move.ts';
import { bitsOf } from '../stability/table.ts';

/**
 * Why the coalition stays at the node under the concept, or would leave it; at most `limit` improvements are told.
 * O(n · m) and as much for each improvement told.
 */
export function explainCoalition(
  solver: CoalitionSolver,
  concept: CoalitionConcept,
  coalition: Coalition,
  node: number,
  limit = 3,
): CoalitionVerdict {
  const { graph, search } = solver;
  const ends = bitsOf(solver.improvements(coalition, node), graph.space.size);
  const holding = new Holding(solver, coalition, node);
  const members = membersIn(coalition);
  const judged = ends.map((to) => ({ to, deterred: holding.deterred(concept, to) }));
  search.run(node, members, 'moves');
  const found = judged.map((reason) => ({ ...reason, length: search.stepsTo(reason.to) }));
  found.sort((a, b) => Number(a.deterred) - Number(b.deterred) || a.length - b.length || a.to - b.to);
  const told = found.slice(0, limit).map((reason) => ({ ...reason, path: search.pathTo(reason.to) }));
  return {
    concept: concept.id,
    coalition,
    node,
    stable: judged.every(({ deterred }) => deterred),
    count: judged.length,
    undeterred: judged.filter(({ deterred }) => !deterred).length,
    improvements: told.map(({ to, deterred, path }): CoalitionReason => ({
      to,
      deterred,
      steps: withInterest(solver, path),
      answer: answerTo(solver, concept, coalition, node, to, deterred, holding),
    })),
  };
}

function answerTo(
  solver: CoalitionSolver,
  concept: CoalitionConcept,
  coalition: Coalition,
  node: number,
  to: number,
  deterred: boolean,
  holding: Holding,
): CoalitionAnswer | undefined {
  if (!deterred && !concept.counter) return undefined;
  const { graph, search } = solver;
  const kept = (end: number): number[] =>
    membersIn(coalition).filter((party) => ['loses', 'indifferent'].includes(interestIn(graph, party, node, end)));
  const serves = (end: number): boolean => (deterred ? holding.deters(concept, end) : kept(end).length > 0);
  const others = othersOf(graph.moves.length, coalition);
  if (concept.answers === 'coalition improvements') {
    const steps = (group: Coalition, from: number): Uint32Array => solver.improvements(group, from);
    const groups = groupSequence(partsOf(others), steps, to, graph.space.size, serves);
    if (groups === undefined) return undefined;
    const end = groups.at(-1)!.to;
    const moves = groups.flatMap((step) => {
      search.run(step.from, membersIn(step.group), 'moves', step.to);
      return search.pathTo(step.to);
    });
    return { steps: withInterest(solver, moves), groups, end, kept: kept(end), escape: undefined };
  }
  // which answers serve comes first: asking uses the same search
  const ends = bitsOf(solver.reach(others, to), graph.space.size);
  const serving = new Set(ends.filter((end) => end !== to && serves(end)));
  search.run(to, membersIn(others), 'moves');
  let end: number | undefined;
  search.forEach((reached) => {
    if (!serving.has(reached)) return false;
    end = reached;
    return true;
  });
  if (end === undefined) return undefined;
  const steps = withInterest(solver, search.pathTo(end));
  return { steps, groups: undefined, end, kept: kept(end), escape: concept.counter && !deterred ? escapeFrom(end) : undefined };

  function escapeFrom(from: number): CoalitionAnswer['escape'] {
    search.run(from, membersIn(coalition), 'moves');
    let out: number | undefined;
    search.forEach((reached) => {
      if (kept(reached).length > 0) return false;
      out = reached;
      return true;
    });
    return out === undefined ? undefined : { to: out, steps: withInterest(solver, search.pathTo(out)) };
  }
}

function withInterest({ graph }: CoalitionSolver, steps: readonly Step[]): CoalitionStep[] {
  return steps.map((step) => ({ ...step, interest: interestIn(graph, step.party, step.from, step.to) }));
}
