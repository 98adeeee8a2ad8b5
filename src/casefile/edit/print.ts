/** New values as YAML text, in the style of what stands around them. */
import { Document, isCollection, isMap, isNode, isScalar, isSeq, type Scalar } from 'yaml';
import type { Plain } from '../plain.ts';
import { looksLikeNoText, onOneLine } from '../style.ts';
import { rangeOf } from './slot.ts';

/** How the neighbour of a new value, or the value before it, is written. */
export interface Style {
  /** of the scalar that is replaced */
  readonly scalar?: Scalar.Type;
  /** true: as `[a]` or `{ a: 1 }`; false: one a line; undefined: short ones in one line */
  readonly flow?: boolean;
  /** `{a: 1}` without blanks inside the braces */
  readonly tight?: boolean;
  /** long text may go on on the next line */
  readonly fold?: boolean;
}

/** The style of a node, for another of its kind. */
export function styleOf(text: string, node: unknown): Style {
  const range = isNode(node) ? rangeOf(node) : undefined;
  if (range === undefined) return {};
  if (isScalar(node)) {
    const fold = text
      .slice(...range)
      .trimEnd()
      .includes('\n');
    return { fold, ...(node.type === undefined ? {} : { scalar: node.type }) };
  }
  if (!isCollection(node)) return {};
  const flow = node.flow === true;
  return { flow, tight: flow && isMap(node) && node.items.length > 0 && text[range[0] + 1] !== ' ' };
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);
const isMapping = (value: Plain): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !isList(value);
const sizeOf = (value: Plain): number => (isList(value) ? value.length : isMapping(value) ? Object.keys(value).length : 1);

/** The value as it stands inside brackets or braces, on one line. */
export function printFlow(value: Plain, style: Style = {}): string {
  if (isList(value)) return `[${value.map((item) => printFlow(item)).join(', ')}]`;
  if (!isMapping(value)) return printScalar(value, true, style);
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const inner = entries.map(([key, of]) => `${printKey(key)}: ${printFlow(of)}`).join(', ');
  return style.tight === true ? `{${inner}}` : `{ ${inner} }`;
}

/** A key as it stands in a mapping of any style. */
export const printKey = (key: string): string => printScalar(key, true, {});

/**
 * The value as it stands after a dash or a "key:" in a block, with the blank or line end before it. Lines after the first
 * are indented from `indent`, the blanks before the dash or key; `key` tells which lists go one a line.
 */
export function printBlock(value: Plain, key: string, inList: boolean, indent: string, eol: string, style: Style = {}): string {
  if (!isMapping(value) && !isList(value)) {
    const lines = printScalar(value, false, style).split('\n');
    return ` ${lines.map((line, index) => (index === 0 || line === '' ? line : indent + line)).join(eol)}`;
  }
  if (sizeOf(value) === 0 || (style.flow ?? onOneLine(value, key, inList))) return ` ${printFlow(value, style)}`;
  const inner = `${indent}  `;
  const items = isList(value)
    ? value.map((item) => `-${printBlock(item, key, true, inner, eol)}`)
    : Object.entries(value).map(([name, of]) => `${printKey(name)}:${printBlock(of, name, false, inner, eol)}`);
  // after a dash the first key stands on its line
  return `${inList ? ' ' : `${eol}${inner}`}${items.join(`${eol}${inner}`)}`;
}

/** A single value with lines after the first indented by two blanks. */
function printScalar(value: string | number | boolean | null, flow: boolean, { scalar, fold }: Style): string {
  const document = new Document(flow ? [value] : { key: value });
  const root: unknown = document.contents;
  const node: unknown = isSeq(root) ? root.items[0] : isMap(root) ? root.items[0]!.value : undefined;
  if (isSeq(root)) root.flow = true;
  if (isScalar(node) && typeof value === 'string') {
    // blank lines at the end of a block are easily lost
    if (looksLikeNoText(value) || /\n[ \t]*$/.test(value)) node.type = 'QUOTE_DOUBLE';
    if (scalar?.startsWith('QUOTE') === true) node.type = scalar;
    if (!flow && scalar?.startsWith('BLOCK') === true && /^\S(?:[^]*\S)?\n?$/.test(value)) node.type = scalar;
  }
  const text = document.toString({ lineWidth: !flow && fold === true ? 100 : 0, flowCollectionPadding: false });
  return flow ? text.trimEnd().slice(1, -1) : text.slice('key: '.length).replace(/\n$/, '');
}
