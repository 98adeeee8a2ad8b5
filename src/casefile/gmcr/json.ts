/**
 * JSON with places: every value knows where it stands in the text, so that a problem in a file of one long line
 * still has a line and a column. `JSON.parse` reports positions in words that differ between engines, and only for
 * syntax errors.
 */
import { bad, error, good, type Place, type Result } from '../../core/problem.ts';

export type JsonNode = JsonObject | JsonList | JsonScalar;

interface Placed {
  readonly trail: Trail | undefined;
  readonly start: number;
  readonly end: number;
}

export interface JsonObject extends Placed {
  readonly kind: 'object';
  /** where a key stands twice, the last one, as `JSON.parse` has it */
  readonly entries: ReadonlyMap<string, JsonNode>;
  /** keys that stand more than once */
  readonly repeated: readonly string[];
}

export interface JsonList extends Placed {
  readonly kind: 'list';
  readonly items: readonly JsonNode[];
}

type JsonScalar = JsonString | JsonNumber | JsonBoolean | JsonNull;
interface JsonString extends Placed {
  readonly kind: 'string';
  readonly value: string;
}
interface JsonNumber extends Placed {
  readonly kind: 'number';
  readonly value: number;
}
interface JsonBoolean extends Placed {
  readonly kind: 'boolean';
  readonly value: boolean;
}
interface JsonNull extends Placed {
  readonly kind: 'null';
}

/** The way from the root to a node, last step first. */
interface Trail {
  readonly up: Trail | undefined;
  readonly key: string | number;
}

/** Deeper nesting than any .gmcr file has; the parser recurses. */
const DEPTH = 100;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;

/** Reads JSON; a syntax error is a `gmcr-invalid` problem with line and column. O(length). */
export function readJson(text: string, file?: string): Result<JsonNode> {
  try {
    return good(new JsonReader(text).read());
  } catch (thrown) {
    if (!(thrown instanceof JsonSyntax)) throw thrown;
    return bad(
      error('gmcr-invalid', thrown.message, {
        ...(thrown.fix === undefined ? {} : { fix: thrown.fix }),
        at: { path: [], ...placeOf(text, thrown.at, thrown.at + 1), ...(file === undefined ? {} : { file }) },
      }),
    );
  }
}

/** The keys and positions that lead to a node. */
export function pathOf(node: JsonNode): (string | number)[] {
  const path: (string | number)[] = [];
  for (let step = node.trail; step !== undefined; step = step.up) path.push(step.key);
  return path.reverse();
}

/** Line, column and the length on that line of a stretch of text. */
export function placeOf(text: string, start: number, end: number): Required<Pick<Place, 'line' | 'column' | 'length'>> {
  let line = 1;
  let from = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < start; next = text.indexOf('\n', from)) {
    line++;
    from = next + 1;
  }
  const stop = text.indexOf('\n', start);
  const lineEnd = stop === -1 ? text.length : stop;
  return { line, column: start - from + 1, length: Math.max(1, Math.min(end, lineEnd) - start) };
}

class JsonSyntax extends Error {
  readonly at: number;
  readonly fix: string | undefined;
  constructor(message: string, at: number, fix?: string) {
    super(message);
    this.at = at;
    this.fix = fix;
  }
}

class JsonReader {
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): JsonNode {
    if (this.text.startsWith('\uFEFF')) this.at = 1;
    this.space();
    if (this.at === this.text.length) throw new JsonSyntax('the file is empty', 0, 'a .gmcr file holds one JSON object');
    const node = this.value(undefined);
    this.space();
    if (this.at < this.text.length) throw this.fail('something follows the end of the JSON value', 'one value a file');
    return node;
  }

  private value(trail: Trail | undefined): JsonNode {
    const start = this.at;
    const sign = this.text[start];
    if (sign === '{' || sign === '[') {
      if (++this.depth > DEPTH) throw this.fail(`brackets are nested more than ${DEPTH} deep`);
      const node = sign === '{' ? this.object(trail) : this.list(trail);
      this.depth--;
      return node;
    }
    if (sign === '"') return { kind: 'string', value: this.string(), trail, start, end: this.at };
    const number = this.match(NUMBER);
    if (number !== undefined) return { kind: 'number', value: Number(number), trail, start, end: this.at };
    const word = this.match(WORD);
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true', trail, start, end: this.at };
    if (word === 'null') return { kind: 'null', trail, start, end: this.at };
    this.at = start;
    throw this.unexpected('a value');
  }

  private object(trail: Trail | undefined): JsonObject {
    const start = this.at++;
    const entries = new Map<string, JsonNode>();
    const repeated = new Set<string>();
    for (let more = !this.closes('}'); more; more = !this.closes('}', ',')) {
      this.space();
      if (this.text[this.at] !== '"') throw this.unexpected('a key in double quotes');
      const key = this.string();
      this.space();
      if (this.text[this.at] !== ':') throw this.unexpected(`":" after the key "${key}"`);
      this.at++;
      this.space();
      if (entries.has(key)) repeated.add(key);
      entries.set(key, this.value({ up: trail, key }));
    }
    return { kind: 'object', entries, repeated: [...repeated], trail, start, end: this.at };
  }

  private list(trail: Trail | undefined): JsonList {
    const start = this.at++;
    const items: JsonNode[] = [];
    for (let more = !this.closes(']'); more; more = !this.closes(']', ',')) {
      this.space();
      items.push(this.value({ up: trail, key: items.length }));
    }
    return { kind: 'list', items, trail, start, end: this.at };
  }

  /** Steps over the closing bracket, or over the separator that must stand in its place. */
  private closes(bracket: string, separator?: string): boolean {
    this.space();
    if (this.text[this.at] === bracket) {
      this.at++;
      return true;
    }
    if (separator === undefined) return false;
    if (this.text[this.at] !== separator) throw this.unexpected(`"," or "${bracket}"`);
    this.at++;
    return false;
  }

  private string(): string {
    const start = this.at;
    for (let at = start + 1; at < this.text.length; at++) {
      const sign = this.text[at];
      if (sign === '\\') at++;
      else if (sign === '\n') throw new JsonSyntax('a text is not closed on its line', start, 'add the closing double quote');
      else if (sign === '"') {
        this.at = at + 1;
        try {
          return String(JSON.parse(this.text.slice(start, this.at)));
        } catch {
          throw new JsonSyntax('a text holds a character that must be escaped', start, 'write tabs as \\t and \\ as \\\\');
        }
      }
    }
    throw new JsonSyntax('a text is opened and not closed', start, 'add the closing double quote');
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private space(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? '-')) this.at++;
  }

  private unexpected(wanted: string): JsonSyntax {
    const start = this.at;
    const sign = this.text[start];
    if (sign === undefined) return this.fail(`the text ends where ${wanted} was expected`, 'the file may have been cut off');
    const found = this.match(WORD) ?? String.fromCodePoint(this.text.codePointAt(start)!);
    this.at = start;
    return this.fail(`${JSON.stringify(found)} stands where ${wanted} was expected`, this.hint(sign));
  }

  private hint(sign: string): string | undefined {
    if (sign === "'") return 'JSON has double quotes only';
    if (this.text.slice(0, this.at).trimEnd().endsWith(',')) return 'remove the comma before it, or write what is missing';
    return this.at === 0 ? 'a .gmcr file holds one JSON object, { … }' : undefined;
  }

  private fail(message: string, fix?: string): JsonSyntax {
    return new JsonSyntax(message, this.at, fix);
  }
}
