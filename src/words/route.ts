/** Routes in words, both voices: how far things are, who moves, what a step costs, what can be lost for good. */
import type { Interest } from '../core/graph/interest.ts';
import type { StepKind } from '../core/graph/legal.ts';
import type { Voice } from './lexicon.ts';
import { counted, digits, noun, type Noun } from './number.ts';
import { flag, listed, say, type Mention, type Phrase } from './phrase.ts';

export type NoFirst = 'no move' | 'loss' | 'unknown';

export interface RouteWords {
  readonly headings: Readonly<Record<'short' | 'holds' | 'closing' | 'first' | 'table', string>>;
  /** columns of the overview */
  readonly columns: Readonly<Record<StepKind | 'block', string>>;
  readonly step: Noun;
  readonly interest: Readonly<Record<Interest, string>>;
  readonly reach: (facts: {
    readonly from: Mention;
    readonly kind: StepKind;
    readonly reached: number;
    readonly others: number;
    readonly farthest: number;
  }) => Phrase;
  /** the strongest of what holds elsewhere, and the way there */
  readonly strongest: (facts: {
    readonly to: Mention;
    readonly under: string;
    readonly kind: StepKind;
    readonly steps: number;
    readonly movers: readonly Mention[];
    /** who no way there can do without */
    readonly needed: readonly Mention[];
  }) => Phrase;
  /** nothing that holds elsewhere can be reached */
  readonly nowhere: (from: Mention) => Phrase;
  /** how far an outcome is by one kind of steps, and how many shortest routes there are */
  readonly way: (facts: {
    readonly kind: StepKind;
    /** the shortest routes by any moves are these as well */
    readonly both: boolean;
    readonly steps: number;
    /** how many shortest routes, in words; undefined: too many to count */
    readonly count: number | undefined;
    readonly atLeast: boolean;
    readonly shown: number;
    /** who no way of this kind can do without */
    readonly needed: readonly Mention[];
  }) => Phrase;
  /** a longer way by better moves only that is not told */
  readonly longer: (steps: number, to: string) => Phrase;
  readonly noWay: (to: Mention, kinds: readonly StepKind[]) => Phrase;
  readonly there: Phrase;
  /** one move of a route */
  readonly move: (facts: {
    readonly party: Mention;
    readonly to: Mention;
    readonly change: Phrase | undefined;
    readonly interest: Interest;
    /** the outcome that the step loses for good */
    readonly lost: Mention | undefined;
  }) => Phrase;
  /** a first step that cannot be undone */
  readonly closing: (facts: {
    readonly party: Mention;
    readonly to: Mention;
    readonly change: Phrase | undefined;
    readonly interest: Interest;
    /** the options that cannot be changed back, by name */
    readonly oneWay: readonly string[];
    /** which of the outcomes that hold it puts out of reach, in words; undefined: none */
    readonly closes: Phrase | undefined;
  }) => Phrase;
  /** no first step of the parties looked at closes a way back */
  readonly open: (start: Mention) => Phrase;
  readonly moreClosing: (party: Mention, count: number) => Phrase;
  readonly first: (facts: {
    readonly party: Mention;
    readonly to: Mention;
    readonly change: Phrase | undefined;
    readonly interest: Interest;
    readonly start: Mention;
    readonly safety: 'anything' | 'interest' | 'none';
    /** how it could go wrong, by the others' improvements (safety none) or against their interest */
    readonly harm: { readonly moves: Phrase; readonly end: Mention; readonly known: boolean } | undefined;
  }) => Phrase;
  readonly moreFirst: (party: Mention, more: number, safe: number, count: number) => Phrase;
  /** parties without a first step that is no loss: they cannot move, each move is one, or that is not known of some */
  readonly noFirst: (parties: readonly Mention[], why: NoFirst) => Phrase;
  /** what the table of the literature shows */
  readonly table: (kind: StepKind) => string;
}

const step = noun('step');

/** Who can stand in the way alone, as a clause. */
function blockers(needed: readonly Mention[]): Phrase {
  if (needed.length === 0) return say`nobody can block it alone`;
  return say`${listed(needed)} can ${needed.length === 1 ? '' : 'each '}block it`;
}

/** Who moves, and who can stop it. */
function takes(movers: readonly Mention[], needed: readonly Mention[]): Phrase {
  const same = needed.length === movers.length && movers.every(({ index }) => needed.some((party) => party.index === index));
  if (!same) return say`${listed(movers)}; ${blockers(needed)}`;
  return say`${listed(movers)}, ${movers.length === 1 ? 'who' : 'each of whom'} can block it`;
}

