/**
 * Preferences of every kind: random ones, and a second reading of what they say about each pair of outcomes, written from
 * the descriptions of the kinds alone.
 */
import * as fc from 'fast-check';
import type { ComparisonNote, Model, Preference, RankingPreference, StatementPlace } from '../../src/core/model/model.ts';
import { build, refTo } from './build.ts';
import { genes, type Kind } from './genes.ts';
import { firstDifference } from './preferences.ts';
import { show } from './show.ts';
import { find, outcomesOf, truth, type Outcome } from './states.ts';

/** How a party compares a with b: better or worse by a degree (0 plainly, 1 much …), equally good, or not known. */
export interface Compared {
  readonly sign: 1 | 0 | -1 | '?';
  readonly degree: number;
  /** the chance that a is preferred */
  readonly chance: number;
}

interface KindGene {
  readonly degrees: readonly number[];
  /** which places are open: 0 none, 1 the odd ones, 2 all */
  readonly open: number;
  readonly chances: readonly number[] | undefined;
  readonly comparisons: readonly {
    readonly a: number;
    readonly b: number;
    readonly sign: '>' | '=' | '?';
    readonly degree: number;
  }[];
  readonly thresholds: { readonly alpha: number; readonly beta: number; readonly gamma: number };
}

const share = fc.constantFrom(0, 0.1, 0.3, 0.5, 0.7, 0.9, 1);
const degree = fc.constantFrom(0, 0, 0, 1, 2);
const kindGene: fc.Arbitrary<KindGene> = fc.record({
  degrees: fc.oneof(fc.constant([0]), fc.array(degree, { minLength: 1, maxLength: 5 })),
  open: fc.nat(2),
  chances: fc.option(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }), { nil: undefined }),
  comparisons: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.record({ a: fc.nat(15), b: fc.nat(15), sign: fc.constantFrom('>' as const, '=' as const, '?' as const), degree }),
        { minLength: 1, maxLength: 3 },
      ),
    },
  ),
  thresholds: fc.record({ alpha: share, beta: share, gamma: share }),
});

