/** How sure a result is, in words, both voices: models drawn at random, single changes, what is unknown. */
import type { Voice } from './lexicon.ts';
import { counted, digits, noun, percent } from './number.ts';
import { say, type Mention, type Phrase } from './phrase.ts';

/** A part of a case that could be otherwise. */
type PartPhrase =
  | { readonly kind: 'statement'; readonly party: Mention; readonly text: string }
  | { readonly kind: 'weight'; readonly party: Mention; readonly option: string }
  | { readonly kind: 'ranking'; readonly party: Mention }
  | { readonly kind: 'alternative'; readonly party: Mention; readonly place: number }
  | { readonly kind: 'comparison'; readonly party: Mention; readonly left: Phrase; readonly right: Phrase }
  | { readonly kind: 'rule'; readonly condition: string }
  | { readonly kind: 'option'; readonly option: string };

interface DrawnFacts {
  readonly models: number;
  /** parts in doubt, and besides them what is written as unknown */
  readonly parts: number;
  readonly unknown: number;
  readonly vary: 'assumed' | 'unsourced' | 'all';
  readonly chance: number;
  readonly seed: number;
  /** most exchanges in a ranking; undefined where no ranking is varied */
  readonly swaps: number | undefined;
}

export interface RobustWords {
  readonly headings: Readonly<Record<'still' | 'otherwise' | 'matters' | 'single' | 'unknown' | 'concepts', string>>;
  readonly drawn: (facts: DrawnFacts) => Phrase;
  /** how exact shares are, in points */
  readonly exact: (points: number) => string;
  readonly nothing: string;
  readonly stillColumns: readonly [outcome: string, share: string, break_: string, single: string, matters: string];
  readonly otherwiseColumns: readonly [outcome: string, share: string];
  readonly mattersColumns: readonly [part: string, effect: string, alone: string];
  /** how many steps break an outcome, and by whom */
  readonly breaks: (cost: number, atLeast: number, by: Mention, leaves: Mention) => Phrase;
  readonly never: string;
  readonly part: (part: PartPhrase) => Phrase;
  readonly without: (part: Phrase) => Phrase;
  readonly flip: (party: Mention, worse: Phrase, better: Phrase) => Phrase;
  readonly swap: (party: Mention, first: string, second: string) => Phrase;
  /** how many single changes of a kind there are, and how many change nothing */
  readonly singles: (kind: 'flip' | 'swap' | 'without', tried: number, idle: number) => Phrase;
  readonly leftOut: (more: number) => Phrase;
  readonly effect: (lost: number, gained: number) => string;
  readonly swept: (facts: {
    swept: number;
    ways: number;
    sampled: boolean;
    always: Phrase;
    some: Phrase;
    never: boolean;
  }) => Phrase[];
  readonly beyond: (models: number, of: number) => Phrase;
  readonly interrupted: (models: number, asked: number) => string;
  /** before the single changes that matter most */
  readonly most: string;
  readonly noFlips: string;
  readonly title: string;
}

const model = noun('model');

const ORIGIN = {
  assumed: noun('assumed part'),
  unsourced: noun('part without a source', 'parts without a source'),
  all: noun('part of what the parties are said to want', 'parts of what the parties are said to want'),
} as const;

