/**
 * Puts back what was taken out of a case, where it stood and as it was written, comments included, whatever else was
 * changed meanwhile: the lines that taking it out of the saved text takes are looked up, and come back after the line
 * before which they stood.
 */
import { longestCommon } from '../../casefile/edit/common.ts';
import type { Change } from '../../casefile/edit/change.ts';
import { editCase, valueOf } from '../../casefile/edit/edit.ts';
import { hunksOf, type Hunk } from '../../casefile/edit/hunk.ts';
import type { Plain } from '../../casefile/plain.ts';
import { bad, error, good, type Result } from '../../core/problem.ts';
import { byPattern, fitted } from './fit.ts';
import type { EditAsk, Subject } from './protocol.ts';
import { NO_WISH } from './tried.ts';

interface Put {
  readonly text: string;
  /** what had to go in its turn */
  readonly besides: readonly string[];
}

type PutBack = Extract<EditAsk, { readonly kind: 'put-back' }>;

export function putBack(subject: Subject, ask: PutBack): Result<Put> {
  const start = editCase(subject, ask.first);
  if (!start.ok) return start;
  const { file } = subject;
  // the saved text in the way the text is written now
  const plain = editCase({ text: ask.saved, file }, byPattern({ text: ask.saved, file }));
  if (!plain.ok) return plain;
  const isPlain = plain.value.text !== ask.saved && byPattern(subject).length === 0;
  const saved = isPlain ? plain.value.text : ask.saved;
  // as it was taken out: with what went with it
  const without = fitted({ text: saved, file }, ask.off);
  const text = withLines(saved, start.value.text, hunksOf(saved, without.splices));
  if (text === start.value.text && ask.first.length === 0) return refused();
  const value = valueOf({ text, file });
  if (!value.ok) return refused();
  // other parts may still be out that this one speaks of
  const back = fitted({ text, file }, noLongerNeeded(value.value));
  if (!back.graph.ok) return refused();
  return good({ text: isAsSaved(back.text, saved) ? ask.saved : back.text, besides: back.besides });
}

/** Whether all is as it was: empty lists that came and went leave no trace, and no comment was written meanwhile. */
function isAsSaved(text: string, saved: string): boolean {
  if (text === saved) return true;
  const known = new Set(saved.split('\n'));
  if (text.split('\n').some((line) => line.includes('#') && !known.has(line))) return false;
  const printed = (of: string): string => {
    const value = valueOf({ text: of });
    return value.ok
      ? JSON.stringify(value.value, (_, one: unknown) => (Array.isArray(one) && one.length === 0 ? undefined : one))
      : '';
  };
  return printed(text) === printed(saved);
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

const refused = (): Result<Put> =>
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
    lines.push(...filled(was, i, x, is.slice(j, y), wanted));
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

/** What stands between two lines that both texts have: the wanted ones of the saved lines from … to, and those of now. */
function filled(
  was: readonly string[],
  from: number,
  to: number,
  now: readonly string[],
  wanted: ReadonlyMap<number, Hunk>,
): readonly string[] {
  const back: string[] = [];
  let kept = now;
  for (let at = from; at < to; at++) {
    const line = was[at]!;
    const hunk = wanted.get(at);
    if (hunk !== undefined) {
      back.push(line);
      // what stands in its place now, where a line was written anew and not only taken out
      kept = kept.filter((one) => !hunk.added.some((added) => added === one || isRest(one, added, line)));
    } else if (hasWanted(was, at, wanted) && kept.some((one) => one === `${line} []` || one === `${line} {}`)) {
      // a list of which nothing was left begins again
      back.push(line);
      kept = kept.filter((one) => one !== `${line} []` && one !== `${line} {}`);
    }
  }
  return [...back, ...kept];
}

/** Whether a wanted line stands under this one. */
function hasWanted(was: readonly string[], at: number, wanted: ReadonlyMap<number, Hunk>): boolean {
  const depth = (line: string): number => (line.trim() === '' ? Infinity : line.search(/\S/));
  for (let under = at + 1; under < was.length && depth(was[under]!) > depth(was[at]!); under++)
    if (wanted.has(under)) return true;
  return false;
}

/** Whether the line is what others have left of the line that is put back. */
function isRest(line: string, added: string, whole: string): boolean {
  const key = (text: string): string => text.slice(0, text.indexOf(':') + 1);
  if (key(line) === '' || key(line) !== key(added) || key(line) !== key(whole)) return false;
  const words = (text: string): string[] => text.split(/[\s,[\]]+/).filter((word) => word !== '');
  const rest = words(line);
  return longestCommon(words(whole), rest).length === rest.length;
}
