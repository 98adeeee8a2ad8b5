/**
 * A change can leave parts of the case without what they speak of: names of outcomes that are then impossible, places in
 * variants that replace a statement that is gone, thresholds where no chances are left. They go
 * with it, and it is told, so that the case still fits together.
 */
import type { Change } from '../../casefile/edit/change.ts';
import { changesBetween } from '../../casefile/edit/between.ts';
import { editCase, valueOf } from '../../casefile/edit/edit.ts';
import type { Mapping } from '../../casefile/edit/mapping.ts';
import { unmarked, withoutNumbers } from '../../casefile/edit/renumber.ts';
import type { Splice } from '../../casefile/edit/splice.ts';
import type { Plain } from '../../casefile/plain.ts';
import type { Path } from '../../casefile/position.ts';
import { readCase } from '../../casefile/read.ts';
import { prepare } from '../../core/analyse.ts';
import type { ConflictGraph } from '../../core/graph/graph.ts';
import type { Problem, Result } from '../../core/problem.ts';
import type { Subject } from './protocol.ts';

export interface Fitted {
  readonly text: string;
  readonly changes: readonly Change[];
  readonly splices: readonly Splice[];
  /** what was taken out besides, in words; empty where nothing was */
  readonly besides: readonly string[];
  /** what comes of it, or why it does not fit together */
  readonly graph: Result<ConflictGraph>;
}

type Text = Pick<Subject, 'text' | 'file'>;

/** What is taken out in one round can leave something else without what it speaks of. */
const ROUNDS = 6;

export function fitted(subject: Text, changes: readonly Change[]): Fitted {
  const { file } = subject;
  const gone = new Map<string, number>();
  const done: Change[] = [];
  const splices: Splice[] = [];
  let { text } = subject;
  let waiting = [...(changes.some(({ path }) => path[0] === 'feasibility') ? byPattern(subject) : []), ...changes];
  for (let round = 0; ; round++) {
    const edited = editCase({ text, file }, waiting);
    const besides = [...gone].map(([what, count]) => told(what, count));
    if (!edited.ok) return { text, changes: done, splices, besides, graph: edited };
    ({ text } = edited.value);
    splices.push(...edited.value.splices);
    done.push(...waiting);
    const read = readCase(text, { file });
    const graph = read.ok ? prepare(read.value.model) : read;
    if (graph.ok) return { text, changes: done, splices, besides, graph };
    const problems = graph.problems.filter(({ severity }) => severity === 'error');
    const value = valueOf({ text, file });
    const paths = value.ok ? problems.map((problem) => idlePath(value.value, problem)) : [];
    const known = paths.filter((path) => path !== undefined);
    if (!value.ok || round === ROUNDS || known.length === 0 || known.length < paths.length)
      return { text, changes: done, splices, besides, graph: { ok: false, problems } };
    const going = fromTheEnd([...known, ...known.flatMap((path) => callsOf(value.value, path))]);
    waiting = going.map((path): Change => ({ kind: 'remove', path }));
    for (const path of going) {
      const what = whatIs(value.value, path);
      gone.set(what, (gone.get(what) ?? 0) + 1);
    }
  }
}

/**
 * Outcomes by their patterns where their numbers come from their order: with other rules the same number would be another
 * outcome.
 */
export function byPattern(subject: Text): readonly Change[] {
  const value = valueOf(subject);
  const root = value.ok ? inside(value.value, []) : undefined;
  if (root === undefined) return [];
  // what a case expects is about the case as it was
  const { expect: _, ...rest } = root as Mapping;
  if (rest['numbering'] === 'decimal' || !callsByNumber(rest)) return [];
  return changesBetween(rest, unmarked(withoutNumbers(subject, rest), undefined));
}

/** Whether outcomes may be called by numbers that the case does not give itself; to look closer takes all of the outcomes. */
function callsByNumber(root: Mapping): boolean {
  const given = new Set(
    Object.values(inside(root, ['outcomes']) ?? {}).map((one: Plain) => (one as { readonly number?: unknown })?.number),
  );
  const look = (here: unknown, numbers: boolean): boolean => {
    if (typeof here === 'number') return numbers && !given.has(here);
    if (typeof here === 'string')
      return numbers && (here.match(/(?<![^\s"])\d+(?![^\s"])/g) ?? []).some((one) => !given.has(Number(one)));
    if (Array.isArray(here)) return here.some((one) => look(one, numbers));
    if (typeof here !== 'object' || here === null) return false;
    return Object.entries(here).some(([key, one]) => look(one, CALLING.has(key) || (numbers && key !== 'assumed')));
  };
  return look(root, false);
}

const CALLING = new Set([
  'status-quo',
  'ranking',
  'comparisons',
  'moves',
  'from',
  'equilibria',
  'contains',
  'stable',
  'improvements',
]);

