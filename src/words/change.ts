/** What would have to change, in words, both voices: conditions, changes of mind, changed statements, other levers. */
import type { Voice } from './lexicon.ts';
import { counted, digits, noun, percent } from './number.ts';
import { listed, say, type Mention, type Phrase } from './phrase.ts';

interface Steps {
  readonly cost: number;
  readonly atLeast: number;
}

type LeverPhrase =
  | { readonly kind: 'fixed'; readonly option: string; readonly taken: boolean }
  | { readonly kind: 'one-way'; readonly option: string; readonly way: 'on' | 'off' | 'both' }
  | { readonly kind: 'rule'; readonly condition: string; readonly holds: boolean }
  | { readonly kind: 'no-move'; readonly party: Mention; readonly to: Phrase }
  | { readonly kind: 'guarantee'; readonly by: Mention | undefined; readonly answers: Phrase };

type EditPhrase =
  | { readonly kind: 'move'; readonly text: string; readonly from: number; readonly to: number }
  | { readonly kind: 'drop'; readonly text: string; readonly from: number }
  | { readonly kind: 'add'; readonly text: string; readonly to: number };

export interface ChangeWords {
  readonly headings: Readonly<Record<'least' | 'parties' | 'levers' | 'concepts' | 'left', string>>;
  /** how a list that has to be met as a whole, or in one part, begins */
  readonly group: Readonly<Record<'all' | 'any', string>>;
  /** a comparison of the outcome with one, with each of several, with any of several */
  readonly compared: (here: Mention, others: Phrase, how: 'one' | 'all' | 'any') => Phrase;
  readonly status: (facts: {
    readonly outcome: Mention;
    readonly concept: string;
    readonly gloss: string;
    readonly leavers: readonly Mention[];
  }) => Phrase;
  /** begins the list of what a party's preferences have to be like */
  readonly asks: Phrase;
  readonly leaves: (party: Mention) => Phrase;
  /** what is left out of the conditions */
  readonly already: string;
  /** a comparison of a party that turns out otherwise */
  readonly turned: (a: Mention, b: Mention, now: 'better' | 'level') => Phrase;
  readonly stays: (party: Mention) => Phrase;
  readonly kept: Phrase;
  readonly never: (party: Mention) => Phrase;
  /** the comparisons that would do */
  readonly minds: (party: Mention, here: Mention, others: Phrase) => Phrase;
  /** how large a change is, and whether a smaller one would do */
  readonly size: (steps: Steps, pairs: number | undefined) => Phrase;
  /** how steps are counted */
  readonly counting: string;
  readonly edit: (edit: EditPhrase) => Phrase;
  /** how many changed statements, and whether fewer would do */
  readonly statements: (changes: number, fewest: boolean) => string;
  readonly noStatements: (party: Mention, complete: number) => Phrase;
  readonly weight: (option: string, from: number, to: number) => Phrase;
  readonly rankings: (facts: {
    readonly party: Mention;
    readonly count: bigint | undefined;
    readonly of: bigint;
    readonly share: number;
    readonly outcomes: number;
  }) => Phrase;
  readonly answer: (against: Mention, from: Mention, to: Mention) => Phrase;
  readonly answers: (count: number, against: readonly Mention[]) => Phrase;
  readonly lever: (lever: LeverPhrase) => Phrase;
  readonly leverColumns: readonly [lever: string, then: string, left: string, holding: string];
  readonly leverThen: readonly [holds: string, not: string];
  readonly conceptColumns: readonly [least: string, who: string, share: string];
  readonly noLever: (tried: number) => Phrase;
  readonly moreLevers: (tried: number, helping: number) => Phrase;
  readonly alone: (ways: readonly (readonly [EditPhrase['kind'], fewest: number | undefined, complete: number])[]) => Phrase;
}

const comparisons = noun('comparison');
const step = noun('step');
const changedStatement = noun('changed statement');

const exact = ({ cost, atLeast }: Steps): boolean => cost === atLeast;

/** "53%", or the very numbers where a reader can take them in. */
const shareOf = (count: bigint | undefined, of: bigint, share: number): string =>
  count !== undefined && of < 10n ** 9n ? `${digits(count)} of ${digits(of)} (${percent(share, 1)})` : percent(share, 1);

