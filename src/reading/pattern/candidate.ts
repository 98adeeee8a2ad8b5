/** A statement as a pattern sees it: places in the text, and in its sentence. */
import type { Act } from '../../core/evidence/act.ts';
import type { Range } from '../phrase.ts';
import type { Pattern, Span } from '../../core/evidence/reading.ts';
import type { Sentence, Unit } from '../text/sentences.ts';

export interface Candidate {
  readonly sentence: number;
  readonly pattern: Pattern;
  readonly act: Act;
  readonly lemma: string;
  readonly negated: boolean;
  readonly confidence: number;
  readonly source: readonly Span[];
  /** position of the source's head in its sentence, and of the cue's main word */
  readonly head: number | undefined;
  readonly at: number;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** the addressee: “told the court” */
  readonly addressee?: Range;
}

type Units = readonly Unit[];

export const spanOf = (units: Units, from: number, to: number): Span => [units[from]!.start, units[to]!.end];

/** What a sentence offers while its cues are taken from left to right. */
export interface Scene {
  readonly index: number;
  readonly sentence: Sentence;
  readonly units: Units;
  /** the first unit that no statement of the sentence has taken as content before the cue */
  readonly free: number;
  /** the statements found so far, in order */
  readonly found: readonly Candidate[];
}

const SURE: Readonly<Record<Pattern, number>> = {
  'that-clause': 0.92,
  clause: 0.88,
  quotation: 0.93,
  colon: 0.88,
  'before-cue': 0.92,
  inverted: 0.85,
  'according-to': 0.88,
  'question-word': 0.74,
  'to-infinitive': 0.64,
  'noun-phrase': 0.6,
  gerund: 0.6,
  'as-complement': 0.66,
  preposition: 0.57,
  'by-passive': 0.5,
  addressee: 0.66,
  noun: 0.55,
  'light-verb': 0.66,
  adjective: 0.62,
  headline: 0.6,
  adverb: 0.29,
  'unclaimed-quotation': 0.45,
};

/** Confidence of a proposal: how often its pattern is right in news prose, less where something speaks against it. */
export function sureness(pattern: Pattern, doubts: readonly (number | false)[]): number {
  let value = SURE[pattern];
  for (const doubt of doubts) if (doubt !== false) value *= doubt;
  return Math.round(value * 100) / 100;
}
