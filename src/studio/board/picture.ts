/** The cells of a matrix as few paths, one for each look: ten thousand cells are drawn as fast as ten. */
import type { MatrixView } from './ask.ts';
import { HELD, LEAVES, stableOf, standOf } from './mark.ts';

export interface Layer {
  readonly className: string;
  /** how strong its colour is, 0 … 1 */
  readonly strength: number;
  readonly path: string;
}

export interface Places {
  readonly cell: number;
  readonly left: number;
  readonly top: number;
}

/** Cells by under how many concepts the outcome holds, or by how one party stands. */
export function layersOf(matrix: MatrixView, { cell, left, top }: Places, party: number | undefined, concepts: number): Layer[] {
  const paths = new Map<string, { className: string; strength: number; parts: string[] }>();
  const add = (className: string, strength: number, part: string): void => {
    const key = `${className} ${strength}`;
    const layer = paths.get(key);
    if (layer === undefined) paths.set(key, { className, strength, parts: [part] });
    else layer.parts.push(part);
  };
  const gap = cell > 10 ? 1.5 : 0.5;
  const whole = cell - 2 * gap;
  matrix.nodes.forEach((_, at) => {
    const x = left + matrix.column[at]! * cell + gap;
    const y = top + matrix.row[at]! * cell + gap;
    const square = (inset: number): string => box(x + inset, y + inset, whole - 2 * inset);
    const hollow = square(0) + hole(x + 1, y + 1, whole - 2);
    const marked = square(0) + hole(x + whole * 0.32, y + whole * 0.32, whole * 0.36);
    if (party === undefined) {
      const holds = matrix.holds[at]!;
      if (holds === 0) add('none', 1, hollow);
      else if (holds === concepts) add('all', 1, marked);
      else add('some', 0.25 + (0.6 * holds) / concepts, square(0));
    } else {
      const mark = matrix.marks[party]![at]!;
      const stand = standOf(mark);
      if (stand === LEAVES) add('none', 1, hollow);
      else if (stand === HELD) add('stand', 0.3 + (0.5 * stableOf(mark)) / concepts, square(whole * 0.18));
      else add('stand', 1, square(0));
    }
  });
  return [...paths.values()].map(({ className, strength, parts }) => ({ className, strength, path: parts.join('') }));
}

const short = (value: number): string => String(Math.round(value * 100) / 100);
const box = (x: number, y: number, size: number): string =>
  `M${short(x)} ${short(y)}h${short(size)}v${short(size)}h${short(-size)}z`;
/** The other way round, so that it is cut out. */
const hole = (x: number, y: number, size: number): string =>
  `M${short(x)} ${short(y)}v${short(size)}h${short(size)}v${short(-size)}z`;
