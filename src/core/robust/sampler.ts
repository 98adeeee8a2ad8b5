/**
 * Monte Carlo over the models that agree with what is sourced: how often each outcome holds. Space and moves are built once
 * for each set of dropped rules; a model drawn only needs new ranks and a stability table, O(n · m) after sorting.
 * Sample k depends on the seed and k alone, so that samples can be shared out among threads.
 */
import { draw, drawPlan, type DrawnOrder, type DrawPlan } from './draw.ts';
import { doubtsOf, plainOrders, varyOf, type Doubt, type Vary } from './doubt.ts';
import { Random } from './random.ts';
import type { Tally } from './tally.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import { conflictGraph } from '../graph/prepare.ts';
import type { Condition } from '../model/condition.ts';
import type { Model } from '../model/model.ts';
import { ranksOfPlaces } from '../preference/prioritize.ts';
import { ranksOfWeights } from '../preference/weigh.ts';
import { bad, error, good, type Result } from '../problem.ts';
import { Columns } from '../space/column.ts';
import { memberOfCode, membersOf, nodeOfMember } from '../space/state.ts';
import { refusal, type ClassicalId } from '../stability/definition.ts';
import { conceptOf } from '../stability/registry.ts';
import { bitsOf, countBits, stabilityTable } from '../stability/table.ts';

export interface SampleOptions {
  readonly seed?: number;
  /** chance that a doubtful part is changed; ½ where undefined */
  readonly doubt?: number;
  /** most exchanges of neighbouring tiers in a doubtful ranking; a tenth of the tiers where undefined */
  readonly swaps?: number;
  /** what is doubtful; what is assumed where anything is, see `varyOf` */
  readonly vary?: Vary;
  readonly concepts?: readonly ClassicalId[];
}

/** Concepts that are cheap enough to be computed ten thousand times. */
export const SAMPLED: readonly ClassicalId[] = ['nash', 'sseq', 'seq', 'smr', 'gmr'];

export const DEFAULT_SEED = 1;

/** A model with a rule dropped may have more outcomes: at most so many, or 20 times as many as the case. */
const MOST_OUTCOMES = 20_000;
/** Spaces kept for sets of dropped rules. */
const MOST_VARIANTS = 64;
/** Outcomes for which each doubt's effect is counted, at most. */
const MOST_TRACKED = 100;

interface Variant {
  readonly graph: ConflictGraph;
  /** node → node of the case, or -1; undefined: the same */
  readonly toCase: Int32Array | undefined;
  readonly columns: Columns;
  readonly known: Map<string, Uint32Array>;
}

export class Sampler {
  readonly graph: ConflictGraph;
  readonly doubts: readonly Doubt[];
  readonly concepts: readonly ClassicalId[];
  readonly options: Required<Omit<SampleOptions, 'concepts'>>;
  /** concept → what holds in the case itself, with the first of alternatives */
  readonly base: readonly Uint32Array[];
  /** outcomes that hold in the case under the lead concept */
  readonly tracked: readonly number[];
  /** the concept for which effects are counted: SEQ, or the first */
  readonly lead: number;
  private readonly plan: DrawPlan;
  private readonly conditions: readonly (readonly Condition[])[];
  private readonly variants = new Map<string, Variant | undefined>();

  /** Errors: those of the model; concept-not-applicable where preferences are no orders or a concept is not defined. */
  static of(model: Model, options: SampleOptions = {}): Result<Sampler> {
    const plain = plainOrders(model);
    if (plain === undefined) {
      return bad(
        error(
          'concept-not-applicable',
          'models are drawn from orders of preference, and a party has single comparisons that overrule its order',
          {
            fix: 'leave out comparisons:, or give the party alternatives',
          },
        ),
      );
    }
    const graph = conflictGraph(plain);
    if (!graph.ok) return graph;
    for (const concept of options.concepts ?? []) {
      const why = refusal(conceptOf(concept), graph.value);
      if (why !== undefined)
        return bad(error('concept-not-applicable', `${conceptOf(concept).short} is not defined here: ${why}`));
    }
    return good(new Sampler(model, graph.value, options), graph.problems);
  }

  private constructor(model: Model, graph: ConflictGraph, options: SampleOptions) {
    this.graph = graph;
    this.concepts = options.concepts ?? SAMPLED;
    const tiers = graph.ranks.map((rank) => rank.reduce((top, value) => Math.max(top, value), 0) + 1);
    const vary = options.vary ?? varyOf(model);
    this.options = {
      seed: options.seed ?? DEFAULT_SEED,
      doubt: options.doubt ?? 0.5,
      swaps: options.swaps ?? Math.max(1, Math.round(Math.max(...tiers) / 10)),
      vary,
    };
    this.doubts = doubtsOf(model, vary);
    this.plan = drawPlan(model, this.doubts, { ...this.options, tiers });
    this.conditions = model.preferences.map((preference) =>
      preference?.kind === 'statements'
        ? preference.places.flatMap((place) => place.statements.map(({ condition }) => condition))
        : [],
    );
    const table = stabilityTable(graph, this.concepts);
    this.base = this.concepts.map((concept) => table.equilibria.get(concept)!);
    this.lead = Math.max(0, this.concepts.indexOf('seq'));
    this.tracked = bitsOf(this.base[this.lead]!, graph.space.size).slice(0, MOST_TRACKED);
    this.variants.set('', {
      graph,
      toCase: undefined,
      columns: new Columns(graph.space.codes, graph.space.words, graph.space.memberCount),
      known: new Map(),
    });
  }

