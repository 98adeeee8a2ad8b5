/**
 * Graphs of a case with some of it changed. Space and moves are built once for each set of rules and options left out; what
 * the parties want only takes new ranks, O(n · statements).
 */
import type { Structural } from './doubt.ts';
import { asItIs, placesAsTheyAre, type DrawnOrder, type DrawnPreference } from './drawn.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import { taken, type Condition } from '../model/condition.ts';
import type { Model } from '../model/model.ts';
import { buildMoves } from '../moves/build.ts';
import { ranksOfPlaces } from '../preference/prioritize.ts';
import { compress } from '../preference/ranking.ts';
import { ranksOfRelation, relationOf, type Override, type Relation } from '../preference/relation.ts';
import { ranksOfWeights } from '../preference/weigh.ts';
import { Columns } from '../space/column.ts';
import { enumerate } from '../space/enumerate.ts';
import { findOutcome } from '../space/find.ts';
import { memberOfCode, membersOf, nodeOfMember, type StateSpace } from '../space/state.ts';

/** A model with a rule left out may have more outcomes: at most so many, or 20 times as many as the case. */
const MOST_OUTCOMES = 20_000;
/** Spaces kept for sets of what is left out. */
const MOST_VARIANTS = 64;

/** The dispute without some rules and options. */
export interface Variant {
  readonly space: StateSpace;
  readonly moves: ConflictGraph['moves'];
  readonly transitive: boolean;
  /** node → node of the case, or -1, and back; undefined: the same */
  readonly toCase: Int32Array | undefined;
  readonly fromCase: Int32Array | undefined;
  readonly columns: Columns;
  /** truth columns of statements */
  readonly known: Map<string, Uint32Array>;
}

export class Variants {
  readonly model: Model;
  /** the case with plain orders, before any single comparison */
  private readonly graph: ConflictGraph;
  private readonly whole: Variant;
  private readonly conditions: readonly (readonly Condition[])[];
  private readonly built = new Map<string, Variant | undefined>();
  /** party → comparison → its two outcomes in the case */
  private readonly compared: readonly (readonly (readonly [left: number, right: number])[])[];

  /** `graph` is that of `model` with plain orders. */
  constructor(model: Model, graph: ConflictGraph) {
    this.model = model;
    this.graph = graph;
    this.whole = variantOf(graph.space, graph, undefined, undefined);
    this.conditions = model.preferences.map((preference) =>
      preference?.kind === 'statements'
        ? preference.places.flatMap((place) => place.statements.map(({ condition }) => condition))
        : [],
    );
    const node = (ref: Parameters<typeof findOutcome>[1]): number => {
      const found = findOutcome(graph.space, ref);
      return typeof found === 'number' ? found : -1;
    };
    this.compared = model.preferences.map((preference) =>
      (preference?.comparisons ?? []).map(({ left, right }) => [node(left), node(right)] as const),
    );
  }

  /** Undefined where nothing would be left to analyse, or too much. */
  without(parts: readonly Structural[]): Variant | undefined {
    if (parts.length === 0) return this.whole;
    const key = parts.map((part) => (part.kind === 'rule' ? `r${part.rule}` : `o${part.option}`)).join();
    if (this.built.has(key)) return this.built.get(key);
    if (this.built.size >= MOST_VARIANTS) this.built.delete(this.built.keys().next().value!);
    const variant = this.build(parts);
    this.built.set(key, variant);
    return variant;
  }

  private build(parts: readonly Structural[]): Variant | undefined {
    const { space } = this.graph;
    const { model } = space;
    const rules = model.rules.filter((_, rule) => !parts.some((part) => part.kind === 'rule' && part.rule === rule));
    const none = parts.flatMap((part) =>
      part.kind === 'option' ? [{ kind: 'never', infeasible: taken(part.option), index: -1 } as const] : [],
    );
    // names, numbers and wishes are those of the case
    const { statusQuo: _, ...rest } = model;
    const bare: Model = {
      ...rest,
      rules: [...rules, ...none],
      outcomes: [],
      numbering: 'position',
      preferences: model.parties.map(() => undefined),
    };
    const built = enumerate(bare, Math.max(MOST_OUTCOMES, 20 * space.size));
    if (!built.ok) return undefined;
    const there = built.value;
    const moves = buildMoves(there);
    if (!moves.ok) return undefined;
    const toCase = new Int32Array(there.size).fill(-1);
    const fromCase = new Int32Array(space.size).fill(-1);
    for (let node = 0; node < there.size; node++) {
      for (const member of membersOf(there, node)) {
        const known = memberOfCode(space, there.codes.subarray(member * there.words, (member + 1) * there.words));
        if (known === undefined) continue;
        toCase[node] = nodeOfMember(space, known);
        fromCase[toCase[node]!] = node;
        break;
      }
    }
    return variantOf(there, moves.value, toCase, fromCase);
  }

