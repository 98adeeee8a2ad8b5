import type { Concept } from './definition.ts';
import type { ImprovementReason } from './verdict.ts';
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import type { Step } from '../moves/move.ts';

/**
 * Maximin stability of horizon h, for two parties: the party looks h moves ahead and expects its opponent, who may also
 * stay, to do what is worst for it, and itself, who may also stay, to do what is best; staying ends the sequence.
 *
 * v_0(q) = p_i(q); in the opponent's turn v_k(q) = min(p_i(q), min over R_j(q) of v_{k−1}), in the party's own turn
 * v_k(q) = max(p_i(q), max over R_i(q) of v_{k−1}). s is stable iff no t ∈ R_i(s) has min(p_i(t), v_{h−1}(t)) > p_i(s) in
 * the opponent's turn at t. h = 1 is Nash, 2 GMR, 3 SMR.
 * Source: Rêgo & Vieira 2020. How checked: those three identities, and a second reading by recursion in the tests; no
 * published values at hand. Ties allowed. O(h · arcs).
 */
export const maximinConcepts: readonly Concept[] = ([1, 2, 3, 4, 5] as const).map((h) => ({
  id: `maximin-${h}`,
  family: 'foresight',
  short: `Maximin ${h}`,
  name: `Maximin stability, horizon ${h}`,
  aliases: [],
  plain: `Looking ${h} moves ahead and expecting the other side to do its worst, it cannot count on a gain.`,
  formula: `∄ t ∈ R_i(s): v_${h - 1}(t) > p_i(s)`,
  sources: ['rego2020'],
  page: 'maximin-stability',
  foresight: h,
  answers: 'any moves',
  counter: false,
  preferences: ['weak order', 'strength'],
  refuses: ({ space }) =>
    space.model.parties.length === 2 ? undefined : `there must be two parties, and there are ${space.model.parties.length}`,
  relevant: () => false,
  stable: ({ graph }, party) => {
    const rank = graph.ranks[party]!;
    const value = values(graph, party, h - 1);
    const stable = new Uint32Array((rank.length + 31) >> 5);
    for (let s = 0; s < rank.length; s++) {
      if (movesFrom(graph, party, s).every((t) => value.at(-1)![t]! <= rank[s]!)) stable[s >> 5]! |= 1 << (s & 31);
    }
    return stable;
  },
  explain: (graph, party, node) => reasons(graph, party, node, values(graph, party, h - 1)),
}));

/** v_0 … v_depth after a move of the party: whose turn it is at v_k follows from depth − k, the opponent's at v_depth. */
function values(graph: ConflictGraph, party: number, depth: number): Int32Array[] {
  const rank = graph.ranks[party]!;
  const list = [rank];
  for (let k = 1; k <= depth; k++) {
    const own = (depth - k) % 2 === 1;
    const before = list.at(-1)!;
    list.push(
      Int32Array.from(rank, (here, q) =>
        movesFrom(graph, own ? party : 1 - party, q).reduce(
          (best, to) => (own ? Math.max(best, before[to]!) : Math.min(best, before[to]!)),
          here,
        ),
      ),
    );
  }
  return list;
}

function reasons(graph: ConflictGraph, party: number, node: number, list: readonly Int32Array[]): ImprovementReason[] {
  const rank = graph.ranks[party]!;
  const depth = list.length - 1;
  return movesFrom(graph, party, node).flatMap((to) => {
    if (rank[to]! <= rank[node]!) return [];
    const steps: Step[] = [];
    let at = to;
    for (let k = depth; k > 0; k--) {
      const mover = (depth - k) % 2 === 1 ? party : 1 - party;
      const value = list[k]![at]!;
      if (value === rank[at]) break;
      const next = movesFrom(graph, mover, at).find((q) => list[k - 1]![q] === value)!;
      steps.push({ party: mover, from: at, to: next });
      at = next;
    }
    const compared = rank[at]! > rank[node]! ? 'better' : rank[at] === rank[node] ? 'equal' : 'worse';
    const deterred = list[depth]![to]! <= rank[node]!;
    const answer = steps.length === 0 ? undefined : ({ kind: 'sequence', steps, end: at, compared, counts: deterred } as const);
    return [{ to, deterred, answer }];
  });
}
