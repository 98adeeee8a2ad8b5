/**
 * Distance between two rankings with ties (Kemeny & Snell 1962): for each pair of outcomes one step where a strict
 * preference becomes a tie or a tie a strict preference, two where a strict preference turns round.
 */

/** O(n log n). */
export function distance(before: Int32Array, after: Int32Array): number {
  const { turned, tied } = compared(before, after);
  return 2 * turned + tied;
}

/** How many pairs of outcomes compare otherwise than before. O(n log n). */
export function changedPairs(before: Int32Array, after: Int32Array): number {
  const { turned, tied } = compared(before, after);
  return turned + tied;
}

/** Pairs whose strict preference turns round, and pairs tied in just one of the two rankings. */
function compared(before: Int32Array, after: Int32Array): { turned: number; tied: number } {
  const n = before.length;
  const order = Int32Array.from({ length: n }, (_, node) => node).sort(
    (a, b) => before[a]! - before[b]! || after[a]! - after[b]!,
  );
  const levels = after.reduce((top, rank) => Math.max(top, rank), 0) + 1;
  // a Fenwick tree over the ranks afterwards: how many of those so far are ranked at most so high
  const tree = new Int32Array(levels + 1);
  let turned = 0;
  order.forEach((node, so) => {
    let notAbove = 0;
    for (let at = after[node]! + 1; at > 0; at -= at & -at) notAbove += tree[at]!;
    turned += so - notAbove;
    for (let at = after[node]! + 1; at <= levels; at += at & -at) tree[at]!++;
  });
  const both = tiedPairs(order, (a, b) => before[a] === before[b] && after[a] === after[b]);
  const first = tiedPairs(order, (a, b) => before[a] === before[b]);
  const second = tiedPairs(
    order.sort((a, b) => after[a]! - after[b]!),
    (a, b) => after[a] === after[b],
  );
  return { turned, tied: first + second - 2 * both };
}

/** Pairs within runs of equals. */
function tiedPairs(order: Int32Array, equal: (a: number, b: number) => boolean): number {
  let pairs = 0;
  let run = 0;
  for (let at = 1; at < order.length; at++) {
    run = equal(order[at - 1]!, order[at]!) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}
