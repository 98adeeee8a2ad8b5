/** Explicit moves: `a -> b` and `a <-> b` between outcomes by number, name or pattern. */
import type { ExplicitMove } from '../../core/model/model.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { moveSchema } from '../schema.ts';
import { type Draft, itemsOf } from './draft.ts';
import { outcomeOf } from './outcomes.ts';

/** The two ends and the direction of a move as written, or undefined where it has not exactly one arrow. */
export function splitMove(text: string): { from: string; to: string; both: boolean } | undefined {
  const match = /^\s*("[^"]*"|.*?)\s*(<->|->|<-|↔|→|←)\s*("[^"]*"|.*?)\s*$/u.exec(text);
  if (match === null) return undefined;
  const [, left, arrow, right] = match as unknown as [string, string, string, string];
  const end = (side: string): string => side.replace(/^"([^"]*)"$/, '$1').trim();
  const quoted = (side: string): boolean => /^".*"$/.test(side);
  if (end(left) === '' || end(right) === '' || (!quoted(right) && /<->|->|<-|[↔→←]/u.test(right))) return undefined;
  const back = arrow === '<-' || arrow === '←';
  return { from: end(back ? right : left), to: end(back ? left : right), both: arrow === '<->' || arrow === '↔' };
}

/** One entry a party: its moves, or undefined where its options say what it can do. */
export function readMoves(draft: Draft, section: Plain | undefined): (readonly ExplicitMove[] | undefined)[] {
  const moves: (readonly ExplicitMove[] | undefined)[] = Array.from({ length: draft.parties.size }, () => undefined);
  for (const [key, value] of draft.entries(section, ['moves'])) {
    const path = ['moves', key];
    const party = draft.resolve(draft.parties, key, path, true);
    if (!Array.isArray(value)) {
      draft.error('wrong-type', `the moves of "${key}" must be a list`, path, {
        onKey: true,
        fix: 'a line "- from -> to" for each; [] for none',
      });
      continue;
    }
    const read = itemsOf(value).flatMap((item, index) => readMove(draft, item, [...path, index]));
    if (party === undefined) continue;
    if (moves[party] !== undefined) {
      draft.error('duplicate-name', `the moves of "${draft.parties.id(party)}" are given twice`, path, {
        onKey: true,
        fix: 'join the lists',
      });
    }
    moves[party] = read;
  }
  return moves;
}

function readMove(draft: Draft, item: Plain, path: Path): ExplicitMove[] {
  const text = draft.shape(moveSchema, item, path, 'a move');
  if (text === undefined) return [];
  const move = splitMove(draft.text(text, path));
  if (move === undefined) {
    draft.error('move-invalid', `"${draft.text(text, path)}" is not a move from one outcome to another`, path, {
      fix: 'write from -> to, or one <-> other; one arrow a line',
    });
    return [];
  }
  const from = outcomeOf(draft, move.from, path);
  const to = outcomeOf(draft, move.to, path);
  if (from === undefined || to === undefined) return [];
  return move.both
    ? [
        { from, to },
        { from: to, to: from },
      ]
    : [{ from, to }];
}
