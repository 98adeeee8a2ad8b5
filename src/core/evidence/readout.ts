/** Who said what on which option, and what nobody has said: the readout matrix, option × speaker. */
import { happenedBy, lastDay } from './day.ts';
import { saidOn, type Evidence } from './source.ts';
import type { EvidenceStatement, Position } from './statement.ts';
import type { Model } from '../model/model.ts';

interface Speaker {
  readonly name: string;
  readonly party: number | undefined;
  /** positions in the statements, in order of time */
  readonly statements: readonly number[];
}

interface Said {
  readonly statement: number;
  readonly position: Position;
}

interface ReadoutCell {
  /** in order of time; the last one stands */
  readonly said: readonly Said[];
  /** the speaker has said something else before */
  readonly changed: boolean;
}

export interface Readout {
  /** statements that count, in order of time */
  readonly timeline: readonly number[];
  /** those of each party together, in the order of the parties, then the others; those first who spoke first */
  readonly speakers: readonly Speaker[];
  /** option → speaker → what was said of it; undefined: nothing */
  readonly matrix: readonly (readonly (ReadoutCell | undefined)[])[];
  /** parties that no counted statement comes from */
  readonly silent: readonly number[];
  /** options on which none of their owners is known to have spoken */
  readonly unspoken: readonly number[];
  /** options on which two speakers of one party say yes and no */
  readonly divided: readonly { readonly option: number; readonly party: number }[];
}

export interface ReadoutOptions {
  /** what was said later does not count */
  readonly day?: string;
  /** statements of this party only */
  readonly party?: number;
  /** statements that bear on this option only */
  readonly option?: number;
}

/** O(statements · log + options · speakers). */
export function readoutOf(model: Model, evidence: Evidence, options: ReadoutOptions = {}): Readout {
  const { statements } = evidence;
  const { day } = options;
  const known = statements
    .map((_, index) => index)
    .filter((index) => day === undefined || happenedBy(saidOn(evidence, statements[index]!), day))
    // what has no date comes first: it may be older than all
    .sort((a, b) => before(evidence, statements[a]!, statements[b]!) || a - b);
  const timeline = known.filter((index) => shown(statements[index]!, options));
  const speakers = speakersOf(model, evidence, timeline);
  const matrix = model.options.map((_, option) => speakers.map((speaker) => cellOf(evidence, speaker, option)));
  const spoke = new Set(known.flatMap((index) => statements[index]!.party ?? []));
  const owned = known.flatMap((index) => {
    const { party, positions } = statements[index]!;
    return positions.filter(
      ({ option, position }) => position !== 'silent' && party !== undefined && model.options[option]!.owners.includes(party),
    );
  });
  const spokenOn = new Set(owned.map(({ option }) => option));
  return {
    timeline,
    speakers,
    matrix,
    silent: model.parties.map((_, party) => party).filter((party) => !spoke.has(party)),
    unspoken: model.options
      .map((_, option) => option)
      .filter((option) => model.options[option]!.owners.length > 0 && !spokenOn.has(option)),
    divided: matrix.flatMap((row, option) => dividedIn(row, speakers).map((party) => ({ option, party }))),
  };
}

function before(evidence: Evidence, a: EvidenceStatement, b: EvidenceStatement): number {
  const [x, y] = [a, b].map((statement) => lastDay(saidOn(evidence, statement) ?? '0000')) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
}

function shown({ party, positions, supports, contradicts }: EvidenceStatement, options: ReadoutOptions): boolean {
  if (options.party !== undefined && party !== options.party) return false;
  if (options.option === undefined) return true;
  return (
    positions.some(({ option }) => option === options.option) ||
    [...supports, ...contradicts].some((part) => part.kind === 'option' && part.option === options.option)
  );
}

function speakersOf(model: Model, { statements }: Evidence, timeline: readonly number[]): Speaker[] {
  const found = new Map<string, { name: string; party: number | undefined; statements: number[] }>();
  for (const index of timeline) {
    const { speaker: name, party } = statements[index]!;
    const key = `${party ?? ''} ${name.toLowerCase()}`;
    const speaker = found.get(key);
    if (speaker === undefined) found.set(key, { name, party, statements: [index] });
    else speaker.statements.push(index);
  }
  const rank = ({ party }: { readonly party: number | undefined }): number => party ?? model.parties.length;
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}

function cellOf({ statements }: Evidence, speaker: Speaker, option: number): ReadoutCell | undefined {
  const said = speaker.statements.flatMap((statement) =>
    statements[statement]!.positions.filter((one) => one.option === option).map(({ position }): Said => ({
      statement,
      position,
    })),
  );
  if (said.length === 0) return undefined;
  return { said, changed: said.some(({ position }) => position !== said[0]!.position) };
}

/** Parties of which one speaker ends on yes and another on no. */
function dividedIn(row: readonly (ReadoutCell | undefined)[], speakers: readonly Speaker[]): number[] {
  const last = new Map<number, Set<Position>>();
  row.forEach((cell, at) => {
    const { party } = speakers[at]!;
    if (cell === undefined || party === undefined) return;
    last.set(party, new Set([...(last.get(party) ?? []), cell.said.at(-1)!.position]));
  });
  return [...last].flatMap(([party, positions]) => (positions.has('yes') && positions.has('no') ? [party] : []));
}
