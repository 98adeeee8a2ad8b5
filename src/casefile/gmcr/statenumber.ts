/** State numbers of the .gmcr format: positions among the feasible states by ascending decimal, from 1. */
import type { Model } from '../../core/model/model.ts';
import { rankAll } from '../../core/preference/preference.ts';
import { tiersOf } from '../../core/preference/ranking.ts';
import { good, type Result } from '../../core/problem.ts';
import { enumerate } from '../../core/space/enumerate.ts';
import { nodeOfMember, takes, type StateSpace } from '../../core/space/state.ts';

/** Most states whose rankings are read or written. */
export const MOST_RANKED = 1 << 20;

/** Best first; equally preferred states in a list. */
export type Ranking = readonly (number | readonly number[])[];

/** What each party wants, as rankings. `order[k]` is the option that counts 2^k. O(n log n · options). */
export function writeRankings(model: Model, order: readonly number[]): Result<Ranking[]> {
  const space = enumerate(model, MOST_RANKED);
  if (!space.ok) return space;
  const ranks = rankAll(space.value);
  if (!ranks.ok) return ranks;
  const states = statesInOrder(space.value, order);
  return good(
    ranks.value.ranks.map((rank) =>
      tiersOf(Int32Array.from(states, (member) => rank[nodeOfMember(space.value, member)]!)).map((tier) =>
        tier.length === 1 ? tier[0]! + 1 : tier.map((state) => state + 1),
      ),
    ),
  );
}

function statesInOrder(space: StateSpace, order: readonly number[]): number[] {
  const members = Array.from({ length: space.memberCount }, (_, member) => member);
  if (order.every((option, position) => option === position)) return members;
  const important = [...order].reverse();
  return members.sort((a, b) => {
    for (const option of important) {
      const difference = Number(takes(space, a, option)) - Number(takes(space, b, option));
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
