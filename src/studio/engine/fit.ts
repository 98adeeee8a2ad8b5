/**
 * A change can leave parts of the case without what they speak of: names of outcomes that are then impossible, places in
 * variants that replace a statement that is gone, thresholds where no chances are left. They go with it, and it is told, so that the case still fits together.
 */
import type { Change } from '../../casefile/edit/change.ts';
import { editCase, valueOf } from '../../casefile/edit/edit.ts';
import type { Plain } from '../../casefile/plain.ts';
import type { Path } from '../../casefile/position.ts';
import { readCase } from '../../casefile/read.ts';
import { analyse, type Analysis } from '../../core/analyse.ts';
import type { Problem, Result } from '../../core/problem.ts';
import type { ConceptId } from '../../core/stability/definition.ts';
import type { Subject } from './protocol.ts';

export interface Fitted {
  readonly changes: readonly Change[];
  /** what was taken out besides, in words; empty where nothing was */
  readonly besides: readonly string[];
  readonly result: Result<Analysis>;
}

/** What is taken out in one round can leave something else without what it speaks of. */
const ROUNDS = 6;

export function fitted({ text, file }: Subject, changes: readonly Change[], concepts: readonly ConceptId[]): Fitted {
  let whole = [...changes];
  const gone = new Map<string, number>();
  for (let round = 0; ; round++) {
    const edited = editCase({ text, file }, whole);
    if (!edited.ok) return { changes, besides: [], result: edited };
    const now = edited.value.text;
    const read = readCase(now, { file });
    const result = read.ok ? analyse(read.value.model, { concepts }) : read;
    if (result.ok) return { changes: whole, besides: [...gone].map(([what, count]) => told(what, count)), result };
    const value = valueOf({ text: now, file });
    const errors = result.problems.filter(({ severity }) => severity === 'error');
    const idle = errors.map((problem) => (value.ok ? idlePath(value.value, problem) : undefined));
    if (round === ROUNDS || idle.length === 0 || idle.some((path) => path === undefined))
      return { changes, besides: [], result: { ok: false, problems: errors } };
    for (const path of fromTheEnd(idle as Path[])) {
      whole = [...whole, { kind: 'remove', path }];
      const what = whatIs(value.ok ? value.value : null, path);
      gone.set(what, (gone.get(what) ?? 0) + 1);
    }
  }
}

/** The part that goes: a name of an outcome, or what a variant does to a part that is no longer there. */
function idlePath(root: Plain, { code, at }: Problem): Path | undefined {
  const path = at?.path ?? [];
  if (code === 'unknown-outcome' && (path[0] === 'outcomes' || path[0] === 'status-quo') && path.length <= 2) return path;
  if (code === 'contradictory-keys' && path[0] === 'preferences' && path[2] === 'thresholds') return path.slice(0, 3);
  if (code !== 'unknown-part' || path[0] !== 'variants' || path.length < 4) return undefined;
  // the item of a list, not the key in it that names the missing part
  const item = path.findLastIndex((step) => typeof step === 'number');
  let place = item === -1 ? path : path.slice(0, item + 1);
  // what would stand empty goes too, up to the variant itself
  while (place.length > 2 && sizeAt(root, place.slice(0, -1)) === 1) place = place.slice(0, -1);
  return place.length === 3 && changesIn(root, place) === 1 ? place.slice(0, 2) : place;
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

function whatIs(root: Plain, path: Path): string {
  if (path[0] === 'variants') return `what the variant “${titleOf(root, path)}” puts in its place`;
  return path[0] === 'preferences' ? 'thresholds, which speak of chances' : NAME;
}

const told = (what: string, count: number): string =>
  what === NAME && count > 1 ? `${count} names of outcomes that are then impossible` : what;
