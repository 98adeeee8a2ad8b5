/** Who said what, what a model rests on, and what nobody has said, in both voices. */
import type { PartName } from '../core/evidence/part.ts';
import type { Voice } from './lexicon.ts';
import { counted, dated, digits, noun } from './number.ts';
import { flag, listed, say, type Mention, type Phrase } from './phrase.ts';
import { recordTermsOf, type RecordTerms } from './record-terms.ts';

const STATEMENT = noun('statement');
const PART = noun('part');

export interface RecordWords extends RecordTerms {
  readonly title: string;
  readonly sinceTitle: (day: string) => string;
  readonly scope: (facts: {
    readonly statements: number;
    readonly speakers: number;
    readonly documents: number;
    readonly asOf: string | undefined;
  }) => Phrase;
  readonly footing: (facts: {
    readonly parts: number;
    readonly sourced: number;
    readonly direct: number;
    readonly assumed: number;
    readonly none: number;
    readonly later: number;
  }) => Phrase;
  readonly marks: (facts: {
    readonly contradicted: number;
    readonly stale: number;
    readonly single: number;
    readonly sourced: number;
    readonly days: number;
  }) => Phrase;
  readonly timelineColumns: readonly [when: string, who: string, does: string, what: string, bears: string];
  readonly part: (name: PartName, party: Mention | undefined) => Phrase;
  /** all that reached us through somebody came through the same */
  readonly through: (channel: string) => Phrase;
  readonly bears: (supports: number, contradicts: number) => string;
  readonly rests: (count: number, direct: number) => string;
  readonly silent: (parties: readonly Mention[]) => Phrase;
  readonly unspoken: (options: readonly string[], who: Phrase, parties: number) => Phrase;
  readonly assumedParty: (party: Mention) => Phrase;
  readonly divided: (party: Mention, option: string) => Phrase;
  readonly undated: (count: number) => Phrase;
  /** ids of statements that coders see differently */
  readonly undecided: (statements: readonly string[]) => Phrase;
  readonly nothingUnknown: string;
  readonly more: (count: number, all: number) => Phrase;
  readonly noStep: (day: string) => string;
  readonly idle: string;
  readonly enters: (part: Phrase) => Phrase;
  readonly strengthens: (count: number) => string;
  readonly outcomes: (before: number, after: number) => string;
  readonly sameHold: (count: number) => string;
  readonly holdNow: (outcomes: Phrase) => Phrase;
  readonly holdNoMore: (outcomes: Phrase) => Phrase;
  readonly overall: (facts: {
    readonly concept: string;
    readonly from: string;
    /** undefined: all that is known counts */
    readonly to: string | undefined;
    readonly before: number;
    readonly after: number;
  }) => Phrase;
  readonly joined: (count: number) => string;
  readonly uncertain: (message: string) => Phrase;
}

