/** Identifiers for options and parties, which the .gmcr format knows by position and a name that need not be unique. */
import type { JsonNode, JsonObject } from './json.ts';
import type { Report } from './report.ts';
import { slug } from '../../core/model/ids.ts';
import { normalName } from '../names.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Words that mean something else where a name stands in a case file. */
const RESERVED = new Set(['nobody']);

/**
 * A distinct identifier and a name for each object; missing, empty and repeated names are repaired so that the case
 * file made of them is sound: no two parties of one name, and no identifier that is the name of something else.
 */
export function readNames(objects: readonly JsonObject[], what: 'option' | 'party', report: Report): Named[] {
  const given = objects.map((object) => textOf(object.entries.get('name'), report));
  const called = given.map((name, position) => (name === '' ? `${what} ${position + 1}` : name));
  const names = what === 'party' ? toldApart(called) : called;
  const ids = new Set<string>();
  return objects.map((object, position) => {
    const number = `${what} ${position + 1}`;
    const name = names[position]!;
    const others = new Set(names.flatMap((other, at) => (at === position ? [] : [normalName(other)])));
    const id = distinct(
      identifier(called[position]!, number),
      (one) => ids.has(one) || others.has(one),
      others.has(normalName(name)),
    );
    const node = object.entries.get('name') ?? object;
    if (given[position] === '') report.repaired(node, `${number} has no name; it is called "${number}"`);
    else if (called.findIndex((one) => normalName(one) === normalName(called[position]!)) < position) {
      const became = what === 'party' ? `this party is called "${name}"` : `this option got the identifier "${id}"`;
      report.repaired(node, `the name "${called[position]!}" stands more than once; ${became}`);
    } else if (name !== called[position]) {
      report.repaired(node, `no party can be called "${called[position]!}" in a case; this one is called "${name}"`);
    }
    ids.add(id);
    return { id, name };
  });
}

/** The names with a number behind those that came before, or that a party cannot have. */
function toldApart(names: readonly string[]): string[] {
  const taken = new Set(names.map(normalName));
  const seen = new Set<string>(RESERVED);
  return names.map((name) => {
    let apart = name;
    if (seen.has(normalName(name))) {
      for (let k = RESERVED.has(normalName(name)) ? 1 : 2; taken.has(normalName(apart)); k++) apart = `${name} (${k})`;
    }
    seen.add(normalName(name));
    taken.add(normalName(apart));
    return apart;
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

/** The identifier, with a number behind it where it is taken: from 1 where it is one of several equals. */
function distinct(id: string, taken: (id: string) => boolean, equals: boolean): string {
  if (!taken(id)) return id;
  for (let k = equals ? 1 : 2; ; k++) if (!taken(`${id}-${k}`)) return `${id}-${k}`;
}
