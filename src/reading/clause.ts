/** Clauses and cue verbs in a row of units. */
import { VERB_FORMS } from './lexicon/cues.ts';
import { POSSESSIVE } from './lexicon/words.ts';
import { chainEnd, isAdverb, isComma, isFinite, isNot, isVerbal } from './phrase.ts';
import type { Unit } from './text/sentences.ts';

type Units = readonly Unit[];

/** Whether a clause starts at i: a noun phrase with a finite verb after it. Returns the position of the verb, or -1. */
export function clauseVerb(units: Units, i: number): number {
  const first = units[i];
  if (first === undefined) return -1;
  if (first.lower === 'there' && isVerbal(units[i + 1])) return i + 1;
  if (first.lower === 'if' || (first.tag === 'SCONJ' && /^(?:when|while|although|because|unless|since)$/.test(first.lower)))
    return i;
  const end = chainEnd(units, i);
  if (end === -1) return -1;
  let k = end + 1;
  // a relative clause or something set off by commas
  if (isComma(units[k])) {
    const close = units.findIndex((unit, at) => at > k && isComma(unit));
    if (close !== -1 && close - k < 40 && (units[k + 1]?.tag !== 'VERB' || isFinite(units, close + 1))) k = close + 1;
  }
  if (units[k]?.lower === 'who' || units[k]?.lower === 'that' || units[k]?.lower === 'which') {
    let verbs = 0;
    for (let at = k + 1; at < Math.min(units.length, k + 18); at++) {
      if (/^[,;:.]$/.test(units[at]!.lower)) break;
      if (isFinite(units, at) && !isFinite(units, at - 1)) verbs++;
      if (verbs === 2) return at;
    }
    return -1;
  }
  while (isAdverb(units[k]) || isNot(units[k]) || units[k]?.lower === 'also') k++;
  if (!isFinite(units, k)) return -1;
  if (
    units[k]!.tag === 'VERB' &&
    /(?:ed|en|n)$/.test(units[k]!.lower) &&
    /^(?:by|in|at|for|from|to|with)$/.test(units[k + 1]?.lower ?? '')
  ) {
    // “the plan drafted by …” is a phrase; “the plan drafted the …” a clause
    return /^(?:by|from)$/.test(units[k + 1]!.lower) ? -1 : k;
  }
  return k;
}

/** Whether the form at i is a cue verb used as one. */
export function cueVerbAt(units: Units, i: number): ReturnType<typeof VERB_FORMS.get> {
  const unit = units[i];
  if (unit?.tag !== 'VERB') return undefined;
  // “United States”: a capital among small letters is a name
  if (
    i > 0 &&
    /^\p{Lu}/u.test(unit.text) &&
    units[i - 1]!.tag === 'PROPN' &&
    !units.every(({ text, tag }) => tag === 'PUNCT' || text.length < 4 || /^\P{Ll}/u.test(text))
  )
    return undefined;
  const reading = VERB_FORMS.get(unit.lower);
  if (reading === undefined) return undefined;
  const before = units[i - 1];
  if (
    before !== undefined &&
    (before.tag === 'DET' || POSSESSIVE.has(before.lower)) &&
    before.lower !== 'that' &&
    before.lower !== 'all' &&
    before.lower !== 'both'
  )
    return undefined;
  return reading;
}
