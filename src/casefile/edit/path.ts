/** A path with the keys that the text has for the parties and options in it. */
import { isMap } from 'yaml';
import type { CaseDocument } from '../document.ts';
import { Names } from '../names.ts';
import { follow, keyText, plainValue, type Plain } from '../plain.ts';
import { findAt, type Path } from '../position.ts';

const NAMED: Readonly<Record<string, 'parties' | 'options' | 'sources'>> = {
  parties: 'parties',
  preferences: 'parties',
  moves: 'parties',
  views: 'parties',
  options: 'options',
  weights: 'options',
  sources: 'sources',
};
const KIND = { parties: 'party', options: 'option', sources: 'source' } as const;

/** Keys that stand in the text stay; an id, name or alias of the same party, option or source becomes the key in the text. */
export function pathInText(document: CaseDocument, path: Path): Path {
  const done: (string | number)[] = [];
  for (const step of path) {
    const section = NAMED[String(done.at(-1))];
    done.push(typeof step === 'string' && section !== undefined ? keyFor(document, done, section, step) : step);
  }
  return done;
}

function keyFor(document: CaseDocument, above: Path, section: 'parties' | 'options' | 'sources', step: string): string {
  const found = findAt(document, above);
  const node = found.depth === above.length ? follow(document, found.value) : null;
  const keys = isMap(node) ? node.items.flatMap((pair) => keyText(follow(document, pair.key)) ?? []) : [];
  if (keys.includes(step)) return step;
  const names = namesOf(plainValue(document), section);
  const wanted = names.find(step);
  return typeof wanted === 'number' ? (keys.find((key) => names.find(key) === wanted) ?? step) : step;
}

function namesOf(whole: Plain, section: 'parties' | 'options' | 'sources'): Names {
  const names = new Names(KIND[section]);
  const declared = isObject(whole) ? whole[section] : undefined;
  for (const [id, value] of isObject(declared) ? Object.entries(declared) : []) {
    const others = isObject(value) ? [value['name'], value['label'], value['title'], ...list(value['aliases'])] : [value];
    names.declare(
      id.trim(),
      others.filter((one) => typeof one === 'string'),
    );
  }
  return names;
}

const isObject = (value: Plain | undefined): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: Plain | undefined): readonly Plain[] => (Array.isArray(value) ? value : []);
