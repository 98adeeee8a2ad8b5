/** Statements told by a noun or an adjective: “his claim that …”, “voiced doubt about …”, “is confident that …”. */
import { contentEnd } from '../extent.ts';
import { frameAfter, type Frame } from '../frame.ts';
import { ADJECTIVE_FORMS, CARRYING, LIGHT, NOUN_FORMS, VERB_FORMS, type Cue } from '../lexicon/cues.ts';
import type { Act } from '../../core/evidence/act.ts';
import { POSSESSIVE } from '../lexicon/words.ts';
import { chainEnd, groupStart, isAdverb, isFinite, isGenitive, isNot, isVerbal, phraseEnd, phraseStart } from '../phrase.ts';
import type { Span } from '../../core/evidence/reading.ts';
import { sharedSubject, startsClause, subjectBefore, type Subject } from '../subject.ts';
import type { Unit } from '../text/sentences.ts';
import { spanOf, sureness, type Candidate, type Scene } from './candidate.ts';

type Units = readonly Unit[];

export function nounStatement(scene: Scene, at: number): Candidate | undefined {
  const { units } = scene;
  const unit = units[at]!;
  if (unit.tag !== 'NOUN') return undefined;
  const cue = NOUN_FORMS.get(unit.lower);
  if (cue === undefined) return undefined;
  const giver = giverAfter(units, at);
  const frame = nounFrame(units, giver?.to ?? at, cue);
  if (frame?.start === undefined || frame.start >= units.length) return undefined;
  const start = phraseStart(units, at);
  // “used the phrase ‘…’”: those words and no more
  const reach =
    frame.pattern === 'quotation'
      ? frame.start
      : contentEnd(units, frame.start, frame.pattern === 'preposition' ? 'noun' : frame.pattern);
  const end = startsClause(units, start) ? beforeMainVerb(units, frame, reach) : reach;
  if (end < frame.start) return undefined;
  const common = { sentence: scene.index, act: frame.act, lemma: cue.lemma, at, content: [spanOf(units, frame.start, end)] };
  const clause = frame.pattern === 'that-clause' ? 1.15 : false;
  const light = lightVerb(units, start, frame.pattern !== 'preposition');
  if (light !== undefined) {
    const group = groupStart(units, light);
    const subject = subjectOfLight(units, light, group);
    return {
      ...common,
      pattern: 'light-verb',
      act: refusalOf(units[light]!) ?? frame.act,
      negated: units.slice(group, light).some(isNot),
      head: subject?.head,
      source: spansOf(units, subject),
      cue: [spanOf(units, group, Math.max(at, frame.cueEnd))],
      confidence: sureness('light-verb', [clause, subject === undefined && 0.75, !frame.usual && 0.7]),
    };
  }
  const owner = ownerOf(units, start, at);
  const source = owner ?? giver;
  return {
    ...common,
    pattern: 'noun',
    negated: false,
    head: source?.head,
    source: spansOf(units, source),
    cue: [
      spanOf(
        units,
        owner === undefined ? at : Math.min(at, owner.to + 1 + (isGenitive(units[owner.to + 1]) ? 1 : 0)),
        frame.cueEnd === (giver?.to ?? at) ? at : Math.max(at, frame.cueEnd),
      ),
    ],
    confidence: sureness('noun', [
      clause,
      source === undefined && (frame.pattern === 'preposition' ? 0.5 : 0.65),
      !frame.usual && 0.7,
    ]),
  };
}

function nounFrame(units: Units, after: number, cue: Cue): Frame | undefined {
  const frame = frameAfter(units, after, cue);
  return frame === undefined || frame.start === undefined ? undefined : frame;
}

/** “his promise to go | was kept”: where the verb begins whose subject the noun is. */
function beforeMainVerb(units: Units, { start, pattern }: Frame, end: number): number {
  let clauses = pattern === 'that-clause' || pattern === 'question-word' ? 1 : 0;
  for (let i = start! + 1; i <= end; i++) {
    if (/^(?:who|which|that|when|while|because|if|after|before|as|where|what|how|and|but|or|,)$/.test(units[i]!.lower)) clauses++;
    if (!isFinite(units, i) || isVerbal(units[i - 1])) continue;
    if (clauses === 0) return i - 1;
    clauses--;
  }
  return end;
}

const spansOf = (units: Units, subject: Subject | undefined): readonly Span[] =>
  subject === undefined ? [] : [spanOf(units, subject.from, subject.to)];

