/** Outcomes given by number, where the number comes from the order of the options and changes with it. */
import { prepare } from '../../core/analyse.ts';
import { findOutcome } from '../../core/space/find.ts';
import { nodeOfNumber, numberOf, patternOf, type StateSpace } from '../../core/space/state.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { readCase } from '../read.ts';
import { isMap, type CaseText, type Mapping } from './mapping.ts';

/** The case with outcomes given by their patterns where it gives them by numbers that it does not declare itself. */
export function withoutNumbers(caseText: CaseText, root: Mapping): Plain {
  const space = spaceOf(caseText);
  const notes = Array.isArray(root['outcomes']) ? root['outcomes'] : [];
  const declared = new Set(
    notes.flatMap((note: Plain) => (isMap(note) && typeof note['number'] === 'number' ? [note['number']] : [])),
  );
  if (space === undefined) return root;
  const pattern = (number: number): string | undefined => {
    if (declared.has(number)) return undefined;
    const node = nodeOfNumber(space, number);
    if (node === undefined) return undefined;
    const letters = patternOf(space, node);
    return letters.includes('-') ? space.names.get(node) : `${MARK}${letters}`;
  };
  const visit = (here: Plain, path: Path): Plain => {
    const key = path.findLast((step) => typeof step === 'string');
    const outcome = key !== undefined && (NUMBERED.has(key) || path[0] === 'moves' || path.includes('comparisons'));
    if (typeof here === 'number') return outcome ? (pattern(here) ?? here) : here;
    if (typeof here === 'string')
      return outcome ? here.replaceAll(/(?<![^\s"])\d+(?![^\s"])/g, (word) => pattern(Number(word)) ?? word) : here;
    if (Array.isArray(here)) return here.map((item: Plain, at) => visit(item, [...path, at]));
    return isMap(here)
      ? Object.fromEntries(Object.entries(here).map(([name, item]) => [name, visit(item, [...path, name])]))
      : here;
  };
  return visit(root, []);
}

/** Stands before a pattern that was a number, and is to be one again. */
const MARK = '\uE000';

export function spaceOf(caseText: CaseText): StateSpace | undefined {
  const read = readCase(caseText.text, caseText.file === undefined ? {} : { file: caseText.file });
  const graph = read.ok ? prepare(read.value.model) : undefined;
  return graph?.ok === true ? graph.value.space : undefined;
}

/** Marked patterns as the numbers they have in the space; without one, as patterns. */
export function unmarked(here: Plain, space: StateSpace | undefined): Plain {
  if (typeof here === 'string' && here.includes(MARK)) {
    const numbered = here.replaceAll(new RegExp(`${MARK}([YN]+)`, 'g'), (_, pattern: string) => {
      const node = space === undefined ? undefined : findOutcome(space, { kind: 'pattern', pattern });
      return typeof node === 'number' ? String(numberOf(space!, node)) : pattern;
    });
    return /^\d+$/.test(numbered) ? Number(numbered) : numbered;
  }
  if (Array.isArray(here)) return here.map((item: Plain) => unmarked(item, space));
  return isMap(here) ? Object.fromEntries(Object.entries(here).map(([key, item]) => [key, unmarked(item, space)])) : here;
}

const NUMBERED: ReadonlySet<string> = new Set([
  'status-quo',
  'from',
  'ranking',
  'equilibria',
  'contains',
  'stable',
  'improvements',
]);
