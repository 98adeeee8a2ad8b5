/** How many feasible states there are, counted part by part before any is stored, and the states themselves. */
import { clausesOf, type Clauses } from './clauses.ts';
import { Search } from './search.ts';
import type { Model } from '../model/model.ts';

/** Decisions a count may try in one part of the options once it is known to exceed what is wanted. */
const COUNT_BUDGET = 4_000_000;
/** Decisions a count may try in any case. */
const PATIENCE = 400_000_000;

export interface FeasibleCount {
  readonly count: bigint;
  /** false: `count` is a lower bound, because the search for it was cut off */
  readonly exact: boolean;
  /** options that no rule speaks of: each doubles the count */
  readonly free: readonly number[];
  /** groups of options tied by rules, with the number of combinations each group has, largest first */
  readonly groups: readonly { readonly options: readonly number[]; readonly count: bigint }[];
}

export const feasibilityClauses = (model: Model): Clauses =>
  clausesOf(
    model.options.length,
    model.rules.map((rule) => rule.infeasible),
  );

/**
 * Counts the feasible states as the product over groups of options that share no rule. Beyond `enough` a count that
 * takes long is cut off and becomes a lower bound.
 */
export function countFeasible(clauses: Clauses, enough: number): FeasibleCount {
  if (clauses.impossible) return { count: 0n, exact: true, free: [], groups: [] };
  const free: number[] = [];
  const groups: { options: number[]; count: bigint }[] = [];
  let exact = true;
  for (const part of partsOf(clauses)) {
    if (part.clauses.clauses.length === 0) {
      free.push(...part.order);
      continue;
    }
    let count = 0n;
    const stop = (visited: number): boolean => visited > PATIENCE || (visited > COUNT_BUDGET && count > enough);
    const whole = new Search(part.clauses, part.order, stop).run((open) => {
      count += 1n << BigInt(open.length);
      return true;
    });
    exact &&= whole;
    groups.push({ options: [...part.order].reverse(), count });
  }
  groups.sort((a, b) => (a.count === b.count ? 0 : a.count < b.count ? 1 : -1));
  const count = groups.reduce((product, group) => product * group.count, 1n << BigInt(free.length));
  return { count, exact, free, groups };
}

/** Splits the variables into parts that share no clause; each keeps the whole numbering of variables. */
function partsOf(clauses: Clauses): { clauses: Clauses; order: readonly number[] }[] {
  const parent = Int32Array.from({ length: clauses.variables }, (_, v) => v);
  const root = (v: number): number => {
    while (parent[v] !== v) v = parent[v] = parent[parent[v]!]!;
    return v;
  };
  for (const clause of clauses.clauses) for (const literal of clause) parent[root(literal >> 1)] = root(clause[0]! >> 1);
  const parts = new Map<number, { order: number[]; clauses: (readonly number[])[] }>();
  const part = (v: number): { order: number[]; clauses: (readonly number[])[] } => {
    const key = root(v);
    let found = parts.get(key);
    if (found === undefined) parts.set(key, (found = { order: [], clauses: [] }));
    return found;
  };
  for (let option = clauses.options - 1; option >= 0; option--) part(option).order.push(option);
  for (const clause of clauses.clauses) part(clause[0]! >> 1).clauses.push(clause);
  return [...parts.values()].map((found) => ({ order: found.order, clauses: { ...clauses, clauses: found.clauses } }));
}

/** The codes of all feasible states in ascending order of their decimal. `count`: how many there are. */
export function feasibleCodes(clauses: Clauses, words: number, count: number): Uint32Array {
  const codes = new Uint32Array(count * words);
  let at = 0;
  const search = new Search(
    clauses,
    Array.from({ length: clauses.options }, (_, k) => clauses.options - 1 - k),
  );
  const base = new Uint32Array(words);
  search.run((free) => {
    base.fill(0);
    for (let option = 0; option < clauses.options; option++) {
      if (search.isTaken(option)) base[option >> 5]! |= 1 << (option & 31);
    }
    at = words === 1 ? fillOneWord(codes, at, base[0]!, free) : fillWords(codes, at, base, free);
    return true;
  });
  if (at !== codes.length) throw new Error(`counted ${count} feasible states, found ${at / words}`);
  return codes;
}

function fillOneWord(codes: Uint32Array, at: number, base: number, free: readonly number[]): number {
  let mask = 0;
  for (const option of free) mask |= 1 << option;
  let subset = 0;
  do {
    codes[at++] = base | subset;
    subset = (subset - mask) & mask;
  } while (subset !== 0);
  return at;
}

function fillWords(codes: Uint32Array, at: number, base: Uint32Array, free: readonly number[]): number {
  const words = base.length;
  for (let subset = 0; subset < 2 ** free.length; subset++) {
    codes.set(base, at);
    for (let bit = 0, rest = subset; rest > 0; bit++, rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) codes[at + (free[bit]! >> 5)]! |= 1 << (free[bit]! & 31);
    }
    at += words;
  }
  return at;
}
