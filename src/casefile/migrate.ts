/** Case texts of older versions of the format, rewritten for this one: only what the new version writes otherwise. */
import type { Change } from './edit/change.ts';
import { editCase, valueOf } from './edit/edit.ts';
import type { Splice } from './edit/splice.ts';
import { parseCaseText } from './parse.ts';
import type { Plain } from './plain.ts';
import { locatePlace } from './position.ts';
import { readCase } from './read.ts';
import { CURRENT_VERSION } from './schema-case.ts';
import { versionProblem } from './version.ts';
import { bad, good, type Problem, type Result } from '../core/problem.ts';

/** From a version of the format to the next. */
export interface MigrationStep {
  readonly from: number;
  /** what is written otherwise, for a person: "owners: is called by: now" */
  readonly what: string;
  readonly changes: (value: Plain) => readonly Change[];
}

/** One step a version that is no longer current. Version 1 is the first and the current one, so there is none yet. */
export const STEPS: readonly MigrationStep[] = [];

export interface Migration {
  readonly text: string;
  readonly splices: readonly Splice[];
  readonly version: number;
  /** what was done, in order; nothing where the text is of this version already */
  readonly done: readonly string[];
}

/**
 * The text as this version writes it. A text without a version is taken to be of the first. Errors: version-unknown, and
 * those of a text that cannot be read at all. `steps` and `current` are those of this version unless given.
 */
export function migrateCase(
  caseFile: { readonly text: string; readonly file?: string },
  { steps, current }: { readonly steps: readonly MigrationStep[]; readonly current: number } = {
    steps: STEPS,
    current: CURRENT_VERSION,
  },
): Result<Migration> {
  const { text, file } = caseFile;
  const place = file === undefined ? {} : { file };
  const value = valueOf(caseFile);
  if (!value.ok) return value;
  // what is no mapping is no case of any version: the reader says so
  if (typeof value.value !== 'object' || value.value === null || Array.isArray(value.value)) {
    const read = readCase(text, place);
    return read.ok ? good({ text, splices: [], version: current, done: [] }) : read;
  }
  const written = (value.value as { readonly [key: string]: Plain })['parley'];
  // in quotes a number is text, and no less clear
  const version = written === undefined ? 1 : typeof written === 'string' && /^\d+$/.test(written) ? Number(written) : written;
  const problem = versionProblem(version, current);
  if (problem !== undefined) return bad(atItsLine(caseFile, problem));
  const done: string[] = [];
  let now: { readonly text: string; readonly splices: readonly Splice[] } = { text, splices: [] };
  const make = (changes: readonly Change[], what: string): Result<unknown> => {
    const edited = editCase({ text: now.text, ...place }, changes);
    if (edited.ok && edited.value.splices.length > 0) {
      now = { text: edited.value.text, splices: [...now.splices, ...edited.value.splices] };
      done.push(what);
    }
    return edited;
  };
  for (let from = version as number; from < current; from++) {
    const step = steps.find((one) => one.from === from);
    if (step === undefined) throw new Error(`there is no step from version ${from} of the format`);
    const before = valueOf(now);
    const made = make(before.ok ? step.changes(before.value) : [], step.what);
    if (!made.ok) return made;
  }
  const said = written === undefined ? `the version is written down: parley: ${current}` : `parley: is ${current}`;
  const marked = make([{ kind: 'set', path: ['parley'], value: current }], said);
  return marked.ok ? good({ ...now, version: current, done }) : marked;
}

function atItsLine({ text, file }: { readonly text: string; readonly file?: string }, problem: Problem): Problem {
  const parsed = parseCaseText(text, file);
  return parsed.ok ? { ...problem, at: locatePlace(parsed.value, problem.at ?? { path: [] }) } : problem;
}
