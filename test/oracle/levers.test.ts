/** Changed statements, changed weights and other levers, against the second reading of the changed dispute. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { whatMustChange } from '../../src/core/inverse/change.ts';
import { levers, type Lever, type LeverEffect } from '../../src/core/inverse/lever.ts';
import { required } from '../../src/core/inverse/required.ts';
import { isMet } from '../../src/core/inverse/requirement.ts';
import { changeStatements, type EditKind } from '../../src/core/inverse/statements.ts';
import { changeWeights } from '../../src/core/inverse/weights.ts';
import { not, taken, type Condition } from '../../src/core/model/condition.ts';
import type { Model, StatementPlace } from '../../src/core/model/model.ts';
import { finished } from '../../src/core/steps.ts';
import { build } from './build.ts';
import { graphOf } from './engine.ts';
import { genes } from './genes.ts';
import { models } from './models.ts';
import { reachOf } from './moves.ts';
import { withOrder } from './orders.ts';
import { firstDifference } from './preferences.ts';
import { read, type Reading } from './reading.ts';
import { runs } from './runs.ts';
import { same } from './same.ts';
import { applies, CONCEPTS, isStable } from './stability.ts';
import { outcomesOf, truth, type Outcome } from './states.ts';

const pick = (list: number, choice: number): number => choice % list;

/** A list of statements as lists of conditions; equal importance shares a place. */
type List = readonly (readonly Condition[])[];

/** Every list one change away, each place tried. */
function* oneChange(list: List, library: readonly Condition[], kinds: readonly EditKind[]): Generator<List> {
  for (const [at, place] of list.entries()) {
    for (const [within, condition] of place.entries()) {
      const rest = place.toSpliced(within, 1);
      const without = rest.length === 0 ? list.toSpliced(at, 1) : list.with(at, rest);
      if (kinds.includes('drop')) yield without;
      if (kinds.includes('move')) for (let to = 0; to <= without.length; to++) yield without.toSpliced(to, 0, [condition]);
    }
  }
  if (!kinds.includes('add')) return;
  for (const condition of library) for (let to = 0; to <= list.length; to++) yield list.toSpliced(to, 0, [condition]);
}

const marks = (list: List, outcome: Outcome): number[] =>
  list.map((place) => place.filter((condition) => truth(condition, outcome.face)).length);

test('no fewer changed statements suffice, tried one after the other', () => {
  const seen = [0, 0, 0];
  const statementsOnly = models({ options: [2, 3], form: 'option' }).filter(
    (model) => model.preferences[0]?.kind === 'statements' && model.preferences[0].places.length <= 3,
  );
  const kindSets: readonly (readonly EditKind[])[] = [['move', 'drop', 'add'], ['move'], ['drop'], ['add']];
  fc.assert(
    fc.property(statementsOnly, fc.nat(), fc.nat(), fc.nat(), (model, s, c, k) => {
      const graph = graphOf(model);
      const reading = read(model);
      const node = pick(graph.space.size, s);
      const concepts = CONCEPTS.filter((id) => applies(model, id));
      const requirement = required(graph, concepts[pick(concepts.length, c)]!, 0, node);
      const { places } = model.preferences[0] as { readonly places: readonly StatementPlace[] };
      const list = places.map((place) => place.statements.map(({ condition }) => condition));
      const library = [
        ...model.options.flatMap((_, option) => [taken(option), not(taken(option))]),
        ...list.flat().map((condition) => not(condition)),
      ];
      const kinds = kindSets[pick(kindSets.length, k)]!;
      const meets = (tried: List): boolean => {
        const here = marks(tried, reading.outcomes[node]!);
        return isMet(requirement, (t) => firstDifference(here, marks(tried, reading.outcomes[t]!)) !== -1);
      };
      const fewest = (): number => {
        if (meets(list)) return 0;
        for (const one of oneChange(list, library, kinds)) if (meets(one)) return 1;
        for (const one of oneChange(list, library, kinds)) {
          for (const two of oneChange(one, library, kinds)) if (meets(two)) return 2;
        }
        return 3;
      };
      const found = changeStatements(graph.space, places, node, requirement, { kinds, depth: 2 });
      const least = fewest();
      same(found.fewest ?? 3, least);
      same(found.complete, Math.min(least, 2));
      seen[Math.min(least, 2)]!++;
      for (const { edits, ranks } of found.plans) {
        same(edits.length, least);
        same(
          edits.every(({ kind }) => kinds.includes(kind)),
          true,
        );
        same(
          isMet(requirement, (t) => ranks[node]! >= ranks[t]!),
          true,
        );
      }
    }),
    runs('statements', 1200),
  );
  expect(Math.min(...seen), 'cases that need none, one, and two changes').toBeGreaterThan(20);
});

