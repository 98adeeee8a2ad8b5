/** Whose verb it is: the source of a statement, found to the left of the verb group, or to its right where it is inverted. */
import { VERB_FORMS } from './lexicon/cues.ts';
import { NOMINATIVES, RELATIVE, WH } from './lexicon/words.ts';
import {
  chainEnd,
  endsPhrase,
  groupStart,
  isAdverb,
  isComma,
  isDash,
  isFinite,
  isGenitive,
  isVerbal,
  phraseEnd,
  phraseStart,
  timeStart,
  type Range,
} from './phrase.ts';
import type { Unit } from './text/sentences.ts';

type Units = readonly Unit[];

export interface Subject extends Range {
  /** the unit that carries the meaning */
  readonly head: number;
  /** the relative pronoun that stands for it */
  readonly pronoun?: number;
  readonly how: 'before' | 'relative' | 'shared' | 'after';
}

const MOST_STEPS = 6;

/** The subject of the verb group that begins at `group`; undefined where none is found. */
export function subjectBefore(units: Units, group: number, depth = 0): Subject | undefined {
  if (depth > MOST_STEPS) return undefined;
  let j = passedOver(units, group - 1);
  // “the mayor (left) said”, “the three senators all said”
  const edge = units[j + 1]?.lower === '(' ? group - 1 : undefined;
  if (/^(?:all|both|each)$/.test(units[j]?.lower ?? '') && (endsPhrase(units, j - 1) || units[j - 1]?.lower === ')'))
    j = passedOver(units, j - 1);
  const unit = units[j];
  if (unit === undefined) return undefined;
  if (isComma(unit) || isDash(unit)) return beforeComma(units, j, depth);
  if (RELATIVE.has(unit.lower) && j > 0) {
    const back = passedOver(units, isComma(units[j - 1]) ? j - 2 : j - 1);
    // “those who say”: the pronoun has nothing before it
    if (back >= 0 && endsPhrase(units, back)) {
      const chain = chainBefore(units, back, 'relative');
      // “under the lead of Jo Hart, who said …”: a name right before the pronoun is what it stands for
      return { ...chain, head: unit.lower === 'who' && units[back]!.tag === 'PROPN' ? back : chain.head, pronoun: j };
    }
    if (unit.tag === 'PRON') return { from: j, to: j, head: j, how: 'before' };
    return undefined;
  }
  if (unit.tag === 'CCONJ') return sharedSubject(units, j, depth);
  // “those polled say”
  if (unit.tag === 'VERB' && units[j - 1]?.lower === 'those') return { from: j - 1, to: j, head: j - 1, how: 'before' };
  if (!endsPhrase(units, j)) return undefined;
  const chain = chainBefore(units, j, 'before');
  return edge === undefined ? chain : { ...chain, to: edge };
}

/** Back over adverbs, brackets and statements of time between a subject and its verb. */
function passedOver(units: Units, from: number): number {
  let j = from;
  for (;;) {
    if (isAdverb(units[j]) && j > 0) j--;
    else if (units[j]?.lower === ')' && j > 1) j = openingBefore(units, j) - 1;
    else {
      const time = j > 0 ? timeStart(units, j) : -1;
      if (time > 0 && (endsPhrase(units, time - 1) || isComma(units[time - 1]))) j = time - 1;
      else return j;
    }
  }
}

function openingBefore(units: Units, close: number): number {
  for (let k = close - 1; k > 0; k--) if (units[k]!.lower === '(') return k;
  return close;
}

/** A phrase between commas before the verb: an apposition belongs to the source, anything else is passed over. */
function beforeComma(units: Units, comma: number, depth: number): Subject | undefined {
  let k = comma - 1;
  for (let tries = 0; tries < 3; tries++) {
    while (k >= 0 && !isComma(units[k]) && !isDash(units[k])) k--;
    if (k <= 0) return undefined;
    const first = units[k + 1]!;
    const close = units[k - 1]!.lower === ')' ? openingBefore(units, k - 1) - 1 : k - 1;
    // “Jo Hart, 56, who …”
    const before = units[close]?.tag === 'NUM' && isComma(units[close - 1]) ? close - 2 : close;
    if (endsPhrase(units, before)) {
      const chain = chainBefore(units, before, 'before');
      const inserted =
        first.tag === 'ADP' ||
        first.tag === 'SCONJ' ||
        first.tag === 'VERB' ||
        first.tag === 'ADV' ||
        RELATIVE.has(first.lower) ||
        first.tag === 'ADJ';
      const apposed =
        first.tag === 'DET' || first.tag === 'NOUN' || first.tag === 'PROPN' || first.tag === 'NUM' || first.tag === 'PRON';
      // “Jo Hart, of Bonn, Ohio, …”: what was found is itself set apart
      if (units[chain.from - 1]?.tag === 'ADP' && isComma(units[chain.from - 2])) {
        k = chain.from - 2;
        continue;
      }
      if (inserted) return outermost(units, chain);
      if (apposed) return { ...outermost(units, chain), to: comma - 1 };
    }
    k--;
  }
  // “He met the council, and, smiling, said …”
  return depth === 0 && units[k]?.tag === 'CCONJ' ? sharedSubject(units, k, depth + 1) : undefined;
}

