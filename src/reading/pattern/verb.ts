/** Statements told by a verb: “X said that …”, “…, X said”, “X vowed to …”, “…, said X”, “X criticised …”. */
import { contentEnd } from '../extent.ts';
import { frameAfter, type Frame } from '../frame.ts';
import type { VerbReading } from '../lexicon/cues.ts';
import { cueVerbAt } from '../clause.ts';
import { isAdverb, isComma, isDash, isFinite, phraseEnd, phraseStart, endsPhrase } from '../phrase.ts';
import type { Span } from '../../core/evidence/reading.ts';
import { mainSubject, sharedSubject, subjectBefore, type Subject } from '../subject.ts';
import { sureness, type Candidate, type Scene } from './candidate.ts';
import { contentSpans, cueStart, shared, sourceSpans } from './build.ts';
import { isPassive, passiveStatement } from './passive.ts';
import { apposedAfterQuote, beforeCue, invertedStatement, quotedBefore, quotedFrame } from './before.ts';

import type { Unit } from '../text/sentences.ts';

type Units = readonly Unit[];
/** The statement whose cue is the verb at `at`, if there is one. */
export function verbStatement(scene: Scene, at: number): Candidate | undefined {
  const { units } = scene;
  const reading = cueVerbAt(units, at);
  if (reading === undefined) return undefined;
  const group = cueStart(units, at);
  const passive = isPassive(units, at, group, reading);
  const inverted = passive ? undefined : invertedStatement(scene, at, group, reading);
  if (inverted !== undefined) return inverted;
  const following = frameAfter(units, at, reading.cue);
  if (passive) return passiveStatement(scene, at, group, reading, following);
  const apposed =
    reading.form === 'ing' || reading.form === 'base' || !reading.cue.frames.has('q')
      ? undefined
      : apposedAfterQuote(units, scene.free, group);
  const subject = apposed ?? sharedWithLast(scene, group) ?? subjectOf(units, at, group, reading);
  const frame = quotedFrame(scene, at, reading, following, subject) ?? following ?? gapFrame(units, at, reading);
  const gap = frame?.start === undefined || subject === undefined ? undefined : gapBefore(units, at, subject, frame);
  if (frame === undefined) return undefined;
  if (frame.start === undefined) return beforeCue(scene, at, group, reading, frame, subject);
  if (subject === undefined && !bare(units, group, reading)) return undefined;
  if (frame.start >= units.length) return undefined;
  if (subject !== undefined && group > 0 && asInserted(units, subject) && frame.pattern !== 'quotation') return undefined;
  const end = contentEnd(units, frame.start, frame.pattern);
  if (end < frame.start) return undefined;
  const content = contentSpans(units, frame, end);
  // “…,” he said, “…”
  const before = subject?.how === 'before' && frame.pattern === 'quotation' ? quotedBefore(scene, subject.from) : undefined;
  return {
    ...shared(scene, at, group, reading, frame, subject),
    source: sourceSpans(units, subject),
    content: before !== undefined ? [before, ...content] : gap === undefined ? content : [gap, ...content],
    confidence: sureness(frame.pattern, doubts(units, at, group, reading, frame, subject)),
  };
}

function subjectOf(units: Units, at: number, group: number, reading: VerbReading): Subject | undefined {
  const progressive = reading.form === 'ing' && units.slice(group, at).some((unit) => unit.tag === 'AUX');
  if (reading.form === 'ing' && !progressive) {
    const before = units[group - 1];
    if (before === undefined) {
      // “Citing the report, the mayor …”
      const comma = units.findIndex((unit, i) => i > at && isComma(unit));
      const end = comma === -1 ? -1 : phraseEnd(units, comma + 1);
      return end === -1 ? undefined : { from: comma + 1, to: end, head: end, how: 'shared' };
    }
    if (endsPhrase(units, group - 1) && before.tag !== 'QUOTE') {
      // “a letter saying …”, “critics accusing …”
      const start = phraseStart(units, group - 1);
      return { from: start, to: group - 1, head: group - 1, how: 'before' };
    }
    return isComma(before) || isDash(before) ? mainSubject(units, group) : sharedSubject(units, group);
  }
  if (units[group - 1]?.lower === 'to') return sharedSubject(units, group - 1);
  return subjectBefore(units, group);
}

/** “X said …, adding that”, “X said … but vowed to”: the subject of the statement that ends right before the cue. */
function sharedWithLast({ units, found }: Scene, group: number): Subject | undefined {
  let k = group - 1;
  while (k >= 0 && (isComma(units[k]) || isAdverb(units[k]) || units[k]!.tag === 'CCONJ')) k--;
  const before = units[k];
  if (before === undefined || (k === group - 1 && before.tag !== 'QUOTE')) return undefined;
  const last = found.findLast(
    ({ content, cue, source }) => source.length > 0 && Math.max(content.at(-1)![1], cue.at(-1)?.[1] ?? 0) === before.end,
  );
  const [from, to] = last?.source[0] ?? [-1, -1];
  const first = units.findIndex(({ start }) => start === from);
  const end = units.findIndex((unit) => unit.end === to);
  return first === -1 || end === -1 || last === undefined
    ? undefined
    : { from: first, to: end, head: last.head ?? end, how: 'shared' };
}

/** A cue without a subject of its own that is worth offering: an imperative is not, a headline's bare verb is. */
const bare = (units: Units, group: number, reading: VerbReading): boolean =>
  group === 0 && reading.form !== 'base' && reading.form !== 'ing' && units[group]!.tag === 'VERB';

/** “as the mayor said” adds nothing to what stands after it. */
const asInserted = (units: Units, subject: Subject): boolean => units[subject.from - 1]?.lower === 'as' && subject.from === 1;

function doubts(
  units: Units,
  at: number,
  group: number,
  reading: VerbReading,
  frame: Frame,
  subject: Subject | undefined,
): readonly (number | false)[] {
  return [
    !frame.usual && 0.7,
    subject === undefined && 0.6,
    subject?.how === 'shared' && reading.form !== 'ing' && 0.9,
    units[group - 1]?.lower === 'to' && 0.6,
    reading.form === 'base' && units[group - 1]?.tag === 'AUX' && 0.9,
    /^(?:if|unless)$/.test(units[(subject?.from ?? group) - 1]?.lower ?? '') && 0.7,
    subject !== undefined && /^(?:you|it|that|this|which|what)$/.test(units[subject.head]!.lower) && 0.7,
    units.slice(group, at).some((unit) => /^(?:would|could|should|might|may|can|must)$/.test(unit.lower)) && 0.85,
  ];
}

/** “what officials said was a mistake”: the clause after the cue lacks what stands before its subject. */
function gapFrame(units: Units, at: number, reading: VerbReading): Frame | undefined {
  const entry = reading.cue.frames.get('z');
  let i = at + 1;
  while (isAdverb(units[i])) i++;
  return entry?.usual !== true || !isFinite(units, i)
    ? undefined
    : { pattern: 'clause', ...entry, usual: false, start: at + 1, cueEnd: at };
}

/** The relative pronoun or question word that fills the gap. */
function gapBefore(units: Units, at: number, subject: Subject, frame: Frame): Span | undefined {
  const word = units[subject.from - 1];
  if (frame.pattern !== 'clause' || word === undefined || !/^(?:which|that|what|who)$/.test(word.lower)) return undefined;
  let i = at + 1;
  while (isAdverb(units[i])) i++;
  return isFinite(units, i) ? [word.start, word.end] : undefined;
}
