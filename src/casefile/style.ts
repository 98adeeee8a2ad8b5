/** How YAML that Parley writes looks: short lists on one line, and in quotes what others would read as true or false. */
import { isPair, isScalar, isSeq, visit, type Document } from 'yaml';

/** Lists and maps of single values up to this many characters stand on one line. */
const SHORT = 90;

const ONE_A_LINE: ReadonlySet<string> = new Set(['statements', 'moves', 'feasibility', 'outcomes', 'merged', 'expect']);

/** Sets the style of every node of a fresh document. */
export function layOut(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && /^(?:[yn]|yes|no|on|off|true|false|null|~)$/i.test(node.value))
        node.type = 'QUOTE_DOUBLE';
    },
    Collection: (_, node, path) => {
      const parent = path.at(-1);
      const key = isPair(parent) && isScalar(parent.key) ? String(parent.key.value) : '';
      // items of lists, and lists, may be short; statements and moves stand one a line
      const inLine = isSeq(node) ? !ONE_A_LINE.has(key) && path.length > 2 : isSeq(parent);
      if (inLine && JSON.stringify(node.toJSON()).length <= SHORT) node.flow = true;
    },
  });
}
