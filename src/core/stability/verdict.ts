/** The reason tree: why a party stays at an outcome, or would leave it. Words, figures and exports all tell this tree. */
import type { Step } from '../moves/move.ts';
import type { ConceptId } from './id.ts';

export interface Verdict {
  readonly concept: ConceptId;
  readonly party: number;
  readonly node: number;
  readonly stable: boolean;
  /** one entry an improvement of the party from `node`; empty where it has none. Undeterred ones first, best first */
  readonly improvements: readonly ImprovementReason[];
}

export interface ImprovementReason {
  readonly to: number;
  /** whether the others have an answer that leaves the party no better off than staying */
  readonly deterred: boolean;
  /**
   * deterred: the shortest answer that deters; otherwise the answer that hurts the party most, though not enough;
   * undefined where the concept allows no answer, or the others have none
   */
  readonly answer: Answer | undefined;
  /** the chance that the party likes it better, where that is a matter of chance */
  readonly chance?: number;
}

/** How the party likes an outcome beside the one it started from; unknown where its preferences do not say. */
export type Compared = 'much worse' | 'worse' | 'equal' | 'better' | 'much better' | 'unknown';

export interface Answer {
  /** sequence: one move after the other from the improvement, nobody twice running; joint: all at once from `node` */
  readonly kind: 'sequence' | 'joint';
  readonly steps: readonly Step[];
  /** where the answer leaves things */
  readonly end: number;
  /** how the party compares `end` with where it started */
  readonly compared: Compared;
  /** the chance that the party likes `end` better, where that is a matter of chance */
  readonly chance?: number;
  /** whether to end there would be reason enough to stay */
  readonly counts: boolean;
  /** SMR, SSEQ: the best the party can still do by a move of its own from `end` (undefined: it has no move there) */
  readonly escape?: Escape;
}

interface Escape {
  readonly to: number;
  readonly compared: Compared;
  readonly chance?: number;
  /** whether it undoes the answer */
  readonly undoes: boolean;
}
