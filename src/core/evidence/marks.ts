/** How good it is what a speaker is known to say of an option: how old, from how many documents, and whether the party is of one mind. */
import { daysBetween } from './day.ts';
import type { Readout } from './readout.ts';
import { saidOn, type Evidence } from './source.ts';

export interface CellMarks {
  /** the newest of it is older than asked for */
  readonly stale: boolean;
  /** all of it comes from one document, while there are several */
  readonly single: boolean;
  /** another speaker of the same party ends on the opposite */
  readonly contradicted: boolean;
}

/** Marks of the cell of an option and a speaker; undefined where it is empty. O(statements of the cell). */
export function marksOf(
  evidence: Evidence,
  { matrix, speakers, divided }: Readout,
  option: number,
  speaker: number,
  { day, stale }: { readonly day: string | undefined; readonly stale: number },
): CellMarks | undefined {
  const cell = matrix[option]![speaker];
  if (cell === undefined) return undefined;
  const statements = cell.said.map(({ statement }) => evidence.statements[statement]!);
  const newest = statements
    .flatMap((statement) => saidOn(evidence, statement) ?? [])
    .sort()
    .at(-1);
  const { party } = speakers[speaker]!;
  return {
    stale: newest !== undefined && day !== undefined && daysBetween(newest, day) > stale,
    single: evidence.documents.length > 1 && new Set(statements.map((one) => one.document)).size === 1,
    contradicted: party !== undefined && divided.some((one) => one.option === option && one.party === party),
  };
}
