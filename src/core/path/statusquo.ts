/**
 * Status quo analysis (Li, Kilgour & Hipel 2005): which outcomes can come about from where the parties stand today, in how
 * many steps, and who makes the last one. It looks forward from one outcome, where stability looks at each by itself.
 *
 * A step is a move of one party, and nobody moves twice running. Two readings: by any moves, or only by improvements, each
 * measured from the outcome just before it by the party that moves.
 */
import type { ConflictGraph } from '../graph/graph.ts';
import { LegalSearch, type StepKind } from '../graph/legal.ts';

export interface StatusQuo {
  readonly graph: ConflictGraph;
  readonly start: number;
  readonly kind: StepKind;
  readonly parties: number;
  /**
   * `arrival[node * parties + party]`: the steps of a shortest legal sequence to `node` whose last step is the party's;
   * 0 where there is none
   */
  readonly arrival: Int32Array;
  /** the outcomes reached, the start not counted */
  readonly reached: number;
  /** the outcome farthest away takes this many steps */
  readonly farthest: number;
}

/**
 * The status quo analysis from `start`. O(n · m) after sorting (by improvements), or O(n + arcs) in graph form;
 * 4 · n · m bytes.
 */
export function statusQuo(graph: ConflictGraph, start: number, kind: StepKind, search = new LegalSearch(graph)): StatusQuo {
  search.run(
    start,
    graph.moves.map((_, party) => party),
    kind,
  );
  let reached = 0;
  let farthest = 0;
  search.forEach((node) => {
    reached++;
    // nearest first
    farthest = search.stepsTo(node);
    return false;
  });
  return { graph, start, kind, parties: search.parties, arrival: search.arrival.slice(), reached, farthest };
}

/** The fewest steps to the node: 0 to the start itself, undefined where no legal sequence leads there. */
export function stepsTo({ start, parties, arrival }: StatusQuo, node: number): number | undefined {
  if (node === start) return 0;
  let least: number | undefined;
  for (let at = node * parties; at < (node + 1) * parties; at++) {
    const steps = arrival[at]!;
    if (steps !== 0 && (least === undefined || steps < least)) least = steps;
  }
  return least;
}

/** The parties that can make the last step to the node within so many steps. */
export function lastMovers({ parties, arrival }: StatusQuo, node: number, steps: number): number[] {
  const found: number[] = [];
  for (let party = 0; party < parties; party++) {
    const first = arrival[node * parties + party]!;
    if (first !== 0 && first <= steps) found.push(party);
  }
  return found;
}

/** One row of the table of the literature. */
interface StatusQuoRow {
  readonly node: number;
  /** the fewest steps to it; 0 for the start */
  readonly steps: number;
  /** for t = 0, 1, 2, …: who can have moved last where the outcome is reached within t steps; empty: not reached */
  readonly last: readonly (readonly number[])[];
}

export interface StatusQuoTable {
  /** the outcomes reached, the start first, nearest first */
  readonly rows: readonly StatusQuoRow[];
  /** how many rows the whole table has */
  readonly count: number;
  /** the last column: after that many steps nothing is added */
  readonly steps: number;
}

/** Outcome × step: who can have moved last within t steps. At most `limit` rows and `columns` steps are written out. */
export function statusQuoTable(analysis: StatusQuo, limit: number, columns: number): StatusQuoTable {
  const { graph, start, arrival } = analysis;
  let steps = 0;
  for (const first of arrival) if (first > steps) steps = first;
  const nodes: { node: number; steps: number }[] = [{ node: start, steps: 0 }];
  for (let node = 0; node < graph.space.size; node++) {
    const nearest = node === start ? undefined : stepsTo(analysis, node);
    if (nearest !== undefined) nodes.push({ node, steps: nearest });
  }
  nodes.sort((a, b) => a.steps - b.steps || a.node - b.node);
  const shown = Math.min(steps, columns);
  return {
    count: nodes.length,
    steps,
    rows: nodes.slice(0, limit).map((row) => ({
      ...row,
      last: Array.from({ length: shown + 1 }, (_, t) => lastMovers(analysis, row.node, t)),
    })),
  };
}
