/** Arrows of moves: thick where the mover gains, dotted where it does not, barred at the tail where there is no way back. */
import { element, type SvgElement } from './svg.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Arrow {
  readonly from: Point;
  readonly to: Point;
  readonly colour: string;
  readonly gain: boolean;
  /** no move of the same party leads back */
  readonly oneWay: boolean;
  /** without a head: possible both ways, and nobody gains */
  readonly plain?: boolean;
  /** how far the line bends aside, to the left of its direction */
  readonly bend?: number;
  /** the point the line bends towards, instead of `bend`; it arrives from there */
  readonly via?: Point;
  /** space kept free around the start, and around the end where `clear` does not say otherwise */
  readonly radius: number;
  readonly clear?: number;
  readonly data?: Readonly<Record<string, string | number | undefined>>;
  readonly title?: string;
}

const HEAD = 11;

export function arrow({
  from,
  to,
  colour,
  gain,
  oneWay,
  plain = false,
  bend = 0,
  via,
  radius,
  clear = radius,
  data = {},
  title,
}: Arrow): SvgElement {
  const control = via ?? middle(from, to, bend);
  const start = towards(from, control, radius + 2);
  const tip = towards(to, control, clear + 3);
  const neck = plain ? tip : towards(tip, control, HEAD - 2);
  const width = gain ? 3.5 : 1.3;
  const side = normal(control, tip);
  const tail = normal(start, control);
  const path =
    bend === 0 && via === undefined
      ? `M${number(start.x)} ${number(start.y)}L${number(neck.x)} ${number(neck.y)}`
      : `M${number(start.x)} ${number(start.y)}Q${number(control.x)} ${number(control.y)} ${number(neck.x)} ${number(neck.y)}`;
  const half = gain ? 6.5 : 4.5;
  const points = [tip, at(neck, side, half), at(neck, side, -half)].map((p) => `${number(p.x)},${number(p.y)}`).join(' ');
  return element(
    'g',
    { class: `arrow ${gain ? 'gain' : 'against'}`, ...data },
    ...(title === undefined ? [] : [element('title', {}, title)]),
    element('path', {
      d: path,
      fill: 'none',
      stroke: colour,
      'stroke-width': width,
      'stroke-dasharray': gain ? undefined : '2 4',
      'stroke-linecap': 'round',
      opacity: gain ? undefined : 0.75,
    }),
    ...(plain ? [] : [element('polygon', { points, fill: colour, opacity: gain ? undefined : 0.75 })]),
    ...(oneWay ? [barAcross(at(towards(start, control, 3), tail, 0), tail, colour)] : []),
  );
}

function barAcross(where: Point, across: Point, colour: string): SvgElement {
  const [a, b] = [at(where, across, 7), at(where, across, -7)];
  return element('line', { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: colour, 'stroke-width': 3 });
}

const number = (value: number): number => Math.round(value * 100) / 100;
const at = (point: Point, along: Point, distance: number): Point => ({
  x: point.x + along.x * distance,
  y: point.y + along.y * distance,
});

/** The point `distance` from `a` in the direction of `b`. */
export function towards(a: Point, b: Point, distance: number): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return { x: a.x + ((b.x - a.x) / length) * distance, y: a.y + ((b.y - a.y) / length) * distance };
}

/** The unit vector across the line from a to b. */
function normal(a: Point, b: Point): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
}

function middle(a: Point, b: Point, bend: number): Point {
  const half = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  return bend === 0 ? half : at(half, normal(a, b), bend);
}
