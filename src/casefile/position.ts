/** From a path in the case to the text that stands there. */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Place } from '../core/problem.ts';
import type { CaseDocument } from './document.ts';
import { follow, keyText } from './plain.ts';
import { offsetsOf } from './scalar.ts';

export type Path = readonly (string | number)[];

/** What stands at a path: the value, the key or the whole entry; `depth` says how much of the path exists. */
export interface Found {
  readonly value: Node | null;
  /** undefined for list items and the root */
  readonly key?: Node;
  readonly depth: number;
}

/** The deepest node along `path`. */
export function findAt(document: CaseDocument, path: Path): Found {
  let found: Found = { value: document.root, depth: 0 };
  for (const step of path) {
    const here = follow(document, found.value);
    let next: Found | undefined;
    if (isMap(here)) {
      const pair = here.items.find((item) => keyText(follow(document, item.key)) === String(step));
      if (pair !== undefined)
        next = { key: pair.key as Node, value: (pair.value as Node | null) ?? null, depth: found.depth + 1 };
    } else if (isSeq(here) && typeof step === 'number' && step < here.items.length) {
      next = { value: (here.items[step] as Node | null) ?? null, depth: found.depth + 1 };
    }
    if (next === undefined) break;
    found = next;
  }
  return found;
}

/** The place completed with file, line, column and length; where the path does not exist, the nearest part that does. */
export function locatePlace(document: CaseDocument, place: Place): Place {
  if (place.line !== undefined) return place;
  const found = findAt(document, place.path);
  const exact = found.depth === place.path.length;
  const value = found.value;
  if (exact && place.span !== undefined && isScalar(value)) {
    const offsets = offsetsOf(document.text, value);
    const [from, length] = place.span;
    if (offsets !== undefined) {
      const start = offsets[Math.min(from, offsets.length - 1)]!;
      const end = from + length < offsets.length ? offsets[from + length]! : offsets.at(-1)!;
      // the text between may be folded over lines; trailing blanks are not part of it
      return { ...place, ...lineAndColumn(document, start, document.text.slice(start, end).trimEnd().length) };
    }
  }
  const empty = !value?.range || value.range[0] === value.range[1];
  const node =
    found.key !== undefined && (!exact || place.onKey === true || empty || isBlock(document, value)) ? found.key : value;
  const [start, end] = node?.range ?? [0, 1];
  return { ...place, ...lineAndColumn(document, start, end - start) };
}

/** The place of a stretch of the text. */
export function placeAt(document: CaseDocument, offset: number, length: number, path: Path): Place {
  return { path, ...lineAndColumn(document, offset, length) };
}

/** A collection over several lines: its key says where it is better than its first lines. */
function isBlock(document: CaseDocument, node: Node | null): boolean {
  if (isScalar(node) || !node?.range) return false;
  return document.text.slice(node.range[0], node.range[1]).trimEnd().includes('\n');
}

function lineAndColumn(document: CaseDocument, offset: number, length: number): Omit<Place, 'path'> {
  const { text, file } = document;
  const at = Math.min(offset, text.length);
  const { line, col } = document.lines.linePos(at);
  const bom = line === 1 && text.startsWith('\uFEFF') ? 1 : 0;
  const lineEnd = text.indexOf('\n', at);
  const rest = text.slice(at, lineEnd === -1 ? undefined : lineEnd).trimEnd().length;
  return {
    ...(file === undefined ? {} : { file }),
    line: Math.max(1, line),
    column: Math.max(1, col - bom),
    length: Math.max(1, Math.min(length, rest)),
  };
}