const plain: ChangeWords = {
  headings: {
    least: 'The least that would make it hold',
    parties: 'What each party would have to want',
    levers: 'Without any change of mind',
    concepts: 'By how far the parties look ahead',
    left: 'Left out',
  },
  group: { all: 'each of these:', any: 'at least one of these:' },
  compared: (_, others, how) =>
    how === 'one' ? say`${others}` : how === 'all' ? say`all of ${others}` : say`at least one of ${others}`,
  status: ({ outcome, concept, gloss, leavers }) => {
    const who = leavers.length === 0 ? say`would hold as things are` : say`would not hold`;
    const then = leavers.length === 0 ? '' : say`: ${listed(leavers)} would leave`;
    return say`${outcome} ${who} if a party stays where ${gloss} (${concept})${then}.`;
  },
  asks: say`It would stay if it liked this outcome at least as much as`,
  leaves: (party) => say`${party} would leave.`,
  already: 'What a party likes no better already is left out.',
  turned: (a, b, now) => say`${a} ${now === 'better' ? 'comes to be better than' : 'comes to be as good as'} ${b}`,
  stays: (party) => say`${party} stays, as things are.`,
  kept: say`Its wishes are not to change.`,
  never: (party) => say`${party} would leave, whatever it wanted: no preferences of its own suffice.`,
  minds: (party, here, others) => say`${party} would have to like ${here} at least as much as ${others}.`,
  size: (steps, pairs) => {
    const { cost, atLeast } = steps;
    const what = pairs === undefined ? '' : `That turns ${counted(pairs, comparisons)} of two outcomes, in `;
    const rest = exact(steps)
      ? '; no fewer would do'
      : `; at least ${counted(atLeast, step)} ${atLeast === 1 ? 'is' : 'are'} needed, and whether fewer than ${digits(cost)} would do is not settled`;
    return say`${what}${counted(cost, step)}${rest}.`;
  },
  counting: 'A preference turned round counts as two steps, a tie made or broken as one.',
  edit: (edit) => {
    switch (edit.kind) {
      case 'move':
        return say`“${edit.text}” comes to matter ${edit.to > edit.from ? 'less' : 'more'} (place ${edit.to + 1} instead of ${edit.from + 1})`;
      case 'drop':
        return say`“${edit.text}” no longer matters`;
      case 'add':
        return say`“${edit.text}” comes to matter (in place ${edit.to + 1})`;
    }
  },
  statements: (changes, fewest) =>
    `${counted(changes, changedStatement)}${fewest ? '' : ' (whether fewer would do is not settled)'}`,
  noStatements: (party, complete) =>
    say`${party}: no ${complete === 1 ? 'single changed statement' : `${complete} changed statements together`} would do.`,
  weight: (option, from, to) => say`the weight of “${option}” becomes ${to} instead of ${from}`,
  rankings: ({ count, of, share, outcomes }) =>
    say`Of all ways to rank the ${digits(outcomes)} outcomes without ties, ${shareOf(count, of, share)} would keep it here.`,
  answer: (against, from, to) => say`${against}’s move to ${from} with ${to}`,
  answers: (count, against) => say`${digits(count)} moves of ${listed(against)}`,
  lever: (lever) => {
    switch (lever.kind) {
      case 'fixed':
        return lever.taken ? say`“${lever.option}” is done once and for all` : say`“${lever.option}” is off the table`;
      case 'one-way':
        if (lever.way === 'both') return say`“${lever.option}” could be undone`;
        return lever.way === 'on'
          ? say`“${lever.option}” could not be undone once done`
          : say`“${lever.option}” could not be taken up again once given up`;
      case 'rule':
        return say`a rule: ${lever.holds ? 'always' : 'never'} ${lever.condition}`;
      case 'no-move':
        return say`${lever.party} could not move from here to ${lever.to}`;
      case 'guarantee':
        return say`a guarantee by ${lever.by ?? 'a third party from outside'}, who would answer ${lever.answers}`;
    }
  },
  leverColumns: ['If …', 'it would', 'who would still leave', 'outcomes that hold'],
  leverThen: ['hold', 'not hold'],
  conceptColumns: ['fewest steps', 'by', 'rankings that keep it'],
  noLever: (tried) => say`None of the ${counted(tried, noun('change'))} tried one at a time would help.`,
  moreLevers: (tried, helping) =>
    say`${digits(tried)} more ${tried === 1 ? 'was' : 'were'} tried, each by itself: ${helping === 0 ? 'none' : digits(helping)} would help${helping === 0 ? '' : ' too'}.`,
  alone: (ways) =>
    say`By one means alone: ${ways
      .map(
        ([kind, fewest, complete]) =>
          `${{ move: 'another order', drop: 'statements dropped', add: 'statements added' }[kind]} ${fewest === undefined ? `none of up to ${complete}` : digits(fewest)}`,
      )
      .join(', ')}.`,
};

