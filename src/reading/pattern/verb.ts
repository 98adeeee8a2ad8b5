/** Statements told by a verb: “X said that …”, “…, X said”, “X vowed to …”, “…, said X”, “X criticised …”. */
import { contentEnd, lastWord } from '../extent.ts';
import { addresseeOf, frameAfter, type Frame } from '../frame.ts';
import type { VerbReading } from '../lexicon/cues.ts';
import type { Act } from '../../core/evidence/act.ts';
import { CHAIN } from '../lexicon/words.ts';
import {
  chainEnd,
  cueVerbAt,
  groupStart,
  isAdverb,
  isComma,
  isDash,
  isFinite,
  isNot,
  occasionAt,
  phraseEnd,
  phraseStart,
  endsPhrase,
  timeEnd,
} from '../phrase.ts';
import type { Span } from '../../core/evidence/reading.ts';
import { mainSubject, sharedSubject, subjectAfter, subjectBefore, type Subject } from '../subject.ts';
import type { Unit } from '../text/sentences.ts';
import { spanOf, sureness, type Candidate, type Scene } from './candidate.ts';

type Units = readonly Unit[];

const BE = /^(?:is|are|was|were|be|been|being|'re|'m|got)$/;

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
  const subject = sharedWithLast(scene, group) ?? subjectOf(units, at, group, reading);
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

