/**
 * The fewest changes of mind after which an outcome no longer holds: of a party that would then leave it, or, where answers
 * have to be in somebody's interest, of a party whose answer keeps another one there.
 */
import { codeOf } from '../stability/judgement.ts';
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import { nudge, type Nudge } from '../inverse/nudge.ts';
import { dependsOnOthers, isMetBy, required } from '../inverse/required.ts';
import { atom, broken, isNever } from '../inverse/requirement.ts';
import type { Steps } from '../steps.ts';
import type { ClassicalId } from '../stability/definition.ts';
import { conceptOf } from '../stability/registry.ts';

export interface Break {
  readonly node: number;
  /** the least change of mind of one party that breaks it; undefined: it takes several parties, if it can be broken at all */
  readonly found: Breaking | undefined;
  /** no changes of fewer steps in all break it */
  readonly atLeast: number;
}

interface Breaking {
  /** the party that would leave */
  readonly leaves: number;
  /** the change of mind: of the party itself, or of one that no longer answers */
  readonly change: Nudge;
}

/** Answers whose loss is tried, at most. */
const MOST_ANSWERS = 300;

/**
 * Undefined where the outcome holds whatever the parties want. Whatever breaks it either
 * makes a party leave by its own wishes, or takes away at least one step of an answer: that is the bound.
 */
export function fewestToBreak(graph: ConflictGraph, concept: ClassicalId, node: number): Break | undefined {
  const own = [...graph.moves.keys()].flatMap((party) => leaving(graph, concept, node, party));
  let atLeast = own.reduce((least, change) => Math.min(least, change.atLeast), Infinity);
  let best: Breaking | undefined;
  for (const change of own) if (best === undefined || change.cost < best.change.cost) best = { leaves: change.party, change };
  if (dependsOnOthers(concept)) {
    const { changes, all } = lostAnswers(graph, concept, node, best?.change.cost ?? Infinity);
    atLeast = all ? Math.min(atLeast, changes[0]?.cost ?? Infinity) : 1;
    for (const change of changes) {
      if (best !== undefined && change.cost >= best.change.cost) break;
      const now: ConflictGraph = { ...graph, ranks: graph.ranks.with(change.party, change.ranks) };
      const leaves = [...graph.moves.keys()].find((party) => !isMetBy(now, party, node, required(now, concept, party, node)));
      if (leaves !== undefined) best = { leaves, change };
    }
  }
  if (atLeast === Infinity) return undefined;
  return { node, found: best, atLeast: Math.min(atLeast, best?.change.cost ?? Infinity) };
}

/** The same for several outcomes; those that were not come to are left out. */
export function* breaksOf(
  graph: ConflictGraph,
  concept: ClassicalId,
  nodes: readonly number[],
): Steps<ReadonlyMap<number, Break | undefined>> {
  const found = new Map<number, Break | undefined>();
  for (const node of nodes) {
    found.set(node, fewestToBreak(graph, concept, node));
    if ((yield found.size / nodes.length) === 'stop') break;
  }
  return found;
}

/** The least change of the party's own wishes after which it leaves; none where it stays whatever it wants. */
function leaving(graph: ConflictGraph, concept: ClassicalId, node: number, party: number): Nudge[] {
  if (graph.relations?.[party] !== undefined) return [];
  const wanted = broken(required(graph, concept, party, node));
  if (isNever(wanted)) return [];
  const found = nudge(graph.ranks[party]!, party, node, 'down', wanted);
  return found === undefined ? [] : [found];
}

/**
 * Changes after which one step of an answer is no longer in the interest of who makes it, smallest first, and whether that is
 * all of them below the given cost.
 */
function lostAnswers(
  graph: ConflictGraph,
  concept: ClassicalId,
  node: number,
  below: number,
): { readonly changes: readonly Nudge[]; readonly all: boolean } {
  const joint = conceptOf(concept).answers.includes('joint');
  const steps = new Map<string, Nudge | undefined>();
  for (const party of graph.moves.keys()) {
    // a move that is no improvement now may become one by a change of the party's own
    const own = movesFrom(graph, party, node);
    if (own.length === 0) continue;
    const open = joint ? [node, ...own] : [...own];
    const reached = new Set(open);
    for (const from of open) {
      for (const mover of graph.moves.keys()) {
        if (mover === party || graph.relations?.[mover] !== undefined) continue;
        for (const to of movesFrom(graph, mover, from)) {
          if (codeOf(graph, mover, to, from) <= 0) continue;
          const key = `${mover} ${from} ${to}`;
          if (!steps.has(key)) {
            if (steps.size >= MOST_ANSWERS) return { changes: cheapest(steps, below), all: false };
            steps.set(key, nudge(graph.ranks[mover]!, mover, from, 'up', atom(to)));
          }
          if (reached.has(to)) continue;
          reached.add(to);
          open.push(to);
        }
      }
    }
  }
  return { changes: cheapest(steps, below), all: true };
}

const cheapest = (steps: ReadonlyMap<string, Nudge | undefined>, below: number): Nudge[] =>
  [...steps.values()]
    .filter((change) => change !== undefined)
    .filter(({ cost }) => cost < below)
    .sort((a, b) => a.cost - b.cost);
