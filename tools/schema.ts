/** schema/case.schema.json, from which editors complete and check case files: printed from the reader's own schema. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseJsonSchema } from '../src/casefile/schema-json.ts';

export const SCHEMA_FILE = fileURLToPath(new URL('../schema/case.schema.json', import.meta.url));

/** The JSON Schema as text. The same code gives the same bytes. */
export const schemaText = (): string => `${JSON.stringify({ title: 'Parley case', ...caseJsonSchema() }, undefined, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(SCHEMA_FILE), { recursive: true });
  writeFileSync(SCHEMA_FILE, schemaText());
}
