/**
 * Option prioritising (Fang, Hipel, Kilgour & Peng 2003): statements from most to least important; of two outcomes the
 * better one is that which satisfies the first statement on which they differ. This is the order of the scores
 * Σ 2^(k−j)[Ω_j true] without computing powers, so any number of statements is exact. Statements of equal importance
 * share a place; there the outcome that satisfies more of them is better.
 */
import { compress } from './ranking.ts';

/** Keys are compressed once they could exceed this, or four times the number of outcomes. */
const KEY_BOUND = 1 << 20;

/**
 * Ranks from places of truth columns (bit `at(node)` of a column: the statement holds), most important place first.
 * O(n · places).
 */
export function ranksOfPlaces(size: number, places: readonly (readonly Uint32Array[])[], at: Int32Array | undefined): Int32Array {
  const keys = new Int32Array(size);
  const limit = Math.max(KEY_BOUND, 4 * size);
  let bound = 1;
  for (const columns of places) {
    const radix = columns.length + 1;
    if (bound * radix > limit) bound = compress(keys, bound);
    // distinct keys number at most `size`, so this stays far below 2^31
    for (let node = 0; node < size; node++) keys[node]! *= radix;
    for (const column of columns) {
      if (at === undefined) for (let node = 0; node < size; node++) keys[node]! += (column[node >> 5]! >>> (node & 31)) & 1;
      else for (let node = 0; node < size; node++) keys[node]! += (column[at[node]! >> 5]! >>> (at[node]! & 31)) & 1;
    }
    bound *= radix;
  }
  compress(keys, bound);
  return keys;
}
