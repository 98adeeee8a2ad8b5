/** What follows a cue: the frame, where its content begins, and where the cue itself ends. */
import type { Cue } from './lexicon/cues.ts';
import type { Act } from '../core/evidence/act.ts';
import { WH } from './lexicon/words.ts';
import { clauseVerb } from './clause.ts';
import { chainEnd, isAdverb, isComma, isDash, isFinite, isVerbal, occasionAt, phraseEnd, timeEnd, type Range } from './phrase.ts';
import type { Pattern } from '../core/evidence/reading.ts';
import type { Unit } from './text/sentences.ts';

type Units = readonly Unit[];

export interface Frame {
  readonly pattern: Pattern;
  readonly act: Act;
  readonly usual: boolean;
  /** the first unit of the content; undefined where it stands before the cue */
  readonly start: number | undefined;
  /** the last unit of the cue: the verb, or the preposition it governs */
  readonly cueEnd: number;
  readonly addressee?: Range;
  /** where the preposition or particle stands apart from the verb */
  readonly particle?: number;
}

/** The frame of the cue whose word stands at `at`; undefined where nothing that may follow it does. */
export function frameAfter(units: Units, at: number, cue: Cue): Frame | undefined {
  const found = direct(units, at, at + 1, cue);
  // “said on Tuesday that”, “told the court the plan”: look again after what may stand between
  if (found !== undefined && found.pattern !== 'noun-phrase' && found.pattern !== 'preposition') return found;
  let i = at + 1;
  let addressee: Range | undefined;
  const marry = (frame: Frame): Frame => (addressee === undefined ? frame : { ...frame, addressee });
  const open = cue.frames.has('o') || cue.frames.has('x');
  if (open && cue.word === 'verb') {
    const person = addresseeEnd(units, i);
    if (person !== -1) {
      addressee = { from: i, to: person };
      const after = afterAddressee(units, at, person + 1, cue);
      if (after !== undefined) return marry(after);
      i = person + 1;
    }
  }
  const skipped = skip(units, i);
  if (skipped > at + 1) {
    const later = direct(units, at, skipped, cue);
    if (later !== undefined && /^(?:that-clause|clause|quotation|colon|question-word|addressee)$/.test(later.pattern))
      return marry(later);
    if (later !== undefined && later.pattern === 'to-infinitive' && units[at + 1]?.lower !== 'to') return marry(later);
  }
  const colon = scoldedFor(units, at + 1, cue);
  if (colon !== undefined) return { ...colon, cueEnd: at };
  if (found !== undefined) return found;
  if (addressee !== undefined && cue.frames.has('o')) {
    const ends = ending(units, skip(units, addressee.to + 1), at, cue);
    if (ends !== undefined) return marry(ends);
  }
  return ending(units, skipped, at, cue);
}

/** “She scolded him: ‘…’”, “he put it this way: ‘…’” */
function scoldedFor(units: Units, from: number, cue: Cue): Frame | undefined {
  const entry = cue.frames.get('q');
  const end = entry === undefined ? -1 : chainEnd(units, from);
  if (entry === undefined || end === -1 || units[end + 1]?.lower !== ':' || units[end + 2]?.tag !== 'QUOTE') return undefined;
  return { pattern: 'colon', ...entry, start: end + 2, cueEnd: end };
}

function ending(units: Units, i: number, at: number, cue: Cue): Frame | undefined {
  const frame = cue.frames.get('q') ?? cue.frames.get('e') ?? cue.frames.get('z');
  const unit = units[i];
  const over =
    unit === undefined ||
    /^[.,;:!?)]$/.test(unit.lower) ||
    isDash(unit) ||
    unit.tag === 'CCONJ' ||
    unit.tag === 'SCONJ' ||
    unit.tag === 'ADP' ||
    unit.tag === 'VERB';
  if (frame === undefined || !over) return undefined;
  return { pattern: 'before-cue', ...frame, start: undefined, cueEnd: trailing(units, at) };
}

/** An adverb right after the cue belongs to it where the clause ends there: “said flatly.” */
function trailing(units: Units, at: number): number {
  return isAdverb(units[at + 1]) && units[at + 1]!.lower.endsWith('ly') ? at + 1 : at;
}

/** What may join the parts of a phrase before “as”. */
const LINKS = new Set(['of', 'in', 'at', 'for', 'from', 'on', 'to', 'with', 'by', 'and', 'or', 'about', 'against', 'over']);

const TO_BE = /^(?:is|are|was|were|be|been)$/;

