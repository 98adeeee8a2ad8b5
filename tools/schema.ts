/** The JSON Schemas from which editors complete and check case files and evidence: printed from the reader's own schemas. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evidenceJsonSchema } from '../src/casefile/evidence/schema.ts';
import { caseJsonSchema } from '../src/casefile/schema-json.ts';

export const SCHEMA_FILE = fileURLToPath(new URL('../schema/case.schema.json', import.meta.url));

export const EVIDENCE_SCHEMA_FILE = fileURLToPath(new URL('../schema/evidence.schema.json', import.meta.url));

/** The JSON Schema as text. The same code gives the same bytes. */
export const schemaText = (): string => `${JSON.stringify({ title: 'Parley case', ...caseJsonSchema() }, undefined, 2)}\n`;

export const evidenceSchemaText = (): string =>
  `${JSON.stringify({ title: 'Parley evidence', ...evidenceJsonSchema() }, undefined, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(SCHEMA_FILE), { recursive: true });
  writeFileSync(SCHEMA_FILE, schemaText());
  writeFileSync(EVIDENCE_SCHEMA_FILE, evidenceSchemaText());
}
