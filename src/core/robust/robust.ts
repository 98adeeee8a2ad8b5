/** How sure a result is: what the parts of this room found, together. */
import type { Break } from './breaking.ts';
import type { Sampler } from './sampler.ts';
import type { Singles } from './single.ts';
import { doubtsSure, outcomesSure, type DoubtSure, type OutcomeSure } from './summary.ts';
import type { Sweep } from './sweep.ts';
import type { Tally } from './tally.ts';

export interface Robustness {
  readonly sampler: Sampler;
  readonly tally: Tally;
  readonly singles: Singles;
  /** undefined where nothing is unknown */
  readonly sweep: Sweep | undefined;
  /** outcomes for which the fewest changes that break them were looked for */
  readonly breaksKnown: ReadonlySet<number>;
  readonly outcomes: readonly OutcomeSure[];
  readonly doubts: readonly DoubtSure[];
  /** false: the work was interrupted, and what there is is only part of it */
  readonly complete: boolean;
}

export interface Found extends Pick<Robustness, 'sampler' | 'tally' | 'singles' | 'sweep' | 'complete'> {
  readonly breaks: ReadonlyMap<number, Break | undefined>;
}

export function robustness({ breaks, ...found }: Found): Robustness {
  const { sampler, tally, singles } = found;
  return {
    ...found,
    breaksKnown: new Set(breaks.keys()),
    outcomes: outcomesSure(sampler, tally, singles, breaks),
    doubts: doubtsSure(sampler, tally, singles),
  };
}
