/**
 * One lexicon, two voices. Plain: party, outcome, would hold, would leave, can answer. Formal: DM, state, equilibrium,
 * UI, sanction. Everything said on screen, in a report or by an agent takes its words from here.
 */
import type { Interest } from '../core/graph/interest.ts';
import type { Concept } from '../core/stability/definition.ts';
import type { Answer } from '../core/stability/verdict.ts';
import type { Noun } from './number.ts';
import type { Mention, Phrase } from './phrase.ts';

export type Voice = 'plain' | 'formal';

/** stays: no better move of its own; held: a better move exists, but others could answer it; leaves: one nobody answers. */
export type Stand = 'stays' | 'held' | 'leaves';

interface StandWord {
  readonly word: string;
  /** one character for narrow boards; differs by shape, not by colour */
  readonly sign: string;
  readonly means: string;
}

/** What things are called. */
export interface Terms {
  readonly voice: Voice;
  readonly party: Noun;
  readonly outcome: Noun;
  readonly option: Noun;
  readonly concept: Noun;
  /** a move that its party likes */
  readonly improvement: Noun;
  readonly today: string;
  /** where the case names none */
  readonly noToday: string;
  /** begins a sentence that goes on with an outcome */
  readonly todayIs: string;
  /** verb phrase with an outcome as its subject: "would hold", "is an equilibrium" */
  readonly wouldHold: string;
  readonly wouldNotHold: string;
  /** of many outcomes: "would hold", "are equilibria" */
  readonly wouldHoldMany: string;
  readonly stands: Readonly<Record<Stand, StandWord>>;
  readonly headings: Headings;
}

export interface Lexicon extends Terms {
  /** what a concept assumes about a party, in one line */
  readonly gloss: (concept: Concept) => string;
  /** where no single party leaves under every concept, yet the outcome holds under none */
  readonly nobodyAlone: string;
  /** those who leave under every concept */
  readonly leavers: (who: Phrase, count: number) => Phrase;
  readonly tell: Telling;
}

interface Headings {
  readonly short: string;
  readonly options: string;
  readonly could: string;
  readonly board: string;
  /** above the rows of a board that say how the parties stand */
  readonly stands: string;
  readonly holds: string;
  readonly concepts: string;
  readonly today: string;
  readonly parties: string;
  readonly common: string;
  readonly leftOut: string;
  readonly mixed: string;
  readonly holdsForAll: string;
}

export interface TellingStep {
  readonly party: Mention;
  readonly to: Mention;
  /** what the party changes, or undefined where moves are not changes of options */
  readonly change: Phrase | undefined;
  readonly interest: Interest;
}

/** How an outcome compares with where the party stands, for a sentence. */
interface AnswerEnd {
  readonly party: Mention;
  readonly at: Mention;
  readonly end: Mention;
  readonly compared: Answer['compared'];
  readonly chance: number | undefined;
  /** whether to end there would be reason enough to stay */
  readonly counts: boolean;
}

/** The sentences of a reason tree. */
export interface Telling {
  /** of a party without a better move */
  readonly stays: Phrase;
  /** of a party that has better moves, on one line: what keeps it, where it would go */
  readonly inShort: (facts: {
    readonly stand: 'held' | 'leaves';
    /** the concepts under which it is stable, in words */
    readonly under: string;
    /** whether those are all */
    readonly always: boolean;
    /** its best improvement */
    readonly to: Mention;
    /** how many more improvements it has */
    readonly others: number;
  }) => Phrase;
  /** how a party that has better moves stands under all concepts together */
  readonly stand: (facts: {
    readonly party: Mention;
    readonly stand: 'held' | 'leaves';
    readonly improvements: number;
    /** whether for some of the improvements it is not known that they are */
    readonly unsure: boolean;
    /** the concepts under which it is stable, in words */
    readonly under: string;
    readonly concepts: number;
  }) => Phrase;
  readonly verdict: (facts: {
    readonly party: Mention;
    readonly at: Mention;
    readonly concept: Concept;
    readonly stable: boolean;
    readonly improvements: number;
    readonly undeterred: number;
    /** whether the party has any move at all */
    readonly canMove: boolean;
  }) => Phrase;
  readonly improvement: (facts: {
    readonly party: Mention;
    readonly at: Mention;
    readonly to: Mention;
    readonly change: Phrase | undefined;
    readonly concept: Concept;
    /** what the party makes of the move */
    readonly interest: Interest;
    /** the chance that it is a gain, where that is a matter of chance */
    readonly chance: number | undefined;
    readonly deterred: boolean;
    /** whether an answer is told below */
    readonly answered: boolean;
  }) => Phrase;
  /** announces an answer; a single step stands in the sentence, several stand below */
  readonly answer: (facts: {
    readonly steps: readonly Phrase[];
    /** all at once from where the party stands, not one after the other from its improvement */
    readonly joint: boolean;
    readonly deterred: boolean;
    readonly compared: Answer['compared'];
    readonly concept: Concept;
  }) => Phrase;
  readonly step: (step: TellingStep) => Phrase;
  readonly jointStep: (step: TellingStep) => Phrase;
  /** where an answer leaves the party */
  readonly end: (facts: AnswerEnd) => Phrase;
  /** what the party can still do after the answer */
  readonly escape: (facts: {
    readonly party: Mention;
    readonly at: Mention;
    readonly end: Mention;
    readonly to: Mention | undefined;
    readonly change: Phrase | undefined;
    readonly compared: Answer['compared'] | undefined;
    readonly chance: number | undefined;
    /** whether it undoes the answer */
    readonly undoes: boolean;
  }) => Phrase;
  readonly more: (count: number, deterred: boolean) => Phrase;
}
