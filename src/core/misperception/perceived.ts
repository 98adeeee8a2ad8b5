/** Where each outcome stands in the views of the parties, and who would be surprised by whom. */
import { sees, staysInView, type Hypergame } from './hypergame.ts';
import type { ConceptId } from '../stability/definition.ts';
import { flipOf, type Flip, type Stand, type Translation } from '../stability/flip.ts';
import { hasBit } from '../stability/table.ts';

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
  readonly kind: PerceivedKind;
}

export type PerceivedKind = 'shared' | 'surprise' | 'mistaken' | 'missed';

/** Every outcome that holds somewhere under the concept, ascending by node. O(n · m). */
export function perceived(game: Hypergame, concept: ConceptId): readonly Perceived[] {
  const { base, views } = game;
  const found: Perceived[] = [];
  for (let node = 0; node < base.graph.space.size; node++) {
    const holdsInCase = hasBit(base.equilibria.get(concept)!, node);
    const seers = views.filter(({ seen }) => hasBit(seen, node));
    const holdsByViews = seers.length > 0 && seers.every(({ party }) => staysInView(game, concept, party, party, node));
    const expectedBy = seers.filter(({ table }) => hasBit(table.equilibria.get(concept)!, node)).map(({ party }) => party);
    if (!holdsInCase && !holdsByViews && expectedBy.length === 0) continue;
    const unseenBy = views.flatMap(({ party }) => (sees(game, party, node) ? [] : [party]));
    const kind = holdsByViews
      ? expectedBy.length === views.length
        ? 'shared'
        : 'surprise'
      : expectedBy.length > 0
        ? 'mistaken'
        : 'missed';
    found.push({ node, holdsInCase, holdsByViews, expectedBy, unseenBy, kind });
  }
  return found;
}

/** One party's picture of another is wrong at an outcome. */
export interface Surprise {
  /** who is surprised */
  readonly party: number;
  /** by whose conduct */
  readonly about: number;
  /** what it expects that party to do; the party does the other thing */
  readonly expected: 'stays' | 'leaves';
  /** why the verdicts differ: `leaves` and `stays` are the views of the two */
  readonly flip: Flip;
}

/** Who would be surprised by whom at the node, under the concept. Both must see it. O(m²) explanations. */
export function surprisesAt(game: Hypergame, concept: ConceptId, node: number): readonly Surprise[] {
  const seers = game.views.flatMap(({ party }) => (sees(game, party, node) ? [party] : []));
  return seers.flatMap((party) =>
    seers.flatMap((about): Surprise[] => {
      const expected = staysInView(game, concept, party, about, node);
      const own = staysInView(game, concept, about, about, node);
      if (expected === own) return [];
      const [stays, leaves] = expected ? [party, about] : [about, party];
      const flip = between(game, concept, about, node, game.views[leaves], game.views[stays]);
      return [{ party, about, expected: expected ? 'stays' : 'leaves', flip }];
    }),
  );
}

/** Where a party's own view leads it to do something else than it would do if it saw the dispute as the case has it. */
export function misledAt(game: Hypergame, concept: ConceptId, node: number): readonly Flip[] {
  return game.views.flatMap(({ party, differs }) => {
    if (!differs || !sees(game, party, node)) return [];
    const own = staysInView(game, concept, party, party, node);
    const inCase = hasBit(game.base.stable.get(concept)![party]!, node);
    if (own === inCase) return [];
    const view = game.views[party];
    return [own ? between(game, concept, party, node, undefined, view) : between(game, concept, party, node, view, undefined)];
  });
}

type View = Hypergame['views'][number];

/** `undefined` stands for the dispute as the case has it. Outcomes that a view does not see are not there for it. */
function between(game: Hypergame, concept: ConceptId, party: number, node: number, leaves?: View, stays?: View): Flip {
  const stand = (view: View | undefined): Stand => ({ graph: view?.graph ?? game.base.graph, party, node });
  const translation = (view: View | undefined): Translation => ({
    node: (other) => (view === undefined || hasBit(view.seen, other) ? other : undefined),
    party: (other) => other,
  });
  return flipOf(concept, stand(leaves), stand(stays), translation(stays), translation(leaves));
}
