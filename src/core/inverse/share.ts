/**
 * What share of all strict rankings meets a requirement, where there are too many outcomes to count sets one by one. Think of
 * each outcome as a point drawn at random between 0 and 1, and of s as the point x: every ranking is equally likely, and each
 * other outcome lies below s with chance x. So the share is ∫ P(x) dx over 0 ≤ x ≤ 1, P(x) being the chance that the requirement
 * is met. P is a polynomial of a degree no larger than the number r of outcomes that matter, which Gauss's quadrature with
 * r/2 + 1 points integrates exactly; what error is left is that of floating point, some 10⁻¹².
 */
import { independent, table, type Sizes } from './subsets.ts';
import { atomsOf, given, type Requirement } from './requirement.ts';
import { simplify } from './simplify.ts';

/** Parts with no more outcomes than this are settled by a table of all subsets. */
const TABLE = 10;
/** Outcomes in all case distinctions together after which a share is given up. */
const PATIENCE = 60_000;

/** Undefined where the case distinctions would speak of more than 60,000 outcomes in all. */
export function shareOfRankings(requirement: Requirement): number | undefined {
  const { points, weights } = gaussLegendre((atomsOf(requirement).length >> 1) + 1);
  const values = new Integrand(points).values(requirement);
  return values?.reduce((sum, value, at) => sum + value * weights[at]!, 0);
}

/** P at each of the points. */
class Integrand {
  private readonly points: Float64Array;
  private readonly known = new Map<string, Float64Array>();
  private work = 0;

  constructor(points: Float64Array) {
    this.points = points;
  }

  values(requirement: Requirement): Float64Array | undefined {
    if (requirement.kind === 'atom') return this.points;
    const parts = independent(requirement.of);
    if (parts.length !== 1) return this.product(requirement.kind, parts);
    const atoms = atomsOf(requirement);
    if (atoms.length <= TABLE) return this.fromSizes(table(requirement, atoms));
    const key = JSON.stringify(requirement);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.work += atoms.length;
    if (this.work > PATIENCE) return undefined;
    const on = mostFrequent(requirement);
    const [below, above] = [true, false].map((value) =>
      this.values(simplify(given(requirement, (node) => (node === on ? value : undefined)))),
    );
    if (below === undefined || above === undefined) return undefined;
    const values = this.points.map((x, at) => x * below[at]! + (1 - x) * above[at]!);
    this.known.set(key, values);
    return values;
  }

  /** Parts that share no outcome are independent of one another once x is given. */
  private product(kind: 'all' | 'any', parts: readonly (readonly Requirement[])[]): Float64Array | undefined {
    const product = new Float64Array(this.points.length).fill(1);
    for (const of of parts) {
      const values = this.values(of.length === 1 ? of[0]! : { kind, of });
      if (values === undefined) return undefined;
      for (let at = 0; at < product.length; at++) product[at]! *= kind === 'all' ? values[at]! : 1 - values[at]!;
    }
    return kind === 'all' ? product : product.map((value) => 1 - value);
  }

  private fromSizes(sizes: Sizes): Float64Array {
    const r = sizes.length - 1;
    return this.points.map((x) => sizes.reduce((sum, count, below) => sum + count * x ** below * (1 - x) ** (r - below), 0));
  }
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

/** Points and weights on 0 … 1, by Newton's method from Chebyshev's points. O(m²). */
function gaussLegendre(m: number): { points: Float64Array; weights: Float64Array } {
  const points = new Float64Array(m);
  const weights = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (m + 0.5));
    let slope = 1;
    for (let round = 0; round < 100; round++) {
      let [p, before] = [1, 0];
      for (let k = 0; k < m; k++) [p, before] = [((2 * k + 1) * x * p - k * before) / (k + 1), p];
      slope = (m * (x * p - before)) / (x * x - 1);
      const step = p / slope;
      x -= step;
      if (Math.abs(step) < 1e-15) break;
    }
    points[i] = (1 + x) / 2;
    weights[i] = 1 / ((1 - x * x) * slope * slope);
  }
  return { points, weights };
}
