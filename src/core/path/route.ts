/**
 * The shortest routes to an outcome: legal sequences with the fewest steps (a coloured shortest path, see Xu, Kilgour,
 * Hipel & Kemkes 2010, not an ordinary one: nobody moves twice running).
 *
 * A step of a shortest route stands at the shortest distance of its outcome *and* mover: otherwise a shorter beginning
 * would make the route shorter. So the routes are the paths of a graph in layers, walked backwards from the end.
 */
import { interestIn, type Interest } from '../graph/interest.ts';
import { movesInto } from '../graph/into.ts';
import { stepsTo, type StatusQuo } from './statusquo.ts';
import type { Step } from '../moves/move.ts';

export interface RouteStep extends Step {
  readonly interest: Interest;
}

export type Route = readonly RouteStep[];

export interface ShortestRoutes {
  readonly to: number;
  /** the steps of each route */
  readonly steps: number;
  /** how many shortest routes there are; undefined where counting would have taken more than the work allowed */
  readonly count: number | undefined;
  /** the first of them, in the order of parties and outcomes step by step */
  readonly routes: readonly Route[];
}

/** Elementary steps that finding and counting the routes of one outcome may take. */
const WORK = 20_000_000;

/** Counts are exact up to here; beyond, this is the least there are. */
export const MOST_ROUTES = Number.MAX_SAFE_INTEGER;

interface Onward {
  readonly party: number;
  readonly to: number;
}

/**
 * The shortest routes from the start of the analysis to the node, the first `few` of them step by step; undefined where
 * none leads there. To the start itself: one route without steps. O(pairs of outcome and mover on the routes · block).
 */
export function shortestRoutes(analysis: StatusQuo, to: number, few = 3, work = WORK): ShortestRoutes | undefined {
  const steps = stepsTo(analysis, to);
  if (steps === undefined) return undefined;
  if (steps === 0) return { to, steps, count: 1, routes: [[]] };
  const layers = onwardSteps(analysis, to, steps, work);
  if (layers === undefined) return { to, steps, count: undefined, routes: [oneRoute(analysis, to, steps)] };
  const count = countRoutes(analysis, layers);
  const routes: Route[] = [];
  const path: RouteStep[] = [];
  const walk = (key: number, node: number): void => {
    if (routes.length === few) return;
    if (path.length === steps) {
      routes.push([...path]);
      return;
    }
    for (const onward of layers.get(key)!) {
      path.push(stepOf(analysis, node, onward));
      walk(keyOf(analysis, onward), onward.to);
      path.pop();
    }
  };
  walk(START, analysis.start);
  return { to, steps, count, routes };
}

/** The key of the beginning of all routes; the others are those of `keyOf`. */
const START = -1;

/** An outcome together with who moved there. */
const keyOf = ({ parties }: StatusQuo, { party, to }: Onward): number => to * parties + party;

function stepOf({ graph }: StatusQuo, from: number, { party, to }: Onward): RouteStep {
  return { party, from, to, interest: interestIn(graph, party, from, to) };
}

/** From whom the step to `to` by the party can come on a shortest route: those whose sequence ends there one step earlier. */
function* before(analysis: StatusQuo, { party, to }: Onward, steps: number): Generator<number> {
  const { graph, start, parties, arrival, kind } = analysis;
  for (const from of movesInto(graph, party, to)) {
    if (steps === 1 && from !== start) continue;
    if (kind === 'improvements' && interestIn(graph, party, from, to) !== 'gains') continue;
    if (steps === 1) yield START;
    else {
      for (let last = 0; last < parties; last++) {
        if (last !== party && arrival[from * parties + last] === steps - 1) yield from * parties + last;
      }
    }
  }
}

/**
 * Outcome and mover → the steps that shortest routes take from there, by party and outcome; undefined where the work runs
 * out. The keys stand in the order of their distance from the end.
 */
function onwardSteps(analysis: StatusQuo, to: number, steps: number, work: number): Map<number, Onward[]> | undefined {
  const { parties, arrival } = analysis;
  const onward = new Map<number, Onward[]>();
  let layer = new Set<number>();
  for (let party = 0; party < parties; party++) if (arrival[to * parties + party] === steps) layer.add(to * parties + party);
  let left = work;
  for (let step = steps; step > 0; step--) {
    const earlier = new Set<number>();
    for (const key of [...layer].sort((a, b) => (a % parties) - (b % parties) || a - b)) {
      const here: Onward = { party: key % parties, to: Math.floor(key / parties) };
      left -= blockOf(analysis, here.party);
      for (const from of before(analysis, here, step)) {
        left--;
        earlier.add(from);
        const known = onward.get(from);
        if (known === undefined) onward.set(from, [here]);
        else known.push(here);
      }
      if (left < 0) return undefined;
    }
    layer = earlier;
  }
  return onward;
}

/** What reading the party's moves backwards from one outcome costs on average. */
function blockOf({ graph }: StatusQuo, party: number): number {
  const moves = graph.moves[party]!;
  return moves.kind === 'blocks' ? graph.space.memberCount / moves.blockCount : 1;
}

function countRoutes(analysis: StatusQuo, layers: ReadonlyMap<number, readonly Onward[]>): number {
  const counts = new Map<number, number>();
  // nearest to the end first, so that what follows is known
  for (const [key, onward] of layers) {
    let count = 0;
    for (const step of onward) count += counts.get(keyOf(analysis, step)) ?? 1;
    counts.set(key, Math.min(count, MOST_ROUTES));
  }
  return counts.get(START)!;
}

/** The first route found backwards, where there are too many to look at. */
function oneRoute(analysis: StatusQuo, end: number, steps: number): Route {
  const { parties, arrival, start } = analysis;
  const route: RouteStep[] = [];
  let to = end;
  let party = arrival.subarray(end * parties, (end + 1) * parties).indexOf(steps);
  for (let step = steps; step > 0; step--) {
    const { value: key } = before(analysis, { party, to }, step).next();
    if (key === undefined) throw new Error('a route that breaks off');
    const from = key === START ? start : Math.floor(key / parties);
    route.push(stepOf(analysis, from, { party, to }));
    to = from;
    party = key === START ? -1 : key % parties;
  }
  return route.reverse();
}
