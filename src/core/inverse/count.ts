/**
 * How many strict rankings meet a requirement, by counting and not by listing them. Only the set D of outcomes ranked below
 * s matters: of the n! strict rankings, |D|! · (r − |D|)! / (r + 1)! · n! put exactly D, out of the r outcomes the
 * requirement speaks of, below s. So it suffices to know how many sets of each size meet the requirement.
 */
import { atomsOf, given, type Requirement } from './requirement.ts';
import { simplify } from './simplify.ts';

/** Parts with no more outcomes than this are settled by a table of all subsets. */
const TABLE = 20;
/** Case distinctions after which a count is given up. */
const PATIENCE = 20_000;

export interface RankingCount {
  /** strict rankings of all n outcomes that meet the requirement */
  readonly count: bigint;
  /** n! */
  readonly of: bigint;
  /** count / of */
  readonly share: number;
  /** how many outcomes the requirement compares with */
  readonly relevant: number;
}

/** Undefined where the count would take more than 20,000 case distinctions. `size`: the number of outcomes n. */
export function countRankings(requirement: Requirement, size: number): RankingCount | undefined {
  const sets = new Counter().count(requirement);
  if (sets === undefined) return undefined;
  const relevant = sets.length - 1;
  let part = 0n;
  sets.forEach((number, below) => (part += number * factorial(below) * factorial(relevant - below)));
  const whole = factorial(relevant + 1);
  const of = factorial(size);
  return { count: (part * of) / whole, of, share: ratio(part, whole), relevant };
}

/** a / b as a number, exact to some 15 places however large both are. */
export function ratio(a: bigint, b: bigint): number {
  const digits = 10n ** 18n;
  const scaled = (a * digits) / b;
  if (scaled === 0n && a > 0n) return Number(a) / Number(b) || Number.MIN_VALUE;
  return Number(scaled) / 1e18;
}

export function factorial(n: number): bigint {
  let product = 1n;
  for (let k = 2; k <= n; k++) product *= BigInt(k);
  return product;
}

/** For each size how many sets of that size meet a requirement, over just the outcomes it speaks of. */
type Sizes = readonly bigint[];

class Counter {
  private readonly known = new Map<string, Sizes>();
  private branches = 0;

  count(requirement: Requirement): Sizes | undefined {
    if (requirement.kind === 'atom') return [0n, 1n];
    const parts = independent(requirement.of);
    if (parts.length !== 1) return this.product(requirement.kind, parts);
    const atoms = atomsOf(requirement);
    if (atoms.length <= TABLE) return byTable(requirement, atoms);
    const key = JSON.stringify(requirement);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (++this.branches > PATIENCE) return undefined;
    const on = mostFrequent(requirement);
    const sizes: bigint[] = atoms.map(() => 0n);
    sizes.push(0n);
    for (const value of [true, false]) {
      const rest = simplify(given(requirement, (node) => (node === on ? value : undefined)));
      const counted = this.count(rest);
      if (counted === undefined) return undefined;
      // outcomes that no longer matter may be in the set or not
      const widened = times(counted, row(atoms.length - counted.length));
      widened.forEach((number, size) => (sizes[size + (value ? 1 : 0)]! += number));
    }
    this.known.set(key, sizes);
    return sizes;
  }

  /** Parts that share no outcome are counted one by one: all of them are met, or it is not so that none is. */
  private product(kind: 'all' | 'any', parts: readonly (readonly Requirement[])[]): Sizes | undefined {
    let sizes: Sizes = [1n];
    for (const of of parts) {
      const counted = this.count(of.length === 1 ? of[0]! : { kind, of });
      if (counted === undefined) return undefined;
      sizes = times(sizes, kind === 'all' ? counted : without(counted));
    }
    return kind === 'all' ? sizes : without(sizes);
  }
}

/** The parts in groups that share no outcome. */
function independent(parts: readonly Requirement[]): Requirement[][] {
  const groups: { atoms: Set<number>; parts: Requirement[] }[] = [];
  for (const part of parts) {
    const merged = { atoms: new Set(atomsOf(part)), parts: [part] };
    for (let g = groups.length - 1; g >= 0; g--) {
      const group = groups[g]!;
      if (![...merged.atoms].some((node) => group.atoms.has(node))) continue;
      group.atoms.forEach((node) => merged.atoms.add(node));
      merged.parts.push(...group.parts);
      groups.splice(g, 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => group.parts);
}

/** One bit a subset, 32 subsets an operation. */
function byTable(requirement: Requirement, atoms: readonly number[]): Sizes {
  const r = atoms.length;
  const words = Math.max(1, 2 ** (r - 5));
  const place = new Map(atoms.map((node, at) => [node, at]));
  const low = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000];
  const evaluate = (part: Requirement): Uint32Array => {
    if (part.kind === 'atom') {
      const at = place.get(part.node)!;
      const column = new Uint32Array(words);
      if (at < 5) return column.fill(low[at]!);
      for (let w = 0; w < words; w++) if (((w >> (at - 5)) & 1) === 1) column[w] = 0xffffffff;
      return column;
    }
    const every = part.kind === 'all';
    const result = new Uint32Array(words).fill(every ? 0xffffffff : 0);
    for (const inner of part.of) {
      const column = evaluate(inner);
      for (let w = 0; w < words; w++) result[w] = every ? result[w]! & column[w]! : result[w]! | column[w]!;
    }
    return result;
  };
  const met = evaluate(requirement);
  const counts = Array.from({ length: r + 1 }, () => 0);
  for (let set = 0; set < 2 ** r; set++) if (((met[set >> 5]! >>> (set & 31)) & 1) === 1) counts[ones(set)]!++;
  return counts.map(BigInt);
}

function ones(word: number): number {
  let count = 0;
  for (; word !== 0; word &= word - 1) count++;
  return count;
}

function mostFrequent(requirement: Requirement): number {
  const counts = new Map<number, number>();
  const visit = (part: Requirement): void => {
    if (part.kind === 'atom') counts.set(part.node, (counts.get(part.node) ?? 0) + 1);
    else part.of.forEach(visit);
  };
  visit(requirement);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function times(a: Sizes, b: Sizes): Sizes {
  const product = Array.from({ length: a.length + b.length - 1 }, () => 0n);
  a.forEach((x, i) => {
    if (x !== 0n) b.forEach((y, j) => (product[i + j]! += x * y));
  });
  return product;
}

/** The binomials (1 + x)^n: free choice of n outcomes. */
function row(n: number): Sizes {
  const binomials = [1n];
  for (let k = 1; k <= n; k++) binomials.push((binomials[k - 1]! * BigInt(n - k + 1)) / BigInt(k));
  return binomials;
}

const without = (sizes: Sizes): Sizes => {
  const binomials = row(sizes.length - 1);
  return sizes.map((number, size) => binomials[size]! - number);
};
