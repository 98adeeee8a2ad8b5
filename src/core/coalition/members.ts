/** Coalitions as bit masks over the parties: bit i stands for party i. */

/** The most parties for which coalitions are considered. */
export const MOST_PARTIES = 30;

export type Coalition = number;

export const coalitionOf = (parties: readonly number[]): Coalition => parties.reduce((mask, party) => mask | (1 << party), 0);

/** The parties of the coalition, ascending. */
export function membersIn(coalition: Coalition): number[] {
  const found: number[] = [];
  for (let rest = coalition; rest !== 0; rest &= rest - 1) found.push(31 - Math.clz32(rest & -rest));
  return found;
}

export function sizeOf(coalition: Coalition): number {
  let size = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/** N−H: everyone of `parties` parties but the coalition. */
export const othersOf = (parties: number, coalition: Coalition): Coalition => (2 ** parties - 1) & ~coalition;

/** Whether every member of `a` is one of `b`. */
export const isWithin = (a: Coalition, b: Coalition): boolean => (a & ~b) === 0;

/** The coalitions of `parties` parties with at least `least` members: small ones first, then in the order of the parties. */
export function* coalitions(parties: number, least: number): Generator<Coalition> {
  for (let size = Math.max(1, least); size <= parties; size++) yield* ofSize(parties, size, 0);
}

function* ofSize(parties: number, size: number, from: number): Generator<Coalition> {
  if (size === 0) {
    yield 0;
    return;
  }
  for (let first = from; first <= parties - size; first++) {
    for (const rest of ofSize(parties, size - 1, first + 1)) yield (1 << first) | rest;
  }
}

/** The non-empty parts of a coalition, itself included: small ones first. */
export function partsOf(coalition: Coalition): Coalition[] {
  const members = membersIn(coalition);
  return [...coalitions(members.length, 1)].map((part) => coalitionOf(membersIn(part).map((at) => members[at]!)));
}