/** “Jo Hart, a lawyer from Bonn, Ohio, …”: the phrase to which the one that was found is only an apposition. */
function outermost(units: Units, chain: Subject): Subject {
  if (!isComma(units[chain.from - 1]) || !endsPhrase(units, chain.from - 2)) return chain;
  const outer = chainBefore(units, chain.from - 2, chain.how);
  return startsClause(units, outer.from) && units[outer.from - 1]?.tag !== 'QUOTE' ? { ...outer, to: chain.to } : chain;
}

/**
 * The subject of the main clause before a participle: “X announced plans that allow …, saying”. A clause joined by “and” or a
 * semicolon begins anew; subordinate clauses do not count.
 */
export function mainSubject(units: Units, before: number): Subject | undefined {
  let found: Subject | undefined;
  for (let k = 0; k < before; k++) {
    if (!isFinite(units, k)) continue;
    const subject = subjectBefore(units, groupStart(units, k), 1);
    if (subject === undefined || subject.how !== 'before') continue;
    const lead = units[subject.from - 1];
    const subordinate = lead?.tag === 'SCONJ' || lead?.lower === 'that' || WH.has(lead?.lower ?? '');
    const anew = lead?.lower === ';' || (lead?.tag === 'CCONJ' && isComma(units[subject.from - 2]));
    if (!subordinate && (found === undefined || anew)) found = subject;
  }
  return found === undefined ? sharedSubject(units, before) : { ...found, how: 'shared' };
}

/** The subject that a second verb shares with the one before it. */
export function sharedSubject(units: Units, before: number, depth = 0): Subject | undefined {
  for (let k = before - 1; k >= 0; k--) {
    if (!isFinite(units, k)) continue;
    const group = groupStart(units, k);
    const found = subjectBefore(units, group, depth + 1);
    if (found !== undefined && found.how !== 'relative') return { ...found, how: 'shared' };
    k = group;
  }
  return undefined;
}

/** The noun phrase that ends at `end`, with what it hangs on: “the head of the agency”, “officials in Bonn”. */
function chainBefore(units: Units, end: number, how: Subject['how']): Subject {
  let from = phraseStart(units, end);
  let head = end;
  for (let step = 0; step < MOST_STEPS; step++) {
    const link = units[from - 1];
    if (link === undefined) break;
    const next = heldBy(units, from, link) ?? joinedTo(units, from, link);
    if (next !== undefined) {
      from = next.from;
      head = next.head ?? head;
      continue;
    }
    const holder = modifiedBefore(units, from);
    if (holder === undefined) break;
    from = phraseStart(units, holder);
    head = holder;
  }
  return { from, to: end, head, how };
}

/** “the head *of the agency*”, “officials *in Bonn*”: the phrase that the one at `from` hangs on. */
function heldBy(units: Units, from: number, link: Unit): { readonly from: number; readonly head?: number } | undefined {
  if (link.tag !== 'ADP' || link.lower === 'that' || NOMINATIVES.has(units[from]!.lower)) return undefined;
  const back = from - 2;
  const close = units[back]?.lower === ')' ? openingBefore(units, back) - 1 : back;
  if (!endsPhrase(units, close) || isGenitive(units[back])) return undefined;
  const start = phraseStart(units, close);
  if (link.lower !== 'of' && (!(startsClause(units, start) || hangs(units[close]!)) || verbBefore(units, start)))
    return undefined;
  return { from: start, head: close };
}

/** “the mayor *and the council*” */
function joinedTo(units: Units, from: number, link: Unit): { readonly from: number; readonly head?: number } | undefined {
  if ((link.tag !== 'CCONJ' || link.lower === 'but') && link.text !== '&') return undefined;
  const back = from - 2;
  if (!endsPhrase(units, back) || NOMINATIVES.has(units[from]!.lower)) return undefined;
  const start = listStart(units, back);
  if (startsClause(units, start)) return { from: start };
  // “the centre at the Hill Institute and Cole College”
  const outer = units[start - 1]?.tag === 'ADP' ? heldBy(units, start, units[start - 1]!) : undefined;
  return outer !== undefined && startsClause(units, outer.from) ? outer : undefined;
}

