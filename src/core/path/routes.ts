/** From today to what would hold: the analyses of this room put together for one start. */
import { firstStepsFrom, type FirstSteps } from './firststep.ts';
import { neededParties } from './needed.ts';
import { closingSteps, noReturn, type ClosingSteps, type NoReturn } from './noreturn.ts';
import { equilibriaReach, type EquilibriaReach } from './reach.ts';
import { shortestRoutes, type RouteStep, type ShortestRoutes } from './route.ts';
import { statusQuo, type StatusQuo } from './statusquo.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import { LegalSearch, type StepKind } from '../graph/legal.ts';
import type { Step } from '../moves/move.ts';
import type { StabilityTable } from '../stability/table.ts';
import type { Steps } from '../steps.ts';

export interface RouteQuestion {
  readonly start: number;
  /** the outcomes to find routes to; the strongest and nearest equilibria where undefined */
  readonly targets?: readonly number[];
  /** by which kind of steps the routes may go */
  readonly kinds: readonly StepKind[];
  /** most routes listed for an outcome and kind */
  readonly routes?: number;
  /** most equilibria for which routes are found when no target is named */
  readonly most?: number;
  /** most first steps listed for a party */
  readonly firstSteps?: number;
}

/** Most equilibria listed; all are counted. */
const MOST_LISTED = 1000;

export interface RoutesAnalysis {
  readonly graph: ConflictGraph;
  readonly start: number;
  readonly kinds: readonly StepKind[];
  readonly moves: StatusQuo;
  readonly improvements: StatusQuo;
  /** what holds under each concept and how far away it is */
  readonly equilibria: EquilibriaReach;
  /** equilibrium or target → the parties that every route to it needs; by any moves if those were asked for */
  readonly needed: ReadonlyMap<number, readonly number[]>;
  readonly targets: readonly TargetRoutes[];
  /** how many targets there were; more than `targets` where the work was ended early */
  readonly asked: number;
  /** first steps that nobody can undo; undefined where the work was ended early */
  readonly closing: ClosingSteps | undefined;
  /** one entry a party, in their order; fewer where the work was ended early */
  readonly firstSteps: readonly FirstSteps[];
  /** false: the work was ended early, and what there is is only part of it */
  readonly complete: boolean;
}

export interface TargetRoutes {
  readonly node: number;
  /** one entry a kind asked for; `routes` is undefined where none leads there */
  readonly ways: readonly Way[];
}

export interface Way {
  readonly kind: StepKind;
  readonly routes: (Omit<ShortestRoutes, 'routes'> & { readonly routes: readonly MarkedRoute[] }) | undefined;
  /** the parties that every route of this kind needs, however long it is */
  readonly needed: readonly number[];
}

export type MarkedRoute = readonly MarkedStep[];

export interface MarkedStep extends RouteStep {
  /** what the step loses for good; undefined where there is a way back */
  readonly noReturn: NoReturn | undefined;
}

/**
 * Everything about getting from one outcome to others. Yields how far the work is; the answer 'stop' ends it with what
 * there is. O(n · m²), a little for each route, and a search for each first step.
 */
export function* analyseRoutes(table: StabilityTable, question: RouteQuestion): Steps<RoutesAnalysis> {
  const { graph } = table;
  const { start, kinds } = question;
  const search = new LegalSearch(graph);
  const both = { moves: statusQuo(graph, start, 'moves', search), improvements: statusQuo(graph, start, 'improvements', search) };
  const equilibria = equilibriaReach(table, both, MOST_LISTED);
  const listed = equilibria.list.map(({ node }) => node);
  const reachable = equilibria.list.filter(({ node, moves }) => moves !== undefined && node !== start);
  // what comes about by itself before what somebody must make a sacrifice for
  const near = [true, false].flatMap((by) => reachable.filter(({ improvements }) => (improvements !== undefined) === by));
  const asked = question.targets ?? near.slice(0, question.most ?? 5).map(({ node }) => node);
  const needed = new Map(kinds.map((kind) => [kind, neededParties(graph, start, kind, [...listed, ...asked], search)]));
  const returns = new Map<string, NoReturn | undefined>();
  const lostBy = (step: Step): NoReturn | undefined => {
    const key = `${step.party} ${step.from} ${step.to}`;
    if (!returns.has(key)) returns.set(key, noReturn(graph, step, search));
    return returns.get(key);
  };
  const wayTo = (node: number, kind: StepKind): Way => {
    const found = shortestRoutes(both[kind], node, question.routes);
    if (found === undefined) return { kind, routes: undefined, needed: [] };
    const routes = found.routes.map((route) => route.map((step) => ({ ...step, noReturn: lostBy(step) })));
    return { kind, routes: { ...found, routes }, needed: needed.get(kind)!.get(node)! };
  };
  const targets: TargetRoutes[] = [];
  const closing: ClosingSteps[] = [];
  const firstSteps: FirstSteps[] = [];
  const done = (): number => (1 + targets.length + closing.length + firstSteps.length) / (2 + asked.length + graph.moves.length);
  const analysis = (complete: boolean): RoutesAnalysis => ({
    graph,
    start,
    kinds,
    ...both,
    equilibria,
    needed: needed.get(kinds.includes('moves') ? 'moves' : 'improvements')!,
    targets,
    asked: asked.length,
    closing: closing[0],
    firstSteps,
    complete,
  });
  if ((yield done()) === 'stop') return analysis(false);
  for (const node of asked) {
    targets.push({ node, ways: kinds.map((kind) => wayTo(node, kind)) });
    if ((yield done()) === 'stop') return analysis(false);
  }
  closing.push(closingSteps(graph, start, listed, search));
  if ((yield done()) === 'stop') return analysis(false);
  const firstOf = firstStepsFrom(graph, start, search, question.firstSteps ?? 5);
  for (const party of graph.moves.keys()) {
    firstSteps.push(firstOf(party));
    if (party < graph.moves.length - 1 && (yield done()) === 'stop') return analysis(false);
  }
  return analysis(true);
}
