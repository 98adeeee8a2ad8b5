/** An outcome as a circle (longer where its number is) with its number: yellow where it holds, ringed where things stand today. */
import type { Analysis } from '../core/analyse.ts';
import { numberOf } from '../core/space/state.ts';
import type { Point } from './arrow.ts';
import { holdsUnder } from './stands.ts';
import { element, type SvgElement } from './svg.ts';
import { INK, label, PAPER } from './text.ts';

/** Half the width of what holds the number: of a circle, or of a longer shape where the number is long. */
export const halfWidth = (number: number, radius: number): number => Math.max(radius, String(number).length * 4 + 7);

export function stop(analysis: Analysis, node: number, { x, y }: Point, radius: number): SvgElement {
  const { space } = analysis.graph;
  const total = analysis.table.concepts.length;
  const count = holdsUnder(analysis, node);
  const level = count === 0 ? 'none' : count === total ? 'all' : 'some';
  const today = node === space.today;
  const text = String(numberOf(space, node));
  const half = halfWidth(numberOf(space, node), radius);
  const paint = {
    fill: { none: PAPER, some: '#fff6d6', all: '#ffdf70' }[level],
    stroke: today ? INK : '#777777',
    'stroke-width': today ? 3.5 : 1.3,
  };
  return element(
    'g',
    { class: `stop holds-${level}${today ? ' is-today' : ''}`, 'data-node': node },
    half === radius
      ? element('circle', { cx: x, cy: y, r: radius, ...paint })
      : element('rect', { x: x - half, y: y - radius, width: 2 * half, height: 2 * radius, rx: radius, ...paint }),
    label({ x, y: y + 5, text, size: text.length * 9 > radius * 1.7 ? 11 : 14, anchor: 'middle', bold: true, class: 'on-stop' }),
  );
}
