import type { Concept } from './definition.ts';
import { changesFrom, jointAnswers, jointWork } from './joint.ts';
import type { Solver } from './solver.ts';
import { membersOf } from '../space/state.ts';

/**
 * Simultaneous stability (SIM).
 *
 * A party stays where each of its improvements can be met by improvements the others have from the same outcome, carried
 * out at the same time, so that all the changes together leave it no better off: ∀ s₁ ∈ R_i⁺(s) ∃ non-empty choice of at
 * most one s_j ∈ R_j⁺(s) for j ∈ N−i such that the joint change of options gives a feasible z with s ≽_i z.
 * Source: Fraser & Hipel 1984. Option form only, since joint changes are changes of options; an option that several
 * change is changed once; a merged outcome is tested state by state. Weak orders.
 * Cost: O(Σ_s |R_i⁺(s)| · Π_j (|R_j⁺(s)| + 1)), exponential in the parties.
 */
export const sim: Concept = {
  id: 'sim',
  family: 'classical',
  short: 'SIM',
  name: 'Simultaneous stability',
  aliases: ['simultaneous sanctioning'],
  plain: 'If the others made improvements of their own at the same time, each of its better moves could turn out no better.',
  formula: '∀ s₁ ∈ R_i⁺(s) ∃ ∅ ≠ J ⊆ N−i, s_j ∈ R_j⁺(s) for j ∈ J: s ≽_i s₁ ⊕ (s_j)_{j∈J} feasible',
  sources: ['fraser1984'],
  page: 'sim',
  foresight: 2,
  answers: 'joint improvements',
  counter: false,
  preferences: ['weak order', 'strength'],
  refuses: ({ space }) =>
    space.model.moves.some((moves) => moves !== undefined)
      ? 'simultaneous moves are joint changes of options, and this case gives explicit moves'
      : undefined,
  work: (solver, limit) => jointWork(solver.graph, limit),
  stable: (solver, party) => solver.remember('sim', party, () => simultaneous(solver, party)),
};

function simultaneous(solver: Solver, party: number): Uint32Array {
  const { graph } = solver;
  const { space } = graph;
  const rank = graph.ranks[party]!;
  const stable = new Uint32Array((space.size + 31) >> 5);
  const isStable = (node: number): boolean =>
    membersOf(space, node).every((member) => {
      const improvements = changesFrom(graph, party, member);
      if (improvements.length === 0) return true;
      const others = graph.moves.flatMap((_, other) => (other === party ? [] : [changesFrom(graph, other, member)]));
      return improvements.every((first) => jointAnswers(graph, member, first, others, (_, end) => rank[end]! <= rank[node]!));
    });
  for (let node = 0; node < space.size; node++) if (isStable(node)) stable[node >> 5]! |= 1 << (node & 31);
  return stable;
}
