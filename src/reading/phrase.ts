/** Phrases without a parser: where a noun phrase, a verb group or a statement of time begins and ends in a row of units. */
import { NOMINATIVES, OCCASIONS, PERSONAL, POSSESSIVE, pointsInTime, spansTime, timely, MONTH_OF } from './lexicon/words.ts';
import type { Unit } from './text/sentences.ts';

/** Positions of the first and last unit. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

type Units = readonly Unit[];

export const isComma = (unit: Unit | undefined): boolean => unit?.lower === ',';
export const isDash = (unit: Unit | undefined): boolean =>
  unit !== undefined && (/^[—–―]$|^-{2,}$/.test(unit.text) || (unit.text === '-' && unit.tag === 'PUNCT'));
export const isAdverb = (unit: Unit | undefined): boolean =>
  unit?.lower === 'further' || (unit?.tag === 'ADV' && !/^(?:how|why|when|where|there|here)$/.test(unit.lower));
export const isNot = (unit: Unit | undefined): boolean => unit !== undefined && /^(?:not|n't|never)$/.test(unit.lower);
export const isGenitive = (unit: Unit | undefined): boolean =>
  unit?.lower === "'s" || (unit?.lower === "'" && unit.tag === 'PART');
const hyphenBetween = (units: Units, i: number): boolean =>
  units[i]?.text === '-' && units[i - 1]?.end === units[i].start && units[i + 1]?.start === units[i].end;

export const isVerbal = (unit: Unit | undefined): boolean => unit?.tag === 'VERB' || unit?.tag === 'AUX';

/** A verb form that can carry a clause: not an -ing form or an infinitive, though a bare participle may slip through. */
export function isFinite(units: Units, i: number): boolean {
  const unit = units[i];
  if (unit === undefined || !isVerbal(unit)) return false;
  if (unit.tag === 'AUX') return units[i - 1]?.lower !== 'to' && !/^(?:being|having|be|been)$/.test(unit.lower);
  if (unit.lower.endsWith('ing')) return false;
  let j = i - 1;
  while (isAdverb(units[j]) || isNot(units[j])) j--;
  return units[j]?.lower !== 'to' || units[j]?.tag === 'ADP';
}