const quotedList = (labels: readonly string[]): Phrase => listed(labels.map((label) => `“${label}”`));

const plain: RouteWords = {
  headings: {
    short: 'In short',
    holds: 'What would hold, how far it is, and who can block it',
    closing: 'First steps that cannot be undone',
    first: 'Safe first steps',
    table: 'Step by step',
  },
  columns: { improvements: 'by better moves', moves: 'by any moves', block: 'who can block' },
  step,
  interest: { gains: 'gains', indifferent: 'neither gains nor loses', loses: 'loses', unknown: 'not known whether it gains' },
  reach: ({ from, kind, reached, others, farthest }) => {
    const how = kind === 'moves' ? 'by any moves' : 'by better moves only (each in the interest of the party that makes it)';
    if (reached === 0) return say`From ${from} nothing can come about ${how}.`;
    const all =
      reached === others
        ? others === 1
          ? 'the other outcome'
          : others === 2
            ? 'both other outcomes'
            : `all ${digits(others)} other outcomes`
        : undefined;
    const what = all ?? `${digits(reached)} of ${counted(others, noun('other outcome'))}`;
    return say`From ${from}, ${what} can come about ${how}, in at most ${counted(farthest, step)}.`;
  },
  strongest: ({ to, under, kind, steps, movers, needed }) => {
    const how =
      kind === 'improvements'
        ? steps === 1
          ? 'one better move away'
          : `${steps} steps away, each a better move`
        : `${counted(steps, step)} away, not by better moves alone`;
    return say`Of what would hold elsewhere, ${to} is the strongest in reach (under ${under}): ${how}. It takes ${takes(movers, needed)}.`;
  },
  nowhere: (from) => say`Nothing else that would hold can come about from ${from}.`,
  way: ({ kind, both, steps, count, atLeast, shown, needed }) => {
    const by = both ? 'By better moves (nothing is shorter)' : kind === 'moves' ? 'By any moves' : 'By better moves only';
    const far = say`${by}: ${counted(steps, step)}; ${blockers(needed)}${kind === 'improvements' && !both ? ' this way' : ''}`;
    if (count === 1) return say`${far}.`;
    const many = count === undefined ? 'many' : `${atLeast ? 'at least ' : ''}${digits(count)}`;
    return say`${far}. ${shown === count ? `The ${many}` : shown === 1 ? `One of ${many}` : `The first ${shown} of ${many}`} shortest routes:`;
  },
  longer: (steps, to) => say`By better moves only it takes ${counted(steps, step)}${flag(`; --to ${to} tells them`)}.`,
  noWay: (_, kinds) => say`There is no way there${kinds.includes('moves') ? '' : ' by better moves only'}.`,
  there: say`Nothing to do: it is where the parties are.`,
  move: ({ party, to, change, interest, lost }) =>
    say`${party}: ${change ?? say`move`} → ${to} (${plain.interest[interest]}${lost === undefined ? '' : `; no way back to ${lost.text}`})`,
  closing: ({ party, to, change, interest, oneWay, closes }) => {
    const why = oneWay.length === 0 ? say`` : say`; ${quotedList(oneWay)} cannot be undone`;
    const out = closes === undefined ? say`` : say` Out of reach after that: ${closes}.`;
    return say`${party}: ${change ?? say`move`} → ${to} (${plain.interest[interest]}${why}).${out}`;
  },
  open: (start) => say`None: whatever is done first, the parties can come back to ${start}.`,
  moreClosing: (party, count) => say`${party}: … and ${counted(count, noun('more first step'))} without a way back.`,
  first: ({ party, to, change, interest, start, safety, harm }) => {
    const what = say`${party}: ${change ?? say`move`} → ${to} (${plain.interest[interest]})`;
    if (harm === undefined) return say`${what}: safe whatever the others do.`;
    const less = harm.known ? 'likes less' : 'may like less';
    if (safety === 'none')
      return say`${what}: not safe. In their own interest others could go on: ${harm.moves}. ${party} ${less} that than ${start}.`;
    return say`${what}: safe as long as the others act in their own interest. Against it they could bring about ${harm.end}, which ${party} ${less} than ${start}.`;
  },
  moreFirst: (party, more, safe, count) =>
    say`${party}: … and ${counted(more, noun('more first step'))}; ${digits(safe)} of ${digits(count)} are safe.`,
  noFirst: (parties, why) => {
    const have = parties.length === 1 ? 'has' : 'have';
    switch (why) {
      case 'no move':
        return say`${listed(parties)} ${have} no move now.`;
      case 'loss':
        return say`${listed(parties)} can only lose by moving first.`;
      case 'unknown':
        return say`${listed(parties)} ${have} no first step of which it is known that it is no loss.`;
    }
  },
  table: (kind) =>
    kind === 'moves'
      ? 'By any moves: who can have moved last where an outcome has come about within so many steps.'
      : 'By better moves only: who can have moved last within so many steps.',
};

