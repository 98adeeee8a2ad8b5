/** All outcomes in one matrix: the options of the first parties give its rows, those of the others its columns. */
import type { Analysis } from '../../core/analyse.ts';
import { numberOf, patternOf } from '../../core/space/state.ts';
import { optionGroups } from '../../words/outcome.ts';
import { heatOf } from './heat.ts';
import type { MatrixView } from '../board/ask.ts';

/** Rows or columns a matrix may have and still be looked at. */
const MOST = 640;
/** Columns for a row, so that it fills a page. */
const WIDE = 1.8;
/** Beyond so many columns for a row, or rows for a column, a party's options are divided. */
const UNEVEN = 8;

interface Cut {
  readonly at: number;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** undefined where the outcomes have no options, or lie too far apart. O(n · options) for each place it may be cut at. */
export function matrixOf(analysis: Analysis, nodes: readonly number[]): MatrixView | undefined {
  const { space } = analysis.graph;
  const groups = optionGroups(space.model);
  const order = groups.flatMap(({ options }) => options);
  if (order.length < 2 || nodes.length === 0) return undefined;
  const patterns = nodes.map((node) => {
    const pattern = patternOf(space, node);
    return order.map((option) => pattern[option]!).join('');
  });
  // merged outcomes may look the same
  if (new Set(patterns).size < patterns.length) return undefined;
  const between = groups
    .slice(1)
    .map((_, group) => groups.slice(0, group + 1).reduce((sum, { options }) => sum + options.length, 0));
  const best = evenest(between.map((at) => cutAt(patterns, at)));
  const cut =
    best !== undefined && uneven(best) <= Math.log(UNEVEN)
      ? best
      : evenest(order.slice(1).map((_, at) => cutAt(patterns, at + 1)));
  if (cut === undefined || cut.rows.length > MOST || cut.columns.length > MOST) return undefined;
  const rowAt = new Map(cut.rows.map((row, index) => [row, index]));
  const columnAt = new Map(cut.columns.map((column, index) => [column, index]));
  const { holds, marks } = heatOf(analysis);
  return {
    rowOptions: order.slice(0, cut.at),
    columnOptions: order.slice(cut.at),
    rows: cut.rows,
    columns: cut.columns,
    nodes: Int32Array.from(nodes),
    row: Uint16Array.from(patterns, (pattern) => rowAt.get(pattern.slice(0, cut.at))!),
    column: Uint16Array.from(patterns, (pattern) => columnAt.get(pattern.slice(cut.at))!),
    numbers: Float64Array.from(nodes, (node) => numberOf(space, node)),
    holds: Uint8Array.from(nodes, (node) => holds[node]!),
    marks: marks.map((mark) => Uint16Array.from(nodes, (node) => mark[node]!)),
  };
}

function cutAt(patterns: readonly string[], at: number): Cut {
  const distinct = (parts: readonly string[]): string[] => [...new Set(parts)].sort();
  return {
    at,
    rows: distinct(patterns.map((pattern) => pattern.slice(0, at))),
    columns: distinct(patterns.map((pattern) => pattern.slice(at))),
  };
}

const uneven = ({ rows, columns }: Cut): number => Math.abs(Math.log(columns.length / rows.length / WIDE));

/** The one that comes nearest to the shape of a page, with few places that stay empty. */
function evenest(cuts: readonly Cut[]): Cut | undefined {
  const cost = (cut: Cut): number => uneven(cut) + Math.log(cut.rows.length * cut.columns.length) / 2;
  return cuts.toSorted((a, b) => cost(a) - cost(b) || a.at - b.at)[0];
}
