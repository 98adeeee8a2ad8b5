/** What the reader proposes, without what somebody has looked at already and not taken. */
import type { Reading } from './reading.ts';
import type { Evidence } from './source.ts';
import { sameStretch, stretchOf } from './stretch.ts';

/** `file`: the document as the evidence names it. O(proposals · rejections). */
export function undecided(reading: Reading, { documents, rejected }: Evidence, file: string): Reading {
  const spans = rejected.flatMap(({ document: at, span }) =>
    at !== undefined && documents[at]!.file === file && span !== undefined ? [span] : [],
  );
  const statements = reading.statements.filter(({ content }) => !spans.some((span) => sameStretch(span, stretchOf(content))));
  const gone = reading.statements.length - statements.length;
  return gone === 0 ? reading : { ...reading, statements, rejected: gone };
}
