/**
 * The classical concepts for preferences that are no weak orders: reachable sets as bit sets, one search of legal sequences
 * for each outcome and party. O(n · (arcs + n / 32 · improvements)) a party; n is bounded (see MOST_PAIRS).
 */
import type { Judgement } from './judgement.ts';
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import { legalSequences } from '../moves/sequence.ts';

export type Answers = 'none' | 'any moves' | 'improvements';

export class PairwiseSolver {
  private readonly graph: ConflictGraph;
  /** party → node → R_i(node) */
  private readonly moves: readonly (readonly number[])[][];

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
    const words = (size + 31) >> 5;
    const stable = new Uint32Array(words);
    const reached = new Map<number, Uint32Array>();
    const answersTo = (node: number): Uint32Array => {
      let found = reached.get(node);
      if (found === undefined) reached.set(node, (found = this.reach(party, judgement, answers, node)));
      return found;
    };
    for (let s = 0; s < size; s++) {
      const wanted = this.moves[party]![s]!.filter((to) => judgement.leaves(party, s, to));
      let holds = true;
      if (wanted.length > 0 && answers === 'none') holds = false;
      else if (wanted.length > 0) {
        const deterrents = new Uint32Array(words);
        for (let end = 0; end < size; end++) {
          if (!judgement.deters(party, s, end)) continue;
          if (counter && this.moves[party]![end]!.some((next) => judgement.escapes(party, s, next))) continue;
          deterrents[end >> 5]! |= 1 << (end & 31);
        }
        holds = wanted.every((to) => {
          const ends = answersTo(to);
          for (let w = 0; w < words; w++) if ((ends[w]! & deterrents[w]!) !== 0) return true;
          return false;
        });
      }
      if (holds) stable[s >> 5]! |= 1 << (s & 31);
    }
    return stable;
  }

  private reach(party: number, judgement: Judgement, answers: Answers, start: number): Uint32Array {
    const ends = new Uint32Array((this.graph.space.size + 31) >> 5);
    const movers = this.graph.moves.flatMap((_, other) => (other === party ? [] : [other]));
    const steps = (mover: number, from: number): readonly number[] => {
      const all = this.moves[mover]![from]!;
      return answers === 'improvements' ? all.filter((to) => judgement.credible(mover, from, to)) : all;
    };
    legalSequences({ size: this.graph.space.size, movers, steps }, start, (end) => {
      ends[end >> 5]! |= 1 << (end & 31);
      return false;
    });
    return ends;
  }
}
