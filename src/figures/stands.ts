/** The stability heat: in each outcome's column, how firmly each party stays put, and whether the outcome holds for all. */
import type { Analysis } from '../core/analyse.ts';
import type { PartyStand } from '../core/findings/finding.ts';
import { conceptOf } from '../core/stability/registry.ts';
import { isEquilibrium } from '../core/stability/table.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { mix, inkOn } from './colour.ts';
import { element, type SvgElement } from './svg.ts';
import { FAINT, HOLDS_INK, INK, label, PAPER } from './text.ts';

export interface Cell {
  /** of the middle of the column */
  readonly x: number;
  /** of the top of the row */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of the party's colour a cell has: all of it where it stays, less where fewer concepts hold it. */
function strength({ stand, stable }: PartyStand, concepts: number): number {
  if (stand === 'stays') return 1;
  return stand === 'leaves' ? 0 : 0.22 + 0.5 * (stable.length / Math.max(1, concepts));
}

/** One party at one outcome; the word is left out where it has no room, and the shape of the cell says it too. */
export function standCell(stand: PartyStand, concepts: number, colour: string, lexicon: Lexicon, cell: Cell): SvgElement {
  const { word, sign } = lexicon.stands[stand.stand];
  const leaves = stand.stand === 'leaves';
  const fill = leaves ? PAPER : mix(colour, strength(stand, concepts));
  const wordy = cell.width >= 48;
  const under = stand.stable.map((id) => conceptOf(id).short).join(', ');
  return element(
    'g',
    { class: `stand ${stand.stand}`, 'data-party': stand.party },
    element('title', {}, stand.stand === 'held' ? `${word}: ${under}` : word),
    element('rect', {
      class: leaves ? 'leaves-cell' : undefined,
      x: cell.x - cell.width / 2,
      y: cell.y,
      width: cell.width,
      height: cell.height,
      rx: 3,
      fill,
      stroke: leaves ? '#8a8a8a' : undefined,
      'stroke-dasharray': leaves ? '3 2' : undefined,
    }),
    ...(cell.width < 12
      ? []
      : [
          label({
            x: cell.x,
            y: cell.y + cell.height / 2 + 4,
            text: wordy ? word : sign,
            size: wordy ? 12 : 11,
            anchor: 'middle',
            fill: leaves ? INK : inkOn(fill),
            class: leaves ? 'ink' : 'on-colour',
          }),
        ]),
  );
}

export const standsTitle = (lexicon: Lexicon): string =>
  lexicon.voice === 'formal' ? 'Stability' : 'How firmly each party stays put';

/** How many concepts the outcome holds under. */
export function holdsUnder({ table }: Analysis, node: number): number {
  return table.concepts.filter((concept) => isEquilibrium(table, concept, node)).length;
}

/** "✓ all", "3/7" or nothing. */
export function holdsCell(analysis: Analysis, node: number, x: number, y: number, narrow: boolean): SvgElement {
  const total = analysis.table.concepts.length;
  const count = holdsUnder(analysis, node);
  if (count === 0) return label({ x, y, text: '–', anchor: 'middle', fill: FAINT, class: 'faint' });
  const text = count === total ? (narrow ? '✓' : '✓ all') : narrow ? String(count) : `${count}/${total}`;
  return label({ x, y, text, size: 13, anchor: 'middle', bold: count === total, fill: HOLDS_INK, class: 'holds-ink' });
}

/** The bar in a party's colour before its rows. */
export const bar = (x: number, y: number, height: number, colour: string): SvgElement =>
  element('rect', { x, y, width: 5, height, fill: colour, rx: 1 });
