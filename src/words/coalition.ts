/** Coalitions in words, both voices: what they would leave and for what, who could answer, who can bring about and block. */
import type { CoalitionConcept } from '../core/coalition/definition.ts';
import type { Voice } from './lexicon.ts';
import { counted, digits, noun, type Noun } from './number.ts';
import { listed, say, type Mention, type Phrase } from './phrase.ts';

export interface CoalitionWords {
  readonly headings: Readonly<Record<'against' | 'members' | 'breaks' | 'power' | 'concepts' | 'table', string>>;
  readonly noun: Noun;
  readonly columns: Readonly<
    Record<'alone' | 'together' | 'stays' | 'leavers' | 'to' | 'bring' | 'block' | 'leave' | 'concept' | 'means', string>
  >;
  readonly gloss: (concept: CoalitionConcept) => string;
  /** of the outcomes that hold against single parties, what coalitions make of them */
  readonly summary: (facts: {
    readonly looked: number;
    /** the coalitional concepts looked at, in words: "all 4 ways" */
    readonly every: string;
    readonly all: Phrase | undefined;
    readonly some: Phrase | undefined;
    readonly broken: Phrase | undefined;
  }) => readonly Phrase[];
  /** how one coalition stands towards the outcomes looked at */
  readonly members: (facts: {
    readonly members: readonly Mention[];
    readonly looked: number;
    readonly nothing: Phrase | undefined;
    readonly held: Phrase | undefined;
    readonly leaves: Phrase | undefined;
  }) => readonly Phrase[];
  readonly leaver: (facts: {
    readonly members: readonly Mention[];
    readonly at: Mention;
    readonly count: number;
    /** coalitional concepts under which it leaves, in words; undefined: held under all */
    readonly leaves: string | undefined;
    readonly all: boolean;
  }) => Phrase;
  readonly improvement: (facts: {
    readonly to: Mention;
    readonly members: readonly Mention[];
    /** members that make no move of their own on the way */
    readonly idle: readonly Mention[];
    readonly deterred: boolean;
    readonly answered: boolean;
    readonly concept: CoalitionConcept;
  }) => Phrase;
  readonly answer: (facts: {
    readonly moves: Phrase;
    readonly groups: readonly (readonly Mention[])[] | undefined;
    readonly end: Mention;
    readonly at: Mention;
    readonly kept: readonly Mention[];
    readonly escape: { readonly moves: Phrase; readonly to: Mention } | undefined;
  }) => Phrase;
  readonly more: (count: number) => Phrase;
  /** other coalitions that would leave too */
  readonly moreLeavers: (coalitions: Phrase, at: Mention) => Phrase;
  readonly nobodyLeaves: Phrase;
  /** in place of a list of all parties one by one */
  readonly anyone: string;
  readonly powerLegend: (start: Mention) => Phrase;
  readonly tableLegend: Phrase;
}

const joint = noun('joint better move');

/** "Both", "All 3", "It". */
const everyone = (count: number): string => (count === 1 ? 'It likes' : count === 2 ? 'Both like' : `All ${count} like`);

const plain: CoalitionWords = {
  headings: {
    against: 'What would hold against every coalition',
    members: 'What they would leave',
    breaks: 'What coalitions would leave, and for what',
    power: 'Who can bring it about, who can block it, and who can leave it for good',
    concepts: 'How far a coalition looks ahead',
    table: 'Outcome by coalition',
  },
  noun: noun('coalition'),
  columns: {
    alone: 'no single party leaves under',
    together: 'no coalition leaves under',
    stays: 'they stay under',
    leavers: 'would be left by',
    to: 'all of them like better',
    bring: 'can bring it about',
    block: 'can block it',
    leave: 'can leave it for good',
    concept: 'Concept',
    means: 'When a coalition stays',
  },
  gloss: (concept) => concept.plain,
  summary: ({ looked, every, all, some, broken }) => [
    say`${digits(looked)} ${looked === 1 ? 'outcome' : 'outcomes'} that would hold against single parties, tried against coalitions:`,
    ...(all === undefined
      ? [say`None would hold against every coalition under ${every}.`]
      : [say`${all} would hold against every coalition under ${every}.`]),
    ...(some === undefined ? [] : [say`${some} would hold under some of the concepts only.`]),
    ...(broken === undefined ? [] : [say`${broken} would be left by some coalition or single party under each concept.`]),
  ],
  members: ({ members, looked, nothing, held, leaves }) => [
    say`${listed(members)}, at ${digits(looked)} ${looked === 1 ? 'outcome' : 'outcomes'}:`,
    ...(leaves === undefined ? [] : [say`They would leave ${leaves} under at least one concept.`]),
    ...(held === undefined ? [] : [say`They would be held at ${held}: others could answer what they like better.`]),
    ...(nothing === undefined ? [] : [say`At ${nothing} there is nothing in reach that all of them like better.`]),
  ],
  leaver: ({ members, at, count, leaves, all }) => {
    const have = `${counted(count, joint)} from there`;
    if (leaves === undefined) return say`${listed(members)} would be held at ${at}: ${have}, but others could answer.`;
    return say`${listed(members)} would leave ${at}${all ? '' : ` under ${leaves}`}: ${have}.`;
  },
  improvement: ({ to, members, idle, deterred, answered, concept }) => {
    const passive =
      idle.length === 0 ? say`` : say` (${listed(idle)} without a move of ${idle.length === 1 ? 'its' : 'their'} own)`;
    const none =
      deterred || answered || concept.answers === 'none'
        ? ''
        : concept.answers === 'any moves'
          ? ' Nobody can answer that.'
          : ' Nobody would gain by answering that.';
    return say`To ${to}. ${everyone(members.length)} it better${passive}.${none}`;
  },
  answer: ({ moves, groups, end, at, kept, escape }) => {
    const partly = groups !== undefined && groups.some((group) => group.length > 1) ? ', partly together' : '';
    const held = say`${listed(kept)} ${kept.length === 1 ? 'likes' : 'like'} ${end} no better than ${at}.`;
    const lead = say`But then others could answer${partly}: ${moves}. ${held}`;
    if (escape === undefined) return lead;
    return say`${lead} Yet the coalition could go on to ${escape.to}, which all its members like better: ${escape.moves}.`;
  },
  more: (count) => say`… and ${counted(count, noun('more joint better move'))}.`,
  moreLeavers: (coalitions, at) => say`Others that have something better than ${at} together: ${coalitions}.`,
  nobodyLeaves: say`No coalition looked at has anything in reach that all its members like better.`,
  anyone: 'anyone',
  powerLegend: (start) =>
    say`Smallest sets of parties, seen from ${start}: “A + B” only together, “A or B” either of them. Those who can bring it about get there by their own moves; every way there needs a move of those who can block it; those who can leave it for good can go where the others alone cannot bring it back from.`,
  tableLegend: say`The concepts under which the coalition stays.`,
};

