/**
 * What the dispute is: parties, what each can do, which combinations are possible, who prefers what, and on what
 * basis each part rests. A model is data; nothing in it depends on how it was written down.
 */
import type { Condition } from './condition.ts';
import type { OptionId, PartyId, SourceId } from './ids.ts';

export interface Model {
  readonly title: string;
  /** the day whose state of knowledge the model describes, YYYY-MM-DD */
  readonly asOf?: string;
  /** parts of the case that rest only on what was said after `asOf` and are left out of the model */
  readonly later?: number;
  readonly summary?: string;
  /** how the case came about: from reporting (every part needs a basis), from a publication, or for teaching */
  readonly kind?: 'reported' | 'published' | 'teaching';
  readonly sources: readonly Source[];
  readonly parties: readonly Party[];
  /** option k is bit k of a state's decimal (Σ 2^k over the options taken) */
  readonly options: readonly Option[];
  readonly rules: readonly FeasibilityRule[];
  readonly merges: readonly Merge[];
  /** names, numbers and notes for outcomes; in pure graph form (no options) the list of all outcomes */
  readonly outcomes: readonly OutcomeNote[];
  /** default numbers: position 1, 2, 3 … in ascending decimal order, or the decimal itself */
  readonly numbering: 'position' | 'decimal';
  readonly statusQuo?: OutcomeRef;
  /** one entry a party, in party order; undefined where the case gives none (indifferent between all outcomes) */
  readonly preferences: readonly (Preference | undefined)[];
  /** one entry a party: its explicit moves (graph form), or undefined where its options say what it can do */
  readonly moves: readonly (readonly ExplicitMove[] | undefined)[];
  /** party → party → how the first feels towards the second: 1 devoted, 0 indifferent, -1 hostile (see relational.ts) */
  readonly attitudes?: readonly (readonly number[])[];
  /** parties that see the dispute in their own way (misperception); the others see it as it is written */
  readonly views?: readonly View[];
  readonly expectations: readonly Expectation[];
}

/** How a party sees the dispute where that differs from the case. */
export interface View {
  readonly party: number;
  /** outcomes it does not see: any of these holds */
  readonly unseen: readonly Condition[];
  /** party → what this one believes that party wants; undefined: as in the case */
  readonly preferences: readonly (Preference | undefined)[];
  readonly basis?: Basis;
  readonly note?: string;
}

export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY */
  readonly date?: string;
  readonly url?: string;
  /** who spoke, where the source records a statement */
  readonly speaker?: string;
  readonly occasion?: string;
  /** through whom the statement reached us */
  readonly via?: string;
  readonly note?: string;
}

export interface Party {
  readonly id: PartyId;
  readonly name: string;
  readonly aliases: readonly string[];
  /** an Okabe–Ito colour name or #rrggbb */
  readonly colour?: string;
  readonly kind?: string;
  readonly note?: string;
}

export interface Option {
  readonly id: OptionId;
  /** a verb phrase that completes "the party can …" */
  readonly label: string;
  /** words and phrases by which documents speak of it */
  readonly keywords?: readonly string[];
  /** positions in `Model.parties` of those who can change it; empty: nobody (a circumstance) */
  readonly owners: readonly number[];
  /** on: once taken it stays taken; off: once dropped it stays dropped */
  readonly oneWay?: 'on' | 'off';
  readonly basis?: Basis;
  readonly note?: string;
}

/** What a part of the model rests on. */
export type Basis =
  | { readonly kind: 'sourced'; readonly sources: readonly SourceId[]; readonly note?: string }
  | { readonly kind: 'assumed'; readonly why: string };

export interface FeasibilityRule {
  readonly kind: 'never-together' | 'at-least-one' | 'exactly-one' | 'requires' | 'never' | 'always';
  /** a state where this holds is not feasible */
  readonly infeasible: Condition;
  /** what a variant calls it by */
  readonly name?: string;
  readonly because?: string;
  readonly basis?: Basis;
  /** not of the case: it keeps an option out of which nobody had spoken by a past day */
  readonly later?: true;
  /** position in the file's list of rules */
  readonly index: number;
}

