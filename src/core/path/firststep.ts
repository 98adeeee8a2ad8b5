/**
 * Safe first steps: what a party can do now without the others being able to exploit it. A step s → t of party i that is
 * no loss (t ≽_i s) is *safe* where no legal sequence of the others' improvements from t ends where i is worse off than
 * at s: u ≽_i s for all u ∈ R⁺_{N−i}(t). It is *safe against anything* where that holds for all their moves, R_{N−i}(t).
 *
 * These are the answers of SEQ and of GMR, asked of the start with another question: not whether the step gains nothing,
 * but whether it can cost anything. An answer that leaves i as well off as before does no harm. Comparisons the case
 * leaves open count as harm.
 */
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import { interestIn, type Interest } from '../graph/interest.ts';
import type { LegalSearch, StepKind } from '../graph/legal.ts';
import { ascending } from '../graph/order.ts';
import { sortBlocks, worstReachable } from '../graph/reach.ts';
import type { Step } from '../moves/move.ts';

export interface FirstStep {
  readonly party: number;
  readonly to: number;
  readonly interest: 'gains' | 'indifferent';
  /** by improvements of the others: the nearest way in which the step would leave the party worse off; undefined: safe */
  readonly exploit: Exploit | undefined;
  /** by any moves of the others */
  readonly harm: Exploit | undefined;
}

export interface Exploit {
  /** the moves of the others, from the outcome of the step on */
  readonly steps: readonly Step[];
  readonly end: number;
  /** what the party makes of `end`, compared with the start */
  readonly interest: Interest;
}

/**
 * The first steps of a party from `start` that are no loss to it: safe ones first, gains before the others. `limit`: how
 * many it is given at most (the rest are only counted).
 * O(n · m) after sorting, and for each unsafe step one search O(n · m).
 */
export function firstStepsFrom(
  graph: ConflictGraph,
  start: number,
  search: LegalSearch,
  limit: number,
): (party: number) => FirstSteps {
  const sorted = graph.moves.map((moves, party) =>
    moves.kind === 'blocks' ? sortBlocks(graph, moves, ascending(graph.ranks[party]!)) : undefined,
  );
  return (party) => {
    const steps = movesFrom(graph, party, start).flatMap((to) => {
      const interest = interestIn(graph, party, start, to);
      return interest === 'gains' || interest === 'indifferent' ? [{ to, interest }] : [];
    });
    const worst = (kind: StepKind): Int32Array | undefined => {
      if (steps.length === 0 || graph.relations !== undefined) return undefined;
      const value = graph.ranks[party]!;
      return worstReachable({ graph, sorted, focal: party, improving: kind === 'improvements', value, order: ascending(value) });
    };
    const kept = { improvements: worst('improvements'), moves: worst('moves') };
    const ranked = steps.map((step) => ({ ...step, safety: safetyOf(graph, party, start, step.to, kept, search) }));
    const rank = graph.ranks[party]!;
    ranked.sort(
      (a, b) =>
        b.safety - a.safety ||
        Number(b.interest === 'gains') - Number(a.interest === 'gains') ||
        rank[b.to]! - rank[a.to]! ||
        a.to - b.to,
    );
    return {
      party,
      count: ranked.length,
      safe: ranked.filter(({ safety }) => safety > EXPLOITABLE).length,
      steps: ranked.slice(0, limit).map(({ to, interest, safety }) => ({
        party,
        to,
        interest,
        exploit: safety === EXPLOITABLE ? nearestHarm(graph, party, start, to, 'improvements', search) : undefined,
        harm: safety === SAFE ? undefined : nearestHarm(graph, party, start, to, 'moves', search),
      })),
    };
  };
}

export interface FirstSteps {
  readonly party: number;
  /** first steps that are no loss, and how many of them are safe */
  readonly count: number;
  readonly safe: number;
  readonly steps: readonly FirstStep[];
}

const EXPLOITABLE = 0;
const SAFE_BY_INTEREST = 1;
const SAFE = 2;

function safetyOf(
  graph: ConflictGraph,
  party: number,
  start: number,
  to: number,
  kept: Readonly<Record<StepKind, Int32Array | undefined>>,
  search: LegalSearch,
): number {
  const unharmed = (kind: StepKind): boolean => {
    const worst = kept[kind];
    if (worst !== undefined) return worst[to]! >= graph.ranks[party]![start]!;
    return nearestHarm(graph, party, start, to, kind, search) === undefined;
  };
  if (!unharmed('improvements')) return EXPLOITABLE;
  return unharmed('moves') ? SAFE : SAFE_BY_INTEREST;
}

function nearestHarm(
  graph: ConflictGraph,
  party: number,
  start: number,
  to: number,
  kind: StepKind,
  search: LegalSearch,
): Exploit | undefined {
  const others = graph.moves.flatMap((_, other) => (other === party ? [] : [other]));
  search.run(to, others, kind);
  let found: Exploit | undefined;
  search.forEach((end) => {
    const interest = interestIn(graph, party, start, end);
    if (interest === 'gains' || interest === 'indifferent') return false;
    found = { steps: search.pathTo(end), end, interest };
    return true;
  });
  return found;
}
