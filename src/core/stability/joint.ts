/** Simultaneous answers: one improvement each, all taken from the same outcome and carried out at once. */
import { memberMoves, type ConflictGraph } from '../graph/graph.ts';
import { memberOfCode, nodeOfMember } from '../space/state.ts';

/** One improvement of a party from a member: where it leads alone, and which options it changes. */
export interface Change {
  readonly party: number;
  readonly to: number;
  readonly flips: Uint32Array;
}

/** The party's improvements from a member, as changes of options. Only for parties whose options say what they can do. */
export function changesFrom(graph: ConflictGraph, party: number, member: number): Change[] {
  const moves = graph.moves[party]!;
  if (moves.kind !== 'blocks') return [];
  const { space } = graph;
  const { codes, words } = space;
  const rank = graph.ranks[party]!;
  const here = rank[nodeOfMember(space, member)]!;
  return memberMoves(graph, moves, member)
    .filter((to) => rank[nodeOfMember(space, to)]! > here)
    .map((to) => ({
      party,
      to: nodeOfMember(space, to),
      flips: Uint32Array.from({ length: words }, (_, w) => codes[to * words + w]! ^ codes[member * words + w]!),
    }));
}

/**
 * Calls `found` with each joint answer to `first`: a non-empty choice of at most one of `others` a party, and the
 * feasible outcome that all the changes together lead to, fewest movers first. Options that several change are changed
 * once. Stops where `found` returns true; returns whether it did.
 */
export function jointAnswers(
  graph: ConflictGraph,
  member: number,
  first: Change,
  others: readonly (readonly Change[])[],
  found: (changes: readonly Change[], end: number) => boolean,
): boolean {
  const { codes, words } = graph.space;
  const chosen: Change[] = [];
  const visit = (from: number, flips: Uint32Array, movers: number): boolean => {
    if (movers === 0) {
      const code = flips.map((word, w) => word ^ codes[member * words + w]!);
      const end = memberOfCode(graph.space, code);
      return end !== undefined && found(chosen, nodeOfMember(graph.space, end));
    }
    for (let p = from; p < others.length; p++) {
      for (const change of others[p]!) {
        chosen.push(change);
        const next = flips.map((word, w) => word | change.flips[w]!);
        const stop = visit(p + 1, next, movers - 1);
        chosen.pop();
        if (stop) return true;
      }
    }
    return false;
  };
  for (let movers = 1; movers <= others.length; movers++) if (visit(0, first.flips, movers)) return true;
  return false;
}

/** Number of joint answers a test of every outcome may look at, at most; counts no further than `limit`. */
export function jointWork(graph: ConflictGraph, limit: number): number {
  let work = 0;
  for (let member = 0; member < graph.space.memberCount; member++) {
    let product = 1;
    for (let party = 0; party < graph.moves.length; party++) {
      const count = countChanges(graph, party, member);
      work += count.looked;
      product *= count.improving + 1;
    }
    work += product - 1;
    if (work > limit) return work;
  }
  return work;
}

function countChanges(graph: ConflictGraph, party: number, member: number): { looked: number; improving: number } {
  const moves = graph.moves[party]!;
  if (moves.kind !== 'blocks') return { looked: 0, improving: 0 };
  const rank = graph.ranks[party]!;
  const here = rank[nodeOfMember(graph.space, member)]!;
  const targets = memberMoves(graph, moves, member);
  return { looked: targets.length, improving: targets.filter((to) => rank[nodeOfMember(graph.space, to)]! > here).length };
}
