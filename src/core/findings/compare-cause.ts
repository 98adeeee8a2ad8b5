/**
 * Which changes of a model bring a difference in what holds: found by making them one at a time, then in pairs, then all
 * without those that can be spared. Each set is tried by a whole analysis of the model that lies between.
 */

/** Changes by number. */
export interface Causes {
  /**
   * Sets of changes that suffice, each without one to spare. Every single change that suffices; where none does, every pair
   * that does; where none does, one larger set.
   */
  readonly enough: readonly (readonly number[])[];
  /** changes without which all the others do not suffice */
  readonly needed: readonly number[];
  /** false: the search ended early, and `enough` may leave out what could be spared */
  readonly complete: boolean;
}

/** difference → whether it is there, in the model with these changes made; undefined where that model has no meaning. */
export type Trial = (made: ReadonlySet<number>) => Uint8Array | undefined;

export interface CauseSearch {
  readonly causes: readonly Causes[];
  /** analyses run */
  readonly tried: number;
}

/** Pairs are tried for at most this many changes. */
const PAIRED = 12;

/** `differences`: how many there are; all of them are there with all `changes` made. At most `budget` analyses. */
export function findCauses(changes: number, differences: number, trial: Trial, budget: number): CauseSearch {
  const known = new Map<string, Uint8Array | undefined>();
  const all = Array.from({ length: changes }, (_, change) => change);
  let tried = 0;
  let short = false;
  const has = (made: readonly number[], difference: number): boolean | undefined => {
    if (made.length === changes) return true;
    const key = made.join();
    if (!known.has(key)) {
      if (tried >= budget) {
        short = true;
        return undefined;
      }
      tried++;
      known.set(key, trial(new Set(made)));
    }
    return known.get(key)?.[difference] === 1;
  };
  const causes = Array.from({ length: differences }, (_, difference): Causes => {
    short = false;
    const needed = all.filter((change) => has(all.toSpliced(change, 1), difference) === false);
    const singles = all.filter((change) => has([change], difference) === true).map((change) => [change]);
    if (singles.length > 0) return { enough: singles, needed, complete: !short };
    const pairs =
      changes > PAIRED
        ? []
        : all.flatMap((one) => all.slice(one + 1).map((other) => [one, other])).filter((pair) => has(pair, difference) === true);
    if (pairs.length > 0) return { enough: pairs, needed, complete: !short };
    // what can be spared is left out, one after the other: nothing of what remains can be
    let set = all;
    for (let again = true; again;) {
      again = false;
      for (const change of set) {
        const less = set.filter((other) => other !== change);
        if (has(less, difference) !== true) continue;
        set = less;
        again = true;
      }
    }
    return { enough: [set], needed, complete: !short };
  });
  return { causes, tried };
}
