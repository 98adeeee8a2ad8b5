/** From a verdict to its reason tree: which improvement, what the others can do about it, and where that leaves the party. */
import { refusal, type Concept, type ConceptId } from './definition.ts';
import { changesFrom, jointAnswers } from './joint.ts';
import { codeOf, strictly, type Judgement } from './judgement.ts';
import { conceptOf } from './registry.ts';
import type { Answer, Compared, ImprovementReason, Verdict } from './verdict.ts';
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import { legalSequences } from '../moves/sequence.ts';
import { UNKNOWN } from '../preference/relation.ts';
import { membersOf } from '../space/state.ts';

/**
 * Why the party stays at the node under the concept, or would leave it. Throws where the concept is not defined for the
 * case (see `refusal`). O(improvements · outcomes the others can reach).
 */
export function explain(graph: ConflictGraph, concept: ConceptId, party: number, node: number): Verdict {
  const definition = conceptOf(concept);
  const why = refusal(definition, graph);
  if (why !== undefined) throw new Error(`${definition.short} is not defined here: ${why}`);
  if (definition.answers === 'improvements or joint improvements') {
    const sequential = explain(graph, 'seq', party, node);
    const joint = sequential.stable ? sequential : explain(graph, 'sim', party, node);
    return { ...(joint.stable ? joint : sequential), concept };
  }
  const judgement = definition.judgement?.(graph) ?? strictly(graph);
  const rank = graph.ranks[party]!;
  const reasons =
    definition.explain?.(graph, party, node) ??
    movesFrom(graph, party, node)
      .filter((to) => judgement.leaves(party, node, to))
      .map((to) => reason({ graph, concept: definition, judgement, party, node }, to));
  const improvements = reasons.toSorted(
    (a, b) => Number(a.deterred) - Number(b.deterred) || rank[b.to]! - rank[a.to]! || a.to - b.to,
  );
  return { concept, party, node, stable: improvements.every((improvement) => improvement.deterred), improvements };
}

interface Question {
  readonly graph: ConflictGraph;
  readonly concept: Concept;
  readonly judgement: Judgement;
  readonly party: number;
  readonly node: number;
}

function reason(question: Question, to: number): ImprovementReason {
  switch (question.concept.answers) {
    case 'none':
      return { to, deterred: false, answer: undefined, ...chanceOf(question, to) };
    case 'joint improvements':
      return jointReason(question, to);
    case 'any moves':
    case 'improvements':
    case 'improvements or joint improvements':
    case 'best moves':
      return sequenceReason(question, to);
  }
}

function compared({ graph, party, node }: Question, end: number): Compared {
  const code = codeOf(graph, party, end, node);
  if (code === UNKNOWN) return 'unknown';
  if (code === 0) return 'equal';
  return `${Math.abs(code) > 1 ? 'much ' : ''}${code > 0 ? 'better' : 'worse'}`;
}

/** The chance that the party likes an outcome better than where it stands, where it is neither certain nor excluded. */
function chanceOf({ judgement, party, node }: Question, outcome: number): { readonly chance?: number } {
  const exact = judgement.chance?.(party, outcome, node);
  const chance = exact === undefined ? undefined : Number(exact.toFixed(6));
  return chance === undefined || chance === 0 || chance === 1 ? {} : { chance };
}

/** How far an end is from deterring: less is more harmful. */
function gain({ graph, party, node }: Question, end: number): number {
  const code = codeOf(graph, party, end, node);
  return code === UNKNOWN ? 0.5 : Math.sign(code);
}

function sequenceReason(question: Question, to: number): ImprovementReason {
  const { graph, concept, judgement, party, node } = question;
  const rank = graph.ranks[party]!;
  const movers = graph.moves.flatMap((_, other) => (other === party ? [] : [other]));
  const steps = (mover: number, from: number): readonly number[] => {
    const all = movesFrom(graph, mover, from);
    return concept.answers === 'improvements' ? all.filter((next) => judgement.credible(mover, from, next)) : all;
  };
  let answer: Answer | undefined;
  let harm = [Infinity, Infinity];
  let deterred = false;
  legalSequences({ size: graph.space.size, movers, steps }, to, (end, path) => {
    const escape = concept.counter ? bestMove(question, end) : undefined;
    const ends = escape === undefined ? [end] : [end, escape];
    deterred = judgement.deters(party, node, end) && (escape === undefined || !judgement.escapes(party, node, escape));
    const left = [Math.max(...ends.map((e) => gain(question, e))), Math.max(...ends.map((e) => rank[e]!))];
    if (!deterred && (left[0]! > harm[0]! || (left[0] === harm[0] && left[1]! >= harm[1]!))) return false;
    harm = left;
    answer = {
      kind: 'sequence',
      steps: path(),
      end,
      compared: compared(question, end),
      ...chanceOf(question, end),
      counts: judgement.deters(party, node, end),
      ...(escape === undefined
        ? {}
        : {
            escape: {
              to: escape,
              compared: compared(question, escape),
              ...chanceOf(question, escape),
              undoes: judgement.escapes(party, node, escape),
            },
          }),
    };
    return deterred;
  });
  return { to, deterred, answer, ...chanceOf(question, to) };
}

/** The party's best move from a node, one that escapes where there is one; undefined where it has none. */
function bestMove({ graph, judgement, party, node }: Question, from: number): number | undefined {
  const rank = graph.ranks[party]!;
  const moves = movesFrom(graph, party, from);
  const escapes = moves.filter((to) => judgement.escapes(party, node, to));
  let best: number | undefined;
  for (const to of escapes.length > 0 ? escapes : moves) if (best === undefined || rank[to]! > rank[best]!) best = to;
  return best;
}

/**
 * Where several states of a merged outcome lead to the improvement, the one that is hardest to answer counts: the party
 * is deterred only where each of them can be answered.
 */
function jointReason(question: Question, to: number): ImprovementReason {
  const { graph, party, node } = question;
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
          compared: compared(question, end),
          counts: deterred,
        };
        return deterred;
      });
      if (kept === undefined || (kept.deterred && !deterred)) kept = { to, deterred, answer };
    }
  }
  if (kept === undefined) throw new Error('an improvement that no state of the outcome leads to');
  return kept;
}
