/**
 * Sentences as rows of units: a unit is a word, a mark, or a whole quotation, so that what is said inside quotation marks
 * never looks like a part of the sentence around it.
 */
import type { PartOfSpeech } from 'wink-nlp';
import type { Span } from '../../core/evidence/reading.ts';
import { VERB_FORMS } from '../lexicon/cues.ts';
import { ABBREVIATIONS, STARTERS } from '../lexicon/words.ts';
import type { Quotation } from './quotations.ts';
import type { Token } from './tokens.ts';

export interface Unit {
  readonly text: string;
  readonly lower: string;
  tag: PartOfSpeech | 'QUOTE';
  readonly start: number;
  readonly end: number;
  readonly quotation?: Quotation;
}

export interface Sentence {
  readonly units: readonly Unit[];
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** the first sentence of its paragraph */
  readonly opens: boolean;
}

/** What goes on for longer is no sentence but a list or a text without full stops, and is cut here. */
const LONGEST = 400;

/** Words and quotations of a paragraph, in order. */
function unitsOf(text: string, tokens: readonly Token[], quotations: readonly Quotation[]): Unit[] {
  const units: Unit[] = [];
  let q = 0;
  let inside = -1;
  for (const token of tokens) {
    while (q < quotations.length && quotations[q]!.span[1] <= token.start) q++;
    const quotation = quotations[q];
    if (quotation !== undefined && token.start >= quotation.span[0] && token.start < quotation.span[1]) {
      if (inside !== q) {
        const [start, end] = quotation.span;
        const words = text.slice(start, end);
        units.push({ text: words, lower: '“”', tag: 'QUOTE', start, end, quotation });
        inside = q;
      }
      continue;
    }
    // “he had been ill.”: no abbreviation, whatever the tagger took it for
    if (/^\p{Ll}{2,}\.$/u.test(token.text) && !/^(?:etc|vs)\.$/.test(token.text)) {
      const end = token.end - 1;
      units.push({ text: token.text.slice(0, -1), lower: token.lower.slice(0, -1), tag: 'ADJ', start: token.start, end });
      units.push({ text: '.', lower: '.', tag: 'PUNCT', start: end, end: token.end });
      continue;
    }
    units.push({ text: token.text, lower: token.lower, tag: token.tag, start: token.start, end: token.end });
  }
  return units;
}

/** tokens and quotations are those of the whole text, in order */
export function sentencesOf(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly Span[],
  quotations: readonly Quotation[],
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let t = 0;
  let q = 0;
  let pending: Unit[] = [];
  let opens = true;
  let home = 0;
  paragraphs.forEach(([from, to], paragraph) => {
    while (t < tokens.length && tokens[t]!.start < from) t++;
    const first = t;
    while (t < tokens.length && tokens[t]!.start < to) t++;
    while (q < quotations.length && quotations[q]!.span[0] < from) q++;
    const firstQuote = q;
    while (q < quotations.length && quotations[q]!.span[0] < to) q++;
    const units = unitsOf(text, tokens.slice(first, t), quotations.slice(firstQuote, q));
    let current: Unit[] = [];
    const last = pending.at(-1);
    // “She said:” with the quotation in a paragraph of its own
    if (last !== undefined && units[0]?.tag === 'QUOTE' && (last.lower === ':' || last.lower === ',')) current = pending;
    else flush();
    if (current.length === 0) {
      opens = true;
      home = paragraph;
    }
    pending = [];
    units.forEach((unit, i) => {
      current.push(unit);
      if (!ends(units, i) && current.length < LONGEST) return;
      pending = current;
      flush();
      current = [];
      home = paragraph;
    });
    pending = current;
  });
  flush();
  return sentences;

  function flush(): void {
    if (pending.length > 0) {
      repair(pending);
      sentences.push({ units: pending, paragraph: home, start: pending[0]!.start, end: pending.at(-1)!.end, opens });
      opens = false;
    }
    pending = [];
  }
}

const capital = (unit: Unit): boolean => unit.tag === 'QUOTE' || /^[\p{Lu}\p{N}“‘([$€£]/u.test(unit.text);

function ends(units: readonly Unit[], i: number): boolean {
  const unit = units[i]!;
  const next = units[i + 1];
  if (next === undefined) return false;
  if (unit.tag === 'QUOTE') {
    if (!capital(next) || next.lower === '(' || /^[—–―]$/.test(next.text)) return false;
    const mark = /([.?!…—–-])[\s”’)]*$/.exec(unit.text)?.[1];
    if (mark === undefined) return false;
    if (mark === '.') return true;
    // “Really?” she asked.
    return !saidSoon(units, i + 1);
  }
  if (/^[?!…]+$|^\.{2,}$/.test(unit.text)) return capital(next);
  if (unit.text === '.') {
    const before = units[i - 1];
    if (!capital(next) || /^[)\]]$/.test(next.text)) return false;
    if (before === undefined) return false;
    if (/^\p{Lu}$/u.test(before.text) && next.start - unit.end <= 1 && !STARTERS.has(next.text)) return false;
    return !(ABBREVIATIONS.has(before.lower) && !STARTERS.has(next.text));
  }
  if (/^[)\]”’]$/.test(unit.text) && /^[.?!]$/.test(units[i - 1]?.text ?? '')) return capital(next);
  // an abbreviation that ends the sentence as well: “… in the U.S. He said …”
  return (
    unit.text.length > 1 && unit.text.endsWith('.') && !ABBREVIATIONS.has(unit.lower.slice(0, -1)) && STARTERS.has(next.text)
  );
}

