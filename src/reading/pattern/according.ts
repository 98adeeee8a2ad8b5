/** “According to X, …”, “… in the words of X”, “in X's view, …”: a source brought in by a preposition. */
import { lastWord, contentEnd } from '../extent.ts';
import { chainEnd, isComma, isDash, isGenitive, isVerbal, phraseEnd } from '../phrase.ts';
import type { Span } from '../../core/evidence/reading.ts';
import type { Unit } from '../text/sentences.ts';
import { spanOf, sureness, type Candidate, type Scene } from './candidate.ts';

type Units = readonly Unit[];

interface Opening {
  readonly cueEnd: number;
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** the cue goes on after the source: “in X's view” */
  readonly tail?: number;
}

export function accordingStatement(scene: Scene, at: number): Candidate | undefined {
  const { units, free } = scene;
  const opening = openingAt(units, at);
  if (opening === undefined) return undefined;
  const source = spanOf(units, opening.from, opening.to);
  const close = opening.tail ?? opening.to;
  const content = at <= free + 1 && isComma(units[close + 1]) ? after(units, close + 2) : before(scene, at, close);
  if (content === undefined) return undefined;
  const cue: Span[] = [spanOf(units, at, opening.cueEnd)];
  if (opening.tail !== undefined) cue.push(spanOf(units, opening.to + 1, opening.tail));
  return {
    sentence: scene.index,
    pattern: 'according-to',
    act: 'state',
    lemma: 'according to',
    negated: false,
    confidence: sureness('according-to', [opening.tail !== undefined && 0.85]),
    source: [source],
    head: opening.head,
    at,
    cue,
    content: [content],
  };
}

function openingAt(units: Units, at: number): Opening | undefined {
  const unit = units[at]!;
  const next = units[at + 1]?.lower;
  const start =
    unit.lower === 'according' && next === 'to'
      ? at + 2
      : unit.lower === 'in' &&
          next === 'the' &&
          /^(?:words|view|opinion|eyes|judgment|judgement)$/.test(units[at + 2]?.lower ?? '') &&
          units[at + 3]?.lower === 'of'
        ? at + 4
        : undefined;
  if (start !== undefined) {
    const first = phraseEnd(units, units[start]?.tag === 'VERB' && units[start + 1]?.tag === 'NOUN' ? start + 1 : start);
    if (first === -1) return undefined;
    const chain = chainEnd(units, start);
    const near = chain === -1 ? first : chain;
    // at the beginning of a sentence the comma parts the source from what it says
    const to = at > 0 ? apposedEnd(units, near) : near;
    return { cueEnd: start - 1, from: start, to, head: first };
  }
  if (unit.lower === 'in' && at + 2 < units.length) {
    const end = phraseEnd(units, at + 1);
    if (end > at + 1 && /^(?:view|opinion|words|eyes|mind|estimation|account|telling|assessment)$/.test(units[end]!.lower)) {
      const owner = isGenitive(units[end - 1])
        ? end - 2
        : /^(?:his|her|their|my|our)$/.test(units[end - 1]!.lower)
          ? end - 1
          : undefined;
      if (owner !== undefined) return { cueEnd: at, from: at + 1, to: owner, head: owner, tail: end };
    }
  }
  return undefined;
}

/** “…, a lawyer for the firm”: the last unit of the source with its appositions. */
function apposedEnd(units: Units, end: number): number {
  let to = end;
  while (isComma(units[to + 1]) && /^(?:DET|PROPN|NOUN|PRON)$/.test(units[to + 2]?.tag ?? '')) {
    const more = chainEnd(units, to + 2);
    if (more === -1 || isVerbal(units[more + 1])) break;
    to = more;
  }
  return to;
}

function after(units: Units, from: number): Span | undefined {
  const last = lastWord(units);
  if (from > last) return undefined;
  return spanOf(units, from, contentEnd(units, from, 'clause'));
}

function before(scene: Scene, at: number, close: number): Span | undefined {
  const { units, free } = scene;
  let to = at - 1;
  if (isComma(units[to]) || isDash(units[to])) to--;
  if (to < free) return after(units, close + 1);
  let from = free;
  for (let i = to; i >= free; i--) {
    if (units[i]!.lower === ';') {
      from = i + 1;
      break;
    }
  }
  while (from < to && /^(?:,|and|but)$/.test(units[from]!.lower) && from > 0) from++;
  return spanOf(units, from, to);
}
