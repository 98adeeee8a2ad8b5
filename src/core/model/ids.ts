/**
 * Identifiers. Text identifiers come from the case file and are branded so that a party is never passed for an
 * option; inside the engine everything is an index (position in `Model.parties`, `Model.options`, or a node of
 * the state space).
 */
declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: B };

export type PartyId = Branded<string, 'party'>;
export type OptionId = Branded<string, 'option'>;
export type SourceId = Branded<string, 'source'>;

export const partyId = (text: string): PartyId => text as PartyId;
export const optionId = (text: string): OptionId => text as OptionId;
export const sourceId = (text: string): SourceId => text as SourceId;

/** A word that may stand bare in a condition: letters and digits of any script, `_`, and inner `-` or `.`. */
export const WORD = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?$/u;

/** An identifier made from a display name: lower case, words joined by `-`; any script is kept. */
export function slug(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
