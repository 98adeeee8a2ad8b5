/** The shape of what changes a case: a party's own view, and variants. */
import { z } from 'zod';
import {
  basis,
  basisNote,
  condition,
  date,
  expectSchema,
  mapOf,
  mergeSchema,
  movesSchema,
  note,
  one,
  optionSchema,
  outcomeOrTaken,
  outcomeSchema,
  partySchema,
  preferenceSchema,
  ruleSchema,
  sourceSchema,
  text,
} from './schema.ts';

const place = {
  before: text.optional().describe('The statement it stands before, as it is written there.'),
  after: text.optional().describe('The statement it stands after.'),
};

/** A preference as a change of another: in a variant, of what the case has; in a view, of what the party really wants. */
export const changedPreferenceSchema = z
  .strictObject({
    ...preferenceSchema.shape,
    add: z
      .array(
        z.union([
          condition,
          z.strictObject({
            say: condition.describe('What the party wants: a condition over options.'),
            ...place,
            'instead-of': text.optional().describe('The statement whose place it takes.'),
            ...basis,
            note: basisNote,
          }),
        ]),
      )
      .optional()
      .describe('Statements added; without a place the least important.'),
    drop: one(text).optional().describe('Statements dropped, as they are written.'),
    move: z
      .array(z.strictObject({ say: text.describe('The statement that moves.'), ...place }))
      .optional()
      .describe('Statements that become more or less important.'),
  })
  .describe('What a party wants: anew, or by statements added, dropped and moved.');

export const viewSchema = z
  .strictObject({
    unseen: z
      .array(condition)
      .optional()
      .describe('What the party does not see: options, or outcomes where a condition over options holds.'),
    preferences: mapOf(changedPreferenceSchema).optional().describe('party → what this one believes that party wants.'),
    ...basis,
    note,
  })
  .describe('How a party sees the dispute, where that differs from the case.');

export const changedOptionSchema = z
  .strictObject({
    ...optionSchema.shape,
    'one-way': z.enum(['on', 'off', 'no']).optional().describe('on, off, or no: it can be undone.'),
    taken: z
      .enum(['never', 'always'])
      .optional()
      .describe('never: nobody can take it any more; always: nobody can leave it undone.'),
  })
  .describe('An option changed, or a new one.');

const ruleChanges = {
  drop: one(text).optional().describe('Names of rules that no longer apply.'),
  add: z.array(ruleSchema).optional().describe('Rules that come on top.'),
};
export const changedRulesSchema = z.strictObject(ruleChanges).describe('Rules dropped and added.');

const variantKeys = {
  title: text.optional().describe('What the variant is called. Default: the id.'),
  summary: text.optional().describe('One or two sentences: what is supposed.'),
  'as-of': date.optional().describe('The day whose knowledge the variant describes.'),
  sources: mapOf(z.union([text, sourceSchema]))
    .optional()
    .describe('More sources.'),
  parties: mapOf(z.union([text, partySchema, z.null()]))
    .optional()
    .describe('More parties.'),
  options: mapOf(changedOptionSchema).optional().describe('Options changed, fixed or added.'),
  feasibility: changedRulesSchema.optional(),
  merged: z.array(mergeSchema).optional().describe('States that count as one outcome, instead of those of the case.'),
  outcomes: z.array(outcomeSchema).optional().describe('More names and notes of outcomes.'),
  'status-quo': outcomeOrTaken.optional().describe("Today's outcome in the variant."),
  preferences: mapOf(changedPreferenceSchema).optional().describe('party → what it wants in the variant.'),
  moves: mapOf(movesSchema).optional().describe('party → its moves in the variant.'),
  views: mapOf(viewSchema).optional().describe('party → its view in the variant.'),
  expect: z.array(expectSchema).optional().describe('Results the variant must reproduce.'),
  source: basis.source,
  assumed: text.optional().describe('Why this is supposed; the basis of every change without one of its own.'),
  note,
};
export const variantSchema = z.strictObject(variantKeys).describe('The case with some things otherwise.');
