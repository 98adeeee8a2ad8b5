/**
 * What holds where parties see the dispute differently: each party acts on its own view, so an outcome holds where every
 * party that sees it stays, each by its own view. Where a party's view says otherwise, the party is in for a surprise.
 */
import { viewedGraph, type ViewedGraph } from './view.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import { bad, good, type Problem, type Result } from '../problem.ts';
import type { ConceptId } from '../stability/definition.ts';
import { CONCEPTS, conceptOf } from '../stability/registry.ts';
import { hasBit, relevantConcepts, stabilityTable, type StabilityTable } from '../stability/table.ts';

interface PartyView extends ViewedGraph {
  readonly party: number;
  /** false: the party sees the dispute as the case has it */
  readonly differs: boolean;
  readonly table: StabilityTable;
}

export interface Hypergame {
  /** those of the concepts asked for that are defined in the case and in every view */
  readonly concepts: readonly ConceptId[];
  /** the others, with the reason */
  readonly skipped: readonly { readonly concept: ConceptId; readonly why: string }[];
  /** the dispute as the case has it */
  readonly base: StabilityTable;
  /** one entry a party */
  readonly views: readonly PartyView[];
}

/** Joint answers may lead to outcomes that a party does not see, so simultaneous stability is left out. */
const isJoint = (id: ConceptId): boolean => conceptOf(id).answers.includes('joint');

/** Analyses the case and every view. Problems: those of the views. O(m) analyses. */
export function hypergame(graph: ConflictGraph, concepts?: readonly ConceptId[]): Result<Hypergame> {
  const asked = concepts ?? relevantConcepts(graph);
  const wanted = CONCEPTS.map(({ id }) => id).filter((id) => asked.includes(id) && !isJoint(id));
  const base = stabilityTable(graph, wanted);
  const problems: Problem[] = [];
  const all = new Uint32Array((graph.space.size + 31) >> 5).fill(0xffffffff);
  const views = graph.space.model.parties.map((_, party): PartyView => {
    const view = graph.space.model.views?.find((candidate) => candidate.party === party);
    const asItIs: PartyView = { party, differs: false, graph, seen: all, table: base };
    if (view === undefined) return asItIs;
    const viewed = viewedGraph(graph, view);
    problems.push(...viewed.problems);
    return viewed.ok ? { party, differs: true, ...viewed.value, table: stabilityTable(viewed.value.graph, wanted) } : asItIs;
  });
  if (problems.some(({ severity }) => severity === 'error')) return bad(...problems);
  const tables = [base, ...views.map(({ table }) => table)];
  const skipped = [
    ...asked.filter(isJoint).map((concept) => ({
      concept,
      why: `${conceptOf(concept).short} is not defined for views: what several do at once may lead to outcomes some of them do not see`,
    })),
    ...wanted.flatMap((concept) => {
      const reasons = tables.flatMap((table) => table.skipped.filter((left) => left.concept === concept));
      return reasons.slice(0, 1).map(({ problem }) => ({ concept, why: problem.message }));
    }),
  ];
  const defined = wanted.filter((id) => tables.every((table) => table.concepts.includes(id)));
  return good({ concepts: defined, skipped, base, views }, problems);
}

export const sees = ({ views }: Hypergame, party: number, node: number): boolean => hasBit(views[party]!.seen, node);

/** Whether in the view of `viewer` the party stays at the node; both must see it. */
export function staysInView({ views }: Hypergame, concept: ConceptId, viewer: number, party: number, node: number): boolean {
  return hasBit(views[viewer]!.table.stable.get(concept)![party]!, node);
}
