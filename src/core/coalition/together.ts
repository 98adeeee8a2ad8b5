/**
 * What parties could do together: which of the outcomes that hold against single parties a coalition would leave, by which
 * moves and to where, whether the others could answer it, and who is needed for what.
 */
import type { CoalitionConceptId } from './definition.ts';
import { explainCoalition } from './explain.ts';
import { coalitions, MOST_PARTIES, sizeOf, type Coalition } from './members.ts';
import { leavingForGood, powerOver, type Power } from './power.ts';
import { COALITION_CONCEPTS, coalitionConceptOf } from './registry.ts';
import { CoalitionSolver } from './solver.ts';
import { coalitionTable, type CoalitionTable } from './table.ts';
import type { CoalitionVerdict } from './verdict.ts';
import { bad, error, good, type Result } from '../problem.ts';
import { numberOf } from '../space/state.ts';
import type { ConceptId } from '../stability/definition.ts';
import { bitsOf, hasBit, type StabilityTable } from '../stability/table.ts';

export interface TogetherQuestion {
  /** only these coalitions; all of two and more parties where undefined */
  readonly coalitions?: readonly Coalition[];
  readonly concepts?: readonly CoalitionConceptId[];
  /** from where coalitions bring outcomes about; the status quo where undefined */
  readonly start?: number;
  /** the outcomes whose power is asked for; the equilibria where undefined */
  readonly targets?: readonly number[];
  /** every outcome in the table, whatever it costs; where undefined only if that is quick */
  readonly whole?: boolean;
  readonly progress?: (share: number) => void;
}

export interface TogetherAnalysis {
  readonly table: StabilityTable;
  readonly coalitional: CoalitionTable;
  /** whether the coalitional table covers every outcome, or only the equilibria and the start */
  readonly whole: boolean;
  /** coalitions of two and more that were not looked at */
  readonly omitted: number;
  /** concepts that were left out because there are too many outcomes for them */
  readonly skipped: readonly CoalitionConceptId[];
  readonly start: number | undefined;
  /** the equilibria for single parties, those under most concepts first, and the start */
  readonly outcomes: readonly OutcomeTogether[];
  /** how many equilibria there are; more than `outcomes` where the list is bounded */
  readonly equilibria: number;
  /** undefined without a start, and for too many parties */
  readonly power: readonly Power[] | undefined;
}

export interface OutcomeTogether {
  readonly node: number;
  /** the concepts for single parties under which it holds */
  readonly holds: readonly ConceptId[];
  /** the coalitional concepts under which every coalition looked at, single parties included, stays */
  readonly resists: readonly CoalitionConceptId[];
  /** the coalitions of two and more with a joint improvement; those that leave under most concepts first */
  readonly leavers: readonly Leaver[];
  /** the smallest coalitions that can leave it so that the others alone cannot bring it back; undefined: not looked at */
  readonly forGood: readonly Coalition[] | undefined;
}

export interface Leaver {
  readonly coalition: Coalition;
  /** under these it leaves; under the others of the table the others can hold it */
  readonly leaves: readonly CoalitionConceptId[];
  /** the reasons, under the first concept of the table that counts answers (or the only one) */
  readonly verdict: CoalitionVerdict;
}

/** Most coalitions of two and more looked at: all of up to seven parties. */
export const MOST_COALITIONS = 120;
/** Most equilibria looked at one by one. */
const MOST_LISTED = 60;
/** Beyond so many outcomes the answers of the others are not looked for: their sets would fill the memory. */
const MOST_WITH_ANSWERS = 4096;
/** Outcomes · outcomes · coalitions for a table of every outcome. */
const WORK = 30_000_000;

