/** The board in small, for a shelf: a dot for each party at each outcome, below it where things hold. */
import type { Analysis } from '../core/analyse.ts';
import { standsAt } from '../core/findings/derive.ts';
import { chosen } from './board.ts';
import { mix, partyColours } from './colour.ts';
import { holdsUnder } from './stands.ts';
import { element, type Figure, type SvgElement } from './svg.ts';
import { counted, digits, noun } from '../words/number.ts';
import { lexiconOf } from '../words/voice.ts';
import { outcomesTable } from './table.ts';
import { HOLDS, INK } from './text.ts';

const MOST = 48;
const SIZE = 7;

/** `nodes`: which outcomes, in this order; without them all, or those that hold where they are many. */
export function stripFigure(analysis: Analysis, nodes: readonly number[] = chosen(analysis, MOST)): Figure {
  const { space } = analysis.graph;
  const { parties, title } = space.model;
  const colours = partyColours(parties);
  const total = analysis.table.concepts.length;
  const height = SIZE * (parties.length + 1) + 4;
  const held = total === 0 ? 0 : nodes.filter((node) => holdsUnder(analysis, node) === total).length;
  const children = nodes.flatMap((node, at): SvgElement[] => {
    const x = at * SIZE;
    const holds = holdsUnder(analysis, node);
    return [
      ...(holds === total && total > 0 ? [element('rect', { class: 'holds', x, y: 0, width: SIZE, height, fill: HOLDS })] : []),
      ...standsAt(analysis.table, node).map(({ stand, stable }, party) =>
        element('rect', {
          class: stand === 'leaves' ? 'leaves-cell' : undefined,
          x: x + 0.75,
          y: party * SIZE + 0.75,
          width: SIZE - 1.5,
          height: SIZE - 1.5,
          rx: 1,
          fill:
            stand === 'stays'
              ? colours[party]!
              : stand === 'held'
                ? mix(colours[party]!, 0.22 + (0.5 * stable.length) / Math.max(1, total))
                : 'none',
          stroke: stand === 'leaves' ? '#aaaaaa' : undefined,
          'stroke-width': stand === 'leaves' ? 0.6 : undefined,
        }),
      ),
      ...(holds === 0
        ? []
        : [
            element('circle', {
              class: 'holds-ink',
              cx: x + SIZE / 2,
              cy: height - SIZE / 2,
              r: holds === total ? 2.6 : 1.4,
              fill: '#a07800',
            }),
          ]),
      ...(node === space.today
        ? [
            element('rect', {
              class: 'today',
              x: x + 0.2,
              y: 0.2,
              width: SIZE - 0.4,
              height: height - 0.4,
              fill: 'none',
              stroke: INK,
              'stroke-width': 0.8,
            }),
          ]
        : []),
    ];
  });
  return {
    width: Math.max(1, nodes.length) * SIZE,
    height,
    title: `${title}: the board in small`,
    description: `${counted(nodes.length, noun('column'))}, one for each outcome, and a row for each of ${counted(parties.length, noun('party', 'parties'))}; ${held === 0 ? 'none' : digits(held)} hold under all concepts.`,
    children,
    tables: [outcomesTable(analysis, lexiconOf('plain'), nodes, false)],
  };
}
