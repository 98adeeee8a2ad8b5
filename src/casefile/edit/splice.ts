/** One stretch of a text replaced by another: what an edit is made of, and what undoes it. */
export interface Splice {
  /** offset in the text as it is when the splice is applied */
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

/** A splice of the text from one offset to another. */
export const spliced = (text: string, from: number, to: number, inserted: string): Splice => ({
  at: from,
  removed: text.slice(from, to),
  inserted,
});

/** The text with the splices applied one after another. O(splices × length). */
export const applySplices = (text: string, splices: readonly Splice[]): string =>
  splices.reduce((now, { at, removed, inserted }) => {
    if (!now.startsWith(removed, at)) throw new Error(`a splice at ${at} does not fit the text`);
    return now.slice(0, at) + inserted + now.slice(at + removed.length);
  }, text);

/** Splices that all speak of the same text, in an order in which they can be applied one after another. */
export const backwards = (splices: readonly Splice[]): Splice[] =>
  splices
    .map((splice, index) => ({ splice, index }))
    .sort((a, b) => b.splice.at - a.splice.at || b.index - a.index)
    .map(({ splice }) => splice);

/** What undoes the splices, applied in its own order. */
export const undoing = (splices: readonly Splice[]): Splice[] =>
  splices.toReversed().map(({ at, removed, inserted }) => ({ at, removed: inserted, inserted: removed }));
