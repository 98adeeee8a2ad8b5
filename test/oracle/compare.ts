/** Second reading of a comparison: outcomes matched by the options taken in them, by their ids, one by one. */
import type { Model } from '../../src/core/model/model.ts';
import { outcomesOf, type Combination } from './states.ts';

/** outcome → the sets of ids taken in its states; without options its name */
function statesOf(model: Model): string[][] {
  const taken = (combination: Combination): string =>
    model.options
      .flatMap(({ id }, option) => (combination[option] === true ? [id] : []))
      .sort()
      .join(' ');
  return outcomesOf(model).map(({ members, names }) => (model.options.length === 0 ? [`= ${names[0]!}`] : members.map(taken)));
}

/** outcome of the first → outcome of the second, or -1: of the states both have, the two have the same ones, and one at least. */
export function slowMatch(first: Model, second: Model): number[] {
  const [mine, theirs] = [statesOf(first), statesOf(second)];
  const common = new Set(mine.flat().filter((state) => theirs.flat().includes(state)));
  const shared = (states: readonly string[]): string =>
    states
      .filter((state) => common.has(state))
      .sort()
      .join('\n');
  const hasAny = (states: readonly string[]): boolean => states.some((state) => common.has(state));
  return mine.map((states) =>
    hasAny(states) ? theirs.findIndex((other) => hasAny(other) && shared(other) === shared(states)) : -1,
  );
}
