/** Where two models are told of, an outcome leads to its place in the one that is looked at, and only where it is the same one. */
import { numberOf, patternOf, type StateSpace } from '../../core/space/state.ts';
import { outcomeTitle } from '../../words/outcome.ts';
import type { Phrase } from '../../words/phrase.ts';
import type { Item } from '../document.ts';

/** The phrase about outcomes of `space`; those that are not the same outcome of `shown` lose their place. */
export const placed = (phrase: Phrase, space: StateSpace, shown: StateSpace): Phrase =>
  phrase.map((part) => {
    if (typeof part === 'string' || part.kind !== 'outcome' || part.index === undefined) return part;
    if (sameOutcome(space, shown, part.index)) return part;
    const { index: _, ...unplaced } = part;
    return unplaced;
  });

export const placedItem = ({ text, items }: Item, space: StateSpace, shown: StateSpace): Item => ({
  text: placed(text, space, shown),
  ...(items === undefined ? {} : { items: items.map((item) => placedItem(item, space, shown)) }),
});

function sameOutcome(space: StateSpace, shown: StateSpace, node: number): boolean {
  if (space === shown) return true;
  if (node >= space.size || node >= shown.size) return false;
  const [a, b] = [space.model.options, shown.model.options];
  if (a.length !== b.length || a.some(({ id }, k) => id !== b[k]!.id)) return false;
  return a.length > 0
    ? patternOf(space, node) === patternOf(shown, node)
    : numberOf(space, node) === numberOf(shown, node) && outcomeTitle(space, node) === outcomeTitle(shown, node);
}
