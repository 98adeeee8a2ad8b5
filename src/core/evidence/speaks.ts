/** Which options of a case a statement speaks of: as it was coded, or by its words. */
import type { Act } from './act.ts';
import type { On } from './coded.ts';
import { slug } from '../model/ids.ts';
import type { Model } from '../model/model.ts';

/** An option, and who can take it by which names. */
export interface Topic {
  readonly id: string;
  readonly label: string;
  /** what a program without ids calls it: the label, with the id where another option has the same label */
  readonly concept: string;
  readonly keywords: readonly string[];
  readonly owners: readonly { readonly party: string; readonly names: readonly string[] }[];
}

export function topicsOf({ options, parties }: Model): readonly Topic[] {
  return options.map(({ id, label, keywords, owners }, index) => ({
    id,
    label,
    concept: options.some((other, at) => at !== index && slug(other.label) === slug(label)) ? `${label} (${id})` : label,
    keywords: keywords ?? [],
    owners: owners.map((owner) => ({ party: parties[owner]!.id, names: [parties[owner]!.name, ...parties[owner]!.aliases] })),
  }));
}

/** The option that a name means: its id, its label where no other has it, or one of its keywords. */
export function topicNamed(topics: readonly Topic[], name: string): Topic | undefined {
  const wanted = slug(name);
  if (wanted === '') return undefined;
  const all = [({ id }: Topic) => [id], ({ concept }: Topic) => [concept], ({ keywords }: Topic) => keywords].map((names) =>
    topics.filter((topic) => names(topic).some((one) => slug(one) === wanted)),
  );
  const found = all.find((some) => some.length > 0);
  return found?.length === 1 ? found[0] : undefined;
}

/** Why a statement is taken to speak of an option. */
export interface Spoken {
  readonly option: string;
  /** coded: somebody said so; keyword: all words of one are there; label: at least half of its longer words are */
  readonly by: 'coded' | 'keyword' | 'label';
  /** the words of the keyword or label that are there */
  readonly words: readonly string[];
  /** label: how many longer words it has */
  readonly of?: number;
  /** options with the same words told apart: an owner is named in the statement, or is the speaker */
  readonly owner?: 'named' | 'speaker';
}

export interface Said {
  readonly content: string;
  readonly party: string | undefined;
  readonly act: Act | undefined;
  readonly on?: readonly On[];
}

/** What somebody does with regard to himself; in the other acts the deed may be another's. */
const OWN: ReadonlySet<Act> = new Set([
  'intend',
  'promise',
  'offer',
  'agree',
  'concede',
  'reject',
  'deny',
  'threaten',
  'decide',
  'confirm',
  'apologise',
]);

/** The options that a statement speaks of, in their order. */
export function spokenOf({ content, party, act, on }: Said, topics: readonly Topic[]): readonly Spoken[] {
  if (on !== undefined && on.length > 0) {
    const coded = on.flatMap(({ option, concept }) => option ?? topicNamed(topics, concept)?.id ?? []);
    return topics.filter(({ id }) => coded.includes(id)).map(({ id }) => ({ option: id, by: 'coded', words: [] }));
  }
  const words = wordsOf(content);
  const said = { words: new Set(words), stems: new Set(words.map(stem)) };
  const found = topics.flatMap((topic) => {
    const spoken = byWords(topic, said);
    return spoken === undefined ? [] : [{ topic, spoken, sign: `${spoken.by} ${spoken.words.join(' ')}` }];
  });
  return found.flatMap(({ topic, spoken, sign }): readonly Spoken[] => {
    const rivals = found.filter((other) => other.sign === sign);
    if (rivals.length === 1) return [spoken];
    const named = rivals.filter((rival) => isNamed(rival.topic, content));
    if (named.length > 0) return named.some((rival) => rival.topic === topic) ? [{ ...spoken, owner: 'named' }] : [];
    const own = act !== undefined && OWN.has(act) ? rivals.filter((rival) => isOwner(rival.topic, party)) : [];
    if (own.length > 0) return own.some((rival) => rival.topic === topic) ? [{ ...spoken, owner: 'speaker' }] : [];
    return [spoken];
  });
}

const isOwner = ({ owners }: Topic, party: string | undefined): boolean => owners.some((owner) => owner.party === party);

function isNamed({ owners }: Topic, content: string): boolean {
  const text = ` ${slug(content).replaceAll('-', ' ')} `;
  return owners.some(({ names }) => names.some((name) => text.includes(` ${slug(name).replaceAll('-', ' ')} `)));
}

function byWords({ id, label, keywords }: Topic, said: Words): Spoken | undefined {
  const keyword = keywords.map(wordsOf).find((words) => words.length > 0 && words.every((word) => isSaid(word, said)));
  if (keyword !== undefined) return { option: id, by: 'keyword', words: keyword };
  const longer = [...new Set(wordsOf(label).filter((word) => word.length > 3 && !EMPTY.has(word)))];
  const there = longer.filter((word) => isSaid(word, said));
  if (longer.length === 0 || 2 * there.length < longer.length) return undefined;
  return { option: id, by: 'label', words: there, of: longer.length };
}

const EMPTY: ReadonlySet<string> = new Set(['with', 'from', 'that', 'this', 'their', 'into', 'than', 'them', 'over', 'under']);
const ENDINGS = ['', 's', 'es', 'd', 'ed', 'ing', 'r', 'er', 'rs', 'ers'];

interface Words {
  readonly words: ReadonlySet<string>;
  /** their first five letters */
  readonly stems: ReadonlySet<string>;
}

/** In any form: of five letters and more by the first five, of fewer as it is or with an ending; “ferries” is “ferry”. */
function isSaid(word: string, { words, stems }: Words): boolean {
  if (word.endsWith('y') && ['ies', 'ied'].some((ending) => words.has(word.slice(0, -1) + ending))) return true;
  return word.length >= 5 ? stems.has(stem(word)) : ENDINGS.some((ending) => words.has(word + ending));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const stem = (word: string): string => word.slice(0, 5);
