/** The schema of a case in the language of editors. */
import * as z from 'zod/mini';
import { caseSchema } from './schema-case.ts';
import { changedOptionSchema, changedPreferenceSchema, variantSchema, viewSchema } from './schema-variant.ts';
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
} from './schema.ts';

/** Parts that the case refers to from several places: each is written once, under this name. */
const NAMED: Readonly<Record<string, z.ZodMiniType>> = {
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

/** The JSON Schema of a case (draft 7), from which editors complete and check. */
export function caseJsonSchema(): object {
  const registry = z.registry<Record<string, unknown>>();
  const known = z.globalRegistry;
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { ...known.get(schema), id });
  // what is not named keeps the description it has
  const metadata = { get: (schema: z.ZodMiniType) => registry.get(schema) ?? known.get(schema) };
  return z.toJSONSchema(caseSchema, { target: 'draft-7', io: 'input', metadata: metadata as typeof known });
}
