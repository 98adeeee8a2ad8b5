/**
 * What parties could do together: which of the outcomes that hold against single parties a coalition would leave, by which
 * moves and to where, whether the others could answer it, and who is needed for what.
 */
import type { CoalitionConceptId } from './definition.ts';
import { explainCoalition } from './explain.ts';
import { coalitions, MOST_PARTIES, sizeOf, type Coalition } from './members.ts';
import { leavingForGood, MOST_PARTIES_TRIED, powerOver, type Power } from './power.ts';
import { COALITION_CONCEPTS, coalitionConceptOf } from './registry.ts';
import { CoalitionSolver } from './solver.ts';
import { coalitionTable, type CoalitionTable } from './table.ts';
import type { CoalitionVerdict } from './verdict.ts';
import { bad, error, good, type Result } from '../problem.ts';
import { numberOf } from '../space/state.ts';
import type { ConceptId } from '../stability/definition.ts';
import { bitsOf, hasBit, type StabilityTable } from '../stability/table.ts';
import type { Steps } from '../steps.ts';

export interface TogetherQuestion {
  /** only these coalitions; single parties and all coalitions of two and more where undefined */
  readonly coalitions?: readonly Coalition[];
  readonly concepts?: readonly CoalitionConceptId[];
  /** from where coalitions bring outcomes about; the status quo where undefined */
  readonly start?: number;
  /** the outcomes looked at one by one; the equilibria and the start where undefined */
  readonly targets?: readonly number[];
  /** every outcome in the table, whatever it costs; where undefined only if that is quick */
  readonly whole?: boolean;
}

export interface TogetherAnalysis {
  readonly table: StabilityTable;
  readonly coalitional: CoalitionTable;
  /** whether the coalitional table covers every outcome, or only those looked at one by one */
  readonly whole: boolean;
  /** coalitions of two and more that were not looked at */
  readonly omitted: number;
  /** concepts that were left out because there are too many outcomes or parties for them */
  readonly skipped: readonly CoalitionConceptId[];
  readonly start: number | undefined;
  /** the start, then the equilibria for single parties, those under most concepts first; or the targets */
  readonly outcomes: readonly OutcomeTogether[];
  /** how many outcomes were to be looked at one by one; more than `outcomes` where the work was ended early */
  readonly asked: number;
  /** how many equilibria there are; more than `asked` where the list is bounded */
  readonly equilibria: number;
  /** for the outcomes to be looked at; undefined without a start, and where there are too many coalitions to try */
  readonly power: readonly Power[] | undefined;
  /** false: the work was ended early, and what there is is only part of it */
  readonly complete: boolean;
}

export interface OutcomeTogether {
  readonly node: number;
  /** the concepts for single parties under which it holds */
  readonly holds: readonly ConceptId[];
  /** the coalitional concepts under which every coalition looked at, single parties included, stays */
  readonly resists: readonly CoalitionConceptId[];
  /** the coalitions of two and more with a joint improvement; those that leave under most concepts first, then small ones */
  readonly leavers: readonly Leaver[];
  /** the smallest coalitions that can leave it so that the others alone cannot bring it back; undefined: not looked at */
  readonly forGood: readonly Coalition[] | undefined;
}

export interface Leaver {
  readonly coalition: Coalition;
  /** under these it leaves; under the others of the table the others can hold it */
  readonly leaves: readonly CoalitionConceptId[];
  /** the argument that says most: of the strictest concept under which it is held, or of the weakest where it is not */
  readonly verdict: CoalitionVerdict;
}

/** Most coalitions of two and more looked at: all of up to seven parties. */
export const MOST_COALITIONS = 120;
/** Most equilibria looked at one by one. */
const MOST_LISTED = 60;
/** Coalitions · outcomes · outcomes for which the answers of the others are looked for; beyond, their sets would fill the memory. */
const ANSWERS = 2_200_000_000;
/** Outcomes · outcomes · coalitions for a table of every outcome. */
const WORK = 30_000_000;
/** Coalitions · outcomes · parties for which it is asked who can bring what about. */
const POWER = 200_000_000;

/**
 * Yields how far the work is; the answer 'stop' ends it with what there is. O(2^m · n · m) for each outcome of the table at
 * most; see the bounds above.
 */
export function* analyseTogether(table: StabilityTable, question: TogetherQuestion = {}): Steps<Result<TogetherAnalysis>> {
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
  const answers = 2 ** parties * size * size <= ANSWERS;
  const fits = (id: CoalitionConceptId): boolean => answers || coalitionConceptOf(id).answers === 'none';
  const concepts = asked.filter((id) => fits(id) && (id !== 'cseq' || parties <= MOST_PARTIES_TRIED));
  const equilibria = equilibriaOf(table);
  const first = start === undefined ? [] : [start];
  const listed = question.targets ?? [...first, ...equilibria.slice(0, MOST_LISTED).filter((node) => node !== start)];
  const whole = question.whole ?? size * size * chosen.length <= WORK;
  const tried = start !== undefined && 2 ** parties * size * parties <= POWER;
  const power = tried ? powerOver(graph, start, listed, solver.search) : undefined;
  const growing = coalitionTable(solver, concepts, chosen);
  const outcomes: OutcomeTogether[] = [];
  const analysis = (complete: boolean): Result<TogetherAnalysis> =>
    good({
      table,
      coalitional: growing.table,
      whole: growing.table.nodes.length === size,
      omitted: everyone?.more === true ? 2 ** parties - 1 - parties - everyone.list.length : 0,
      skipped: asked.filter((id) => !concepts.includes(id)),
      start,
      outcomes,
      asked: listed.length,
      equilibria: equilibria.length,
      power,
      complete,
    });
  const nodes = whole ? size : listed.length;
  if ((yield 0) === 'stop') return analysis(false);
  for (const node of listed) {
    growing.add(node);
    outcomes.push(togetherAt(solver, table, growing.table, node, answers));
    if ((yield outcomes.length / nodes) === 'stop') return analysis(false);
  }
  const rest = whole ? Array.from({ length: size }, (_, node) => node).filter((node) => !listed.includes(node)) : [];
  for (const node of rest) {
    growing.add(node);
    if ((yield growing.table.nodes.length / nodes) === 'stop') return analysis(false);
  }
  return analysis(true);
}

function togetherAt(
  solver: CoalitionSolver,
  table: StabilityTable,
  coalitional: CoalitionTable,
  node: number,
  answers: boolean,
): OutcomeTogether {
  const { concepts } = coalitional;
  const leavers = coalitional.coalitions.flatMap((coalition, index): Leaver[] => {
    if (concepts.length === 0 || (sizeOf(coalition) < 2 && coalitional.coalitions.length > 1)) return [];
    if (solver.improvements(coalition, node).every((word) => word === 0)) return [];
    const leaves = concepts.filter((id) => !hasBit(coalitional.stable.get(id)![index]!, node));
    const told = concepts.find((id) => !leaves.includes(id)) ?? concepts.at(-1)!;
    return [{ coalition, leaves, verdict: explainCoalition(solver, coalitionConceptOf(told), coalition, node) }];
  });
  return {
    node,
    holds: table.concepts.filter((concept) => hasBit(table.equilibria.get(concept)!, node)),
    resists: concepts.filter((id) => hasBit(coalitional.everywhere.get(id)!, node)),
    leavers: leavers.sort((a, b) => b.leaves.length - a.leaves.length || sizeOf(a.coalition) - sizeOf(b.coalition)),
    forGood: answers ? leavingForGood(solver, node) : undefined,
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
