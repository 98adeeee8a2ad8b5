/** A ranking: a list of outcomes, best first, or the same on one line; `>>` between two places is strong preference. */
import type { OutcomeRef, RankingPreference } from '../../core/model/model.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { MOST_DEGREE, tierSchema } from '../schema.ts';
import { type Draft, itemsOf } from './draft.ts';
import { outcomeOf, readOutcome } from './outcomes.ts';

/** One item: a place of the ranking, or the border between two. */
type Item = { readonly tier: readonly OutcomeRef[] } | { readonly degree: number; readonly path: Path };

export function readRanking(draft: Draft, value: Plain, path: Path): RankingPreference {
  const items = Array.isArray(value)
    ? itemsOf(value).flatMap((item, k) => readItem(draft, item, [...path, k]))
    : readLine(draft, draft.text(value as string | number, path), path);
  const tiers: (readonly OutcomeRef[])[] = [];
  const borders: number[] = [];
  items.forEach((item, k) => {
    if ('tier' in item) {
      tiers.push(item.tier);
      return;
    }
    const [before, after] = [items[k - 1], items[k + 1]];
    if (before === undefined || !('tier' in before) || after === undefined || !('tier' in after)) {
      const sign = '>'.repeat(item.degree + 1);
      draft.error('wrong-value', `"${sign}" must stand between two places of the ranking`, item.path, {
        fix: 'put an outcome on each side of it',
      });
    } else borders[tiers.length - 1] = item.degree;
  });
  if (!borders.some((degree) => degree > 0)) return { kind: 'ranking', tiers };
  return { kind: 'ranking', tiers, borders: tiers.slice(1).map((_, k) => borders[k] ?? 0) };
}

function readItem(draft: Draft, item: Plain, path: Path): Item[] {
  const read = draft.shape(tierSchema, item, path, 'a place of the ranking');
  if (read === undefined) return [];
  if (Array.isArray(read) && read.length === 0) {
    draft.error('wrong-value', 'a place of the ranking is empty', path, { fix: 'remove it' });
    return [];
  }
  const text = Array.isArray(read) ? '' : draft.text(read, path);
  if (/^>+$/.test(text)) return border(draft, text, path);
  const refs = Array.isArray(read)
    ? read.map((one, k) => readOutcome(draft, one, [...path, k]))
    : [readOutcome(draft, read, path)];
  return [{ tier: refs.filter((ref) => ref !== undefined) }];
}

function border(draft: Draft, sign: string, path: Path): Item[] {
  const degree = sign.length - 1;
  if (degree > MOST_DEGREE) {
    draft.error('wrong-value', `"${sign}" is more than the ${MOST_DEGREE} degrees of strength there are`, path, {
      fix: `write at most ${'>'.repeat(MOST_DEGREE + 1)}`,
    });
    return [];
  }
  return [{ degree, path }];
}

/** "7 >> 3 > 5 = 1 > closure": signs stand between blanks, so that names may hold them. */
function readLine(draft: Draft, line: string, path: Path): Item[] {
  const items: Item[] = [];
  let tier: OutcomeRef[] = [];
  const parts = line.split(/(?<=^|\s)(>+|=)(?=\s|$)/);
  for (const [k, part] of parts.entries()) {
    const text = part.trim();
    if (k % 2 === 0) {
      if (text === '') {
        draft.error('wrong-value', 'a place of the ranking is empty', path, { fix: 'put an outcome on each side of > and =' });
        return [];
      }
      const ref = outcomeOf(draft, text, path);
      if (ref !== undefined) tier.push(ref);
    } else if (text !== '=') {
      items.push({ tier }, ...border(draft, text, path));
      tier = [];
    }
  }
  return [...items, { tier }];
}
