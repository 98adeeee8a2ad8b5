/**
 * Distance between two rankings with ties (Kemeny & Snell 1962): for each pair of outcomes one step where a strict
 * preference becomes a tie or a tie a strict preference, two where a strict preference turns round.
 */

/** O(n²). */
export function distance(before: Int32Array, after: Int32Array): number {
  let steps = 0;
  for (let a = 0; a < before.length; a++) {
    for (let b = 0; b < a; b++) {
      steps += Math.abs(Math.sign(before[a]! - before[b]!) - Math.sign(after[a]! - after[b]!));
    }
  }
  return steps;
}

/** How many pairs of outcomes compare otherwise than before. O(n²). */
export function changedPairs(before: Int32Array, after: Int32Array): number {
  let pairs = 0;
  for (let a = 0; a < before.length; a++) {
    for (let b = 0; b < a; b++) {
      if (Math.sign(before[a]! - before[b]!) !== Math.sign(after[a]! - after[b]!)) pairs++;
    }
  }
  return pairs;
}