const formal: RouteWords = {
  headings: {
    short: 'Status quo analysis',
    holds: 'Reachability of the equilibria',
    closing: 'Irreversible initial moves',
    first: 'Unexploitable initial moves',
    table: 'Status quo tables',
  },
  columns: { improvements: 'UIs', moves: 'UMs', block: 'on every legal sequence' },
  step: noun('move'),
  interest: { gains: 'UI', indifferent: 'UM, indifferent', loses: 'UM, disimprovement', unknown: 'UM, preference unknown' },
  reach: ({ from, kind, reached, others, farthest }) =>
    say`R${kind === 'moves' ? '' : '⁺'}_N from ${from}: ${digits(reached)} of ${counted(others, noun('other state'))}${reached === 0 ? '' : `, at most ${counted(farthest, noun('move'))}`}.`,
  strongest: ({ to, under, kind, steps, movers, needed }) =>
    say`Strongest equilibrium reached: ${to} (${under}), ${counted(steps, noun(kind === 'moves' ? 'UM' : 'UI'))}: ${listed(movers)}. On every legal sequence: ${needed.length === 0 ? 'no DM' : listed(needed)}.`,
  nowhere: (from) => say`No other equilibrium ∈ R_N from ${from}.`,
  way: ({ kind, both, steps, count, atLeast, shown, needed }) => {
    const unit = noun(kind === 'moves' ? 'UM' : 'UI');
    const many = count === undefined ? 'not counted' : `${atLeast ? '≥ ' : ''}${digits(count)}`;
    const listedHere = shown === count ? '' : `, ${shown} listed`;
    return say`Shortest legal sequences${both ? ' (of UMs as of UIs)' : ''}: ${counted(steps, unit)}; number: ${many}${listedHere}. On every one, of any length: ${needed.length === 0 ? 'no DM' : listed(needed)}.`;
  },
  longer: (steps, to) => say`By UIs: ${counted(steps, noun('UI'))}${flag(`; --to ${to}`)}.`,
  noWay: (to, kinds) => say`${to} ∉ R${kinds.includes('moves') ? '' : '⁺'}_N(s₀).`,
  there: say`The initial state.`,
  move: ({ party, to, change, interest, lost }) =>
    say`${party} → ${change === undefined ? say`${to}` : say`${to} [${change}]`} (${formal.interest[interest]}${lost === undefined ? '' : `; ${lost.text} ∉ R_N(${to.text})`})`,
  closing: ({ party, to, change, interest, closes }) =>
    say`${party} → ${change === undefined ? say`${to}` : say`${to} [${change}]`} (${formal.interest[interest]}).${closes === undefined ? say`` : say` Equilibria no longer in R_N: ${closes}.`}`,
  open: (start) => say`None: ${start} ∈ R_N(t) for every initial move to t.`,
  moreClosing: (party, count) => say`${party}: … and ${counted(count, noun('more irreversible move'))}.`,
  first: ({ party, to, change, interest, safety, harm }) => {
    const what = {
      anything: say`u ≽ s for all u ∈ R_{N−i}(t)`,
      interest: say`u ≽ s for all u ∈ R⁺_{N−i}(t), not for all u ∈ R_{N−i}(t)`,
      none: say`not u ≽ s for some u ∈ R⁺_{N−i}(t)`,
    }[safety];
    const how = harm === undefined ? say`` : say` (${harm.moves}; s ${harm.known ? '≻' : 'U'} u)`;
    return say`${party} → ${change === undefined ? say`${to}` : say`${to} [${change}]`} (${formal.interest[interest]}): ${what}${how}.`;
  },
  moreFirst: (party, more, safe, count) =>
    say`${party}: … and ${counted(more, noun('more initial move'))}; unexploitable: ${digits(safe)} of ${digits(count)}.`,
  noFirst: (parties, why) => {
    const what = { 'no move': 'R_i = ∅', loss: 'disimprovements only', unknown: 'disimprovements and unknown comparisons only' }[
      why
    ];
    return say`${listed(parties)}: ${what}.`;
  },
  table: (kind) => `Last movers of the legal sequences of at most t ${kind === 'moves' ? 'UMs' : 'UIs'}.`,
};

export const routeWordsOf = (voice: Voice): RouteWords => (voice === 'formal' ? formal : plain);