  /** The graph in which the parties want what was drawn; the case itself where nothing is given. */
  graphOf(variant: Variant, drawn: readonly DrawnPreference[] = asItIs(this.model)): ConflictGraph {
    const { space, moves, transitive } = variant;
    const relations: (Relation | undefined)[] = [];
    const ranks = drawn.map(({ order, comparisons }, party) => {
      const own = this.ranksFor(variant, party, order);
      const overrides = this.overrides(variant, party, comparisons);
      if (overrides.length === 0) return own;
      const relation = relationOf(space, [{ chance: 1, ranks: own, degree: () => 0 }], overrides, false);
      if (relation.kinds.size === 0) return ranksOfRelation(relation, space.size);
      relations[party] = relation;
      return own;
    });
    const plain = { space, moves, transitive, ranks };
    return relations.length === 0 ? plain : { ...plain, relations: drawn.map((_, party) => relations[party]) };
  }

  private overrides({ fromCase }: Variant, party: number, comparisons: DrawnPreference['comparisons']): Override[] {
    return comparisons.flatMap((code, index) => {
      const [left, right] = this.compared[party]![index]!.map((node) => (fromCase === undefined ? node : fromCase[node]!));
      return code === undefined || left! < 0 || right! < 0 ? [] : [{ a: left!, b: right!, code }];
    });
  }

  private ranksFor(variant: Variant, party: number, order: DrawnOrder): Int32Array {
    const { space, known, columns } = variant;
    switch (order.kind) {
      case 'as it is': {
        const preference = this.model.preferences[party];
        if (preference?.kind === 'weights') return ranksOfWeights(space, preference.weights);
        if (preference?.kind === 'ranking') return this.rankingIn(variant, party, []);
        if (preference === undefined) return new Int32Array(space.size);
        return this.ranksFor(variant, party, { kind: 'statements', places: placesAsTheyAre(this.model, party) });
      }
      case 'statements': {
        const places = order.places.map((place) =>
          place.map(({ id, negated }) => {
            const key = `${party} ${id} ${negated}`;
            let column = known.get(key);
            if (column === undefined) {
              column = columns.of(this.conditions[party]![id]!);
              if (negated) column = column.map((word) => ~word);
              known.set(key, column);
            }
            return column;
          }),
        );
        return ranksOfPlaces(space.size, places, space.representative);
      }
      case 'weights':
        return ranksOfWeights(space, order.weights);
      case 'ranking':
        return this.rankingIn(variant, party, order.swaps);
      case 'indifferent':
        return new Int32Array(space.size);
    }
  }

  /** A ranking of the case's outcomes with neighbouring tiers exchanged; outcomes it does not know are worst. */
  private rankingIn({ toCase }: Variant, party: number, swaps: readonly number[]): Int32Array {
    const own = this.graph.ranks[party]!;
    const top = own.reduce((most, rank) => Math.max(most, rank), 0);
    const tierAt = Int32Array.from({ length: top + 1 }, (_, tier) => tier);
    for (const low of swaps) [tierAt[low], tierAt[low + 1]] = [tierAt[low + 1]!, tierAt[low]!];
    const placeOf = new Int32Array(tierAt.length);
    tierAt.forEach((tier, place) => (placeOf[tier] = place));
    if (toCase === undefined) return own.map((rank) => placeOf[rank]!);
    const ranks = toCase.map((node) => (node < 0 ? 0 : placeOf[own[node]!]! + 1));
    compress(ranks, top + 2);
    return ranks;
  }
}

function variantOf(
  space: StateSpace,
  { moves, transitive }: Pick<ConflictGraph, 'moves' | 'transitive'>,
  toCase: Int32Array | undefined,
  fromCase: Int32Array | undefined,
): Variant {
  const columns = new Columns(space.codes, space.words, space.memberCount);
  return { space, moves, transitive, toCase, fromCase, columns, known: new Map() };
}
