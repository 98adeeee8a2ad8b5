/**
 * Where legal sequences lead (R_H(s) and R_H⁺(s) of Fang, Hipel & Kilgour 1993): nobody moves twice running, and for
 * improvements every step is one for the party that makes it, measured from the outcome just before it.
 *
 * Breadth first over pairs of outcome and last mover. A party may go on from an outcome as soon as some legal sequence
 * ends there with another mover, so an outcome is taken up at most twice: when first reached, by all but the one who
 * moved there, and by that one when a second mover has reached it too. A party's moves are not listed: what it can reach
 * from one state of a block it can reach from all of them, so every block is read once. O(n · m) a search, plus the arcs
 * in graph form.
 */
import { ascending } from './order.ts';
import { sortBlocks } from './reach.ts';
import { movesFrom, type ConflictGraph } from './graph.ts';
import { interestIn } from './interest.ts';
import { movesInto } from './into.ts';
import type { BlockMoves, Step } from '../moves/move.ts';

/** any moves, or only those by which the mover gains */
export type StepKind = 'moves' | 'improvements';

interface Expander {
  readonly reset: () => void;
  /** calls `arrive` for each node the party reaches from `node` in one step and has not reached before */
  readonly from: (node: number) => void;
}

/** One search at a time; the arrays are used again by the next. */
export class LegalSearch {
  readonly graph: ConflictGraph;
  /**
   * `arrival[node * parties + party]`: the steps of a shortest legal sequence to `node` whose last step is the party's;
   * 0 where there is none
   */
  readonly arrival: Int32Array;
  readonly parties: number;
  private readonly mark: Int32Array;
  private readonly queue: Int32Array;
  private readonly queued: Int32Array;
  private readonly expanders = new Map<string, Expander>();
  private start = 0;
  private kind: StepKind = 'moves';
  private movers: readonly number[] = [];
  private tail = 0;
  private depth = 0;
  private target = -1;
  private met = false;

  constructor(graph: ConflictGraph) {
    this.graph = graph;
    this.parties = graph.moves.length;
    const { size } = graph.space;
    this.arrival = new Int32Array(size * this.parties);
    this.mark = new Int32Array(size);
    this.queue = new Int32Array(2 * size + 2);
    this.queued = new Int32Array(2 * size + 2);
  }

  /** Searches from `start`; with `target` only until that has been reached. Returns whether it has. */
  run(start: number, movers: readonly number[], kind: StepKind, target = -1): boolean {
    const { arrival, mark, queue, queued } = this;
    arrival.fill(0);
    mark.fill(UNSEEN);
    this.start = start;
    this.kind = kind;
    this.movers = movers.filter((party) => this.graph.moves[party]!.kind !== 'none');
    const expanders = this.movers.map((party) => this.expander(party, kind));
    for (const { reset } of expanders) reset();
    mark[start] = BY_ALL;
    queue[0] = start;
    queued[0] = EVERYBODY;
    this.tail = 1;
    this.depth = 0;
    this.target = target;
    this.met = false;
    for (let head = 0, levelEnd = 0; head < this.tail && !this.met; head++) {
      if (head === levelEnd) {
        levelEnd = this.tail;
        this.depth++;
      }
      const node = queue[head]!;
      const who = queued[head]!;
      for (let k = 0; k < expanders.length && !this.met; k++) {
        const party = this.movers[k]!;
        if (who <= ONLY ? party === ONLY - who : party !== who) expanders[k]!.from(node);
      }
    }
    return this.met;
  }

  /** The steps of a shortest legal sequence to the node, or 0 where there is none. */
  stepsTo(node: number): number {
    let least = 0;
    for (let at = node * this.parties; at < (node + 1) * this.parties; at++) {
      const steps = this.arrival[at]!;
      if (steps !== 0 && (least === 0 || steps < least)) least = steps;
    }
    return least;
  }

  /** Calls `found` for every node reached other than the start, nearest first, until it returns true. */
  forEach(found: (node: number) => boolean): void {
    for (let head = 1; head < this.tail; head++) {
      // taken up for the second time where one party only was still to go on
      if (this.queued[head]! > ONLY && found(this.queue[head]!)) return;
    }
  }

  /** A shortest legal sequence to a node that was reached; of several the one whose last movers come first. O(steps · block). */
  pathTo(node: number): Step[] {
    const { graph, parties, arrival, movers, kind } = this;
    const path: Step[] = [];
    let to = node;
    let after = -1;
    for (let steps = this.stepsTo(node); steps > 0; steps--) {
      let step: Step | undefined;
      for (const party of movers) {
        if (party === after || arrival[to * parties + party] !== steps || step !== undefined) continue;
        let least: number | undefined;
        for (const from of movesInto(graph, party, to)) {
          if (kind === 'improvements' && interestIn(graph, party, from, to) !== 'gains') continue;
          if (this.continues(from, steps - 1, party) && (least === undefined || from < least)) least = from;
        }
        if (least !== undefined) step = { party, from: least, to };
      }
      if (step === undefined) throw new Error('an outcome that was reached from nowhere');
      path.push(step);
      after = step.party;
      to = step.from;
    }
    return path.reverse();
  }

  /** Whether a shortest legal sequence of `steps` steps ends at the node with another last mover than `party`. */
  private continues(node: number, steps: number, party: number): boolean {
    if (steps === 0) return node === this.start;
    for (const other of this.movers) if (other !== party && this.arrival[node * this.parties + other] === steps) return true;
    return false;
  }

