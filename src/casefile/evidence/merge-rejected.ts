/** Proposals that two coders looked at and did not take: what either rejected and neither marked is rejected in the merged text. */
import type { Both } from '../../core/evidence/match.ts';
import type { Evidence, Rejection } from '../../core/evidence/source.ts';
import { sameStretch } from '../../core/evidence/stretch.ts';
import { defined } from '../build/draft.ts';
import type { Change } from '../edit/change.ts';
import type { Plain } from '../plain.ts';
import { sameWords } from './quote.ts';

interface RejectedMerge {
  readonly coders: Both<{ readonly name: string; readonly evidence: Evidence }>;
  /** documents of the second → those of the first that are the same */
  readonly same: ReadonlyMap<number, number>;
  /** documents of the second → what they are called in the merged text */
  readonly names: ReadonlyMap<number, string>;
  /** whether the merged text has more documents than the first */
  readonly more: boolean;
}

export function rejectedChanges({ coders: [first, second], same, names, more }: RejectedMerge): Change[] {
  const { documents, rejected, statements } = first.evidence;
  // a document that went without saying, as the only one
  const placed = rejected.flatMap(({ document }, at): Change[] =>
    more && document !== undefined ? [{ kind: 'set', path: ['rejected', at, 'document'], value: documents[document]!.id }] : [],
  );
  const there = (one: Rejection): boolean => {
    const document = one.document === undefined ? undefined : same.get(one.document);
    const { span, quote } = one;
    return [...rejected, ...statements].some((mine) => {
      if (document === undefined || mine.document !== document) return false;
      if (mine.span !== undefined && span !== undefined) return sameStretch(mine.span, span);
      return mine.quote !== undefined && quote !== undefined && sameWords(mine.quote, quote);
    });
  };
  const added = second.evidence.rejected
    .filter((one) => !there(one))
    .map(({ document, quote, span, by, on, note }, at): Change => {
      const value: Plain = defined({
        document: document === undefined ? undefined : names.get(document),
        quote,
        at: span === undefined ? undefined : [...span],
        by: by ?? second.name,
        on,
        note,
      });
      return { kind: 'set', path: ['rejected', rejected.length + at], value };
    });
  return [...placed, ...added];
}
