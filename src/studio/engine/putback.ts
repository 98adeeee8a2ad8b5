/**
 * Puts back what was taken out of a case, where it stood and as it was written, comments included, whatever else was
 * changed meanwhile: the lines that taking it out of the saved text takes are looked up, and come back after the line
 * before which they stood.
 */
import { longestCommon } from '../../casefile/edit/common.ts';
import type { Change } from '../../casefile/edit/change.ts';
import { editCase, valueOf, type Edited } from '../../casefile/edit/edit.ts';
import { hunksOf, type Hunk } from '../../casefile/edit/hunk.ts';
import type { Plain } from '../../casefile/plain.ts';
import { bad, error, type Result } from '../../core/problem.ts';
import { fitted } from './fit.ts';
import type { EditAsk, Subject } from './protocol.ts';
import { NO_WISH } from './tried.ts';

type PutBack = Extract<EditAsk, { readonly kind: 'put-back' }>;

export function putBack(subject: Subject, { saved, off, first }: PutBack): Result<Edited> {
  const start = editCase(subject, first);
  if (!start.ok) return start;
  // as it was taken out: with what went with it
  const without = editCase({ ...subject, text: saved }, fitted({ ...subject, text: saved }, off, ['nash']).changes);
  if (!without.ok) return without;
  const hunks = hunksOf(saved, without.value.splices);
  const text = withLines(saved, start.value.text, hunks);
  if (text === start.value.text && first.length === 0) return refused();
  const back = { ...subject, text };
  const value = valueOf(back);
  if (!value.ok) return refused();
  // other parts may still be out that this one speaks of
  return editCase(back, fitted(back, noLongerNeeded(value.value), ['nash']).changes);
}

/** What stood for all the statements of a party, once it has others again. */
function noLongerNeeded(root: Plain): Change[] {
  return Object.entries(within(root, 'preferences')).flatMap(([party, preference]): Change[] => {
    const statements = within(preference, 'statements');
    if (!Array.isArray(statements) || statements.length < 2) return [];
    const at = statements.findIndex((one) => JSON.stringify(one) === JSON.stringify(NO_WISH));
    return at === -1 ? [] : [{ kind: 'remove', path: ['preferences', party, 'statements', at] }];
  });
}

function within(here: unknown, key: string): object {
  const found = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[key] : undefined;
  return typeof found === 'object' && found !== null ? found : {};
}

const refused = (): Result<Edited> =>
  bad(
    error('edit-impossible', 'this cannot be put back by itself: the text around it was changed', {
      fix: 'take the changes back with Undo, or put it back under Edit',
    }),
  );

/** The text with the lines that the hunks take out of the saved one, each where it stood among those that are still there. */
function withLines(saved: string, text: string, hunks: readonly Hunk[]): string {
  const [was, is] = [saved.split('\n'), text.split('\n')];
  const wanted = new Map<number, Hunk>();
  for (const hunk of hunks) hunk.removed.forEach((_, at) => wanted.set(hunk.line - 1 + at, hunk));
  const lines: string[] = [];
  let [i, j] = [0, 0];
  const gap = (x: number, y: number): void => {
    const back: string[] = [];
    let kept = is.slice(j, y);
    for (let at = i; at < x; at++) {
      const hunk = wanted.get(at);
      if (hunk === undefined) continue;
      back.push(was[at]!);
      // what stands in its place now, where a line was written anew and not only taken out
      kept = kept.filter((line) => !hunk.added.includes(line));
    }
    lines.push(...back, ...kept);
    [i, j] = [x, y];
  };
  for (const line of longestCommon(was, is)) {
    gap(was.indexOf(line, i), is.indexOf(line, j));
    lines.push(line);
    i++;
    j++;
  }
  gap(was.length, is.length);
  return lines.join('\n');
}
