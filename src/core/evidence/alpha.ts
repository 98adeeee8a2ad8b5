/**
 * Agreement of coders beyond what chance would give.
 *
 * Krippendorff's α for nominal data: 1 − observed / expected disagreement, where values are paired within each unit and each
 * unit counts by the number of values it has. With n pairable values, o_cc agreeing pairs (a unit of m values gives each of
 * its ordered pairs the weight 1 / (m − 1)) and n_c values of category c:
 *
 *   α = 1 − (n − 1) (n − Σ o_cc) / (n² − Σ n_c²)
 *
 * Any number of coders; a value may be missing, and a unit with fewer than two values says nothing. 1: they always agree;
 * 0: as often as values drawn from the pool would; below 0: less often. Undefined where all values are equal: then nothing
 * could have been told apart, and no agreement shown.
 *
 * Sources: krippendorff2018 (chapter 12), hayes2007. O(values).
 */
import { Random } from '../random.ts';

/** What each coder says of one unit; undefined: nothing. */
export type Unit = readonly (string | undefined)[];

/** What a unit, or many, adds to the coincidences. */
interface Tally {
  /** weighted pairs of equal values */
  agreeing: number;
  readonly counts: Float64Array;
}

export function nominalAlpha(units: readonly Unit[]): number | undefined {
  const number = numbering();
  const tallies = units.map((unit) => tallyOf(unit, number));
  return alphaOf(tallies, number.size());
}

interface Numbering {
  readonly of: (value: string) => number;
  readonly size: () => number;
}

function numbering(): Numbering {
  const known = new Map<string, number>();
  return {
    of: (value) => {
      const found = known.get(value) ?? known.size;
      known.set(value, found);
      return found;
    },
    size: () => known.size,
  };
}

/** Category → how many of the unit's values, with their agreeing pairs; none where fewer than two are given. */
function tallyOf(unit: Unit, number: Numbering): { readonly agreeing: number; readonly counts: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  let values = 0;
  for (const value of unit) {
    if (value === undefined) continue;
    const category = number.of(value);
    counts.set(category, (counts.get(category) ?? 0) + 1);
    values++;
  }
  if (values < 2) return { agreeing: 0, counts: new Map() };
  let agreeing = 0;
  for (const count of counts.values()) agreeing += (count * (count - 1)) / (values - 1);
  return { agreeing, counts };
}

function alphaOf(tallies: Iterable<ReturnType<typeof tallyOf>>, categories: number): number | undefined {
  const sum: Tally = { agreeing: 0, counts: new Float64Array(categories) };
  for (const { agreeing, counts } of tallies) {
    sum.agreeing += agreeing;
    for (const [category, count] of counts) sum.counts[category]! += count;
  }
  let values = 0;
  let squares = 0;
  for (const count of sum.counts) {
    values += count;
    squares += count * count;
  }
  const apart = values * values - squares;
  return apart === 0 ? undefined : 1 - ((values - 1) * (values - sum.agreeing)) / apart;
}

/** Resamples of an interval. */
const RESAMPLES = 1000;

/** Of the resamples, the share that must have an α for an interval to be told. */
const ENOUGH = 0.95;

/**
 * The middle 95 % of α when as many groups are drawn again from the groups, with replacement (a percentile bootstrap, with a
 * fixed seed). A group is what belongs together, such as all units of one statement. Undefined where no two values differ in
 * any unit (resampling cannot show disagreement that was not seen), and where one in twenty resamples has no α. O(1000 · units).
 */
export function alphaInterval(groups: readonly (readonly Unit[])[]): readonly [low: number, high: number] | undefined {
  const number = numbering();
  const tallies = groups.map((units) => units.map((unit) => tallyOf(unit, number)));
  if (tallies.every((group) => group.every(({ counts }) => counts.size < 2))) return undefined;
  const random = new Random(0, 0);
  const found: number[] = [];
  for (let resample = 0; resample < RESAMPLES; resample++) {
    const drawn = tallies.flatMap(() => tallies[random.below(tallies.length)]!);
    const alpha = alphaOf(drawn, number.size());
    if (alpha !== undefined) found.push(alpha);
  }
  if (found.length < ENOUGH * RESAMPLES) return undefined;
  found.sort((a, b) => a - b);
  return [found[Math.floor(0.025 * found.length)]!, found[Math.ceil(0.975 * found.length) - 1]!];
}

/** The share of units on which two coders say the same, of those of which both say something; undefined where there is none. */
export function rawAgreement(units: readonly Unit[]): number | undefined {
  const both = units.filter(([a, b]) => a !== undefined && b !== undefined);
  return both.length === 0 ? undefined : both.filter(([a, b]) => a === b).length / both.length;
}

/**
 * Cohen's κ of two coders: (p_o − p_e) / (1 − p_e), where chance is that each draws from his own values, not from the pool of both.
 * Undefined where both say one and the same value throughout. Source: cohen1960. O(units).
 */
export function cohenKappa(units: readonly Unit[]): number | undefined {
  const observed = rawAgreement(units);
  if (observed === undefined) return undefined;
  const both = units.filter(([a, b]) => a !== undefined && b !== undefined);
  const counts = [0, 1].map((coder) => {
    const found = new Map<string, number>();
    for (const unit of both) found.set(unit[coder]!, (found.get(unit[coder]!) ?? 0) + 1);
    return found;
  }) as [Map<string, number>, Map<string, number>];
  let equal = 0;
  for (const [value, count] of counts[0]) equal += count * (counts[1].get(value) ?? 0);
  const apart = both.length * both.length - equal;
  return apart === 0 ? undefined : (observed - equal / both.length ** 2) / (apart / both.length ** 2);
}

/** How far conclusions may rest on a code. */
export type Convention = 'reliable' | 'tentative' | 'unreliable' | 'unknown';

/** Krippendorff's cut-offs, which he gives as customary and not as a law: .800, and .667 for tentative conclusions. Source: krippendorff2018. */
export function conventionOf(alpha: number | undefined): Convention {
  if (alpha === undefined) return 'unknown';
  if (alpha >= 0.8) return 'reliable';
  return alpha >= 0.667 ? 'tentative' : 'unreliable';
}
