/** Seeded random numbers: xorshift32 (Marsaglia 2003), the same on every machine. */
export class Random {
  private state: number;

  /** `seed`: any whole number but 0 modulo 2³² */
  constructor(seed: number) {
    this.state = seed >>> 0;
    if (this.state === 0) throw new RangeError('xorshift stays at 0 forever: give another seed');
  }

  /** A whole number in 0 … bound-1. */
  below(bound: number): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x >>> 0;
    return Math.floor((this.state / 2 ** 32) * bound);
  }
}

/** A random strict ranking of `size` outcomes as ranks: a permutation of 0 … size-1 (Fisher & Yates). */
export function strictRanks(size: number, random: Random): Int32Array {
  const ranks = Int32Array.from({ length: size }, (_, node) => node);
  for (let last = size - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = ranks[last]!;
    ranks[last] = ranks[other]!;
    ranks[other] = kept;
  }
  return ranks;
}
