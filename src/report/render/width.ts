/** How many columns of a terminal a text takes: East Asian wide characters and emoji two, combining marks none. */

const NARROW = /^[\x20-\x7e]*$/;
const ZERO = /^[\p{M}\p{Cf}]$/u;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Code points of East Asian width W or F (Unicode Standard Annex 11), in coarse blocks. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
];

export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(segment: string): number {
  if (EMOJI.test(segment)) return 2;
  const point = segment.codePointAt(0)!;
  if (WIDE.some(([from, to]) => point >= from && point <= to)) return 2;
  return ZERO.test(String.fromCodePoint(point)) ? 0 : 1;
}

/** Cuts a text into pieces no wider than `width` (a single wider character stands alone). */
export function cut(text: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const more = graphemeWidth(segment);
    if (piece !== '' && used + more > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += more;
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

// Control characters would let a case file steer the terminal; bidirectional overrides would let it show another text.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text without characters that steer a terminal; line breaks and tabs stay. */
export const safe = (text: string): string => text.replace(/\r\n/g, '\n').replace(CONTROL, '\ufffd');

/** The same on one line. */
export const oneLine = (text: string): string => safe(text).replace(/\s+/g, ' ');
