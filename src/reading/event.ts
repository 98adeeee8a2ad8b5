/** Dated events: what the text says happened, with the time it gives; times of speaking are not events. */
import { isVerbal } from './phrase.ts';
import type { Span } from '../core/evidence/reading.ts';
import type { Sentence, Unit } from './text/sentences.ts';
import type { SpannedWhen } from './when.ts';

export interface FoundEvent {
  readonly when: SpannedWhen;
  readonly what: Span;
  /** position of the statement in whose content it is told */
  readonly within: number | undefined;
}

/** A statement of the sentence: its position, and the spans of its content. */
export interface Told {
  readonly index: number;
  readonly content: readonly Span[];
}

/** told: the statements of the sentence; spoken: the times given with a cue */
export function eventsIn(
  sentence: Sentence,
  times: readonly SpannedWhen[],
  told: readonly Told[],
  spoken: ReadonlySet<SpannedWhen>,
): readonly FoundEvent[] {
  return times.flatMap((when) => {
    if (spoken.has(when)) return [];
    const holder = told
      .flatMap(({ index, content }) => content.map((span) => ({ index, span })))
      .find(({ span: [a, b] }) => when.span[0] >= a && when.span[1] <= b);
    const bounds: Span = holder?.span ?? [sentence.start, sentence.end];
    const what = clauseAround(sentence.units, when.span, bounds);
    return what === undefined ? [] : [{ when, what, within: holder?.index }];
  });
}

/** The clause that the time stands in: back and forth to a mark that parts clauses. */
function clauseAround(units: readonly Unit[], [start, end]: Span, [from, to]: Span): Span | undefined {
  const within = units.filter((unit) => unit.end > from && unit.start < to);
  const at = within.findIndex((unit) => unit.end > start);
  if (at === -1) return undefined;
  // inside a quotation the words are not taken apart
  if (within[at]!.tag === 'QUOTE') return [from, to];
  const parts = (unit: Unit, i: number): boolean =>
    unit.lower === ';' ||
    /^[—–]$/.test(unit.text) ||
    (unit.lower === ',' && isVerbalAhead(within, i + 1) && hasVerb(within, 0, i));
  let first = at;
  while (first > 0 && !parts(within[first - 1]!, first - 1)) first--;
  let last = within.findLastIndex((unit) => unit.start < end);
  while (last + 1 < within.length && !parts(within[last + 1]!, last + 1)) last++;
  while (last > first && /^[.?!,;:]$/.test(within[last]!.lower)) last--;
  while (first < last && /^(?:,|and|but)$/.test(within[first]!.lower)) first++;
  return first >= last ? undefined : [Math.max(from, within[first]!.start), Math.min(to, within[last]!.end)];
}

const hasVerb = (units: readonly Unit[], from: number, to: number): boolean =>
  units.slice(from, to).some((unit) => isVerbal(unit));

/** “, and the court ruled …”, “, while …”: a clause of its own follows. */
const isVerbalAhead = (units: readonly Unit[], i: number): boolean =>
  /^(?:and|but|while|although|though|whereas)$/.test(units[i]?.lower ?? '') && hasVerb(units, i, Math.min(units.length, i + 8));
