/** What holds now against what held before: two strips with the same outcomes, and the outcomes that differ. */
import type { Analysis } from '../../core/analyse.ts';
import { align } from '../../core/findings/compare-align.ts';
import { matchOutcomes } from '../../core/findings/compare-match.ts';
import type { ConflictGraph } from '../../core/graph/graph.ts';
import { numberOf, type StateSpace } from '../../core/space/state.ts';
import { chosen } from '../../figures/board.ts';
import { stripFigure } from '../../figures/strip.ts';
import { outcomeTitle } from '../../words/outcome.ts';
import { heatOf } from './heat.ts';
import type { LiveView } from './protocol.ts';

/** Columns of a strip that are there whatever changes, and those that come with the largest changes. */
const MOST = 48;
/** Differences sent to the page; all are counted. */
const MOST_CHANGED = 200;

export function liveView(before: Analysis, after: Analysis): LiveView {
  const { toSecond, toFirst } = matched(before.graph, after.graph);
  const [old, now] = [before.graph.space, after.graph.space];
  const [was, is] = [heatOf(before).holds, heatOf(after).holds];
  const concepts = [before.table.concepts.length, after.table.concepts.length] as const;
  // nodes of the old case, and below zero those that only the new one has
  const changed: number[] = [];
  for (let node = 0; node < old.size; node++) {
    const other = toSecond[node]!;
    if (was[node] !== (other < 0 ? 0 : is[other])) changed.push(node);
  }
  for (let node = 0; node < now.size; node++) if (toFirst[node]! < 0 && is[node]! > 0) changed.push(-1 - node);
  const heldBefore = (one: number): number | undefined => (one < 0 ? undefined : was[one]!);
  const nodeNow = (one: number): number | undefined => (one < 0 ? -1 - one : toSecond[one]! < 0 ? undefined : toSecond[one]!);
  const holdsNow = (one: number): number | undefined => {
    const node = nodeNow(one);
    return node === undefined ? undefined : is[node]!;
  };
  const size = (one: number): number => Math.abs((holdsNow(one) ?? 0) - (heldBefore(one) ?? 0));
  const share = (one: number): number =>
    (holdsNow(one) ?? 0) / Math.max(1, concepts[1]) - (heldBefore(one) ?? 0) / Math.max(1, concepts[0]);
  const more = changed.filter((one) => share(one) > 0).length;
  const largest = changed.sort((a, b) => size(b) - size(a)).slice(0, MOST_CHANGED);
  const columns = new Set([...chosen(before, MOST), ...largest.filter((one) => one >= 0).slice(0, MOST)]);
  const shown = [...columns].sort((a, b) => numberOf(old, a) - numberOf(old, b));
  return {
    before: stripFigure(before, shown),
    after: stripFigure(
      after,
      shown.map((node) => toSecond[node]!).filter((node) => node >= 0),
    ),
    changed: largest.map((one) => ({
      label: one < 0 ? labelOf(now, -1 - one) : labelOf(old, one),
      node: nodeNow(one),
      before: heldBefore(one),
      after: holdsNow(one),
    })),
    more,
    less: changed.length - more,
    concepts,
  };
}

/** Outcomes of one model in the other, by what is done there; -1 where it is not possible. */
export function matched(
  first: ConflictGraph,
  second: ConflictGraph,
): { readonly toSecond: Int32Array; readonly toFirst: Int32Array } {
  if (sameStates(first.space, second.space)) {
    const same = Int32Array.from({ length: first.space.size }, (_, node) => node);
    return { toSecond: same, toFirst: same };
  }
  const [one, two] = align(first, second).sides.map(({ graph, options }) => ({ space: graph.space, options }));
  return { toSecond: matchOutcomes(one!, two!), toFirst: matchOutcomes(two!, one!) };
}

/** As after a change of what a party wants: the same options, and the same of their combinations. */
function sameStates(one: StateSpace, two: StateSpace): boolean {
  const [a, b] = [one.model.options, two.model.options];
  return (
    a.length > 0 &&
    one.nodeOf === undefined &&
    two.nodeOf === undefined &&
    a.length === b.length &&
    a.every(({ id }, k) => id === b[k]!.id) &&
    one.codes.length === two.codes.length &&
    one.codes.every((code, at) => code === two.codes[at])
  );
}

export function labelOf(space: StateSpace, node: number): string {
  const title = outcomeTitle(space, node);
  return title === undefined ? String(numberOf(space, node)) : `${numberOf(space, node)} (${title})`;
}
