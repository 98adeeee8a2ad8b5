/** Second reading of "who can change what": R_i(s) by trying every pair of combinations, or from the listed arcs. */
import type { Model } from '../../src/core/model/model.ts';
import { find, type Combination, type Outcome } from './states.ts';

/** Whether the party can turn the one combination into the other in a single move of its own. */
export function canTurn(model: Model, party: number, from: Combination, to: Combination): boolean {
  let changes = 0;
  for (let option = 0; option < model.options.length; option++) {
    if (from[option] === to[option]) continue;
    changes++;
    const { owners, oneWay } = model.options[option]!;
    if (!owners.includes(party)) return false;
    if (oneWay === 'on' && from[option] === true) return false;
    if (oneWay === 'off' && from[option] === false) return false;
  }
  return changes > 0;
}

/** party → outcome → R_i(s), ascending: t where some member of s can be turned into some member of t, or an arc says so. */
export function reachOf(model: Model, outcomes: readonly Outcome[]): number[][][] {
  return model.parties.map((_, party) => {
    const arcs = model.moves[party]?.map((arc) => ({ from: find(outcomes, arc.from), to: find(outcomes, arc.to) }));
    const canMove = (s: number, t: number): boolean => {
      if (s === t) return false;
      if (arcs !== undefined) return arcs.some(({ from, to }) => from === s && to === t);
      return outcomes[s]!.members.some((from) => outcomes[t]!.members.some((to) => canTurn(model, party, from, to)));
    };
    return outcomes.map((_from, s) => outcomes.flatMap((_to, t) => (canMove(s, t) ? [t] : [])));
  });
}
