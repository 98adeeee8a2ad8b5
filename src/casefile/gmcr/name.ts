/** Identifiers for options and parties, which the .gmcr format knows by position and a name that need not be unique. */
import type { JsonNode, JsonObject } from './json.ts';
import type { Report } from './report.ts';
import { slug } from '../../core/model/ids.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Words that mean something else where an identifier stands in a case file. */
const RESERVED = new Set(['nobody']);

/** A distinct identifier and a name for each object; missing, empty and repeated names are repaired. */
export function readNames(objects: readonly JsonObject[], what: 'option' | 'party', report: Report): Named[] {
  const ids = new Set<string>();
  const names = new Set<string>();
  return objects.map((object, position) => {
    const number = `${what === 'option' ? 'option' : 'party'} ${position + 1}`;
    const node = object.entries.get('name');
    const given = textOf(node, report);
    const name = given === '' ? number : given;
    const id = distinct(identifier(name, number), ids);
    if (given === '') report.repaired(node ?? object, `${number} has no name; it is called "${number}"`);
    else if (names.has(name)) {
      report.repaired(node ?? object, `the name "${name}" stands more than once; this ${what} got the identifier "${id}"`);
    }
    ids.add(id);
    names.add(name);
    return { id, name };
  });
}

function textOf(node: JsonNode | undefined, report: Report): string {
  if (node === undefined || node.kind === 'null') return '';
  if (node.kind === 'string') return node.value.replace(/\s+/g, ' ').trim();
  if (node.kind === 'number') {
    report.repaired(node, `the name ${node.value} is a number and was read as text`);
    return String(node.value);
  }
  report.invalid(node, 'a name must be a text in double quotes');
  return '';
}

/** A number alone would be mistaken for an outcome's. */
function identifier(name: string, otherwise: string): string {
  const word = slug(name);
  if (word === '') return slug(otherwise);
  return /^\d+$/.test(word) || RESERVED.has(word) ? `${slug(otherwise).replace(/-\d+$/, '')}-${word}` : word;
}

function distinct(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let k = 2; ; k++) if (!taken.has(`${id}-${k}`)) return `${id}-${k}`;
}
