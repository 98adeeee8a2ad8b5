/**
 * Limited-move stability and its relatives, for two parties with strict rankings (of whatever degree): with ties the anticipated outcome is
 * not unique, and for more parties there is no agreed definition, so both are refused.
 *
 * G_0(i, s) = s. For h ≥ 1 let M be the t ∈ R_i(s) with the highest p_i(G_{h−1}(j, t)); where that exceeds p_i(s),
 * G_h(i, s) = G_{h−1}(j, M), else s. s is L_h-stable for i iff G_h(i, s) = s; L_1 is Nash stability.
 * Source: Kilgour 1985; Kilgour, Hipel & Fang 1987; Fang, Hipel & Kilgour 1993. How checked: L_1 equals Nash; prisoner's
 * dilemma and chicken give the known non-myopic equilibria; a second reading by recursion in the tests.
 */
import type { Concept, ConceptId } from './definition.ts';
import type { Solver } from './solver.ts';
import type { ImprovementReason } from './verdict.ts';
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import type { Step } from '../moves/move.ts';

/** What each party anticipates: `end[i][s]` is G_h(i, s), `first[i][s]` the move it begins with, or -1 where it stays. */
interface Anticipation {
  readonly end: readonly Int32Array[];
  readonly first: readonly Int32Array[];
}

/** Horizons after which the search for a repetition is given up. */
const PATIENCE = 5000;

function begin(size: number): Anticipation {
  const stay = Int32Array.from({ length: size }, (_, s) => s);
  return { end: [stay, stay], first: [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)] };
}

function deepen(graph: ConflictGraph, moves: readonly (readonly number[])[][], before: Anticipation): Anticipation {
  const { size } = graph.space;
  const end = [new Int32Array(size), new Int32Array(size)];
  const first = [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)];
  for (let i = 0; i < 2; i++) {
    const rank = graph.ranks[i]!;
    for (let s = 0; s < size; s++) {
      let best = s;
      for (const t of moves[i]![s]!) {
        const there = before.end[1 - i]![t]!;
        if (rank[there]! > rank[best]!) {
          best = there;
          first[i]![s] = t;
        }
      }
      end[i]![s] = best;
    }
  }
  return { end, first };
}

const movesOf = (graph: ConflictGraph): (readonly number[])[][] =>
  [0, 1].map((party) => Array.from({ length: graph.space.size }, (_, s) => movesFrom(graph, party, s)));

/** Anticipations for horizons 0 … h. */
function horizons(graph: ConflictGraph, h: number): Anticipation[] {
  const moves = movesOf(graph);
  const list = [begin(graph.space.size)];
  while (list.length <= h) list.push(deepen(graph, moves, list.at(-1)!));
  return list;
}

/** Anticipations for horizons 0, 1, 2 … until they repeat, and the horizon they go back to. Throws where they do not. */
function untilRepeated(graph: ConflictGraph): { readonly list: readonly Anticipation[]; readonly back: number } {
  const moves = movesOf(graph);
  const list = [begin(graph.space.size)];
  const seen = new Map([[key(list[0]!), 0]]);
  while (list.length <= PATIENCE) {
    const next = deepen(graph, moves, list.at(-1)!);
    const back = seen.get(key(next));
    if (back !== undefined) return { list, back };
    seen.set(key(next), list.length);
    list.push(next);
  }
  throw new Error(`no repetition within ${PATIENCE} horizons`);
}

const key = ({ end }: Anticipation): string => `${end[0]!.join()};${end[1]!.join()}`;

/** Why the concepts of this file are not defined for the graph. */
function refuseForesight({ space, ranks }: ConflictGraph): string | undefined {
  if (space.model.parties.length !== 2) {
    return `there must be two parties, and there are ${space.model.parties.length}; no definition for more is agreed on`;
  }
  const tied = ranks.findIndex((rank) => new Set(rank).size < rank.length);
  if (tied === -1) return undefined;
  return `rankings must be strict, and ${space.model.parties[tied]!.name} likes some outcomes equally, so that what is anticipated is not unique`;
}

