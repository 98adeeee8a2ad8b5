/** From today to what would hold: the analyses of this room put together for one start. */
import { firstSteps, type FirstSteps } from './firststep.ts';
import { neededParties } from './needed.ts';
import { noReturn, type NoReturn } from './noreturn.ts';
import { equilibriaReach, type EquilibriaReach } from './reach.ts';
import { shortestRoutes, type RouteStep, type ShortestRoutes } from './route.ts';
import { statusQuo, type StatusQuo } from './statusquo.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import { LegalSearch, type StepKind } from '../graph/legal.ts';
import type { Step } from '../moves/move.ts';
import type { StabilityTable } from '../stability/table.ts';

export interface RouteQuestion {
  readonly start: number;
  /** the outcomes to find routes to; the nearest equilibria where undefined */
  readonly targets?: readonly number[];
  /** by which kind of steps the routes may go */
  readonly kinds: readonly StepKind[];
  /** most routes listed for an outcome and kind */
  readonly routes?: number;
  /** most equilibria for which routes are found when no target is named */
  readonly most?: number;
  /** most first steps listed for a party */
  readonly firstSteps?: number;
  readonly progress?: (share: number) => void;
}

/** Most equilibria listed; all are counted. */
const MOST_LISTED = 1000;

export interface RoutesAnalysis {
  readonly graph: ConflictGraph;
  readonly start: number;
  readonly moves: StatusQuo;
  readonly improvements: StatusQuo;
  /** what holds under each concept and how far away it is */
  readonly equilibria: EquilibriaReach;
  readonly targets: readonly TargetRoutes[];
  /** one entry a party */
  readonly firstSteps: readonly FirstSteps[];
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

/** Everything about getting from one outcome to others. O(n · m²) and a little for each route. */
export function analyseRoutes(table: StabilityTable, question: RouteQuestion): RoutesAnalysis {
  const { graph } = table;
  const { start, kinds, progress = () => {} } = question;
  const search = new LegalSearch(graph);
  const both = { moves: statusQuo(graph, start, 'moves', search), improvements: statusQuo(graph, start, 'improvements', search) };
  progress(0.3);
  const equilibria = equilibriaReach(table, both, MOST_LISTED);
  const targets =
    question.targets ??
    equilibria.list
      .filter(({ node, moves }) => moves !== undefined && node !== start)
      .slice(0, question.most ?? 5)
      .map(({ node }) => node);
  const needed = new Map(
    kinds.map((kind) => [kind, targets.length === 0 ? new Map() : neededParties(graph, start, kind, targets, search)]),
  );
  const returns = new Map<string, NoReturn | undefined>();
  const lostBy = (step: Step): NoReturn | undefined => {
    const key = `${step.party} ${step.from} ${step.to}`;
    if (!returns.has(key)) returns.set(key, noReturn(graph, step, search));
    return returns.get(key);
  };
  progress(0.5);
  const wayTo = (node: number, kind: StepKind): Way => {
    const found = shortestRoutes(both[kind], node, question.routes);
    if (found === undefined) return { kind, routes: undefined, needed: [] };
    const routes = found.routes.map((route) => route.map((step) => ({ ...step, noReturn: lostBy(step) })));
    return { kind, routes: { ...found, routes }, needed: needed.get(kind)!.get(node)! };
  };
  const ways = targets.map((node) => ({ node, ways: kinds.map((kind) => wayTo(node, kind)) }));
  progress(0.7);
  return {
    graph,
    start,
    ...both,
    equilibria,
    targets: ways,
    firstSteps: firstSteps(graph, start, search, question.firstSteps ?? 5),
  };
}
