/** The names that others coded, matched with acts, and with the parties and options of a case; what fits nothing is listed. */
import { ACTS } from './act.ts';
import type { Coded, CodedName, CodedStatement, Coding, On } from './coded.ts';
import { topicNamed, topicsOf, type Topic } from './speaks.ts';
import { POSITIONS } from './statement.ts';
import { slug } from '../model/ids.ts';
import type { Model, Party } from '../model/model.ts';

/** A name that stands for no part of the case, or a code without a meaning: kept as it is. */
export interface Unmatched {
  readonly kind: 'organisation' | 'concept' | 'code';
  readonly name: string;
  readonly statements: number;
}

export interface Matched {
  readonly coded: Coded;
  readonly unmatched: readonly Unmatched[];
}

/** Without a case, codes are read by the words that stand above them only. */
export function matchCoded(coded: Coded, model: Model | undefined): Matched {
  const matcher = new Matcher(coded, model);
  const statements = coded.statements.map((statement) => matcher.match(statement));
  return { coded: { ...coded, statements }, unmatched: matcher.unmatched() };
}

type Draft = { -readonly [key in keyof Coding]: Coding[key] } & { on: On[] };

class Matcher {
  readonly #parties: readonly Party[] | undefined;
  readonly #topics: readonly Topic[];
  readonly #aliases: { readonly organisations: ReadonlyMap<string, string>; readonly concepts: ReadonlyMap<string, string> };
  readonly #unmatched = new Map<string, { kind: Unmatched['kind']; name: string; statements: number }>();

  constructor({ organisations, concepts }: Coded, model: Model | undefined) {
    this.#parties = model?.parties;
    this.#topics = model === undefined ? [] : topicsOf(model);
    const byName = (names: readonly CodedName[]): ReadonlyMap<string, string> => new Map(names.map(({ name, id }) => [name, id]));
    this.#aliases = { organisations: byName(organisations), concepts: byName(concepts) };
  }

  match({ codes, ...statement }: CodedStatement): CodedStatement {
    const draft: Draft = { ...statement, on: [...statement.on] };
    const left = (codes ?? []).filter((path) => !this.#code(draft, path));
    const extra = { ...draft.extra, ...(left.length === 0 ? {} : { codes: left.map((path) => path.join(' > ')).join('; ') }) };
    const party = this.#party(draft.organisation) ?? (draft.organisation === undefined ? this.#party(draft.speaker) : undefined);
    if (this.#parties !== undefined && party === undefined && draft.organisation !== undefined)
      this.#miss('organisation', draft.organisation);
    const speaker = draft.speaker ?? draft.organisation;
    return {
      ...statement,
      ...draft,
      ...(speaker === undefined ? {} : { speaker }),
      ...(party === undefined ? {} : { party: party.id }),
      on: draft.on.map((on) => this.#on(on)),
      ...(Object.keys(extra).length === 0 ? {} : { extra }),
    };
  }

  unmatched(): readonly Unmatched[] {
    return [...this.#unmatched.values()].sort((a, b) => b.statements - a.statements);
  }

  #miss(kind: Unmatched['kind'], name: string): void {
    const known = this.#unmatched.get(`${kind} ${name}`) ?? { kind, name, statements: 0 };
    known.statements++;
    this.#unmatched.set(`${kind} ${name}`, known);
  }

  #party(name: string | undefined): Party | undefined {
    if (name === undefined || this.#parties === undefined) return undefined;
    const wanted = [name, this.#aliases.organisations.get(name) ?? name].map(slug).filter((one) => one !== '');
    return this.#parties.find(({ id, name: own, aliases }) => [id, own, ...aliases].some((one) => wanted.includes(slug(one))));
  }

  #topic(name: string): Topic | undefined {
    const alias = this.#aliases.concepts.get(name);
    return topicNamed(this.#topics, name) ?? (alias === undefined ? undefined : topicNamed(this.#topics, alias));
  }

  #on(on: On): On {
    const topic = this.#topic(on.concept);
    if (topic === undefined && this.#parties !== undefined) this.#miss('concept', on.concept);
    return topic === undefined ? on : { ...on, option: topic.id };
  }

  /** Whether the code has a meaning, which is then in the draft. */
  #code(draft: Draft, path: readonly string[]): boolean {
    const taken = this.#underHeading(draft, path) || this.#byName(draft, path);
    if (!taken) this.#miss('code', path.join(' > '));
    return taken;
  }

  /** “Speakers > Ada Hart”, “Options > pay for the ferry > no”. */
  #underHeading(draft: Draft, path: readonly string[]): boolean {
    const [heading, name, more] =
      path.slice(-3).length === 3 && HEADINGS[slug(path.at(-3)!)] !== undefined ? path.slice(-3) : path.slice(-2);
    const kind = HEADINGS[slug(heading ?? '')];
    if (kind === undefined || name === undefined) return false;
    switch (kind) {
      case 'speaker':
      case 'organisation':
        if (draft[kind] !== undefined || more !== undefined) return false;
        draft[kind] = name;
        return true;
      case 'act':
        return this.#act(draft, name, more);
      case 'concept':
        return this.#position(draft, name, more);
    }
  }

  #byName(draft: Draft, path: readonly string[]): boolean {
    const [above, name] = [path.at(-2), path.at(-1)!];
    if (above !== undefined && this.#topic(above) !== undefined && this.#position(draft, above, name)) return true;
    if (this.#topic(name) !== undefined) return this.#position(draft, name, undefined);
    const party = this.#party(name);
    if (party !== undefined && draft.organisation === undefined) {
      draft.organisation = name;
      return true;
    }
    return this.#act(draft, name, undefined);
  }

  #act(draft: Draft, name: string, more: string | undefined): boolean {
    const act = ACTS.find((one) => one === slug(name));
    if (act === undefined || (draft.act !== undefined && draft.act !== act)) return false;
    if (more !== undefined && slug(more) !== 'negated') return false;
    draft.act = act;
    if (more !== undefined) draft.negated = true;
    return true;
  }

  #position(draft: Draft, concept: string, more: string | undefined): boolean {
    const position = POSITIONS.find((one) => one === slug(more ?? ''));
    if (more !== undefined && position === undefined) return false;
    const there = draft.on.findIndex((on) => on.concept === concept && (on.position === undefined || on.position === position));
    if (there !== -1) draft.on.splice(there, 1);
    draft.on.push({ concept, ...(position === undefined ? {} : { position }) });
    return true;
  }
}

const HEADINGS: Readonly<Record<string, 'speaker' | 'organisation' | 'act' | 'concept' | undefined>> = {
  speakers: 'speaker',
  persons: 'speaker',
  people: 'speaker',
  parties: 'organisation',
  organisations: 'organisation',
  organizations: 'organisation',
  acts: 'act',
  options: 'concept',
  concepts: 'concept',
};
