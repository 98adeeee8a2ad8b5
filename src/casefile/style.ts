/** How YAML that Parley writes looks: short lists on one line, and in quotes what others would read as true or false. */
import { isPair, isScalar, isSeq, visit, type Document } from 'yaml';

/** Lists and maps of single values up to this many characters stand on one line. */
const SHORT = 90;

const ONE_A_LINE: ReadonlySet<string> = new Set(['statements', 'moves', 'feasibility', 'outcomes', 'merged', 'expect']);

/** Text that YAML 1.1, or a person, reads as a truth value or as nothing. */
export const looksLikeNoText = (text: string): boolean => /^(?:[yn]|yes|no|on|off|true|false|null|~)$/i.test(text);

/** Whether a list, or a mapping, stands on one line: items of lists, and lists, may; statements and moves stand one a line. */
export function onOneLine(value: unknown, key: string, inList: boolean): boolean {
  const may = Array.isArray(value) ? !ONE_A_LINE.has(key) : inList;
  return may && JSON.stringify(value).length <= SHORT;
}

/** Sets the style of every node of a fresh document. */
export function layOut(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && looksLikeNoText(node.value)) node.type = 'QUOTE_DOUBLE';
    },
    Collection: (_, node, path) => {
      const parent = path.at(-1);
      const key = isPair(parent) && isScalar(parent.key) ? String(parent.key.value) : '';
      if (path.length > 1 && onOneLine(node.toJSON(), key, isSeq(parent))) node.flow = true;
    },
  });
}