test('changed statements of several parties together make the outcome hold', () => {
  const seen = { fewest: 0, several: 0 };
  const all = genes({ options: [2, 3], form: 'option' })
    .map((found) => {
      const preferences = found.preferences.map((gene) => ({
        ...gene,
        kind: 'statements' as const,
        places: gene.places.slice(0, 3),
      }));
      return build({ ...found, parties: Math.min(found.parties, 3), preferences });
    })
    .filter((model) => outcomesOf(model).length > 0);
  fc.assert(
    fc.property(all, fc.nat(), fc.nat(), (model, s, c) => {
      const graph = graphOf(model);
      const node = pick(graph.space.size, s);
      const concepts = CONCEPTS.filter((id) => applies(model, id));
      const concept = concepts[pick(concepts.length, c)]!;
      const [found] = finished(whatMustChange(graph, node, { concepts: [concept], details: [concept] })).concepts;
      if (found?.statements === undefined) return;
      const { changes, fewest, plans } = found.statements;
      let after = read(model);
      for (const { party, plan } of plans) after = withOrder(after, party, plan.ranks);
      expect(model.parties.every((_, party) => isStable(after, concept, party, node))).toBe(true);
      expect(plans.reduce((sum, { plan }) => sum + plan.edits.length, 0)).toBe(changes);
      if (plans.length > 1) seen.several++;
      if (!fewest) return;
      seen.fewest++;
      const alone = found.parties.reduce((sum, { statements }) => sum + (statements?.any.fewest ?? 0), 0);
      expect(changes).toBe(changes === 1 ? 1 : alone);
    }),
    runs('statements together', 1000),
  );
  expect(Math.min(seen.fewest, seen.several)).toBeGreaterThan(20);
});

test('the nearest weight that suffices is the nearest', () => {
  const weighted = models({ options: [1, 4], form: 'option' }).filter((model) => model.preferences[0]?.kind === 'weights');
  fc.assert(
    fc.property(weighted, fc.nat(), fc.nat(), (model, s, c) => {
      const graph = graphOf(model);
      const reading = read(model);
      const node = pick(graph.space.size, s);
      const concepts = CONCEPTS.filter((id) => applies(model, id));
      const requirement = required(graph, concepts[pick(concepts.length, c)]!, 0, node);
      const { weights } = model.preferences[0] as {
        readonly weights: readonly { readonly option: number; readonly weight: number }[];
      };
      const meets = (option: number, weight: number): boolean => {
        const score = ({ face }: Outcome): number =>
          model.options.reduce((sum, _, k) => {
            const own = k === option ? weight : (weights.find((entry) => entry.option === k)?.weight ?? 0);
            return sum + (face[k] === true ? own : 0);
          }, 0);
        return isMet(requirement, (t) => score(reading.outcomes[node]!) >= score(reading.outcomes[t]!));
      };
      const found = changeWeights(graph.space, weights, node, requirement);
      model.options.forEach((_, option) => {
        const from = weights.find((entry) => entry.option === option)?.weight ?? 0;
        if (meets(option, from)) return;
        // weights are whole numbers up to 4, so whatever turns does so at a whole number up to 4 · options
        const steps = Array.from({ length: 41 }, (__, step) => step);
        const least = steps.find((step) => meets(option, from + step) || meets(option, from - step));
        const change = found.find((entry) => entry.option === option);
        same(change === undefined ? undefined : Math.abs(change.to - change.from), least);
        same(change === undefined || meets(option, change.to), true);
      });
    }),
    runs('weights', 1200),
  );
});

interface Changed {
  readonly reading: Reading;
  /** outcome of the changed reading → outcome of the case */
  readonly before: readonly number[];
}

