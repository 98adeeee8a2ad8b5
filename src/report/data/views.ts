/** Views and surprises as JSON values. */
import { envelope, modelData, numbersData, outcomeData } from './analysis.ts';
import { verdictsFlip } from './flip.ts';
import type { ConflictGraph } from '../../core/graph/graph.ts';
import { sees, type Hypergame } from '../../core/misperception/hypergame.ts';
import { misledAt, perceived, surprisesAt } from '../../core/misperception/perceived.ts';
import { numberOf } from '../../core/space/state.ts';
import { bitsOf, type StabilityTable } from '../../core/stability/table.ts';
import type { JsonObject } from '../render/json.ts';

export function viewsData(game: Hypergame, version: string): JsonObject {
  const { space } = game.base.graph;
  const id = (party: number): string => space.model.parties[party]!.id;
  /** Nobody moves to or from an outcome that is not seen; that does not make it one that the party expects to last. */
  const equilibria = (table: StabilityTable, seen: (node: number) => boolean = () => true): JsonObject =>
    Object.fromEntries(
      game.concepts.map((concept) => [
        concept,
        numbersData(space, bitsOf(table.equilibria.get(concept)!, space.size).filter(seen)),
      ]),
    );
  const nodes = Array.from({ length: space.size }, (_, node) => node);
  const reading = (graph: ConflictGraph): string => {
    const view = game.views.find(({ differs, graph: own }) => differs && own === graph);
    return view === undefined ? 'case' : id(view.party);
  };
  return {
    ...envelope(version, 'views'),
    ...modelData(space.model),
    outcomes: nodes.map((node) => outcomeData(space, node)),
    case: { equilibria: equilibria(game.base) },
    views: game.views.flatMap(({ party, differs, table }) =>
      differs
        ? [
            {
              party: id(party),
              unseen: numbersData(
                space,
                nodes.filter((node) => !sees(game, party, node)),
              ),
              equilibria: equilibria(table, (node) => sees(game, party, node)),
            },
          ]
        : [],
    ),
    outcomesByConcept: Object.fromEntries(
      game.concepts.map((concept) => [
        concept,
        perceived(game, concept).map(({ node, kind, holdsInCase, holdsByViews, expectedBy, unseenBy }) => ({
          outcome: numberOf(space, node),
          kind,
          holdsInCase,
          holdsByViews,
          expectedBy: expectedBy.map(id),
          unseenBy: unseenBy.map(id),
          surprises: surprisesAt(game, concept, node).map(({ party, about, expected, flip }) => ({
            party: id(party),
            about: id(about),
            expects: expected,
            why: verdictsFlip(flip, reading),
          })),
          misled: misledAt(game, concept, node).map((flip) => verdictsFlip(flip, reading)),
        })),
      ]),
    ),
    skipped: game.skipped.map(({ concept, why }) => ({ concept, why })),
  };
}
