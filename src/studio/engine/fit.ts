/** A change that makes outcomes impossible takes the names of those outcomes out with it, so that the case still fits. */
import type { Change } from '../../casefile/edit/change.ts';
import { editCase } from '../../casefile/edit/edit.ts';
import { readCase } from '../../casefile/read.ts';
import { analyse, type Analysis } from '../../core/analyse.ts';
import type { Problem, Result } from '../../core/problem.ts';
import type { ConceptId } from '../../core/stability/definition.ts';
import type { Subject } from './protocol.ts';

export interface Fitted {
  readonly changes: readonly Change[];
  /** names of outcomes taken out besides */
  readonly names: number;
  readonly result: Result<Analysis>;
}

export function fitted({ text, file }: Subject, changes: readonly Change[], concepts: readonly ConceptId[]): Fitted {
  const first = attempt(text, file, changes, concepts);
  if (first.ok) return { changes, names: 0, result: first };
  const errors = first.problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0 || !errors.every(isName)) return { changes, names: 0, result: first };
  // from the end, so that the places of the others stay what they are
  const paths = errors.map(({ at }) => at!.path).sort((a, b) => Number(b[1] ?? 0) - Number(a[1] ?? 0));
  const whole = [...changes, ...paths.map((path): Change => ({ kind: 'remove', path }))];
  return { changes: whole, names: paths.length, result: attempt(text, file, whole, concepts) };
}

const isName = ({ code, at }: Problem): boolean =>
  code === 'unknown-outcome' && (at?.path[0] === 'outcomes' || at?.path[0] === 'status-quo') && at.path.length <= 2;

function attempt(text: string, file: string, changes: readonly Change[], concepts: readonly ConceptId[]): Result<Analysis> {
  const edited = editCase({ text, file }, changes);
  if (!edited.ok) return edited;
  const read = readCase(edited.value.text, { file });
  return read.ok ? analyse(read.value.model, { concepts }) : read;
}
