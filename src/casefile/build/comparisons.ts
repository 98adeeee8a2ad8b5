/** Single comparisons of a party, and how sure it must be where its preference is a matter of chance. */
import type { ComparisonNote, Preference } from '../../core/model/model.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { comparisonSchema, MOST_DEGREE, type thresholdsSchema } from '../schema.ts';
import { basisOf, needsBasis } from './basis.ts';
import { defined, type Draft } from './draft.ts';
import { outcomeOf } from './outcomes.ts';

/** `left > right`, `left >> right`, `left < right`, `left = right`, `left ? right`. */
export function readComparison(draft: Draft, item: Plain, path: Path, needed: boolean): ComparisonNote[] {
  const read = draft.shape(comparisonSchema, item, path, 'a comparison');
  if (read === undefined) return [];
  const long = typeof read === 'object';
  const at = long ? [...path, 'say'] : path;
  const basis = long ? basisOf(draft, read, path) : undefined;
  if (needed && basis === undefined) needsBasis(draft, 'this comparison', at);
  const text = draft.text(long ? read.say : read, at);
  const parts = text.split(/\s+(>+|<+|=|\?|unknown)\s+/);
  if (parts.length !== 3) {
    draft.error('wrong-value', `"${text}" does not compare two outcomes`, at, {
      fix: 'write one > other, one >> other, one = other, or one ? other, with blanks around the sign',
    });
    return [];
  }
  const [first, sign, second] = parts as [string, string, string];
  const [one, other] = [outcomeOf(draft, first.trim(), at), outcomeOf(draft, second.trim(), at)];
  if (one === undefined || other === undefined) return [];
  if (sign === '=' || sign === '?' || sign === 'unknown') {
    return [{ left: one, right: other, sign: sign === '=' ? '=' : '?', degree: 0, ...defined({ basis }) }];
  }
  const degree = sign.length - 1;
  if (degree > MOST_DEGREE) {
    draft.error('wrong-value', `"${sign}" is more than the ${MOST_DEGREE} degrees of strength there are`, at, {
      fix: `write at most ${sign.slice(0, MOST_DEGREE + 1)}`,
    });
    return [];
  }
  const [left, right] = sign.startsWith('>') ? [one, other] : [other, one];
  return [{ left, right, sign: '>', degree, ...defined({ basis }) }];
}

type Thresholds = ReturnType<typeof thresholdsSchema.parse>;

/** The thresholds; they speak of chances, and those come from alternatives. */
export function readThresholds(
  draft: Draft,
  read: Thresholds | undefined,
  order: Preference | undefined,
  path: Path,
): Preference['thresholds'] {
  if (read === undefined || order === undefined) return undefined;
  if (order.kind !== 'statements' || !order.places.some(({ chances }) => chances !== undefined)) {
    draft.error('contradictory-keys', 'thresholds speak of chances, and this preference has none', [...path, 'thresholds'], {
      onKey: true,
      fix: 'add chances: to the alternatives under either:, or remove thresholds:',
    });
    return undefined;
  }
  return defined(read);
}
