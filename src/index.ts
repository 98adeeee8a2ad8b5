/** The public interface, grouped by concept. It runs anywhere: nothing here needs Node. */

// What the dispute is
export type {
  Basis,
  ExplicitMove,
  Expectation,
  FeasibilityRule,
  Merge,
  Model,
  Option,
  OptionWeight,
  OutcomeNote,
  OutcomeRef,
  Party,
  Preference,
  Source,
  Statement,
  StatementPlace,
} from './core/model/model.ts';
export { optionIndex, partyIndex } from './core/model/model.ts';
export { optionId, partyId, sourceId, slug, type OptionId, type PartyId, type SourceId } from './core/model/ids.ts';
export { and, holds, not, optionsOf, or, printCondition, taken, type Condition } from './core/model/condition.ts';
export { parseCondition, writeName, type ResolveOption } from './core/model/grammar.ts';

// What is wrong with it
export { PROBLEMS, type Place, type Problem, type ProblemCode, type Result, type Severity } from './core/problem.ts';

// Reading and writing it
export { readCase, readVariant, type CaseFile, type ReadOptions, type VariantNote } from './casefile/read.ts';
export { editCase, valueOf, type Edited } from './casefile/edit/edit.ts';
export type { Change } from './casefile/edit/change.ts';
export { changesBetween } from './casefile/edit/between.ts';
export { hunksOf, type Hunk } from './casefile/edit/hunk.ts';
export { migrateCase, type Migration } from './casefile/migrate.ts';
export { applySplices, undoing, type Splice } from './casefile/edit/splice.ts';
export type { Plain } from './casefile/plain.ts';
export { codeFrame, formatProblem } from './casefile/frame.ts';
export { checkExpectations, expectedConcepts, type Check } from './casefile/expect.ts';
export { importGmcr, type Imported } from './casefile/gmcr/import.ts';
export { exportGmcr, type Exported } from './casefile/gmcr/export.ts';

// The analysis, stage by stage
export { analyse, prepare, type AnalyseOptions, type Analysis } from './core/analyse.ts';

// What could happen
export { findOutcome, outcomeRef } from './core/space/find.ts';
export { membersOf, nodeOfNumber, numberOf, patternOf, takenIn, takes, type StateSpace } from './core/space/state.ts';

// Who can change what, and who wants what
export type { PartyMoves, Step } from './core/moves/move.ts';
export { legalSequences, type SequenceSearch } from './core/moves/sequence.ts';
export { tiersOf } from './core/preference/ranking.ts';
export { compare, improvementsFrom, movesFrom, type ConflictGraph } from './core/graph/graph.ts';

// What holds, and why
export type { Concept, ConceptId } from './core/stability/definition.ts';
export { CONCEPTS, conceptOf, findConcept } from './core/stability/registry.ts';
export { bitsOf, isEquilibrium, isStable, mixedEquilibria, stabilityTable, type StabilityTable } from './core/stability/table.ts';
export { explain } from './core/stability/explain.ts';
export type { Answer, ImprovementReason, Verdict } from './core/stability/verdict.ts';

// How to get there, and what some could do together
export { analyseRoutes, type RouteQuestion, type RoutesAnalysis } from './core/path/routes.ts';
export { analyseTogether, type TogetherAnalysis, type TogetherQuestion } from './core/coalition/together.ts';
export { coalitionOf, membersIn, type Coalition } from './core/coalition/members.ts';
export { COALITION_CONCEPTS, findCoalitionConcept } from './core/coalition/registry.ts';
export type { CoalitionConcept, CoalitionConceptId } from './core/coalition/definition.ts';
export { finished, type Steps } from './core/steps.ts';

// Who said what, what the model rests on, and the model as it stood on a past day
export type { Evidence, EvidenceDocument } from './core/evidence/source.ts';
export type { EvidenceStatement, ModelPart, Position } from './core/evidence/statement.ts';
export { readEvidence, type EvidenceFile, type EvidenceOptions } from './casefile/evidence/read.ts';
export { renameInEvidence, type EvidenceRename } from './casefile/evidence/rename.ts';
export { fitEvidence, type Fitted } from './casefile/evidence/fit.ts';
export { stoodCase, stoodWith } from './casefile/evidence/stood.ts';
export type { Stood } from './core/evidence/asof.ts';
export { footingOf, type Footing, type Ground } from './core/evidence/support.ts';
export { agreementOf, type CodeAgreement, type CodersAgreement, type Conflict } from './core/evidence/agreement.ts';
export { alphaInterval, cohenKappa, nominalAlpha, type Unit } from './core/evidence/alpha.ts';
export { mergeEvidence, type CoderFile, type Merged } from './casefile/evidence/merge.ts';
export { readoutOf, type Readout } from './core/evidence/readout.ts';
export { changesSince, type Since, type SinceStep } from './core/findings/since.ts';

// What changes with the model, and with who looks at it
export { compareTables, flipsAt, type Comparison, type Difference } from './core/findings/compare.ts';
export { hypergame, type Hypergame } from './core/misperception/hypergame.ts';
export { misledAt, perceived, surprisesAt, type Perceived } from './core/misperception/perceived.ts';

// What can be said
export type { Finding, HoldsGroup, PartyStand } from './core/findings/finding.ts';
export type { Lexicon, Voice } from './words/lexicon.ts';
export { lexiconOf } from './words/voice.ts';