  private arrive(node: number, party: number): void {
    const at = node * this.parties + party;
    if (this.arrival[at] !== 0) return;
    this.arrival[at] = this.depth;
    if (node === this.target) this.met = true;
    const before = this.mark[node]!;
    if (before === BY_ALL) return;
    this.queue[this.tail] = node;
    this.queued[this.tail++] = before === UNSEEN ? party : ONLY - (before - 1);
    this.mark[node] = before === UNSEEN ? party + 1 : BY_ALL;
  }

  private expander(party: number, kind: StepKind): Expander {
    const key = `${kind} ${party}`;
    let found = this.expanders.get(key);
    if (found === undefined) this.expanders.set(key, (found = this.makeExpander(party, kind)));
    return found;
  }

  private makeExpander(party: number, kind: StepKind): Expander {
    const { graph } = this;
    const moves = graph.moves[party]!;
    const arrive = (node: number): void => this.arrive(node, party);
    if (moves.kind === 'blocks' && kind === 'moves') return anyMoves(graph, moves, arrive);
    if (moves.kind === 'blocks' && graph.relations?.[party] === undefined) return improvements(graph, party, moves, arrive);
    const counts = (from: number, to: number): boolean => kind === 'moves' || interestIn(graph, party, from, to) === 'gains';
    const reset = (): void => {};
    if (moves.kind === 'arcs') {
      const { outStart, to } = moves;
      return {
        reset,
        from: (node) => {
          for (let at = outStart[node]!; at < outStart[node + 1]!; at++) if (counts(node, to[at]!)) arrive(to[at]!);
        },
      };
    }
    return {
      reset,
      from: (node) => {
        for (const to of movesFrom(graph, party, node)) if (counts(node, to)) arrive(to);
      },
    };
  }
}

/** Not reached yet; reached by several (or the start): party + 1 stands for reached by that party only. */
const UNSEEN = 0;
const BY_ALL = -1;
/** Who may go on: all but party x (x), everybody, or only party ONLY − x. */
const EVERYBODY = -1;
const ONLY = -2;

/** A block none of whose states has been reached yet; one that has been reached whole. */
const UNTOUCHED = -2;
const WHOLE = -1;

function anyMoves({ space }: ConflictGraph, moves: BlockMoves, arrive: (node: number) => void): Expander {
  const { start, list, blockOf, blockCount, oneWay } = moves;
  const { nodeOf, memberStart, memberList } = space;
  // UNTOUCHED, WHOLE, or the node from which it was reached, which has not reached itself
  const passed = new Int32Array(blockCount);
  // one-way options: the first node from which a block was left; WHOLE after a second one, when nothing more can come of it
  const left = new Int32Array(blockCount);
  const enter = (block: number, node: number): void => {
    const before = passed[block]!;
    if (before === WHOLE || before === node) return;
    passed[block] = WHOLE;
    if (before !== UNTOUCHED) return arrive(before);
    for (let at = start[block]!; at < start[block + 1]!; at++) {
      const to = nodeOf === undefined ? list[at]! : nodeOf[list[at]!]!;
      if (to === node) passed[block] = node;
      else arrive(to);
    }
  };
  const leave = (member: number, node: number): void => {
    const block = blockOf[member]!;
    if (oneWay === undefined) return enter(block, node);
    if (left[block] === WHOLE || left[block] === node) return;
    left[block] = left[block] === UNTOUCHED ? node : WHOLE;
    const cell = oneWay.cellOf[block]!;
    for (let at = oneWay.cellStart[cell]!; at < oneWay.cellStart[cell + 1]!; at++) {
      const other = oneWay.cellList[at]!;
      if ((oneWay.pattern[block]! & ~oneWay.pattern[other]!) === 0) enter(other, node);
    }
  };
  return {
    reset: () => {
      passed.fill(UNTOUCHED);
      left.fill(UNTOUCHED);
    },
    from: (node) => {
      if (memberStart === undefined) return leave(node, node);
      for (let at = memberStart[node]!; at < memberStart[node + 1]!; at++) leave(memberList![at]!, node);
    },
  };
}

/** Improvements in a weak order: from the bottom of a block more of its top is reached, never less. */
function improvements(graph: ConflictGraph, party: number, moves: BlockMoves, arrive: (node: number) => void): Expander {
  const { start, blockOf, blockCount, oneWay } = moves;
  const { nodeOf, memberStart, memberList } = graph.space;
  const rank = graph.ranks[party]!;
  const list = sortBlocks(graph, moves, ascending(rank));
  // block → the place above which all states have been reached
  const top = new Int32Array(blockCount);
  // one-way options: the lowest rank from which a block was left
  const lowest = new Int32Array(blockCount);
  const enter = (block: number, node: number): void => {
    let at = top[block]!;
    for (; at > start[block]!; at--) {
      const to = nodeOf === undefined ? list[at - 1]! : nodeOf[list[at - 1]!]!;
      if (rank[to]! <= rank[node]!) break;
      arrive(to);
    }
    top[block] = at;
  };
  const leave = (member: number, node: number): void => {
    const block = blockOf[member]!;
    if (oneWay === undefined) return enter(block, node);
    if (lowest[block]! <= rank[node]!) return;
    lowest[block] = rank[node]!;
    const cell = oneWay.cellOf[block]!;
    for (let at = oneWay.cellStart[cell]!; at < oneWay.cellStart[cell + 1]!; at++) {
      const other = oneWay.cellList[at]!;
      if ((oneWay.pattern[block]! & ~oneWay.pattern[other]!) === 0) enter(other, node);
    }
  };
  return {
    reset: () => {
      for (let block = 0; block < blockCount; block++) top[block] = start[block + 1]!;
      lowest.fill(0x7fffffff);
    },
    from: (node) => {
      if (memberStart === undefined) return leave(node, node);
      for (let at = memberStart[node]!; at < memberStart[node + 1]!; at++) leave(memberList![at]!, node);
    },
  };
}
