/**
 * How many strict rankings meet a requirement, by counting and not by listing them. Only the set D of outcomes ranked below
 * s matters: of the n! strict rankings, |D|! · (r − |D|)! / (r + 1)! · n! put exactly D, out of the r outcomes the
 * requirement speaks of, below s. So it suffices to know how many sets of each size meet the requirement.
 */
import { atomsOf, type Requirement } from './requirement.ts';
import { shareOfRankings } from './share.ts';
import { table } from './subsets.ts';

/** Requirements on no more outcomes than this are counted to the last ranking. */
const EXACT = 18;

export interface RankingCount {
  /** strict rankings of all n outcomes that meet the requirement; undefined where only their share is known */
  readonly count: bigint | undefined;
  /** n! */
  readonly of: bigint;
  /** count / of */
  readonly share: number;
  /** how many outcomes the requirement compares with */
  readonly relevant: number;
}

/** Undefined where the count would take too many case distinctions. `size`: the number of outcomes n. */
export function countRankings(requirement: Requirement, size: number): RankingCount | undefined {
  const atoms = atomsOf(requirement);
  const relevant = atoms.length;
  const of = factorial(size);
  if (relevant > EXACT) {
    const share = shareOfRankings(requirement);
    return share === undefined ? undefined : { count: undefined, of, share, relevant };
  }
  const part = table(requirement, atoms).reduce(
    (sum, sets, below) => sum + BigInt(sets) * factorial(below) * factorial(relevant - below),
    0n,
  );
  const whole = factorial(relevant + 1);
  return { count: (part * of) / whole, of, share: ratio(part, whole), relevant };
}

/** a / b as a number, exact to some 15 places however large both are. */
function ratio(a: bigint, b: bigint): number {
  const digits = 10n ** 18n;
  return Number((a * digits) / b) / 1e18;
}

function factorial(n: number): bigint {
  let product = 1n;
  for (let k = 2; k <= n; k++) product *= BigInt(k);
  return product;
}
