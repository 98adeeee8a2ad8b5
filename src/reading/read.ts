/**
 * The reader: a document → proposed statements, dated events and mentions, each at its place in the untouched text. Nothing
 * found here changes a case by itself. The steps are those of docs/concepts/reading.md, in this order.
 */
import { good, warning, type Problem, type Result } from '../core/problem.ts';
import { occasionOf, outletOf, timeOfSaying } from './circumstance.ts';
import { stretchOf, isoOf } from './calendar.ts';
import { eventsIn } from './event.ts';
import { findStatements, type Found } from './find.ts';
import { kindOf } from './kind.ts';
import { namesIn } from './mention.ts';
import type {
  Alias,
  DatedEvent,
  Format,
  Part,
  Reading,
  SourceDocument,
  Span,
  ProposedStatement,
  When,
} from '../core/evidence/reading.ts';
import { speakersOf } from './speaker.ts';
import { decode, MOST_CHARACTERS } from './text/decode.ts';
import { describe } from './text/describe.ts';
import { extractOf } from './text/format.ts';
import { englishOnly } from './text/language.ts';
import { paragraphsOf } from './text/paragraphs.ts';
import { normalisedMarks, quotationsOf } from './text/quotations.ts';
import { sentencesOf } from './text/sentences.ts';
import { tokensOf } from './text/tokens.ts';
import { timesIn, type SpannedWhen } from './when.ts';

export interface ReadOptions {
  /** file name or address: says the format where its ending does */
  readonly name: string;
  readonly format?: Format;
  readonly title?: string;
  readonly publisher?: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY; before what the document itself says */
  readonly date?: string;
  /** size of the whole file in bytes, where only its beginning is given */
  readonly size?: number;
  /** names by which the parties of the case go */
  readonly aliases?: readonly Alias[];
}

/** Reads the bytes of a document. Errors: document-empty, document-not-text; warnings for what was guessed or left unread. */
export function readBytes(bytes: Uint8Array, options: ReadOptions): Result<Reading> {
  const decoded = decode(bytes, options.name);
  if (!decoded.ok) return decoded;
  const reading = readText(decoded.value, options);
  const problems = [...decoded.problems, ...reading.problems];
  return good({ ...reading, problems }, problems);
}

