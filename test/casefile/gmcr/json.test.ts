import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf, readJson, type JsonNode } from '../../../src/casefile/gmcr/json.ts';

function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries([...node.entries].map(([key, value]) => [key, plain(value)]));
    case 'list':
      return node.items.map(plain);
    case 'null':
      return null;
    case 'string':
    case 'number':
    case 'boolean':
      return node.value;
  }
}

function problem(text: string): {
  message: string;
  fix: string | undefined;
  line: number | undefined;
  column: number | undefined;
} {
  const result = readJson(text, 'x.gmcr');
  if (result.ok) throw new Error('the text was accepted');
  const { message, fix, at } = result.problems[0]!;
  expect(at?.file).toBe('x.gmcr');
  return { message, fix, line: at?.line, column: at?.column };
}

describe('JSON with places', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), fc.constantFrom(0, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const result = readJson(text);
        expect(result.ok && JSON.stringify(plain(result.value))).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('refuses what JSON.parse refuses, and nothing else', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'{}[],:"01-.eE+\\ntrufalsu \n'.split('')), maxLength: 12 });
    fc.assert(
      fc.property(signs, (text) => {
        let accepted = true;
        try {
          JSON.parse(text);
        } catch {
          accepted = false;
        }
        expect(readJson(text).ok).toBe(accepted);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it('knows where each value stands', () => {
    const text = '{ "a": [10,\n  {"b": "c"}] }';
    const result = readJson(text);
    if (!result.ok || result.value.kind !== 'object') throw new Error('not read');
    const list = result.value.entries.get('a')!;
    const inner = list.kind === 'list' ? list.items[1]! : list;
    const value = inner.kind === 'object' ? inner.entries.get('b')! : inner;
    expect(pathOf(value)).toEqual(['a', 1, 'b']);
    expect(text.slice(value.start, value.end)).toBe('"c"');
    expect(text.slice(inner.start, inner.end)).toBe('{"b": "c"}');
  });

  it.each([
    ['', 'the file is empty', 1, 1],
    [' \n ', 'the file is empty', 1, 1],
    ['{"a":', 'the text ends where a value was expected', 1, 6],
    ['{"a":\n [1,\n  ]}', '"]" stands where a value was expected', 3, 3],
    ['{"a" 1}', '"1" stands where ":" after the key "a" was expected', 1, 6],
    ["{'a': 1}", '"\'" stands where a key in double quotes was expected', 1, 2],
    ['[1 2]', '"2" stands where "," or "]" was expected', 1, 4],
    ['[nul]', '"nul" stands where a value was expected', 1, 2],
    ['{} {}', 'something follows the end of the JSON value', 1, 4],
    ['["a\nb"]', 'a text is not closed on its line', 1, 2],
    ['["a', 'a text is opened and not closed', 1, 2],
    ['["\t"]', 'a text holds a character that must be escaped', 1, 2],
    ['['.repeat(2000), 'brackets are nested more than 100 deep', 1, 101],
    ['PK\u0003\u0004', '"PK" stands where a value was expected', 1, 1],
  ])('says where %j goes wrong', (text, message, line, column) => {
    expect(problem(text)).toMatchObject({ message, line, column });
  });

  it('says what would be right', () => {
    expect(problem('[1,]').fix).toContain('remove the comma');
    expect(problem("['a']").fix).toContain('double quotes');
    expect(problem('title: a case').fix).toContain('one JSON object');
  });

  it('steps over a byte order mark', () => {
    expect(readJson('\uFEFF[1]').ok).toBe(true);
  });

  it('keeps the last of two equal keys and remembers that there were two', () => {
    const result = readJson('{"a": 1, "a": 2}');
    expect(result.ok && result.value.kind === 'object' && result.value.repeated).toEqual(['a']);
    expect(result.ok && plain(result.value)).toEqual({ a: 2 });
  });
});
