/**
 * Why a verdict differs between two readings of one dispute: the improvement that nobody answers where the party leaves,
 * what becomes of it where the party stays, and what undoes the answer that keeps it there.
 */
import type { ConceptId } from './definition.ts';
import { explain } from './explain.ts';
import { codeOf, strictly, type Judgement } from './judgement.ts';
import { conceptOf } from './registry.ts';
import type { Answer, ImprovementReason } from './verdict.ts';
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import { UNKNOWN } from '../preference/relation.ts';

/** A party at an outcome, in one of the two graphs. */
export interface Stand {
  readonly graph: ConflictGraph;
  readonly party: number;
  readonly node: number;
}

/** How the other graph sees what one graph has; undefined where it has no such thing. */
export interface Translation {
  readonly node: (node: number) => number | undefined;
  readonly party: (party: number) => number | undefined;
}

export interface Flip {
  readonly concept: ConceptId;
  readonly leaves: Stand;
  readonly stays: Stand;
  /** where the party leaves: its best improvement that nobody answers */
  readonly improvement: ImprovementReason;
  /** where the party stays: what becomes of that improvement */
  readonly instead: Instead;
}

type Instead =
  /** the outcome it leads to is not there */
  | { readonly kind: 'absent' }
  /** the party cannot go there */
  | { readonly kind: 'no-move'; readonly to: number }
  /** the party does not like it better */
  | { readonly kind: 'no-gain'; readonly to: number; readonly compared: 'worse' | 'equal' | 'unknown' }
  /** others can answer it, by an answer that the other graph does not have, for the reason in `undone` */
  | { readonly kind: 'answered'; readonly reason: ImprovementReason; readonly undone: Undone | undefined };

/** What keeps an answer from working in the graph where the party leaves. */
export type Undone =
  /** an outcome on the way is not there */
  | { readonly kind: 'absent'; readonly step: number }
  /** the mover cannot make the step */
  | { readonly kind: 'no-move'; readonly step: number }
  /** the mover would not gain by the step, and the concept asks that it does */
  | { readonly kind: 'no-gain'; readonly step: number }
  /** the party does not mind the end */
  | { readonly kind: 'harmless' }
  /** the party could go on from the end to something better */
  | { readonly kind: 'escaped'; readonly to: number };

/**
 * Why the party leaves in the one graph and stays in the other. `toStays` and `toLeaves` translate between them. Throws
 * where the verdicts are not so. O(explaining the two verdicts).
 */
export function flipOf(concept: ConceptId, leaves: Stand, stays: Stand, toStays: Translation, toLeaves: Translation): Flip {
  const left = explain(leaves.graph, concept, leaves.party, leaves.node);
  const kept = explain(stays.graph, concept, stays.party, stays.node);
  const open = left.improvements.filter(({ deterred }) => !deterred);
  if (left.stable || !kept.stable || open.length === 0) throw new Error('no verdict that differs');
  const ways = open.map((improvement): Flip => {
    const to = toStays.node(improvement.to);
    const reason = kept.improvements.find((other) => other.to === to);
    const instead = to === undefined ? ({ kind: 'absent' } as const) : insteadOf(concept, stays, to, reason, leaves, toLeaves);
    return { concept, leaves, stays, improvement, instead };
  });
  // an answer that no longer works says more than a move that was not there
  return ways.find(({ instead }) => instead.kind === 'answered') ?? ways[0]!;
}

function insteadOf(
  concept: ConceptId,
  stays: Stand,
  to: number,
  reason: ImprovementReason | undefined,
  leaves: Stand,
  toLeaves: Translation,
): Instead {
  if (reason !== undefined) {
    const undone = reason.answer === undefined ? undefined : undoneBy(concept, reason.answer, leaves, toLeaves);
    return { kind: 'answered', reason, undone };
  }
  if (!movesFrom(stays.graph, stays.party, stays.node).includes(to)) return { kind: 'no-move', to };
  const code = codeOf(stays.graph, stays.party, to, stays.node);
  return { kind: 'no-gain', to, compared: code === UNKNOWN ? 'unknown' : code === 0 ? 'equal' : 'worse' };
}

/** The first thing about the answer that does not hold in the graph of `leaves`; undefined where nothing in it tells. */
function undoneBy(concept: ConceptId, answer: Answer, leaves: Stand, toLeaves: Translation): Undone | undefined {
  const { graph, party, node } = leaves;
  const definition = conceptOf(concept);
  const judgement: Judgement = definition.judgement?.(graph) ?? strictly(graph);
  const asked = definition.answers !== 'any moves' || answer.kind === 'joint';
  for (const [step, { party: mover, from, to }] of answer.steps.entries()) {
    const who = toLeaves.party(mover);
    const here = toLeaves.node(from);
    const there = toLeaves.node(to);
    if (here === undefined || there === undefined) return { kind: 'absent', step };
    if (who === undefined || !movesFrom(graph, who, here).includes(there)) return { kind: 'no-move', step };
    if (asked && !judgement.credible(who, here, there)) return { kind: 'no-gain', step };
  }
  const end = toLeaves.node(answer.end);
  if (end === undefined) return { kind: 'absent', step: answer.steps.length - 1 };
  if (!judgement.deters(party, node, end)) return { kind: 'harmless' };
  if (!definition.counter) return undefined;
  const escape = movesFrom(graph, party, end).find((to) => judgement.escapes(party, node, to));
  return escape === undefined ? undefined : { kind: 'escaped', to: escape };
}
