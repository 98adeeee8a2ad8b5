/** Model and space → who can change what. */
import { arcMoves, isTransitive } from './arcs.ts';
import { blockMoves, MOST_ONE_WAY } from './blocks.ts';
import type { PartyMoves } from './move.ts';
import { findOutcome } from '../space/find.ts';
import type { StateSpace } from '../space/state.ts';
import type { ExplicitMove } from '../model/model.ts';
import { bad, error, good, type Problem, type Result } from '../problem.ts';

export interface Moves {
  readonly moves: readonly PartyMoves[];
  /** whether every R_i is transitive */
  readonly transitive: boolean;
}

/** Errors: unknown-outcome and move-invalid for explicit moves, too-much-work for too many one-way options of a party. */
export function buildMoves(space: StateSpace): Result<Moves> {
  const { model } = space;
  const problems: Problem[] = [];
  const moves = model.parties.map((party, index): PartyMoves => {
    const explicit = model.moves[index];
    if (explicit !== undefined) return explicitMoves(space, party.id, explicit, problems);
    const oneWay = model.options.filter((option) => option.oneWay !== undefined && option.owners.includes(index)).length;
    if (oneWay > MOST_ONE_WAY) {
      problems.push(
        error('too-much-work', `${party.name} has ${oneWay} one-way options; at most ${MOST_ONE_WAY} can be handled`, {
          fix: 'let fewer of its options be one-way',
          at: { path: ['options'], onKey: true },
        }),
      );
      return { kind: 'none' };
    }
    return blockMoves(space, index);
  });
  if (problems.length > 0) return bad(...problems);
  // a merged outcome can be entered as one of its states and left as another
  const transitive = space.nodeOf === undefined && moves.every((m) => m.kind !== 'arcs' || isTransitive(m));
  return good({ moves, transitive });
}

function explicitMoves(space: StateSpace, party: string, list: readonly ExplicitMove[], problems: Problem[]): PartyMoves {
  const arcs: [number, number][] = [];
  list.forEach((move, index) => {
    const at = { path: ['moves', party, index] };
    const from = findOutcome(space, move.from, at);
    const to = findOutcome(space, move.to, at);
    for (const end of [from, to]) if (typeof end !== 'number') problems.push(end);
    if (typeof from !== 'number' || typeof to !== 'number') return;
    if (from === to) {
      problems.push(error('move-invalid', 'a move must lead to another outcome', { fix: 'remove it, or correct one end', at }));
    }
    arcs.push([from, to]);
  });
  return arcMoves(space.size, arcs);
}
