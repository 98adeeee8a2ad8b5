/** People, bodies, places and the parties of the case, where the text names them. */
import { ALL_COUNTRIES, OTHER_PLACES } from './lexicon/countries.ts';
import { BODIES, FEMALE, FEMALE_WORDS, MALE, MALE_WORDS, PERSON_TITLES } from './lexicon/names.ts';
import { MONTH_OF, timely } from './lexicon/words.ts';
import type { Alias, Mention, Span } from '../core/evidence/reading.ts';
import type { Sentence, Unit } from './text/sentences.ts';

export type Gender = 'he' | 'she' | 'unknown';

export interface Person {
  readonly name: string;
  readonly last: string;
  readonly gender: Gender;
  /** offices the text gives: “US Defense Secretary” */
  readonly role: string | undefined;
  readonly first: number;
}

export interface Names {
  readonly mentions: readonly Mention[];
  readonly people: ReadonlyMap<string, Person>;
  /** the party that a stretch of words names, by the longest alias in it */
  readonly partyIn: (words: string) => number | undefined;
}

/** Which stretches of the text a mention has taken. */
class Taken {
  readonly #marks: Uint8Array;
  constructor(length: number) {
    this.#marks = new Uint8Array(length);
  }
  add([from, to]: Span): void {
    this.#marks.fill(1, from, to);
  }
  has([from, to]: Span): boolean {
    for (let at = from; at < to; at++) if (this.#marks[at] === 1) return true;
    return false;
  }
}

const escape = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);

/** Aliases with the names that the world uses for the same country: Ukraine → Ukrainian, Kyiv. */
function spreadAliases(aliases: readonly Alias[]): readonly Alias[] {
  const taken = new Map(aliases.map(({ name, party }) => [name, party]));
  const more: Alias[] = [];
  for (const { name, party } of aliases) {
    const country = ALL_COUNTRIES.find(({ names }) => names.includes(name));
    for (const other of country === undefined
      ? []
      : [...country.names, ...country.people, ...country.people.map((people) => `${people}s`), ...country.seats]) {
      if (taken.has(other)) continue;
      taken.set(other, party);
      more.push({ name: other, party });
    }
  }
  return [...aliases, ...more];
}

