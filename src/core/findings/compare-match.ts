/**
 * Which outcome of one dispute is which of another: by the options taken, whatever the numbers and the order of the options.
 * An option that a dispute does not have is not taken in it. Merged outcomes are the same where the states that both disputes
 * have fall together in the same way.
 */
import type { StateSpace } from '../space/state.ts';
import { memberOfCode, membersOf, nodeOfMember, takes } from '../space/state.ts';
import { slug } from '../model/ids.ts';

/** A state space whose options are known by common positions. */
export interface Placed {
  readonly space: StateSpace;
  /** own option → common option */
  readonly options: readonly number[];
}

/** node of `from` → node of `to`, or -1. O(members · options). */
export function matchOutcomes(from: Placed, to: Placed): Int32Array {
  const found = new Int32Array(from.space.size).fill(-1);
  if (from.options.length === 0 || to.options.length === 0) {
    if (from.options.length > 0 || to.options.length > 0) return found;
    const byName = new Map(Array.from({ length: to.space.size }, (_, node) => [nameOf(to.space, node), node]));
    return found.map((_, node) => byName.get(nameOf(from.space, node)) ?? -1);
  }
  const forward = finder(from, to);
  const back = finder(to, from);
  for (let node = 0; node < from.space.size; node++) {
    const there = new Set<number>();
    for (const member of membersOf(from.space, node)) {
      const other = forward(member);
      if (other !== undefined) there.add(nodeOfMember(to.space, other));
    }
    const [only] = there;
    if (there.size !== 1 || only === undefined) continue;
    const returns = membersOf(to.space, only).every((member) => {
      const own = back(member);
      return own === undefined || nodeOfMember(from.space, own) === node;
    });
    if (returns) found[node] = only;
  }
  return found;
}

const nameOf = ({ model }: StateSpace, node: number): string => {
  const { name, index } = model.outcomes[node]!;
  return slug(name ?? String(index + 1));
};

/** member of `from` → member of `to` with the same options taken, or undefined. */
function finder(from: Placed, to: Placed): (member: number) => number | undefined {
  const toOwn = new Map(to.options.map((common, own) => [common, own]));
  const map = from.options.map((common) => toOwn.get(common) ?? -1);
  const code = new Uint32Array(to.space.words);
  return (member) => {
    code.fill(0);
    for (const [own, other] of map.entries()) {
      if (!takes(from.space, member, own)) continue;
      if (other === -1) return undefined;
      code[other >> 5]! |= 1 << (other & 31);
    }
    return memberOfCode(to.space, code);
  };
}
