/** The plain voice: for readers who never heard of the graph model. The default on screen. */
import type { Concept } from '../core/stability/definition.ts';
import type { Interest } from '../core/graph/interest.ts';
import type { Compared } from '../core/stability/verdict.ts';
import type { Lexicon, Telling } from './lexicon.ts';
import { counted, digits, noun, percent } from './number.ts';
import { say, type Mention, type Phrase } from './phrase.ts';
import { plainTerms } from './terms.ts';

const better = plainTerms.improvement;

const move = (change: Phrase | undefined, to: Mention): Phrase => say`${change ?? 'move'} → ${to}`;

/** How a step looks to the party that takes it. */
const INTEREST: Readonly<Record<Interest, string>> = {
  gains: 'in its own interest',
  indifferent: 'at no cost to itself',
  loses: 'against its own interest',
  unknown: 'perhaps in its own interest',
};

/** What follows "it could move to …". */
const GAIN: Readonly<Record<Interest, string>> = {
  gains: ', for the better',
  indifferent: ', neither better nor worse for itself',
  loses: ', though not for its own good',
  unknown: ', perhaps for the better',
};

/** "leave Uniroyal worse off than outcome 1": no verb has to agree with a party's name, which may be a plural. */
function leaves(party: Mention, compared: Compared, than: Mention, still = ''): Phrase {
  if (compared === 'unknown') return say`leave ${party} better or worse off than ${than}, it is not known which`;
  return say`${still}leave ${party} ${compared === 'equal' ? 'no better' : compared} off than ${than}`;
}