function shared(scene: Scene, at: number, group: number, reading: VerbReading, frame: Frame, subject: Subject | undefined) {
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
function cueStart(units: Units, at: number): number {
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

function contentSpans(units: Units, frame: Frame, end: number): readonly Span[] {
  const { start, particle } = frame;
  if (particle !== undefined && particle > start! && particle < end)
    return [spanOf(units, start!, particle - 1), spanOf(units, particle + 1, end)];
  return [spanOf(units, start!, end)];
}

const sourceSpans = (units: Units, subject: Subject | undefined): readonly Span[] =>
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

function isPassive(units: Units, at: number, group: number, reading: VerbReading): boolean {
  if (reading.form !== 'past' && reading.form !== 'participle') return false;
  for (let i = at - 1; i >= group; i--) {
    if (BE.test(units[i]!.lower) || (units[i]!.lower === "'s" && units[i]!.tag === 'AUX')) return true;
    if (/^(?:has|have|had|'ve)$/.test(units[i]!.lower)) return false;
  }
  return false;
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

/** A quotation that ends at the unit, as one before “X said” does. */
const closingQuote = (units: Units, i: number): boolean =>
  units[i]?.tag === 'QUOTE' ? /[,.?!…—–-]\s*”?$/.test(units[i]!.text) : isComma(units[i]) && units[i - 1]?.tag === 'QUOTE';

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

/** “…,” X told the court after the session: what stands before counts, whatever may follow. */
function quotedFrame(
  { units, free }: Scene,
  at: number,
  reading: VerbReading,
  following: Frame | undefined,
  subject: Subject | undefined,
): Frame | undefined {
  const entry = reading.cue.frames.get('q');
  if (entry === undefined || subject?.how !== 'before' || subject.from - 1 < free || !closingQuote(units, subject.from - 1))
    return undefined;
  if (following?.pattern === 'quotation' || following?.pattern === 'colon') return undefined;
  const addressee = addresseeOf(units, at, reading.cue);
  return {
    pattern: 'before-cue',
    ...entry,
    start: undefined,
    cueEnd: following?.start === undefined ? (following?.cueEnd ?? at) : at,
    ...(addressee === undefined ? {} : { addressee }),
  };
}

/** “…,” said X. */
function invertedStatement(scene: Scene, at: number, group: number, reading: VerbReading): Candidate | undefined {
  const { units, free } = scene;
  const entry = reading.cue.frames.get('q');
  if (entry === undefined || reading.form === 'ing' || reading.form === 'base') return undefined;
  const before = units[group - 1];
  if (before === undefined && at === 0) return openingStatement(scene, reading, entry.act);
  if (before === undefined || group - 1 < free) return undefined;
  const quote = before.tag === 'QUOTE' || (isComma(before) && units[group - 2]?.tag === 'QUOTE');
  if (!quote && !isComma(before) && !isDash(before)) return undefined;
  const subject = subjectAfter(units, at);
  if (subject === undefined || /^(?:him|them|her|us|me|reporters)$/.test(units[subject.head]!.lower)) return undefined;
  const next = units[subject.to + 1];
  const closes =
    next === undefined ||
    /^[.,;:!?)]$/.test(next.lower) ||
    next.tag === 'QUOTE' ||
    next.tag === 'ADP' ||
    next.tag === 'SCONJ' ||
    next.tag === 'VERB' ||
    isDash(next) ||
    next.tag === 'CCONJ' ||
    timeEnd(units, subject.to + 1) !== -1 ||
    isAdverb(next);
  if ((!closes && !quote) || (next !== undefined && isFinite(units, subject.to + 1) && !quote)) return undefined;
  if (!quote) {
    const verb = units.findIndex((_, i) => i >= free && i < group - 1 && isFinite(units, i));
    if (
      verb === -1 ||
      (subjectBefore(units, group) !== undefined &&
        !/^\p{Lu}/u.test(units[subject.head]!.text) &&
        !/^(?:said|says|reported|reports)$/.test(units[at]!.lower))
    )
      return undefined;
    if (subjectBefore(units, group)?.how === 'relative') return undefined;
  }
  const content = leftContent(scene, group);
  if (content === undefined) return undefined;
  const rest = continuation(units, subject.to + 1);
  return {
    ...shared(
      scene,
      at,
      group,
      reading,
      { pattern: 'inverted', act: entry.act, usual: entry.usual, start: undefined, cueEnd: at },
      subject,
    ),
    source: sourceSpans(units, subject),
    content: rest === undefined ? [content] : [content, rest],
    confidence: sureness('inverted', [quote && 1.09, !entry.usual && 0.6]),
  };
}

/** “Said Ellis: ‘…’” */
function openingStatement(scene: Scene, reading: VerbReading, act: Act): Candidate | undefined {
  const { units } = scene;
  const subject = subjectAfter(units, 0);
  const mark = subject === undefined ? undefined : units[subject.to + 1];
  if (
    subject === undefined ||
    mark === undefined ||
    !(mark.lower === ':' || isComma(mark)) ||
    units[subject.to + 2]?.tag !== 'QUOTE'
  )
    return undefined;
  const frame: Frame = { pattern: 'inverted', act, usual: true, start: undefined, cueEnd: 0 };
  return {
    ...shared(scene, 0, 0, reading, frame, subject),
    source: sourceSpans(units, subject),
    content: [spanOf(units, subject.to + 2, contentEnd(units, subject.to + 2, 'quotation'))],
    confidence: sureness('inverted', [1.09]),
  };
}

/** “…, X said.” */
function beforeCue(
  scene: Scene,
  at: number,
  group: number,
  reading: VerbReading,
  frame: Frame,
  subject: Subject | undefined,
): Candidate | undefined {
  const { units, free } = scene;
  if (subject === undefined || subject.how !== 'before' || subject.from - 1 < free) return undefined;
  const as = units[subject.from - 1]?.lower === 'as';
  const first = as ? subject.from - 1 : subject.from;
  const common = shared(scene, at, group, reading, frame, subject);
  const rest = continuation(units, skipTail(units, at + 1));
  const quote = units[first - 1]?.tag === 'QUOTE' || (isComma(units[first - 1]) && units[first - 2]?.tag === 'QUOTE');
  if (as && first === 0 && rest === undefined) {
    const comma = skipTail(units, at + 1);
    if (!isComma(units[comma])) return undefined;
    return {
      ...common,
      source: sourceSpans(units, subject),
      content: [spanOf(units, comma + 1, lastWord(units))],
      confidence: sureness('before-cue', [0.75]),
    };
  }
  const left = leftContent(scene, first);
  if (left === undefined || (!reading.cue.frames.has('q') && !reading.cue.frames.has('z'))) return undefined;
  const plain = !quote && !units.slice(free, first - 1).some((_, i) => isFinite(units, free + i));
  const tail = skipTail(units, at + 1);
  // “Though it was smooth, he said, the next one …”, “the two, he said, have …”
  const halved = !quote && isComma(units[tail]) && (units[free]!.tag === 'SCONJ' || resumes(units, tail + 1));
  const split = plain || halved ? splitRest(units, tail) : undefined;
  if (plain && split === undefined && rest === undefined && !scene.sentence.opens) return undefined;
  const small = plain && units.slice(free, first - 1).every((unit) => /^(?:CCONJ|ADV|SCONJ|PUNCT|INTJ)$/.test(unit.tag));
  const more = split ?? rest;
  return {
    ...common,
    source: sourceSpans(units, subject),
    content: small && more !== undefined ? [more] : more === undefined ? [left] : [left, more],
    confidence: sureness('before-cue', [!frame.usual && 0.7, plain && 0.8, !reading.cue.frames.has('q') && 0.75]),
  };
}

/** Past what may stand between the cue and the end of its clause: an addressee, an occasion, a time. */
function skipTail(units: Units, from: number): number {
  let i = from;
  for (let step = 0; step < 5; step++) {
    const time = timeEnd(units, i);
    if (time !== -1) i = time + 1;
    else if (isAdverb(units[i])) i++;
    else if (
      units[i]?.tag === 'ADP' ||
      occasionAt(units, i) ||
      (units[i] !== undefined && step === 0 && phraseEnd(units, i) !== -1)
    ) {
      const end = chainEnd(units, units[i]!.tag === 'ADP' ? i + 1 : i);
      if (end === -1) break;
      i = end + 1;
    } else break;
  }
  return i;
}

/** Whether a clause goes on with its verb at `from`. */
function resumes(units: Units, from: number): boolean {
  let i = from;
  while (isAdverb(units[i])) i++;
  return isFinite(units, i) || units[i]?.lower === 'that';
}

/** A quotation that goes on after the cue: “…,” he said, “…” */
function continuation(units: Units, from: number): Span | undefined {
  const i = isComma(units[from]) || units[from]?.lower === ':' ? from + 1 : from;
  if (units[i]?.tag !== 'QUOTE' || (i === from && !/^[.]$/.test(units[from - 1]?.lower ?? '.'))) return undefined;
  return spanOf(units, i, contentEnd(units, i, 'quotation'));
}

/** “The plan, he said, will fail.” */
function splitRest(units: Units, from: number): Span | undefined {
  if (!isComma(units[from]) && !isDash(units[from])) return undefined;
  const last = lastWord(units);
  if (from + 1 > last) return undefined;
  return spanOf(units, from + 1, contentEnd(units, from + 1, 'clause'));
}

/** The quotation that ends right before `first`, a comma between them or not. */
function quotedBefore(scene: Scene, first: number): Span | undefined {
  const { units, free } = scene;
  const at = isComma(units[first - 1]) ? first - 2 : first - 1;
  return at >= free && units[at]?.tag === 'QUOTE' ? leftContent(scene, first) : undefined;
}

/** What stands before the cue or its subject, which begins at `first`. */
function leftContent(scene: Scene, first: number): Span | undefined {
  const { units, free } = scene;
  let to = first - 1;
  if (to < free) return undefined;
  if (isComma(units[to]) || isDash(units[to]) || /^[?!]$/.test(units[to]!.lower)) to--;
  else if (units[to]!.tag !== 'QUOTE') return undefined;
  if (to < free) return undefined;
  let from = free;
  for (let i = to - 1; i >= free; i--) {
    if (units[i]!.lower === ';') {
      from = i + 1;
      break;
    }
  }
  if (units[to]!.tag === 'QUOTE' && to > from) {
    let start = to;
    while (
      start > from &&
      (units[start - 1]!.tag === 'QUOTE' ||
        (/^(?:and|,|but|\.\.\.|…)$/.test(units[start - 1]!.lower) && units[start - 2]?.tag === 'QUOTE'))
    )
      start--;
    const before = units[start - 1];
    const whole = /^[“‘\s]*(?:\.\.\.|…)?\s*[\p{Lu}[]/u.test(units[start]!.text);
    if (
      before !== undefined &&
      (whole ? isComma(before) || before.lower === ':' || before.tag === 'PUNCT' : before.lower === ':')
    )
      from = start;
  }
  while (from < to && /^[,;]$/.test(units[from]!.lower)) from++;
  return spanOf(units, from, to);
}

/** “It was reported that …”, “the plan was criticised by X”, “he was accused of …”. */
function passiveStatement(
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
