/**
 * The shape of the parts of a case file. The JSON Schema for editors is printed from here and from schema-case.ts (`npm run
 * schema`), the reader checks each part against its schema, and the descriptions are what an editor shows. Names are
 * resolved elsewhere.
 */
import * as z from 'zod/mini';
import { described, optional } from './described.ts';

/** YAML reads `1993` or `12` as a number; where text is asked for, a number is taken as it is written. */
export const text = z.union([z.string().check(z.regex(/\S/)), z.number()]);
export const date = z.union([z.string(), z.number()]);

export const one = <T extends z.ZodMiniType>(schema: T): z.ZodMiniUnion<readonly [T, z.ZodMiniArray<T>]> =>
  z.union([schema, z.array(schema)]);

/** What a part rests on: a source or an assumption, not both. */
export const basis = {
  source: optional(one(text), 'What this rests on: the id of a source, or a list of them.'),
  assumed: optional(text, 'Why this is assumed, where no source says it. Instead of source, not with it.'),
};
export const basisNote = optional(text, 'A note on what the source says. Only with source.');
export const note = optional(text, 'Anything else worth knowing.');

/** Exactly one of the keys must be there: for editors; the reader checks it with better words. */
const oneOfKeys = (...keys: readonly string[]): { oneOf: { required: string[] }[] } => ({
  oneOf: keys.map((key) => ({ required: [key] })),
});

export const sourceSchema = described(
  z.strictObject({
    title: optional(text, 'What the source is called.'),
    author: optional(text, 'Who wrote it.'),
    publisher: optional(text, 'Journal, publisher or outlet.'),
    date: optional(date, 'YYYY, YYYY-MM or YYYY-MM-DD.'),
    url: optional(text, 'Where it can be read.'),
    speaker: optional(text, 'Who spoke, where the source is a statement.'),
    occasion: optional(text, 'Where and when it was said.'),
    via: optional(text, 'Through whom the statement reached us.'),
    note,
  }),
  'A publication, or one statement by one speaker.',
);

export const partySchema = described(
  z.strictObject({
    name: optional(text, 'The name shown. Default: the id.'),
    aliases: optional(z.array(text), 'Other names the party may be referred to by.'),
    colour: optional(text, 'blue, orange, green, pink, sky, vermilion, yellow, black, or #rrggbb.'),
    kind: optional(text, 'A free word: government, company, alliance …'),
    note,
  }),
  'Someone who can act and who has preferences.',
);

export const optionSchema = described(
  z.strictObject({
    owner: optional(text, 'The party that can take or drop this option; nobody for a circumstance.'),
    owners: optional(z.array(text), 'The parties of which each can change this option.'),
    label: optional(text, 'Completes “the party can …”. Default: the id.'),
    keywords: optional(z.array(text), 'Words and phrases by which documents speak of it: ceasefire, truce.'),
    'one-way': optional(z.enum(['on', 'off']), 'on: once taken it stays taken; off: once dropped it stays dropped.'),
    ...basis,
    note,
  }),
  { description: 'Something a party can do or leave undone.', examples: [{ owner: 'union', label: 'go on strike' }] },
);

export const condition = described(text, {
  description: 'A condition over options: not, and, or, if, iff, parentheses, always, never.',
  examples: ['not strike', 'accept or delay', '\'"withdraw troops" if not strike\''],
});

export const RULE_KINDS = ['never-together', 'at-least-one', 'exactly-one', 'requires', 'never', 'always'] as const;

export const ruleSchema = described(
  z.strictObject({
    name: optional(text, 'What the rule is called, so that a variant can drop it.'),
    'never-together': optional(z.array(condition).check(z.minLength(2)), 'Not two or more of these at once.'),
    'at-least-one': optional(z.array(condition).check(z.minLength(1)), 'One of these or several.'),
    'exactly-one': optional(z.array(condition).check(z.minLength(1)), 'One of these, not none and not two.'),
    requires: optional(z.record(z.string(), condition), {
      description: 'Left only where right: option: condition.',
      examples: [{ accept: 'modify' }],
    }),
    never: optional(condition, 'No outcome where this condition holds.'),
    always: optional(condition, 'Only outcomes where this condition holds.'),
    because: optional(text, 'The reason, in a sentence.'),
    ...basis,
    note: basisNote,
  }),
  { description: 'One rule about which combinations of options are possible.', ...oneOfKeys(...RULE_KINDS) },
);

const outcome = described(text, {
  description: 'An outcome by number, name or Y/N pattern (one letter an option, in the order of the options).',
  examples: [3, 'today', 'NYN'],
});
export const outcomeOrTaken = described(
  z.union([outcome, z.array(text)]),
  'An outcome by number, name or Y/N pattern, or as the list of the options taken.',
);

export const mergeSchema = described(
  z.strictObject({
    name: described(text, 'What the merged outcome is called.'),
    when: condition,
    as: optional(outcomeOrTaken, 'Which state stands for it in statements and weights: a Y/N pattern or the options taken.'),
  }),
  'All states where the condition holds count as one outcome.',
);

export const outcomeSchema = described(
  z.strictObject({
    is: optional(outcomeOrTaken, 'Which outcome: a Y/N pattern, the list of options taken, or the name of a merged outcome.'),
    name: optional(text, 'What it is called.'),
    number: optional(z.number().check(z.int(), z.minimum(0)), 'What number it has.'),
    note,
  }),
  'The name, number or note of an outcome; in a case without options, one of its outcomes.',
);

const shortOrLong = z.union([
  condition,
  described(z.strictObject({ say: condition, ...basis, note: basisNote }), 'A statement with what it rests on.'),
]);

