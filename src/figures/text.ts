/** Text in figures: how wide it is about, and how it is cut where there is no room. No renderer is asked, so that figures are the same everywhere. */
import { element, type SvgElement } from './svg.ts';

const NARROW = /[ijlI.,:;'’|!()[\]{}\- ]/;
const WIDE = /[mwMW@%—…]/;
const FULL =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** About how wide the text is in a sans-serif type of this size. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const sign of text) {
    if (FULL.test(sign)) ems += 1;
    else if (/\p{Mark}/u.test(sign)) ems += 0;
    else if (NARROW.test(sign)) ems += 0.31;
    else if (WIDE.test(sign)) ems += 0.88;
    else ems += /\p{Lu}/u.test(sign) ? 0.68 : 0.56;
  }
  return ems * size;
}

/** The text, cut with an ellipsis where it is wider than `room`. */
export function fit(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  const signs = [...text];
  while (signs.length > 1 && textWidth(`${signs.join('')}…`, size) > room) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** Bold type is about this much wider. */
export const BOLD = 1.09;

/** The text in lines of at most `room`, broken at spaces. */
export function lines(text: string, room: number, size: number): readonly string[] {
  const found: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > room) {
      found.push(line);
      line = word;
    } else line = longer;
  }
  return [...found, line].map((part) => fit(part, room, size));
}

export interface Label {
  readonly x: number;
  /** of the base line */
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly fill?: string;
  readonly class?: string;
  /** a border of paper around the letters, for text that lies over lines */
  readonly halo?: boolean;
}

export function label({
  x,
  y,
  text,
  size = 14,
  anchor = 'start',
  bold = false,
  fill = INK,
  class: name = 'ink',
  halo = false,
}: Label): SvgElement {
  return element(
    'text',
    {
      x,
      y,
      class: halo ? `${name} halo` : name,
      fill,
      'font-size': size === 14 ? undefined : size,
      'font-weight': bold ? 600 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      ...(halo ? { 'paint-order': 'stroke', stroke: PAPER, 'stroke-width': 4, 'stroke-linejoin': 'round' } : {}),
    },
    text,
  );
}

/** What print uses: ink, what steps back, and the ground of what holds. */
export const INK = '#222222';
export const FAINT = '#666666';
export const PAPER = '#ffffff';
export const HOLDS = '#fff3cd';
export const HOLDS_INK = '#7a5a00';
