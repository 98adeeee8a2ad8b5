/** When, where and through whom a statement was made, as its own sentence tells it. */
import type { Found } from './find.ts';
import { OUTLETS } from './lexicon/words.ts';
import { chainEnd, isComma, occasionAt } from './phrase.ts';
import type { Span } from '../core/evidence/reading.ts';
import type { Sentence, Unit } from './text/sentences.ts';
import type { SpannedWhen } from './when.ts';

type Units = readonly Unit[];

const inside = ([a, b]: Span, spans: readonly Span[]): boolean => spans.some(([from, to]) => a >= from && b <= to);

/** The time given with the cue: in the sentence, next to the cue, the source or the occasion, and not in what was said. */
export function timeOfSaying(
  statement: Found,
  { start, end, units }: Sentence,
  times: readonly SpannedWhen[],
  occasion: Span | undefined,
): SpannedWhen | undefined {
  const near = [...statement.cue, ...statement.source, ...(occasion === undefined ? [] : [occasion])];
  const gap = (a: Span, b: Span): number => Math.max(0, a[0] - b[1], b[0] - a[1]);
  return times.find(
    ({ span }) =>
      span[0] >= start &&
      span[1] <= end &&
      !inside(span, statement.content) &&
      !inside(span, statement.source) &&
      near.some((other) => gap(span, other) <= BESIDE && !ofAnother(units, span, other)),
  );
}

/** “said late on Tuesday”: so many characters may lie between the cue and the time. */
const BESIDE = 14;

/** “the war begun in May 2022, the mayor said”: a comma shuts the time off, unless the clause begins with it (“On Tuesday, the mayor said”). */
function ofAnother(units: Units, [from, to]: Span, other: Span): boolean {
  if (!units.some((unit) => isComma(unit) && unit.start >= to && unit.end <= other[0])) return false;
  let at = units.findLastIndex((unit) => unit.end <= from);
  if (units[at]?.tag === 'ADP') at--;
  const before = units[at];
  return before !== undefined && !isComma(before) && before.tag !== 'CCONJ';
}

/** “in an interview with the Journal”, “at a rally in Bonn”: outside the content and the source. */
export function occasionOf(statement: Found, { units }: Sentence): { readonly span: Span; readonly units: Units } | undefined {
  for (let i = 0; i < units.length; i++) {
    if (
      inside([units[i]!.start, units[i]!.end], [...statement.content, ...statement.source, ...statement.cue]) ||
      !occasionAt(units, i)
    )
      continue;
    const end = chainEnd(units, i + 1);
    if (end === -1) continue;
    return { span: [units[i]!.start, units[end]!.end], units: units.slice(i, end + 1) };
  }
  return undefined;
}

/** The outlet that was told, or with which the interview was. */
export function outletOf(statement: Found, { units }: Sentence, occasion: Units | undefined): Span | undefined {
  const { addressee } = statement;
  if (addressee !== undefined) {
    const told = units.slice(addressee.from, addressee.to + 1);
    if (told.some(({ lower }) => OUTLETS.has(lower))) return [told[0]!.start, told.at(-1)!.end];
  }
  if (occasion === undefined) return undefined;
  const link = occasion.findIndex(({ lower }) => /^(?:with|to|for|on|by)$/.test(lower) && lower !== occasion[0]!.lower);
  const rest = link === -1 ? [] : occasion.slice(link + 1);
  const end = rest.findIndex(({ tag }) => tag === 'ADP');
  const outlet = end === -1 ? rest : rest.slice(0, end);
  const speaks = occasion.some(({ lower }) => /^(?:interview|interviews|article|op-ed|column|essay)$/.test(lower));
  if (outlet.length === 0 || !(speaks || outlet.some(({ lower }) => OUTLETS.has(lower)))) return undefined;
  return outlet.some(({ text }) => /^\p{Lu}/u.test(text)) ? [outlet[0]!.start, outlet.at(-1)!.end] : undefined;
}
