/** Results as JSON values: stable, versioned schemas, documented in docs/howto/json.md. */
import type { Analysis } from '../../core/analyse.ts';
import { standsAt } from '../../core/findings/derive.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { Model } from '../../core/model/model.ts';
import type { Problem } from '../../core/problem.ts';
import { numberOf, patternOf, takenIn, type StateSpace } from '../../core/space/state.ts';
import type { ConceptId } from '../../core/stability/definition.ts';
import { bitsOf, countBits, isEquilibrium, mixedEquilibria } from '../../core/stability/table.ts';
import type { Json, JsonObject } from '../render/json.ts';

/** Outcomes beyond which lists of single outcomes are left out unless asked for. */
const LISTED = 200_000;

/** The keys every answer begins with. */
export const envelope = (version: string, schema: string): JsonObject => ({ parley: version, schema: `parley/${schema}/1` });

export function problemData({ code, severity, message, fix, at }: Problem): JsonObject {
  return { code, severity, message, fix, file: at?.file, line: at?.line, column: at?.column, path: at?.path };
}

/** Who takes part and what each can do. */
export function modelData(model: Model): JsonObject {
  return {
    title: model.title,
    asOf: model.asOf,
    parties: model.parties.map(({ id, name }) => ({ id, name })),
    options: model.options.map(({ id, label, owners, oneWay }) => ({
      id,
      label,
      owners: owners.map((party) => model.parties[party]!.id),
      oneWay,
    })),
  };
}

/** One outcome; `pattern` only where it merges several states. */
export function outcomeData(space: StateSpace, node: number): JsonObject {
  const merged = space.memberStart !== undefined && space.memberStart[node + 1]! - space.memberStart[node]! > 1;
  return {
    number: numberOf(space, node),
    name: space.names.get(node),
    taken: takenIn(space, node).map((option) => space.model.options[option]!.id),
    pattern: merged ? patternOf(space, node) : undefined,
  };
}

/** All nodes, ascending by number. */
export function* byNumber(space: StateSpace): Generator<number> {
  let ascending = true;
  for (let node = 1; node < space.size && ascending; node++) ascending = numberOf(space, node - 1) < numberOf(space, node);
  const nodes = new Uint32Array(ascending ? 0 : space.size).map((_, node) => node);
  if (ascending) for (let node = 0; node < space.size; node++) yield node;
  else yield* nodes.sort((a, b) => numberOf(space, a) - numberOf(space, b));
}

function* outcomesData(space: StateSpace): Generator<JsonObject> {
  for (const node of byNumber(space)) yield outcomeData(space, node);
}

/** Outcomes, and how the parties stand in each. */
export function* standingData({ graph: { space }, table }: Analysis, nodes: Iterable<number>): Generator<JsonObject> {
  for (const node of nodes) {
    yield {
      ...outcomeData(space, node),
      stands: Object.fromEntries(standsAt(table, node).map(({ party, stand }) => [space.model.parties[party]!.id, stand])),
      holds: table.concepts.filter((concept) => isEquilibrium(table, concept, node)),
    };
  }
}

/** Numbers of nodes, ascending. */
export const numbersData = (space: StateSpace, nodes: readonly number[]): readonly number[] =>
  nodes.map((node) => numberOf(space, node)).sort((a, b) => a - b);

export interface AnalysisDataOptions {
  readonly version: string;
  readonly problems: readonly Problem[];
  readonly mix?: readonly ConceptId[] | undefined;
  /** list single outcomes whatever their number */
  readonly all?: boolean;
}

export function analysisData({ graph, table, findings }: Analysis, options: AnalysisDataOptions): JsonObject {
  const { space } = graph;
  const listed = options.all === true || space.size <= LISTED;
  const numbersOf = (bits: Uint32Array): readonly number[] => numbersData(space, bitsOf(bits, space.size));
  const verdicts = (): JsonObject =>
    Object.fromEntries(
      table.concepts.map((concept) => [
        concept,
        Object.fromEntries(space.model.parties.map(({ id }, party) => [id, numbersOf(table.stable.get(concept)![party]!)])),
      ]),
    );
  return {
    ...envelope(options.version, 'analyse'),
    ...modelData(space.model),
    statusQuo: space.today === undefined ? undefined : numberOf(space, space.today),
    outcomeCount: space.size,
    listed,
    ...(listed ? { outcomes: outcomesData(space), verdicts: verdicts() } : {}),
    equilibria: Object.fromEntries(
      table.concepts
        .map((concept) => [concept, table.equilibria.get(concept)!] as const)
        .filter(([, bits]) => options.all === true || countBits(bits) <= LISTED)
        .map(([concept, bits]) => [concept, numbersOf(bits)]),
    ),
    mixed:
      options.mix === undefined
        ? undefined
        : {
            concepts: Object.fromEntries(space.model.parties.map(({ id }, party) => [id, options.mix![party]!])),
            equilibria: numbersData(space, mixedEquilibria(table, options.mix)),
          },
    findings: findings.map((finding) => findingData(space, finding)),
    skipped: table.skipped.map(({ concept, problem }) => ({ concept, why: problem.message })),
    problems: options.problems.map(problemData),
  };
}

function findingData(space: StateSpace, finding: Finding): JsonObject {
  const { model } = space;
  const party = (index: number): Json => model.parties[index]!.id;
  const ids = (options: readonly number[]): Json => options.map((option) => model.options[option]!.id);
  switch (finding.kind) {
    case 'scope':
    case 'left-out':
      return { ...finding };
    case 'holds':
      return {
        kind: 'holds',
        groups: finding.groups.map(({ concepts, nodes, count }) => ({ concepts, count, outcomes: numbersData(space, nodes) })),
      };
    case 'today':
      return {
        kind: 'today',
        outcome: numberOf(space, finding.node),
        parties: finding.parties.map((stand) => ({
          party: party(stand.party),
          stand: stand.stand,
          stable: stand.stable,
          improvements: stand.improvements.map((node) => numberOf(space, node)),
        })),
      };
    case 'freedom':
      return { ...finding, party: party(finding.party) };
    case 'common':
      return { kind: 'common', concept: finding.concept, taken: ids(finding.taken), dropped: ids(finding.dropped) };
  }
}
