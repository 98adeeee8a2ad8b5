/**
 * Which statements of two evidence files are the same statement.
 *
 * Documents are the same by their file, else by their address, else by their id where they do not name different files or
 * addresses. Two statements of the same document (or both of none) can be one where the Dice coefficient of their words
 * is at least ½: twice what both have, divided by what the one and the other have. Counted are characters where both have a
 * place in the text, else words (of the quote, or of `says` where there is none). Of all such pairs the one with the largest
 * overlap is taken first, and each statement once; among equal overlaps the pair that agrees on more codes, then the first of
 * the first file, then of the second. O(n · m) for each document.
 */
import type { Evidence, EvidenceDocument } from './source.ts';
import type { EvidenceStatement } from './statement.ts';

/** From this overlap on, two statements can be the same. */
export const SAME = 0.5;

export interface Matched {
  /** positions in the statements of the two */
  readonly at: readonly [number, number];
  /** Dice coefficient of their words */
  readonly overlap: number;
}

export type Both<T> = readonly [T, T];

export interface Matching {
  /** documents that both have, as positions in either */
  readonly documents: readonly Both<number>[];
  /** in the order of the first file */
  readonly pairs: readonly Matched[];
  /** statements in documents that both have, which only the one marked */
  readonly alone: Both<readonly number[]>;
  /** statements in documents that the other does not have */
  readonly apart: Both<readonly number[]>;
}

/** `alike`: on how many codes two statements agree, to choose among equal overlaps. */
export function matchStatements(first: Evidence, second: Evidence, alike: (a: number, b: number) => number): Matching {
  const documents = sameDocuments(first.documents, second.documents);
  // a statement of no document can only be one that the other has from none
  const own = new Map<number | undefined, number | undefined>([...documents, [undefined, undefined]]);
  const known = new Set(own.values());
  const common: Both<readonly number[]> = [
    first.statements.flatMap((one, at) => (own.has(one.document) ? [at] : [])),
    second.statements.flatMap((one, at) => (known.has(one.document) ? [at] : [])),
  ];
  const candidates = common[0].flatMap((a) =>
    common[1].flatMap((b): (Matched & { readonly alike: number })[] => {
      const [one, other] = [first.statements[a]!, second.statements[b]!];
      if (own.get(one.document) !== other.document) return [];
      const overlap = overlapOf(one, other);
      return overlap < SAME ? [] : [{ at: [a, b], overlap, alike: alike(a, b) }];
    }),
  );
  candidates.sort((x, y) => y.overlap - x.overlap || y.alike - x.alike || x.at[0] - y.at[0] || x.at[1] - y.at[1]);
  const taken = [new Set<number>(), new Set<number>()] as const;
  const pairs: Matched[] = [];
  for (const { at, overlap } of candidates) {
    const [a, b] = at;
    if (taken[0].has(a) || taken[1].has(b)) continue;
    taken[0].add(a);
    taken[1].add(b);
    pairs.push({ at, overlap });
  }
  const rest = (side: 0 | 1): readonly number[] => common[side].filter((at) => !taken[side].has(at));
  const apart = ({ statements }: Evidence, side: 0 | 1): readonly number[] => {
    const here = new Set(common[side]);
    return statements.map((_, at) => at).filter((at) => !here.has(at));
  };
  return {
    documents,
    pairs: pairs.sort((x, y) => x.at[0] - y.at[0]),
    alone: [rest(0), rest(1)],
    apart: [apart(first, 0), apart(second, 1)],
  };
}

const fileOf = ({ file }: EvidenceDocument): string | undefined => file?.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
const addressOf = ({ address }: EvidenceDocument): string | undefined => address?.replace(/\/$/, '');

function sameDocuments(first: readonly EvidenceDocument[], second: readonly EvidenceDocument[]): Both<number>[] {
  const found = new Map<number, number>();
  const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;
  const compatible = (a: EvidenceDocument, b: EvidenceDocument): boolean =>
    !differ(fileOf(a), fileOf(b)) && !differ(addressOf(a), addressOf(b));
  const by = (same: (a: EvidenceDocument, b: EvidenceDocument) => boolean): void => {
    const taken = new Set(found.values());
    first.forEach((mine, at) => {
      if (found.has(at)) return;
      const other = second.findIndex((one, k) => !taken.has(k) && same(mine, one));
      if (other === -1) return;
      found.set(at, other);
      taken.add(other);
    });
  };
  by((a, b) => fileOf(a) !== undefined && fileOf(a) === fileOf(b));
  by((a, b) => addressOf(a) !== undefined && addressOf(a) === addressOf(b));
  by((a, b) => a.id === b.id && compatible(a, b));
  return [...found].sort(([a], [b]) => a - b);
}

/** The Dice coefficient of two statements of one document. */
function overlapOf(a: EvidenceStatement, b: EvidenceStatement): number {
  if (a.span !== undefined && b.span !== undefined) {
    const both = Math.max(0, Math.min(a.span[1], b.span[1]) - Math.max(a.span[0], b.span[0]));
    return (2 * both) / (a.span[1] - a.span[0] + b.span[1] - b.span[0]);
  }
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    both++;
  }
  const all = one.length + other.length;
  return all === 0 ? 0 : (2 * both) / all;
}

const wordsOf = ({ quote, says }: EvidenceStatement): readonly string[] =>
  (quote ?? says).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
