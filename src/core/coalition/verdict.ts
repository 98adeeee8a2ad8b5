/** The reasons of a coalitional verdict as data: where the members could get, how, and what the others can do about it. */
import type { CoalitionConceptId } from './definition.ts';
import type { GroupStep } from './group.ts';
import type { Coalition } from './members.ts';
import type { Interest } from '../graph/interest.ts';
import type { Step } from '../moves/move.ts';

export interface CoalitionVerdict {
  readonly concept: CoalitionConceptId;
  readonly coalition: Coalition;
  readonly node: number;
  readonly stable: boolean;
  /** how many improvements the coalition has, and how many of them nobody can answer */
  readonly count: number;
  readonly undeterred: number;
  /** the first of them: unanswered ones before answered ones, then those of fewest moves */
  readonly improvements: readonly CoalitionReason[];
}

export interface CoalitionReason {
  readonly to: number;
  /** a shortest legal sequence of the members' moves; on the way a member may lose */
  readonly steps: readonly CoalitionStep[];
  readonly deterred: boolean;
  /**
   * deterred: the shortest answer that deters; otherwise, where the concept lets the coalition move on, the shortest answer
   * that would keep someone if it could not; undefined where there is none
   */
  readonly answer: CoalitionAnswer | undefined;
}

export interface CoalitionStep extends Step {
  /** what the mover makes of its own step */
  readonly interest: Interest;
}

export interface CoalitionAnswer {
  /** the others' moves one by one */
  readonly steps: readonly CoalitionStep[];
  /** CSEQ: which groups make them, and where each group gets; undefined otherwise */
  readonly groups: readonly GroupStep[] | undefined;
  readonly end: number;
  /** the members that are no better off at the end than at the start */
  readonly kept: readonly number[];
  /** the coalition's way out: undefined where the concept allows none, or there is none */
  readonly escape: { readonly to: number; readonly steps: readonly CoalitionStep[] } | undefined;
}
