/** The formal voice: the words of the literature on the graph model, for papers. */
import type { Answer } from '../core/stability/verdict.ts';
import type { Lexicon, Telling, TellingStep } from './lexicon.ts';
import { counted, noun } from './number.ts';
import { joined, say, type Mention, type Phrase } from './phrase.ts';

const improvement = noun('UI');

const move = (change: Phrase | undefined, to: Mention): Phrase => (change === undefined ? say`${to}` : say`${to} [${change}]`);

/** The kind of move a step is for the DM that makes it. */
const kindOf = (step: TellingStep): string =>
  step.interest === 'gains' ? 'UI' : step.interest === 'loses' ? 'UM, disimprovement' : 'UM, indifferent';

const steps = (of: readonly TellingStep[]): Phrase =>
  joined(
    of.map((step) => say`${step.party} → ${move(step.change, step.to)} (${kindOf(step)})`),
    '; ',
  );

/** "state 1 ≻ state 9" for a DM. */
function relation(at: Mention, compared: Answer['compared'], to: Mention): Phrase {
  const sign = { 'much worse': '≫', worse: '≻', equal: '∼', better: '≺', 'much better': '≪', unknown: 'U' }[compared];
  return say`${at} ${sign} ${to}`;
}

const tell: Telling = {
  stand: ({ party, stand, improvements, under, concepts }) => {
    if (stand === 'held') return say`${party}: ${counted(improvements, improvement)}; stable under ${under}.`;
    return say`${party}: unstable${concepts > 1 ? ' under every solution concept' : ''}.`;
  },
  verdict: ({ party, at, concept, stable, improvements, undeterred }) => {
    const status = say`${sentenceStart(at)} is ${concept.short} ${stable ? 'stable' : 'unstable'} for ${party}`;
    if (improvements === 0) return say`${status}: R⁺ is empty.`;
    if (stable)
      return say`${status}: ${improvements === 1 ? 'its UI is' : `all ${counted(improvements, improvement)} are`} sanctioned.`;
    return say`${status}: ${undeterred} of ${counted(improvements, improvement)} unsanctioned.`;
  },
  improvement: ({ party, at, to, change, concept, deterred, answered }) => {
    const start = say`UI of ${party}: ${at} → ${move(change, to)}`;
    if (deterred) return say`${start}, sanctioned.`;
    return say`${start}, ${concept.answers === 'none' || answered ? 'unsanctioned' : 'unsanctioned: the other DMs have no admissible response'}.`;
  },
  answer: ({ party, at, end, kind, steps: taken, compared, deterred, interested }) => {
    const lead =
      kind === 'joint'
        ? 'Simultaneous UIs'
        : deterred
          ? 'Sanction'
          : compared === 'better'
            ? 'Most harmful response'
            : 'Response';
    const by = kind === 'joint' ? say`${steps(taken)}; jointly ${end}` : steps(taken);
    return say`${lead}${interested && kind !== 'joint' ? ' by UIs' : ''}: ${by}. ${party}: ${relation(at, compared, end)}.`;
  },
  escape: ({ party, at, end, to, change, compared }) => {
    if (to === undefined || compared === undefined) return say`${party} has no countermove from ${end}.`;
    return say`Best countermove of ${party}: ${end} → ${move(change, to)}, ${relation(at, compared, to)}.`;
  },
  more: (count, deterred) => say`… and ${counted(count, noun('more UI'))}${deterred ? ', sanctioned' : ''}.`,
};

const sentenceStart = (mention: Mention): Mention => ({ ...mention, text: mention.text.replace(/^s/, 'S') });

export const formal: Lexicon = {
  voice: 'formal',
  party: noun('DM'),
  outcome: noun('state'),
  option: noun('option'),
  concept: noun('solution concept'),
  improvement,
  today: 'status quo',
  wouldHold: 'is an equilibrium',
  wouldNotHold: 'is not an equilibrium',
  wouldHoldMany: 'are equilibria',
  stands: {
    stays: { word: 'rational', sign: 'r', means: 'no UI (Nash stable)' },
    held: { word: 'sanctioned', sign: 's', means: 'every UI is sanctioned under at least one concept' },
    leaves: { word: 'unstable', sign: 'u', means: 'unstable under every concept' },
  },
  headings: {
    options: 'DMs and options',
    could: 'Feasible states',
    board: 'Tableau',
    holds: 'Equilibria',
    concepts: 'Equilibria by solution concept',
    today: 'Stability of the status quo',
    parties: 'Stability by DM',
    common: 'Options common to the equilibria',
    leftOut: 'Omitted',
    mixed: 'Mixed equilibria',
    holdsForAll: 'equilibrium',
  },
  gloss: (concept) => `${concept.name}: ${concept.formula}`,
  nobodyAlone: 'no DM is unstable under every one of them, but none is shared by all DMs',
  leavers: (who, count) => say`${who} ${count === 1 ? 'is' : 'are'} unstable under every one of them`,
  tell,
};
