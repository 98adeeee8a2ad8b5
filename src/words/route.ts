/** Routes in words, both voices: how far things are, who moves, what a step costs, what can be lost for good. */
import type { Interest } from '../core/graph/interest.ts';
import type { StepKind } from '../core/graph/legal.ts';
import type { Voice } from './lexicon.ts';
import { counted, noun, type Noun } from './number.ts';
import { listed, say, type Mention, type Phrase } from './phrase.ts';

export interface RouteWords {
  readonly headings: Readonly<Record<'reach' | 'holds' | 'routes' | 'first' | 'table', string>>;
  /** the kinds of steps a route may take: "any moves" */
  readonly kinds: Readonly<Record<StepKind, string>>;
  /** the same as a noun that steps are counted by: "2 better moves" */
  readonly step: Noun;
  readonly interest: Readonly<Record<Interest, string>>;
  readonly reach: (facts: {
    readonly from: Mention;
    readonly kind: StepKind;
    readonly reached: number;
    readonly others: number;
    readonly farthest: number;
  }) => Phrase;
  /** one move of a route */
  readonly move: (facts: {
    readonly party: Mention;
    readonly to: Mention;
    readonly change: Phrase | undefined;
    readonly interest: Interest;
    /** the step closes the way back to where it began; the one-way options that do so, by label */
    readonly noReturn: { readonly lost: Mention; readonly oneWay: readonly string[] } | undefined;
  }) => Phrase;
  /** who every route needs */
  readonly needed: (parties: readonly Mention[], kind: StepKind) => Phrase;
  readonly first: (facts: {
    readonly party: Mention;
    readonly to: Mention;
    readonly change: Phrase | undefined;
    readonly interest: Interest;
    readonly safety: 'anything' | 'interest' | 'none';
  }) => Phrase;
  /** how a first step could be exploited */
  readonly exploit: (facts: {
    readonly party: Mention;
    readonly start: Mention;
    readonly moves: Phrase;
    readonly end: Mention;
    readonly interest: Interest;
    readonly interested: boolean;
  }) => Phrase;
  readonly noFirst: (party: Mention, canMove: boolean) => Phrase;
  /** what the table of the literature shows */
  readonly table: (kind: StepKind) => string;
}

const steps = noun('step');

/** "Uniroyal, Ministry and Local Government". */
const together = (parties: readonly Mention[]): Phrase => listed(parties);

const plain: RouteWords = {
  headings: {
    reach: 'Where things can go from here',
    holds: 'What would hold, and how far away it is',
    routes: 'How to get there',
    first: 'Safe first steps',
    table: 'Step by step',
  },
  kinds: { moves: 'any moves', improvements: 'better moves only' },
  step: steps,
  interest: { gains: 'gains', indifferent: 'neither gains nor loses', loses: 'loses', unknown: 'not known whether it gains' },
  reach: ({ from, kind, reached, others, farthest }) => {
    const how = kind === 'moves' ? 'by any moves' : 'where every step is in the interest of the party that takes it';
    if (reached === 0) return say`From ${from} nothing can come about ${how}.`;
    const all = reached === others ? (others === 1 ? 'the other outcome' : `all ${others} other outcomes`) : undefined;
    const what = all ?? `${reached} of ${counted(others, noun('other outcome'))}`;
    return say`From ${from}, ${what} can come about ${how}, in at most ${counted(farthest, steps)}.`;
  },
  move: ({ party, to, change, interest, noReturn }) => {
    const lost =
      noReturn === undefined
        ? ''
        : noReturn.oneWay.length === 0
          ? `; no way back to ${noReturn.lost.text}`
          : `; no way back to ${noReturn.lost.text}: ${oneWay(noReturn.oneWay)} cannot be undone`;
    return say`${party}: ${change ?? say`move`} → ${to} (${plain.interest[interest]}${lost})`;
  },
  needed: (parties, kind) => {
    const by = kind === 'improvements' ? ' by better moves' : '';
    if (parties.length === 0) return say`No single party is needed: whoever refuses, others can get there${by}.`;
    if (parties.length === 1) return say`Nobody gets there${by} without ${together(parties)}.`;
    return say`Nobody gets there${by} without ${together(parties)}: each of them can refuse.`;
  },
  first: ({ party, to, change, interest, safety }) => {
    const what = {
      anything: 'safe whatever the others do',
      interest: 'safe as long as the others act in their own interest',
      none: 'others could exploit it',
    }[safety];
    return say`${party}: ${change ?? say`move`} → ${to} (${plain.interest[interest]}): ${what}.`;
  },
  exploit: ({ party, start, moves, end, interest, interested }) => {
    const might = interest === 'unknown' ? 'may like less' : 'likes less';
    const who = interested ? 'In their own interest others could' : 'Against their own interest others could';
    return say`${who}: ${moves}. ${party} ${might} ${end} than ${start}.`;
  },
  noFirst: (party, canMove) =>
    canMove ? say`${party}: every move it has now would be a loss to it.` : say`${party}: it has no move now.`,
  table: (kind) =>
    kind === 'moves'
      ? 'By any moves: who can have moved last where an outcome has come about within so many steps.'
      : 'By better moves only, in the same way.',
};