/** O(2^m · n · m) for each outcome of the table at most; see the bounds above. */
export function analyseTogether(table: StabilityTable, question: TogetherQuestion = {}): Result<TogetherAnalysis> {
  const { graph } = table;
  const { size, today } = graph.space;
  const parties = graph.moves.length;
  if (parties > MOST_PARTIES) {
    const what = `coalitions of ${parties} parties cannot be looked at; at most ${MOST_PARTIES} parties can be handled`;
    return bad(error('too-much-work', what, { fix: 'leave out parties, or count close allies as one' }));
  }
  const solver = new CoalitionSolver(graph);
  const start = question.start ?? today;
  const everyone = question.coalitions === undefined ? firstOf(coalitions(parties, 2), MOST_COALITIONS) : undefined;
  const single = graph.moves.map((_, party) => 1 << party);
  const chosen = question.coalitions ?? [...single, ...everyone!.list];
  const asked = question.concepts ?? COALITION_CONCEPTS.map(({ id }) => id);
  const concepts = asked.filter((id) => size <= MOST_WITH_ANSWERS || coalitionConceptOf(id).answers === 'none');
  const equilibria = equilibriaOf(table);
  const listed = equilibria.slice(0, MOST_LISTED);
  if (start !== undefined && !listed.includes(start)) listed.push(start);
  const whole = question.whole ?? size * size * chosen.length <= WORK;
  const nodes = whole ? Array.from({ length: size }, (_, node) => node) : [...listed].sort((a, b) => a - b);
  const coalitional = coalitionTable(solver, concepts, chosen, nodes, question.progress);
  const targets = question.targets ?? listed;
  return good({
    table,
    coalitional,
    whole,
    omitted: everyone?.more === true ? 2 ** parties - 1 - parties - everyone.list.length : 0,
    skipped: asked.filter((id) => !concepts.includes(id)),
    start,
    outcomes: listed.map((node) => togetherAt(solver, table, coalitional, node)),
    equilibria: equilibria.length,
    power: start === undefined ? undefined : powerOver(graph, start, targets, solver.search),
  });
}

function togetherAt(solver: CoalitionSolver, table: StabilityTable, coalitional: CoalitionTable, node: number): OutcomeTogether {
  const { concepts } = coalitional;
  const told = concepts.find((id) => coalitionConceptOf(id).answers !== 'none') ?? concepts[0];
  const leavers = coalitional.coalitions.flatMap((coalition, index): Leaver[] => {
    if (told === undefined || (sizeOf(coalition) < 2 && coalitional.coalitions.length > 1)) return [];
    if (solver.improvements(coalition, node).every((word) => word === 0)) return [];
    const leaves = concepts.filter((id) => !hasBit(coalitional.stable.get(id)![index]!, node));
    return [{ coalition, leaves, verdict: explainCoalition(solver, coalitionConceptOf(told), coalition, node) }];
  });
  return {
    node,
    holds: table.concepts.filter((concept) => hasBit(table.equilibria.get(concept)!, node)),
    resists: concepts.filter((id) => hasBit(coalitional.everywhere.get(id)!, node)),
    leavers: leavers.sort((a, b) => b.leaves.length - a.leaves.length),
    forGood: solver.graph.space.size > MOST_WITH_ANSWERS ? undefined : leavingForGood(solver, node),
  };
}

/** Outcomes that hold under at least one concept: those of most concepts first, then by number. */
function equilibriaOf({ graph: { space }, equilibria }: StabilityTable): number[] {
  const any = new Uint32Array((space.size + 31) >> 5);
  for (const bits of equilibria.values()) bits.forEach((word, w) => (any[w]! |= word));
  const weight = (node: number): number => [...equilibria.values()].filter((bits) => hasBit(bits, node)).length;
  return bitsOf(any, space.size)
    .map((node) => ({ node, weight: weight(node) }))
    .sort((a, b) => b.weight - a.weight || numberOf(space, a.node) - numberOf(space, b.node))
    .map(({ node }) => node);
}

function firstOf<T>(items: Iterable<T>, most: number): { readonly list: readonly T[]; readonly more: boolean } {
  const list: T[] = [];
  for (const item of items) {
    if (list.length === most) return { list, more: true };
    list.push(item);
  }
  return { list, more: false };
}