const formal: ChangeWords = {
  headings: {
    least: 'Minimal changes',
    parties: 'Conditions by DM',
    levers: 'Structural changes',
    concepts: 'By solution concept',
    left: 'Omitted',
  },
  group: { all: '⋀ of:', any: '⋁ of:' },
  compared: (here, others, how) =>
    how === 'one'
      ? say`${here} ≽ ${others}`
      : how === 'all'
        ? say`${here} ≽ t for all t ∈ {${others}}`
        : say`${here} ≽ t for some t ∈ {${others}}`,
  status: ({ outcome, concept, leavers }) =>
    leavers.length === 0
      ? say`${outcome} is an equilibrium under ${concept}.`
      : say`${outcome} is not an equilibrium under ${concept}: unstable for ${listed(leavers)}.`,
  asks: say`Stable iff`,
  leaves: (party) => say`${party}: unstable.`,
  already: 'Comparisons that are true already are filled in.',
  turned: (a, b, now) => say`${a} ${now === 'better' ? '≻' : '∼'} ${b}`,
  stays: (party) => say`${party}: stable.`,
  kept: say`Preferences held fixed.`,
  never: (party) => say`${party}: unstable under every preference relation of its own.`,
  minds: (party, here, others) => say`${party}: ${here} ≽ ${others}.`,
  size: (steps, pairs) =>
    say`Kemeny–Snell distance ${digits(steps.cost)}${pairs === undefined ? '' : `, ${counted(pairs, noun('pair'))} changed`}; ${exact(steps) ? 'minimal' : `lower bound ${digits(steps.atLeast)}`}.`,
  counting: 'Distances: one for a strict preference replaced by indifference or conversely, two for a reversal.',
  edit: (edit) => {
    switch (edit.kind) {
      case 'move':
        return say`Ω${edit.from + 1} “${edit.text}” moved to position ${edit.to + 1}`;
      case 'drop':
        return say`Ω${edit.from + 1} “${edit.text}” deleted`;
      case 'add':
        return say`“${edit.text}” inserted at position ${edit.to + 1}`;
    }
  },
  statements: (changes, fewest) =>
    `${counted(changes, noun('edit'))} of preference statements${fewest ? ', minimal' : ', not proved minimal'}`,
  noStatements: (party, complete) => say`${party}: no set of at most ${counted(complete, noun('edit'))} suffices.`,
  weight: (option, from, to) => say`w(${option}): ${from} → ${to}`,
  rankings: ({ count, of, share }) => say`Strict rankings for which the condition holds: ${shareOf(count, of, share)}.`,
  answer: (against, from, to) => say`${from} → ${to} (against ${against})`,
  answers: (count, against) => say`${digits(count)}, against UIs of ${listed(against)}`,
  lever: (lever) => {
    switch (lever.kind) {
      case 'fixed':
        return say`${lever.option} = ${lever.taken ? 'Y' : 'N'} in every feasible state`;
      case 'one-way':
        return say`${lever.option}: ${lever.way === 'both' ? 'reversible' : `irreversible ${lever.way === 'on' ? 'N → Y' : 'Y → N'}`}`;
      case 'rule':
        return say`feasible only if ${lever.holds ? '' : 'not '}(${lever.condition})`;
      case 'no-move':
        return say`${lever.party}: arcs to ${lever.to} removed`;
      case 'guarantee':
        return say`arcs of ${lever.by ?? 'an additional DM'}: ${lever.answers}`;
    }
  },
  leverColumns: ['change', 'equilibrium', 'unstable for', 'equilibria'],
  leverThen: ['yes', 'no'],
  conceptColumns: ['distance', 'DMs', 'strict rankings'],
  noLever: (tried) => say`None of ${counted(tried, noun('single change'))} reduces the set of unstable DMs.`,
  moreLevers: (tried, helping) => say`${digits(tried)} more single changes examined; ${digits(helping)} of them effective.`,
  alone: (ways) =>
    say`By one kind of edit: ${ways
      .map(
        ([kind, fewest, complete]) =>
          `${{ move: 'moves', drop: 'deletions', add: 'insertions' }[kind]} ${fewest === undefined ? `> ${complete}` : digits(fewest)}`,
      )
      .join(', ')}.`,
};

export const changeWordsOf = (voice: Voice): ChangeWords => (voice === 'formal' ? formal : plain);
