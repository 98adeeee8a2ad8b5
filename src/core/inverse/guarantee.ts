/**
 * Guarantees: a third party that could answer each move nobody can answer now, by leading on to an outcome the mover likes no
 * better than where it left from. Given by a party of the case that does not itself leave, or by one from outside.
 */
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import { partyId } from '../model/ids.ts';
import { arcMoves } from '../moves/arcs.ts';
import { compress } from '../preference/ranking.ts';
import { patternOf } from '../space/state.ts';
import type { ClassicalId } from '../stability/definition.ts';
import { conceptOf } from '../stability/registry.ts';

export interface Leaving {
  readonly party: number;
  /** improvements nobody can answer, best first */
  readonly to: readonly number[];
}

export interface Guarantee {
  readonly kind: 'guarantee';
  /** a party of the case, or undefined for one from outside */
  readonly by: number | undefined;
  readonly answers: readonly { readonly against: number; readonly from: number; readonly to: number }[];
}

/** Most outcomes for which a party of the case is given answers beside its own moves. */
const MOST_LISTED = 5000;

/** A guarantee from outside, and one by each party of the case that could give it, where answers exist. */
export function guarantees(graph: ConflictGraph, concept: ClassicalId, node: number, leaving: readonly Leaving[]): Guarantee[] {
  if (leaving.length === 0) return [];
  const leavers = new Set(leaving.map(({ party }) => party));
  const insiders = graph.moves.flatMap((_, party) => (leavers.has(party) ? [] : [party]));
  const givers: (number | undefined)[] = [undefined, ...(graph.space.size <= MOST_LISTED ? insiders : [])];
  return givers.flatMap((by) => {
    const answers = leaving.flatMap(({ party, to }) =>
      to.map((from) => ({ against: party, from, to: answerTo(graph, concept, node, party, from, by) })),
    );
    const complete = answers.flatMap((answer) => (answer.to === undefined ? [] : [{ ...answer, to: answer.to }]));
    return complete.length === answers.length ? [{ kind: 'guarantee', by, answers: complete } as const] : [];
  });
}

/**
 * Where an answer to `from` could lead: an outcome the mover likes no better than `node` (and cannot leave for one, where
 * the concept looks that far), in the giver's interest where the concept asks for that; the nearest to `from` in options,
 * those of the mover untouched where possible, and of equally near ones the one the mover likes best.
 */
function answerTo(
  graph: ConflictGraph,
  concept: ClassicalId,
  node: number,
  mover: number,
  from: number,
  by: number | undefined,
): number | undefined {
  const { counter, answers } = conceptOf(concept);
  const rank = graph.ranks[mover]!;
  const { options } = graph.space.model;
  const start = patternOf(graph.space, from);
  let best: number | undefined;
  let least = Infinity;
  for (let end = 0; end < graph.space.size; end++) {
    if (end === from || rank[end]! > rank[node]!) continue;
    if (by !== undefined && answers === 'improvements' && graph.ranks[by]![end]! <= graph.ranks[by]![from]!) continue;
    if (counter && movesFrom(graph, mover, end).some((next) => rank[next]! > rank[node]!)) continue;
    const pattern = patternOf(graph.space, end);
    const cost = options.reduce(
      (sum, { owners }, k) => sum + (pattern[k] === start[k] ? 0 : owners.length === 1 && owners[0] === mover ? 1000 : 1),
      0,
    );
    if (cost < least || (cost === least && rank[end]! > rank[best!]!)) {
      least = cost;
      best = end;
    }
  }
  return best;
}

/** The graph in which the guarantee is given. A giver from outside likes each of its answers better than not to answer. */
export function withGuarantee(graph: ConflictGraph, { by, answers }: Guarantee): ConflictGraph {
  const { space } = graph;
  const added = answers.map(({ from, to }) => [from, to] as const);
  if (by !== undefined) {
    const own = Array.from({ length: space.size }, (_, from) =>
      movesFrom(graph, by, from).map((to) => [from, to] as const),
    ).flat();
    return { ...graph, transitive: false, moves: graph.moves.with(by, arcMoves(space.size, [...own, ...added])) };
  }
  const { model } = space;
  const guarantor = { id: partyId('guarantor'), name: 'Guarantor', aliases: [] };
  return {
    space: {
      ...space,
      model: {
        ...model,
        parties: [...model.parties, guarantor],
        preferences: [...model.preferences, undefined],
        moves: [...model.moves, []],
      },
    },
    moves: [...graph.moves, arcMoves(space.size, added)],
    transitive: false,
    ranks: [...graph.ranks, after(space.size, added)],
    ...(graph.relations === undefined ? {} : { relations: [...graph.relations, undefined] }),
  };
}

/** Ranks by which each arc leads upwards: its longest way down along the arcs. */
function after(size: number, arcs: readonly (readonly [number, number])[]): Int32Array {
  const ranks = new Int32Array(size);
  // an answer may start where another one ends; arcs in a circle would raise one another for ever
  for (let round = 0; round < arcs.length; round++) {
    for (const [from, to] of arcs) if (ranks[to]! <= ranks[from]!) ranks[to] = ranks[from]! + 1;
  }
  compress(ranks, Math.max(...ranks) + 1);
  return ranks;
}
