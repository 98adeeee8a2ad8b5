/** How parties see a dispute, and where they are in for a surprise, in both voices. */
import type { PerceivedKind } from '../core/misperception/perceived.ts';
import type { Voice } from './lexicon.ts';
import { counted, digits, type Noun } from './number.ts';
import { flag, listed, say, type Mention, type Phrase } from './phrase.ts';

export interface ViewWords {
  readonly headings: Readonly<Record<'views' | 'board' | 'kinds' | 'surprises' | 'leftOut', string>>;
  /** as an adverb, for comparisons */
  readonly asSeenBy: (party: string) => string;
  readonly asItIs: string;
  readonly sees: (facts: {
    readonly party: Mention;
    readonly hidden: number;
    readonly of: number;
    readonly conditions: readonly string[];
    readonly outcome: Noun;
  }) => Phrase;
  readonly believes: (party: Mention, about: Mention, wants: Phrase) => Phrase;
  readonly itself: (party: Mention, wants: Phrase) => Phrase;
  readonly asWritten: (parties: readonly Mention[]) => Phrase;
  readonly columns: Readonly<Record<'case' | 'views' | 'concept', string>>;
  readonly kinds: Readonly<Record<PerceivedKind, string>>;
  readonly boardNote: (all: number) => string;
  readonly found: (facts: {
    readonly at: Mention;
    readonly kind: Exclude<PerceivedKind, 'shared'>;
    readonly under: string;
    readonly expectedBy: readonly Mention[];
    readonly unseenBy: readonly Mention[];
    readonly inCase: boolean;
  }) => Phrase;
  readonly surprise: (party: Mention, about: Mention, expected: 'stays' | 'leaves') => Phrase;
  readonly misled: (party: Mention) => Phrase;
  readonly none: string;
  readonly more: (count: number, all: number) => Phrase;
}

const nobody = (parties: readonly Mention[]): Phrase => (parties.length === 0 ? say`nobody` : listed(parties));

const plain: ViewWords = {
  headings: {
    views: 'Who sees what',
    board: 'What would hold, by whose view',
    kinds: 'Expected or not',
    surprises: 'Where the surprise comes',
    leftOut: 'Left out',
  },
  asSeenBy: (party) => `as ${party} sees it`,
  asItIs: 'as the case has it',
  sees: ({ party, hidden, of, conditions, outcome }) =>
    hidden === 0
      ? say`${party} sees every outcome.`
      : say`${party} does not see ${digits(hidden)} of ${counted(of, outcome)}: those with ${conditions.join('; or ')}.`,
  believes: (party, about, wants) => say`${party} believes that ${about} wants: ${wants}.`,
  itself: (party, wants) => say`${party} takes its own interest to be: ${wants}.`,
  asWritten: (parties) => say`${listed(parties)} ${parties.length === 1 ? 'sees' : 'see'} the dispute as the case has it.`,
  columns: { case: 'the case', views: 'by the views', concept: 'looking ahead' },
  kinds: {
    shared: 'would hold, as all expect',
    surprise: 'would hold, not as all expect',
    mistaken: 'expected by some, would not hold',
    missed: 'would hold if all saw the case',
  },
  boardNote: (all) =>
    `Under how many of ${all} ${all === 1 ? 'way' : 'ways'} of looking ahead. By the views: each party that sees the outcome stays, by its own view. – none, × not seen.`,
  found: ({ at, kind, under, expectedBy, unseenBy, inCase }) => {
    const unseen = unseenBy.length === 0 ? '' : say` ${listed(unseenBy)} ${unseenBy.length === 1 ? 'does' : 'do'} not see it.`;
    switch (kind) {
      case 'surprise':
        return say`${at} would hold under ${under}; ${nobody(expectedBy)} ${expectedBy.length > 1 ? 'expect' : 'expects'} it.${unseen}`;
      case 'mistaken':
        return say`${at} would not hold under ${under}, though ${nobody(expectedBy)} ${expectedBy.length > 1 ? 'expect' : 'expects'} it${inCase ? ' and it would if all saw the case' : ''}.${unseen}`;
      case 'missed':
        return say`${at} would hold under ${under} if all saw the case, and by their views it would not.${unseen}`;
    }
  },
  surprise: (party, about, expected) =>
    say`${party} expects ${about} to ${expected === 'stays' ? 'stay' : 'leave'}; ${about} would ${expected === 'stays' ? 'leave' : 'stay'}.`,
  misled: (party) => say`${party} would do otherwise if it saw the case as it is written.`,
  none: 'No party is in for a surprise.',
  more: (count, all) => say`… and ${digits(count)} more${flag(`; --limit ${all} shows all`)}.`,
};

const formal: ViewWords = {
  ...plain,
  headings: {
    views: 'Views',
    board: 'Equilibria by view',
    kinds: 'Classification of the equilibria',
    surprises: 'Strategic surprise',
    leftOut: 'Omitted',
  },
  asSeenBy: (party) => `in G of ${party}`,
  asItIs: 'in the underlying game',
  sees: ({ party, hidden, of, conditions, outcome }) =>
    hidden === 0
      ? say`${party}: all states perceived.`
      : say`${party}: ${digits(hidden)} of ${counted(of, outcome)} not perceived (${conditions.join('; ')}).`,
  believes: (party, about, wants) => say`${party} perceives the preference of ${about} as: ${wants}.`,
  itself: (party, wants) => say`${party} perceives its own preference as: ${wants}.`,
  asWritten: (parties) => say`No misperception: ${listed(parties)}.`,
  columns: { case: 'underlying', views: 'hypergame', concept: 'concept' },
  kinds: {
    shared: 'hypergame equilibrium, in every view',
    surprise: 'hypergame equilibrium, not in every view',
    mistaken: 'only in some view',
    missed: 'only in the underlying game',
  },
  boardNote: (all) =>
    `Number of solution concepts, of ${all}. Hypergame: stable in its own game for every DM that perceives the state. – none, × not perceived.`,
  found: ({ at, kind, under, expectedBy, unseenBy }) => {
    const unseen = unseenBy.length === 0 ? '' : say`; not perceived by ${listed(unseenBy)}`;
    const what = {
      surprise: 'hypergame equilibrium',
      mistaken: 'no hypergame equilibrium',
      missed: 'equilibrium of the underlying game only',
    };
    return say`${at}: ${what[kind]} under ${under}; equilibrium in the view of ${nobody(expectedBy)}${unseen}.`;
  },
  surprise: (party, about, expected) =>
    say`In the view of ${party}, ${about} is ${expected === 'stays' ? 'stable' : 'unstable'}; in its own view it is ${expected === 'stays' ? 'unstable' : 'stable'}.`,
  misled: (party) => say`${party}: stability differs between its view and the underlying game.`,
  none: 'No strategic surprise.',
};

export const viewWordsOf = (voice: Voice): ViewWords => (voice === 'formal' ? formal : plain);
