/** XML as a tree, read strictly; and written. */
import { SaxesParser } from 'saxes';

export interface Element {
  /** without its prefix */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** the text directly in it */
  readonly text: string;
}

/** Most elements in each other: no project is so deep. */
const MOST_DEEP = 200;

/** Throws with line and column where the text is not well-formed, or declares a document type. */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: { children: Element[] } = { children: [] };
  const open: { name: string; attributes: Map<string, string>; children: Element[]; text: string }[] = [];
  const fail = (what: string): never => {
    throw new SyntaxError(`${what} (line ${parser.line}, column ${parser.column + 1})`);
  };
  parser.on('error', ({ message }) => fail(message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => fail('a document type is declared; none is read'));
  parser.on('opentag', ({ local, attributes }) => {
    if (open.length >= MOST_DEEP) fail('elements stand too deep in each other');
    const own = new Map(Object.values(attributes).map((one) => [one.local, one.value]));
    open.push({ name: local, attributes: own, children: [], text: '' });
  });
  const add = (more: string): void => {
    const last = open.at(-1);
    if (last !== undefined) last.text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const element = open.pop()!;
    (open.at(-1) ?? root).children.push(element);
  });
  parser.write(text).close();
  return root.children[0]!;
}

export const childrenOf = ({ children }: Element, name: string): readonly Element[] =>
  children.filter((child) => child.name === name);
export const childOf = ({ children }: Element, name: string): Element | undefined =>
  children.find((child) => child.name === name);

/** Attributes that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element on lines of its own; `content`: its text, or the elements in it. */
export function element(name: string, attributes: Attributes, content: string | readonly string[] = []): string {
  const own = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
    .join('');
  const inner = typeof content === 'string' ? escaped(content) : content.length === 0 ? '' : `\n${content.join('')}`;
  return inner === '' ? `<${name}${own}/>\n` : `<${name}${own}>${inner}</${name}>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // eslint-disable-next-line no-control-regex -- XML has no place for them
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll(/[&<>"\n\r\t]/g, (mark) => ENTITIES[mark]!);
