/**
 * The classical concepts for preferences that are no weak orders: reachable sets as bit sets, shared between the concepts
 * and attitudes that count the same answers. O(n · (arcs + n)) a party; n is bounded (see MOST_PAIRS).
 */
import type { Judgement } from './judgement.ts';
import { closureOf } from '../graph/closure.ts';
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import { legalSequences } from '../moves/sequence.ts';

export type Answers = 'none' | 'any moves' | 'improvements';

export class PairwiseSolver {
  private readonly graph: ConflictGraph;
  /** party → node → R_i(node) */
  private readonly moves: readonly (readonly number[])[][];
  private focal = -1;
  /** which answers count → improvement → bit set of the ends of answers to it; of one party at a time */
  private readonly reached = new Map<string, (to: number) => Uint32Array>();

  constructor(graph: ConflictGraph) {
    this.graph = graph;
    this.moves = graph.moves.map((_, party) =>
      Array.from({ length: graph.space.size }, (__, node) => movesFrom(graph, party, node)),
    );
  }

  /**
   * Bit set: where each move of the party that `judgement` says it would make has an answer that deters, and with
   * `counter` none of its own further moves undoes that. An answer never is the improvement itself, reached by a circle.
   */
  stable(party: number, judgement: Judgement, answers: Answers, counter: boolean): Uint32Array {
    const { size } = this.graph.space;
    const stable = new Uint32Array((size + 31) >> 5);
    const answersTo = answers === 'none' ? undefined : this.answersOf(party, judgement, answers);
    const own = this.moves[party]!;
    // end → the last outcome for which it was found to deter (positive) or not (negative), counted from 1
    const found = new Int32Array(size);
    for (let s = 0; s < size; s++) {
      const deters = (end: number): boolean => {
        if (Math.abs(found[end]!) !== s + 1) {
          const does =
            judgement.deters(party, s, end) && !(counter && own[end]!.some((next) => judgement.escapes(party, s, next)));
          found[end] = does ? s + 1 : -s - 1;
        }
        return found[end]! > 0;
      };
      const holds = own[s]!.every(
        (to) =>
          !judgement.leaves(party, s, to) ||
          (answersTo !== undefined && someBit(answersTo(to), (end) => end !== to && deters(end))),
      );
      if (holds) stable[s >> 5]! |= 1 << (s & 31);
    }
    return stable;
  }

  private answersOf(party: number, judgement: Judgement, answers: 'any moves' | 'improvements'): (to: number) => Uint32Array {
    if (this.focal !== party) {
      this.focal = party;
      this.reached.clear();
    }
    const key = answers === 'any moves' ? answers : judgement.credibility;
    let found = this.reached.get(key);
    if (found === undefined) this.reached.set(key, (found = this.reach(party, judgement, answers)));
    return found;
  }

  private reach(party: number, judgement: Judgement, answers: 'any moves' | 'improvements'): (to: number) => Uint32Array {
    const { size } = this.graph.space;
    const movers = this.graph.moves.flatMap((_, other) => (other === party ? [] : [other]));
    const steps = movers.map((mover) =>
      this.moves[mover]!.map((all, from) =>
        answers === 'improvements' ? all.filter((to) => judgement.credible(mover, from, to)) : all,
      ),
    );
    // where two moves of one party are one move, nobody needs to move twice running; improvements need not be so
    if (this.graph.transitive && answers === 'any moves') {
      const closure = closureOf(
        size,
        Array.from({ length: size }, (_, node) => steps.flatMap((of) => of[node]!)),
      );
      return (to) => closure[to]!;
    }
    const known = new Map<number, Uint32Array>();
    return (start) => {
      let ends = known.get(start);
      if (ends === undefined) {
        const fresh = new Uint32Array((size + 31) >> 5);
        const search = { size, movers: movers.map((_, k) => k), steps: (k: number, from: number) => steps[k]![from]! };
        legalSequences(search, start, (end) => {
          fresh[end >> 5]! |= 1 << (end & 31);
          return false;
        });
        known.set(start, (ends = fresh));
      }
      return ends;
    };
  }
}

/** Whether the condition is true of a bit of the set, lowest first. */
function someBit(bits: Uint32Array, holds: (at: number) => boolean): boolean {
  for (let w = 0; w < bits.length; w++) {
    for (let word = bits[w]!; word !== 0; word &= word - 1) {
      if (holds((w << 5) + 31 - Math.clz32(word & -word))) return true;
    }
  }
  return false;
}
