/**
 * All parties' orders at once as an integer program, for small cases under SEQ and SSEQ: the nearest profile of weak orders,
 * in Kemeny steps, under which an outcome holds for everybody.
 *
 * Binary g_j(a, b): party j likes a at least as much as b; complete and transitive. For each party i and each of its moves
 * s → s₁ either s ≽_i s₁, or one unit flows from s₁ along legal sequences of the others' moves, through moves their makers
 * strictly prefer, to an outcome that deters i. Whatever flows can be split over paths, so flows need not be whole.
 */
import type { Constraint, Program, Variable } from './program.ts';
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import { compress } from '../preference/ranking.ts';
import type { ClassicalId } from '../stability/definition.ts';

/** Sizes up to which the program is written down at all. */
const MOST_VARIABLES = 6000;
const MOST_ROWS = 12_000;

export interface ProfileProgram {
  readonly program: Program;
  /** party → the variable of g(a, b) at a · n + b; undefined for a party whose preferences are kept */
  readonly likes: readonly (readonly number[] | undefined)[];
}

type Term = readonly [coefficient: number, variable: number];

/** Undefined where the concept is another one, a party has no weak order, or the case is too large. */
export function profileProgram(
  graph: ConflictGraph,
  concept: ClassicalId,
  node: number,
  may: readonly boolean[],
): ProfileProgram | undefined {
  const n = graph.space.size;
  const free = may.filter(Boolean).length;
  if ((concept !== 'seq' && concept !== 'sseq') || graph.relations !== undefined || free === 0) return undefined;
  if (free * n * n > MOST_VARIABLES || free * n ** 3 > MOST_ROWS) return undefined;
  const writer = new Writer(graph, node, may);
  for (const party of graph.moves.keys()) {
    for (const first of movesFrom(graph, party, node)) writer.deterred(party, first, concept === 'sseq');
    if (writer.variables.length > MOST_VARIABLES || writer.rows.length > MOST_ROWS) return undefined;
  }
  const { variables, rows, constant, likes } = writer;
  return { program: { variables, rows, constant, relevant: n, moves: variables.map(() => []) }, likes };
}

/** The profile of a solution; parties that keep their preferences keep the very array. */
export function profileFrom({ likes }: ProfileProgram, graph: ConflictGraph, values: readonly number[]): Int32Array[] {
  const n = graph.space.size;
  return graph.ranks.map((rank, party) => {
    const own = likes[party];
    if (own === undefined) return rank;
    const score = Int32Array.from({ length: n }, (_, a) => {
      let count = 0;
      for (let b = 0; b < n; b++) if (a !== b && values[own[a * n + b]!]! > 0.5) count++;
      return count;
    });
    compress(score, n + 1);
    return score;
  });
}

class Writer {
  readonly variables: Variable[] = [];
  readonly rows: Constraint[] = [];
  readonly likes: (readonly number[] | undefined)[];
  constant = 0;
  private readonly graph: ConflictGraph;
  private readonly node: number;

  constructor(graph: ConflictGraph, node: number, may: readonly boolean[]) {
    this.graph = graph;
    this.node = node;
    this.likes = graph.ranks.map((rank, party) => (may[party] === true ? this.order(party, rank) : undefined));
  }

  private variable(name: string, cost: number, integer: boolean): number {
    return this.variables.push({ name, cost, integer }) - 1;
  }

  private row(atLeast: number, ...terms: readonly Term[]): void {
    this.rows.push({ terms, atLeast });
  }

  /** A weak order near `rank`: a strict preference given up costs 1, one taken up against it 1 more; a tie broken 1. */
  private order(party: number, rank: Int32Array): readonly number[] {
    const n = rank.length;
    const likes: number[] = [];
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) {
        const kept = rank[a]! >= rank[b]!;
        likes.push(this.variable(`g${party}_${a}_${b}`, a === b ? 0 : kept ? -1 : 1, true));
        if (a !== b && kept) this.constant++;
      }
    }
    const g = (a: number, b: number): number => likes[a * n + b]!;
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) {
        if (a < b) this.row(1, [1, g(a, b)], [1, g(b, a)]);
        for (let c = 0; c < n; c++) {
          if (a !== b && b !== c && a !== c) this.row(-1, [1, g(a, c)], [-1, g(a, b)], [-1, g(b, c)]);
        }
      }
    }
    return likes;
  }

  /** a ≽ b for the party: true, false, or the variable that says so. */
  private likesAtLeast(party: number, a: number, b: number): boolean | number {
    if (a === b) return true;
    const own = this.likes[party];
    const rank = this.graph.ranks[party]!;
    return own === undefined ? rank[a]! >= rank[b]! : own[a * rank.length + b]!;
  }

  /** The move s → s₁ of the party is no improvement, or is answered. */
  deterred(party: number, first: number, counter: boolean): void {
    const stay = this.likesAtLeast(party, this.node, first);
    if (stay === true) return;
    const parties = this.graph.moves.length;
    const others = this.graph.moves.flatMap((_, other) => (other === party ? [] : [other]));
    // inflow and outflow of each pair of outcome and last mover
    const balance = new Map<number, Term[]>();
    const source: Term[] = stay === false ? [] : [[1, stay]];
    const id = `f${party}_${first}_`;
    const start = { at: first, last: -1 };
    const open = [start];
    const known = new Set<number>();
    for (const { at, last } of open) {
      for (const mover of others) {
        if (mover === last) continue;
        for (const to of movesFrom(this.graph, mover, at)) {
          const unwilling = this.likesAtLeast(mover, at, to);
          if (unwilling === true) continue;
          const flow = this.variable(`${id}${at}_${last + 1}_${to}_${mover}`, 0, false);
          if (unwilling !== false) this.row(-1, [-1, flow], [-1, unwilling]);
          if (at === first && last === -1) source.push([1, flow]);
          else push(balance, at * parties + last, [-1, flow]);
          const next = to * parties + mover;
          push(balance, next, [1, flow]);
          if (known.has(next)) continue;
          known.add(next);
          open.push({ at: to, last: mover });
        }
      }
    }
    // what leaves s₁ is one unit, unless the party stays anyway
    this.row(1, ...source);
    for (const { at, last } of open.slice(1)) {
      const pair = at * parties + last;
      const ends = [at, ...(counter ? movesFrom(this.graph, party, at) : [])].map((end) =>
        this.likesAtLeast(party, this.node, end),
      );
      const terms = balance.get(pair)!;
      if (!ends.includes(false)) {
        const end = this.variable(`e${party}_${first}_${at}_${last}`, 0, false);
        for (const likes of ends) if (typeof likes === 'number') this.row(0, [1, likes], [-1, end]);
        terms.push([-1, end]);
      }
      // no more flows on than came in: what is lost on the way helps nobody, so equality
      this.row(0, ...terms);
      this.row(0, ...terms.map(([c, v]) => [-c, v] as const));
    }
  }
}

function push(map: Map<number, Term[]>, key: number, term: Term): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [term]);
  else list.push(term);
}
