/** Two models side by side: what changed, what would hold in one and not in the other, and which changes bring that. */
import { align, type Alignment } from './compare-align.ts';
import { findCauses, type Causes } from './compare-cause.ts';
import { between, graphBetween, type ModelChange } from './compare-change.ts';
import { matchOutcomes, type Placed } from './compare-match.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import type { ConceptId } from '../stability/definition.ts';
import { flipOf, type Flip, type Stand, type Translation } from '../stability/flip.ts';
import { conceptOf } from '../stability/registry.ts';
import { hasBit, stabilityTable, type StabilityTable } from '../stability/table.ts';

/** An outcome that holds under a concept in one of the two and not in the other. */
export interface Difference {
  readonly concept: ConceptId;
  /** its node in each of the two; undefined where it is impossible there, or not told apart from others */
  readonly nodes: readonly [number | undefined, number | undefined];
  /** in which of the two it holds */
  readonly holds: 'first' | 'second';
  /** undefined: nothing lies between the two models, or the search was not asked for */
  readonly causes: Causes | undefined;
}

export interface Comparison {
  readonly tables: readonly [StabilityTable, StabilityTable];
  /** concepts that are computed in both */
  readonly concepts: readonly ConceptId[];
  readonly alignment: Alignment;
  readonly changes: readonly ModelChange[];
  /** how many of the changes, the first ones, bear on what holds */
  readonly bearing: number;
  /** node of the first → node of the second, or -1; and back */
  readonly toSecond: Int32Array;
  readonly toFirst: Int32Array;
  readonly differences: readonly Difference[];
  /** analyses of models in between */
  readonly tried: number;
}

export interface CompareOptions {
  /** most analyses of models in between; 0: no search for causes */
  readonly budget?: number;
  readonly progress?: (share: number) => void;
}

/** Outcomes times parties that the models in between may amount to unless a budget is given. */
const WORK = 2_000_000;
const MOST = 2000;

/** Concepts in the order of the first table. O(changes · an analysis) and more where several changes work together. */
export function compareTables(first: StabilityTable, second: StabilityTable, options: CompareOptions = {}): Comparison {
  const concepts = first.concepts.filter((concept) => second.concepts.includes(concept));
  const alignment = align(first.graph, second.graph);
  const { changes, bearing, model } = between(alignment);
  const places = alignment.sides.map(({ graph, options: own }): Placed => ({ space: graph.space, options: own }));
  const [one, two] = places as [Placed, Placed];
  const toSecond = matchOutcomes(one, two);
  const toFirst = matchOutcomes(two, one);
  const found = concepts.flatMap((concept) => differencesUnder(concept, first, second, toSecond, toFirst));
  const size = Math.max(first.graph.space.size, second.graph.space.size) * alignment.parties.length;
  const budget = options.budget ?? Math.max(bearing, Math.min(MOST, Math.floor(WORK / size)));
  const common = alignment.options.map((_, option) => option);
  let tried = 0;
  const trial = (made: ReadonlySet<number>): Uint8Array | undefined => {
    options.progress?.(Math.min(1, ++tried / budget));
    const graph = graphBetween(model(made));
    if (graph === undefined) return undefined;
    const table = stabilityTable(graph, concepts);
    const place: Placed = { space: graph.space, options: common };
    const fromFirst = matchOutcomes(one, place);
    const fromSecond = matchOutcomes(two, place);
    return Uint8Array.from(found, ({ concept, nodes: [a, b], holds }) => {
      const node = b === undefined ? fromFirst[a!]! : fromSecond[b]!;
      const now = node >= 0 && hasBit(table.equilibria.get(concept)!, node);
      return now === (holds === 'second') ? 1 : 0;
    });
  };
  const search = alignment.mixable && bearing > 0 && budget > 0 ? findCauses(bearing, found.length, trial, budget) : undefined;
  const differences = found.map((difference, at) => ({ ...difference, causes: search?.causes[at] }));
  return {
    tables: [first, second],
    concepts,
    alignment,
    changes,
    bearing,
    toSecond,
    toFirst,
    differences,
    tried: search?.tried ?? 0,
  };
}

function differencesUnder(
  concept: ConceptId,
  first: StabilityTable,
  second: StabilityTable,
  toSecond: Int32Array,
  toFirst: Int32Array,
): Omit<Difference, 'causes'>[] {
  const found: Omit<Difference, 'causes'>[] = [];
  const [before, after] = [first.equilibria.get(concept)!, second.equilibria.get(concept)!];
  toSecond.forEach((other, node) => {
    const [here, there] = [hasBit(before, node), other >= 0 && hasBit(after, other)];
    if (here !== there) found.push({ concept, nodes: [node, other < 0 ? undefined : other], holds: here ? 'first' : 'second' });
  });
  toFirst.forEach((other, node) => {
    if (other < 0 && hasBit(after, node)) found.push({ concept, nodes: [undefined, node], holds: 'second' });
  });
  return found;
}

/** Why the verdicts on an outcome differ: one entry for each party that stays in the one and leaves in the other. */
export function flipsAt({ tables, alignment, toSecond, toFirst }: Comparison, difference: Difference): readonly Flip[] {
  const { concept, nodes } = difference;
  const [a, b] = nodes;
  if (a === undefined || b === undefined || conceptOf(concept).family !== 'classical') return [];
  const [mine, theirs] = alignment.sides;
  const party = (from: readonly number[], to: readonly number[]) => (index: number) => known(to.indexOf(from[index]!));
  const forward: Translation = { node: (node) => known(toSecond[node]!), party: party(mine.parties, theirs.parties) };
  const back: Translation = { node: (node) => known(toFirst[node]!), party: party(theirs.parties, mine.parties) };
  return mine.parties.flatMap((common, index): Flip[] => {
    const other = theirs.parties.indexOf(common);
    if (other === -1) return [];
    const stays = [hasBit(tables[0].stable.get(concept)![index]!, a), hasBit(tables[1].stable.get(concept)![other]!, b)];
    if (stays[0] === stays[1]) return [];
    const here: Stand = { graph: tables[0].graph, party: index, node: a };
    const there: Stand = { graph: tables[1].graph, party: other, node: b };
    return stays[0] === true ? [flipOf(concept, there, here, back, forward)] : [flipOf(concept, here, there, forward, back)];
  });
}

const known = (index: number): number | undefined => (index < 0 ? undefined : index);

/** The graph a stand belongs to: the first of the two compared, or the second. */
export const sideOf = ({ tables }: Comparison, graph: ConflictGraph): 0 | 1 => (tables[0].graph === graph ? 0 : 1);
