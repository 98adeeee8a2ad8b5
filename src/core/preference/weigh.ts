/** Option weights: an outcome's score is the sum of the weights of the options it takes. */
import { ranksOfScores } from './ranking.ts';
import { takes, type StateSpace } from '../space/state.ts';
import type { OptionWeight } from '../model/model.ts';

/** Decimal places of weights that are compared exactly. */
const PLACES = 9;

/** Ranks from weights. Sums are made of whole multiples of 10⁻⁹, so that 0.1 + 0.2 equals 0.3. O(n · weights). */
export function ranksOfWeights(space: StateSpace, weights: readonly OptionWeight[]): Int32Array {
  const whole = weights.map(({ weight }) => Math.round(weight * 10 ** PLACES));
  const exact = whole.reduce((sum, w) => sum + Math.abs(w), 0) <= Number.MAX_SAFE_INTEGER;
  const scores = new Float64Array(space.size);
  for (let node = 0; node < space.size; node++) {
    const member = space.representative === undefined ? node : space.representative[node]!;
    let score = 0;
    for (const [index, { option, weight }] of weights.entries()) {
      if (takes(space, member, option)) score += exact ? whole[index]! : weight;
    }
    scores[node] = score;
  }
  return ranksOfScores(scores);
}
