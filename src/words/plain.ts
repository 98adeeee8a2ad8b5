/** The plain voice: for readers who never heard of the graph model. The default on screen. */
import type { Concept } from '../core/stability/definition.ts';
import type { Answer } from '../core/stability/verdict.ts';
import type { Lexicon, Telling, TellingStep } from './lexicon.ts';
import { counted, digits, noun } from './number.ts';
import { joined, listed, say, type Mention, type Phrase } from './phrase.ts';

const better = noun('better move');

const move = (change: Phrase | undefined, to: Mention): Phrase => say`${change ?? say`move`} → ${to}`;

/** How a step looks to the party that takes it. */
function interest(step: TellingStep): string {
  switch (step.interest) {
    case 'gains':
      return 'in its own interest';
    case 'indifferent':
      return 'at no cost to itself';
    case 'loses':
      return 'against its own interest';
  }
}

const steps = (of: readonly TellingStep[]): Phrase =>
  joined(
    of.map((step) => say`${step.party} could ${move(step.change, step.to)} (${interest(step)})`),
    ', then ',
  );

/** "likes outcome 9 less than outcome 1". */
function likes(thing: Mention | string, compared: Answer['compared'], than: Mention): Phrase {
  if (compared === 'unknown') return say`may or may not like ${thing} better than ${than}`;
  const how = {
    'much worse': 'much less',
    worse: 'less',
    equal: 'no better',
    better: 'better',
    'much better': 'much better',
  }[compared];
  return say`likes ${thing} ${how} than ${than}`;
}

/** Why an improvement that has no answer at all goes unanswered. */
function unanswered(concept: Concept): string {
  switch (concept.answers) {
    case 'none':
      return '';
    case 'any moves':
      return ', and nobody can answer that';
    case 'improvements':
      return ', and nobody has an answer in its own interest';
    case 'joint improvements':
      return ', and nobody else has a better move at the same time';
    case 'improvements or joint improvements':
      return ', and nobody has an answer in its own interest, then or at the same time';
    case 'best moves':
      return ', and the other side does best to leave it at that';
  }
}

const tell: Telling = {
  stand: ({ party, stand, improvements, under, concepts }) => {
    if (stand === 'held')
      return say`${party} would be held under ${under}: it has ${counted(improvements, better)}, but others could answer.`;
    return say`${party} would leave${concepts > 1 ? ', however far it looks ahead' : ''}.`;
  },
  verdict: ({ party, at, concept, stable, improvements, undeterred, canMove }) => {
    if (improvements === 0) {
      return say`${party} would stay at ${at}: it ${canMove ? 'likes none of its moves better' : 'has no move there'}.`;
    }
    if (stable) {
      const what = improvements === 1 ? 'its one better move' : `each of its ${counted(improvements, better)}`;
      return say`${party} would stay at ${at} under ${concept.short}: ${what} can be answered.`;
    }
    if (concept.answers === 'none')
      return say`${party} would leave ${at} under ${concept.short}: it has ${counted(improvements, better)}.`;
    if (improvements === 1)
      return say`${party} would leave ${at} under ${concept.short}: nothing holds it back from its one better move.`;
    return say`${party} would leave ${at} under ${concept.short}: nothing holds it back from ${digits(undeterred)} of its ${counted(improvements, better)}.`;
  },
  improvement: ({ party, to, change, concept, deterred, answered }) =>
    say`${party} could ${move(change, to)}, which it likes better${deterred || answered ? '' : unanswered(concept)}.`,
  answer: ({ party, at, end, kind, steps: taken, compared, deterred, interested }) => {
    if (kind === 'joint') {
      const done = listed(taken.map((step) => say`${step.party} could ${step.change ?? say`move`}`));
      const rest = say`Together that ends at ${end}, and ${party} ${deterred ? '' : 'still '}${likes(end, compared, at)}.`;
      return say`${deterred ? 'But at' : 'At'} the same time ${done}. ${rest}`;
    }
    if (deterred || compared !== 'better') return say`But then ${steps(taken)}. ${party} ${likes(end, compared, at)}.`;
    return say`The worst that others could do${interested ? ' in their own interest' : ''}: ${steps(taken)}. ${party} still ${likes(end, compared, at)}.`;
  },
  escape: ({ party, at, end, to, change, compared, hurts }) => {
    if (to === undefined || compared === undefined) return say`From ${end} it has no move of its own.`;
    if (compared === 'better') {
      return say`${hurts ? 'But from there' : 'From there'} ${party} could go on: ${move(change, to)}, and it ${likes(to, 'better', at)}.`;
    }
    return say`It could not escape: of its moves from there even the best, to ${to}, is one it ${compared === 'worse' ? 'likes less' : 'likes no better'} than ${at}.`;
  },
  more: (count, deterred) =>
    say`… and ${counted(count, noun('more better move'))}${deterred ? (count === 1 ? ', which can be answered' : ', which can all be answered') : ''}.`,
};

export const plain: Lexicon = {
  voice: 'plain',
  party: noun('party', 'parties'),
  outcome: noun('outcome'),
  option: noun('option'),
  concept: noun('way of looking ahead', 'ways of looking ahead'),
  improvement: better,
  today: 'today',
  wouldHold: 'would hold',
  wouldNotHold: 'would not hold',
  wouldHoldMany: 'would hold',
  stands: {
    stays: { word: 'stays', sign: '=', means: 'it has no better move of its own' },
    held: { word: 'held', sign: '~', means: 'it has a better move, but others could answer it' },
    leaves: { word: 'leaves', sign: '>', means: 'it has a better move that nobody can answer' },
  },
  headings: {
    options: 'Who can do what',
    could: 'What could happen',
    board: 'Every outcome, and who would leave it',
    holds: 'What would hold',
    concepts: 'By how far the parties look ahead',
    today: 'Would today hold?',
    parties: 'Party by party',
    common: 'What the outcomes that hold have in common',
    leftOut: 'Left out',
    mixed: 'When each party looks ahead in its own way',
    holdsForAll: 'holds for all?',
  },
  gloss: (concept) => concept.plain,
  nobodyAlone: 'no party leaves whatever it expects of the others, but none of these ways keeps them all',
  leavers: (who) => say`${who} would leave, however far ahead they look`,
  tell,
};
