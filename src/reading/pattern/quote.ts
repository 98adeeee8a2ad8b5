/** Quotations that no cue has claimed: given to whoever spoke last, or to the nearest subject in the sentence. */
import { groupStart, isComma, isDash, isFinite, isGenitive, phraseEnd } from '../phrase.ts';
import type { Span } from '../../core/evidence/reading.ts';
import { subjectBefore } from '../subject.ts';
import type { Sentence, Unit } from '../text/sentences.ts';
import { spanOf, sureness, type Candidate } from './candidate.ts';

type Units = readonly Unit[];

const covers = ([a, b]: Span, { start, end }: Unit): boolean => start >= a && end <= b;

/** A sentence that is nothing but quotation. */
const allQuoted = (units: Units): boolean =>
  units.some(({ tag }) => tag === 'QUOTE') && units.every(({ tag }) => tag === 'QUOTE' || tag === 'PUNCT' || tag === 'CCONJ');

/** All statements, with quotations that only go on made part of the one they continue, and the unclaimed ones added. */
export function withQuotations(sentences: readonly Sentence[], found: readonly Candidate[]): readonly Candidate[] {
  const bySentence = new Map<number, Candidate[]>();
  for (const candidate of found) {
    const list = bySentence.get(candidate.sentence) ?? [];
    bySentence.set(candidate.sentence, list);
    list.push(candidate);
  }
  const result: Candidate[] = [];
  /** the last statement that holds a quotation, while nothing but quotation has followed it */
  let speaking: number | undefined;
  let spokenIn = -1;
  sentences.forEach((sentence, index) => {
    const here = bySentence.get(index) ?? [];
    const { units } = sentence;
    const signed = here.length === 0 ? signedQuotation(units, index) : undefined;
    if (signed !== undefined) {
      result.push(signed);
      speaking = undefined;
      return;
    }
    if (here.length === 0 && allQuoted(units)) {
      const near = sentence.paragraph === spokenIn;
      const goesOn = units[0]!.quotation?.continues === true;
      const last = speaking === undefined ? undefined : result[speaking];
      if (last !== undefined && (near || goesOn || (last.pattern === 'colon' && sentence.paragraph === spokenIn + 1))) {
        result[speaking!] = { ...last, content: [...last.content, spanOf(units, 0, units.length - 1)] };
        spokenIn = sentence.paragraph;
        return;
      }
      if (last !== undefined && sentence.paragraph === spokenIn + 1 && sentence.opens) {
        result.push({
          ...last,
          sentence: index,
          pattern: 'unclaimed-quotation',
          cue: [],
          content: [spanOf(units, 0, units.length - 1)],
          confidence: sureness('unclaimed-quotation', []),
        });
        speaking = result.length - 1;
        spokenIn = sentence.paragraph;
        return;
      }
    }
    for (const candidate of here) result.push(candidate);
    const unclaimed = units.flatMap((unit, at) =>
      unit.tag === 'QUOTE' && !here.some(({ content, source }) => [...content, ...source].some((span) => covers(span, unit)))
        ? [at]
        : [],
    );
    for (const at of unclaimed) {
      const more = nearest(units, at, index);
      if (more !== undefined) result.push(more);
    }
    const quoting = result.findLastIndex(
      (candidate) =>
        candidate.sentence === index &&
        candidate.content.some((span) => units.some((unit) => unit.tag === 'QUOTE' && covers(span, unit))),
    );
    speaking = quoting === -1 ? undefined : quoting;
    spokenIn = quoting === -1 ? -1 : lastParagraph(sentence);
  });
  return result;
}

const lastParagraph = (sentence: Sentence): number =>
  sentence.paragraph +
  (sentence.units.some(
    ({ lower, tag }, i) =>
      lower === ':' &&
      tag === 'PUNCT' &&
      sentence.units[i + 1]?.tag === 'QUOTE' &&
      sentence.units[i + 1]!.start - sentence.units[i]!.end > 1,
  )
    ? 1
    : 0);

/** A quotation in a sentence without a cue for it: “The mayor was blunt: ‘No.’” */
function nearest(units: Units, at: number, sentence: number): Candidate | undefined {
  const unit = units[at]!;
  const words = unit.text.split(/\s+/).length;
  const before = units[at - 1];
  const set = before?.lower === ':' || (isComma(before) && /^[“‘]\p{Lu}/u.test(unit.text));
  if (words < 4 && !set) return undefined;
  let verb = at - 1;
  while (verb >= 0 && !isFinite(units, verb)) verb--;
  if (verb < 0 || units[0]!.lower === 'here') return before?.lower === ':' ? introduced(units, at, sentence) : undefined;
  const group = groupStart(units, verb);
  const subject = subjectBefore(units, group);
  if (subject === undefined) return undefined;
  return {
    sentence,
    pattern: 'unclaimed-quotation',
    act: 'state',
    lemma: units[verb]!.lower,
    negated: false,
    confidence: sureness('unclaimed-quotation', [!set && 0.7]),
    source: [spanOf(units, subject.from, subject.to)],
    head: subject.head,
    at: verb,
    cue: [spanOf(units, group, verb)],
    content: [spanOf(units, at, at)],
  };
}

/** “Hart, in the spring: ‘…’”, “Here is Hart in 1992: ‘…’”: a name, and no verb between it and the colon. */
function introduced(units: Units, at: number, sentence: number): Candidate | undefined {
  const from = /^(?:here|from)$/.test(units[0]!.lower) ? 1 : 0;
  const start = units[from]?.tag === 'AUX' || isGenitive(units[from]) ? from + 1 : from;
  const end = phraseEnd(units, start);
  if (end === -1 || end >= at || units[end]!.tag !== 'PROPN') return undefined;
  return {
    sentence,
    pattern: 'colon',
    act: 'state',
    lemma: ':',
    negated: false,
    confidence: sureness('colon', [0.85]),
    source: [spanOf(units, start, end)],
    head: end,
    at: at - 1,
    cue: [spanOf(units, at - 1, at - 1)],
    content: [spanOf(units, at, at)],
  };
}

/** “…” – Jo Hart: a quotation set apart, with its speaker after a dash. */
function signedQuotation(units: Units, sentence: number): Candidate | undefined {
  const dash = units.findIndex((unit, i) => isDash(unit) && units[i - 1]?.tag === 'QUOTE');
  if (dash < 1 || !units.slice(0, dash).every(({ tag }) => tag === 'QUOTE' || tag === 'PUNCT')) return undefined;
  let end = dash + 1;
  while (units[end]?.tag === 'PROPN' || (units[end]?.text === '.' && units[end + 1]?.tag === 'PROPN')) end++;
  if (end === dash + 1 || (units[end] !== undefined && !/^[.,]$/.test(units[end]!.lower))) return undefined;
  return {
    sentence,
    pattern: 'inverted',
    act: 'state',
    lemma: '–',
    negated: false,
    confidence: sureness('inverted', []),
    source: [spanOf(units, dash + 1, end - 1)],
    head: end - 1,
    at: dash,
    cue: [spanOf(units, dash, dash)],
    content: [spanOf(units, 0, dash - 1)],
  };
}
