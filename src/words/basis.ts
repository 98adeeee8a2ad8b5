/** The words for what a result rests on, both voices. */
import type { Voice } from './lexicon.ts';
import { counted, digits, noun } from './number.ts';
import { joined, listed, say, verbatim, type Mention, type Phrase } from './phrase.ts';

type Sign = 'better' | 'worse' | 'equal' | 'unknown';

interface PlaceFacts {
  /** its statements, with whether each is true in the first and in the second outcome */
  readonly statements: readonly { readonly text: string; readonly first: boolean; readonly second: boolean }[];
  /** from 1 */
  readonly place: number;
  readonly of: number;
  readonly first: Phrase;
  readonly second: Mention;
  /** one of them counts, and it is not known which */
  readonly open: boolean;
}

export interface BasisWords {
  readonly title: string;
  readonly headings: Readonly<
    Record<'definition' | 'wants' | 'can' | 'could' | 'parties' | 'holds' | 'parts' | 'options' | 'mentions', string>
  >;
  /** concept, the verdict under it, what it says, where it was published */
  readonly columns: readonly [string, string, string, string];
  readonly yes: Readonly<Record<'holds' | 'stays', string>>;
  readonly no: Readonly<Record<'holds' | 'stays', string>>;
  readonly published: string;
  /** `nodes`: outcomes that compare alike, for the same reason */
  readonly compared: (party: Mention, nodes: readonly Mention[], sign: Sign, than: Mention) => Phrase;
  /** of several outcomes, instead of their names */
  readonly those: string;
  readonly exactlyOne: (number: number, options: readonly string[]) => string;
  readonly atLeastOne: (number: number, options: readonly string[]) => string;
  readonly publications: string;
  readonly silent: string;
  readonly alike: string;
  readonly outright: (index: number) => string;
  readonly ranked: (first: Mention, place: number, second: Mention, other: number, of: number) => Phrase;
  readonly weighed: (first: Mention, sum: number, second: Mention, other: number) => Phrase;
  readonly place: (facts: PlaceFacts) => Phrase;
  /** how a way to give preferences is read */
  readonly ways: Readonly<Record<'statements' | 'weights' | 'ranking', string>>;
  readonly unmoved: string;
  readonly owned: (label: string, owners: Phrase | undefined) => Phrase;
  readonly oneWay: Readonly<Record<'on' | 'off', string>>;
  readonly noRules: string;
  readonly listed: string;
  readonly combinations: (all: string, left: number) => Phrase;
  readonly merged: (names: readonly string[]) => string;
  readonly allowed: (node: Mention) => Phrase;
  /** announces the single changes that rules exclude */
  readonly steps: (node: Mention) => Phrase;
  readonly excluded: (taken: boolean, option: string, rules: Phrase) => Phrase;
  readonly rule: (number: number) => string;
  readonly assumed: (why: string) => Phrase;
  readonly none: string;
  readonly against: string;
  readonly line: (line: number) => string;
  readonly more: (count: number) => string;
}

const truth = (first: Phrase, second: Mention, is: { readonly first: boolean; readonly second: boolean }): Phrase => {
  if (is.first === is.second) return say`${is.first ? 'true' : 'not true'} in both`;
  return is.first ? say`true in ${first}, not in ${second}` : say`true in ${second}, not in ${first}`;
};

