/** Many documents and what the reader proposes for them; who agrees with whom, on which options. */
import type { Option } from '../model/model.ts';
import type { Act } from './act.ts';
import type { Kind } from './reading.ts';

export interface CorpusDocument {
  readonly id: number;
  readonly name: string;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly read: boolean;
  /** the document it is nearly the same as */
  readonly near: string | undefined;
  /** the found words in their surroundings */
  readonly excerpt: string | undefined;
}

export interface CorpusStatement {
  readonly document: string;
  readonly id: string;
  readonly speaker: string | undefined;
  /** id of the party in the case that the documents were read with */
  readonly party: string | undefined;
  readonly act: Act;
  readonly negated: boolean;
  readonly kind: Kind;
  readonly content: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly confidence: number;
}

const stems = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));

/** Whether words speak of an option: at least half of its label's longer words are there, by their first five letters. */
export function speaksOf({ label }: Pick<Option, 'label'>, words: string): boolean {
  const wanted = stems(label);
  return wanted.size > 0 && 2 * wanted.intersection(stems(words)).size >= wanted.size;
}

const FOR: ReadonlySet<Act> = new Set(['agree', 'support', 'concede', 'promise', 'offer', 'propose', 'demand', 'want', 'praise']);
const AGAINST: ReadonlySet<Act> = new Set(['reject', 'deny', 'criticise', 'accuse', 'threaten', 'warn']);

export interface Agreement {
  readonly speakers: readonly [string, string];
  readonly relation: 'agree' | 'disagree';
  /** id of the option */
  readonly on: string;
  /** statements of the two on it, on the sides that meet here */
  readonly statements: number;
}

/** Pairs of speakers who are for or against the same option, by what their statements do. Nobody meets himself. */
export function agreements(
  statements: readonly CorpusStatement[],
  options: readonly Pick<Option, 'id' | 'label'>[],
): readonly Agreement[] {
  return options.flatMap((option) => {
    const sides = new Map<string, readonly [against: number, inFavour: number]>();
    for (const { speaker, party, act, negated, content } of statements) {
      const who = party ?? speaker;
      if (who === undefined || !(FOR.has(act) || AGAINST.has(act)) || !speaksOf(option, content)) continue;
      const [against, inFavour] = sides.get(who) ?? [0, 0];
      sides.set(who, FOR.has(act) === negated ? [against + 1, inFavour] : [against, inFavour + 1]);
    }
    const all = [...sides].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return all.flatMap(([a, [aNo, aYes]], at) =>
      all.slice(at + 1).flatMap(([b, [bNo, bYes]]): Agreement[] => {
        const meet = (x: number, y: number): number => (x > 0 && y > 0 ? x + y : 0);
        const same = meet(aNo, bNo) + meet(aYes, bYes);
        const other = meet(aNo, bYes) + meet(aYes, bNo);
        const edge = (relation: Agreement['relation'], count: number): Agreement[] =>
          count === 0 ? [] : [{ speakers: [a, b], relation, on: option.id, statements: count }];
        return [...edge('agree', same), ...edge('disagree', other)];
      }),
    );
  });
}
