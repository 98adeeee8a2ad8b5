/** How far the content of a statement reaches. */
import { VERB_FORMS } from './lexicon/cues.ts';
import { RELATIVE } from './lexicon/words.ts';
import { clauseVerb, cueVerbAt } from './clause.ts';
import { chainEnd, isAdverb, isComma, isDash, isFinite, isVerbal, occasionAt, timeEnd } from './phrase.ts';
import type { Pattern } from '../core/evidence/reading.ts';
import type { Unit } from './text/sentences.ts';

type Units = readonly Unit[];

const PHRASAL: ReadonlySet<Pattern> = new Set([
  'noun-phrase',
  'preposition',
  'as-complement',
  'gerund',
  'light-verb',
  'noun',
  'adjective',
  'by-passive',
]);

/** The last unit of the content that starts at `start`. */
export function contentEnd(units: Units, start: number, pattern: Pattern): number {
  const last = lastWord(units);
  const first = units[start]!;
  if (first.tag === 'QUOTE') {
    const end = quotedEnd(units, start);
    if (end !== undefined) return end;
  }
  const phrasal = PHRASAL.has(pattern);
  let depth = 0;
  for (let i = start + 1; i <= last; i++) {
    const unit = units[i]!;
    if (unit.lower === '(') depth++;
    else if (unit.lower === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (unit.lower === ';' || (isDash(unit) && !joined(units, i))) return i - 1;
    if (unit.lower === ':' && phrasal) return i - 1;
    if (isComma(unit) && stopsAfterComma(units, i, last, phrasal || pattern === 'to-infinitive')) return i - 1;
    if (unit.lower === 'according' && units[i + 1]?.lower === 'to') return i - 1;
    if (/^(?:and|but|or)$/.test(unit.lower) && newCue(units, i + 1, pattern)) return i - 1;
    if (/^(?:while|whereas|although|though)$/.test(unit.lower) && !isAdverb(unit)) return i - 1;
    if (phrasal && i > start + 1 && stopsPhrase(units, i, pattern)) return i - 1;
    if (pattern === 'to-infinitive' && i > start + 2 && /^(?:because|after|when|as)$/.test(unit.lower) && unit.tag === 'SCONJ')
      return i - 1;
  }
  return last;
}

const joined = (units: Units, i: number): boolean =>
  units[i]!.text === '-' && units[i - 1]?.end === units[i]!.start && units[i + 1]?.start === units[i]!.end;

/** The last unit before the mark that ends the sentence. */
export function lastWord(units: Units): number {
  let last = units.length - 1;
  while (last > 0 && /^[.?!…:;,]+$/.test(units[last]!.text)) last--;
  return last;
}

/** Content that opens with a quotation: the quotation alone where it is a sentence of its own. */
function quotedEnd(units: Units, start: number): number | undefined {
  const whole = /^[“‘\s]*(?:\.\.\.|…)?\s*[\p{Lu}[\p{N}]/u.test(units[start]!.text);
  const closed = /[,.?!…—–-]\s*”?$/.test(units[start]!.text);
  let end = start;
  // several quotations with nothing between them but “and”
  while (
    units[end + 1]?.tag === 'QUOTE' ||
    (/^(?:and|but|,|…|\.\.\.)$/.test(units[end + 1]?.lower ?? '') && units[end + 2]?.tag === 'QUOTE')
  )
    end += units[end + 1]!.tag === 'QUOTE' ? 1 : 2;
  const next = units[end + 1];
  if (next === undefined || /^[.;!?:)]$/.test(next.lower) || isDash(next)) return end;
  if (whole && closed) return end;
  if (isComma(next) || occasionAt(units, end + 1) || timeEnd(units, end + 1) !== -1) return end;
  if (whole && units[start]!.end - units[start]!.start > 40 && (closed || next.tag !== 'ADP')) return end;
  if (next.tag === 'SCONJ' && next.lower !== 'that') return end;
  return undefined;
}

function stopsAfterComma(units: Units, comma: number, last: number, phrasal: boolean): boolean {
  let i = comma + 1;
  while (isAdverb(units[i])) i++;
  const next = units[i];
  if (next === undefined || i > last) return false;
  if (next.lower === 'according' || next.lower === 'per') return true;
  if (next.tag === 'VERB' && next.lower.endsWith('ing')) {
    const reading = VERB_FORMS.get(next.lower);
    return phrasal || reading?.cue.frames.has('q') === true || reading?.cue.frames.has('t') === true;
  }
  if (
    /^(?:while|whereas|although|though|as|even|after|before|amid|despite|but|yet|when|which)$/.test(next.lower) &&
    next.lower !== 'which'
  )
    return true;
  if (phrasal && (RELATIVE.has(next.lower) || next.tag === 'SCONJ' || next.tag === 'ADP')) return true;
  if (phrasal && (isFinite(units, i) || clauseVerb(units, i) !== -1)) return true;
  if (/^(?:and|or|so)$/.test(next.lower)) {
    if (newCue(units, i + 1)) return true;
    const verb = clauseVerb(units, i + 1);
    return phrasal ? isVerbal(units[i + 1]) || verb !== -1 : verb !== -1 && cueFollows(units, verb);
  }
  // “…, officials said” in the middle
  const end = chainEnd(units, i);
  if (end !== -1 && end < last) {
    let k = end + 1;
    while (isAdverb(units[k])) k++;
    const reading = cueVerbAt(units, k);
    if (reading?.cue.frames.has('q') === true && reading.form !== 'ing' && reading.form !== 'base') {
      const after = units[k + 1];
      if (
        after === undefined ||
        isComma(after) ||
        k >= last ||
        after.lower === '.' ||
        timeEnd(units, k + 1) !== -1 ||
        after.tag === 'QUOTE' ||
        reading.cue.frames.has('o') ||
        after.lower === 'that'
      )
        return true;
    }
  }
  return (
    next.tag === 'VERB' &&
    cueVerbAt(units, i)?.cue.frames.has('q') === true &&
    !next.lower.endsWith('ing') &&
    units[i + 1]?.tag === 'PROPN'
  );
}

/** A verb group with a cue in it. */
function cueFollows(units: Units, verb: number): boolean {
  for (let k = verb; k < Math.min(units.length, verb + 4); k++) {
    if (!isVerbal(units[k]) && !isAdverb(units[k])) return false;
    if (cueVerbAt(units, k)?.cue.frames.has('t') === true) return true;
  }
  return false;
}

/** “… and vowed to”: a second verb of the same speaker. */
function newCue(units: Units, from: number, pattern?: Pattern): boolean {
  let i = from;
  while (isAdverb(units[i])) i++;
  if (units[i]?.tag === 'AUX' && units[i + 1]?.tag === 'VERB' && /^(?:has|have|had)$/.test(units[i]!.lower)) i++;
  const reading = cueVerbAt(units, i);
  if (reading === undefined) return false;
  if (reading.form === 'ing') return pattern === 'gerund' ? false : isComma(units[from - 2]);
  if (reading.form === 'base') return false;
  const frames = reading.cue.frames;
  return frames.has('q') || frames.has('t') || pattern === 'noun-phrase' || pattern === 'to-infinitive';
}

function stopsPhrase(units: Units, i: number, pattern: Pattern): boolean {
  const unit = units[i]!;
  if (occasionAt(units, i) && unit.lower !== 'to' && unit.lower !== 'from') return true;
  if (
    timeEnd(units, i) !== -1 &&
    unit.lower !== 'from' &&
    (unit.tag === 'ADP' || /^(?:last|earlier|this)$/.test(unit.lower) || unit.tag === 'PROPN' || unit.tag === 'NOUN')
  )
    return true;
  if (unit.tag === 'SCONJ' && /^(?:as|after|when|because|since|until|if|before|once|unless)$/.test(unit.lower)) return true;
  if (/^(?:after|before|during|amid|despite|without)$/.test(unit.lower)) return true;
  if (unit.lower === 'by' && units[i + 1]?.lower.endsWith('ing') === true) return true;
  if (unit.tag === 'CCONJ' && pattern !== 'gerund' && isVerbal(units[i + 1]) && !units[i + 1]!.lower.endsWith('ing')) return true;
  return unit.tag === 'CCONJ' && unit.lower === 'but';
}
