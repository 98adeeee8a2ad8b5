/**
 * The order in which GMCR+ counts options: those nobody owns first, then the first decision maker's in its own order,
 * then the second's that are not placed yet, and so on. Decimals and state numbers refer to this order, not to the
 * order of the file.
 */

/** Positions of the options, regrouped; an option of two decision makers stands at its first owner. O(options). */
export function regroup(options: number, owned: readonly (readonly number[])[]): number[] {
  const placed = new Set<number>();
  for (const list of owned) for (const option of list) placed.add(option);
  const unowned = Array.from({ length: options }, (_, option) => option).filter((option) => !placed.has(option));
  return [...unowned, ...placed];
}

/**
 * The order that GMCR+ 0.3 arrives at step by step: it puts the k-th owned option at position k (from 0: behind one
 * that it has not placed yet) of a list that it changes as it goes. With every option owned the result is that of
 * `regroup`; options nobody owns can end elsewhere than in front.
 */
export function regroupInSteps(options: number, owned: readonly (readonly number[])[]): number[] {
  const order = Array.from({ length: options }, (_, option) => option);
  const placed = new Set<number>();
  for (const option of owned.flat()) {
    if (placed.has(option)) continue;
    placed.add(option);
    order.splice(order.indexOf(option), 1);
    order.splice(placed.size, 0, option);
  }
  return order;
}

/** The position each thing gets: the inverse of an order. */
export function positions(order: readonly number[]): number[] {
  const at: number[] = Array.from({ length: order.length }, () => 0);
  order.forEach((thing, position) => {
    at[thing] = position;
  });
  return at;
}