/** As `leaves`, or with the chance of a gain. */
function compares(party: Mention, compared: Compared, than: Mention, chance: number | undefined, still = ''): Phrase {
  if (chance === undefined) return leaves(party, compared, than, still);
  return say`be better for ${party} than ${than} with a chance of ${percent(chance, 1)}`;
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

/** What keeps a party, in few words; follows "a party stays where". */
function gloss(concept: Concept): string {
  if (concept.family !== 'classical')
    return concept.plain.replace(/\.$/, '').replace(/^(It|The|If|As|However|Each)\b/, (word) => word.toLowerCase());
  const escape = concept.counter ? ', with no escape for it' : '';
  switch (concept.answers) {
    case 'none':
      return 'it has no better move of its own';
    case 'any moves':
      return `others could answer each better move${escape === '' ? ', at whatever cost' : escape}`;
    case 'improvements':
      return `others would gain by answering each better move${escape}`;
    case 'joint improvements':
      return `others' better moves at the same time could spoil its own`;
    case 'improvements or joint improvements':
      return 'one of these two keeps it';
    case 'best moves':
      return 'it gains nothing by moving, each side then doing its best';
  }
}

/** What no move does where the party has none to make. */
function noGain(concept: Concept): string {
  if (concept.answers === 'best moves') return 'would end better';
  if (concept.family === 'probabilistic') return 'is likely enough to be for the better';
  if (concept.family === 'unknown' || concept.family === 'hybrid')
    return /-[ac]\b/.test(concept.id) ? 'could be for the better' : 'is known to be for the better';
  return 'would be for the better';
}

/** Announces an answer that is told below, or in the same sentence. */
function announced(concept: Concept, joint: boolean, deterred: boolean, compared: Compared): string {
  if (joint) return deterred ? 'But at the same time' : 'At the same time';
  if (concept.answers === 'best moves') return 'From there, each side doing its best';
  if (deterred || compared.endsWith('worse') || compared === 'equal') return 'But then';
  return `The worst others could do${concept.answers === 'any moves' ? '' : ' in their own interest'}`;
}

const many = (count: number): string => (count === 1 ? `one ${better.one}` : counted(count, better));

const tell: Telling = {
  stays: say`stays; it has no better move of its own`,
  inShort: ({ stand, under, always, to, others }) => {
    const where = say`${to}${others === 0 ? '' : `, or ${counted(others, noun('other'))}`}`;
    if (stand === 'leaves') return say`leaves, for ${where}`;
    return always
      ? say`held; it likes ${where} better, but others could answer`
      : say`held under ${under}; otherwise it leaves, for ${where}`;
  },
  stand: ({ party, stand, improvements, unsure, under, concepts }) => {
    if (stand === 'leaves')
      return say`${party} would leave${concepts > 1 ? ` under ${concepts === 2 ? 'both' : `all ${concepts}`} ways of looking ahead` : ''}.`;
    if (unsure) {
      const what = improvements === 1 ? 'one move that may be better' : `${digits(improvements)} moves that are or may be better`;
      return say`${party} would be held under ${under}: ${what}, but it would not risk ${improvements === 1 ? 'it' : 'them'}, or others could answer.`;
    }
    return say`${party} would be held under ${under}: ${many(improvements)}, but others could answer${improvements === 1 ? '' : ' each'}.`;
  },
  verdict: ({ party, at, concept, stable, improvements, undeterred, canMove }) => {
    if (improvements === 0) {
      const none = `no move of its own ${noGain(concept)}`;
      return say`${party} would stay at ${at}: ${canMove ? none : 'no move is open to it there'}.`;
    }
    if (stable) {
      const what = improvements === 1 ? 'its one better move' : `each of its ${counted(improvements, better)}`;
      return say`${party} would stay at ${at} under ${concept.short}: others could answer ${what}.`;
    }
    const which = undeterred === improvements ? many(improvements) : `${digits(undeterred)} of ${counted(improvements, better)}`;
    return say`${party} would leave ${at} under ${concept.short}: ${which}${concept.answers === 'none' ? '' : `, and nothing that others could do outweighs ${undeterred === 1 ? 'it' : 'them'}`}.`;
  },
  improvement: ({ party, to, change, concept, interest, chance, deterred, answered }) =>
    say`${party} could ${move(change, to)}${chance === undefined ? GAIN[interest] : `, for the better with a chance of ${percent(chance, 1)}`}${deterred || answered ? '' : unanswered(concept)}.`,
  answer: ({ steps, joint, deterred, compared, concept }) => {
    const lead = announced(concept, joint, deterred, compared);
    if (steps.length > 1) return say`${lead}:`;
    return say`${lead}${lead.endsWith('then') || joint ? '' : ':'} ${steps[0]!}.`;
  },
  step: ({ party, to, change, interest }) => say`${party} could ${move(change, to)}, ${INTEREST[interest]}`,
  jointStep: ({ party, change }) => say`${party} could ${change ?? 'move'}`,
  end: ({ party, at, end, compared, chance, counts }) => {
    const better = compared.endsWith('better') && chance === undefined;
    const enough = better === counts ? (counts ? ', which it does not count as a gain' : ', which is not enough to hold it') : '';
    return say`${end} would ${compares(party, compared, at, chance, better && !counts ? 'still ' : '')}${enough}.`;
  },
  escape: ({ party, at, end, to, change, compared, chance, undoes }) => {
    if (to === undefined || compared === undefined) return say`From there no move is open to ${party}.`;
    const where = compares(party, compared, at, chance);
    if (!undoes) return say`No move of ${party} from ${end} escapes that: even the best, to ${to}, would ${where}.`;
    const still = compared.endsWith('worse') || compared === 'equal' ? ', which is not enough to hold it' : '';
    return say`But from there ${party} could ${move(change, to)}, and that would ${where}${still}.`;
  },
  more: (count, deterred) =>
    say`… and ${counted(count, noun('more better move'))}${deterred ? (count === 1 ? ', which others could answer too' : ', which others could all answer too') : ''}.`,
};

export const plain: Lexicon = {
  ...plainTerms,
  gloss,
  nobodyAlone: 'no party leaves whatever it expects of the others, but none of these ways keeps them all',
  leavers: (who) => say`${who} would leave`,
  tell,
};