const oneWay = (labels: readonly string[]): string =>
  labels.map((label) => `“${label}”`).join(labels.length > 2 ? ', ' : ' and ');

const formal: RouteWords = {
  headings: {
    reach: 'Reachability from the initial state',
    holds: 'Reachability of the equilibria',
    routes: 'Shortest legal sequences',
    first: 'Unexploitable initial moves',
    table: 'Status quo tables',
  },
  kinds: { moves: 'UMs', improvements: 'UIs' },
  step: noun('move'),
  interest: { gains: 'UI', indifferent: 'UM, indifferent', loses: 'UM, disimprovement', unknown: 'UM, preference unknown' },
  reach: ({ from, kind, reached, others, farthest }) =>
    say`R${kind === 'moves' ? '' : '⁺'}_N from ${from}: ${reached} of ${counted(others, noun('other state'))}${reached === 0 ? '' : `, at most ${counted(farthest, noun('move'))}`}.`,
  move: ({ party, to, change, interest, noReturn }) => {
    const lost = noReturn === undefined ? '' : `; ${noReturn.lost.text} ∉ R_N(${to.text})`;
    return say`${party} → ${change === undefined ? say`${to}` : say`${to} [${change}]`} (${formal.interest[interest]}${lost})`;
  },
  needed: (parties, kind) =>
    parties.length === 0
      ? say`No DM is on every ${kind === 'moves' ? 'legal sequence' : 'legal sequence of UIs'}.`
      : say`On every legal sequence${kind === 'moves' ? '' : ' of UIs'}: ${together(parties)}.`,
  first: ({ party, to, change, interest, safety }) => {
    const what = {
      anything: 'u ≽ s for all u ∈ R_{N−i}(t)',
      interest: 'u ≽ s for all u ∈ R⁺_{N−i}(t), not for all of R_{N−i}(t)',
      none: 's ≻ u for some u ∈ R⁺_{N−i}(t)',
    }[safety];
    return say`${party} → ${change === undefined ? say`${to}` : say`${to} [${change}]`} (${formal.interest[interest]}): ${what}.`;
  },
  exploit: ({ party, start, moves, end, interest, interested }) => {
    const relation = interest === 'unknown' ? 'U' : '≻';
    return say`${interested ? 'By UIs' : 'By UMs'}: ${moves}. ${party}: ${start} ${relation} ${end}.`;
  },
  noFirst: (party, canMove) => (canMove ? say`${party}: UMs, all disimprovements.` : say`${party}: R is empty.`),
  table: (kind) => `Last movers of the legal sequences of at most t ${kind === 'moves' ? 'UMs' : 'UIs'}.`,
};

export const routeWordsOf = (voice: Voice): RouteWords => (voice === 'formal' ? formal : plain);
