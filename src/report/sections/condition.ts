/** The condition on a party's preferences as a list a person can read: which comparisons, all of them or one of them. */
import type { Requirement } from '../../core/inverse/requirement.ts';
import { changeWordsOf } from '../../words/change.ts';
import { digits } from '../../words/number.ts';
import { outcomeName } from '../../words/outcome.ts';
import { flag, joined, listed, say, type Mention, type Phrase } from '../../words/phrase.ts';
import type { Item } from '../document.ts';
import { numbers, spaceOf, type Frame } from './frame.ts';

/** Outcomes told by name, at most. */
const FEW = 3;

/** One item a part that has to be met; a part with parts of its own has them below. */
export function conditionItems(frame: Frame, here: Mention, requirement: Requirement): readonly Item[] {
  if (requirement.kind === 'all') return partsOf(frame, here, requirement);
  return [itemOf(frame, here, requirement)];
}

type Compound = Exclude<Requirement, { readonly kind: 'atom' }>;

function itemOf(frame: Frame, here: Mention, requirement: Requirement): Item {
  const words = changeWordsOf(frame.lexicon.voice);
  if (requirement.kind === 'atom') {
    return { text: words.compared(here, say`${outcomeName(spaceOf(frame), requirement.node, frame.lexicon)}`, 'one') };
  }
  const atoms = atomsIn(requirement);
  if (atoms.length === requirement.of.length) return { text: several(frame, here, requirement.kind, atoms) };
  return { text: say`${words.group[requirement.kind]}`, items: partsOf(frame, here, requirement) };
}

const atomsIn = (requirement: Compound): number[] => requirement.of.flatMap((part) => (part.kind === 'atom' ? [part.node] : []));

/** The single comparisons together, then each other part; no more parts than the frame's limit. */
function partsOf(frame: Frame, here: Mention, requirement: Compound): Item[] {
  const atoms = atomsIn(requirement);
  const single = atoms.length === 1 || requirement.kind === 'all' ? atoms.length : 0;
  const items: Item[] =
    atoms.length === 0
      ? []
      : single > 0 && atoms.length <= frame.limit
        ? atoms.map((node) => itemOf(frame, here, { kind: 'atom', node }))
        : [{ text: several(frame, here, requirement.kind, atoms) }];
  const rest = requirement.of.filter((part) => part.kind !== 'atom');
  const shown = rest.slice(0, Math.max(1, frame.limit - items.length));
  items.push(...shown.map((part) => itemOf(frame, here, part)));
  const left = rest.length - shown.length;
  return left === 0 ? items : [...items, { text: say`… and ${digits(left)} more${flag(' (--limit, --json)')}` }];
}

/** A few outcomes by name, more by number. */
function several(frame: Frame, here: Mention, how: 'all' | 'any', nodes: readonly number[]): Phrase {
  return changeWordsOf(frame.lexicon.voice).compared(here, outcomesPhrase(frame, nodes, how), how);
}

export function outcomesPhrase(frame: Frame, nodes: readonly number[], how: 'all' | 'any'): Phrase {
  const space = spaceOf(frame);
  if (nodes.length > FEW) return numbers(space, nodes, 2 * frame.limit);
  const names = nodes.map((node) => outcomeName(space, node, frame.lexicon));
  return frame.lexicon.voice === 'formal' ? joined(names, ', ') : listed(names, how === 'all' ? 'and' : 'or');
}
