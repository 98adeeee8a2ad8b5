/** From scores or tiers to ranks: consecutive integers, 0 the worst, equal where the party is indifferent. */

/** Ranks from scores (higher is better). O(n log n). */
export function ranksOfScores(scores: Float64Array): Int32Array {
  const distinct = scores.slice().sort();
  let count = 0;
  for (let i = 0; i < distinct.length; i++) if (i === 0 || distinct[i] !== distinct[i - 1]) distinct[count++] = distinct[i]!;
  const ranks = new Int32Array(scores.length);
  for (let s = 0; s < scores.length; s++) {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (distinct[middle]! < scores[s]!) low = middle + 1;
      else high = middle;
    }
    ranks[s] = low;
  }
  return ranks;
}

/** Makes keys in 0 … bound-1 consecutive, keeping their order. Returns how many distinct ones there are. O(n + bound). */
export function compress(keys: Int32Array, bound: number): number {
  const rank = new Int32Array(bound);
  for (let s = 0; s < keys.length; s++) rank[keys[s]!] = 1;
  let count = 0;
  for (let key = 0; key < bound; key++) rank[key] = rank[key] === 1 ? count++ : 0;
  for (let s = 0; s < keys.length; s++) keys[s] = rank[keys[s]!]!;
  return count;
}

/** The nodes by tier, best tier first. */
export function tiersOf(ranks: Int32Array): number[][] {
  let top = -1;
  for (const rank of ranks) if (rank > top) top = rank;
  const tiers: number[][] = Array.from({ length: top + 1 }, () => []);
  ranks.forEach((rank, node) => tiers[top - rank]!.push(node));
  return tiers;
}
