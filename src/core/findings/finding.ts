/** What we can say: each finding is data, with the numbers it rests on; words are found elsewhere. */
import type { ConceptId } from '../stability/definition.ts';

export type Finding =
  /** how large the model is and how much of it is sourced or assumed */
  | {
      readonly kind: 'scope';
      readonly parties: number;
      readonly options: number;
      readonly outcomes: number;
      readonly sourced: number;
      readonly assumed: number;
      readonly unbased: number;
    }
  /** what holds: outcomes grouped by the set of concepts under which they are equilibria, strongest first */
  | { readonly kind: 'holds'; readonly groups: readonly HoldsGroup[] }
  /** the status quo: who stays under which concepts, who would leave and where to */
  | { readonly kind: 'today'; readonly node: number; readonly parties: readonly PartyStand[] }
  /** in how many outcomes the party stays, is held, or would leave */
  | { readonly kind: 'freedom'; readonly party: number; readonly stays: number; readonly held: number; readonly leaves: number }
  /** options that have the same value in all equilibria (two or more) of the first concept that has any */
  | {
      readonly kind: 'common';
      readonly concept: ConceptId;
      readonly taken: readonly number[];
      readonly dropped: readonly number[];
    }
  /** something that was left out, and why */
  | { readonly kind: 'left-out'; readonly what: string; readonly why: string };

export interface HoldsGroup {
  readonly concepts: readonly ConceptId[];
  /** ascending by number; the first ones where `count` is larger */
  readonly nodes: readonly number[];
  readonly count: number;
}

/** stays: no better move of its own, nor one that may be better; held: a better move exists, but others could answer it; leaves: one nobody answers. */
export interface PartyStand {
  readonly party: number;
  readonly stand: 'stays' | 'held' | 'leaves';
  /** concepts under which it is stable here */
  readonly stable: readonly ConceptId[];
  /** its moves from here to what it likes better, or may like better, best first */
  readonly improvements: readonly number[];
}
