/** The shape of an evidence file. Its JSON Schema for editors is printed from here (`npm run schema`). */
import * as z from 'zod/mini';
import { described, optional } from '../described.ts';
import { condition, date, mapOf, note, text } from '../schema.ts';
import { ACTS } from '../../core/evidence/act.ts';
import { PLAIN_CODES, POSITIONS } from '../../core/evidence/statement.ts';

export const EVIDENCE_VERSION = 1;

export const documentSchema = described(
  z.strictObject({
    file: optional(text, 'The file beside this one that holds the text: sources/report.md.'),
    title: optional(text, 'What the document is called.'),
    author: optional(text, 'Who wrote it.'),
    publisher: optional(text, 'Who published it.'),
    date: optional(date, 'YYYY, YYYY-MM or YYYY-MM-DD.'),
    language: optional(text, 'The language of the text: en, uk, ru …'),
    address: optional(text, 'Where it can be read.'),
    archive: optional(text, 'Where a copy of it is kept.'),
    note,
  }),
  'A document. What the file says of itself at its top (front matter) need not be said again.',
);

export const linkSchema = described(
  z.strictObject({
    option: optional(text, 'That there is this option.'),
    rule: optional(z.union([text, z.number().check(z.int())]), 'A rule of the case: its name, or its place in the list from 1.'),
    party: optional(text, 'What this party wants: all of it, or the statement under wants.'),
    wants: optional(condition, 'The statement of the preference, as the case has it.'),
  }),
  {
    description: 'A part of the case.',
    examples: [{ option: 'strike' }, { rule: 2 }, { party: 'union', wants: 'not strike' }],
    oneOf: [{ required: ['option'] }, { required: ['rule'] }, { required: ['party'] }],
  },
);

const position = described(z.enum(POSITIONS), 'yes, no, conditional, or silent: expected to speak of it, and did not.');

export const undecidedSchema = described(
  z.strictObject({
    code: described(
      z.enum([...PLAIN_CODES, 'position', 'link', 'marked']),
      'What is undecided; marked: whether it is a statement at all.',
    ),
    option: optional(text, 'The option, where it is a position.'),
    to: optional(linkSchema, 'The part of the case, where it is a link.'),
    said: described(mapOf(text), 'coder → what that coder says.'),
  }),
  'What coders see differently. Whoever decides writes the code itself, and takes this out.',
);

export const acceptedSchema = described(
  z.strictObject({
    says: optional(text, 'What was said, in your own words.'),
    quote: optional(text, 'The words of the document, as they stand there.'),
    at: optional(
      z.array(z.number().check(z.int(), z.minimum(0))).check(z.minLength(2)),
      'Where they stand: from and to (exclusive), counted in UTF-16 units of the untouched text.',
    ),
    document: optional(text, 'The document that has it.'),
    speaker: described(text, 'Who said it.'),
    role: optional(text, 'The office of the speaker.'),
    party: optional(text, 'The party the speaker speaks for; none where it is none. Default: by the name of the speaker.'),
    date: optional(date, 'When it was said. Default: the date of the document.'),
    occasion: optional(text, 'Where it was said.'),
    via: optional(text, 'Through whom it reached us.'),
    act: optional(z.enum(ACTS), 'What the statement does.'),
    kind: optional(z.enum(['direct', 'mixed', 'indirect']), 'Whether the words are the speaker’s own. Default: indirect.'),
    positions: optional(mapOf(position), 'option → what the speaker says of it.'),
    supports: optional(z.array(linkSchema), 'Parts of the case that rest on it.'),
    contradicts: optional(z.array(linkSchema), 'Parts of the case that it speaks against.'),
    found: optional(
      z.strictObject({
        pattern: optional(text, 'The pattern by which it was found.'),
        confidence: optional(z.number().check(z.minimum(0), z.maximum(1)), 'How sure that was, 0 to 1.'),
      }),
      'How the reader proposed it.',
    ),
    accepted: optional(
      z.strictObject({
        by: optional(text, 'Who accepted it.'),
        on: optional(date, 'When, YYYY-MM-DD.'),
      }),
      'Who took it into the evidence.',
    ),
    undecided: optional(z.array(undecidedSchema), 'What two coders see differently, and nobody has decided.'),
    note,
  }),
  'A statement that was accepted. One with the id of a source of the case stands for that source.',
);

export const rejectedSchema = described(
  z.strictObject({
    document: optional(text, 'The document that has it; may be left out where there is only one.'),
    quote: optional(text, 'The words that were proposed.'),
    at: optional(
      z.array(z.number().check(z.int(), z.minimum(0))).check(z.minLength(2)),
      'Where they stand: from and to (exclusive).',
    ),
    by: optional(text, 'Who decided.'),
    on: optional(date, 'When, YYYY-MM-DD.'),
    note,
  }),
  'A proposal of the reader that was looked at and not taken: it is not proposed again.',
);

/** The whole file. */
export const evidenceSchema = described(
  z.strictObject({
    evidence: described(z.literal(EVIDENCE_VERSION), 'The version of the format.'),
    documents: optional(mapOf(documentSchema), 'id → document.'),
    statements: optional(mapOf(acceptedSchema), 'id → statement.'),
    rejected: optional(z.array(rejectedSchema), 'Proposals of the reader that were not taken.'),
  }),
  'What a case rests on: documents, and the statements accepted from them.',
);

/** The JSON Schema of an evidence file (draft 7), from which editors complete and check. */
export function evidenceJsonSchema(): object {
  const registry = z.registry<Record<string, unknown>>();
  const known = z.globalRegistry;
  const named = {
    document: documentSchema,
    link: linkSchema,
    undecided: undecidedSchema,
    statement: acceptedSchema,
    rejection: rejectedSchema,
    position,
  };
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { ...known.get(schema), id });
  const metadata = { get: (schema: z.ZodMiniType) => registry.get(schema) ?? known.get(schema) };
  return z.toJSONSchema(evidenceSchema, { target: 'draft-7', io: 'input', metadata: metadata as typeof known });
}
