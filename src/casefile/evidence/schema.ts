/** The shape of an evidence file. Its JSON Schema for editors is printed from here (`npm run schema`). */
import { z } from 'zod';
import { condition, date, mapOf, note, text } from '../schema.ts';
import { ACTS } from '../../core/evidence/act.ts';
import { PLAIN_CODES, POSITIONS } from '../../core/evidence/statement.ts';

export const EVIDENCE_VERSION = 1;

export const documentSchema = z
  .strictObject({
    file: text.optional().describe('The file beside this one that holds the text: sources/report.md.'),
    title: text.optional().describe('What the document is called.'),
    author: text.optional().describe('Who wrote it.'),
    publisher: text.optional().describe('Who published it.'),
    date: date.optional().describe('YYYY, YYYY-MM or YYYY-MM-DD.'),
    language: text.optional().describe('The language of the text: en, uk, ru …'),
    address: text.optional().describe('Where it can be read.'),
    archive: text.optional().describe('Where a copy of it is kept.'),
    note,
  })
  .describe('A document. What the file says of itself at its top (front matter) need not be said again.');

export const linkSchema = z
  .strictObject({
    option: text.optional().describe('That there is this option.'),
    rule: z.union([text, z.number().int()]).optional().describe('A rule of the case: its name, or its place in the list from 1.'),
    party: text.optional().describe('What this party wants: all of it, or the statement under wants.'),
    wants: condition.optional().describe('The statement of the preference, as the case has it.'),
  })
  .meta({
    description: 'A part of the case.',
    examples: [{ option: 'strike' }, { rule: 2 }, { party: 'union', wants: 'not strike' }],
    oneOf: [{ required: ['option'] }, { required: ['rule'] }, { required: ['party'] }],
  });

const position = z.enum(POSITIONS).describe('yes, no, conditional, or silent: expected to speak of it, and did not.');

export const undecidedSchema = z
  .strictObject({
    code: z
      .enum([...PLAIN_CODES, 'position', 'link', 'marked'])
      .describe('What is undecided; marked: whether it is a statement at all.'),
    option: text.optional().describe('The option, where it is a position.'),
    to: linkSchema.optional().describe('The part of the case, where it is a link.'),
    said: mapOf(text).describe('coder → what that coder says.'),
  })
  .describe('What coders see differently. Whoever decides writes the code itself, and takes this out.');

export const acceptedSchema = z
  .strictObject({
    says: text.optional().describe('What was said, in your own words.'),
    quote: text.optional().describe('The words of the document, as they stand there.'),
    at: z
      .array(z.number().int().min(0))
      .min(2)
      .optional()
      .describe('Where they stand: from and to (exclusive), counted in UTF-16 units of the untouched text.'),
    document: text.optional().describe('The document that has it.'),
    speaker: text.describe('Who said it.'),
    role: text.optional().describe('The office of the speaker.'),
    party: text
      .optional()
      .describe('The party the speaker speaks for; none where it is none. Default: by the name of the speaker.'),
    date: date.optional().describe('When it was said. Default: the date of the document.'),
    occasion: text.optional().describe('Where it was said.'),
    via: text.optional().describe('Through whom it reached us.'),
    act: z.enum(ACTS).optional().describe('What the statement does.'),
    kind: z
      .enum(['direct', 'mixed', 'indirect'])
      .optional()
      .describe('Whether the words are the speaker’s own. Default: indirect.'),
    positions: mapOf(position).optional().describe('option → what the speaker says of it.'),
    supports: z.array(linkSchema).optional().describe('Parts of the case that rest on it.'),
    contradicts: z.array(linkSchema).optional().describe('Parts of the case that it speaks against.'),
    found: z
      .strictObject({
        pattern: text.optional().describe('The pattern by which it was found.'),
        confidence: z.number().min(0).max(1).optional().describe('How sure that was, 0 to 1.'),
      })
      .optional()
      .describe('How the reader proposed it.'),
    accepted: z
      .strictObject({
        by: text.optional().describe('Who accepted it.'),
        on: date.optional().describe('When, YYYY-MM-DD.'),
      })
      .optional()
      .describe('Who took it into the evidence.'),
    undecided: z.array(undecidedSchema).optional().describe('What two coders see differently, and nobody has decided.'),
    note,
  })
  .describe('A statement that was accepted. One with the id of a source of the case stands for that source.');

export const rejectedSchema = z
  .strictObject({
    document: text.optional().describe('The document that has it; may be left out where there is only one.'),
    quote: text.optional().describe('The words that were proposed.'),
    at: z.array(z.number().int().min(0)).min(2).optional().describe('Where they stand: from and to (exclusive).'),
    by: text.optional().describe('Who decided.'),
    on: date.optional().describe('When, YYYY-MM-DD.'),
    note,
  })
  .describe('A proposal of the reader that was looked at and not taken: it is not proposed again.');

/** The whole file. */
export const evidenceSchema = z
  .strictObject({
    evidence: z.literal(EVIDENCE_VERSION).describe('The version of the format.'),
    documents: mapOf(documentSchema).optional().describe('id → document.'),
    statements: mapOf(acceptedSchema).optional().describe('id → statement.'),
    rejected: z.array(rejectedSchema).optional().describe('Proposals of the reader that were not taken.'),
  })
  .describe('What a case rests on: documents, and the statements accepted from them.');

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
  const metadata = { get: (schema: z.ZodType) => registry.get(schema) ?? known.get(schema) };
  return z.toJSONSchema(evidenceSchema, { target: 'draft-7', io: 'input', metadata: metadata as typeof known });
}
