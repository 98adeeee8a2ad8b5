/** All variants of a case as JSON values. */
import { envelope, outcomeData } from './analysis.ts';
import { changesData } from './compare.ts';
import type { Analysis } from '../../core/analyse.ts';
import { numberOf } from '../../core/space/state.ts';
import { isEquilibrium, type StabilityTable } from '../../core/stability/table.ts';
import type { JsonObject } from '../render/json.ts';
import { boardRows, equilibriaOf, sharedConcepts, type VariantEntry } from '../variants.ts';

export function variantsData(base: Analysis, entries: readonly VariantEntry[], version: string): JsonObject {
  const concepts = sharedConcepts(base, entries);
  const tables = [base.table, ...entries.map(({ comparison }) => comparison.tables[1])];
  const ids = ['base', ...entries.map(({ id }) => id)];
  const model = (table: StabilityTable): JsonObject => ({
    outcomeCount: table.graph.space.size,
    statusQuo: table.graph.space.today === undefined ? undefined : numberOf(table.graph.space, table.graph.space.today),
    equilibria: Object.fromEntries(concepts.map((concept) => [concept, equilibriaOf(table, concept)])),
  });
  return {
    ...envelope(version, 'variants'),
    title: base.graph.space.model.title,
    concepts,
    base: model(base.table),
    variants: entries.map(({ id, title, summary, comparison }) => ({
      id,
      title,
      summary,
      ...model(comparison.tables[1]),
      changes: changesData(comparison),
    })),
    board: boardRows(base, entries).map(({ nodes }) => {
      const at = nodes.findIndex((node) => node !== undefined);
      return {
        outcome: outcomeData(tables[at]!.graph.space, nodes[at]!),
        holds: Object.fromEntries(
          nodes.map((node, k) => [
            ids[k]!,
            node === undefined ? null : concepts.filter((concept) => isEquilibrium(tables[k]!, concept, node)),
          ]),
        ),
      };
    }),
  };
}
