/** How far two coders agree, in both voices. */
import type { CodeGroup } from '../core/evidence/agreement.ts';
import { conventionOf, type Convention } from '../core/evidence/alpha.ts';
import type { Both } from '../core/evidence/match.ts';
import type { Voice } from './lexicon.ts';
import { counted, digits, noun, percent } from './number.ts';
import { flag, say, type Phrase } from './phrase.ts';

const STATEMENT = noun('statement');

interface Counts {
  readonly names: Both<string>;
  readonly of: Both<number>;
  readonly both: number;
}

export interface CodersWords {
  readonly title: string;
  readonly headings: Readonly<Record<'codes' | 'conflicts' | 'gaps', string>>;
  readonly alone: (name: string) => string;
  readonly scope: (facts: Counts & { readonly documents: number }) => Phrase;
  readonly marked: (facts: Counts & { readonly f1: number | undefined }) => Phrase;
  readonly noneInCommon: (names: Both<string>) => string;
  readonly apart: (name: string, other: string, count: number) => Phrase;
  readonly columns: readonly [
    code: string,
    units: string,
    agreed: string,
    kappa: string,
    alpha: string,
    range: string,
    word: string,
  ];
  /** codes that are no option or part of the case, which have names of their own */
  readonly code: Readonly<Record<Exclude<CodeGroup['kind'], 'position' | 'link'>, string>>;
  readonly saysOf: (option: string) => string;
  readonly bearsOn: (part: Phrase) => Phrase;
  readonly convention: Readonly<Record<Convention, string>>;
  readonly means: Phrase;
  readonly nothing: string;
  readonly notCoded: string;
  readonly link: Readonly<Record<'supports' | 'contradicts' | 'both', string>>;
  readonly noConflict: (pairs: number) => string;
  readonly copy: string;
  readonly more: (hidden: number, all: number) => Phrase;
}

const plain: CodersWords = {
  title: 'two coders',
  headings: { codes: 'How far they agree', conflicts: 'Where they differ', gaps: 'What only one has coded' },
  alone: (name) => `Only ${name} marked`,
  scope: ({ names: [a, b], of: [first, second], documents }) =>
    say`${a} marked ${counted(first, STATEMENT)} and ${b} ${digits(second)}${documents === 0 ? '' : ` in ${counted(documents, noun('document'))} that both have`}. Agreement says that two people read alike, not that they read right.`,
  marked: ({ names: [a, b], of: [first, second], both, f1 }) =>
    say`${both === 0 ? 'None is' : `${digits(both)} ${both === 1 ? 'is' : 'are'}`} the same: ${percent(both, first)} of ${a}’s and ${percent(both, second)} of ${b}’s${f1 === undefined ? '' : ` (F1 ${decimal(f1)})`}. What follows is on ${both === 1 ? 'that one' : 'those'} alone.`,
  noneInCommon: ([a, b]) => `${a} and ${b} marked no statement in common, so there is nothing on which to compare their codes.`,
  apart: (name, other, count) =>
    say`${name} has ${counted(count, noun('more statement'))} in documents that ${other} does not have; they are not counted.`,
  columns: ['code', 'compared', 'agreed', 'κ', 'α', '95%', 'by convention'],
  code: {
    speaker: 'who speaks',
    party: 'for which party',
    date: 'when',
    act: 'what it does',
    kind: 'whose words',
    positions: 'positions on options, all',
    links: 'links to the model, all',
  },
  saysOf: (option) => `what it says of ${option}`,
  bearsOn: (part) => say`whether it bears on ${part}`,
  convention: { reliable: 'reliable', tentative: 'tentative', unreliable: 'not reliable', unknown: 'cannot be told' },
  means: say`Krippendorff’s α: 1 where they always agree, 0 where they agree as often as chance would have it, below 0 less often. By Krippendorff’s convention, from .800 on a code is reliable, from .667 on good for tentative conclusions only, below that not reliable. –: all values are equal, and nothing shows whether they could be told apart. Cohen’s κ measures chance by each coder’s own habits. 95%: where α lies when statements are drawn again.`,
  nothing: 'nothing',
  notCoded: 'not coded',
  link: { supports: 'supports', contradicts: 'contradicts', both: 'supports and contradicts' },
  noConflict: (pairs) => (pairs === 1 ? 'On that statement they do not differ.' : 'On none of these statements do they differ.'),
  copy: 'The two files are the same, letter for letter: one may be a copy of the other.',
  more: (hidden, all) => say`… and ${digits(hidden)} more${flag(`; --limit ${all} shows all`)}.`,
};

const formal: CodersWords = {
  ...plain,
  title: 'intercoder agreement',
  headings: { codes: 'Reliability by code', conflicts: 'Disagreements', gaps: 'Missing values' },
  alone: (name) => `Marked by ${name} only`,
  marked: ({ names: [a, b], of: [first, second], both, f1 }) =>
    say`Units matched: ${digits(both)}. Precision ${share(both, second)}, recall ${share(both, first)}${f1 === undefined ? '' : `, F1 ${decimal(f1)}`} (${b} against ${a}). Coefficients are over matched units.`,
  columns: ['code', 'units', 'agreed', 'κ', 'α', '95% CI', 'convention'],
  code: {
    speaker: 'speaker',
    party: 'DM',
    date: 'date',
    act: 'act',
    kind: 'directness',
    positions: 'positions (pooled)',
    links: 'links (pooled)',
  },
  saysOf: (option) => `position: ${option}`,
  bearsOn: (part) => say`link: ${part}`,
  convention: { reliable: 'α ≥ .800', tentative: '.667 ≤ α < .800', unreliable: 'α < .667', unknown: 'undefined' },
  means: say`α: Krippendorff’s α, nominal, over statements that both marked; cut-offs of .800 and .667 by Krippendorff’s convention. κ: Cohen’s κ. –: undefined for want of variation. 95% CI: percentile bootstrap over statements, 1000 resamples, seeded.`,
};

export const codersWordsOf = (voice: Voice): CodersWords => (voice === 'formal' ? formal : plain);

/** Two places, with the sign of a minus. */
export const decimal = (value: number): string => `${value <= -0.005 ? '−' : ''}${Math.abs(value).toFixed(2)}`;

const share = (part: number, whole: number): string => (whole === 0 ? '–' : decimal(part / whole));

export const conventionWord = (words: CodersWords, alpha: number | undefined): string => words.convention[conventionOf(alpha)];
