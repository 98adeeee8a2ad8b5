/** Whether two stretches of a document are the same words, give or take a few: what one reader marks, another may end a word later. */
import type { Part, Span } from './reading.ts';

/** From the first word of a part to its last, with what stands between them. */
export const stretchOf = ({ spans }: Part): Span => [spans[0]![0], spans.at(-1)![1]];

/** They share at least half of the longer one. */
export function sameStretch(a: Span, b: Span): boolean {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return 2 * shared >= Math.max(a[1] - a[0], b[1] - b[0]);
}
