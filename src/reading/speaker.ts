/** Who the source of a statement is: by name, alias, office or pronoun, and the party of the case behind it. */
import { FEMALE_WORDS, MALE_WORDS } from './lexicon/names.ts';
import { genderOf, type Gender, type Names, type Person } from './mention.ts';
import type { Speaker } from '../core/evidence/reading.ts';
import type { Found } from './find.ts';
import type { Sentence, Unit } from './text/sentences.ts';

interface Known {
  readonly speaker: Speaker;
  readonly gender: Gender;
  readonly plural: boolean;
  /** where it was last named */
  readonly at: number;
  /** subjects count for more than other mentions */
  readonly subject: boolean;
}

/** How many earlier mentions a pronoun may look back on. */
const NEAR = 40;

/** Speakers of the statements, in their order. */
export function speakersOf(
  found: readonly Found[],
  sentences: readonly Sentence[],
  names: Names,
  text: string,
): readonly (Speaker | undefined)[] {
  const people = [...names.people.values()].toSorted((a, b) => a.first - b.first);
  const mentioned: Known[] = [];
  const spoken: Known[] = [];
  for (const mention of names.mentions) {
    if (mention.kind === 'place') continue;
    const person =
      mention.kind === 'person' ? names.people.get(mention.name.split(' ').at(-1)!.toLowerCase()) : personOf(names, mention.name);
    const speaker: Speaker =
      person === undefined
        ? { name: mention.name, by: 'alias', ...partyOf(mention.party) }
        : named(person, names, 'name', mention.party);
    mentioned.push({
      speaker,
      gender: person?.gender ?? 'unknown',
      plural: person === undefined,
      at: mention.span[0],
      subject: false,
    });
  }
  const result: (Speaker | undefined)[] = Array.from({ length: found.length });
  let passed = 0;
  const order = found.map((_, index) => index).toSorted((a, b) => placeOf(found[a]!) - placeOf(found[b]!));
  for (const index of order) {
    const statement = found[index]!;
    const span = statement.source[0];
    if (span === undefined) continue;
    const { units } = sentences[statement.sentence]!;
    const head = statement.head === undefined ? undefined : units[statement.head];
    const words = text.slice(span[0], statement.source.at(-1)![1]).replaceAll(/\s+/g, ' ');
    // “Jo Hart, who said …”: the pronoun stands for the name before it
    const stands = head !== undefined && /^(?:who|which|that)$/i.test(words) && head.lower !== words.toLowerCase();
    const resolved = resolve(stands ? head.text : words, head, span[0]);
    result[index] = resolved.speaker;
    spoken.push({ ...resolved, at: span[0], subject: true });
  }
  return result;

  function resolve(words: string, head: Unit | undefined, at: number): Omit<Known, 'at' | 'subject'> {
    const lower = words.toLowerCase();
    const pronoun = /^(?:he|him|his|she|her|they|them|their|it|its|i|my|we|our|who)$/.test(lower) ? lower : undefined;
    if (pronoun !== undefined) return byPronoun(pronoun, words, at);
    const parts = words.replaceAll(/[’']s\b/g, '').split(/[\s,]+/);
    const headWord = head?.text.replaceAll(/[’']s$/g, '') ?? parts.at(-1)!;
    const person = /^\p{Lu}/u.test(headWord) ? names.people.get(headWord.toLowerCase()) : undefined;
    if (person !== undefined)
      return { speaker: named(person, names, 'name', names.partyIn(words)), gender: person.gender, plural: false };
    // an apposition: “the defence secretary, Jo Hart, …”
    for (const part of parts) {
      const other = /^\p{Lu}/u.test(part) ? names.people.get(part.toLowerCase()) : undefined;
      if (other !== undefined && words.includes(',') && !/\b(?:of|for|to)\b/.test(words.slice(0, words.indexOf(part))))
        return { speaker: named(other, names, 'name', names.partyIn(words)), gender: other.gender, plural: false };
    }
    const office = head?.tag === 'NOUN' || /^the /i.test(words) ? officeHolder(words, at) : undefined;
    if (office !== undefined)
      return { speaker: named(office, names, 'office', names.partyIn(words)), gender: office.gender, plural: false };
    const party = names.partyIn(words);
    const plain = words.replace(/^(?:the|an?) /i, '').replace(/^(\p{Lu}[^,]*),.*$/u, '$1');
    const title = headWord.toLowerCase();
    const gender: Gender = MALE_WORDS.has(title) ? 'he' : FEMALE_WORDS.has(title) ? 'she' : genderOf(parts[0]!.toLowerCase(), []);
    const proper = /^\p{Lu}/u.test(headWord);
    return {
      speaker: { name: plain, by: party !== undefined && proper ? 'alias' : proper ? 'name' : 'description', ...partyOf(party) },
      gender,
      plural: !proper && headWord.endsWith('s'),
    };
  }

  /** The latest speakers and mentions before a place; places come in ascending order. */
  function nearby(at: number): readonly Known[] {
    while (passed < mentioned.length && mentioned[passed]!.at < at) passed++;
    return [...mentioned.slice(Math.max(0, passed - NEAR), passed), ...spoken.slice(-NEAR).filter((known) => known.at < at)];
  }

  function byPronoun(pronoun: string, words: string, at: number): Omit<Known, 'at' | 'subject'> {
    const plural = /^(?:they|them|their|we|our)$/.test(pronoun);
    const gender: Gender = /^(?:he|him|his)$/.test(pronoun) ? 'he' : /^(?:she|her)$/.test(pronoun) ? 'she' : 'unknown';
    const thing = /^(?:it|its)$/.test(pronoun);
    let best: Known | undefined;
    let score = -Infinity;
    for (const candidate of nearby(at)) {
      const wrongGender = gender !== 'unknown' && candidate.gender !== 'unknown' && candidate.gender !== gender;
      if (wrongGender || (gender !== 'unknown' && candidate.plural) || (thing && candidate.gender !== 'unknown')) continue;
      const value =
        (candidate.at - at) / 300 +
        (candidate.subject ? 1.2 : 0) +
        (gender !== 'unknown' && candidate.gender === gender ? 0.7 : 0) +
        (plural && candidate.plural ? 1 : 0);
      if (value >= score) {
        score = value;
        best = candidate;
      }
    }
    if (best === undefined) return { speaker: { name: words, by: 'unnamed' }, gender, plural };
    return {
      speaker: { ...best.speaker, by: 'pronoun' },
      gender: best.gender === 'unknown' ? gender : best.gender,
      plural: best.plural,
    };
  }

  /** “the defence secretary”: the person whom the text has given that office, the latest before this place. */
  function officeHolder(words: string, at: number): Person | undefined {
    const wanted = words
      .toLowerCase()
      .replace(/^(?:the|his|her|their|its) /, '')
      .split(/[\s-]+/)
      .filter((word) => !/^(?:former|us|u\.s\.|own|top|chief|senior)$/.test(word));
    if (wanted.length === 0 || wanted.length > 4) return undefined;
    return people.findLast(({ role, first }) => {
      if (role === undefined || first > at) return false;
      const held = role
        .toLowerCase()
        .replaceAll(/[.,]/g, '')
        .split(/[\s-]+/);
      return wanted.every(
        (word) =>
          held.includes(word) ||
          held.includes(word.replace('defence', 'defense')) ||
          held.includes(word.replace('defense', 'defence')),
      );
    });
  }
}

const placeOf = ({ source, content }: Found): number => source[0]?.[0] ?? content[0]![0];

const partyOf = (party: number | undefined): { readonly party?: number } => (party === undefined ? {} : { party });

function personOf(names: Names, words: string): Person | undefined {
  const person = names.people.get(words.split(' ').at(-1)!.toLowerCase());
  return person !== undefined && (words.includes(' ') ? person.name.endsWith(words) || words.endsWith(person.name) : true)
    ? person
    : undefined;
}

function named(person: Person, names: Names, by: Speaker['by'], near: number | undefined): Speaker {
  const party = names.partyIn(person.name) ?? near ?? names.partyIn(person.role ?? '');
  return { name: person.name, by, ...(person.role === undefined ? {} : { role: person.role }), ...partyOf(party) };
}
