/** From a verdict to its reason tree: which improvement, what the others can do about it, and where that leaves the party. */
import { conceptOf } from './registry.ts';
import type { Concept, ConceptId } from './definition.ts';
import { changesFrom, jointAnswers } from './joint.ts';
import type { Answer, ImprovementReason, Verdict } from './verdict.ts';
import { improvementsFrom, movesFrom, type ConflictGraph } from '../graph/graph.ts';
import { legalSequences } from '../moves/sequence.ts';
import { membersOf } from '../space/state.ts';

/**
 * Why the party stays at the node under the concept, or would leave it. Throws where the concept is not defined for the
 * case (`Concept.refuses`). O(improvements · outcomes the others can reach).
 */
export function explain(graph: ConflictGraph, concept: ConceptId, party: number, node: number): Verdict {
  const definition = conceptOf(concept);
  const refusal = definition.refuses?.(graph.space);
  if (refusal !== undefined) throw new Error(`${definition.short} is not defined here: ${refusal}`);
  if (definition.answers === 'improvements or joint improvements') {
    const sequential = explain(graph, 'seq', party, node);
    const joint = sequential.stable ? sequential : explain(graph, 'sim', party, node);
    return { ...(joint.stable ? joint : sequential), concept };
  }
  const rank = graph.ranks[party]!;
  const improvements = improvementsFrom(graph, party, node)
    .map((to) => reason(graph, definition, party, node, to))
    .sort((a, b) => Number(a.deterred) - Number(b.deterred) || rank[b.to]! - rank[a.to]! || a.to - b.to);
  return { concept, party, node, stable: improvements.every((improvement) => improvement.deterred), improvements };
}

function reason(graph: ConflictGraph, concept: Concept, party: number, node: number, to: number): ImprovementReason {
  switch (concept.answers) {
    case 'none':
      return { to, deterred: false, answer: undefined };
    case 'joint improvements':
      return jointReason(graph, party, node, to);
    default:
      return sequenceReason(graph, concept, party, node, to);
  }
}

const compared = (rank: Int32Array, end: number, node: number): Answer['compared'] =>
  rank[end]! < rank[node]! ? 'worse' : rank[end]! === rank[node]! ? 'equal' : 'better';

function sequenceReason(graph: ConflictGraph, concept: Concept, party: number, node: number, to: number): ImprovementReason {
  const rank = graph.ranks[party]!;
  const movers = graph.moves.flatMap((_, other) => (other === party ? [] : [other]));
  const steps = concept.answers === 'improvements' ? improvementsFrom : movesFrom;
  let answer: Answer | undefined;
  let harm = Infinity;
  let deterred = false;
  const search = { size: graph.space.size, movers, steps: (mover: number, from: number) => steps(graph, mover, from) };
  legalSequences(search, to, (end, path) => {
    const escape = concept.counter ? bestMove(graph, party, end) : undefined;
    const left = Math.max(rank[end]!, escape === undefined ? -1 : rank[escape]!);
    deterred = left <= rank[node]!;
    if (!deterred && left >= harm) return false;
    harm = left;
    answer = {
      kind: 'sequence',
      steps: path(),
      end,
      compared: compared(rank, end, node),
      ...(escape === undefined ? {} : { escape: { to: escape, compared: compared(rank, escape, node) } }),
    };
    return deterred;
  });
  return { to, deterred, answer };
}

/** The party's best move from a node, the first of equally good ones; undefined where it has none. */
function bestMove(graph: ConflictGraph, party: number, node: number): number | undefined {
  const rank = graph.ranks[party]!;
  let best: number | undefined;
  for (const to of movesFrom(graph, party, node)) if (best === undefined || rank[to]! > rank[best]!) best = to;
  return best;
}

/**
 * Where several states of a merged outcome lead to the improvement, the one that is hardest to answer counts: the party
 * is deterred only where each of them can be answered.
 */
function jointReason(graph: ConflictGraph, party: number, node: number, to: number): ImprovementReason {
  const rank = graph.ranks[party]!;
  let kept: ImprovementReason | undefined;
  for (const member of membersOf(graph.space, node)) {
    const others = graph.moves.flatMap((_, other) => (other === party ? [] : [changesFrom(graph, other, member)]));
    for (const first of changesFrom(graph, party, member)) {
      if (first.to !== to) continue;
      let answer: Answer | undefined;
      let deterred = false;
      jointAnswers(graph, member, first, others, (changes, end) => {
        deterred = rank[end]! <= rank[node]!;
        if (!deterred && answer !== undefined && rank[answer.end]! <= rank[end]!) return false;
        answer = {
          kind: 'joint',
          steps: changes.map((change) => ({ party: change.party, from: node, to: change.to })),
          end,
          compared: compared(rank, end, node),
        };
        return deterred;
      });
      if (kept === undefined || (kept.deterred && !deterred)) kept = { to, deterred, answer };
    }
  }
  if (kept === undefined) throw new Error('an improvement that no state of the outcome leads to');
  return kept;
}
