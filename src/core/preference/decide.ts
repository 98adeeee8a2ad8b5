/** What in a party's preference makes it like one outcome better than another: the place, weights or tiers that tell them apart. */
import { findOutcome } from '../space/find.ts';
import { takes, type StateSpace } from '../space/state.ts';
import { holds } from '../model/condition.ts';
import type { OptionWeight, Preference, StatementPlace } from '../model/model.ts';

/** A place that tells two outcomes apart, with whether each of its statements is true in them. */
interface DecidingPlace {
  readonly place: number;
  readonly statements: readonly { readonly first: boolean; readonly second: boolean }[];
}

export type Deciding =
  /** the case does not say what the party wants */
  | { readonly kind: 'silent' }
  /** the case compares the two outright; position among the comparisons */
  | { readonly kind: 'comparison'; readonly index: number }
  /** the places up to the one that settles it; more than one where it is not known which of a place's statements counts */
  | { readonly kind: 'places'; readonly places: readonly DecidingPlace[] }
  /** the sum of each outcome's weights, and the weights that only one of them has */
  | { readonly kind: 'weights'; readonly first: number; readonly second: number; readonly apart: readonly number[] }
  /** the ranking has both; the case may also leave one of them out */
  | { readonly kind: 'ranking' };

/** Which parts of the preference compare `first` with `second`. O(size of the preference). */
export function decidingParts(space: StateSpace, preference: Preference | undefined, first: number, second: number): Deciding {
  if (preference === undefined) return { kind: 'silent' };
  const index = (preference.comparisons ?? []).findIndex(({ left, right }) => {
    const [a, b] = [findOutcome(space, left), findOutcome(space, right)];
    return (a === first && b === second) || (a === second && b === first);
  });
  if (index !== -1) return { kind: 'comparison', index };
  switch (preference.kind) {
    case 'ranking':
      return { kind: 'ranking' };
    case 'weights':
      return weighed(space, preference.weights, first, second);
    case 'statements':
      return { kind: 'places', places: placesApart(space, preference.places, first, second) };
  }
}

/** Whether the state that stands for the outcome takes an option. */
function standIn(space: StateSpace, node: number): (option: number) => boolean {
  const member = space.representative === undefined ? node : space.representative[node]!;
  return (option) => takes(space, member, option);
}

function weighed(space: StateSpace, weights: readonly OptionWeight[], first: number, second: number): Deciding {
  const [one, two] = [standIn(space, first), standIn(space, second)];
  const sum = (taken: (option: number) => boolean): number =>
    Number(weights.reduce((total, { option, weight }) => (taken(option) ? total + weight : total), 0).toFixed(9));
  const apart = weights.flatMap(({ option }, at) => (one(option) === two(option) ? [] : [at]));
  return { kind: 'weights', first: sum(one), second: sum(two), apart };
}

function placesApart(space: StateSpace, places: readonly StatementPlace[], first: number, second: number): DecidingPlace[] {
  const [one, two] = [standIn(space, first), standIn(space, second)];
  const found: DecidingPlace[] = [];
  for (const [place, { statements, mode }] of places.entries()) {
    const truths = statements.map(({ condition }) => ({ first: holds(condition, one), second: holds(condition, two) }));
    const differ = truths.filter((truth) => truth.first !== truth.second);
    if (mode === 'either') {
      if (differ.length > 0) found.push({ place, statements: truths });
      if (differ.length === truths.length) break;
    } else if (differ.filter((truth) => truth.first).length * 2 !== differ.length) {
      found.push({ place, statements: truths });
      break;
    }
  }
  return found;
}
