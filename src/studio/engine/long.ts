/** Questions that may take long: each has a worker of its own, says how far it is, and can be stopped. */
import type { Change } from '../../casefile/edit/change.ts';
import type { Document } from '../../report/document.ts';
import type { Voice } from '../../words/lexicon.ts';
import type { Phrase } from '../../words/phrase.ts';
import type { Subject } from './protocol.ts';

/** What makes an outcome hold: changed minds, a changed dispute; what does so in part only; what cannot be tried from here. */
export const STAGES = ['mind', 'dispute', 'partly', 'elsewhere'] as const;
export type Stage = (typeof STAGES)[number];

/** One way to make an outcome hold. */
export interface ChangeCard {
  readonly stage: Stage;
  /** parties whose minds, or whose options, it concerns */
  readonly who: readonly number[];
  readonly lines: readonly Phrase[];
  /** how large the change is, and whether a smaller one would do */
  readonly size: Phrase;
  /** options that the lines call by their names in the text */
  readonly named: readonly { readonly id: string; readonly label: string }[];
  /** what it does to the text; undefined where it is not one change of the text, and then `cannot` says why */
  readonly changes: readonly Change[] | undefined;
  /** what goes with it, so that the case still fits together */
  readonly besides: readonly string[];
  readonly cannot: string | undefined;
  /** found by making the change and analysing again */
  readonly follows: Follows | undefined;
}

export interface Follows {
  readonly holds: boolean;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** How few changes of mind break an outcome that holds. */
export interface Fragility {
  readonly node: number;
  readonly label: string;
  /** undefined: it takes several parties */
  readonly steps: number | undefined;
  readonly atLeast: number;
  /** who would change its mind, and who would leave then */
  readonly who: Phrase;
}

export interface Ways {
  readonly status: Phrase;
  readonly holds: boolean;
  readonly concept: string;
  /** why nothing is changed from here, of a variant or a file that is only shown */
  readonly fixed: string | undefined;
  readonly cards: readonly ChangeCard[];
  readonly fragile: readonly Fragility[];
  /** how many outcomes hold, of which those are the first */
  readonly holding: number;
  readonly document: Document;
  /** what the user should know about how it was found */
  readonly notes: readonly string[];
}

interface Told {
  readonly voice: Voice;
}

interface LongQuestions {
  readonly ways: { readonly ask: Told & { readonly node: number; readonly concept: string | undefined }; readonly answer: Ways };
  readonly sure: { readonly ask: Told & { readonly concept: string | undefined }; readonly answer: Document };
  readonly together: { readonly ask: Told; readonly answer: Document };
  readonly views: { readonly ask: Told; readonly answer: Document };
  readonly variants: { readonly ask: Told; readonly answer: Document };
  /** what was said after a day, and what it changed */
  readonly since: {
    readonly ask: Told & { readonly from: string; readonly concept: string | undefined };
    readonly answer: Document;
  };
  readonly compare: {
    readonly ask: Told & { readonly other: Subject; readonly names: readonly [string, string] };
    readonly answer: Document;
  };
}

export type LongKind = keyof LongQuestions;
export type LongAsk<K extends LongKind> = LongQuestions[K]['ask'];
export type LongAnswer<K extends LongKind> = LongQuestions[K]['answer'];

/** To the worker: the question, then perhaps that it should end with what there is. */
export type LongRequest =
  | { readonly kind: LongKind; readonly subject: Subject; readonly ask: unknown }
  | { readonly kind: 'stop' };

/** From the worker: how far it is, then an answer, or what the user must be told instead. */
export type LongResponse =
  | { readonly share: number }
  | { readonly answer: unknown }
  | { readonly message: string; readonly fix: string | undefined };