const plain: BasisWords = {
  title: 'What this rests on',
  headings: {
    definition: 'By which definition',
    wants: 'By what the parties want',
    can: 'By what they can do',
    could: 'By what is possible',
    parties: 'Party by party',
    holds: 'What would hold',
    parts: 'Part by part',
    options: 'Who can do what',
    mentions: 'Rules that speak of it',
  },
  columns: ['concept', 'here', 'a party stays where …', 'published in'],
  yes: { holds: 'holds', stays: 'stays' },
  no: { holds: 'no', stays: 'leaves' },
  published: 'Published in',
  compared: (party, nodes, sign, than) => {
    if (sign === 'unknown') return say`For ${party}, it is not known which is better: ${listed(nodes, 'or')}, or ${than}.`;
    const is = nodes.length === 1 ? 'is' : 'are';
    return say`For ${party}, ${listed(nodes)} ${is} ${sign === 'equal' ? 'as good as' : `${sign} than`} ${than}.`;
  },
  those: 'those',
  exactlyOne: (number, options) => `rule ${number}: exactly one of ${options.join(', ')}`,
  atLeastOne: (number, options) => `rule ${number}: at least one of ${options.join(', ')}`,
  publications: 'Published in:',
  silent: 'The case does not say what it wants: all outcomes count as equally good.',
  alike: 'Nothing it is said to want tells them apart.',
  outright: (index) => `The case compares the two outright (comparison ${index}).`,
  ranked: (first, place, second, other, of) =>
    say`In its ranking ${first} has place ${place} and ${second} place ${other} of ${of}.`,
  weighed: (first, sum, second, other) => say`By its weights ${first} comes to ${sum} and ${second} to ${other}. What differs:`,
  place: ({ statements, place, of, first, second, open }) => {
    const texts = statements.map(({ text, ...is }) => say`“${verbatim(text)}” (${truth(first, second, is)})`);
    if (open) return say`One of these counts in place ${place} of ${of}, and it is not known which: ${joined(texts, '; ')}.`;
    if (texts.length > 1) return say`What decides, in place ${place} of ${of}, equally important: ${joined(texts, '; ')}.`;
    return say`What decides, in place ${place} of ${of}: ${texts[0] ?? []}.`;
  },
  ways: {
    statements:
      'Its statements, most important first: of two outcomes the better one satisfies the first statement on which they differ (option prioritising).',
    weights: 'Weights of options: of two outcomes the better one has the higher sum over what is done in it.',
    ranking: 'A ranking of the outcomes, best first.',
  },
  unmoved: 'It has no move there at all, so nothing is compared.',
  owned: (label, owners) =>
    owners === undefined
      ? say`“${verbatim(label)}”: a circumstance, nobody’s to change`
      : say`“${verbatim(label)}”: for ${owners} to do or leave`,
  oneWay: { on: 'once taken it stays taken', off: 'once dropped it stays dropped' },
  noRules: 'The case has no rules: every combination of options is possible.',
  listed: 'The case lists its outcomes and moves one by one; nothing is left out by rules.',
  combinations: (all, left) =>
    say`The options combine in ${all} ways; the rules below leave ${counted(left, noun('combination'))} of them.`,
  merged: (names) => `Some combinations count as one outcome: ${names.join(', ')}.`,
  allowed: (node) => say`No rule of the case excludes ${node}.`,
  steps: (node) => say`From ${node} these single steps are excluded:`,
  excluded: (taken, option, rules) => say`to ${taken ? 'take' : 'drop'} ${option} alone, by ${rules}`,
  rule: (number) => `rule ${number}`,
  assumed: (why) => say`assumed: ${verbatim(why)}`,
  none: 'no basis is stated',
  against: 'contradicted by',
  line: (line) => `line ${line}`,
  more: (count) => `… and ${digits(count)} more.`,
};

const formal: BasisWords = {
  ...plain,
  title: 'Basis',
  headings: {
    definition: 'Solution concept',
    wants: 'Preferences',
    can: 'Options changed',
    could: 'Feasibility',
    parties: 'Stability by DM',
    holds: 'Equilibria',
    parts: 'Components',
    options: 'DMs and options',
    mentions: 'Rules on the option',
  },
  columns: ['solution concept', 'here', 'definition', 'source'],
  yes: { holds: 'equilibrium', stays: 'stable' },
  no: { holds: 'no', stays: 'unstable' },
  published: 'Source:',
  compared: (party, nodes, sign, than) =>
    say`${party}: ${joined(nodes, ', ')} ${{ better: '≻', worse: '≺', equal: '∼', unknown: 'U' }[sign]} ${than}.`,
  publications: 'Sources:',
  silent: 'No preferences are given: indifferent between all states.',
  alike: 'No statement distinguishes them.',
  outright: (index) => `Given as a pairwise comparison (no. ${index}).`,
  ranked: (first, place, second, other, of) => say`Rank of ${first}: ${place}; of ${second}: ${other}; of ${of}.`,
  weighed: (first, sum, second, other) => say`Weighted sum of ${first}: ${sum}; of ${second}: ${other}. Options that differ:`,
  place: ({ statements, place, of, first, second, open }) => {
    const texts = statements.map(({ text, ...is }) => say`“${verbatim(text)}” (${truth(first, second, is)})`);
    return say`Deciding statement${texts.length === 1 ? '' : 's'}, priority ${place} of ${of}${open ? ', uncertain which' : ''}: ${joined(texts, '; ')}.`;
  },
  ways: {
    statements: 'Option prioritising: lexicographic over the preference statements in descending priority.',
    weights: 'Option weighting: the sum of the weights of the options taken.',
    ranking: 'Direct ranking, in descending preference.',
  },
  unmoved: 'R is empty.',
  owned: (label, owners) =>
    owners === undefined ? say`“${verbatim(label)}”: controlled by no DM` : say`“${verbatim(label)}”: controlled by ${owners}`,
  oneWay: { on: 'irreversible once taken', off: 'irreversible once dropped' },
  noRules: 'No feasibility rules: every state is feasible.',
  listed: 'Graph form: states and moves are listed; there are no feasibility rules.',
  combinations: (all, left) => say`${all} combinations of options, ${digits(left)} of them feasible under the rules below.`,
  merged: (names) => `Coalesced: ${names.join(', ')}.`,
  allowed: (node) => say`${node} satisfies all feasibility rules.`,
  steps: (node) => say`Infeasible single changes from ${node}:`,
  excluded: (taken, option, rules) => say`${taken ? '+' : '−'}${option}: ${rules}`,
};

export const basisWordsOf = (voice: Voice): BasisWords => (voice === 'formal' ? formal : plain);
