/** Who stands how at every outcome at once, as bytes: boards of a hundred thousand outcomes are made of it. */
import type { Analysis } from '../../core/analyse.ts';
import { temptationsFrom } from '../../core/graph/interest.ts';
import { hasBit } from '../../core/stability/table.ts';
import { HELD, LEAVES, STAYS } from '../board/mark.ts';

export interface Heat {
  /** node → under how many concepts it holds */
  readonly holds: Uint8Array;
  /** party → node → 256 · (0 leaves, 1 held, 2 stays) + concepts the party is stable under */
  readonly marks: readonly Uint16Array[];
}

const known = new WeakMap<Analysis, Heat>();

/** O(n · m · concepts), once for an analysis. */
export function heatOf(analysis: Analysis): Heat {
  const kept = known.get(analysis);
  if (kept !== undefined) return kept;
  const { graph, table } = analysis;
  const { size } = graph.space;
  const holds = new Uint8Array(size);
  for (const bits of table.equilibria.values()) addBits(bits, holds);
  const marks = graph.space.model.parties.map((_, party) => {
    const mark = new Uint16Array(size);
    for (const bits of table.stable.values()) addBits(bits[party]!, mark);
    // stable under Nash is having no better move; where preferences are compared pair by pair the moves themselves are asked
    const nash = graph.relations === undefined ? table.stable.get('nash')?.[party] : undefined;
    for (let node = 0; node < size; node++) {
      const stays = nash === undefined ? temptationsFrom(graph, party, node).length === 0 : hasBit(nash, node);
      mark[node]! += 256 * (stays ? STAYS : mark[node]! > 0 ? HELD : LEAVES);
    }
    return mark;
  });
  const fresh = { holds, marks };
  known.set(analysis, fresh);
  return fresh;
}

function addBits(bits: Uint32Array, counts: Uint8Array | Uint16Array): void {
  for (let w = 0; w < bits.length; w++) {
    for (let word = bits[w]!; word !== 0; word &= word - 1) {
      const at = (w << 5) + (31 - Math.clz32(word & -word));
      if (at < counts.length) counts[at]!++;
    }
  }
}
