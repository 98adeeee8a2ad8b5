/**
 * What holds where parties see the dispute differently: each party acts on its own view, so an outcome holds in fact of
 * their beliefs where every party, by its own view, stays. Where that differs from what a party's view says will hold,
 * there is a surprise for it.
 */
import { viewedGraph, type ViewedGraph } from './view.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import { good, bad, type Problem, type Result } from '../problem.ts';
import type { ConceptId } from '../stability/definition.ts';
import { hasBit, stabilityTable, type StabilityTable } from '../stability/table.ts';

/** Joint answers may lead to outcomes that a party does not see, so simultaneous stability is left out. */
export const VIEW_CONCEPTS: readonly ConceptId[] = ['nash', 'sseq', 'seq', 'smr', 'gmr'];

export interface PartyView extends ViewedGraph {
  readonly party: number;
  /** false: the party sees the dispute as the case has it */
  readonly differs: boolean;
  readonly table: StabilityTable;
}

export interface Hypergame {
  /** the dispute as the case has it */
  readonly base: StabilityTable;
  /** one entry a party */
  readonly views: readonly PartyView[];
}

/** Where an outcome stands in the views, under one concept. */
export interface Perceived {
  readonly node: number;
  /** an equilibrium of the case as it is written */
  readonly holdsInCase: boolean;
  /** every party that sees it stays, each by its own view */
  readonly holdsByViews: boolean;
  /** parties in whose view it is an equilibrium */
  readonly expectedBy: readonly number[];
  /** parties that do not see it */
  readonly unseenBy: readonly number[];
  /**
   * shared: holds by the views and is expected by all; surprise: holds by the views, and some did not expect it;
   * mistaken: some expect it to hold, and it does not; missed: holds in the case, and by the views it does not
   */
  readonly kind: 'shared' | 'surprise' | 'mistaken' | 'missed';
}

/** Analyses the case and every view. Problems: those of the views' preferences. O(m) analyses. */
export function hypergame(graph: ConflictGraph, concepts: readonly ConceptId[] = VIEW_CONCEPTS): Result<Hypergame> {
  const base = stabilityTable(graph, concepts);
  const problems: Problem[] = [];
  const all = new Uint32Array((graph.space.size + 31) >> 5).fill(0xffffffff);
  const views = graph.space.model.parties.map((_, party): PartyView => {
    const view = graph.space.model.views?.find((candidate) => candidate.party === party);
    if (view === undefined) return { party, differs: false, graph, seen: all, table: base };
    const viewed = viewedGraph(graph, view);
    if (!viewed.ok) {
      problems.push(...viewed.problems);
      return { party, differs: true, graph, seen: all, table: base };
    }
    return { party, differs: true, ...viewed.value, table: stabilityTable(viewed.value.graph, concepts) };
  });
  return problems.length > 0 ? bad(...problems) : good({ base, views });
}

/** Every outcome that holds somewhere under the concept, ascending by node. O(n · m). */
export function perceived({ base, views }: Hypergame, concept: ConceptId): readonly Perceived[] {
  const found: Perceived[] = [];
  for (let node = 0; node < base.graph.space.size; node++) {
    const holdsInCase = hasBit(base.equilibria.get(concept)!, node);
    const seers = views.filter(({ seen }) => hasBit(seen, node));
    const holdsByViews = seers.length > 0 && seers.every(({ table, party }) => hasBit(table.stable.get(concept)![party]!, node));
    const expectedBy = seers.filter(({ table }) => hasBit(table.equilibria.get(concept)!, node)).map(({ party }) => party);
    if (!holdsInCase && !holdsByViews && expectedBy.length === 0) continue;
    const kind = holdsByViews
      ? expectedBy.length === views.length
        ? 'shared'
        : 'surprise'
      : expectedBy.length > 0
        ? 'mistaken'
        : 'missed';
    const unseenBy = views.filter(({ seen }) => !hasBit(seen, node)).map(({ party }) => party);
    found.push({ node, holdsInCase, holdsByViews, expectedBy, unseenBy, kind });
  }
  return found;
}
