/**
 * The exact conditions on one party's preferences that make an outcome s hold for it, concept by concept (inverse analysis,
 * Kinsara, Kilgour & Hipel 2015). For all s₁ ∈ R_i(s):
 *
 * - Nash: s ≽ s₁
 * - GMR, SEQ: s ≽ s₁, or s ≽ s₂ for some s₂ the others can answer with
 * - SMR, SSEQ: s ≽ s₁, or for some such s₂ both s ≽ s₂ and s ≽ s₃ for all s₃ ∈ R_i(s₂)
 * - SIM: s ≽ s₁, or s ≽ z for some z that improvements of the others together with the move lead to
 *
 * For SEQ, SSEQ and SIM the answers depend on what the others want, which is taken from `graph.ranks`.
 */
import { all, any, atom, ALWAYS, atomsOf, type Requirement } from './requirement.ts';
import { simplify } from './simplify.ts';
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import { legalSequences } from '../moves/sequence.ts';
import { membersOf } from '../space/state.ts';
import type { ClassicalId, ConceptId } from '../stability/definition.ts';
import { changesFrom, jointAnswers } from '../stability/joint.ts';

/** The concepts whose conditions are comparisons of s with other outcomes. */
export const INVERTIBLE: readonly ClassicalId[] = ['nash', 'sseq', 'seq', 'smr', 'gmr', 'sim', 'seq-or-sim'];

export const isInvertible = (concept: ConceptId): concept is ClassicalId => (INVERTIBLE as readonly string[]).includes(concept);

/** Whether what makes an outcome hold for one party also depends on what the others want. */
export const dependsOnOthers = (concept: ClassicalId): boolean => ['seq', 'sseq', 'sim', 'seq-or-sim'].includes(concept);

/**
 * The condition, simplified. It speaks of every comparison, also of those that are true already; `given` fills them in.
 * O(moves of the party · outcomes the others can reach · moves from there).
 */
export function required(graph: ConflictGraph, concept: ClassicalId, party: number, node: number): Requirement {
  switch (concept) {
    case 'nash':
      return all(movesFrom(graph, party, node).map(atom));
    case 'gmr':
      return answered(graph, party, node, 'any moves', false);
    case 'smr':
      return answered(graph, party, node, 'any moves', true);
    case 'seq':
      return answered(graph, party, node, 'improvements', false);
    case 'sseq':
      return answered(graph, party, node, 'improvements', true);
    case 'sim':
      return jointly(graph, party, node);
    case 'seq-or-sim':
      return simplify(any([required(graph, 'seq', party, node), required(graph, 'sim', party, node)]));
  }
}

/** The outcomes whose place in the party's order decides, ascending. */
export const relevantTo = (requirement: Requirement): readonly number[] => atomsOf(requirement);

function answered(
  graph: ConflictGraph,
  party: number,
  node: number,
  answers: 'any moves' | 'improvements',
  counter: boolean,
): Requirement {
  const movers = graph.moves.flatMap((_, other) => (other === party ? [] : [other]));
  const known = new Map<number, readonly number[]>();
  const steps = (mover: number, from: number): readonly number[] => {
    const key = mover * graph.space.size + from;
    let found = known.get(key);
    if (found === undefined) {
      found = movesFrom(graph, mover, from);
      const rank = graph.ranks[mover]!;
      if (answers === 'improvements') found = found.filter((to) => rank[to]! > rank[from]!);
      known.set(key, found);
    }
    return found;
  };
  // s itself is as good as s: an answer that leads back deters
  const compare = (end: number): Requirement => (end === node ? ALWAYS : atom(end));
  const kept = new Map<number, Requirement>();
  const keeps = (end: number): Requirement => {
    if (!counter) return compare(end);
    let found = kept.get(end);
    if (found === undefined) {
      found = simplify(all([compare(end), ...movesFrom(graph, party, end).map(compare)]));
      kept.set(end, found);
    }
    return found;
  };
  const clauses = movesFrom(graph, party, node).map((first) => {
    const ways: Requirement[] = [atom(first)];
    legalSequences({ size: graph.space.size, movers, steps }, first, (end) => {
      ways.push(keeps(end));
      return !counter && end === node;
    });
    return any(ways);
  });
  return simplify(all(clauses));
}

/** Where several states of a merged outcome allow the move, each of them has to be answered. */
function jointly(graph: ConflictGraph, party: number, node: number): Requirement {
  // all changes of the party count, so s is made its worst outcome while they are listed
  const lowered = graph.ranks.map((rank, index) => {
    if (index !== party) return rank;
    const copy = rank.slice();
    copy[node] = -1;
    return copy;
  });
  const free: ConflictGraph = { ...graph, ranks: lowered };
  const clauses: Requirement[] = [];
  for (const member of membersOf(graph.space, node)) {
    const others = graph.moves.flatMap((_, other) => (other === party ? [] : [changesFrom(graph, other, member)]));
    for (const first of changesFrom(free, party, member)) {
      const ends = new Set<number>();
      jointAnswers(graph, member, first, others, (_, end) => {
        ends.add(end);
        return false;
      });
      clauses.push(ends.has(node) ? ALWAYS : any([first.to, ...ends].map(atom)));
    }
  }
  return simplify(all(clauses));
}
