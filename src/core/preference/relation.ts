/**
 * Preferences that are no weak order: unknown comparisons (Li, Hipel, Kilgour & Fang 2004), degrees of strength (Hamouda,
 * Kilgour & Hipel 2004; Xu, Hipel & Kilgour 2009), chances (Rêgo & dos Santos 2015), comparisons given pair by pair and
 * so possibly intransitive. They are kept as one signed code a pair, which is why the number of outcomes is bounded.
 */
import { compress } from './ranking.ts';
import type { StateSpace } from '../space/state.ts';

/** Most outcomes for which comparisons are kept pair by pair (a byte a pair and party). */
export const MOST_PAIRS = 4096;

/** The code of a comparison that is not known. */
export const UNKNOWN = 127;

export type PreferenceKind = 'weak order' | 'strength' | 'unknown' | 'probabilistic' | 'intransitive';

export interface Relation {
  /** what beyond a weak order it holds; empty: nothing */
  readonly kinds: ReadonlySet<PreferenceKind>;
  /**
   * `codes[a * n + b]`: 0 equally preferred, UNKNOWN, or ±(1 + degree) where a is preferred (+) or less preferred (−);
   * degree 0 is plain preference, 1 strong, 2 stronger, …
   */
  readonly codes: Int8Array;
  /** the highest degree any comparison has */
  readonly degree: number;
  /** the orders it may be, with their chances (they add up to 1), where `codes` leave a comparison open */
  readonly orders: readonly WeightedOrder[];
  /** thresholds for probabilistic preference, α β γ in Rêgo & dos Santos 2015 */
  readonly thresholds: Thresholds;
}

export interface WeightedOrder {
  readonly chance: number;
  /** node → rank, 0 the worst */
  readonly ranks: Int32Array;
  /** node a, node b (a preferred) → degree of the preference */
  readonly degree: (a: number, b: number) => number;
}

export interface Thresholds {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = { alpha: 0.5, beta: 0.5, gamma: 0.5 };

/** A comparison that overrules the order: `a` and `b` are nodes. */
export interface Override {
  readonly a: number;
  readonly b: number;
  /** 0 equal, UNKNOWN, or 1 + degree (a preferred) */
  readonly code: number;
}

/**
 * The relation of a party that may hold any of `orders`, with single comparisons overruled. Two outcomes on which the
 * orders disagree compare as unknown; where they agree, the least degree counts. O(n² · orders).
 */
export function relationOf(
  space: StateSpace,
  orders: readonly WeightedOrder[],
  overrides: readonly Override[],
  probabilistic: boolean,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Relation {
  const n = space.size;
  const codes = new Int8Array(n * n);
  const kinds = new Set<PreferenceKind>();
  let degree = 0;
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < a; b++) {
      const code = agreed(orders, a, b);
      codes[a * n + b] = code;
      codes[b * n + a] = code === UNKNOWN ? UNKNOWN : -code;
    }
  }
  for (const { a, b, code } of overrides) {
    codes[a * n + b] = code;
    codes[b * n + a] = code === UNKNOWN ? UNKNOWN : -code;
  }
  for (const code of codes) {
    if (code === UNKNOWN && !probabilistic) kinds.add('unknown');
    else if (code !== UNKNOWN && code > degree + 1) degree = code - 1;
  }
  // where preference is a matter of chance, only what was said to be unknown is
  if (overrides.some(({ code }) => code === UNKNOWN)) kinds.add('unknown');
  if (probabilistic) kinds.add('probabilistic');
  if (degree > 0) kinds.add('strength');
  if (overrides.some(({ code }) => code !== UNKNOWN) && !transitive(codes, n)) kinds.add('intransitive');
  return { kinds, codes, degree, orders, thresholds };
}

function agreed(orders: readonly WeightedOrder[], a: number, b: number): number {
  let code: number | undefined;
  for (const { ranks, degree } of orders) {
    const difference = ranks[a]! - ranks[b]!;
    const here = difference === 0 ? 0 : difference > 0 ? 1 + degree(a, b) : -1 - degree(b, a);
    if (code === undefined) code = here;
    else if (Math.sign(code) !== Math.sign(here)) return UNKNOWN;
    else if (Math.abs(here) < Math.abs(code)) code = here;
  }
  return code ?? 0;
}

/** Whether the known comparisons are those of a weak order: a ≽ b and b ≽ c give a ≽ c. O(n³) in the worst case. */
function transitive(codes: Int8Array, n: number): boolean {
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      const ab = codes[a * n + b]!;
      if (a === b || ab < 0 || ab === UNKNOWN) continue;
      for (let c = 0; c < n; c++) {
        const bc = codes[b * n + c]!;
        if (bc >= 0 && bc !== UNKNOWN && codes[a * n + c]! < (ab > 0 || bc > 0 ? 1 : 0)) return false;
      }
    }
  }
  return true;
}

/** P(a is preferred to b): what is known for certain, else from the chances of the orders. */
export function chanceOf({ codes, orders }: Relation, size: number, a: number, b: number): number {
  const code = codes[a * size + b]!;
  if (code !== UNKNOWN) return code > 0 ? 1 : 0;
  let chance = 0;
  for (const order of orders) if (order.ranks[a]! > order.ranks[b]!) chance += order.chance;
  return chance;
}

/** Ranks from comparisons that are those of a weak order: by how many outcomes each is preferred to. O(n²). */
export function ranksOfRelation({ codes }: Relation, size: number): Int32Array {
  const ranks = new Int32Array(size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) if (codes[a * size + b]! > 0) ranks[a]!++;
  }
  compress(ranks, size);
  return ranks;
}
