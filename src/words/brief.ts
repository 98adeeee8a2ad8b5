/** The words of a brief, both voices: its headings, what an edition leaves out, the questions of a class, the check. */
import type { Edition } from './edition.ts';
import type { Voice } from './lexicon.ts';
import { counted, noun } from './number.ts';
import { say, type Mention, type Phrase } from './phrase.ts';

type Part = 'options' | 'board' | 'outcomes' | 'wants' | 'change' | 'concepts' | 'tasks' | 'sources';

export interface BriefWords {
  readonly headings: Readonly<Record<Part, string>>;
  /** what the readers of an edition have to know first */
  readonly lead: Readonly<Record<Edition, string>>;
  /** party-shared, for whoever may read it */
  readonly forAll: string;
  /** after the heading of what would make an outcome hold */
  readonly under: (concept: string) => string;
  /** most important first */
  readonly ordered: string;
  /** of a party without preferences */
  readonly noWants: string;
  /** the party's place of an outcome in its own order */
  readonly place: (party: Mention, place: string) => Phrase;
  readonly ownMoves: (party: Mention, moves: Phrase) => Phrase;
  readonly noOwnMove: (party: Mention) => Phrase;
  /** what a class is asked about a party in an outcome */
  readonly ask: (party: Mention, outcome: Mention) => Phrase;
  readonly askAll: (outcome: Mention) => Phrase;
  readonly sources: (count: number) => string;
  /** of a statement that counts more than all after it by far */
  readonly vital: string;
  /** comparisons of single outcomes that overrule the order */
  readonly comparisons: (count: number) => string;
  /** where what would have to change is not looked for */
  readonly tooMany: (count: number) => string;
}

const LEAD: Readonly<Record<Edition, string>> = {
  mediator: 'For the mediator alone: it says what each party wants and what would make it change its mind.',
  'party-shared': 'What could happen, without a word on what the others want.',
  paper: '',
  class: 'Work it out: who would stay where, and why?',
};

const plain: BriefWords = {
  headings: {
    options: 'Who can do what',
    board: 'The outcomes side by side',
    outcomes: 'Outcome by outcome',
    wants: 'Who wants what',
    change: 'What would make it hold',
    concepts: 'Ways of looking ahead',
    tasks: 'Questions',
    sources: 'What this rests on',
  },
  lead: LEAD,
  forAll: 'What could happen, without a word on what anybody wants.',
  under: (concept) => ` under ${concept}`,
  ordered: 'most important first',
  noWants: 'nothing is said about what it wants',
  place: (party, place) => say`For ${party} it is the ${place} in its own order.`,
  ownMoves: (party, moves) => say`Moves of ${party} from here to what it likes better: ${moves}.`,
  noOwnMove: (party) => say`No move of ${party} from here leads to what it likes better.`,
  ask: (party, outcome) => say`${party}: would it leave ${outcome}? By which move, and could the others answer?`,
  vital: ' (vital)',
  comparisons: (count) => ` – and ${counted(count, noun('comparison'))} of single outcomes besides`,
  tooMany: (count) => `Not worked out here for ${counted(count, noun('outcome'))}; “parley change” does so for one of them.`,
  sources: (count) => `${counted(count, noun('source'))}; the case lists them.`,
  askAll: (outcome) => say`Would ${outcome} hold? If not, who leaves first?`,
};

const formal: BriefWords = {
  ...plain,
  headings: {
    options: 'DMs and options',
    board: 'Tableau of the selected states',
    outcomes: 'Stability analysis',
    wants: 'Preferences',
    change: 'Inverse analysis',
    concepts: 'Solution concepts',
    tasks: 'Exercises',
    sources: 'Sources',
  },
  lead: {
    ...LEAD,
    mediator: 'For the mediator alone: it states the preferences of every DM and the changes of preference that matter.',
    class: 'Determine the stability of each state for each DM.',
  },
  ordered: 'in descending priority',
  noWants: 'no preferences are given',
  vital: ' (strongly)',
  tooMany: (count) => `Not computed here for ${counted(count, noun('state'))}; “parley change” does so for one of them.`,
  place: (party, place) => say`In the preference order of ${party} it ranks ${place}.`,
  ownMoves: (party, moves) => say`UIs of ${party}: ${moves}.`,
  noOwnMove: (party) => say`${party} has no UI from it.`,
  ask: (party, outcome) => say`${party}: list its UIs from ${outcome} and the sanctions against each.`,
  askAll: (outcome) => say`Under which solution concepts is ${outcome} an equilibrium?`,
};

export const briefWordsOf = (voice: Voice): BriefWords => (voice === 'formal' ? formal : plain);

/** What an edition leaves out, for whoever hands it on. */
export function leavesOut(edition: Edition, party: string | undefined): readonly string[] {
  switch (edition) {
    case 'mediator':
      return [];
    case 'paper':
      return ['the summary', 'what would make the parties change their minds'];
    case 'party-shared':
      return [
        party === undefined ? 'what every party wants' : `what all parties but ${party} want`,
        'who would stay or leave, what would hold, and why: all of it follows from what the others want',
        'what would make any party change its mind',
        'the summary and all notes of the case',
        party === undefined ? 'all sources' : `all sources but those of what ${party} wants`,
      ];
    case 'class':
      return ['who would stay or leave, what would hold, and why', 'what would make the parties change their minds'];
  }
}

/** What a brief would give away, told to whoever hands it on. */
export const giveaway = {
  wants: (party: string): string => `tells the wishes of ${party}`,
  changes: (outcome: string): string => `tells what would make the parties change their minds about ${outcome}`,
  statement: (text: string, party: string): string => `holds “${text}”, a wish of ${party}`,
  named: (text: string, party: string): string =>
    `“${text}” was written by hand and speaks of ${party}: read it before you share it`,
  cited: (title: string, party: string): string => `cites “${title}”, on which rests what ${party} wants`,
  wanting: (text: string, word: string): string =>
    `“${text}” was written by hand and may tell what somebody wants (“${word}”): read it before you share it`,
  choice: (count: number): string =>
    count === 1
      ? 'the only outcome shown would hold, and its choice may tell so: pin one that would not as well'
      : 'every outcome shown would hold, and the choice may tell so: pin one that would not as well',
} as const;

/** What had to be left out to stay on two pages. */
export const shortened: Readonly<Record<Part, string>> & { readonly pins: (count: number) => string } = {
  options: 'what the options stand for',
  board: 'the outcomes side by side',
  outcomes: 'part of the arguments',
  wants: 'part of what the parties want',
  change: 'what would make the outcomes hold',
  concepts: 'what the ways of looking ahead are',
  tasks: 'part of the questions',
  sources: 'the list of sources',
  pins: (count) => `${counted(count, noun('pinned outcome'))} after the first ones`,
};
