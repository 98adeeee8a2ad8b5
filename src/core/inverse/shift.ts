/**
 * The cheapest ways to bring outcomes to the other side of s in one party's order, counted in Kemeny steps.
 *
 * Up: the outcomes X, all strictly better than s now, come to be no better than s. For a given X the nearest order keeps the
 * outcomes better than s among themselves, puts s level with the best of X, and keeps X and all that was below among
 * themselves. Cost: 2 for each of X (1 for those level with s), 1 for each outcome s was level with before, and for each
 * outcome outside X that X has to pass, 2 where it was worse and 1 where it was level.
 * Down: the outcomes X, none better than s now, come to be strictly better than s: 2 each (1 for those level with s), and
 * as before for what X has to pass.
 *
 * Of all sets that contain P the cheapest is P together with all outcomes up to some distance from s: of two outcomes
 * outside P the nearer one is never the dearer one to add, and within a tier the cost is concave. Compared with all weak
 * orders of small models in test/oracle/change.test.ts.
 */
import { compress } from '../preference/ranking.ts';

export type Direction = 'up' | 'down';

export interface Shift {
  readonly direction: Direction;
  readonly node: number;
  readonly ranks: Int32Array;
  /** outcomes on the wrong side of s by tier, nearest first; down: the first tier is level with s (and may be empty) */
  readonly tiers: readonly (readonly number[])[];
  /** outcomes level with s that lose that place when anything moves; 0 where direction is down */
  readonly peers: number;
  /** node → position of its tier, or -1 */
  readonly tierOf: Int32Array;
  /** number of outcomes in nearer tiers */
  readonly before: readonly number[];
  /** weight of one outcome of the tier by itself */
  readonly weight: readonly number[];
}

/** O(n). */
export function shiftOf(ranks: Int32Array, node: number, direction: Direction): Shift {
  const here = ranks[node]!;
  const byRank = new Map<number, number[]>();
  ranks.forEach((rank, other) => {
    if (other === node || (direction === 'up' ? rank <= here : rank > here)) return;
    const tier = byRank.get(rank);
    if (tier === undefined) byRank.set(rank, [other]);
    else tier.push(other);
  });
  const order = [...byRank].sort(([a], [b]) => Math.abs(a - here) - Math.abs(b - here));
  const tiers = order.map(([, tier]) => tier);
  const tierOf = new Int32Array(ranks.length).fill(-1);
  tiers.forEach((tier, at) => tier.forEach((other) => (tierOf[other] = at)));
  const before: number[] = [];
  tiers.reduce((sum, tier) => (before.push(sum), sum + tier.length), 0);
  const weight = order.map(([rank]) => (rank === here ? 1 : 2));
  let peers = 0;
  if (direction === 'up') ranks.forEach((rank, other) => (peers += rank === here && other !== node ? 1 : 0));
  return { direction, node, ranks, tiers, peers, tierOf, before, weight };
}

export interface Closure {
  readonly cost: number;
  /** all outcomes of the tiers before this one move besides P */
  readonly reach: number;
}

/** The cheapest set that contains `moved`, all of them on the wrong side now. O(tiers + |moved| log |moved|). */
export function cheapest(shift: Shift, moved: Iterable<number>): Closure {
  const { tiers, tierOf, before, weight, peers, direction } = shift;
  const far = [...moved].map((node) => tierOf[node]!).sort((a, b) => a - b);
  if (far.length === 0) return { cost: 0, reach: 0 };
  const top = far.at(-1)!;
  let atTop = 0;
  // Σ over P of its own weight and of all it would pass if nothing else moved
  let open = 0;
  for (const tier of far) {
    open += weight[tier]! + 2 * before[tier]! + tiers[tier]!.length - 1;
    if (tier === top) atTop++;
  }
  let best = Infinity;
  let reach = 0;
  let near = 0;
  let next = 0;
  for (let j = 0; j <= top + 1; j++) {
    // P beyond the reach: m outcomes, each pair of which passes one outcome less than `open` counts
    const m = far.length - next;
    const inside = j === 0 ? 0 : before[j - 1]! + tiers[j - 1]!.length;
    const level = m > 0 ? atTop : j > 0 ? tiers[j - 1]!.length : 0;
    const cost = peers + near + open - 2 * inside * m - m * (m - 1) - (direction === 'up' ? level : 0);
    if (cost < best) {
      best = cost;
      reach = j;
    }
    if (j > top) break;
    near += weight[j]! * tiers[j]!.length;
    for (; next < far.length && far[next] === j; next++) open -= weight[j]! + 2 * before[j]! + tiers[j]!.length - 1;
  }
  return { cost: best, reach };
}

/** The set itself: `moved` and all that is nearer than `reach`. */
export function members(shift: Shift, moved: Iterable<number>, reach: number): Set<number> {
  return new Set([...shift.tiers.slice(0, reach).flat(), ...moved]);
}

/** The nearest order in which `set` has changed sides. O(n). */
export function shifted(shift: Shift, set: ReadonlySet<number>): Int32Array {
  const { ranks, node, direction, tierOf } = shift;
  if (set.size === 0) return ranks.slice();
  const n = ranks.length;
  const here = ranks[node]!;
  let best = -1;
  for (const other of set) if (ranks[other]! > best) best = ranks[other]!;
  // a key an outcome: upper half for what ends above s, then s and its level, then the rest in the old order
  const keys = new Int32Array(n);
  const top = 2 * n + 2;
  for (let other = 0; other < n; other++) {
    const rank = ranks[other]!;
    if (direction === 'up') {
      const above = tierOf[other]! >= 0 && !set.has(other);
      keys[other] = above ? top + rank : other === node ? best : rank;
    } else {
      keys[other] = rank > here || set.has(other) ? top + rank : rank;
    }
  }
  if (direction === 'up') keys[node] = best;
  compress(keys, top + n + 1);
  return keys;
}
