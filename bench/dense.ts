/**
 * The dense-matrix reading of Nash, GMR, SMR and SEQ, as programs in the matrix tradition have it (Xu, Hipel, Kilgour & Fang
 * 2018): an n × n matrix for each party's moves and improvements, another for what the others can reach, and a product
 * a concept. Only to compare with; for option form, where every R_i is transitive and the rule that nobody moves twice
 * running excludes nothing. n² bits a matrix, n³ steps a closure: hopeless beyond some 10⁴ outcomes.
 */
import { movesFrom, type ConflictGraph } from '../src/core/graph/graph.ts';
import type { ClassicalId } from '../src/core/stability/definition.ts';

export type DenseConcept = Extract<ClassicalId, 'nash' | 'gmr' | 'smr' | 'seq'>;
export const DENSE_CONCEPTS: readonly DenseConcept[] = ['nash', 'gmr', 'smr', 'seq'];

/** A square matrix of bits, row after row. */
class Matrix {
  readonly size: number;
  readonly words: number;
  readonly bits: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.words = (size + 31) >> 5;
    this.bits = new Uint32Array(size * this.words);
  }

  has(row: number, column: number): boolean {
    return ((this.bits[row * this.words + (column >> 5)]! >>> (column & 31)) & 1) === 1;
  }

  add(row: number, column: number): void {
    this.bits[row * this.words + (column >> 5)]! |= 1 << (column & 31);
  }

  /** this ∨ other */
  include(other: Matrix): void {
    for (let w = 0; w < this.bits.length; w++) this.bits[w]! |= other.bits[w]!;
  }

  /** Transitive closure (Warshall 1962). */
  close(): void {
    const { size, words, bits } = this;
    for (let via = 0; via < size; via++) {
      for (let row = 0; row < size; row++) {
        if (row === via || !this.has(row, via)) continue;
        for (let w = 0; w < words; w++) bits[row * words + w]! |= bits[via * words + w]!;
      }
    }
  }

  /** Whether two rows of two matrices share a column. */
  meets(row: number, other: Matrix, otherRow: number): boolean {
    for (let w = 0; w < this.words; w++) {
      if ((this.bits[row * this.words + w]! & other.bits[otherRow * this.words + w]!) !== 0) return true;
    }
    return false;
  }
}

function matrix(size: number, holds: (row: number, column: number) => boolean): Matrix {
  const found = new Matrix(size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) if (holds(row, column)) found.add(row, column);
  return found;
}

/** concept → party → node → stable. */
export function denseTable(graph: ConflictGraph): Map<DenseConcept, boolean[][]> {
  if (!graph.transitive) throw new RangeError('the dense reading drops the last mover: all moves must be transitive');
  const { size } = graph.space;
  const moves = graph.moves.map((_, party) => {
    const found = new Matrix(size);
    for (let s = 0; s < size; s++) for (const t of movesFrom(graph, party, s)) found.add(s, t);
    return found;
  });
  const improvements = graph.ranks.map((rank, party) => matrix(size, (s, t) => moves[party]!.has(s, t) && rank[t]! > rank[s]!));
  const result = new Map<DenseConcept, boolean[][]>(DENSE_CONCEPTS.map((concept) => [concept, []]));
  graph.ranks.forEach((rank, party) => {
    const anyAnswers = reachedByOthers(moves, party);
    const credible = reachedByOthers(improvements, party);
    const noBetter = matrix(size, (s, t) => rank[t]! <= rank[s]!);
    // s₂ keeps the party at s: it is no better, and neither is anything it can move to from there
    const better = matrix(size, (s, t) => rank[t]! > rank[s]!);
    const noEscape = matrix(size, (s, t) => noBetter.has(s, t) && !moves[party]!.meets(t, better, s));
    const own = improvements[party]!;
    const improving = (s: number): number[] => Array.from({ length: size }, (_, t) => t).filter((t) => own.has(s, t));
    const stable = (deters: (s: number, s1: number) => boolean): boolean[] =>
      Array.from({ length: size }, (_, s) => improving(s).every((s1) => deters(s, s1)));
    result.get('nash')!.push(stable(() => false));
    result.get('gmr')!.push(stable((s, s1) => anyAnswers.meets(s1, noBetter, s)));
    result.get('smr')!.push(stable((s, s1) => anyAnswers.meets(s1, noEscape, s)));
    result.get('seq')!.push(stable((s, s1) => credible.meets(s1, noBetter, s)));
  });
  return result;
}

function reachedByOthers(steps: readonly Matrix[], party: number): Matrix {
  const reached = new Matrix(steps[0]!.size);
  steps.forEach((own, other) => {
    if (other !== party) reached.include(own);
  });
  reached.close();
  return reached;
}
