/**
 * What the concepts share: for one party at a time, the best it can do by one move from anywhere, the worst the others
 * can do about it, and where neither gives it a reason to leave. Every array is computed once a party and concept family.
 *
 * With p_i the ranks of the focal party i and w(t) the worst the others can make of t, s is stable iff
 * w(t) ≤ p_i(s) for every improvement t from s. Since min(p_i(t), w(t)) ≤ p_i(s) holds anyway where t is no
 * improvement, the maximum of min(p_i, w) over all of i's moves decides: one maximum a block.
 */
import { strictly, type Judgement } from './judgement.ts';
import { PairwiseSolver, type Answers } from './pairwise.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import { OptionForm, overOneWay } from '../graph/optionform.ts';
import { ascending } from '../graph/order.ts';
import { sortBlocks, worstReachable } from '../graph/reach.ts';
import type { BlockMoves } from '../moves/move.ts';

export class Solver {
  readonly graph: ConflictGraph;
  private readonly optionForm: OptionForm | undefined;
  private sorted: readonly (Int32Array | undefined)[] | undefined;
  private pairwise: PairwiseSolver | undefined;
  private focal = -1;
  private cache = new Map<string, Int32Array>();
  private readonly results = new Map<string, Uint32Array>();

  constructor(graph: ConflictGraph) {
    this.graph = graph;
    this.optionForm = OptionForm.fits(graph) ? new OptionForm(graph) : undefined;
  }

  /** Bit set: where the party has no improvement. O(members), or O(arcs). */
  withoutImprovement(party: number): Uint32Array {
    if (this.graph.relations !== undefined) return this.byPairs(party, strictly(this.graph), 'none', false);
    const moves = this.graph.moves[party]!;
    if (this.optionForm !== undefined && moves.kind === 'blocks') {
      return this.noBetterInBlock(party, moves, this.optionForm.highestRank(party));
    }
    return this.noBetterThan(party, this.best(party));
  }

  /**
   * Bit set: where the others can answer every improvement of the party so that it gains nothing; `counter`: even after
   * its own best move from there. O(n · m) after sorting; with last movers to remember O(n · m + arcs).
   */
  deterred(party: number, answers: 'any moves' | 'improvements', counter: boolean): Uint32Array {
    if (this.graph.relations !== undefined) return this.byPairs(party, strictly(this.graph), answers, counter);
    const moves = this.graph.moves[party]!;
    const rank = this.graph.ranks[party]!;
    if (moves.kind === 'none') return this.noBetterThan(party, rank);
    if (this.optionForm !== undefined && moves.kind === 'blocks') {
      return this.noBetterInBlock(party, moves, this.optionForm.kept(party, answers, counter));
    }
    const kept = this.worst(party, answers, counter);
    for (let s = 0; s < kept.length; s++) if (rank[s]! < kept[s]!) kept[s] = rank[s]!;
    return this.noBetterThan(party, this.highest(party, kept));
  }

  /** As `deterred`, comparing outcomes pair by pair as `judgement` reads them. See pairwise.ts for the cost. */
  byPairs(party: number, judgement: Judgement, answers: Answers, counter: boolean): Uint32Array {
    this.pairwise ??= new PairwiseSolver(this.graph);
    return this.pairwise.stable(party, judgement, answers, counter);
  }

  /** A concept's result for a party, computed once. */
  remember(concept: string, party: number, compute: () => Uint32Array): Uint32Array {
    const key = `${concept} ${party}`;
    let found = this.results.get(key);
    if (found === undefined) this.results.set(key, (found = compute()));
    return found;
  }

  private noBetterThan(party: number, value: Int32Array): Uint32Array {
    const rank = this.graph.ranks[party]!;
    const stable = new Uint32Array((rank.length + 31) >> 5);
    for (let s = 0; s < rank.length; s++) if (value[s]! <= rank[s]!) stable[s >> 5]! |= 1 << (s & 31);
    return stable;
  }

  private noBetterInBlock(party: number, { blockOf }: BlockMoves, value: Int32Array): Uint32Array {
    const rank = this.graph.ranks[party]!;
    const stable = new Uint32Array((rank.length + 31) >> 5);
    for (let s = 0; s < rank.length; s++) if (value[blockOf[s]!]! <= rank[s]!) stable[s >> 5]! |= 1 << (s & 31);
    return stable;
  }

  /** Arrays are kept for one party at a time; concepts are asked party by party. */
  private once(party: number, key: string, compute: () => Int32Array): Int32Array {
    if (this.focal !== party) {
      this.focal = party;
      this.cache = new Map();
    }
    let found = this.cache.get(key);
    if (found === undefined) this.cache.set(key, (found = compute()));
    return found;
  }

  /** e_i(s): the highest rank the party has at s or after one move of its own from s. */
  private best(party: number): Int32Array {
    return this.once(party, 'best', () => this.highest(party, this.graph.ranks[party]!));
  }

  /** The worst the others can make of each outcome, in ranks of the party. */
  private worst(party: number, answers: 'any moves' | 'improvements', counter: boolean): Int32Array {
    this.sorted ??= this.graph.moves.map((moves, mover) =>
      moves.kind === 'blocks' ? sortBlocks(this.graph, moves, ascending(this.graph.ranks[mover]!)) : undefined,
    );
    const value = counter ? this.best(party) : this.graph.ranks[party]!;
    const order = this.once(party, `order ${counter}`, () => ascending(value));
    const improving = answers === 'improvements';
    return worstReachable({ graph: this.graph, sorted: this.sorted, focal: party, improving, value, order });
  }

  /** node → the maximum of `value` over the node itself and the party's moves from it. */
  private highest(party: number, value: Int32Array): Int32Array {
    const moves = this.graph.moves[party]!;
    const result = value.slice();
    if (moves.kind === 'blocks') this.highestByBlock(moves, value, result);
    else if (moves.kind === 'arcs') {
      for (let s = 0; s < result.length; s++) {
        for (let at = moves.outStart[s]!; at < moves.outStart[s + 1]!; at++) {
          const there = value[moves.to[at]!]!;
          if (there > result[s]!) result[s] = there;
        }
      }
    }
    return result;
  }

  private highestByBlock(moves: BlockMoves, value: Int32Array, result: Int32Array): void {
    const { nodeOf, memberCount } = this.graph.space;
    const inBlock = new Int32Array(moves.blockCount).fill(-1);
    for (let m = 0; m < memberCount; m++) {
      const here = value[nodeOf === undefined ? m : nodeOf[m]!]!;
      const block = moves.blockOf[m]!;
      if (here > inBlock[block]!) inBlock[block] = here;
    }
    const from = overOneWay(moves, inBlock);
    for (let m = 0; m < memberCount; m++) {
      const node = nodeOf === undefined ? m : nodeOf[m]!;
      const there = from[moves.blockOf[m]!]!;
      if (there > result[node]!) result[node] = there;
    }
  }
}
