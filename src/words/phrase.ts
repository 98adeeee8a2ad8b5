/** Phrases: text with mentions in it. */
import type { Claim } from '../core/findings/claim.ts';

/**
 * A phrase is text that still knows which parties and outcomes it speaks of, so that a terminal can colour them and a
 * page can link them.
 */
export interface Mention {
  /** verbatim: the case's own words, in which no term of ours is meant; flag: how the command line is asked for more */
  readonly kind: 'party' | 'outcome' | 'strong' | 'code' | 'muted' | 'link' | 'verbatim' | 'flag';
  /** party: position in `Model.parties`; outcome: node; otherwise unused */
  readonly index?: number;
  /** of a link: where a page leads from here. Without text it is seen in a page only. */
  readonly to?: Target;
  readonly text: string;
}

/** Where a link leads: to what a result rests on, to a source of the case, to a line of its text. */
export type Target =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'line'; readonly line: number };

export type Phrase = readonly (string | Mention)[];
type Part = string | number | Mention | Phrase;

/** Template tag: joins text, mentions and phrases into one phrase. */
export function say(strings: TemplateStringsArray, ...parts: readonly Part[]): Phrase {
  const pieces: (string | Mention)[] = [];
  strings.forEach((text, at) => {
    if (text !== '') pieces.push(text);
    const part = parts[at];
    if (part === undefined) return;
    if (typeof part === 'string' || typeof part === 'number') {
      if (part !== '') pieces.push(String(part));
    } else if (isPhrase(part)) pieces.push(...part);
    else pieces.push(part);
  });
  return pieces;
}

const isPhrase = (part: Part): part is Phrase => Array.isArray(part);

export const strong = (text: string): Mention => ({ kind: 'strong', text });
export const code = (text: string): Mention => ({ kind: 'code', text });
/** Leads to what a result rests on; its words are the result, or none. */
export const restsOn = (claim: Claim, text = ''): Mention => ({ kind: 'link', to: { kind: 'claim', claim }, text });
export const verbatim = (text: string): Mention => ({ kind: 'verbatim', text });
/** What only somebody at the command line can use; pages leave it out. */
export const flag = (text: string): Mention => ({ kind: 'flag', text });
export const muted = (text: string): Mention => ({ kind: 'muted', text });

/** The words alone. */
export const textOf = (phrase: Phrase): string => phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** "a", "a and b", "a, b and c"; nothing for an empty list. */
export function listed(items: readonly (string | Mention | Phrase)[], word = 'and'): Phrase {
  return items.reduce<Phrase>((sofar, item, at) => {
    if (at === 0) return say`${item}`;
    return at === items.length - 1 ? say`${sofar} ${word} ${item}` : say`${sofar}, ${item}`;
  }, []);
}

/** Phrases with a separator between them. */
export function joined(items: readonly (string | Mention | Phrase)[], separator: string): Phrase {
  return items.flatMap((item, at) => (at === 0 ? say`${item}` : say`${separator}${item}`));
}

/** The phrase with its first letter in upper case. */
export function sentence(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase;
  if (first === undefined) return phrase;
  return typeof first === 'string' ? [capital(first), ...rest] : [{ ...first, text: capital(first.text) }, ...rest];
}

export function capital(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return text === '' ? text : first.toUpperCase() + text.slice(first.length);
}