/** Reads a document's text. Spans are offsets into `text` as it is given. */
export function readText(text: string, options: ReadOptions): Reading {
  const problems: Problem[] = [];
  const at = { path: [], file: options.name };
  const tell = (code: Problem['code'], message: string, fix?: string): void =>
    void problems.push(warning(code, message, { at, ...(fix === undefined ? {} : { fix }) }));
  const cut = text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text;
  if (cut.length < text.length || options.size !== undefined) {
    const whole =
      options.size === undefined
        ? `${text.length.toLocaleString('en')} characters`
        : `${options.size.toLocaleString('en')} bytes`;
    tell(
      'document-too-long',
      `${options.name} has ${whole}; the first ${cut.length.toLocaleString('en')} characters were read, the rest was not`,
      'cut it into parts',
    );
  }
  const { format, extract } = extractOf(cut, options.name, options.format);
  const marked = normalisedMarks(extract.text);
  const { english, others } = englishOnly(marked, paragraphsOf(marked));
  if (others.length > 0)
    tell(
      'document-language',
      unread(options.name, english.length, others),
      'the reader knows English only; code what the other parts say by hand',
    );
  const document = documentOf(text, format, extract, describe(extract.text, english), options);
  if (document.date === undefined)
    tell(
      'document-undated',
      `${options.name} has no date: “yesterday”, “on Tuesday” and dates without a year are left out`,
      'give it with --date YYYY-MM-DD, or a line "date:" at the top',
    );
  const tokens = tokensOf(marked, english);
  const sentences = sentencesOf(marked, tokens, english, quotationsOf(marked, english));
  const found = findStatements(sentences);
  const names = namesIn(marked, sentences, options.aliases ?? []);
  const speakers = speakersOf(found, sentences, names, marked);
  const times = sentences.map(({ start, end }) => timesIn(marked, [start, end], document.date));
  const part = (spans: readonly Span[]): Part => ({
    spans: spans.map((span) => extract.original(span)),
    text: spans.map(([from, to]) => extract.text.slice(from, to).replaceAll(/\s+/g, ' ').trim()).join(' … '),
  });
  const located = <T extends SpannedWhen>(when: T): T => ({ ...when, span: extract.original(when.span) });
  const spoken = new Set<SpannedWhen>();
  const statements = found.map((statement, index): ProposedStatement => {
    const sentence = sentences[statement.sentence]!;
    const occasion = occasionOf(statement, sentence);
    const time = timeOfSaying(statement, sentence, times[statement.sentence]!, occasion?.span);
    if (time !== undefined && statement.within === undefined && statement.source.length > 0) spoken.add(time);
    const via = outletOf(statement, sentence, occasion?.units);
    return {
      id: `s${index + 1}`,
      kind: kindOf(marked, statement.content),
      act: statement.act,
      negated: statement.negated,
      source: part(statement.source),
      cue: part(statement.cue),
      content: part(statement.content),
      speaker: speakers[index],
      when: time === undefined ? dateOf(document) : located(time),
      occasion: occasion === undefined ? undefined : part([occasion.span]),
      via: via === undefined ? reportedBy(statement) : part([via]),
      ...(statement.within === undefined ? {} : { within: `s${statement.within + 1}` }),
      confidence: statement.confidence,
      pattern: statement.pattern,
      lemma: statement.lemma,
    };
  });
  const told = Map.groupBy(
    found.map(({ sentence, content }, index) => ({ sentence, content, index })),
    ({ sentence }) => sentence,
  );
  const events = sentences
    .flatMap((sentence, index) => eventsIn(sentence, times[index]!, told.get(index) ?? [], spoken))
    .map(({ when, what, within }, index): DatedEvent => {
      const party = names.partyIn(marked.slice(...what));
      return {
        id: `e${index + 1}`,
        when: located(when),
        what: part([what]),
        ...(party === undefined ? {} : { party }),
        ...(within === undefined ? {} : { within: `s${within + 1}` }),
      };
    });
  const mentions = names.mentions.map((mention) => ({ ...mention, span: extract.original(mention.span) }));
  return {
    document,
    paragraphs: english.map((span) => extract.original(span)),
    statements,
    events,
    mentions,
    problems,
    words: tokens.filter(({ tag }) => tag !== 'PUNCT').length,
  };

  /** “…, Reuters reported”: the words came through the source of the statement around this one. */
  function reportedBy(statement: Found): Part | undefined {
    const outer = statement.within === undefined ? undefined : found[statement.within];
    return outer === undefined || outer.source.length === 0 ? undefined : part(outer.source);
  }
}

function documentOf(
  text: string,
  format: Format,
  extract: Partial<SourceDocument>,
  described: Partial<SourceDocument>,
  options: ReadOptions,
): SourceDocument {
  const title = options.title ?? extract.title ?? described.title;
  const publisher = options.publisher ?? extract.publisher ?? described.publisher;
  const date = options.date ?? extract.date ?? described.date;
  return {
    name: options.name,
    text,
    format,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
  };
}

/** The date of the document, where nothing closer is known. */
function dateOf({ date }: SourceDocument): When | undefined {
  const stretch = date === undefined ? undefined : stretchOf(date);
  return stretch === undefined
    ? undefined
    : { start: isoOf(stretch.first), end: isoOf(stretch.last), grain: stretch.grain, text: date! };
}

function unread(
  name: string,
  english: number,
  others: readonly { readonly span: Span; readonly script: string | undefined }[],
): string {
  const scripts = [...new Set(others.flatMap(({ script }) => (script === undefined ? [] : [script])))];
  const what = scripts.length === 0 ? 'not English' : `not English (${scripts.join(', ')})`;
  const all = english + others.length;
  return english === 0
    ? `${name} is ${what}: no statements were looked for in it`
    : `${others.length} of ${all} paragraphs of ${name} are ${what} and were not read`;
}