const plain: RecordWords = {
  ...recordTermsOf('plain'),
  title: 'the record',
  sinceTitle: (day) => `since ${dated(day)}`,
  scope: ({ statements, speakers, documents, asOf }) =>
    statements === 0
      ? say`No statement is recorded${asOf === undefined ? '' : `, as of ${dated(asOf)}`}.`
      : say`${counted(statements, STATEMENT)} by ${counted(speakers, noun('speaker'))} in ${counted(documents, noun('document'))}${asOf === undefined ? '' : `, as of ${dated(asOf)}`}. Nothing here says that a statement is true.`,
  footing: ({ parts, sourced, direct, assumed, none, later }) =>
    say`Of ${counted(parts, PART)} of the model ${digits(sourced)} ${sourced === 1 ? 'is' : 'are'} sourced (${direct === 0 ? 'none' : digits(direct)} by the speaker's own words), ${digits(assumed)} assumed${none === 0 ? '' : `, ${digits(none)} without a basis`}${later === 0 ? '' : `, ${digits(later)} resting on later statements only`}.`,
  marks: ({ contradicted, stale, single, sourced, days }) =>
    say`${contradicted === 0 ? 'Nothing is contradicted' : `${counted(contradicted, PART)} contradicted`}; ${stale === 0 ? `nothing is older than ${digits(days)} days` : `${digits(stale)} stale (nothing newer than ${digits(days)} days)`}; ${single === sourced && sourced > 0 ? 'each sourced part rests on one document' : `${digits(single)} of ${digits(sourced)} sourced parts rest on one document`}.`,
  timelineColumns: ['when', 'who', 'does', 'what', 'in the model'],
  part: ({ kind, text, number }, party) => {
    switch (kind) {
      case 'option':
        return say`the option ${text}`;
      case 'rule':
        return say`rule ${number!}: never ${text}`;
      case 'statement':
        return say`${party!}: “${text}”`;
      case 'weight':
        return say`${party!}: the weight of ${text}`;
      case 'ranking':
        return say`${party!}: its ranking`;
      case 'comparison':
        return say`${party!}: comparison ${number!}`;
      case 'view':
        return say`how ${party!} sees the dispute`;
    }
  },
  through: (channel) => say`Reported speech is known through ${channel}.`,
  bears: (supports, contradicts) =>
    [
      ...(supports === 0 ? [] : [`carries ${counted(supports, PART)}`]),
      ...(contradicts === 0 ? [] : [`contradicts ${digits(contradicts)}`]),
    ].join(', '),
  rests: (count, direct) => `${counted(count, STATEMENT)}${direct === 0 ? '' : `, ${digits(direct)} direct`}`,
  silent: (parties) => say`No statement comes from ${listed(parties, 'or')}.`,
  unspoken: (options, who, parties) => say`${who} ${parties === 1 ? 'says' : 'say'} nothing of: ${options.join(', ')}.`,
  assumedParty: (party) => say`Everything that ${party} is taken to want is assumed.`,
  divided: (party, option) => say`Speakers of ${party} say both yes and no to ${option}.`,
  undated: (count) => say`${counted(count, STATEMENT)} without a date: counted on every day.`,
  undecided: (statements) =>
    say`Coders differ on ${statements.length === 1 ? 'a statement' : counted(statements.length, STATEMENT)}, and nobody has decided: ${statements.join(', ')}.`,
  nothingUnknown: 'Every party has spoken of each of its options.',
  more: (count, all) => say`… and ${digits(count)} more${flag(`; --limit ${all} shows all`)}.`,
  noStep: (day) => `Nothing was said after ${dated(day)}.`,
  idle: 'What would hold is as before.',
  enters: (part) => say`now there: ${part}`,
  strengthens: (count) => `also carries ${counted(count, noun('part'))} there already`,
  outcomes: (before, after) => `outcomes: ${digits(before)} → ${digits(after)}`,
  sameHold: (count) => `what would hold is as before (${counted(count, noun('outcome'))})`,
  holdNow: (outcomes) => say`would hold now: ${outcomes}`,
  holdNoMore: (outcomes) => say`would not hold any more: ${outcomes}`,
  overall: ({ concept, from, to, before, after }) =>
    say`Under ${concept}, ${digits(before)} ${before === 1 ? 'outcome' : 'outcomes'} would hold by what was known on ${dated(from)}, and ${digits(after)} by what ${to === undefined ? 'is known now' : `was known on ${dated(to)}`}.`,
  joined: (count) => `${counted(count, STATEMENT)} together`,
  uncertain: (message) => say`no result: ${message}`,
};

const formal: RecordWords = {
  ...plain,
  ...recordTermsOf('formal'),
  holdNow: (outcomes) => say`+ equilibria: ${outcomes}`,
  holdNoMore: (outcomes) => say`− equilibria: ${outcomes}`,
  sameHold: (count) => `equilibria unchanged (${digits(count)})`,
  outcomes: (before, after) => `feasible states: ${digits(before)} → ${digits(after)}`,
  enters: (part) => say`+ ${part}`,
  overall: ({ concept, from, to, before, after }) =>
    say`${concept} equilibria: ${digits(before)} as of ${dated(from)}, ${digits(after)} ${to === undefined ? 'now' : `as of ${dated(to)}`}.`,
};

export const recordWordsOf = (voice: Voice): RecordWords => (voice === 'formal' ? formal : plain);