/** Where the verb group that ends in the verb at i begins: auxiliaries, negation and adverbs before it. */
export function groupStart(units: Units, i: number): number {
  let start = i;
  for (let j = i - 1; j >= 0; j--) {
    const unit = units[j]!;
    if (unit.tag === 'AUX' || isNot(unit) || /^(?:have|has|had|be|been|being|'ve|'d|'ll)$/.test(unit.lower)) start = j;
    else if (!isAdverb(unit)) break;
    else if (unit.end - unit.start > 2 && j > 0) {
      // an adverb belongs to the group where a subject or an auxiliary stands before it
      const before = units[j - 1]!;
      if (isComma(before) || before.lower === '(') break;
      start = j;
    }
  }
  return start;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'SYM', 'QUOTE', 'PRON', 'X']);

/** Whether a noun phrase may end at i. */
export function endsPhrase(units: Units, i: number): boolean {
  const unit = units[i];
  if (unit === undefined) return false;
  if (unit.tag === 'PRON') return !POSSESSIVE.has(unit.lower) || unit.lower === 'her' || unit.lower === 'his';
  if (NOMINAL.has(unit.tag)) return true;
  if (unit.tag === 'DET')
    return /^(?:this|that|these|those|some|many|all|both|others|another|each|few|most|none|neither)$/.test(unit.lower);
  return (
    unit.tag === 'ADJ' &&
    (/^(?:others?|many|few|several|most|more|same)$/.test(unit.lower) ||
      /^\p{Lu}/u.test(unit.text) ||
      units[i - 1]?.tag === 'DET')
  );
}

/** The first unit of the noun phrase that ends at `end`, without what hangs on it by prepositions. */
export function phraseStart(units: Units, end: number): number {
  let k = end;
  if (units[k]!.tag === 'PRON' && PERSONAL.has(units[k]!.lower)) return k;
  while (k > 0) {
    const unit = units[k - 1]!;
    const here = units[k]!;
    if ((here.tag === 'DET' && !/^(?:all|both|half|such)$/.test(unit.lower)) || /^(?:which|what)$/.test(unit.lower)) break;
    if (here.tag === 'PRON' && !isGenitive(units[k + 1])) break;
    if (timely(unit.lower) && here.tag !== 'NOUN') break;
    if (hyphenBetween(units, k - 1) || isGenitive(unit) || (unit.text === '/' && k > 1)) k--;
    else if (
      unit.tag === 'NOUN' ||
      unit.tag === 'PROPN' ||
      unit.tag === 'ADJ' ||
      unit.tag === 'NUM' ||
      unit.tag === 'SYM' ||
      unit.tag === 'DET' ||
      unit.tag === 'X'
    )
      k--;
    else if (unit.tag === 'QUOTE' && unit.end - unit.start < 40 && !/[,.?!]”?$/.test(unit.text)) k--;
    else if (unit.tag === 'PRON' && (POSSESSIVE.has(unit.lower) || isGenitive(here))) k--;
    else if (unit.tag === 'ADV' && here.tag === 'ADJ' && units[k - 2]?.tag === 'DET') k--;
    else if (unit.tag === 'VERB' && /(?:ed|ing|en)$/.test(unit.lower) && modifies(units, k - 1)) k--;
    else if (unit.text === '.' && units[k - 2] !== undefined && unit.start === units[k - 2]!.end && units[k - 2]!.tag === 'PROPN')
      k--;
    else if (unit.text === '&') k--;
    else break;
  }
  return k;
}

/** Whether the participle at i stands before a noun as its attribute. */
function modifies(units: Units, i: number): boolean {
  const before = units[i - 1];
  return (
    before !== undefined &&
    (before.tag === 'DET' ||
      before.tag === 'ADP' ||
      before.tag === 'ADJ' ||
      before.tag === 'NUM' ||
      POSSESSIVE.has(before.lower) ||
      isGenitive(before) ||
      hyphenBetween(units, i - 1))
  );
}

/** The last unit of the noun phrase that starts at i, or -1. */
export function phraseEnd(units: Units, i: number): number {
  const first = units[i];
  if (first === undefined) return -1;
  if (first.tag === 'PRON' && PERSONAL.has(first.lower) && first.lower !== 'her') return i;
  let end = -1;
  for (let k = i; k < units.length; k++) {
    const unit = units[k]!;
    if (k > i && unit.tag === 'PRON' && NOMINATIVES.has(unit.lower)) break;
    if (k > i && end === k - 1 && unit.tag === 'DET') break;
    if (k > i && timely(unit.lower) && end !== -1) break;
    if (NOMINAL.has(unit.tag)) end = k;
    else if (unit.tag === 'DET' || unit.tag === 'ADJ') end = endsPhrase(units, k) ? k : end;
    else if (unit.tag === 'ADV' && end === -1) continue;
    else if (unit.tag === 'VERB' && /(?:ed|ing|en)$/.test(unit.lower) && end !== k - 1 && k > i && NOMINALISH(units[k + 1]))
      continue;
    else if (unit.tag === 'VERB' && k > i && modifies(units, k) && NOMINALISH(units[k + 1]) && units[k - 1]?.tag !== 'NOUN')
      continue;
    else if (hyphenBetween(units, k) || isGenitive(unit) || unit.text === '&' || (unit.text === '/' && k > i)) continue;
    else if (
      unit.text === '.' &&
      units[k - 1] !== undefined &&
      unit.start === units[k - 1]!.end &&
      units[k - 1]!.text.length <= 4 &&
      units[k + 1]?.tag === 'PROPN'
    )
      continue;
    else break;
  }
  return end;
}

const NOMINALISH = (unit: Unit | undefined): boolean =>
  unit !== undefined && (unit.tag === 'NOUN' || unit.tag === 'PROPN' || unit.tag === 'ADJ');

/** The last unit of a noun phrase with the prepositional phrases that hang on it. */
export function chainEnd(units: Units, i: number, only?: ReadonlySet<string>): number {
  let end = phraseEnd(units, i);
  while (end !== -1) {
    const link = units[end + 1];
    if (link === undefined) break;
    if (link.lower === '(') {
      const close = units.findIndex((unit, k) => k > end && unit.lower === ')');
      if (close === -1 || close - end > 12) break;
      end = close;
      continue;
    }
    const joins = link.tag === 'ADP' || (link.tag === 'CCONJ' && link.lower !== 'but');
    if (!joins || (only !== undefined && !only.has(link.lower))) break;
    if (timeEnd(units, end + 1) !== -1 || occasionAt(units, end + 1)) break;
    const next = phraseEnd(units, end + 2);
    if (next === -1) break;
    if (link.tag === 'CCONJ' && isFinite(units, next + 1)) {
      // “the mayor and the council said”: one subject only where nothing came before
      end = next;
      continue;
    }
    end = next;
  }
  return end;
}

/** The last unit of a statement of time that starts at i (“on Tuesday”, “last week”, “in 2014”, “two days ago”), or -1. */
export function timeEnd(units: Units, i: number): number {
  let k = i;
  const unit = units[k];
  if (unit === undefined) return -1;
  if (unit.tag === 'ADP' || /^(?:on|in|at|by|since|during|over|until|from)$/.test(unit.lower)) k++;
  const begun = k;
  if (units[k]?.lower === 'the' || units[k]?.lower === 'a') k++;
  while (
    units[k] !== undefined &&
    (pointsInTime(units[k]!.lower) || (units[k]!.tag === 'NUM' && spansTime(units[k + 1]?.lower ?? '')))
  )
    k++;
  const head = units[k];
  if (head === undefined) return -1;
  const year = /^(?:1[89]|20)\d\d$/.test(head.text);
  if (!spansTime(head.lower) && !MONTH_OF.has(head.lower.replace(/\.$/, '')) && !(year && begun > i)) {
    return k > begun && units[k - 1]?.lower === 'earlier' ? k - 1 : -1;
  }
  if (head.lower === 'time' && k === begun) return -1;
  if (
    !year &&
    head.lower === 'may' &&
    (head.text !== 'May' || units[k - 1]?.tag === 'PROPN' || (units[k - 1]?.tag !== 'ADP' && units[k + 1]?.tag !== 'NUM'))
  )
    return -1;
  // “the day the plan died” is no statement of time
  if (k > begun && units[k - 1]?.lower === 'the' && !timely(head.lower) && head.tag !== 'PROPN') return -1;
  if (spansTime(head.lower) && !timely(head.lower) && k === begun) return -1;
  for (;;) {
    const next = units[k + 1];
    if (next === undefined) break;
    if (
      /^(?:morning|afternoon|evening|night|ago|earlier|later)$/.test(next.lower) ||
      next.tag === 'NUM' ||
      /^\d+(?:st|nd|rd|th)?$/.test(next.text)
    )
      k++;
    else if (isComma(next) && units[k + 2]?.tag === 'NUM' && /^(?:1[89]|20)\d\d$/.test(units[k + 2]!.text)) k += 2;
    else if (next.text === '.' && MONTH_OF.has(units[k]!.lower) && units[k + 2]?.tag === 'NUM') k += 2;
    else break;
  }
  return k;
}

/** Where a statement of time that ends at `end` begins, or -1. */
export function timeStart(units: Units, end: number): number {
  for (let k = Math.max(0, end - 5); k <= end; k++) {
    const unit = units[k]!;
    if (unit.tag === 'PROPN' && !timely(unit.lower) && !MONTH_OF.has(unit.lower)) continue;
    if (timeEnd(units, k) === end) return k;
  }
  return -1;
}

/** Whether a prepositional phrase of an occasion starts at i: “in an interview with …”, “at a rally”, “on Twitter”. */
export function occasionAt(units: Units, i: number): boolean {
  const unit = units[i];
  if (unit === undefined || !/^(?:in|at|on|during|through|via|from|after|before|to)$/.test(unit.lower)) return false;
  // “a mission to which Article 5 does not apply”
  if (/^(?:which|whom|whose)$/.test(units[i + 1]?.lower ?? '')) return false;
  const end = phraseEnd(units, i + 1);
  if (end === -1) return false;
  for (let k = i + 1; k <= end; k++)
    if (OCCASIONS.has(units[k]!.lower) && !(units[k]!.lower === 'article' && units[k + 1]?.tag === 'NUM')) return true;
  return false;
}