/** The part that goes: a name of an outcome, or what a variant does to a part that is no longer there. */
function idlePath(root: Plain, { code, at }: Problem): Path | undefined {
  const path = at?.path ?? [];
  if ((code === 'merge-empty' || code === 'missing-key') && path[0] === 'merged') return path.slice(0, 2);
  if (code === 'unknown-outcome') return placeOfOutcome(root, path);
  if (code === 'contradictory-keys' && path[0] === 'preferences' && path[2] === 'thresholds') return path.slice(0, 3);
  if (code !== 'unknown-part' || path[0] !== 'variants' || path.length < 4) return undefined;
  // the item of a list, not the key in it that names the missing part
  const item = path.findLastIndex((step) => typeof step === 'number');
  let place = item === -1 ? path : path.slice(0, item + 1);
  // what would stand empty goes too, up to the variant itself
  while (place.length > 2 && sizeAt(root, place.slice(0, -1)) === 1) place = place.slice(0, -1);
  return place.length === 3 && changesIn(root, place) === 1 ? place.slice(0, 2) : place;
}

/** Where an outcome that is not possible stands: a name, a place in a ranking, a comparison. */
function placeOfOutcome(root: Plain, path: Path): Path | undefined {
  if ((path[0] === 'outcomes' || path[0] === 'status-quo') && path.length <= 2) return path;
  if (path[0] !== 'preferences' || typeof path[3] !== 'number') return undefined;
  if (path[2] === 'comparisons') return sizeAt(root, path.slice(0, 3)) === 1 ? path.slice(0, 3) : path.slice(0, 4);
  if (path[2] !== 'ranking') return undefined;
  const tier = path.slice(0, 4);
  return path.length > 4 && sizeAt(root, tier) === 1 ? tier : path;
}

/** What calls an outcome by the number it is given, where that goes: the number would come to mean another. */
function callsOf(root: Plain, path: Path): Path[] {
  const { number } = (path[0] === 'outcomes' ? (inside(root, path) ?? {}) : {}) as { readonly number?: unknown };
  if (number === undefined) return [];
  const found: Path[] = [];
  const look = (here: unknown, at: Path): void => {
    if (here === number) found.push(at);
    else if (Array.isArray(here)) here.forEach((one, index) => look(one, [...at, index]));
  };
  for (const party of Object.keys(inside(root, ['preferences']) ?? {}))
    look(inside(root, ['preferences', party, 'ranking']), ['preferences', party, 'ranking']);
  return found;
}

const ABOUT = new Set(['title', 'summary', 'source', 'assumed', 'note', 'as-of']);

/** How much a variant changes: one that changes nothing is none. */
const changesIn = (root: Plain, path: Path): number =>
  Object.keys(inside(root, path.slice(0, 2)) ?? {}).filter((key) => !ABOUT.has(key)).length;

const sizeAt = (root: Plain, path: Path): number => Object.keys(inside(root, path) ?? {}).length;

function inside(root: Plain, path: Path): object | undefined {
  let here: unknown = root;
  for (const step of path) here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[step] : undefined;
  return typeof here === 'object' && here !== null ? here : undefined;
}

function titleOf(root: Plain, path: Path): string {
  const { title } = (inside(root, path.slice(0, 2)) ?? {}) as { readonly title?: unknown };
  return typeof title === 'string' ? title : String(path[1]);
}

/** From the end, so that the places of the others stay what they are; nothing twice, and nothing inside what goes. */
function fromTheEnd(paths: readonly Path[]): Path[] {
  const inOrder = paths.toSorted((a, b) => {
    const at = a.findIndex((step, index) => step !== b[index]);
    if (at === -1) return a.length - b.length;
    const [x, y] = [a[at]!, b[at]];
    if (y === undefined) return 1;
    return typeof x === 'number' && typeof y === 'number' ? y - x : String(x) < String(y) ? -1 : 1;
  });
  const kept: Path[] = [];
  for (const path of inOrder) if (!kept.some((above) => above.every((step, index) => step === path[index]))) kept.push(path);
  return kept;
}

const NAME = 'the name of an outcome that is then impossible';

const PLACE = 'the place of an impossible outcome in a ranking';

function whatIs(root: Plain, path: Path): string {
  if (path[2] === 'ranking' || path[2] === 'comparisons') return PLACE;
  if (path[0] === 'variants') return `what the variant “${titleOf(root, path)}” puts in its place`;
  return path[0] === 'preferences' ? 'thresholds, which speak of chances' : NAME;
}

function told(what: string, count: number): string {
  if (what === NAME && count > 1) return `${count} names of outcomes that are then impossible`;
  return what === PLACE && count > 1 ? `${count} places of impossible outcomes in rankings` : what;
}
