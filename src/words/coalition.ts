/** Coalitions in words, both voices. */
import type { CoalitionConcept } from '../core/coalition/definition.ts';
import type { Voice } from './lexicon.ts';
import { counted, digits, noun } from './number.ts';
import { listed, say, type Mention, type Phrase } from './phrase.ts';

export interface CoalitionWords {
  readonly headings: Readonly<Record<'against' | 'breaks' | 'stays' | 'power', string>>;
  readonly noun: ReturnType<typeof noun>;
  readonly gloss: (concept: CoalitionConcept) => string;
  /** an outcome that some coalition would leave, or none */
  readonly outcome: (facts: {
    readonly at: Mention;
    /** concepts for single parties under which it holds, in words; undefined: under none */
    readonly holds: string | undefined;
    readonly leavers: number;
    /** coalitional concepts under which every coalition stays, in words; undefined: under none */
    readonly resists: string | undefined;
  }) => Phrase;
  readonly leaver: (facts: {
    readonly members: readonly Mention[];
    readonly at: Mention;
    readonly count: number;
    /** coalitional concepts under which it leaves, in words; undefined: held under all */
    readonly leaves: string | undefined;
    readonly all: boolean;
  }) => Phrase;
  readonly improvement: (facts: {
    readonly moves: Phrase;
    readonly to: Mention;
    readonly at: Mention;
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
  readonly power: Readonly<Record<'bring' | 'block' | 'leave' | 'legend', string>>;
}

const names = (members: readonly Mention[]): Phrase => listed(members);

const joint = noun('joint better move');

const plain: CoalitionWords = {
  headings: {
    against: 'What would hold against every coalition',
    breaks: 'What a coalition would break',
    stays: 'Where they would stay',
    power: 'Who can bring it about, and who can stop it',
  },
  noun: noun('coalition'),
  gloss: (concept) => concept.plain,
  outcome: ({ at, holds, leavers, resists }) => {
    const alone =
      holds === undefined
        ? say`${at} would not hold even against single parties.`
        : say`${at} would hold against single parties under ${holds}.`;
    if (leavers === 0) return say`${alone} No coalition has anything that all its members like better.`;
    if (resists === undefined) return alone;
    return say`${alone} It would hold against every coalition under ${resists}.`;
  },
  leaver: ({ members, at, count, leaves, all }) => {
    const have = `${counted(count, joint)} from there`;
    if (leaves === undefined) return say`${names(members)} would be held at ${at}: ${have}, but others could answer.`;
    return say`${names(members)} would leave ${at}${all ? '' : ` under ${leaves}`}: ${have}.`;
  },
  improvement: ({ moves, to, members, idle, deterred, answered, concept }) => {
    const both = members.length === 2 ? 'Both like' : members.length === 1 ? 'It likes' : `All ${members.length} like`;
    const passive = idle.length === 0 ? '' : ' without a move of its own there';
    const rest =
      deterred || answered
        ? ''
        : concept.answers === 'none'
          ? ''
          : concept.answers === 'any moves'
            ? ' Nobody can answer that.'
            : ' Nobody has an answer in their own interest.';
    const who = idle.length === 0 ? say`` : say` (${names(idle)}${passive})`;
    return say`${moves}. ${both} ${to} better${who}.${rest}`;
  },
  answer: ({ moves, groups, end, at, kept, escape }) => {
    const lead =
      groups !== undefined && groups.some((group) => group.length > 1)
        ? 'But then others could, partly together'
        : 'But then others could answer';
    const held = say`${names(kept)} ${kept.length === 1 ? 'likes' : 'like'} ${end} no better than ${at}.`;
    if (escape === undefined) return say`${lead}: ${moves}. ${held}`;
    return say`${lead}: ${moves}. ${held} Yet the coalition could go on to ${escape.to}, which all its members like better: ${escape.moves}.`;
  },
  more: (count) => say`… and ${counted(count, noun('more joint better move'))}.`,
  power: {
    bring: 'can bring it about',
    block: 'can stop it',
    leave: 'can leave it for good',
    legend:
      'Smallest sets of parties. Who can bring it about gets there by their own moves alone; who can stop it is needed on every way; ' +
      'who can leave it for good can go where the others alone cannot bring it back from.',
  },
};

const formal: CoalitionWords = {
  headings: {
    against: 'Coalitional equilibria',
    breaks: 'Equilibria vulnerable to coalitions',
    stays: 'Coalitional stability',
    power: 'Minimal coalitions with power over a state',
  },
  noun: noun('coalition'),
  gloss: (concept) => `${concept.name}: ${concept.formula}`,
  outcome: ({ at, holds, leavers, resists }) => {
    const alone = holds === undefined ? say`${at} is no equilibrium.` : say`${at} is an equilibrium under ${holds}.`;
    if (leavers === 0) return say`${alone} R_H⁺⁺ is empty for every coalition H.`;
    return resists === undefined
      ? say`${alone} Not coalitionally stable.`
      : say`${alone} Stable for every coalition under ${resists}.`;
  },
  leaver: ({ members, at, count, leaves }) =>
    say`H = {${names(members)}} at ${at}: |R_H⁺⁺| = ${digits(count)}, ${leaves === undefined ? 'stable under every concept with sanctions' : `unstable under ${leaves}`}.`,
  improvement: ({ moves, to, deterred, answered, concept }) =>
    say`${moves}; ${to} ∈ R_H⁺⁺, ${deterred ? 'sanctioned' : concept.answers === 'none' || answered ? 'unsanctioned' : 'unsanctioned: no admissible response'}.`,
  answer: ({ moves, end, at, kept, escape }) => {
    const held = say`${at} ≽ ${end} for ${names(kept)}`;
    return escape === undefined
      ? say`Sanction: ${moves}; ${held}.`
      : say`Response: ${moves}; ${held}. Countermove: ${escape.moves}; ${escape.to} not in Φ_H.`;
  },
  more: (count) => say`… and ${counted(count, noun('more coalition improvement'))}.`,
  power: {
    bring: 't ∈ R_H(s₀)',
    block: 't ∉ R_{N−H}(s₀)',
    leave: '∃ x ∈ R_H(t): t ∉ R_{N−H}(x)',
    legend: 'Minimal coalitions H with the property; t: the state, s₀: the initial state.',
  },
};

export const coalitionWordsOf = (voice: Voice): CoalitionWords => (voice === 'formal' ? formal : plain);
