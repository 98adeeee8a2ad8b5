/** What holds now against what held before: two strips with the same outcomes, and the outcomes that differ. */
import type { Analysis } from '../../core/analyse.ts';
import { align } from '../../core/findings/compare-align.ts';
import { matchOutcomes } from '../../core/findings/compare-match.ts';
import type { ConflictGraph } from '../../core/graph/graph.ts';
import { numberOf, type StateSpace } from '../../core/space/state.ts';
import { chosen } from '../../figures/board.ts';
import { holdsUnder } from '../../figures/stands.ts';
import { stripFigure } from '../../figures/strip.ts';
import { outcomeTitle } from '../../words/outcome.ts';
import type { HoldingChange, LiveView } from './protocol.ts';

/** Columns of a strip. */
const MOST = 48;

export function liveView(before: Analysis, after: Analysis): LiveView {
  const { toSecond, toFirst } = matched(before.graph, after.graph);
  const [old, now] = [before.graph.space, after.graph.space];
  const changed: HoldingChange[] = [];
  const nodes = new Set(chosen(before, MOST));
  toSecond.forEach((other, node) => {
    const was = holdsUnder(before, node);
    const is = other < 0 ? undefined : holdsUnder(after, other);
    if (was === (is ?? 0)) return;
    changed.push({ label: labelOf(old, node), node: other < 0 ? undefined : other, before: was, after: is });
    nodes.add(node);
  });
  toFirst.forEach((other, node) => {
    const is = holdsUnder(after, node);
    if (other < 0 && is > 0) changed.push({ label: labelOf(now, node), node, before: undefined, after: is });
  });
  const shown = [...nodes].sort((a, b) => numberOf(old, a) - numberOf(old, b)).slice(0, 2 * MOST);
  const size = (one: HoldingChange): number => Math.abs((one.after ?? 0) - (one.before ?? 0));
  return {
    before: stripFigure(before, shown),
    after: stripFigure(
      after,
      shown.map((node) => toSecond[node]!).filter((node) => node >= 0),
    ),
    changed: changed.sort((a, b) => size(b) - size(a)),
    concepts: [before.table.concepts.length, after.table.concepts.length],
  };
}

/** Outcomes of one model in the other, by what is done there; -1 where it is not possible. */
export function matched(
  first: ConflictGraph,
  second: ConflictGraph,
): { readonly toSecond: Int32Array; readonly toFirst: Int32Array } {
  const [one, two] = align(first, second).sides.map(({ graph, options }) => ({ space: graph.space, options }));
  return { toSecond: matchOutcomes(one!, two!), toFirst: matchOutcomes(two!, one!) };
}

export function labelOf(space: StateSpace, node: number): string {
  const title = outcomeTitle(space, node);
  return title === undefined ? String(numberOf(space, node)) : `${numberOf(space, node)} (${title})`;
}