function stays(solver: Solver, party: number, all: readonly Anticipation[]): Uint32Array {
  const { size } = solver.graph.space;
  const stable = new Uint32Array((size + 31) >> 5);
  for (let s = 0; s < size; s++) {
    if (all.every(({ first }) => first[party]![s] === -1)) stable[s >> 5]! |= 1 << (s & 31);
  }
  return stable;
}

/** One entry a move that gains at once or in the end; deterred where the anticipated end is no gain. */
function reasons(graph: ConflictGraph, party: number, node: number, list: readonly Anticipation[]): ImprovementReason[] {
  const rank = graph.ranks[party]!;
  const h = list.length - 1;
  return movesFrom(graph, party, node).flatMap((to) => {
    const steps: Step[] = [];
    let at = to;
    for (let k = h - 1, mover = 1 - party; k > 0; k--, mover = 1 - mover) {
      const next = list[k]!.first[mover]![at]!;
      if (next === -1) break;
      steps.push({ party: mover, from: at, to: next });
      at = next;
    }
    const gains = rank[at]! > rank[node]!;
    if (!gains && rank[to]! <= rank[node]!) return [];
    const compared = gains ? 'better' : rank[at] === rank[node] ? 'equal' : 'worse';
    const answer = steps.length === 0 ? undefined : ({ kind: 'sequence', steps, end: at, compared, counts: !gains } as const);
    return [{ to, deterred: !gains, answer }];
  });
}

const shared = {
  family: 'foresight',
  aliases: [],
  answers: 'best moves',
  counter: false,
  preferences: ['weak order', 'strength'],
  page: 'limited-move-stability',
  refuses: refuseForesight,
  relevant: () => false,
} as const;

const limited: readonly Concept[] = ([2, 3, 4, 5, 6] as const).map((h) => ({
  ...shared,
  id: `limited-${h}`,
  short: `L${h}`,
  name: `Limited-move stability, horizon ${h}`,
  plain: `Looking ${h} moves ahead, each party choosing what ends best for it, it does best by staying.`,
  formula: `G_${h}(i, s) = s`,
  sources: ['kilgour1985', 'kilgour1987', 'fang1993'],
  foresight: h,
  stable: (solver, party) => stays(solver, party, [horizons(solver.graph, h).at(-1)!]),
  explain: (graph, party, node) => reasons(graph, party, node, horizons(graph, h)),
}));

const nonMyopic: Concept = {
  ...shared,
  id: 'non-myopic',
  short: 'NM',
  name: 'Non-myopic stability',
  aliases: ['nonmyopic'],
  plain: 'However far both look ahead, beyond some horizon it does best by staying.',
  formula: '∃ T ∀ t ≥ T: G_t(i, s) = s',
  sources: ['brams1981', 'kilgour1987', 'fang1993'],
  foresight: Infinity,
  stable: (solver, party) => {
    const { list, back } = untilRepeated(solver.graph);
    return stays(solver, party, list.slice(back));
  },
  explain: (graph, party, node) => {
    // told at the first of the repeating horizons at which it would leave, or at the last of them
    const { list, back } = untilRepeated(graph);
    const leaving = list.findIndex(({ first }, h) => h >= back && first[party]![node] !== -1);
    return reasons(graph, party, node, horizons(graph, leaving === -1 ? Math.max(1, list.length - 1) : leaving));
  },
};

const stackelberg = (leader: 0 | 1): Concept => {
  const horizon = (party: number): number => (party === leader ? 2 : 1);
  const id: ConceptId = leader === 0 ? 'stackelberg-first' : 'stackelberg-second';
  return {
    ...shared,
    id,
    short: `Stackelberg ${leader + 1}`,
    name: `Stackelberg stability, led by the ${leader === 0 ? 'first' : 'second'} party`,
    plain: 'The leader looks two moves ahead and does best by staying; the follower has no better move of its own.',
    formula: 'G_2(leader, s) = s, G_1(follower, s) = s',
    sources: ['stackelberg1934', 'fang1993'],
    foresight: 2,
    stable: (solver, party) => stays(solver, party, [horizons(solver.graph, horizon(party)).at(-1)!]),
    explain: (graph, party, node) => reasons(graph, party, node, horizons(graph, horizon(party))),
  };
};

export const foresightConcepts: readonly Concept[] = [...limited, nonMyopic, stackelberg(0), stackelberg(1)];
