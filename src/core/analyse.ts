/**
 * From a model to what follows from it, stage by stage: model → space → moves → preference → graph → stability → findings.
 * This page is the table of contents of the core.
 */
import { deriveFindings } from './findings/derive.ts';
import type { Finding } from './findings/finding.ts';
import type { ConflictGraph } from './graph/graph.ts';
import { conflictGraph } from './graph/prepare.ts';
import type { Model } from './model/model.ts';
import { good, type Result } from './problem.ts';
import type { ConceptId } from './stability/definition.ts';
import { stabilityTable, type StabilityTable } from './stability/table.ts';

/** How an analysis is run; everything has a default. */
export interface AnalyseOptions {
  /** which concepts, in which order; all that apply and whose cost is in proportion where undefined */
  readonly concepts?: readonly ConceptId[];
  /** most outcomes to hold */
  readonly limit?: number;
  /** called now and then with what is being done and how far it is (0 … 1) */
  readonly progress?: (stage: 'outcomes' | 'stability' | 'findings', share: number) => void;
}

/** The end of the line. */
export interface Analysis {
  readonly graph: ConflictGraph;
  readonly table: StabilityTable;
  readonly findings: readonly Finding[];
}

/** The conflict graph of a model, short of any verdict. Problems are those of the case. */
export function prepare(model: Model, options: AnalyseOptions = {}): Result<ConflictGraph> {
  options.progress?.('outcomes', 0);
  return conflictGraph(model, options.limit);
}

/** The whole analysis of a model. O(n · m) after sorting, for n outcomes and m parties. */
export function analyse(model: Model, options: AnalyseOptions = {}): Result<Analysis> {
  const graph = prepare(model, options);
  if (!graph.ok) return graph;
  options.progress?.('stability', 0);
  const table = stabilityTable(graph.value, options.concepts, (share) => options.progress?.('stability', share));
  options.progress?.('findings', 0);
  return good({ graph: graph.value, table, findings: deriveFindings(table) }, graph.problems);
}
