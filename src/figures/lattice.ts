/**
 * Places for outcomes such that all moves of one party run in the same direction: an outcome stands at the sum, over the
 * parties, of the number of the party's strategy times the party's own step. Steps are nested, so that no two outcomes meet.
 */
import type { ConflictGraph } from '../core/graph/graph.ts';
import { movesFrom } from '../core/graph/graph.ts';
import { numberOf, patternOf } from '../core/space/state.ts';
import { outcomeTitle } from '../words/outcome.ts';
import type { Point } from './arrow.ts';

export interface Lattice {
  /** node → its place; sinks stand aside */
  readonly places: ReadonlyMap<number, Point>;
  /** outcomes that nobody can leave and that many moves lead to: arrows to them are stubs */
  readonly sinks: readonly number[];
  /** whether outcomes have names, which stand to the right of their circles */
  readonly named: boolean;
  /** party → the direction of its moves; undefined in a ring */
  readonly directions: readonly (Point | undefined)[];
  readonly width: number;
  readonly height: number;
}

export const RADIUS = 19;
/** room for the name of an outcome */
export const NAME = 130;
const GAP = 96;

export function lattice(graph: ConflictGraph): Lattice {
  const sinks = sinksOf(graph);
  const nodes = Array.from({ length: graph.space.size }, (_, node) => node).filter((node) => !sinks.includes(node));
  const lines = graph.moves.some(({ kind }) => kind === 'arcs') ? undefined : strategies(graph, nodes);
  const named = nodes.some((node) => outcomeTitle(graph.space, node) !== undefined);
  const placed = lines === undefined ? ring(graph, nodes) : steps(graph, nodes, lines, named ? NAME + 30 : GAP);
  const places = new Map(placed.places);
  sinks.forEach((node, at) => places.set(node, { x: placed.width + 110, y: 40 + at * 80 }));
  return {
    places,
    sinks,
    named,
    directions: placed.directions,
    width: placed.width + (sinks.length > 0 ? 110 + RADIUS : 0),
    height: Math.max(placed.height, sinks.length * 80),
  };
}

function sinksOf(graph: ConflictGraph): number[] {
  const { size } = graph.space;
  const into = new Int32Array(size);
  const out = new Int32Array(size);
  for (let party = 0; party < graph.moves.length; party++) {
    for (let node = 0; node < size; node++) {
      const moves = movesFrom(graph, party, node);
      out[node]! += moves.length;
      for (const to of moves) into[to]!++;
    }
  }
  const found = Array.from({ length: size }, (_, node) => node).filter((node) => out[node] === 0 && into[node]! > 3);
  return found.length * 3 > size ? [] : found;
}

type Placed = Omit<Lattice, 'sinks' | 'named'>;

/** node → party → number of its strategy; undefined where the outcomes do not spread out like that. */
function strategies({ space }: ConflictGraph, nodes: readonly number[]): ReadonlyMap<number, readonly number[]> | undefined {
  const { options, parties } = space.model;
  const seen: string[][] = parties.map(() => []);
  const patterns = new Map(nodes.map((node) => [node, patternOf(space, node)]));
  const own = (node: number, party: number): string =>
    options.flatMap(({ owners }, k) => (owners[0] === party ? [patterns.get(node)![k]!] : [])).join('');
  for (const node of nodes) {
    parties.forEach((_, party) => {
      const mine = own(node, party);
      if (!seen[party]!.includes(mine)) seen[party]!.push(mine);
    });
  }
  // few options first, so that doing nothing stands at the near end
  const weight = (text: string): number => [...text].filter((sign) => sign === 'Y').length;
  for (const list of seen) list.sort((a, b) => weight(a) - weight(b) || (a < b ? 1 : -1));
  const found = new Map(nodes.map((node) => [node, parties.map((_, party) => seen[party]!.indexOf(own(node, party)))]));
  const distinct = new Set([...found.values()].map((line) => line.join()));
  return distinct.size === nodes.length ? found : undefined;
}

function steps(
  { space }: ConflictGraph,
  nodes: readonly number[],
  lines: ReadonlyMap<number, readonly number[]>,
  gap: number,
): Placed {
  const counts = space.model.parties.map((_, party) => 1 + Math.max(...nodes.map((node) => lines.get(node)![party]!)));
  const order = counts.map((_, party) => party).filter((party) => counts[party]! > 1);
  order.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const step: Point[] = counts.map(() => ({ x: 0, y: 0 }));
  let width = 0;
  let height = 0;
  for (let at = order.length - 1; at >= 0; at--) {
    const party = order[at]!;
    const more = counts[party]! - 1;
    if (at === 0) step[party] = { x: width + gap + 24, y: 0 };
    else if (at === 1) step[party] = { x: 0, y: height + GAP };
    else if (at % 2 === 0) step[party] = { x: width + gap, y: -(height * 0.4 + gap * 0.58) };
    else step[party] = { x: width * 0.45 + 52, y: height + 56 };
    width += Math.abs(step[party].x) * more;
    height += Math.abs(step[party].y) * more;
  }
  const raw = nodes.map((node): [number, Point] => {
    const line = lines.get(node)!;
    const sum = { x: 0, y: 0 };
    line.forEach((strategy, party) => {
      sum.x += step[party]!.x * strategy;
      sum.y += step[party]!.y * strategy;
    });
    return [node, sum];
  });
  return settle(
    raw,
    step.map((point) => (point.x === 0 && point.y === 0 ? undefined : point)),
  );
}

/** Moves given one by one have no directions: the outcomes stand on an ellipse, by number. */
function ring({ space, moves }: ConflictGraph, nodes: readonly number[]): Placed {
  const sorted = [...nodes].sort((a, b) => numberOf(space, a) - numberOf(space, b));
  const radius = Math.max(120, (sorted.length * 78) / (2 * Math.PI));
  const raw = sorted.map((node, at): [number, Point] => {
    const angle = (2 * Math.PI * at) / sorted.length - Math.PI / 2;
    return [node, { x: Math.cos(angle) * radius * 1.3, y: Math.sin(angle) * radius }];
  });
  return settle(
    raw,
    moves.map(() => undefined),
  );
}

function settle(raw: readonly (readonly [number, Point])[], directions: readonly (Point | undefined)[]): Placed {
  const xs = raw.map(([, { x }]) => x);
  const ys = raw.map(([, { y }]) => y);
  const [left, top] = [Math.min(...xs, 0), Math.min(...ys, 0)];
  const [right, bottom] = [Math.max(...xs, 0), Math.max(...ys, 0)];
  const places = new Map(raw.map(([node, { x, y }]) => [node, { x: x - left + RADIUS, y: y - top + RADIUS }]));
  return { places, directions, width: right - left + 2 * RADIUS, height: bottom - top + 2 * RADIUS };
}
