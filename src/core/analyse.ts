/**
 * From a model to what follows from it, stage by stage. This page is the table of contents of the core.
 */
import type { Model } from './model/model.ts';
import type { ConflictGraph } from './graph/graph.ts';
import type { StabilityTable } from './stability/table.ts';
import type { ConceptId } from './stability/definition.ts';
import type { Finding } from './findings/finding.ts';
import { type Result } from './problem.ts';

/** How an analysis is run; everything has a default. */
export interface AnalyseOptions {
  /** which concepts, in which order; all that apply where undefined */
  readonly concepts?: readonly ConceptId[];
  /** most outcomes to hold */
  readonly limit?: number;
  /** called now and then with what is being done and how far it is (0 … 1) */
  readonly progress?: (stage: string, share: number) => void;
}

/** The end of the line: model → space → moves → preference → graph → stability → findings. */
export interface Analysis {
  readonly graph: ConflictGraph;
  readonly table: StabilityTable;
  readonly findings: readonly Finding[];
}

/** model → space → moves → preference → graph: everything short of a verdict. Problems are those of the case. */
export declare function prepare(model: Model, options?: AnalyseOptions): Result<ConflictGraph>;

/** The whole analysis of a model. O(n · m · log tiers) for n outcomes and m parties. */
export declare function analyse(model: Model, options?: AnalyseOptions): Result<Analysis>;
