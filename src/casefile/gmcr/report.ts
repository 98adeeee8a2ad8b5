/** What is wrong with a .gmcr file and what was repaired, each with its place in the text. */
import { pathOf, placeOf, type JsonList, type JsonNode, type JsonObject } from './json.ts';
import { error, warning, type Place, type Problem } from '../../core/problem.ts';

/** The words for what a node is, where something else was expected. */
const KINDS: Readonly<Record<JsonNode['kind'], string>> = {
  object: 'an object',
  list: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

export class Report {
  private readonly text: string;
  private readonly file: string | undefined;
  private readonly found: Problem[] = [];

  constructor(text: string, file: string | undefined) {
    this.text = text;
    this.file = file;
  }

  /** The problems so far, in the order of the text. */
  get problems(): readonly Problem[] {
    const line = (problem: Problem): number => problem.at?.line ?? 0;
    const column = (problem: Problem): number => problem.at?.column ?? 0;
    return [...this.found].sort((a, b) => line(a) - line(b) || column(a) - column(b));
  }

  get failed(): boolean {
    return this.found.some((problem) => problem.severity === 'error');
  }

  /** A report on the same text whose problems do not count. */
  aside(): Report {
    return new Report(this.text, this.file);
  }

  invalid(node: JsonNode, message: string, fix?: string): void {
    this.found.push(error('gmcr-invalid', message, { at: this.place(node), ...(fix === undefined ? {} : { fix }) }));
  }

  repaired(node: JsonNode, message: string, fix?: string): void {
    this.found.push(warning('gmcr-repaired', message, { at: this.place(node), ...(fix === undefined ? {} : { fix }) }));
  }

  /** The list at a key; what stands there instead is reported. */
  list(node: JsonNode | undefined, what: string): JsonList | undefined {
    if (node === undefined || node.kind === 'list') return node;
    this.invalid(node, `${what} must be a list, not ${KINDS[node.kind]}`);
    return undefined;
  }

  /** The items of a list that are objects; the others are reported. */
  objects(list: JsonList, what: string): JsonObject[] {
    return list.items.flatMap((item) => {
      if (item.kind === 'object') return [item];
      this.invalid(item, `${what} must be an object { … }, not ${KINDS[item.kind]}`);
      return [];
    });
  }

  /** A position in a list of `count` things, or undefined where it is none; what is wrong is reported. */
  index(node: JsonNode, count: number, what: string): number | undefined {
    if (node.kind === 'number' && Number.isInteger(node.value) && node.value >= 0 && node.value < count) return node.value;
    const shown = node.kind === 'number' || node.kind === 'string' ? JSON.stringify(node.value) : KINDS[node.kind];
    this.invalid(node, `${shown} is not the position of ${what}`, `a whole number from 0 to ${count - 1}`);
    return undefined;
  }

  /** Keys that are not known: one warning a key, at its first place. */
  unknownKeys(objects: readonly JsonObject[], known: ReadonlySet<string>, what: string): void {
    const first = new Map<string, { node: JsonNode; count: number }>();
    for (const object of objects) {
      for (const key of object.repeated) {
        this.repaired(object.entries.get(key)!, `the key "${key}" stands more than once in ${what}; the last one counts`);
      }
      for (const [key, node] of object.entries) {
        if (known.has(key)) continue;
        const seen = first.get(key);
        if (seen === undefined) first.set(key, { node, count: 1 });
        else seen.count++;
      }
    }
    for (const [key, { node, count }] of first) {
      const times = count === 1 ? '' : ` (${count} times)`;
      this.repaired(node, `"${key}" in ${what} has no place in a case of Parley and was left out${times}`);
    }
  }

  place(node: JsonNode): Place {
    return {
      path: pathOf(node),
      ...placeOf(this.text, node.start, node.end),
      ...(this.file === undefined ? {} : { file: this.file }),
    };
  }
}
