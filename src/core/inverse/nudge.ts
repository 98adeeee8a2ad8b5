/**
 * The fewest changed comparisons in one party's order that meet a requirement (or break it): best first search over the
 * comparisons that are committed to. What is committed to has an exact cheapest completion (shift.ts), which bounds the cost
 * of all that extends it; the first complete candidate taken up is therefore a best one. Minimum change is NP-hard in
 * general, so the search is bounded: past the bound a solver may be asked (program.ts), and otherwise the result says between
 * which numbers the least change lies.
 */
import { changedPairs } from './kemeny.ts';
import { programOf, setFrom, type Solve } from './program.ts';
import { given, isMet, isNever, type Requirement } from './requirement.ts';
import { cheapest, members, shifted, shiftOf, type Direction, type Shift } from './shift.ts';

export interface Nudge {
  readonly party: number;
  readonly node: number;
  /** up: the outcome rises, so that the party stays; down: it falls, so that the party leaves */
  readonly direction: Direction;
  /** Kemeny steps: 1 a tie made or broken, 2 a preference turned round */
  readonly cost: number;
  /** no change of fewer steps suffices; equal to `cost` where the change is proved to be a fewest one */
  readonly atLeast: number;
  /** pairs of outcomes that compare otherwise than before */
  readonly pairs: number;
  /** how the bound was proved */
  readonly proof: 'search' | 'solver' | 'none';
  /** comparisons with these outcomes suffice */
  readonly needed: readonly number[];
  /** outcomes that s passes, or comes level with */
  readonly passed: readonly number[];
  /** outcomes farther off that change sides by themselves */
  readonly moved: readonly number[];
  /** the whole order afterwards */
  readonly ranks: Int32Array;
}

export interface NudgeOptions {
  /** candidates the search may take up; 4,000 where undefined */
  readonly budget?: number;
  readonly solve?: Solve | undefined;
}

/** Most comparisons for which a solver is asked. */
const SOLVER_LIMIT = 120;

/**
 * The least change of `ranks` after which the requirement on s holds: up, its atoms t mean s ≽ t; down, t ≻ s. Undefined
 * where no order meets it.
 */
export function nudge(
  ranks: Int32Array,
  party: number,
  node: number,
  direction: Direction,
  requirement: Requirement,
  { budget = 4000, solve }: NudgeOptions = {},
): Nudge | undefined {
  const shift = shiftOf(ranks, node, direction);
  const open = given(requirement, (other) => (shift.tierOf[other] === -1 ? true : undefined));
  if (isNever(open)) return undefined;
  const found = new Search(shift, open, budget).run();
  let { moved, atLeast } = found;
  let { cost, reach } = cheapest(shift, moved);
  let proof: Nudge['proof'] = atLeast === cost ? 'search' : 'none';
  if (proof === 'none' && solve !== undefined) {
    const program = programOf(shift, open);
    if (program.relevant <= SOLVER_LIMIT) {
      const solved = solve(program);
      if (solved.values !== undefined) {
        const set = setFrom(program, solved.values);
        const better = cheapest(shift, set);
        if (better.cost < cost && isMet(open, (other) => set.has(other) || within(shift, other, better.reach))) {
          moved = [...set];
          ({ cost, reach } = better);
        }
      }
      atLeast = Math.max(atLeast, Math.ceil(solved.bound - 1e-6));
      if (atLeast >= cost) {
        atLeast = cost;
        proof = 'solver';
      }
    }
  }
  const set = members(shift, moved, reach);
  const after = shifted(shift, set);
  const ascending = (nodes: Iterable<number>): number[] => [...nodes].sort((a, b) => a - b);
  return {
    party,
    node,
    direction,
    cost,
    atLeast,
    pairs: changedPairs(ranks, after),
    proof,
    needed: ascending(needed(open, set)),
    passed: ascending(shift.tiers.slice(0, reach).flat()),
    moved: ascending([...set].filter((other) => !within(shift, other, reach))),
    ranks: after,
  };
}

const within = ({ tierOf }: Shift, node: number, reach: number): boolean => tierOf[node]! !== -1 && tierOf[node]! < reach;

