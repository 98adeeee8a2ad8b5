/** From a path to the place in the text where it can be edited. */
import { isAlias, isCollection, isMap, isSeq, type Node } from 'yaml';
import type { CaseDocument } from '../document.ts';
import { keyText } from '../plain.ts';
import type { Path } from '../position.ts';
import { slotsOf, type Collection, type Slot } from './slot.ts';

/** What stands at the end of a path. */
export interface Spot {
  readonly value: Node | null;
  /** the collection it is an item of, and which; undefined for the whole text */
  readonly parent: { readonly node: Collection; readonly slots: readonly Slot[]; readonly index: number } | undefined;
  /** whether it stands inside brackets or braces */
  readonly flow: boolean;
  /** the nearest key above, for the style of lists */
  readonly key: string;
}

/** Why a place cannot be edited, in words. */
export interface Refusal {
  readonly refused: string;
  readonly fix: string;
}

export const refusal = (refused: string, fix: string): Refusal => ({ refused, fix });

/** The place of the path, or why it cannot be edited; undefined where the path does not exist. */
export function spotAt(document: CaseDocument, path: Path): Spot | Refusal | undefined {
  let spot: Spot = { value: document.root, parent: undefined, flow: false, key: '' };
  for (const step of path) {
    const node = spot.value;
    if (isAlias(node)) return shared(node.source);
    if (!isCollection(node)) return undefined;
    const index = isMap(node)
      ? node.items.findIndex((pair) => keyText(document.targets.get(pair.key as Node) ?? pair.key) === String(step))
      : typeof step === 'number' && step >= 0 && step < node.items.length
        ? step
        : -1;
    if (index === -1) return undefined;
    const slots = slotsOf(document.text, node);
    if (slots === undefined) return refusal('keys are written with "?" here', 'write "key: value"');
    spot = {
      value: slots[index]!.value,
      parent: { node: node, slots, index },
      flow: spot.flow || node.flow === true,
      key: isSeq(node) ? spot.key : String(step),
    };
  }
  return spot;
}

export const shared = (anchor: string): Refusal =>
  refusal(`the value is shared with other places by "*${anchor}"`, 'write the value out here first');
