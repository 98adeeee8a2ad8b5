import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCHEMA_FILE, schemaText } from '../../tools/schema.ts';

test('the published schema is that of the code (npm run schema writes it)', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText());
});

test('the schema describes every key of a case', () => {
  const schema = JSON.parse(schemaText()) as { properties: Record<string, { description?: string }>; required: string[] };
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(['parley', 'parties', 'options', 'preferences', 'expect']),
  );
  expect(Object.entries(schema.properties).filter(([, { description }]) => description === undefined)).toEqual([]);
  expect(schema.required).toContain('parley');
});

test('every key is explained in docs/howto/case-file.md', () => {
  const page = readFileSync('docs/howto/case-file.md', 'utf8');
  const keys = new Set<string>();
  JSON.parse(schemaText(), (key, value: unknown) => {
    if (key === 'properties') for (const name of Object.keys(value as object)) keys.add(name);
    return value;
  });
  expect(keys.size).toBeGreaterThan(60);
  expect([...keys].filter((key) => !new RegExp(`(?<![\\w-])${key}:`).test(page))).toEqual([]);
});
