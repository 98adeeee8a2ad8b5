/** Proposals of the reader that were not taken: which words, and where those stand now. */
import type * as z from 'zod/mini';
import type { Span } from '../../core/evidence/reading.ts';
import type { EvidenceDocument, Rejection } from '../../core/evidence/source.ts';
import { readDate } from '../build/declare.ts';
import { defined, type Draft } from '../build/draft.ts';
import type { Plain } from '../plain.ts';
import type { Path } from '../position.ts';
import { findQuote, sameWords, wordsIn } from './quote.ts';
import { rejectedSchema } from './schema.ts';

/** `texts`: position of a document → its text. */
export function readRejected(
  draft: Draft,
  section: Plain | undefined,
  documents: readonly EvidenceDocument[],
  texts: ReadonlyMap<number, string>,
): Rejection[] {
  if (!Array.isArray(section)) return [];
  return (section as readonly Plain[]).flatMap((item, index): Rejection[] => {
    const path = ['rejected', index];
    const keys = draft.shape(rejectedSchema, item, path, 'a rejected proposal');
    if (keys === undefined) return [];
    const { on, at } = keys;
    const quote = draft.optional(keys.quote, [...path, 'quote']);
    const only = documents.length === 1 ? 0 : undefined;
    const document = keys.document === undefined ? only : draft.resolve(draft.documents, keys.document, [...path, 'document']);
    if (quote === undefined && at === undefined) {
      draft.error('missing-key', 'this does not say what was rejected', path, {
        fix: 'add quote: with the words of the document, or at: with their place',
      });
    }
    if (at !== undefined && !(at.length === 2 && at[0]! < at[1]!)) {
      draft.error('wrong-value', '"at" is no stretch of the document', [...path, 'at'], {
        fix: 'write [from, to], from before to',
      });
      return [];
    }
    const span = placeOf(keys, document === undefined ? undefined : texts.get(document));
    return [
      defined({
        document,
        span,
        quote,
        by: draft.optional(keys.by, [...path, 'by']),
        on: on === undefined ? undefined : readDate(draft, on, [...path, 'on'], false),
        note: draft.optional(keys.note, [...path, 'note'] satisfies Path),
      }),
    ];
  });
}

/** Where the words stand now. Of words that are gone nothing is proposed any more, so that this is no mistake. */
function placeOf({ quote, at }: z.infer<typeof rejectedSchema>, text: string | undefined): Span | undefined {
  const given = at === undefined ? undefined : ([at[0]!, at[1]!] as const);
  if (text === undefined || quote === undefined) return given;
  const same = given !== undefined && sameWords(String(quote), wordsIn(text.slice(...given)));
  return same ? given : findQuote(text, String(quote));
}
