/** What holds and how far away it is: by any moves, and by improvements only. */
import { stepsTo, type StatusQuo } from './statusquo.ts';
import type { StepKind } from '../graph/legal.ts';
import type { ConceptId } from '../stability/definition.ts';
import { bitsOf, hasBit, type StabilityTable } from '../stability/table.ts';

export interface EquilibriumReach {
  readonly node: number;
  readonly concepts: readonly ConceptId[];
  /** the fewest steps, or undefined where it cannot be reached */
  readonly moves: number | undefined;
  readonly improvements: number | undefined;
}

interface ConceptReach {
  readonly concept: ConceptId;
  /** how many outcomes hold under it, and how many of them can be reached by each kind of steps (the start counts) */
  readonly count: number;
  readonly moves: number;
  readonly improvements: number;
}

export interface EquilibriaReach {
  readonly concepts: readonly ConceptReach[];
  /** outcomes that hold under at least one concept: those of most concepts first, then nearest by improvements, then by moves */
  readonly list: readonly EquilibriumReach[];
  /** how many there are; more than listed where the list is cut */
  readonly count: number;
}

/** Farther than this counts as equally far for the order of the list; nowhere comes last. */
const FAR = 4094;

/** O(equilibria · log equilibria); at most `most` are listed. */
export function equilibriaReach(
  table: StabilityTable,
  from: Readonly<Record<StepKind, StatusQuo>>,
  most: number,
): EquilibriaReach {
  const { size } = table.graph.space;
  const bits = table.concepts.map((concept) => table.equilibria.get(concept)!);
  const any = new Uint32Array((size + 31) >> 5);
  for (const of of bits) of.forEach((word, w) => (any[w]! |= word));
  const totals = table.concepts.map(() => ({ count: 0, moves: 0, improvements: 0 }));
  const nodes = bitsOf(any, size);
  // one number an outcome, so that a million of them sort at once: 4 bits, 12 bits, 12 bits and the node
  const keys = new Float64Array(nodes.length);
  nodes.forEach((node, at) => {
    const moves = stepsTo(from.moves, node);
    const improvements = stepsTo(from.improvements, node);
    let held = 0;
    bits.forEach((of, index) => {
      if (!hasBit(of, node)) return;
      held++;
      const total = totals[index]!;
      total.count++;
      if (moves !== undefined) total.moves++;
      if (improvements !== undefined) total.improvements++;
    });
    const far = (steps: number | undefined): number => (steps === undefined ? FAR + 1 : Math.min(steps, FAR));
    keys[at] = (((15 - Math.min(held, 15)) * 4096 + far(improvements)) * 4096 + far(moves)) * 2 ** 25 + node;
  });
  keys.sort();
  return {
    concepts: table.concepts.map((concept, index) => ({ concept, ...totals[index]! })),
    count: nodes.length,
    list: Array.from(keys.subarray(0, most), (key) => {
      const node = key % 2 ** 25;
      return {
        node,
        concepts: table.concepts.filter((_, index) => hasBit(bits[index]!, node)),
        moves: stepsTo(from.moves, node),
        improvements: stepsTo(from.improvements, node),
      };
    }),
  };
}
