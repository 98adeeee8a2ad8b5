/** Sets of outcomes that meet a requirement, by a table with one bit a set. */
import { atomsOf, type Requirement } from './requirement.ts';

/** For each size how many sets of that size meet a requirement, over just the outcomes it speaks of. */
export type Sizes = readonly number[];

/** 32 subsets an operation: O(2^r · size / 32). */
export function table(requirement: Requirement, atoms: readonly number[]): Sizes {
  const r = atoms.length;
  const words = Math.max(1, 2 ** (r - 5));
  const place = new Map(atoms.map((node, at) => [node, at]));
  const low = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000];
  const evaluate = (part: Requirement): Uint32Array => {
    if (part.kind === 'atom') {
      const at = place.get(part.node)!;
      const column = new Uint32Array(words);
      if (at < 5) return column.fill(low[at]!);
      for (let w = 0; w < words; w++) if (((w >> (at - 5)) & 1) === 1) column[w] = 0xffffffff;
      return column;
    }
    const every = part.kind === 'all';
    const result = new Uint32Array(words).fill(every ? 0xffffffff : 0);
    for (const inner of part.of) {
      const column = evaluate(inner);
      for (let w = 0; w < words; w++) result[w] = every ? result[w]! & column[w]! : result[w]! | column[w]!;
    }
    return result;
  };
  const met = evaluate(requirement);
  const counts = Array.from({ length: r + 1 }, () => 0);
  for (let set = 0; set < 2 ** r; set++) if (((met[set >> 5]! >>> (set & 31)) & 1) === 1) counts[ones(set)]!++;
  return counts;
}

function ones(word: number): number {
  let count = 0;
  for (; word !== 0; word &= word - 1) count++;
  return count;
}

/** The parts in groups that share no outcome. */
export function independent(parts: readonly Requirement[]): Requirement[][] {
  const groups: { atoms: Set<number>; parts: Requirement[] }[] = [];
  for (const part of parts) {
    const merged = { atoms: new Set(atomsOf(part)), parts: [part] };
    for (let g = groups.length - 1; g >= 0; g--) {
      const group = groups[g]!;
      if (![...merged.atoms].some((node) => group.atoms.has(node))) continue;
      group.atoms.forEach((node) => merged.atoms.add(node));
      merged.parts.push(...group.parts);
      groups.splice(g, 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => group.parts);
}