function direct(units: Units, at: number, start: number, cue: Cue): Frame | undefined {
  let i = start;
  const frames = cue.frames;
  const frame = (code: string, pattern: Pattern, from: number, cueEnd = at): Frame | undefined => {
    const entry = frames.get(code);
    return entry === undefined ? undefined : { pattern, ...entry, start: from, cueEnd };
  };
  const next = units[i];
  if (next === undefined) return undefined;
  const particle = frames.get(`p:${next.lower}`);
  if (
    particle !== undefined &&
    (next.tag === 'ADP' || next.tag === 'ADV' || next.tag === 'PART' || next.tag === 'SCONJ') &&
    next.lower !== 'that'
  ) {
    const infinitive = next.lower === 'to' && isVerbal(units[i + 1]);
    if (!infinitive) return withParticle(units, i, cue, particle);
  }
  while (isAdverb(units[i]) && !isComma(units[i])) i++;
  const unit = units[i];
  if (unit === undefined) return undefined;
  if (unit.lower === 'that' && unit.tag !== 'DET') {
    const that = frame('t', 'that-clause', i) ?? frame('z', 'that-clause', i);
    if (that !== undefined) return that;
  }
  if (unit.lower === 'that' && frames.has('t') && (clauseVerb(units, i + 1) !== -1 || clauseVerb(units, i) !== -1))
    return frame('t', 'that-clause', i);
  if (unit.lower === ':' && units[i + 1] !== undefined && (frames.has('q') || frames.has('t')))
    return { pattern: 'colon', ...(frames.get('q') ?? frames.get('t')!), start: i + 1, cueEnd: at };
  if (unit.tag === 'QUOTE') {
    const quoted = frame('q', 'quotation', i) ?? frame('t', 'quotation', i);
    if (quoted !== undefined) return quoted;
  }
  if (isComma(unit) && units[i + 1]?.tag === 'QUOTE') return frame('q', 'quotation', i + 1) ?? frame('t', 'quotation', i + 1);
  if (unit.lower === 'as' && frames.has('a')) return frame('a', 'as-complement', i + 1, i);
  if (unit.lower === 'to' && isVerbal(units[i + (isAdverb(units[i + 1]) ? 2 : 1)])) return frame('i', 'to-infinitive', i);
  if (WH.has(unit.lower) || (/^as$/.test(unit.lower) && /^(?:if|though)$/.test(units[i + 1]?.lower ?? ''))) {
    const asked = frame('w', 'question-word', i) ?? (unit.lower === 'if' ? frame('z', 'clause', i) : undefined);
    if (asked !== undefined) return asked;
  }
  if (unit.tag === 'ADP' && WH.has(units[i + 1]?.lower ?? '') && frames.has('w')) return frame('w', 'question-word', i + 1, i);
  if (cue.word !== 'noun') {
    const clause = frames.has('z') ? clauseAhead(units, i, cue) : -1;
    if (clause !== -1 && !(frames.has('a') && !TO_BE.test(units[clause]!.lower) && !frames.get('z')!.usual))
      return frame('z', 'clause', i);
  }
  if (cue.word !== 'verb') return undefined;
  if (unit.tag === 'VERB' && unit.lower.endsWith('ing') && frames.has('g')) return frame('g', 'gerund', i);
  if (phraseEnd(units, i) !== -1 && unit.tag !== 'ADP') {
    if (frames.has('a')) {
      const end = chainEnd(units, i, LINKS);
      if (units[end + 1]?.lower === 'as') return { ...frame('a', 'as-complement', i)!, particle: end + 1 };
      if (frames.get('a')!.usual && cue.frames.get('n') === undefined) return frame('a', 'as-complement', i);
    }
    return timeEnd(units, i) === -1 ? frame('n', 'noun-phrase', i) : undefined;
  }
  return undefined;
}

/** Verbs of saying take a clause where nothing else fits, however long its subject: “said the politics around it would …”. */
function clauseAhead(units: Units, i: number, cue: Cue): number {
  const near = clauseVerb(units, i);
  const saying =
    cue.frames.get('z')!.usual && cue.frames.has('q') && cue.frames.get('n')?.usual !== true && cue.frames.get('a') === undefined;
  if (
    near !== -1 ||
    !saying ||
    !/^(?:DET|NOUN|PROPN|ADJ|NUM|PRON|VERB|QUOTE|CCONJ)$/.test(units[i]?.tag ?? '') ||
    isFinite(units, i)
  )
    return near;
  for (let k = i + 1; k < units.length; k++) {
    if (units[k]!.lower === ';' || units[k]!.tag === 'SCONJ' || /^(?:who|which|that)$/.test(units[k]!.lower)) return -1;
    if (isFinite(units, k)) return k;
  }
  return -1;
}