const formal: CoalitionWords = {
  headings: {
    against: 'Equilibria and coalitions',
    members: 'Coalitional stability of H',
    breaks: 'Coalition improvements from the equilibria',
    power: 'Minimal coalitions with power over a state',
    concepts: 'Definitions',
    table: 'Coalitional stability',
  },
  noun: noun('coalition'),
  columns: {
    alone: 'equilibrium under',
    together: 'every coalition stable under',
    stays: 'H stable under',
    leavers: 'unstable coalitions',
    to: 'R_H⁺⁺',
    bring: 't ∈ R_H(s₀)',
    block: 't ∉ R_{N−H}(s₀)',
    leave: '∃ x ∈ R_H(t): t ∉ R_{N−H}(x)',
    concept: 'Concept',
    means: 's is stable for H iff',
  },
  gloss: (concept) => concept.formula,
  summary: ({ looked, every, all, some, broken }) => [
    say`Equilibria examined: ${digits(looked)}.`,
    say`Coalitionally stable under ${every}: ${all ?? 'none'}.`,
    ...(some === undefined ? [] : [say`Under some: ${some}.`]),
    ...(broken === undefined ? [] : [say`Under none: ${broken}.`]),
  ],
  members: ({ members, looked, nothing, held, leaves }) => [
    say`H = {${listed(members)}}; states examined: ${digits(looked)}.`,
    ...(leaves === undefined ? [] : [say`Unstable under at least one concept: ${leaves}.`]),
    ...(held === undefined ? [] : [say`Stable by sanctions: ${held}.`]),
    ...(nothing === undefined ? [] : [say`R_H⁺⁺ = ∅: ${nothing}.`]),
  ],
  leaver: ({ members, at, count, leaves }) =>
    say`H = {${listed(members)}} at ${at}: |R_H⁺⁺| = ${digits(count)}, ${leaves === undefined ? 'stable' : `unstable under ${leaves}`}.`,
  improvement: ({ to, deterred, answered, concept }) =>
    say`${to} ∈ R_H⁺⁺, ${deterred ? 'sanctioned' : concept.answers === 'none' || answered ? 'unsanctioned' : 'unsanctioned: no admissible response'} (${concept.short}).`,
  answer: ({ moves, end, at, kept, escape }) => {
    const held = say`${at} ≽ ${end} for ${listed(kept)}`;
    return escape === undefined
      ? say`Sanction: ${moves}; ${held}.`
      : say`Response: ${moves}; ${held}. Countermove: ${escape.moves}; ${escape.to} ∉ Φ_H.`;
  },
  more: (count) => say`… and ${counted(count, noun('more coalition improvement'))}.`,
  moreLeavers: (coalitions, at) => say`R_H⁺⁺ ≠ ∅ at ${at} also for ${coalitions}.`,
  nobodyLeaves: say`R_H⁺⁺ = ∅ for every coalition H examined.`,
  anyone: '{i} ∀ i ∈ N',
  powerLegend: (start) => say`Minimal coalitions H with the property; t: the state, s₀: ${start}.`,
  tableLegend: say`Concepts under which H is stable at s.`,
};

export const coalitionWordsOf = (voice: Voice): CoalitionWords => (voice === 'formal' ? formal : plain);