/** Degrees of strength that a case can give: 1 is "much better", 2 still more … */
export const MOST_DEGREE = 6;

export const statementSchema = z.union([
  condition,
  described(
    z.strictObject({
      say: optional(condition, 'What the party wants: a condition over options.'),
      equal: optional(z.array(shortOrLong).check(z.minLength(2)), 'Statements of equal importance.'),
      either: optional(
        z.array(shortOrLong).check(z.minLength(2)),
        'Statements of which one counts here, and it is not known which.',
      ),
      chances: optional(z.array(z.number().check(z.minimum(0), z.maximum(1))), {
        description: 'With either: the chance of each statement; together 1.',
        examples: [[0.7, 0.3]],
      }),
      vital: optional(
        z.union([z.boolean(), z.number().check(z.int(), z.minimum(0), z.maximum(MOST_DEGREE))]),
        'true: outcomes that first differ here are liked much better; 2 … 6: still more.',
      ),
      ...basis,
      note: basisNote,
    }),
    { ...oneOfKeys('say', 'equal', 'either') },
  ),
]);

const comparison = described(text, {
  description: 'Two outcomes compared: > better, >> much better, = equally good, ? not known.',
  examples: ['3 > 1', 'deal >> closure', '3 ? 4'],
});
export const comparisonSchema = z.union([
  comparison,
  described(z.strictObject({ say: comparison, ...basis, note: basisNote }), 'A comparison with what it rests on.'),
]);

const threshold = z.optional(z.number().check(z.minimum(0), z.maximum(1)));
export const thresholdsSchema = described(
  z.strictObject({
    alpha: described(threshold, 'It leaves where the chance of a gain is above 1 − alpha.'),
    beta: described(threshold, 'An answer holds it back where the chance of still being better off is at most 1 − beta.'),
    gamma: described(threshold, 'Its own answers are credible where the chance of a gain is above gamma.'),
  }),
  'How sure the party must be, where its preference is a matter of chance. Each ½ where not given.',
);

const weight = described(z.number(), 'Added to the score of an outcome where the option is taken.');

export const preferenceSchema = described(
  z.strictObject({
    statements: optional(z.array(statementSchema).check(z.minLength(1)), 'What the party wants, most important first.'),
    weights: optional(z.record(z.string(), z.union([weight, z.strictObject({ weight, ...basis, note: basisNote })])), {
      description: 'A weight for each option that matters.',
      examples: [{ strike: -3, settle: 1 }],
    }),
    ranking: optional(z.union([z.array(one(outcome)).check(z.minLength(1)), text]), {
      description: 'Outcomes, best first; equally good ones in a list. On one line: > better, >> much better, = equally good.',
      examples: [[7, 3, [5, 1], 'closure'], '7 >> 3 > 5 = 1 > closure'],
    }),
    comparisons: optional(
      z.array(comparisonSchema).check(z.minLength(1)),
      'Single comparisons that overrule the order: unknown, stronger, or against it.',
    ),
    thresholds: z.optional(thresholdsSchema),
    ...basis,
    note: basisNote,
  }),
  { description: 'What a party wants, in one of three ways.', ...oneOfKeys('statements', 'weights', 'ranking') },
);

export const moveSchema = described(text, {
  description: 'from -> to, or one <-> other.',
  examples: ['1 -> 2', 'today <-> talks'],
});
export const movesSchema = described(z.array(moveSchema), 'The moves of a party, whatever its options.');

const CLAIMS = ['equilibria', 'contains', 'stable', 'improvements', 'outcomes'] as const;

export const expectSchema = described(
  z.strictObject({
    concept: optional(text, {
      description: 'A stability concept; see “parley concepts”.',
      examples: ['nash', 'gmr', 'smr', 'seq', 'sim'],
    }),
    party: optional(text, 'The party that stable or improvements speaks of.'),
    from: optional(outcomeOrTaken, 'The outcome the improvements start from.'),
    equilibria: optional(z.array(outcome), 'Exactly these outcomes hold under the concept.'),
    contains: optional(z.array(outcome), 'These outcomes are among those that hold under the concept.'),
    stable: optional(z.array(outcome), 'Exactly at these outcomes the party stays under the concept.'),
    improvements: optional(z.array(outcome), 'Exactly these outcomes the party can reach and prefers, from “from”.'),
    outcomes: optional(z.number().check(z.int(), z.minimum(0)), 'How many outcomes there are.'),
    source: optional(text, 'Where the result is published.'),
    published: optional(text, 'Where the published result differs: what it says, and why.'),
  }),
  { description: 'A result the case must reproduce.', anyOf: CLAIMS.map((key) => ({ required: [key] })) },
);

export const ATTITUDES = ['devoted', 'indifferent', 'hostile'] as const;
export const attitudeSchema = described(
  z.enum(ATTITUDES),
  'devoted: it wants what is good for the other; hostile: what is bad. Default: devoted to itself, indifferent to the rest.',
);

/** As `preferenceSchema` with the items of its lists unchecked: the reader checks them one by one. */
export const preferenceFrame = z.extend(preferenceSchema, {
  statements: z.optional(z.array(z.unknown()).check(z.minLength(1))),
  ranking: z.optional(z.union([z.array(z.unknown()).check(z.minLength(1)), text])),
  comparisons: z.optional(z.array(z.unknown()).check(z.minLength(1))),
});
export const tierSchema = one(outcome);

export const mapOf = <T extends z.ZodMiniType>(schema: T): z.ZodMiniRecord<z.ZodMiniString, T> => z.record(z.string(), schema);
