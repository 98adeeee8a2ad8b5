/** What the patterns of verbs have in common: the spans of a statement's cue, source and content. */
import { type Frame } from '../frame.ts';
import type { VerbReading } from '../lexicon/cues.ts';
import { CHAIN } from '../lexicon/words.ts';
import { groupStart, isNot } from '../phrase.ts';
import type { Span } from '../../core/evidence/reading.ts';
import { type Subject } from '../subject.ts';
import { spanOf, type Scene } from './candidate.ts';

import type { Unit } from '../text/sentences.ts';

type Units = readonly Unit[];
export function shared(
  scene: Scene,
  at: number,
  group: number,
  reading: VerbReading,
  frame: Frame,
  subject: Subject | undefined,
) {
  const { units } = scene;
  return {
    sentence: scene.index,
    pattern: frame.pattern,
    act: frame.act,
    lemma: reading.cue.lemma,
    negated: negated(units, group, at),
    head: subject?.head,
    at,
    cue: cueSpans(units, group, at, frame),
    ...(frame.addressee === undefined ? {} : { addressee: frame.addressee }),
  };
}

/** Where the cue begins: its verb group, and verbs that govern it (“declined to say”). */
export function cueStart(units: Units, at: number): number {
  let group = groupStart(units, at);
  for (let step = 0; step < 3; step++) {
    if (units[group - 1]?.lower === 'to' && CHAIN.has(units[group - 2]?.lower ?? '')) group = groupStart(units, group - 2);
    else if (
      units[group - 1]?.lower === 'to' &&
      units[group - 2]?.lower === 'on' &&
      /^(?:went|go|going|goes)$/.test(units[group - 3]?.lower ?? '')
    )
      group = groupStart(units, group - 3);
    else if (/^(?:kept|keep|keeps|began|started|stopped)$/.test(units[group - 1]?.lower ?? ''))
      group = groupStart(units, group - 1);
    else break;
  }
  return group;
}

function cueSpans(units: Units, group: number, at: number, frame: Frame): readonly Span[] {
  const main = spanOf(units, group, Math.max(at, frame.particle === undefined ? frame.cueEnd : at));
  return frame.particle === undefined ? [main] : [main, spanOf(units, frame.particle, frame.particle)];
}

export function contentSpans(units: Units, frame: Frame, end: number): readonly Span[] {
  const { start, particle } = frame;
  if (particle !== undefined && particle > start! && particle < end)
    return [spanOf(units, start!, particle - 1), spanOf(units, particle + 1, end)];
  return [spanOf(units, start!, end)];
}

export const sourceSpans = (units: Units, subject: Subject | undefined): readonly Span[] =>
  subject === undefined
    ? []
    : subject.pronoun === undefined
      ? [spanOf(units, subject.from, subject.to)]
      : [spanOf(units, subject.pronoun, subject.pronoun)];

function negated(units: Units, group: number, at: number): boolean {
  for (let i = group; i < at; i++)
    if (isNot(units[i]) || /^(?:declined|refused|failed|refuses|declines)$/.test(units[i]!.lower)) return true;
  return false;
}
