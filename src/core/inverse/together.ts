/**
 * The parties' changed statements taken together. Where what a party asks for depends on its own preferences only, the fewest
 * of each add up; elsewhere a combination counts only once the outcome has been found to hold with all of it. Tried are the
 * parties' own ways combined, cheapest first, and mending one party after the other.
 */
import { dependsOnOthers, isMetBy, required } from './required.ts';
import { addedIn, changeStatements, type StatementChange, type StatementPlan } from './statements.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import type { ClassicalId } from '../stability/definition.ts';
import { hasBit, stabilityTable } from '../stability/table.ts';

export interface StatementTotal {
  /** changed statements of all parties */
  readonly changes: number;
  /** whether no fewer suffice; where not, fewer might */
  readonly fewest: boolean;
  readonly plans: readonly PartyPlan[];
}

interface PartyPlan {
  readonly party: number;
  readonly plan: StatementPlan;
}

/** Combinations looked at, at most. */
const MOST = 300;
/** A changed statement counts for more than an added one, and that for more than any disruption. */
const [CHANGED, ADDED] = [1e14, 1e11];

const priceOf = (plans: readonly PartyPlan[]): number =>
  plans.reduce((sum, { plan }) => sum + CHANGED * plan.edits.length + ADDED * addedIn(plan) + plan.disruption, 0);

/** The least combination found under which all stay; undefined where none was found. `may`: party → whether it may change. */
export function together(
  graph: ConflictGraph,
  concept: ClassicalId,
  node: number,
  may: readonly boolean[],
  leaving: readonly { readonly party: number; readonly statements: StatementChange | undefined }[],
): StatementTotal | undefined {
  const found = [combined(graph, concept, node, leaving)];
  if (dependsOnOthers(concept)) {
    const parties = graph.moves.map((_, party) => party);
    for (const order of [parties, [...parties].reverse()]) {
      for (const firmly of [false, true]) found.push(mended(graph, concept, node, may, order, firmly));
    }
  }
  let best: readonly PartyPlan[] | undefined;
  for (const plans of found) if (plans !== undefined && (best === undefined || priceOf(plans) < priceOf(best))) best = plans;
  if (best === undefined) return undefined;
  const changes = best.reduce((sum, { plan }) => sum + plan.edits.length, 0);
  return { changes, fewest: changes === 1 || !dependsOnOthers(concept), plans: best };
}

/** One plan of each party that leaves, cheapest combinations first. */
function combined(
  graph: ConflictGraph,
  concept: ClassicalId,
  node: number,
  leaving: readonly { readonly party: number; readonly statements: StatementChange | undefined }[],
): readonly PartyPlan[] | undefined {
  let combinations: (readonly PartyPlan[])[] = [[]];
  for (const { party, statements } of leaving) {
    const plans = statements?.plans ?? [];
    combinations = combinations.flatMap((sofar) => plans.map((plan) => [...sofar, { party, plan }]));
    // those dropped are the dearest, whatever is added to them
    combinations = combinations.sort((a, b) => priceOf(a) - priceOf(b)).slice(0, MOST);
  }
  return combinations.find((plans) => {
    const ranks = plans.reduce<readonly Int32Array[]>((sofar, { party, plan }) => sofar.with(party, plan.ranks), graph.ranks);
    return hasBit(stabilityTable({ ...graph, ranks }, [concept]).equilibria.get(concept)!, node);
  });
}

/** One party after the other until all stay. `firmly`: each comes to stay whatever the others want (Nash). */
function mended(
  graph: ConflictGraph,
  concept: ClassicalId,
  node: number,
  may: readonly boolean[],
  order: readonly number[],
  firmly: boolean,
): readonly PartyPlan[] | undefined {
  let ranks = graph.ranks;
  const plans = new Map<number, StatementPlan>();
  const times = order.map(() => 0);
  for (let round = 0; round < 2 * order.length; round++) {
    const now: ConflictGraph = { ...graph, ranks };
    const open = order.find((party) => !isMetBy(now, party, node, required(now, concept, party, node)));
    if (open === undefined) return [...plans].sort(([a], [b]) => a - b).map(([party, plan]) => ({ party, plan }));
    const preference = graph.space.model.preferences[open];
    if (!may[open]! || preference?.kind !== 'statements' || graph.relations?.[open] !== undefined) return undefined;
    times[open]!++;
    const wanted = required(now, firmly || times[open]! > 1 ? 'nash' : concept, open, node);
    const [plan] = changeStatements(graph.space, preference.places, node, wanted).plans;
    if (plan === undefined) return undefined;
    plans.set(open, plan);
    ranks = ranks.with(open, plan.ranks);
  }
  return undefined;
}