/**
 * “a poll released in August”, “a study that appeared in the Journal”: the end of the noun phrase before a participle or a
 * relative clause in which the phrase at `from` stands, or undefined.
 */
function modifiedBefore(units: Units, from: number): number | undefined {
  let k = from - 1;
  if (units[k]?.tag === 'ADP' || units[k]?.lower === 'to') k--;
  while (isAdverb(units[k])) k--;
  // one more phrase between the verb and the preposition: “released by the group in August”
  for (let step = 0; step < 2 && k > 0 && units[k]!.tag !== 'VERB' && endsPhrase(units, k); step++) {
    k = phraseStart(units, k) - 1;
    if (units[k]?.tag === 'ADP') k--;
  }
  const verb = units[k];
  if (verb?.tag !== 'VERB' || k < 1) return undefined;
  const group = groupStart(units, k);
  const relative = units[group - 1];
  if (relative !== undefined && /^(?:who|that|which)$/.test(relative.lower) && endsPhrase(units, group - 2)) return group - 2;
  const reduced =
    group === k && /(?:ed|en|wn|ade|ld|nt)$/.test(verb.lower) && endsPhrase(units, k - 1) && units[k - 1]!.tag !== 'PRON';
  return reduced && VERB_FORMS.get(verb.lower)?.cue.frames.has('z') !== true ? k - 1 : undefined;
}

/** “the mayor, the council and …”: where a list that ends at `end` begins. */
function listStart(units: Units, end: number): number {
  let start = phraseStart(units, end);
  while (units[start - 1]?.lower === 'of' && endsPhrase(units, start - 2)) start = phraseStart(units, start - 2);
  while (isComma(units[start - 1]) && endsPhrase(units, start - 2) && startsClause(units, phraseStart(units, start - 2)))
    start = phraseStart(units, start - 2);
  return start;
}

const hangs = (unit: Unit): boolean =>
  unit.tag === 'NOUN' || unit.tag === 'PROPN' || unit.tag === 'DET' || unit.tag === 'ADJ' || unit.tag === 'PRON';

/** Whether a clause can begin at `start`. */
export function startsClause(units: Units, start: number): boolean {
  const before = units[start - 1];
  if (before === undefined) return true;
  return (
    before.tag === 'SCONJ' ||
    before.tag === 'CCONJ' ||
    before.tag === 'PUNCT' ||
    before.tag === 'QUOTE' ||
    before.lower === 'that' ||
    (before.tag === 'ADV' && start < 3)
  );
}

function verbBefore(units: Units, start: number): boolean {
  let k = start - 1;
  while (isAdverb(units[k])) k--;
  return isVerbal(units[k]);
}

/** The subject after an inverted verb: “said Jo Hart, a lawyer for the firm.” */
export function subjectAfter(units: Units, verb: number): Subject | undefined {
  let i = verb + 1;
  while (isAdverb(units[i])) i++;
  const end = phraseEnd(units, i);
  if (end === -1) return undefined;
  let head = end;
  let to = chainEnd(units, i);
  if (to === -1) to = end;
  head = Math.min(head, to);
  if (RELATIVE.has(units[to + 1]?.lower ?? '')) return { from: i, to: clauseEnd(units, to + 1), head, how: 'after' };
  while (isComma(units[to + 1])) {
    const next = units[to + 2];
    if (next === undefined) break;
    if (RELATIVE.has(next.lower)) {
      to = clauseEnd(units, to + 2);
      break;
    }
    if (next.tag !== 'DET' && next.tag !== 'NOUN' && next.tag !== 'PROPN' && next.tag !== 'PRON' && next.tag !== 'ADJ') break;
    const more = chainEnd(units, to + 2);
    if (more === -1 || isFinite(units, more + 1)) break;
    to = RELATIVE.has(units[more + 1]?.lower ?? '') ? clauseEnd(units, more + 1) : more;
  }
  return { from: i, to, head, how: 'after' };
}

function clauseEnd(units: Units, from: number): number {
  let k = from;
  while (k + 1 < units.length && !/^[,.;:]$/.test(units[k + 1]!.lower) && units[k + 1]!.tag !== 'QUOTE') k++;
  return k;
}
