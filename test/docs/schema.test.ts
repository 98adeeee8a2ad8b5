import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EVIDENCE_SCHEMA_FILE, evidenceSchemaText, SCHEMA_FILE, schemaText } from '../../tools/schema.ts';

test('the published schema is that of the code (npm run schema writes it)', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText());
  expect(readFileSync(EVIDENCE_SCHEMA_FILE, 'utf8')).toBe(evidenceSchemaText());
});

test('the schema describes every key of a case', () => {
  const schema = JSON.parse(schemaText()) as { properties: Record<string, { description?: string }>; required: string[] };
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(['parley', 'parties', 'options', 'preferences', 'expect']),
  );
  expect(Object.entries(schema.properties).filter(([, { description }]) => description === undefined)).toEqual([]);
  expect(schema.required).toContain('parley');
});

test.each([
  ['docs/howto/case-file.md', schemaText(), 60],
  ['docs/howto/evidence.md', evidenceSchemaText(), 30],
])('every key is explained in %s', (file, schema, least) => {
  const page = readFileSync(file, 'utf8');
  const keys = new Set<string>();
  JSON.parse(schema, (key, value: unknown) => {
    if (key === 'properties') for (const name of Object.keys(value as object)) keys.add(name);
    return value;
  });
  expect(keys.size).toBeGreaterThan(least);
  expect([...keys].filter((key) => !new RegExp(`(?<![\\w-])${key}:`).test(page))).toEqual([]);
});
