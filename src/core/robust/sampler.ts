/**
 * Monte Carlo over the models that agree with what is sourced: how often each outcome holds. A model drawn only needs new
 * ranks and a stability table, O(n · m) after sorting. Sample k depends on the seed and k alone, so that samples can be shared
 * out among threads.
 */
import { doubtsOf, plainOrders, varyOf, type Doubt, type Vary } from './doubt.ts';
import { draw, drawPlan, type DrawPlan } from './draw.ts';
import { Random } from '../random.ts';
import type { Tally } from './tally.ts';
import { Variants, type Variant } from './variants.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import { conflictGraph } from '../graph/prepare.ts';
import type { Model } from '../model/model.ts';
import { bad, error, good, type Result } from '../problem.ts';
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
  /** the concept whose verdicts are looked at one by one: SEQ where undefined */
  readonly lead?: ClassicalId;
}

/** Concepts that are cheap enough to be computed ten thousand times. */
const SAMPLED: readonly ClassicalId[] = ['nash', 'sseq', 'seq', 'smr', 'gmr'];

const DEFAULT_SEED = 1;
/** Outcomes for which each doubt's effect is counted, at most. */
const MOST_TRACKED = 100;

export class Sampler {
  readonly model: Model;
  readonly variants: Variants;
  /** the case itself: with the first of alternatives, and unknown comparisons as the order has them */
  readonly graph: ConflictGraph;
  readonly doubts: readonly Doubt[];
  readonly concepts: readonly ClassicalId[];
  readonly options: Required<Omit<SampleOptions, 'lead'>>;
  /** concept → what holds in the case itself */
  readonly base: readonly Uint32Array[];
  /** the concept for which effects are counted, as a position in `concepts` */
  readonly lead: number;
  /** outcomes that hold in the case under the lead concept, the first of them where they are many */
  readonly tracked: readonly number[];
  private readonly plan: DrawPlan;

  /** Errors: those of the model; concept-not-applicable where the concept is not defined. */
  static of(model: Model, options: SampleOptions = {}): Result<Sampler> {
    const orders = conflictGraph(plainOrders(model));
    if (!orders.ok) return orders;
    const variants = new Variants(model, orders.value);
    const graph = variants.graphOf(variants.without([])!);
    const concept = conceptOf(options.lead ?? 'seq');
    const why = refusal(concept, graph);
    if (why !== undefined) return bad(error('concept-not-applicable', `${concept.short} is not defined here: ${why}`));
    return good(new Sampler(model, variants, graph, options), orders.problems);
  }

  private constructor(model: Model, variants: Variants, graph: ConflictGraph, options: SampleOptions) {
    this.model = model;
    this.variants = variants;
    this.graph = graph;
    const lead = options.lead ?? 'seq';
    this.concepts = SAMPLED.includes(lead) ? SAMPLED : [...SAMPLED, lead];
    this.lead = this.concepts.indexOf(lead);
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
    const table = stabilityTable(graph, this.concepts);
    this.base = this.concepts.map((concept) => table.equilibria.get(concept)!);
    this.tracked = bitsOf(this.base[this.lead]!, graph.space.size).slice(0, MOST_TRACKED);
  }

  /** Samples number `from` to `to` − 1. */
  run(from: number, to: number): Tally {
    const { size } = this.graph.space;
    const holds = this.concepts.map(() => new Uint32Array(size));
    const impossible = new Uint32Array(size);
    const changed = new Uint32Array(this.doubts.length);
    const differing = new Float64Array(this.doubts.length);
    const heldWhenChanged = new Uint32Array(this.doubts.length * this.tracked.length);
    let beyond = 0;
    let differingInAll = 0;
    for (let sample = from; sample < to; sample++) {
      const drawn = draw(this.plan, new Random(this.options.seed, sample));
      const variant = this.variantFor(drawn.changed);
      const table = stabilityTable(this.variants.graphOf(variant, drawn.preferences), this.concepts);
      let outside = false;
      let differ = 0;
      const inCase = this.concepts.map((concept, at) => {
        const found = held(variant, table.equilibria.get(concept)!, size);
        outside ||= found.outside;
        const own = this.base[at]!;
        for (const node of bitsOf(found.bits, size)) holds[at]![node]!++;
        differ += countBits(found.bits.map((word, w) => word ^ own[w]!));
        return found.bits;
      });
      if (outside) beyond++;
      differingInAll += differ;
      variant.fromCase?.forEach((there, node) => (impossible[node]! += there < 0 ? 1 : 0));
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
    return { models: to - from, holds, impossible, beyond, changed, differing, differingInAll, heldWhenChanged };
  }

  /** The dispute without the rules and options that were changed; what cannot be left out stays, and `changed` says so. */
  private variantFor(changed: Uint8Array): Variant {
    const dropped = this.doubts.flatMap((doubt, at) =>
      changed[at] === 1 && (doubt.kind === 'rule' || doubt.kind === 'option') ? [{ doubt, at }] : [],
    );
    for (;;) {
      const variant = this.variants.without(dropped.map(({ doubt }) => doubt));
      if (variant !== undefined) return variant;
      changed[dropped.pop()!.at] = 0;
    }
  }
}

/** What holds, as outcomes of the case; `outside`: something holds that the case does not have. */
export function held({ toCase }: Variant, bits: Uint32Array, size: number): { bits: Uint32Array; outside: boolean } {
  let outside = false;
  const mapped = new Uint32Array((size + 31) >> 5);
  for (const node of bitsOf(bits, toCase === undefined ? size : toCase.length)) {
    const at = toCase === undefined ? node : toCase[node]!;
    if (at < 0) outside = true;
    else mapped[at >> 5]! |= 1 << (at & 31);
  }
  return { bits: mapped, outside };
}