const attitudesGene = fc.option(
  fc.array(fc.array(fc.constantFrom(-1, 0, 0, 1), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
  { nil: undefined },
);

/** Which kinds a random model may use; any of them where undefined. */
export interface Using {
  readonly strength?: boolean;
  readonly open?: boolean;
  readonly chances?: boolean;
  readonly comparisons?: boolean;
  readonly attitudes?: boolean;
}

/** Random models with preferences of these kinds. */
export function kindModels(using: Using, kind: Kind = { options: [1, 4] }): fc.Arbitrary<Model> {
  return fc
    .tuple(genes(kind), fc.array(kindGene, { minLength: 5, maxLength: 5 }), attitudesGene)
    .map(([found, kinds, attitudes]) => {
      const model = build(found);
      const outcomes = outcomesOf(model);
      if (outcomes.length === 0) return model;
      const decorated: Model = {
        ...model,
        preferences: model.preferences.map(
          (preference, party) => preference && dress(preference, kinds[party]!, using, outcomes),
        ),
        ...(using.attitudes === true && attitudes !== undefined
          ? { attitudes: model.parties.map((_, i) => attitudes[i]!.slice(0, model.parties.length)) }
          : {}),
      };
      Object.defineProperty(decorated, fc.toStringMethod, {
        value: () => `\n${show(model)}\n${JSON.stringify(decorated.preferences)}\n${JSON.stringify(decorated.attitudes)}\n`,
        enumerable: false,
      });
      return decorated;
    })
    .filter((model) => outcomesOf(model).length > 0);
}

function dress(preference: Preference, gene: KindGene, using: Using, outcomes: readonly Outcome[]): Preference {
  const order = ordered(preference, gene, using);
  const seen = new Set<string>();
  const comparisons = (using.comparisons === true ? gene.comparisons : []).flatMap(
    ({ a, b, sign, degree: by }): ComparisonNote[] => {
      const [left, right] = [a % outcomes.length, b % outcomes.length];
      const pair = `${Math.min(left, right)} ${Math.max(left, right)}`;
      if (left === right || seen.has(pair) || (sign === '?' && (using.open !== true || using.chances === true))) return [];
      seen.add(pair);
      const strong = sign === '>' && using.strength === true ? by : 0;
      return [{ left: refTo(outcomes, left, a), right: refTo(outcomes, right, b), sign, degree: strong }];
    },
  );
  return {
    ...order,
    ...(comparisons.length === 0 ? {} : { comparisons }),
    ...(hasChances(order) ? { thresholds: gene.thresholds } : {}),
  };
}

const hasChances = (preference: Preference): boolean =>
  preference.kind === 'statements' && preference.places.some(({ chances }) => chances !== undefined);

function ordered(preference: Preference, gene: KindGene, using: Using): Preference {
  const by = (at: number): number => (using.strength === true ? gene.degrees[at % gene.degrees.length]! : 0);
  if (preference.kind === 'ranking') return { ...preference, borders: preference.tiers.slice(1).map((_, at) => by(at)) };
  if (preference.kind === 'weights') return preference;
  const places = preference.places.map((place, at): StatementPlace => {
    const open = using.open === true && place.statements.length > 1 && (gene.open === 2 || (gene.open === 1 && at % 2 === 1));
    const parts = (gene.chances ?? []).slice(0, place.statements.length);
    const whole = parts.reduce((sum, part) => sum + part, 0);
    return {
      ...place,
      degree: by(at),
      ...(open ? { mode: 'either' as const } : {}),
      ...(open && using.chances === true
        ? { chances: whole === 0 ? [1, ...parts.slice(1)] : parts.map((part) => part / whole) }
        : {}),
    };
  });
  // chances are given for all alternatives or for none
  const all = using.chances === true && gene.chances !== undefined;
  return {
    ...preference,
    places: places.map(({ chances, ...place }) => (all && chances !== undefined ? { ...place, chances } : place)),
  };
}

/** One way the party may compare two outcomes, before single comparisons overrule it. */
interface Order {
  readonly chance: number;
  readonly compare: (a: number, b: number) => { readonly sign: 1 | 0 | -1; readonly degree: number };
}

/** Each way to decide the open places. */
function decided(places: readonly StatementPlace[]): { chance: number; places: readonly StatementPlace[] }[] {
  const [first, ...rest] = places;
  if (first === undefined) return [{ chance: 1, places: [] }];
  const ways =
    first.mode === 'either'
      ? first.statements.map((statement, k) => ({
          chance: first.chances?.[k] ?? 1 / first.statements.length,
          place: { ...first, statements: [statement] },
        }))
      : [{ chance: 1, place: first }];
  return decided(rest).flatMap((after) =>
    ways.map(({ chance, place }) => ({ chance: chance * after.chance, places: [place, ...after.places] })),
  );
}

function ordersOf(preference: Preference, outcomes: readonly Outcome[]): Order[] {
  switch (preference.kind) {
    case 'weights': {
      const score = outcomes.map(({ face }) =>
        preference.weights.reduce((sum, w) => sum + (face[w.option] === true ? w.weight : 0), 0),
      );
      return [{ chance: 1, compare: (a, b) => ({ sign: firstDifference([score[a]!], [score[b]!]), degree: 0 }) }];
    }
    case 'ranking':
      return [{ chance: 1, compare: byTiers(preference, outcomes) }];
    case 'statements':
      return decided(preference.places).map(({ chance, places }) => ({
        chance,
        compare: (a, b) => {
          for (const place of places) {
            const held = (at: number): number =>
              place.statements.filter(({ condition }) => truth(condition, outcomes[at]!.face)).length;
            const sign = firstDifference([held(a)], [held(b)]);
            if (sign !== 0) return { sign, degree: place.degree ?? 0 };
          }
          return { sign: 0, degree: 0 };
        },
      }));
  }
}

function byTiers({ tiers, borders = [] }: RankingPreference, outcomes: readonly Outcome[]): Order['compare'] {
  const tierOf = outcomes.map((_, node) => {
    const found = tiers.findIndex((tier) => tier.some((ref) => find(outcomes, ref) === node));
    return found === -1 ? tiers.length : found;
  });
  return (a, b) => {
    const [high, low] = [Math.min(tierOf[a]!, tierOf[b]!), Math.max(tierOf[a]!, tierOf[b]!)];
    let most = 0;
    for (let k = high; k < low; k++) most = Math.max(most, borders[k] ?? 0);
    return { sign: firstDifference([tierOf[b]!], [tierOf[a]!]), degree: most };
  };
}

/** party → a → b. Where the ways to decide open places disagree on who is better, that is not known. */
export function kindsComparedIn(model: Model): Compared[][][] {
  const outcomes = outcomesOf(model);
  return model.preferences.map((preference) => {
    const orders = preference === undefined ? [] : ordersOf(preference, outcomes);
    return outcomes.map((_, a) =>
      outcomes.map((__, b): Compared => {
        for (const { left, right, sign, degree: by } of preference?.comparisons ?? []) {
          const [x, y] = [find(outcomes, left), find(outcomes, right)];
          if ((x !== a || y !== b) && (x !== b || y !== a)) continue;
          if (sign === '?') return { sign: '?', degree: 0, chance: 0 };
          if (sign === '=') return { sign: 0, degree: 0, chance: 0 };
          return { sign: x === a ? 1 : -1, degree: by, chance: x === a ? 1 : 0 };
        }
        const all = orders.map(({ compare }) => compare(a, b));
        const chance = orders.reduce((sum, order, k) => sum + (all[k]!.sign === 1 ? order.chance : 0), 0);
        const [one] = all;
        if (one === undefined) return { sign: 0, degree: 0, chance: 0 };
        if (all.some(({ sign }) => sign !== one.sign)) return { sign: '?', degree: 0, chance };
        return { sign: one.sign, degree: Math.min(...all.map((other) => other.degree)), chance };
      }),
    );
  });
}