/** “criticism from the council that …”, “a decision by the court to …” */
function giverAfter(units: Units, at: number): Subject | undefined {
  if (!/^(?:from|by|among|of)$/.test(units[at + 1]?.lower ?? '')) return undefined;
  const end = units[at + 1]!.lower === 'of' ? phraseEnd(units, at + 2) : chainEnd(units, at + 2, new Set(['of', 'and']));
  if (end === -1) return undefined;
  // “a threat of war”: what follows “of” is the content unless a clause comes after it
  if (units[at + 1]!.lower === 'of' && units[end + 1]?.lower !== 'that') return undefined;
  return { from: at + 2, to: end, head: phraseEnd(units, at + 2), how: 'after' };
}

/** “his claim”, “the mayor's claim” */
function ownerOf(units: Units, start: number, at: number): Subject | undefined {
  for (let i = at - 1; i >= start; i--) {
    if (isGenitive(units[i])) return { from: start, to: i - 1, head: i - 1, how: 'before' };
    if (POSSESSIVE.has(units[i]!.lower)) return { from: i, to: i, head: i, how: 'before' };
  }
  // “a Herald report that …”
  let first = at;
  while (first > start && units[first - 1]!.tag === 'PROPN') first--;
  return first === at ? undefined : { from: first, to: at - 1, head: at - 1, how: 'before' };
}

/** The position of a light verb right before the noun phrase that begins at `start`, or undefined. */
function lightVerb(units: Units, start: number, clause: boolean): number | undefined {
  let i = start - 1;
  while (isAdverb(units[i])) i--;
  const unit = units[i];
  // “there has been criticism of …”: nobody is named
  if (unit?.tag === 'AUX' && units[groupStart(units, i) - 1]?.lower === 'there') return i;
  return unit !== undefined && isVerbal(unit) && (LIGHT.has(unit.lower) || (clause && CARRYING.has(unit.lower))) ? i : undefined;
}

function subjectOfLight(units: Units, verb: number, group: number): Subject | undefined {
  if (units[group - 1]?.lower === 'to' || (units[verb]!.lower.endsWith('ing') && group === verb))
    return sharedSubject(units, group);
  const subject = subjectBefore(units, group);
  return subject !== undefined && units[subject.head]!.lower === 'there' ? undefined : subject;
}

/** “rejected claims that …”: what is done is the rejecting, not the claiming. */
function refusalOf({ lower }: Unit): Act | undefined {
  const frames = CARRYING.has(lower) ? VERB_FORMS.get(lower)?.cue.frames : undefined;
  const act = frames?.get('n')?.act;
  return act === 'reject' || act === 'deny' ? act : undefined;
}

const LINKING =
  /^(?:is|are|was|were|be|been|being|am|'s|'re|'m|feels?|felt|seems?|seemed|remains?|remained|sounds?|sounded|appears?|appeared|becomes?|became|gets?|got|looks?|looked)$/;

export function adjectiveStatement(scene: Scene, at: number): Candidate | undefined {
  const { units } = scene;
  const unit = units[at]!;
  const cue = ADJECTIVE_FORMS.get(unit.lower);
  if (cue === undefined || (unit.tag !== 'ADJ' && unit.tag !== 'VERB' && unit.tag !== 'ADV')) return undefined;
  let verb = at - 1;
  while (
    isAdverb(units[verb]) ||
    isNot(units[verb]) ||
    (units[verb]?.tag === 'CCONJ' && units[verb - 1]?.tag === 'ADJ') ||
    (units[verb]?.tag === 'ADJ' && units[verb + 1]?.tag === 'CCONJ')
  )
    verb--;
  if (units[verb] === undefined || !LINKING.test(units[verb]!.lower) || !isVerbal(units[verb])) return undefined;
  const group = groupStart(units, verb);
  const frame = frameAfter(units, at, cue);
  if (frame?.start === undefined) return undefined;
  const subject = subjectBefore(units, group);
  if (subject === undefined || /^(?:it|there|this|that|what|which)$/.test(units[subject.head]!.lower)) return undefined;
  const end = contentEnd(units, frame.start, frame.pattern === 'preposition' ? 'adjective' : frame.pattern);
  if (end < frame.start) return undefined;
  const clausal = /^(?:that-clause|clause)$/.test(frame.pattern);
  return {
    sentence: scene.index,
    pattern: 'adjective',
    act: frame.act,
    lemma: cue.lemma,
    negated: units.slice(group, at).some(isNot),
    head: subject.head,
    at,
    source: spansOf(units, subject),
    cue: [spanOf(units, group, frame.cueEnd)],
    content: [spanOf(units, frame.start, end)],
    confidence: sureness('adjective', [clausal && 1.2, frame.pattern === 'to-infinitive' && 0.9, !frame.usual && 0.7]),
  };
}
