/**
 * The shape of the parts of a case file. The JSON Schema for editors is printed from here and from schema-case.ts (`npm run
 * schema`), the reader checks each part against its schema, and the descriptions are what an editor shows. Names are
 * resolved elsewhere.
 */
import { z } from 'zod';

/** YAML reads `1993` or `12` as a number; where text is asked for, a number is taken as it is written. */
export const text = z.union([z.string().regex(/\S/), z.number()]);
export const date = z.union([z.string(), z.number()]);

export const one = <T extends z.ZodType>(schema: T): z.ZodUnion<readonly [T, z.ZodArray<T>]> =>
  z.union([schema, z.array(schema)]);

/** What a part rests on: a source or an assumption, not both. */
export const basis = {
  source: one(text).optional().describe('What this rests on: the id of a source, or a list of them.'),
  assumed: text.optional().describe('Why this is assumed, where no source says it. Instead of source, not with it.'),
};
export const basisNote = text.optional().describe('A note on what the source says. Only with source.');
export const note = text.optional().describe('Anything else worth knowing.');

/** Exactly one of the keys must be there: for editors; the reader checks it with better words. */
const oneOfKeys = (...keys: readonly string[]): { oneOf: { required: string[] }[] } => ({
  oneOf: keys.map((key) => ({ required: [key] })),
});

export const sourceSchema = z
  .strictObject({
    title: text.optional().describe('What the source is called.'),
    author: text.optional().describe('Who wrote it.'),
    publisher: text.optional().describe('Journal, publisher or outlet.'),
    date: date.optional().describe('YYYY, YYYY-MM or YYYY-MM-DD.'),
    url: text.optional().describe('Where it can be read.'),
    speaker: text.optional().describe('Who spoke, where the source is a statement.'),
    occasion: text.optional().describe('Where and when it was said.'),
    via: text.optional().describe('Through whom the statement reached us.'),
    note,
  })
  .describe('A publication, or one statement by one speaker.');

export const partySchema = z
  .strictObject({
    name: text.optional().describe('The name shown. Default: the id.'),
    aliases: z.array(text).optional().describe('Other names the party may be referred to by.'),
    colour: text.optional().describe('blue, orange, green, pink, sky, vermilion, yellow, black, or #rrggbb.'),
    kind: text.optional().describe('A free word: government, company, alliance …'),
    note,
  })
  .describe('Someone who can act and who has preferences.');

export const optionSchema = z
  .strictObject({
    owner: text.optional().describe('The party that can take or drop this option; nobody for a circumstance.'),
    owners: z.array(text).optional().describe('The parties of which each can change this option.'),
    label: text.optional().describe('Completes “the party can …”. Default: the id.'),
    keywords: z.array(text).optional().describe('Words and phrases by which documents speak of it: ceasefire, truce.'),
    'one-way': z.enum(['on', 'off']).optional().describe('on: once taken it stays taken; off: once dropped it stays dropped.'),
    ...basis,
    note,
  })
  .meta({ description: 'Something a party can do or leave undone.', examples: [{ owner: 'union', label: 'go on strike' }] });

export const condition = text.meta({
  description: 'A condition over options: not, and, or, if, iff, parentheses, always, never.',
  examples: ['not strike', 'accept or delay', '\'"withdraw troops" if not strike\''],
});

export const RULE_KINDS = ['never-together', 'at-least-one', 'exactly-one', 'requires', 'never', 'always'] as const;

export const ruleSchema = z
  .strictObject({
    name: text.optional().describe('What the rule is called, so that a variant can drop it.'),
    'never-together': z.array(condition).min(2).optional().describe('Not two or more of these at once.'),
    'at-least-one': z.array(condition).min(1).optional().describe('One of these or several.'),
    'exactly-one': z.array(condition).min(1).optional().describe('One of these, not none and not two.'),
    requires: z
      .record(z.string(), condition)
      .optional()
      .meta({ description: 'Left only where right: option: condition.', examples: [{ accept: 'modify' }] }),
    never: condition.optional().describe('No outcome where this condition holds.'),
    always: condition.optional().describe('Only outcomes where this condition holds.'),
    because: text.optional().describe('The reason, in a sentence.'),
    ...basis,
    note: basisNote,
  })
  .meta({ description: 'One rule about which combinations of options are possible.', ...oneOfKeys(...RULE_KINDS) });

const outcome = text.meta({
  description: 'An outcome by number, name or Y/N pattern (one letter an option, in the order of the options).',
  examples: [3, 'today', 'NYN'],
});
export const outcomeOrTaken = z
  .union([outcome, z.array(text)])
  .describe('An outcome by number, name or Y/N pattern, or as the list of the options taken.');

export const mergeSchema = z
  .strictObject({
    name: text.describe('What the merged outcome is called.'),
    when: condition,
    as: outcomeOrTaken
      .optional()
      .describe('Which state stands for it in statements and weights: a Y/N pattern or the options taken.'),
  })
  .describe('All states where the condition holds count as one outcome.');

export const outcomeSchema = z
  .strictObject({
    is: outcomeOrTaken
      .optional()
      .describe('Which outcome: a Y/N pattern, the list of options taken, or the name of a merged outcome.'),
    name: text.optional().describe('What it is called.'),
    number: z.number().int().min(0).optional().describe('What number it has.'),
    note,
  })
  .describe('The name, number or note of an outcome; in a case without options, one of its outcomes.');