/** Coalescing: all feasible states where `when` holds are one outcome. */
export interface Merge {
  readonly name: string;
  readonly when: Condition;
  /** the state whose options stand for the merged outcome in statements and weights; the first one where undefined */
  readonly as?: OutcomeRef;
  readonly index: number;
}

export interface OutcomeNote {
  readonly name?: string;
  readonly number?: number;
  /** which outcome: a Y/N pattern or the options taken; undefined in pure graph form, where the name identifies it */
  readonly at?: OutcomeRef;
  readonly note?: string;
  readonly index: number;
}

/** How an outcome is named before the outcomes are known. */
export type OutcomeRef =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'name'; readonly name: string }
  /** one letter an option, in option order: Y taken, N not taken, - either (a merged outcome) */
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'taken'; readonly options: readonly number[] };

export type Preference = (
  | { readonly kind: 'statements'; readonly places: readonly StatementPlace[] }
  | { readonly kind: 'weights'; readonly weights: readonly OptionWeight[] }
  | RankingPreference
) & {
  readonly basis?: Basis;
  /** single comparisons that overrule the order: unknown, stronger, or against it */
  readonly comparisons?: readonly ComparisonNote[];
  /** thresholds of a party whose preferences are a matter of chance (α, β, γ; each ½ where undefined) */
  readonly thresholds?: { readonly alpha?: number; readonly beta?: number; readonly gamma?: number };
};

export interface RankingPreference {
  readonly kind: 'ranking';
  /** best tier first; the outcomes of one tier are equally preferred */
  readonly tiers: readonly (readonly OutcomeRef[])[];
  /** tier k is preferred to tier k+1 by this degree: 0 plainly, 1 strongly, 2 more …; all 0 where undefined */
  readonly borders?: readonly number[];
}

/** One place in the order of importance. */
export interface StatementPlace {
  readonly statements: readonly Statement[];
  /** equal: all of them, equally important (the default); either: one of them, and it is not known which */
  readonly mode?: 'equal' | 'either';
  /** either: the chance of each statement; they add up to 1. Undefined: unknown, not a matter of chance */
  readonly chances?: readonly number[];
  /** outcomes that first differ in this place are preferred by this degree: 0 plainly, 1 strongly (vital), 2 more … */
  readonly degree?: number;
}

/** `left` compared with `right`. */
export interface ComparisonNote {
  readonly left: OutcomeRef;
  readonly right: OutcomeRef;
  /** '>' left preferred, by `degree`; '=' equally preferred; '?' unknown */
  readonly sign: '>' | '=' | '?';
  readonly degree: number;
  readonly basis?: Basis;
}

export interface Statement {
  readonly condition: Condition;
  /** as the author wrote it */
  readonly text: string;
  readonly basis?: Basis;
}

export interface OptionWeight {
  readonly option: number;
  /** added to an outcome's score where the option is taken */
  readonly weight: number;
  readonly basis?: Basis;
}

export interface ExplicitMove {
  readonly from: OutcomeRef;
  readonly to: OutcomeRef;
}

/** A result the case must reproduce. */
export interface Expectation {
  readonly concept?: string;
  /** exactly these are equilibria under `concept` */
  readonly equilibria?: readonly OutcomeRef[];
  /** these are among the equilibria under `concept` */
  readonly contains?: readonly OutcomeRef[];
  /** exactly these outcomes are stable for the party under `concept` */
  readonly stable?: { readonly party: number; readonly outcomes: readonly OutcomeRef[] };
  /** exactly these outcomes are the party's improvements from `from` */
  readonly improvements?: { readonly party: number; readonly from: OutcomeRef; readonly to: readonly OutcomeRef[] };
  /** the number of outcomes */
  readonly count?: number;
  readonly source?: string;
  /** why the published value differs from the definition, where it does; the expectation then holds our value */
  readonly published?: string;
  readonly index: number;
}

/** The party's position in the model, or -1. */
export const partyIndex = (model: Model, id: string): number => model.parties.findIndex((party) => party.id === id);
export const optionIndex = (model: Model, id: string): number => model.options.findIndex((option) => option.id === id);
