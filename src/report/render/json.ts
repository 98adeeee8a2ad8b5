/**
 * Values → JSON in chunks, so that a million outcomes need no million-line string. Objects stand one key a line, lists
 * of numbers or words on one line, lists of objects one a line: easy to read and to compare.
 */

/** What can be written. Any iterable is a list and is drawn only while it is written; undefined keys are left out. */
export type Json = string | number | boolean | null | Iterable<Json> | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

const CHUNK = 65_536;

export function* renderJson(value: Json): Generator<string> {
  let chunk = '';
  for (const piece of pieces(value, '')) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}\n`;
}

function* pieces(value: Json, indent: string): Generator<string> {
  if (!isObject(value)) {
    if (isList(value)) yield* list(value, indent);
    else yield JSON.stringify(value);
    return;
  }
  const inner = `${indent}  `;
  let first = true;
  for (const [key, of] of Object.entries(value)) {
    if (of === undefined) continue;
    yield `${first ? '{\n' : ',\n'}${inner}${JSON.stringify(key)}: `;
    first = false;
    yield* pieces(of, inner);
  }
  yield first ? '{}' : `\n${indent}}`;
}

function* list(items: Iterable<Json>, indent: string): Generator<string> {
  const inner = `${indent}  `;
  let first = true;
  let tall = false;
  for (const item of items) {
    const objects = typeof item === 'object' && item !== null;
    tall ||= objects;
    yield first ? (tall ? `[\n${inner}` : '[') : tall ? `,\n${inner}` : ', ';
    first = false;
    if (objects) yield* compact(item);
    else yield JSON.stringify(item);
  }
  yield first ? '[]' : tall ? `\n${indent}]` : ']';
}

/** On one line. */
function* compact(value: Json): Generator<string> {
  if (typeof value !== 'object' || value === null) {
    yield JSON.stringify(value);
    return;
  }
  let first = true;
  if (isList(value)) {
    yield '[';
    for (const item of value) {
      if (!first) yield ', ';
      first = false;
      yield* compact(item);
    }
    yield ']';
    return;
  }
  yield '{';
  for (const [key, of] of Object.entries(value)) {
    if (of === undefined) continue;
    yield `${first ? '' : ', '}${JSON.stringify(key)}: `;
    first = false;
    yield* compact(of);
  }
  yield '}';
}

const isList = (value: Json): value is Iterable<Json> => typeof value === 'object' && value !== null && Symbol.iterator in value;
const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !(Symbol.iterator in value);