const shortOrLong = z.union([
  condition,
  z.strictObject({ say: condition, ...basis, note: basisNote }).describe('A statement with what it rests on.'),
]);

/** Degrees of strength that a case can give: 1 is "much better", 2 still more … */
export const MOST_DEGREE = 6;

export const statementSchema = z.union([
  condition,
  z
    .strictObject({
      say: condition.optional().describe('What the party wants: a condition over options.'),
      equal: z.array(shortOrLong).min(2).optional().describe('Statements of equal importance.'),
      either: z.array(shortOrLong).min(2).optional().describe('Statements of which one counts here, and it is not known which.'),
      chances: z
        .array(z.number().min(0).max(1))
        .optional()
        .meta({ description: 'With either: the chance of each statement; together 1.', examples: [[0.7, 0.3]] }),
      vital: z
        .union([z.boolean(), z.number().int().min(0).max(MOST_DEGREE)])
        .optional()
        .describe('true: outcomes that first differ here are liked much better; 2 … 6: still more.'),
      ...basis,
      note: basisNote,
    })
    .meta({ ...oneOfKeys('say', 'equal', 'either') }),
]);

const comparison = text.meta({
  description: 'Two outcomes compared: > better, >> much better, = equally good, ? not known.',
  examples: ['3 > 1', 'deal >> closure', '3 ? 4'],
});
export const comparisonSchema = z.union([
  comparison,
  z.strictObject({ say: comparison, ...basis, note: basisNote }).describe('A comparison with what it rests on.'),
]);

const threshold = z.number().min(0).max(1).optional();
export const thresholdsSchema = z
  .strictObject({
    alpha: threshold.describe('It leaves where the chance of a gain is above 1 − alpha.'),
    beta: threshold.describe('An answer holds it back where the chance of still being better off is at most 1 − beta.'),
    gamma: threshold.describe('Its own answers are credible where the chance of a gain is above gamma.'),
  })
  .describe('How sure the party must be, where its preference is a matter of chance. Each ½ where not given.');

const weight = z.number().describe('Added to the score of an outcome where the option is taken.');

export const preferenceSchema = z
  .strictObject({
    statements: z.array(statementSchema).min(1).optional().describe('What the party wants, most important first.'),
    weights: z
      .record(z.string(), z.union([weight, z.strictObject({ weight, ...basis, note: basisNote })]))
      .optional()
      .meta({ description: 'A weight for each option that matters.', examples: [{ strike: -3, settle: 1 }] }),
    ranking: z
      .union([z.array(one(outcome)).min(1), text])
      .optional()
      .meta({
        description: 'Outcomes, best first; equally good ones in a list. On one line: > better, >> much better, = equally good.',
        examples: [[7, 3, [5, 1], 'closure'], '7 >> 3 > 5 = 1 > closure'],
      }),
    comparisons: z
      .array(comparisonSchema)
      .min(1)
      .optional()
      .describe('Single comparisons that overrule the order: unknown, stronger, or against it.'),
    thresholds: thresholdsSchema.optional(),
    ...basis,
    note: basisNote,
  })
  .meta({ description: 'What a party wants, in one of three ways.', ...oneOfKeys('statements', 'weights', 'ranking') });

export const moveSchema = text.meta({ description: 'from -> to, or one <-> other.', examples: ['1 -> 2', 'today <-> talks'] });
export const movesSchema = z.array(moveSchema).describe('The moves of a party, whatever its options.');

const CLAIMS = ['equilibria', 'contains', 'stable', 'improvements', 'outcomes'] as const;

export const expectSchema = z
  .strictObject({
    concept: text
      .optional()
      .meta({ description: 'A stability concept; see “parley concepts”.', examples: ['nash', 'gmr', 'smr', 'seq', 'sim'] }),
    party: text.optional().describe('The party that stable or improvements speaks of.'),
    from: outcomeOrTaken.optional().describe('The outcome the improvements start from.'),
    equilibria: z.array(outcome).optional().describe('Exactly these outcomes hold under the concept.'),
    contains: z.array(outcome).optional().describe('These outcomes are among those that hold under the concept.'),
    stable: z.array(outcome).optional().describe('Exactly at these outcomes the party stays under the concept.'),
    improvements: z.array(outcome).optional().describe('Exactly these outcomes the party can reach and prefers, from “from”.'),
    outcomes: z.number().int().min(0).optional().describe('How many outcomes there are.'),
    source: text.optional().describe('Where the result is published.'),
    published: text.optional().describe('Where the published result differs: what it says, and why.'),
  })
  .meta({ description: 'A result the case must reproduce.', anyOf: CLAIMS.map((key) => ({ required: [key] })) });

export const ATTITUDES = ['devoted', 'indifferent', 'hostile'] as const;
export const attitudeSchema = z
  .enum(ATTITUDES)
  .describe(
    'devoted: it wants what is good for the other; hostile: what is bad. Default: devoted to itself, indifferent to the rest.',
  );

/** As `preferenceSchema` with the items of its lists unchecked: the reader checks them one by one. */
export const preferenceFrame = preferenceSchema.extend({
  statements: z.array(z.unknown()).min(1).optional(),
  ranking: z.union([z.array(z.unknown()).min(1), text]).optional(),
  comparisons: z.array(z.unknown()).min(1).optional(),
});
export const tierSchema = one(outcome);

export const mapOf = <T extends z.ZodType>(schema: T): z.ZodRecord<z.ZodString, T> => z.record(z.string(), schema);
