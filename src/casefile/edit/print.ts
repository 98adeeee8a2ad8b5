/** New values as YAML text, in the style of what stands around them. */
import { Document, isCollection, isMap, isNode, isScalar, isSeq, visit, type Scalar } from 'yaml';
import type { Plain } from '../plain.ts';
import { layOut } from '../style.ts';
import { rangeOf, type Collection } from './slot.ts';

/** How the neighbour of a new value is written. */
export interface Style {
  /** of the scalar that is replaced */
  readonly scalar?: Scalar.Type;
  /** true: as `[a]` or `{ a: 1 }`; false: one a line; undefined: short ones in one line */
  readonly flow?: boolean;
  /** blanks inside the braces */
  readonly padding?: boolean;
  /** long text may go on on the next line */
  readonly fold?: boolean;
}

/** The style of a node, for a neighbour of the same kind. */
export function styleOf(text: string, node: unknown): Style {
  const range = isNode(node) ? rangeOf(node) : undefined;
  if (isScalar(node) && range !== undefined) {
    const fold = text
      .slice(...range)
      .trimEnd()
      .includes('\n');
    return { fold, ...(node.type === undefined ? {} : { scalar: node.type }) };
  }
  if (!isCollection(node)) return {};
  const flow = node.flow === true;
  return { flow, padding: flow && isMap(node) && range !== undefined && text[range[0] + 1] === ' ' };
}

/** The value as it stands inside brackets or braces, on one line. */
export function printFlow(value: Plain, style: Style = {}): string {
  const document = new Document([value]);
  layOut(document);
  const list = document.contents as unknown as Collection;
  visit(list, { Collection: (_, node) => void (node.flow = true) });
  const [first] = list.items;
  if (isScalar(first) && style.scalar?.startsWith('QUOTE') === true) first.type = style.scalar;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().slice(1, -1);
  return style.padding === true && isMap(first) && first.items.length > 0 ? `{ ${text.slice(1, -1)} }` : text;
}

/** A key as it stands in a mapping. */
export const printKey = (key: string): string => {
  const text = printFlow({ [key]: 0 });
  return text.slice(1, text.lastIndexOf(':'));
};

/**
 * The value as it stands after "key:" in a block, with the blank or line end before it; `key` tells which lists go one a
 * line. Lines after the first are indented by `indent`.
 */
export function printAfterKey(key: string, value: Plain, indent: string, eol: string, style: Style = {}): string {
  const document = new Document({ [key]: value });
  layOut(document);
  const root = document.contents as unknown as Collection;
  applyStyle(isMap(root) ? root.items[0]!.value : undefined, style);
  const text = document.toString({ lineWidth: style.fold === true ? 100 : 0, flowCollectionPadding: style.padding === true });
  return lines(text, indent, eol).slice(printKey(key).length + 1);
}

/** The value as it stands after the dash of a list in a block. */
export function printAfterDash(key: string, value: Plain, indent: string, eol: string, style: Style = {}): string {
  const document = new Document({ [key]: [value] });
  layOut(document);
  const root = document.contents as unknown as Collection;
  const list = isMap(root) ? root.items[0]!.value : undefined;
  if (!isSeq(list)) return '';
  list.flow = false;
  applyStyle(list.items[0], style);
  const text = document.toString({ lineWidth: style.fold === true ? 100 : 0, flowCollectionPadding: style.padding === true });
  // "key:\n  - value": the list without its key and its two blanks
  const item = text.slice(text.indexOf('\n') + 1).replaceAll(/^ {2}/gm, '');
  return lines(item, indent, eol).slice(1);
}

function applyStyle(node: unknown, { scalar, flow }: Style): void {
  if (isScalar(node) && typeof node.value === 'string' && scalar !== undefined && scalar !== 'PLAIN') node.type = scalar;
  if (isCollection(node) && flow !== undefined && node.items.length > 0) node.flow = flow;
}

const lines = (text: string, indent: string, eol: string): string =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : indent + line))
    .join(eol);