/** The reading of the dispute with the lever pulled, from the definitions. */
function pulled(model: Model, reading: Reading, lever: Lever): Changed {
  const everything = reading.outcomes.map((_, at) => at);
  switch (lever.kind) {
    case 'fixed':
    case 'rule': {
      const condition = lever.kind === 'rule' ? lever.condition : taken(lever.option);
      const side = lever.kind === 'rule' ? lever.holds : lever.taken;
      const kept = reading.outcomes.map((outcome) => ({
        ...outcome,
        members: outcome.members.filter((member) => truth(condition, member) === side),
      }));
      const before = everything.filter((at) => kept[at]!.members.length > 0);
      const outcomes = before.map((at) => kept[at]!);
      const reach = model.parties.map((_, party) =>
        model.moves[party] === undefined
          ? reachOf({ ...model, moves: model.parties.map(() => undefined) }, outcomes)[party]!
          : before.map((from) => before.flatMap((to, at) => (reading.reach[party]![from]!.includes(to) ? [at] : []))),
      );
      const compared = reading.compared.map((rows) => before.map((a) => before.map((b) => rows[a]![b]!)));
      return { reading: { model, outcomes, reach, compared }, before };
    }
    case 'one-way': {
      const options = model.options.map((option, k) => {
        if (k !== lever.option) return option;
        const { oneWay: _, ...free } = option;
        return lever.way === 'both' ? free : { ...free, oneWay: lever.way };
      });
      const changed = { ...model, options };
      return { reading: { ...reading, model: changed, reach: reachOf(changed, reading.outcomes) }, before: everything };
    }
    case 'no-move': {
      const own = reading.reach[lever.party]!.map((to, from) =>
        from === lever.from ? to.filter((t) => !lever.to.includes(t)) : to,
      );
      return { reading: { ...reading, reach: reading.reach.with(lever.party, own) }, before: everything };
    }
    case 'guarantee': {
      const added = everything.map((at) => lever.answers.flatMap(({ from, to }) => (from === at ? [to] : [])));
      if (lever.by !== undefined) {
        const own = reading.reach[lever.by]!.map((to, from) => [...new Set([...to, ...added[from]!])].sort((a, b) => a - b));
        return { reading: { ...reading, reach: reading.reach.with(lever.by, own) }, before: everything };
      }
      const guarantor = { ...model.parties[0]!, name: 'Guarantor' };
      // it likes an answer better than where it starts; longer ways up are better still
      const height = everything.map(() => 0);
      for (let round = 0; round < lever.answers.length; round++) {
        for (const { from, to } of lever.answers) height[to] = Math.max(height[to]!, height[from]! + 1);
      }
      return {
        reading: {
          ...reading,
          model: { ...model, parties: [...model.parties, guarantor] },
          reach: [...reading.reach, added],
          compared: [...reading.compared, height.map((a) => height.map((b) => (a > b ? 1 : a < b ? -1 : 0)))],
        },
        before: everything,
      };
    }
  }
}

test('each lever does what the changed dispute says', () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(models({ options: [1, 4] }), fc.nat(), fc.nat(), (model, s, c) => {
      const graph = graphOf(model);
      const reading = read(model);
      const node = pick(graph.space.size, s);
      const concepts = CONCEPTS.filter((id) => applies(model, id));
      const concept = concepts[pick(concepts.length, c)]!;
      const equilibria = (of: Reading): number[] =>
        of.outcomes.flatMap((_, at) => (of.model.parties.every((__, party) => isStable(of, concept, party, at)) ? [at] : []));
      const base = equilibria(reading);
      const work = levers(graph, concept, node);
      let step = work.next();
      while (step.done !== true) step = work.next();
      for (const effect of step.value.effects) {
        kinds.set(effect.lever.kind, (kinds.get(effect.lever.kind) ?? 0) + Number(effect.holds));
        const { reading: after, before } = pulled(model, reading, effect.lever);
        const holding = equilibria(after);
        const back = holding.map((at) => before[at]!);
        const here = before.indexOf(node);
        const expected: Omit<LeverEffect, 'lever'> = {
          holds: holding.includes(here),
          leavers: model.parties.flatMap((_, party) => (isStable(after, concept, party, here) ? [] : [party])),
          holding: holding.length,
          outcomes: after.outcomes.length,
          gained: back.filter((at) => !base.includes(at)),
          lost: base.filter((at) => !back.includes(at)),
        };
        const { lever: _, ...found } = effect;
        same(found, expected, JSON.stringify(effect.lever));
      }
    }),
    runs('levers', 1500),
  );
  for (const kind of ['fixed', 'one-way', 'rule', 'no-move', 'guarantee']) {
    expect(kinds.get(kind), `a lever that works: ${kind}`).toBeGreaterThan(5);
  }
});