function saidSoon(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < Math.min(units.length, from + 9); i++) {
    const { lower, tag } = units[i]!;
    if (/^[.?!;]$/.test(lower) || tag === 'QUOTE') return false;
    const reading = VERB_FORMS.get(lower);
    if (reading?.cue.frames.has('q') === true && reading.form !== 'ing' && reading.form !== 'base') return true;
  }
  return false;
}

const NOMINATIVE = new Set(['i', 'he', 'she', 'we', 'they', 'who', 'it']);
const OPENERS = new Set([
  'to',
  'that',
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'he',
  'she',
  'it',
  'they',
  'there',
  'on',
  'for',
  'in',
  'of',
  'about',
]);

/** A capital within a sentence makes a name, where a name or a reporting verb stands beside it: “Ms. Lynch said”. */
function named(units: readonly Unit[], unit: Unit, i: number): void {
  if (!/^\p{Lu}\p{Ll}/u.test(unit.text) || !/^(?:VERB|AUX|ADJ|ADV|INTJ|NOUN|ADP|SCONJ)$/.test(unit.tag)) return;
  const before = units[i - 1];
  const after = units[i + 1];
  const begins = before === undefined || /^[:.?!…]$/.test(before.text);
  const reported =
    VERB_FORMS.get(after?.lower ?? '')?.cue.frames.has('q') === true && /^(?:past|s)$/.test(VERB_FORMS.get(after!.lower)!.form);
  if (unit.tag === 'ADJ' || unit.tag === 'NOUN') {
    if (!begins && reported) unit.tag = 'PROPN';
  } else if (
    (!begins && before.tag === 'PROPN') ||
    (reported && unit.tag !== 'ADV' && unit.tag !== 'SCONJ' && unit.tag !== 'ADP') ||
    (!begins && after?.tag === 'PROPN' && unit.tag === 'VERB')
  )
    unit.tag = 'PROPN';
}

/** Corrects tags where the lexicon and the neighbours know better than the tagger. */
function repair(units: readonly Unit[]): void {
  // a headline with capitals throughout says nothing by them
  const titled = !units.some(({ text, tag }) => (tag === 'VERB' || tag === 'NOUN') && /^\p{Ll}/u.test(text));
  if (!titled) units.forEach((unit, i) => named(units, unit, i));
  units.forEach((unit, i) => {
    // a hyphen within a word is no dash
    if (unit.text === '-' && units[i - 1]?.end === unit.start && units[i + 1]?.start === unit.end) unit.tag = 'SYM';
    const reading = VERB_FORMS.get(unit.lower);
    const before = units[i - 1];
    const after = units[i + 1];
    if (
      before !== undefined &&
      unit.tag === 'VERB' &&
      (before.tag === 'DET' || /^(?:'s|my|his|her|their|its|our|your)$/.test(before.lower))
    ) {
      if (before.lower !== 'that' && before.lower !== "'s" && !/(?:ed|ing)$/.test(unit.lower)) unit.tag = 'NOUN';
      return;
    }
    // “the same polling suggests”
    const noun = before?.tag === 'DET' || (before?.tag === 'ADJ' && units[i - 2]?.tag === 'DET');
    if (noun && unit.tag === 'VERB' && unit.lower.endsWith('ing') && (after?.tag === 'VERB' || after?.tag === 'AUX'))
      unit.tag = 'NOUN';
    // “the police chief said”, “the north said”
    const speaks = VERB_FORMS.get(after?.lower ?? '');
    if (before !== undefined && speaks?.cue.frames.has('q') === true && speaks.form !== 'ing' && speaks.form !== 'base') {
      if (unit.tag === 'ADJ' && (before.tag === 'NOUN' || before.tag === 'DET' || before.tag === 'PROPN')) unit.tag = 'NOUN';
      if (unit.tag === 'ADV' && before.tag === 'DET') unit.tag = 'NOUN';
    }
    if (reading === undefined || before === undefined || after === undefined) return;
    if (unit.tag !== 'NOUN' && unit.tag !== 'PROPN' && unit.tag !== 'ADJ') return;
    const subject =
      NOMINATIVE.has(before.lower) ||
      ((before.tag === 'PROPN' || before.tag === 'NOUN') && reading.form === 's') ||
      ((before.tag === 'PROPN' || before.tag === 'NOUN') && reading.form === 'past' && unit.lower.endsWith('ed'));
    // “…, offering land in return”
    if (before.lower === ',' && reading.form === 'ing' && /^(?:NOUN|DET|PROPN|PRON|ADJ)$/.test(after.tag)) unit.tag = 'VERB';
    // “…, alleged that”
    if (after.lower === 'that' && reading.form === 'past' && reading.cue.frames.has('t') && before.tag === 'PUNCT')
      unit.tag = 'VERB';
    if (!subject) return;
    if (unit.tag === 'PROPN' && /^\p{Lu}/u.test(unit.text) && i > 0 && !/^\p{Lu}/u.test(after.text)) return;
    if (
      OPENERS.has(after.lower) ||
      after.tag === 'QUOTE' ||
      after.tag === 'PROPN' ||
      after.lower === ':' ||
      NOMINATIVE.has(before.lower)
    )
      unit.tag = 'VERB';
  });
}
