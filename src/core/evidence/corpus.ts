/** Many documents and the statements in them; who agrees with whom, on which options. */
import type { Act } from './act.ts';
import type { CodedMore } from './coded.ts';
import type { Kind, Span } from './reading.ts';
import { spokenOf, type Topic } from './speaks.ts';

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
  readonly act: Act | undefined;
  readonly negated: boolean;
  readonly kind: Kind | undefined;
  readonly content: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** undefined: coded by a person */
  readonly confidence: number | undefined;
  /** where the content stands in the untouched document */
  readonly span: Span | undefined;
  /** what was coded in another program; undefined: a proposal of the reader */
  readonly coded: CodedMore | undefined;
}

/** Whether a statement is at least so sure; what a person coded is. */
export const isSure = ({ confidence }: Pick<CorpusStatement, 'confidence'>, sure: number): boolean =>
  confidence === undefined || confidence >= sure;

const FOR: ReadonlySet<Act> = new Set(['agree', 'support', 'concede', 'promise', 'offer', 'propose', 'demand', 'want', 'praise']);
const AGAINST: ReadonlySet<Act> = new Set(['reject', 'deny', 'criticise', 'accuse', 'warn']);

/** What the deed alone says of the thing it is about; undefined: nothing. */
export function sideOf(act: Act | undefined, negated: boolean): 'yes' | 'no' | undefined {
  if (act === undefined || !(FOR.has(act) || AGAINST.has(act))) return undefined;
  return FOR.has(act) === negated ? 'no' : 'yes';
}

export interface Agreement {
  readonly speakers: readonly [string, string];
  readonly relation: 'agree' | 'disagree';
  /** id of the option */
  readonly on: string;
  /** statements of the two on it, on the sides that meet here */
  readonly statements: number;
}

/** What a statement says of the options of a case: as it was coded, or by what it does. */
function sidesOf(
  { content, party, act, negated, coded }: CorpusStatement,
  topics: readonly Topic[],
): readonly { readonly option: string; readonly side: 'yes' | 'no' }[] {
  const on = coded?.on ?? [];
  return spokenOf({ content, party, act, on }, topics).flatMap(({ option, by }) => {
    if (by !== 'coded') {
      const side = sideOf(act, negated);
      return side === undefined ? [] : [{ option, side }];
    }
    const topic = topics.filter(({ id }) => id === option);
    return on.flatMap(({ position, ...one }) =>
      (position === 'yes' || position === 'no') && spokenOf({ content, party, act, on: [one] }, topic).length > 0
        ? [{ option, side: position }]
        : [],
    );
  });
}

/** Pairs of speakers who are for or against the same option. Nobody meets himself. */
export function agreements(
  statements: readonly CorpusStatement[],
  topics: readonly Topic[],
  chosen: ReadonlySet<string> = new Set(topics.map(({ id }) => id)),
): readonly Agreement[] {
  const sides = new Map([...chosen].map((option) => [option, new Map<string, [against: number, inFavour: number]>()]));
  for (const statement of statements) {
    const who = statement.party ?? statement.coded?.organisation ?? statement.speaker;
    if (who === undefined) continue;
    for (const { option, side } of sidesOf(statement, topics)) {
      const of = sides.get(option);
      const counts = of?.get(who) ?? [0, 0];
      counts[side === 'yes' ? 1 : 0]++;
      of?.set(who, counts);
    }
  }
  return topics.flatMap(({ id: on }) => {
    const all = [...(sides.get(on) ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return all.flatMap(([a, [aNo, aYes]], at) =>
      all.slice(at + 1).flatMap(([b, [bNo, bYes]]): Agreement[] => {
        const meet = (x: number, y: number): number => (x > 0 && y > 0 ? x + y : 0);
        const same = meet(aNo, bNo) + meet(aYes, bYes);
        const other = meet(aNo, bYes) + meet(aYes, bNo);
        const edge = (relation: Agreement['relation'], count: number): Agreement[] =>
          count === 0 ? [] : [{ speakers: [a, b], relation, on, statements: count }];
        return [...edge('agree', same), ...edge('disagree', other)];
      }),
    );
  });
}