  /** Whether some drawn model may lack or add outcomes. */
  get spacesVary(): boolean {
    return this.doubts.some((doubt) => doubt.kind === 'rule');
  }

  /** Samples number `from` to `to` − 1. */
  run(from: number, to: number): Tally {
    const { size } = this.graph.space;
    const holds = this.concepts.map(() => new Uint32Array(size));
    const possible = this.spacesVary ? new Uint32Array(size) : undefined;
    const changed = new Uint32Array(this.doubts.length);
    const differing = new Float64Array(this.doubts.length);
    const heldWhenChanged = new Uint32Array(this.doubts.length * this.tracked.length);
    let beyond = 0;
    let differingInAll = 0;
    for (let sample = from; sample < to; sample++) {
      const drawn = draw(this.plan, new Random(this.options.seed, sample));
      const variant = this.variantFor(drawn.dropped, drawn.changed);
      const { graph, toCase } = variant;
      const ranks = drawn.orders.map((order, party) => this.ranksFor(variant, party, order));
      const table = stabilityTable({ ...graph, ranks }, this.concepts);
      let outside = false;
      const inCase = this.concepts.map((concept) => {
        const bits = table.equilibria.get(concept)!;
        if (toCase === undefined) return bits;
        const mapped = new Uint32Array((size + 31) >> 5);
        for (const node of bitsOf(bits, graph.space.size)) {
          const at = toCase[node]!;
          if (at < 0) outside = true;
          else mapped[at >> 5]! |= 1 << (at & 31);
        }
        return mapped;
      });
      if (outside) beyond++;
      let differ = 0;
      inCase.forEach((bits, concept) => {
        const own = this.base[concept]!;
        for (const node of bitsOf(bits, size)) holds[concept]![node]!++;
        differ += countBits(bits.map((word, w) => word ^ own[w]!));
      });
      differingInAll += differ;
      if (possible !== undefined) for (let node = 0; node < size; node++) possible[node]!++;
      const led = inCase[this.lead]!;
      for (let doubt = 0; doubt < this.doubts.length; doubt++) {
        if (drawn.changed[doubt] === 0) continue;
        changed[doubt]!++;
        differing[doubt]! += differ;
        this.tracked.forEach(
          (node, at) => (heldWhenChanged[doubt * this.tracked.length + at]! += (led[node >> 5]! >>> (node & 31)) & 1),
        );
      }
    }
    return { models: to - from, holds, possible, beyond, changed, differing, differingInAll, heldWhenChanged };
  }

  /** The graph without the dropped rules; rules whose loss cannot be handled are kept, and `changed` says so. */
  private variantFor(dropped: readonly number[], changed: Uint8Array): Variant {
    const rules = [...dropped];
    for (;;) {
      const key = rules.join();
      let variant = this.variants.get(key);
      if (variant === undefined && !this.variants.has(key)) {
        if (this.variants.size > MOST_VARIANTS) this.variants.delete([...this.variants.keys()][1]!);
        variant = this.build(rules);
        this.variants.set(key, variant);
      }
      if (variant !== undefined) return variant;
      const kept = rules.pop()!;
      const at = this.doubts.findIndex((doubt) => doubt.kind === 'rule' && doubt.rule === kept);
      changed[at] = 0;
    }
  }

  private build(dropped: readonly number[]): Variant | undefined {
    const { space } = this.graph;
    const model = { ...space.model, rules: space.model.rules.filter((_, rule) => !dropped.includes(rule)) };
    const graph = conflictGraph(model, Math.max(MOST_OUTCOMES, 20 * space.size));
    if (!graph.ok) return undefined;
    const there = graph.value.space;
    const toCase = new Int32Array(there.size).fill(-1);
    for (let node = 0; node < there.size; node++) {
      for (const member of membersOf(there, node)) {
        const code = there.codes.subarray(member * there.words, (member + 1) * there.words);
        const known = memberOfCode(space, code);
        if (known === undefined) continue;
        toCase[node] = nodeOfMember(space, known);
        break;
      }
    }
    return {
      graph: graph.value,
      toCase,
      columns: new Columns(there.codes, there.words, there.memberCount),
      known: new Map(),
    };
  }

  private ranksFor(variant: Variant, party: number, order: DrawnOrder): Int32Array {
    const { space } = variant.graph;
    const own = variant.graph.ranks[party]!;
    switch (order.kind) {
      case 'as it is':
        return own;
      case 'statements': {
        const places = order.places.map((place) =>
          place.map(({ id, negated }) => {
            const key = `${party} ${id} ${negated}`;
            let column = variant.known.get(key);
            if (column === undefined) {
              column = variant.columns.of(this.conditions[party]![id]!);
              if (negated) column = column.map((word) => ~word);
              variant.known.set(key, column);
            }
            return column;
          }),
        );
        return ranksOfPlaces(space.size, places, space.representative);
      }
      case 'weights':
        return ranksOfWeights(space, order.weights);
      case 'ranking': {
        const tiers = this.plan.tiers[party]!;
        const tierAt = Int32Array.from({ length: Math.max(tiers, ...own) + 1 }, (_, tier) => tier);
        for (const low of order.swaps) [tierAt[low], tierAt[low + 1]] = [tierAt[low + 1]!, tierAt[low]!];
        const placeOf = new Int32Array(tierAt.length);
        tierAt.forEach((tier, place) => (placeOf[tier] = place));
        return own.map((rank) => placeOf[rank]!);
      }
    }
  }
}