const plain: RobustWords = {
  headings: {
    still: 'What would still hold if the case were a little different',
    otherwise: 'What would not hold now, and might',
    matters: 'What it rests on most',
    single: 'One change at a time',
    unknown: 'What is not known',
    concepts: 'By how far the parties look ahead',
  },
  drawn: ({ models, parts, unknown, vary, chance, seed, swaps }) => {
    const what = parts === 1 ? `The one ${ORIGIN[vary].one}` : `Each of the ${digits(parts)} ${ORIGIN[vary].many}`;
    const rest = { assumed: ' What is sourced stays.', unsourced: ' What is sourced stays.', all: '' }[vary];
    const ranking = swaps === undefined ? '' : `, in a ranking up to ${counted(swaps, noun('pair'))} of neighbours exchanged`;
    const changed =
      parts === 0
        ? ''
        : ` ${what} is changed with a chance of ${percent(chance, 1)}: left out, turned round, or given another place${ranking}.${rest}`;
    const open = unknown === 0 ? '' : ` What is not known (${counted(unknown, noun('part'))}) is settled by lot.`;
    return say`${counted(models, model)} drawn at random (seed ${String(seed)}).${changed}${open}`;
  },
  exact: (points) => `Shares are exact to about ${points} points.`,
  nothing: 'Nothing in the case could be otherwise.',
  stillColumns: ['outcome', 'holds in', 'broken by (steps)', 'by single changes', 'depends most on'],
  otherwiseColumns: ['outcome', 'holds in'],
  mattersColumns: ['if this is otherwise', 'more verdicts differ', 'if it alone is left out'],
  breaks: (cost, atLeast, by, leaves) =>
    say`${cost === atLeast ? '' : `${digits(atLeast)} to `}${digits(cost)}: ${by}${by.index === leaves.index ? '' : say` (then ${leaves} leaves)`}`,
  never: 'none would',
  part: (part) => {
    switch (part.kind) {
      case 'statement':
        return say`${part.party}: “${part.text}”`;
      case 'weight':
        return say`${part.party}: the weight of ${part.option}`;
      case 'ranking':
        return say`${part.party}: its ranking`;
      case 'alternative':
        return say`${part.party}: which alternative in place ${part.place + 1}`;
      case 'comparison':
        return say`${part.party}: ${part.left} against ${part.right}`;
      case 'rule':
        return say`rule: never ${part.condition}`;
      case 'option':
        return say`that one can “${part.option}”`;
    }
  },
  without: (part) => say`without ${part}`,
  flip: (party, worse, better) => say`${party}: ${worse} liked better than ${better}`,
  swap: (party, first, second) => say`${party}: “${second}” matters more than “${first}”`,
  singles: (kind, tried, idle) => {
    const what = {
      flip: noun(
        'comparison of neighbours in a party’s order turned round',
        'comparisons of neighbours in a party’s order turned round',
      ),
      swap: noun('pair of neighbouring statements exchanged', 'pairs of neighbouring statements exchanged'),
      without: noun('part left out', 'parts left out'),
    }[kind];
    return say`${counted(tried, what)}, one at a time: ${idle === tried ? (tried === 1 ? 'it changes' : 'none changes') : `${digits(tried - idle)} of them ${tried - idle === 1 ? 'changes' : 'change'}`} ${idle === tried ? 'nothing of' : ''} what would hold.`;
  },
  leftOut: (more) => say`… and ${digits(more)} more.`,
  effect: (lost, gained) =>
    lost + gained === 0
      ? 'nothing changes'
      : [...(lost > 0 ? [`${digits(lost)} no more`] : []), ...(gained > 0 ? [`${digits(gained)} new`] : [])].join(', '),
  swept: ({ swept, ways, sampled, always, some, never }) => [
    say`What the case says is not known was settled in ${sampled ? `${digits(swept)} of ${digits(ways)} ways, drawn at random` : `${swept < ways ? `${digits(swept)} of ` : 'all '}${counted(ways, noun('way'))}`}.`,
    ...(never ? [say`Nothing holds in any of them.`] : [say`In each of them: ${always}. In some: ${some}.`]),
  ],
  beyond: (models, of) =>
    say`In ${percent(models, of)} of the models something holds that cannot happen in the case, since a rule was left out.`,
  interrupted: (models, asked) =>
    `Interrupted after ${digits(models)} of ${counted(asked, model)}: this is what was known by then, and not the whole.`,
  most: 'Those that matter most:',
  noFlips: 'Comparisons were not turned round one by one: there are more than 5,000.',
  title: 'how sure',
};

const formal: RobustWords = {
  headings: {
    still: 'Robustness of the equilibria',
    otherwise: 'Other states',
    matters: 'Influence of assumptions',
    single: 'Single perturbations',
    unknown: 'Unknown preferences',
    concepts: 'By solution concept',
  },
  drawn: ({ models, parts, unknown, vary, chance, seed, swaps }) =>
    say`Monte Carlo: ${counted(models, noun('sample'))}, seed ${String(seed)}. ${counted(parts, ORIGIN[vary])}, each perturbed with probability ${chance} (deleted, negated, or moved)${swaps === undefined ? '' : `; rankings by at most ${digits(swaps)} adjacent transpositions`}.${unknown === 0 ? '' : ` Unknown preferences (${digits(unknown)}) completed at random.`}`,
  exact: (points) => `Two standard errors: at most ${points} percentage points.`,
  nothing: 'No part of the model is subject to doubt.',
  stillColumns: ['state', 'share', 'distance to instability', 'single perturbations', 'most influential'],
  otherwiseColumns: ['state', 'share'],
  mattersColumns: ['part', 'mean change of verdicts', 'deleted alone'],
  breaks: plain.breaks,
  never: 'none',
  part: plain.part,
  without: (part) => say`deleted: ${part}`,
  flip: (party, worse, better) => say`${party}: ${worse} ≻ ${better}`,
  swap: (party, first, second) => say`${party}: “${second}” before “${first}”`,
  singles: (kind, tried, idle) =>
    say`${{ flip: 'Adjacent transpositions', swap: 'Exchanges of adjacent statements', without: 'Deletions' }[kind]}: ${digits(tried)}, of which ${digits(idle)} leave all equilibria unchanged.`,
  leftOut: plain.leftOut,
  effect: (lost, gained) => (lost + gained === 0 ? '–' : `−${digits(lost)}, +${digits(gained)}`),
  swept: ({ swept, ways, sampled, always, some, never }) => [
    say`Completions of the unknown preferences: ${digits(swept)} of ${digits(ways)}${sampled ? ', sampled' : ''}.`,
    ...(never ? [say`No equilibrium under any.`] : [say`Equilibria under all: ${always}; under some: ${some}.`]),
  ],
  beyond: (models, of) => say`Equilibria outside the feasible states of the case in ${percent(models, of)} of the samples.`,
  interrupted: (models, asked) => `Interrupted after ${digits(models)} of ${digits(asked)} samples; partial results.`,
  most: 'Most effective:',
  noFlips: 'Adjacent transpositions omitted: more than 5,000.',
  title: 'robustness',
};

export const robustWordsOf = (voice: Voice): RobustWords => (voice === 'formal' ? formal : plain);
