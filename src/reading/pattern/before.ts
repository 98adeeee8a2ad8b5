/** Content that stands before its cue: “…, X said”, “…”, said X, and what may go on after it. */
import { contentEnd, lastWord } from '../extent.ts';
import { addresseeOf, type Frame } from '../frame.ts';
import type { VerbReading } from '../lexicon/cues.ts';
import { RELATIVE } from '../lexicon/words.ts';
import type { Act } from '../../core/evidence/act.ts';
import { chainEnd, isAdverb, isComma, isDash, isFinite, isVerbal, occasionAt, phraseEnd, timeEnd } from '../phrase.ts';
import type { Span } from '../../core/evidence/reading.ts';
import { subjectAfter, subjectBefore, type Subject } from '../subject.ts';
import { spanOf, sureness, type Candidate, type Scene } from './candidate.ts';
import { shared, sourceSpans } from './build.ts';

import type { Unit } from '../text/sentences.ts';

type Units = readonly Unit[];
/** A quotation that ends at the unit, as one before “X said” does. */
const closingQuote = (units: Units, i: number): boolean =>
  units[i]?.tag === 'QUOTE' ? /[,.?!…—–-]\s*”?$/.test(units[i].text) : isComma(units[i]) && units[i - 1]?.tag === 'QUOTE';

/**
 * “…,” Jo Hart, the head of the port and one of those who sued it, said: everything between a quotation and the verb,
 * where it is a phrase with others apposed to it.
 */
export function apposedAfterQuote(units: Units, free: number, group: number): Subject | undefined {
  let quote = group - 1;
  while (quote >= free && !closingQuote(units, quote)) quote--;
  if (quote < free || !isComma(units[group - 1])) return undefined;
  const from = quote + 1;
  const head = phraseEnd(units, from);
  const end = chainEnd(units, from);
  if (head === -1 || !/^(?:DET|PROPN|NOUN|PRON)$/.test(units[from]!.tag)) return undefined;
  if (!isComma(units[Math.max(head, end) + 1]) && !isComma(units[head + 1])) return undefined;
  // a verb outside a relative clause would make it a sentence of its own
  let relative = false;
  for (let i = head + 1; i < group; i++) {
    const unit = units[i]!;
    if (unit.tag === 'QUOTE' || unit.lower === ';' || isDash(unit)) return undefined;
    if (RELATIVE.has(unit.lower)) relative = true;
    else if (!relative && isFinite(units, i) && clauseBetween(units, i)) return undefined;
  }
  return { from, to: group - 2, head, how: 'before' };
}

/** A participle after its noun (“the plan drafted by …”) is no verb of a clause. */
const clauseBetween = (units: Units, i: number): boolean => units[i]!.tag === 'AUX' || !/(?:ed|en|wn)$/.test(units[i]!.lower);

/** “…,” X told the court after the session: what stands before counts, whatever may follow. */
export function quotedFrame(
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
  // “In this week's edition of ‘Morning Talk,’ X said the plan …”: the title of a programme is no statement
  if (following?.start !== undefined && units[free]!.tag === 'ADP' && !units.slice(free, subject.from).some(isVerbal))
    return undefined;
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
export function invertedStatement(scene: Scene, at: number, group: number, reading: VerbReading): Candidate | undefined {
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
export function beforeCue(
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

/** A quotation that goes on after the cue: “…,” he said, “…”, “…,” he said, pointing at the map, “…”, “…,” he said, but “…” */
function continuation(units: Units, from: number): Span | undefined {
  let i = isComma(units[from]) || units[from]?.lower === ':' ? from + 1 : from;
  if (i > from && units[i]?.tag === 'VERB' && units[i]!.lower.endsWith('ing')) {
    const comma = units.findIndex((unit, k) => k > i && isComma(unit));
    if (comma !== -1 && units[comma + 1]?.tag === 'QUOTE' && !units.slice(i, comma).some((_, k) => isFinite(units, i + k)))
      i = comma + 1;
  } else if (/^(?:but|and)$/.test(units[i]?.lower ?? '')) i++;
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
export function quotedBefore(scene: Scene, first: number): Span | undefined {
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
