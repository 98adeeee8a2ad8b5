/** The formal voice: the words of the literature on the graph model, for papers. */
import type { Interest } from '../core/graph/interest.ts';
import type { Compared } from '../core/stability/verdict.ts';
import type { Lexicon, Telling } from './lexicon.ts';
import { counted, noun } from './number.ts';
import { say, type Mention, type Phrase } from './phrase.ts';
import { formalTerms } from './terms.ts';

const { improvement } = formalTerms;

const move = (change: Phrase | undefined, to: Mention): Phrase => (change === undefined ? say`${to}` : say`${to} [${change}]`);

/** The kind of move a step is for the DM that makes it. */
const KIND: Readonly<Record<Interest, string>> = {
  gains: 'UI',
  indifferent: 'UM, indifferent',
  loses: 'UM',
  unknown: 'UM, preference unknown',
};

/** "state 1 ≻ state 9" for a DM. */
function relation(at: Mention, compared: Compared, to: Mention, chance: number | undefined): Phrase {
  if (chance !== undefined) return say`P(${to} ≻ ${at}) = ${chance}`;
  const sign = { 'much worse': '≫', worse: '≻', equal: '∼', better: '≺', 'much better': '≪', unknown: 'U' }[compared];
  return say`${at} ${sign} ${to}`;
}

const tell: Telling = {
  stays: say`rational; no UI`,
  inShort: ({ stand, under, to, others }) => {
    const where = say`UI to ${to}${others === 0 ? '' : ` and ${counted(others, noun('other'))}`}`;
    return stand === 'leaves' ? say`unstable; ${where}` : say`stable under ${under}; ${where}`;
  },
  stand: ({ party, stand, improvements, under, concepts }) => {
    if (stand === 'held') return say`${party}: ${counted(improvements, improvement)}; stable under ${under}.`;
    return say`${party}: unstable${concepts > 1 ? ' under every solution concept' : ''}.`;
  },
  verdict: ({ party, at, concept, stable, improvements, undeterred }) => {
    const status = say`${sentenceStart(at)} is ${concept.short} ${stable ? 'stable' : 'unstable'} for ${party}`;
    const ends = concept.answers === 'best moves';
    if (improvements === 0) return say`${status}: ${ends ? 'no move ends better' : 'R⁺ is empty'}.`;
    if (ends) return say`${status}: ${undeterred} of ${improvements} ${improvements === 1 ? 'move ends' : 'moves end'} better.`;
    if (stable)
      return say`${status}: ${improvements === 1 ? 'its UI is' : `all ${counted(improvements, improvement)} are`} sanctioned.`;
    if (improvements === 1) return say`${status}: its UI is unsanctioned.`;
    return say`${status}: ${undeterred} of ${counted(improvements, improvement)} unsanctioned.`;
  },
  improvement: ({ at, to, change, concept, interest, chance, deterred, answered }) => {
    const kind = chance === undefined ? KIND[interest] : `UM, P(gain) = ${chance}`;
    const start = say`${kind} ${at} → ${move(change, to)}`;
    if (concept.answers === 'best moves') return say`${start}: ${deterred ? 'no gain' : 'a gain'} in the end.`;
    if (deterred) return say`${start}, sanctioned.`;
    return say`${start}, unsanctioned${concept.answers === 'none' || answered ? '' : ': the other DMs have no admissible response'}.`;
  },
  answer: ({ steps, joint, deterred, compared, concept }) => {
    if (concept.answers === 'best moves') return steps.length === 1 ? say`Anticipated: ${steps[0]!}.` : say`Anticipated:`;
    const lead = joint
      ? 'Simultaneous UIs'
      : deterred
        ? 'Sanction'
        : compared === 'better'
          ? 'Most harmful response'
          : 'Response';
    const how = joint || concept.answers === 'any moves' ? '' : ' by UIs';
    return steps.length === 1 ? say`${lead}${how}: ${steps[0]!}.` : say`${lead}${how}:`;
  },
  step: ({ party, to, change, interest }) => say`${party} → ${move(change, to)} (${KIND[interest]})`,
  jointStep: ({ party, change }) => say`${party} [${change ?? 'UI'}]`,
  end: ({ party, at, end, compared, chance, counts }) => {
    const short = !counts && (chance !== undefined || !compared.endsWith('better')) ? ' (no sanction)' : '';
    return say`For ${party}, ${relation(at, compared, end, chance)}${short}.`;
  },
  escape: ({ party, at, end, to, change, compared, chance, undoes }) => {
    if (to === undefined || compared === undefined) return say`${party} has no countermove from ${end}.`;
    return say`Best countermove of ${party}: ${end} → ${move(change, to)}; ${relation(at, compared, to, chance)}${undoes ? ' (escape)' : ''}.`;
  },
  more: (count, deterred) => say`… and ${counted(count, noun('more UI'))}${deterred ? ', sanctioned' : ''}.`,
};

const sentenceStart = (mention: Mention): Mention => ({ ...mention, text: mention.text.replace(/^s/, 'S') });

export const formal: Lexicon = {
  ...formalTerms,
  gloss: (concept) => `${concept.name}: ${concept.formula}`,
  nobodyAlone: 'no DM is unstable under every one of them, but none is shared by all DMs',
  leavers: (who, count) => say`${who} ${count === 1 ? 'is' : 'are'} unstable`,
  tell,
};
