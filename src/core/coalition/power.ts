/**
 * Who can bring an outcome about, who can stop it, and who can leave it for good, alone or together. All three only grow
 * with more members, so the smallest coalitions say everything.
 */
import { coalitions, isWithin, membersIn, othersOf, type Coalition } from './members.ts';
import type { CoalitionSolver } from './solver.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import type { LegalSearch } from '../graph/legal.ts';
import { bitsOf, hasBit } from '../stability/table.ts';

/** Beyond this number of parties not every coalition is tried. */
export const MOST_PARTIES_TRIED = 12;

export interface Power {
  readonly target: number;
  /** the smallest coalitions that can get from the start to the target by their own moves */
  readonly bringing: readonly Coalition[];
  /** the smallest coalitions without whose moves nobody gets there: each holds a veto, and every way needs one member of it */
  readonly blocking: readonly Coalition[];
}

/**
 * The power over each target, seen from the start; a target that is the start, or that nobody reaches, has none. Undefined
 * for more than MOST_PARTIES_TRIED parties that can move. O(2^m · n · m).
 */
export function powerOver(
  graph: ConflictGraph,
  start: number,
  targets: readonly number[],
  search: LegalSearch,
): readonly Power[] | undefined {
  const movers = graph.moves.flatMap((moves, party) => (moves.kind === 'none' ? [] : [party]));
  if (movers.length > MOST_PARTIES_TRIED) return undefined;
  const all = movers.reduce((mask, party) => mask | (1 << party), 0);
  const tried = [0, ...coalitionsOf(movers)];
  const reached = new Map<Coalition, readonly boolean[]>();
  for (const coalition of tried) {
    search.run(start, membersIn(coalition), 'moves');
    reached.set(
      coalition,
      targets.map((target) => target !== start && search.stepsTo(target) > 0),
    );
  }
  return targets.map((target, at) => {
    const possible = reached.get(all)![at]!;
    const smallest = (has: (coalition: Coalition) => boolean): Coalition[] => {
      const found: Coalition[] = [];
      for (const coalition of tried) {
        if (!found.some((smaller) => isWithin(smaller, coalition)) && has(coalition)) found.push(coalition);
      }
      return found;
    };
    return {
      target,
      bringing: possible ? smallest((coalition) => reached.get(coalition)![at]!) : [],
      blocking: possible ? smallest((coalition) => !reached.get(all & ~coalition)![at]!) : [],
    };
  });
}

/**
 * The smallest coalitions that can leave the outcome against the will of all others: by their moves they get to an outcome
 * from which the others alone cannot bring it back. O(2^m · n · n · m) at most, far less where moves can be undone.
 */
export function leavingForGood(solver: CoalitionSolver, node: number): Coalition[] | undefined {
  const { graph } = solver;
  const movers = graph.moves.flatMap((moves, party) => (moves.kind === 'none' ? [] : [party]));
  if (movers.length > MOST_PARTIES_TRIED) return undefined;
  const found: Coalition[] = [];
  for (const coalition of coalitionsOf(movers)) {
    if (found.some((smaller) => isWithin(smaller, coalition))) continue;
    const others = othersOf(graph.moves.length, coalition);
    const lost = bitsOf(solver.reach(coalition, node), graph.space.size).some(
      (to) => to !== node && !hasBit(solver.reach(others, to), node),
    );
    if (lost) found.push(coalition);
  }
  return found;
}

function* coalitionsOf(parties: readonly number[]): Generator<Coalition> {
  for (const coalition of coalitions(parties.length, 1)) {
    yield membersIn(coalition).reduce((mask, at) => mask | (1 << parties[at]!), 0);
  }
}
