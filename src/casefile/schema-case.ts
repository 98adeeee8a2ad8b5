/** The shape of a whole case file. */
import * as z from 'zod/mini';
import { described, optional } from './described.ts';
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
export const caseSchema = described(
  z.strictObject({
    parley: described(z.literal(CURRENT_VERSION), 'The version of the format.'),
    title: optional(text, 'What the dispute is called.'),
    kind: optional(
      z.enum(['reported', 'published', 'teaching']),
      'From reporting (every part needs a basis), from a publication, or for teaching.',
    ),
    'as-of': optional(date, 'The day whose knowledge the case describes, YYYY-MM-DD.'),
    summary: optional(text, 'One or two sentences.'),
    sources: optional(mapOf(z.union([text, sourceSchema])), 'id → source: what the case rests on.'),
    parties: described(mapOf(z.union([text, partySchema, z.null()])), {
      description: 'id → party: who takes part.',
      minProperties: 1,
    }),
    options: optional(
      mapOf(optionSchema),
      'id → option: what each party can do. Their order is the order of the letters of Y/N patterns.',
    ),
    feasibility: optional(z.array(ruleSchema), 'Which combinations of options are possible.'),
    merged: optional(z.array(mergeSchema), 'States that count as one outcome.'),
    outcomes: optional(z.array(outcomeSchema), 'Names, numbers and notes of outcomes; without options, all outcomes.'),
    numbering: optional(
      z.enum(['position', 'decimal']),
      'position: 1, 2, 3 … in ascending decimal order; decimal: the decimal itself.',
    ),
    'status-quo': optional(outcomeOrTaken, "Today's outcome."),
    preferences: optional(mapOf(preferenceSchema), 'party → what it wants.'),
    attitudes: optional(mapOf(mapOf(attitudeSchema)), 'party → party → how the first feels towards the second.'),
    moves: optional(mapOf(movesSchema), 'party → its moves, where its options do not say them.'),
    views: optional(mapOf(viewSchema), 'party → how it sees the dispute, where that differs from the case.'),
    variants: optional(mapOf(variantSchema), 'id → the case with some things otherwise; case#id names one on any command.'),
    expect: optional(z.array(expectSchema), 'Results the case must reproduce; “parley check” holds it to them.'),
  }),
  'A dispute as Parley reads it.',
);

export type CaseKey = keyof z.infer<typeof caseSchema>;
