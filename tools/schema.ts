/** schema/case.schema.json, from which editors complete and check case files: printed from the reader's own schema. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { caseSchema } from '../src/casefile/schema-case.ts';
import { changedOptionSchema, changedPreferenceSchema, variantSchema, viewSchema } from '../src/casefile/schema-variant.ts';
import {
  condition,
  expectSchema,
  mergeSchema,
  optionSchema,
  outcomeSchema,
  partySchema,
  preferenceSchema,
  ruleSchema,
  sourceSchema,
  statementSchema,
} from '../src/casefile/schema.ts';

export const SCHEMA_FILE = fileURLToPath(new URL('../schema/case.schema.json', import.meta.url));

/** Parts that the case refers to from several places: each is written once, under this name. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  source: sourceSchema,
  party: partySchema,
  option: optionSchema,
  rule: ruleSchema,
  mergedOutcome: mergeSchema,
  outcome: outcomeSchema,
  condition,
  statement: statementSchema,
  preference: preferenceSchema,
  expectation: expectSchema,
  changedPreference: changedPreferenceSchema,
  changedOption: changedOptionSchema,
  view: viewSchema,
  variant: variantSchema,
};

/** The JSON Schema as text. The same code gives the same bytes. */
export function schemaText(): string {
  const registry = z.registry<Record<string, unknown>>();
  const known = z.globalRegistry;
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { ...known.get(schema), id });
  // what is not named keeps the description it has
  const metadata = { get: (schema: z.ZodType) => registry.get(schema) ?? known.get(schema) };
  const schema = z.toJSONSchema(caseSchema, { target: 'draft-7', io: 'input', metadata: metadata as typeof known });
  return `${JSON.stringify({ title: 'Parley case', ...schema }, undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(SCHEMA_FILE), { recursive: true });
  writeFileSync(SCHEMA_FILE, schemaText());
}
