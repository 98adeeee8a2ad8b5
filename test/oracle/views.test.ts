/** Misperception and its second reading on the same random disputes. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hypergame, sees, staysInView } from '../../src/core/misperception/hypergame.ts';
import { misledAt, perceived, surprisesAt } from '../../src/core/misperception/perceived.ts';
import { and } from '../../src/core/model/condition.ts';
import type { Model, View } from '../../src/core/model/model.ts';
import { conditionOf, preferenceOf } from './build.ts';
import { graphOf } from './engine.ts';
import { expectTrue } from './flips.ts';
import { conditionGene, preferenceGene } from './genes.ts';
import { models } from './models.ts';
import { read } from './reading.ts';
import { runs } from './runs.ts';
import { same } from './same.ts';
import { isStable } from './stability.ts';
import { outcomesOf } from './states.ts';
import { isEquilibrium, seenBy } from './views.ts';

const CONCEPTS = ['nash', 'sseq', 'seq', 'smr', 'gmr'] as const;

const viewGene = fc.record({
  differs: fc.boolean(),
  unseen: fc.array(fc.tuple(conditionGene, conditionGene), { maxLength: 2 }),
  wants: fc.array(fc.option(preferenceGene, { nil: undefined }), { minLength: 5, maxLength: 5 }),
});

/** Disputes in which some parties do not see some outcomes, or wrongly read what others want. */
const viewed = fc
  .tuple(models({ options: [1, 4] }), fc.array(viewGene, { minLength: 5, maxLength: 5 }))
  .map(([model, found]): Model => {
    const outcomes = outcomesOf(model);
    const views = model.parties.flatMap((_, party): View[] => {
      const gene = found[party]!;
      if (!gene.differs) return [];
      const unseen =
        model.options.length === 0
          ? []
          : gene.unseen.map((pair) => and(...pair.map((gene) => conditionOf(gene, model.options.length))));
      const preferences = model.parties.map((_other, other) => {
        const wants = other === party ? undefined : gene.wants[other];
        return wants === undefined ? undefined : preferenceOf(wants, outcomes, model.options.length);
      });
      return [{ party, unseen, preferences }];
    });
    return { ...model, views };
  });

test('each view, what holds by the views and who is surprised agree with the definitions', () => {
  const kinds = new Map<string, number>();
  const count = (kind: string): void => void kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  fc.assert(
    fc.property(viewed, (model) => {
      const seen = model.parties.map((_, party) => seenBy(model, party));
      const whole = read(model);
      const result = hypergame(graphOf(model), CONCEPTS);
      const blind = seen.some(({ visible }) => !visible.includes(true));
      same(
        result.problems.some(({ code }) => code === 'view-empty'),
        blind,
      );
      same(result.ok, !blind);
      if (!result.ok) return count('a view without outcomes');
      const game = result.value;
      same(game.concepts, CONCEPTS);
      const nodes = whole.outcomes.map((_, s) => s);
      seen.forEach(({ visible, reading }, viewer) => {
        same(
          nodes.map((s) => sees(game, viewer, s)),
          visible,
        );
        for (const concept of CONCEPTS) {
          for (const party of model.parties.keys()) {
            const found = nodes.filter((s) => staysInView(game, concept, viewer, party, s));
            same(
              found,
              nodes.filter((s) => isStable(reading, concept, party, s)),
              `${concept}: ${party} in the view of ${viewer}`,
            );
          }
        }
      });
      for (const concept of CONCEPTS) {
        const listed = new Map(perceived(game, concept).map((one) => [one.node, one]));
        for (const s of nodes) {
          const seers = [...model.parties.keys()].filter((party) => seen[party]!.visible[s]);
          const expectedBy = seers.filter((party) => isEquilibrium(seen[party]!.reading, concept, s));
          const own = seers.map((party) => isStable(seen[party]!.reading, concept, party, s));
          const holdsByViews = seers.length > 0 && own.every(Boolean);
          const holdsInCase = isEquilibrium(whole, concept, s);
          const one = listed.get(s);
          same(one !== undefined, holdsByViews || holdsInCase || expectedBy.length > 0);
          if (one === undefined) continue;
          expect(one).toMatchObject({ holdsByViews, holdsInCase, expectedBy });
          same(
            one.unseenBy,
            [...model.parties.keys()].filter((party) => !seers.includes(party)),
          );
          count(one.kind);
          same(one.kind === 'shared' || one.kind === 'surprise', holdsByViews);
          const surprises = surprisesAt(game, concept, s);
          const right = seers.flatMap((party) =>
            seers.flatMap((about, k) => {
              const stays = isStable(seen[party]!.reading, concept, about, s);
              return stays === own[k] ? [] : [{ party, about, expected: stays ? 'stays' : 'leaves' }];
            }),
          );
          same(
            surprises.map(({ party, about, expected }) => ({ party, about, expected })),
            right,
          );
          // where nobody fails to see it, a surprise or a mistake has somebody who is surprised
          const somebody = (one.kind === 'surprise' && one.unseenBy.length === 0) || one.kind === 'mistaken';
          same(somebody && surprises.length === 0, false);
          for (const { party, about, expected, flip } of surprises) {
            const [leaver, stayer] = expected === 'stays' ? [about, party] : [party, about];
            expectTrue(flip, sides(seen[leaver]!, seen[stayer]!));
          }
          for (const flip of misledAt(game, concept, s)) {
            const view = seen[flip.leaves.party]!;
            const asItIs = { visible: whole.outcomes.map(() => true), reading: whole };
            const leaves = flip.leaves.graph === game.base.graph ? asItIs : view;
            expectTrue(flip, sides(leaves, leaves === view ? asItIs : view));
            count('misled');
          }
        }
      }
    }),
    runs('misperception', 1500),
  );
  process.stdout.write(`seen: ${JSON.stringify(Object.fromEntries(kinds))}\n`);
  for (const kind of ['shared', 'surprise', 'mistaken', 'missed', 'misled']) expect(kinds.get(kind), kind).toBeGreaterThan(25);
});

type Seen = ReturnType<typeof seenBy>;

const sides = (leaves: Seen, stays: Seen) => ({
  leaves: leaves.reading,
  stays: stays.reading,
  toStays: (s: number) => (stays.visible[s] === true ? s : undefined),
  toLeaves: (s: number) => (leaves.visible[s] === true ? s : undefined),
});