function withParticle(units: Units, i: number, cue: Cue, entry: { act: Act; usual: boolean }): Frame | undefined {
  const start = i + 1;
  const unit = units[start];
  if (unit === undefined || /^[.,;]$/.test(unit.lower)) return undefined;
  // “pointed out that”, “went on to say” and the like: the particle, then a frame of its own
  const beyond = direct(units, i, start, { ...cue, frames: new Map([...cue.frames].filter(([key]) => /^[tzqw]$/.test(key))) });
  if (beyond !== undefined) return { ...beyond, cueEnd: i };
  if (timeEnd(units, i) !== -1 || occasionAt(units, i)) return undefined;
  return { pattern: 'preposition', ...entry, start, cueEnd: i };
}

/** Whom the cue at `at` addresses: “told *reporters*”. */
export function addresseeOf(units: Units, at: number, cue: Cue): Range | undefined {
  const end = cue.frames.has('o') ? addresseeEnd(units, at + 1) : -1;
  return end === -1 ? undefined : { from: at + 1, to: end };
}

/** The last unit of the addressee that starts at i, or -1. */
function addresseeEnd(units: Units, i: number): number {
  const unit = units[i];
  if (unit === undefined || unit.lower === 'that' || unit.tag === 'ADP' || unit.tag === 'QUOTE') return -1;
  if (clauseNominative(unit)) return -1;
  const end = chainEnd(units, i, new Set(['of', 'and', 'at', 'for', 'from', 'in']));
  return end;
}

const clauseNominative = (unit: Unit): boolean => /^(?:he|she|they|we|i|there)$/.test(unit.lower);

function afterAddressee(units: Units, at: number, start: number, cue: Cue): Frame | undefined {
  const unit = units[start];
  if (unit === undefined) return undefined;
  const x = cue.frames.get('x');
  if (unit.lower === 'to' && isVerbal(units[start + (isAdverb(units[start + 1]) ? 2 : 1)])) {
    if (x !== undefined) return { pattern: 'addressee', ...x, start: at + 1, cueEnd: at };
    return undefined;
  }
  const o = cue.frames.get('o') ?? x;
  if (o === undefined) return undefined;
  const later = skip(units, start);
  for (const from of later === start ? [start] : [start, later]) {
    const frame = direct(units, at, from, {
      ...cue,
      frames: new Map([...cue.frames].filter(([key]) => /^[tzqw]$|^p:/.test(key))),
    });
    if (frame === undefined) continue;
    // “accuse him of lying”, “blame them for the delay”: addressee and content are told apart by the preposition
    if (frame.pattern === 'preposition') return { ...frame, cueEnd: at, particle: frame.cueEnd };
    return frame;
  }
  return undefined;
}

/** Past adverbs, times, occasions and addressees that may stand between a cue and its content. */
function skip(units: Units, from: number): number {
  let i = from;
  for (let step = 0; step < 5; step++) {
    const time = timeEnd(units, i);
    if (time !== -1) i = time + 1;
    else if (isAdverb(units[i])) i++;
    else if (
      occasionAt(units, i) ||
      (units[i]?.lower === 'by' && /^(?:e-?mail|phone|telephone|letter|text|fax|video|radio)$/.test(units[i + 1]?.lower ?? '')) ||
      (units[i]?.lower === 'to' && phraseEnd(units, i + 1) !== -1) ||
      (/^(?:of|about)$/.test(units[i]?.lower ?? '') && units[i]?.tag === 'ADP')
    ) {
      const end = chainEnd(units, i + 1);
      if (end === -1) break;
      i = end + 1;
    } else if (/^(?:in|at|from|outside|near)$/.test(units[i]?.lower ?? '') && units[i + 1]?.tag === 'PROPN') {
      i = phraseEnd(units, i + 1) + 1;
    } else if (units[i]?.lower === '(') {
      const close = units.findIndex((unit, k) => k > i && unit.lower === ')');
      if (close === -1) break;
      i = close + 1;
    } else if (isComma(units[i]) && i > from && (units[i + 1]?.lower === 'that' || units[i + 1]?.tag === 'QUOTE')) i++;
    else break;
  }
  return i;
}
