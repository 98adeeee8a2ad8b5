/** Phrases → lines of styled runs, broken at spaces. */
import type { Phrase } from '../../words/phrase.ts';
import { cut, displayWidth, oneLine } from './width.ts';

/** What a run of text is, for a terminal's colours. `colour` is a party's colour as the case gives it. */
export type Role =
  | { readonly kind: 'party'; readonly colour: string | undefined }
  | { readonly kind: 'title' | 'heading' | 'strong' | 'muted' | 'code' | 'outcome' | 'error' | 'warning' }
  | { readonly kind: 'stays' | 'held' | 'leaves' | 'holds' | 'partly' | 'today' | 'taken' };

/** Gives a text the look of its role; the identity for plain text. */
export type Style = (text: string, role: Role) => string;

export const unstyled: Style = (text) => text;

export interface Run {
  readonly text: string;
  readonly role: Role | undefined;
}

export type Line = readonly Run[];

/** The runs of a phrase; `role` is that of the parts without one of their own. */
export function runsOf(phrase: Phrase, colours: readonly (string | undefined)[], role?: Role): Run[] {
  return phrase.map((part) => {
    if (typeof part === 'string') return { text: oneLine(part), role };
    if (part.kind === 'link' || part.kind === 'verbatim' || part.kind === 'flag') return { text: oneLine(part.text), role };
    const own: Role = part.kind === 'party' ? { kind: 'party', colour: colours[part.index ?? -1] } : { kind: part.kind };
    return { text: oneLine(part.text), role: role ?? own };
  });
}

export const widthOf = (line: Line): number => line.reduce((sum, { text }) => sum + displayWidth(text), 0);

export const paint = (line: Line, style: Style): string =>
  line.map(({ text, role }) => (role === undefined || text === '' ? text : style(text, role))).join('');

/** Breaks runs into lines at most `width` wide; words longer than a line are cut. */
export function wrap(runs: readonly Run[], width: number): Line[] {
  const lines: Line[] = [];
  let line: Run[] = [];
  let used = 0;
  const flush = (): void => {
    lines.push(line);
    line = [];
    used = 0;
  };
  let space: Run | undefined;
  for (const word of wordsOf(runs)) {
    if (word === 'space') {
      space = { text: ' ', role: undefined };
      continue;
    }
    const size = widthOf(word);
    if (used > 0 && used + (space === undefined ? 0 : 1) + size > width) flush();
    else if (space !== undefined && used > 0) {
      line.push(space);
      used++;
    }
    space = undefined;
    for (const run of word) {
      if (used + displayWidth(run.text) <= width) {
        line.push(run);
        used += displayWidth(run.text);
        continue;
      }
      cut(run.text, Math.max(1, width)).forEach((piece) => {
        const more = displayWidth(piece);
        if (used > 0 && used + more > width) flush();
        line.push({ text: piece, role: run.role });
        used += more;
      });
    }
  }
  if (line.length > 0 || lines.length === 0) flush();
  return lines.map(merged);
}

/** Words (each of one or more runs) and the spaces between them. */
function wordsOf(runs: readonly Run[]): (Run[] | 'space')[] {
  const words: (Run[] | 'space')[] = [];
  let word: Run[] = [];
  for (const { text, role } of runs) {
    for (const piece of text.split(/( +)/)) {
      if (piece === '') continue;
      if (piece.startsWith(' ')) {
        if (word.length > 0) words.push(word);
        word = [];
        if (words.at(-1) !== 'space') words.push('space');
      } else word.push({ text: piece, role });
    }
  }
  if (word.length > 0) words.push(word);
  return words;
}

/** Neighbouring runs of one role as one run, the spaces between them included, so that escape codes stay few. */
function merged(line: Line): Line {
  const out: Run[] = [];
  line.forEach((run, at) => {
    const last = out.at(-1);
    const between = run.text === ' ' && run.role === undefined && last !== undefined && line[at + 1]?.role === last.role;
    if (last !== undefined && (last.role === run.role || between))
      out[out.length - 1] = { text: last.text + run.text, role: last.role };
    else out.push(run);
  });
  return out;
}