/** A smallest part of the set that suffices, taking away one by one. */
function needed(requirement: Requirement, set: ReadonlySet<number>): Set<number> {
  const kept = new Set(set);
  for (const node of set) {
    kept.delete(node);
    if (!isMet(requirement, (other) => kept.has(other))) kept.add(node);
  }
  return kept;
}

interface Candidate {
  readonly moved: readonly number[];
  /** what is committed to besides: each has to be met */
  readonly open: readonly Requirement[];
  readonly bound: number;
  readonly reach: number;
}

class Search {
  private readonly shift: Shift;
  private readonly root: Requirement;
  private readonly budget: number;
  private readonly heap: Candidate[] = [];
  private readonly seen = new Set<string>();
  private readonly numbers = new Map<Requirement, number>();

  constructor(shift: Shift, root: Requirement, budget: number) {
    this.shift = shift;
    this.root = root;
    this.budget = budget;
  }

  run(): { moved: readonly number[]; atLeast: number } {
    const start = this.candidate([], [this.root]);
    let best = this.dive(start);
    this.push(start);
    for (let taken = 0; taken < this.budget; taken++) {
      const top = this.pop();
      if (top === undefined || top.bound >= best.bound) return { moved: best.moved, atLeast: best.bound };
      const unmet = this.unmet(top);
      if (unmet === undefined) return { moved: top.moved, atLeast: top.bound };
      for (const next of this.children(top, unmet)) {
        if (next.bound >= best.bound) continue;
        if (this.unmet(next) === undefined) best = next;
        this.push(next);
      }
    }
    return { moved: best.moved, atLeast: Math.min(best.bound, this.heap[0]?.bound ?? best.bound) };
  }

  /** A first complete candidate: always on by the cheapest next step. */
  private dive(from: Candidate): Candidate {
    let at = from;
    for (let unmet = this.unmet(at); unmet !== undefined; unmet = this.unmet(at)) {
      at = this.children(at, unmet).reduce((best, next) => (next.bound < best.bound ? next : best));
    }
    return at;
  }

  /** Commits to all that `open` asks for without choice. */
  private candidate(moved: readonly number[], open: readonly Requirement[]): Candidate {
    const set = new Set(moved);
    const choices: Requirement[] = [];
    const commit = (part: Requirement): void => {
      if (part.kind === 'atom') set.add(part.node);
      else if (part.kind === 'all') part.of.forEach(commit);
      else choices.push(part);
    };
    open.forEach(commit);
    const { cost, reach } = cheapest(this.shift, set);
    return {
      moved: [...set].sort((a, b) => a - b),
      open: choices.filter((choice) => !isMet(choice, (node) => set.has(node))),
      bound: cost,
      reach,
    };
  }

  /** The unmet choice with the fewest ways to meet it, where the cheapest completion leaves any. */
  private unmet({ moved, open, reach }: Candidate): Requirement | undefined {
    const set = new Set(moved);
    let found: Requirement | undefined;
    for (const choice of open) {
      if (choice.kind === 'atom' || (found?.kind === 'any' && found.of.length <= choice.of.length)) continue;
      if (!isMet(choice, (node) => set.has(node) || within(this.shift, node, reach))) found = choice;
    }
    return found;
  }

  private children({ moved, open }: Candidate, choice: Requirement): Candidate[] {
    if (choice.kind !== 'any') throw new Error('only choices are branched on');
    const rest = open.filter((other) => other !== choice);
    return choice.of.map((way) => this.candidate(moved, [...rest, way]));
  }

  private push(candidate: Candidate): void {
    const key = `${candidate.moved.join()}#${candidate.open.map((part) => this.numberOf(part)).join()}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const { heap } = this;
    let at = heap.push(candidate) - 1;
    for (let up = (at - 1) >> 1; at > 0 && heap[up]!.bound > candidate.bound; at = up, up = (at - 1) >> 1) heap[at] = heap[up]!;
    heap[at] = candidate;
  }

  private pop(): Candidate | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= heap.length) break;
      if (down + 1 < heap.length && heap[down + 1]!.bound < heap[down]!.bound) down++;
      if (heap[down]!.bound >= last.bound) break;
      heap[at] = heap[down]!;
      at = down;
    }
    heap[at] = last;
    return top;
  }

  private numberOf(part: Requirement): number {
    let found = this.numbers.get(part);
    if (found === undefined) this.numbers.set(part, (found = this.numbers.size));
    return found;
  }
}
