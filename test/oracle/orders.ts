/** All orders of a few outcomes, and how far apart two of them are, written out. */
import type { Reading } from './reading.ts';

const cache = new Map<number, Int32Array[]>();

/** Every weak order of n outcomes as ranks, 0 the worst, consecutive: 1, 3, 13, 75, 541 … of them. */
export function weakOrders(n: number): readonly Int32Array[] {
  let found = cache.get(n);
  if (found === undefined) {
    found = [];
    for (let code = 0; code < n ** n; code++) {
      const ranks = Int32Array.from({ length: n }, (_, at) => Math.floor(code / n ** at) % n);
      const used = new Set(ranks);
      if (Math.max(...used) === used.size - 1) found.push(ranks);
    }
    cache.set(n, found);
  }
  return found;
}

export const isStrict = (ranks: Int32Array): boolean => new Set(ranks).size === ranks.length;

/** Kemeny & Snell: for each pair how far −1 (worse), 0 (level), 1 (better) are apart. */
export function stepsBetween(a: Int32Array, b: Int32Array): number {
  let steps = 0;
  const sign = (ranks: Int32Array, x: number, y: number): number => (ranks[x]! > ranks[y]! ? 1 : ranks[x]! < ranks[y]! ? -1 : 0);
  for (let x = 0; x < a.length; x++) for (let y = x + 1; y < a.length; y++) steps += Math.abs(sign(a, x, y) - sign(b, x, y));
  return steps;
}

/** The reading with the order of one party replaced. */
export function withOrder(reading: Reading, party: number, ranks: Int32Array): Reading {
  const compare = (a: number, b: number): -1 | 0 | 1 => (a > b ? 1 : a < b ? -1 : 0);
  const compared = [...ranks].map((a) => [...ranks].map((b) => compare(a, b)));
  return { ...reading, compared: reading.compared.with(party, compared) };
}
