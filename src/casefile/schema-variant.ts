/** The shape of what changes a case: a party's own view, and variants. */
import * as z from 'zod/mini';
import { described, optional } from './described.ts';
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
  before: optional(text, 'The statement it stands before, as it is written there.'),
  after: optional(text, 'The statement it stands after.'),
};

/** A preference as a change of another: in a variant, of what the case has; in a view, of what the party really wants. */
export const changedPreferenceSchema = described(
  z.strictObject({
    ...preferenceSchema.shape,
    add: optional(
      z.array(
        z.union([
          condition,
          z.strictObject({
            say: described(condition, 'What the party wants: a condition over options.'),
            ...place,
            'instead-of': optional(text, 'The statement whose place it takes.'),
            ...basis,
            note: basisNote,
          }),
        ]),
      ),
      'Statements added; without a place the least important.',
    ),
    drop: optional(one(text), 'Statements dropped, as they are written.'),
    move: optional(
      z.array(z.strictObject({ say: described(text, 'The statement that moves.'), ...place })),
      'Statements that become more or less important.',
    ),
  }),
  'What a party wants: anew, or by statements added, dropped and moved.',
);

export const viewSchema = described(
  z.strictObject({
    unseen: optional(
      z.array(condition),
      'What the party does not see: options, or outcomes where a condition over options holds.',
    ),
    preferences: optional(mapOf(changedPreferenceSchema), 'party → what this one believes that party wants.'),
    ...basis,
    note,
  }),
  'How a party sees the dispute, where that differs from the case.',
);

export const changedOptionSchema = described(
  z.strictObject({
    ...optionSchema.shape,
    'one-way': optional(z.enum(['on', 'off', 'no']), 'on, off, or no: it can be undone.'),
    taken: optional(z.enum(['never', 'always']), 'never: nobody can take it any more; always: nobody can leave it undone.'),
  }),
  'An option changed, or a new one.',
);

const ruleChanges = {
  drop: optional(one(text), 'Names of rules that no longer apply.'),
  add: optional(z.array(ruleSchema), 'Rules that come on top.'),
};
export const changedRulesSchema = described(z.strictObject(ruleChanges), 'Rules dropped and added.');

const variantKeys = {
  title: optional(text, 'What the variant is called. Default: the id.'),
  summary: optional(text, 'One or two sentences: what is supposed.'),
  'as-of': optional(date, 'The day whose knowledge the variant describes.'),
  sources: optional(mapOf(z.union([text, sourceSchema])), 'More sources.'),
  parties: optional(mapOf(z.union([text, partySchema, z.null()])), 'More parties.'),
  options: optional(mapOf(changedOptionSchema), 'Options changed, fixed or added.'),
  feasibility: z.optional(changedRulesSchema),
  merged: optional(z.array(mergeSchema), 'States that count as one outcome, instead of those of the case.'),
  outcomes: optional(z.array(outcomeSchema), 'More names and notes of outcomes.'),
  'status-quo': optional(outcomeOrTaken, "Today's outcome in the variant."),
  preferences: optional(mapOf(changedPreferenceSchema), 'party → what it wants in the variant.'),
  moves: optional(mapOf(movesSchema), 'party → its moves in the variant.'),
  views: optional(mapOf(viewSchema), 'party → its view in the variant.'),
  expect: optional(z.array(expectSchema), 'Results the variant must reproduce.'),
  source: basis.source,
  assumed: optional(text, 'Why this is supposed; the basis of every change without one of its own.'),
  note,
};
export const variantSchema = described(z.strictObject(variantKeys), 'The case with some things otherwise.');