const PLACES = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${[
    ...ALL_COUNTRIES.flatMap(({ names, seats }) => [
      ...names,
      ...seats.filter((seat) => !/^(?:Kremlin|Pentagon|White House|Whitehall|Downing Street|Elysee)$/.test(seat)),
    ]),
    ...OTHER_PLACES,
  ]
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escape)
    .join('|')})(?![\p{L}\p{N}])`,
  'gu',
);

const aliasPattern = (aliases: readonly Alias[]): RegExp | undefined =>
  aliases.length === 0
    ? undefined
    : new RegExp(
        String.raw`(?<![\p{L}\p{N}])(?:${[...new Set(aliases.map(({ name }) => name))]
          .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
          .map(escape)
          .join('|')})(?![\p{L}\p{N}])`,
        'gu',
      );

export function namesIn(text: string, sentences: readonly Sentence[], aliases: readonly Alias[]): Names {
  const spread = spreadAliases(aliases);
  const partyOf = new Map(spread.map(({ name, party }) => [name.replaceAll(/\s+/g, ' '), party]));
  const pattern = aliasPattern(spread);
  const partyIn = (words: string): number | undefined => {
    if (pattern === undefined) return undefined;
    for (const [hit] of words.matchAll(pattern)) {
      const party = partyOf.get(hit.replaceAll(/\s+/g, ' '));
      if (party !== undefined) return party;
    }
    return undefined;
  };
  const mentions: Mention[] = [];
  const taken = new Taken(text.length);
  for (const match of pattern === undefined ? [] : text.matchAll(pattern)) {
    const party = partyOf.get(match[0].replaceAll(/\s+/g, ' '))!;
    const span: Span = [match.index, match.index + match[0].length];
    mentions.push({ kind: 'party', name: match[0].replaceAll(/\s+/g, ' '), span, party });
    taken.add(span);
  }
  const people = peopleIn(sentences, mentions, taken, partyIn);
  for (const match of text.matchAll(PLACES)) {
    const span: Span = [match.index, match.index + match[0].length];
    if (!taken.has(span)) mentions.push({ kind: 'place', name: match[0].replaceAll(/\s+/g, ' '), span });
  }
  return { mentions: mentions.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]), people, partyIn };
}

interface Run {
  readonly units: readonly Unit[];
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
}

/** Rows of capitalised words outside quotations. */
function runsOf({ units }: Sentence): readonly Run[] {
  const runs: Run[] = [];
  let from = -1;
  const capital = (unit: Unit | undefined): boolean =>
    unit?.tag === 'PROPN' && /^\p{Lu}/u.test(unit.text) && !timely(unit.lower) && !MONTH_OF.has(unit.lower);
  const links = (i: number): boolean =>
    (units[i]?.text === '-' && units[i].start === units[i - 1]?.end && capital(units[i + 1])) ||
    (/^(?:bin|al|el|de|del|la|van|von|der|da|di|le|ibn)$/.test(units[i]?.lower ?? '') && capital(units[i + 1])) ||
    (units[i]?.text === '.' && units[i - 1]!.text.length <= 2 && capital(units[i + 1]));
  for (let i = 0; i <= units.length; i++) {
    const inside = i < units.length && (capital(units[i]) || (from !== -1 && links(i)));
    if (inside && from === -1) from = i;
    if (inside || from === -1) continue;
    runs.push({ units: units.slice(from, i), before: units.slice(Math.max(0, from - 3), from), after: units.slice(i, i + 12) });
    from = -1;
  }
  return runs;
}

function peopleIn(
  sentences: readonly Sentence[],
  mentions: Mention[],
  taken: Taken,
  partyIn: Names['partyIn'],
): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  const runs = sentences.flatMap((sentence) => runsOf(sentence));
  for (const run of runs) {
    const titles = run.units.findIndex(({ lower }) => !PERSON_TITLES.has(lower.replace('.', '')) && !isAdjective(lower));
    const names = titles === -1 ? [] : run.units.slice(titles);
    const words = names.map(({ text }) => text).filter((word) => word !== '-' && word !== '.');
    const [first] = words;
    const last = words.at(-1);
    if (first === undefined || last === undefined || names.some(({ lower }) => BODIES.has(lower))) continue;
    const titled = titles > 0 && run.units.slice(0, titles).some(({ lower }) => PERSON_TITLES.has(lower.replace('.', '')));
    const known = MALE.has(first.toLowerCase()) || FEMALE.has(first.toLowerCase());
    if (!titled && !(known && words.length >= 2)) continue;
    if (words.length > 4 || (people.has(last.toLowerCase()) && words.length === 1)) continue;
    const lead = run.units.slice(0, titles).map(({ lower }) => lower.replace('.', ''));
    const gender = genderOf(first.toLowerCase(), lead, words.length > 1);
    const role = titles > 0 ? wordsOf(run.units.slice(0, titles)) : roleAfter(run.after);
    const name = names.length === 0 ? last : joined(names);
    const old = people.get(last.toLowerCase());
    const fuller =
      old === undefined ||
      (old.name.split(' ').length < words.length && !(known && old.gender !== 'unknown' && gender !== old.gender));
    if (fuller)
      people.set(last.toLowerCase(), {
        name,
        last,
        gender: gender === 'unknown' ? (old?.gender ?? gender) : gender,
        role: role ?? old?.role,
        first: old?.first ?? names[0]!.start,
      });
    else if (old.role === undefined && role !== undefined && old.name.endsWith(last))
      people.set(last.toLowerCase(), { ...old, role });
  }
  for (const run of runs) {
    const lastUnit = run.units.at(-1)!;
    const person = people.get(lastUnit.lower);
    const start = run.units.find(({ lower }) => !PERSON_TITLES.has(lower.replace('.', '')) && !isAdjective(lower)) ?? lastUnit;
    const span: Span = [start.start, lastUnit.end];
    if (taken.has(span)) continue;
    taken.add(span);
    const words = joined(run.units.filter(({ start: s }) => s >= start.start));
    if (person !== undefined) mentions.push({ kind: 'person', name: person.name, span, ...partyOf(partyIn(person.role ?? '')) });
    else if (run.units.length > 1 && run.units.some(({ lower }) => BODIES.has(lower)))
      mentions.push({
        kind: 'organisation',
        name: joined(run.units),
        span: [run.units[0]!.start, lastUnit.end],
        ...partyOf(partyIn(words)),
      });
  }
  return people;
}

const partyOf = (party: number | undefined): { readonly party?: number } => (party === undefined ? {} : { party });

const ADJECTIVES = new Set(
  ALL_COUNTRIES.flatMap(({ people, names }) => [...people, ...names]).flatMap((word) => word.toLowerCase().split(' ')),
);
const isAdjective = (lower: string): boolean =>
  ADJECTIVES.has(lower) ||
  /^(?:former|acting|republican|democratic|democrat|conservative|labour|liberal|gop|nypd|fbi|cia|nato)$/.test(lower);

export function genderOf(first: string, titles: readonly string[], full = true): Gender {
  if (titles.some((title) => MALE_WORDS.has(title))) return 'he';
  if (titles.some((title) => FEMALE_WORDS.has(title))) return 'she';
  if (!full) return 'unknown';
  const [he, she] = [MALE.has(first), FEMALE.has(first)];
  return he === she ? 'unknown' : he ? 'he' : 'she';
}

function joined(units: readonly Unit[]): string {
  return units.reduce(
    (text, unit, i) => (i > 0 && unit.start > units[i - 1]!.end ? `${text} ${unit.text}` : text + unit.text),
    '',
  );
}
const wordsOf = (units: readonly Unit[]): string | undefined => (units.length === 0 ? undefined : joined(units));

/** “…, the US Defense Secretary, …” */
function roleAfter(after: readonly Unit[]): string | undefined {
  if (after[0]?.lower !== ',') return undefined;
  const end = after.findIndex(({ lower }, i) => i > 0 && /^[,.;]$/.test(lower));
  const words = after.slice(1, end === -1 ? undefined : end);
  if (words.length === 0 || words.length > 8 || !/^(?:DET|NOUN|PROPN|ADJ|PRON)$/.test(words[0]!.tag)) return undefined;
  const title = words.some(({ lower }) => PERSON_TITLES.has(lower) || /(?:er|or|ist|man|woman|ian|ant|ent)$/.test(lower));
  return title ? joined(words).replace(/^(?:the|an?) /i, '') : undefined;
}
