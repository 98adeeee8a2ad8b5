/** Statements told in the passive: “it was reported that …”, “the plan was criticised by X”, “he was accused of …”. */
import { contentEnd } from '../extent.ts';
import { type Frame } from '../frame.ts';
import type { VerbReading } from '../lexicon/cues.ts';
import { chainEnd, isAdverb, phraseEnd } from '../phrase.ts';
import { subjectBefore, type Subject } from '../subject.ts';
import { spanOf, sureness, type Candidate, type Scene } from './candidate.ts';
import { contentSpans, shared, sourceSpans } from './build.ts';

import type { Unit } from '../text/sentences.ts';

type Units = readonly Unit[];
const BE = /^(?:is|are|was|were|be|been|being|'re|'m|got)$/;

export function isPassive(units: Units, at: number, group: number, reading: VerbReading): boolean {
  if (reading.form !== 'past' && reading.form !== 'participle') return false;
  for (let i = at - 1; i >= group; i--) {
    if (BE.test(units[i]!.lower) || (units[i]!.lower === "'s" && units[i]!.tag === 'AUX')) return true;
    if (/^(?:has|have|had|'ve)$/.test(units[i]!.lower)) return false;
  }
  return false;
}

/** “It was reported that …”, “the plan was criticised by X”, “he was accused of …”. */
export function passiveStatement(
  scene: Scene,
  at: number,
  group: number,
  reading: VerbReading,
  frame: Frame | undefined,
): Candidate | undefined {
  const { units } = scene;
  let by = at + 1;
  while (isAdverb(units[by])) by++;
  const agentEnd = units[by]?.lower === 'by' && units[by + 1]?.lower.endsWith('ing') !== true ? chainEnd(units, by + 1) : -1;
  const agent: Subject | undefined =
    agentEnd === -1 ? undefined : { from: by + 1, to: agentEnd, head: phraseEnd(units, by + 1), how: 'after' };
  const patient = subjectBefore(units, group);
  const inner = agent === undefined ? frame : undefined;
  if (
    inner?.start !== undefined &&
    /^(?:that-clause|clause|question-word|quotation|colon|to-infinitive|preposition|as-complement)$/.test(inner.pattern)
  ) {
    // “officials were told that …”: the source is not named; “he was asked about …”
    const end = contentEnd(units, inner.start, inner.pattern);
    if (end < inner.start) return undefined;
    return {
      ...shared(scene, at, group, reading, inner, undefined),
      source: [],
      content: contentSpans(units, { ...inner, start: inner.start }, end),
      confidence: sureness(inner.pattern, [0.62, !inner.usual && 0.7]),
    };
  }
  const entry = reading.cue.frames.get('n') ?? reading.cue.frames.get('a');
  if (agent === undefined || patient === undefined || entry === undefined) return undefined;
  return {
    ...shared(scene, at, group, reading, { pattern: 'by-passive', ...entry, start: undefined, cueEnd: by }, agent),
    source: sourceSpans(units, agent),
    content: [spanOf(units, patient.from, patient.to)],
    confidence: sureness('by-passive', [!entry.usual && 0.8]),
  };
}
