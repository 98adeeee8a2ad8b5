/**
 * The exact conditions on one party's preferences that make an outcome s hold for it, concept by concept (inverse analysis,
 * Kinsara, Kilgour & Hipel 2015). For all s₁ ∈ R_i(s):
 *
 * - Nash: s ≽ s₁
 * - GMR, SEQ: s ≽ s₁, or s ≽ s₂ for some s₂ the others can answer with
 * - SMR, SSEQ: s ≽ s₁, or for some such s₂ both s ≽ s₂ and s ≽ s₃ for all s₃ ∈ R_i(s₂)
 * - SIM: s ≽ s₁, or s ≽ z for some z that improvements of the others together with the move lead to
 *
 * For SEQ, SSEQ and SIM the answers depend on what the others want, which is taken as the graph has it.
 */
import { all, any, atom, ALWAYS, isMet, type Requirement } from './requirement.ts';
import { simplify } from './simplify.ts';
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import { legalSequences } from '../moves/sequence.ts';
import { membersOf } from '../space/state.ts';
import type { ClassicalId, ConceptId } from '../stability/definition.ts';
import { changesFrom, jointAnswers } from '../stability/joint.ts';
import { codeOf, strictly } from '../stability/judgement.ts';

/** The concepts whose conditions are comparisons of s with other outcomes. */
export const INVERTIBLE: readonly ClassicalId[] = ['nash', 'sseq', 'seq', 'smr', 'gmr', 'sim', 'seq-or-sim'];

export const isInvertible = (concept: ConceptId): concept is ClassicalId => (INVERTIBLE as readonly string[]).includes(concept);

/** Whether what makes an outcome hold for one party also depends on what the others want. */
export const dependsOnOthers = (concept: ClassicalId): boolean => ['seq', 'sseq', 'sim', 'seq-or-sim'].includes(concept);

/** What one move of the party asks for: that it likes s at least as much as the end, or that some answer keeps it. */
interface Clause {
  readonly to: number;
  readonly met: Requirement;
}

/**
 * The condition, simplified. It speaks of every comparison, also of those that are true already; `given` fills them in.
 * O(moves of the party · outcomes the others can reach · moves from there).
 */
export function required(
  graph: ConflictGraph,
  concept: ClassicalId,
  party: number,
  node: number,
  willing: Willing = nobody,
): Requirement {
  if (concept === 'seq-or-sim') {
    return simplify(any((['seq', 'sim'] as const).map((one) => required(graph, one, party, node, willing))));
  }
  return simplify(all(clausesOf(graph, concept, party, node, willing).map(({ met }) => met)));
}

/** Others that would answer in any way they can, against their own interest too, where a concept asks for improvements. */
export type Willing = (party: number) => boolean;
const nobody: Willing = () => false;

/** One clause a move of the party from the outcome; SIM: one for each way of making it. */
function clausesOf(
  graph: ConflictGraph,
  concept: Exclude<ClassicalId, 'seq-or-sim'>,
  party: number,
  node: number,
  willing: Willing,
): Clause[] {
  switch (concept) {
    case 'nash':
      return movesFrom(graph, party, node).map((to) => ({ to, met: atom(to) }));
    case 'gmr':
      return answered(graph, party, node, () => true, false);
    case 'smr':
      return answered(graph, party, node, () => true, true);
    case 'seq':
      return answered(graph, party, node, willing, false);
    case 'sseq':
      return answered(graph, party, node, willing, true);
    case 'sim':
      return jointly(graph, party, node, willing);
  }
}

/** The moves for which the party would leave, as its preferences are: improvements that nobody can answer, best first. */
export function undeterred(graph: ConflictGraph, concept: ClassicalId, party: number, node: number): number[] {
  if (concept === 'seq-or-sim') {
    const joint = new Set(undeterred(graph, 'sim', party, node));
    return undeterred(graph, 'seq', party, node).filter((to) => joint.has(to));
  }
  const rank = graph.ranks[party]!;
  const found = clausesOf(graph, concept, party, node, nobody).filter(({ met }) => !isMetBy(graph, party, node, met));
  return [...new Set(found.map(({ to }) => to))].sort((a, b) => rank[b]! - rank[a]! || a - b);
}

/** Whether the party's preferences meet the requirement as they are. */
export function isMetBy(graph: ConflictGraph, party: number, node: number, requirement: Requirement): boolean {
  return isMet(requirement, (other) => codeOf(graph, party, other, node) <= 0);
}

function answered(graph: ConflictGraph, party: number, node: number, willing: Willing, counter: boolean): Clause[] {
  const movers = graph.moves.flatMap((_, other) => (other === party ? [] : [other]));
  const { credible } = strictly(graph);
  const known = new Map<number, readonly number[]>();
  const steps = (mover: number, from: number): readonly number[] => {
    const key = mover * graph.space.size + from;
    let found = known.get(key);
    if (found === undefined) {
      found = movesFrom(graph, mover, from);
      if (!willing(mover)) found = found.filter((to) => credible(mover, from, to));
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
  return movesFrom(graph, party, node).map((to) => {
    const ways: Requirement[] = [atom(to)];
    legalSequences({ size: graph.space.size, movers, steps }, to, (end) => {
      ways.push(keeps(end));
      return !counter && end === node;
    });
    return { to, met: any(ways) };
  });
}

/** Where several states of a merged outcome allow the move, each of them has to be answered. */
function jointly(graph: ConflictGraph, party: number, node: number, willing: Willing): Clause[] {
  // all changes of the party count, and of those who are willing, so s is made their worst outcome while they are listed
  const lowered = graph.ranks.map((rank, index) => {
    if (index !== party && !willing(index)) return rank;
    const copy = rank.slice();
    copy[node] = -1;
    return copy;
  });
  const free: ConflictGraph = { ...graph, ranks: lowered };
  const clauses: Clause[] = [];
  for (const member of membersOf(graph.space, node)) {
    const others = graph.moves.flatMap((_, other) => (other === party ? [] : [changesFrom(free, other, member)]));
    for (const first of changesFrom(free, party, member)) {
      const ends = new Set<number>();
      jointAnswers(graph, member, first, others, (_, end) => {
        ends.add(end);
        return false;
      });
      clauses.push({ to: first.to, met: ends.has(node) ? ALWAYS : any([first.to, ...ends].map(atom)) });
    }
  }
  return clauses;
}

/** Number of joint answers SIM looks at from the outcome, for all parties; counts no further than `limit`. */
export function jointSize(graph: ConflictGraph, node: number, limit: number): number {
  let size = 0;
  for (const member of membersOf(graph.space, node)) {
    const gains = graph.moves.map((_, party) => changesFrom(graph, party, member).length);
    const moves = graph.moves.map((_, party) => movesFrom(graph, party, node).length);
    for (const party of graph.moves.keys()) {
      size += moves[party]! * gains.reduce((product, count, other) => (other === party ? product : product * (count + 1)), 1);
      if (size > limit) return size;
    }
  }
  return size;
}
