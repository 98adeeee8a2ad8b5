/** The shape of a whole case file. */
import { z } from 'zod';
import {
  attitudeSchema,
  date,
  expectSchema,
  mapOf,
  mergeSchema,
  movesSchema,
  optionSchema,
  outcomeOrTaken,
  outcomeSchema,
  partySchema,
  preferenceSchema,
  ruleSchema,
  sourceSchema,
  text,
} from './schema.ts';
import { variantSchema, viewSchema } from './schema-variant.ts';

export const CURRENT_VERSION = 1;

/** The whole case. */
export const caseSchema = z
  .strictObject({
    parley: z.literal(CURRENT_VERSION).describe('The version of the format.'),
    title: text.optional().describe('What the dispute is called.'),
    kind: z
      .enum(['reported', 'published', 'teaching'])
      .optional()
      .describe('From reporting (every part needs a basis), from a publication, or for teaching.'),
    'as-of': date.optional().describe('The day whose knowledge the case describes, YYYY-MM-DD.'),
    summary: text.optional().describe('One or two sentences.'),
    sources: mapOf(z.union([text, sourceSchema]))
      .optional()
      .describe('id → source: what the case rests on.'),
    parties: mapOf(z.union([text, partySchema, z.null()])).meta({ description: 'id → party: who takes part.', minProperties: 1 }),
    options: mapOf(optionSchema)
      .optional()
      .describe('id → option: what each party can do. Their order is the order of the letters of Y/N patterns.'),
    feasibility: z.array(ruleSchema).optional().describe('Which combinations of options are possible.'),
    merged: z.array(mergeSchema).optional().describe('States that count as one outcome.'),
    outcomes: z.array(outcomeSchema).optional().describe('Names, numbers and notes of outcomes; without options, all outcomes.'),
    numbering: z
      .enum(['position', 'decimal'])
      .optional()
      .describe('position: 1, 2, 3 … in ascending decimal order; decimal: the decimal itself.'),
    'status-quo': outcomeOrTaken.optional().describe("Today's outcome."),
    preferences: mapOf(preferenceSchema).optional().describe('party → what it wants.'),
    attitudes: mapOf(mapOf(attitudeSchema)).optional().describe('party → party → how the first feels towards the second.'),
    moves: mapOf(movesSchema).optional().describe('party → its moves, where its options do not say them.'),
    views: mapOf(viewSchema).optional().describe('party → how it sees the dispute, where that differs from the case.'),
    variants: mapOf(variantSchema)
      .optional()
      .describe('id → the case with some things otherwise; case#id names one on any command.'),
    expect: z.array(expectSchema).optional().describe('Results the case must reproduce; “parley check” holds it to them.'),
  })
  .describe('A dispute as Parley reads it.');

export type CaseKey = keyof z.infer<typeof caseSchema>;
