/** What the reader found, as JSON values and as lines of CSV. */
import { envelope, problemData } from './analysis.ts';
import type { DatedEvent, Mention, Part, ProposedStatement, Reading, When } from '../../core/evidence/reading.ts';
import { csvLine } from '../render/csv.ts';
import type { JsonObject } from '../render/json.ts';

export interface ReadingDataOptions {
  readonly version: string;
  /** ids of the case's parties; empty without a case */
  readonly parties: readonly string[];
  readonly sure: number;
}

/** Statements nested in others are given with `within`; those below the wanted confidence are left out and counted. */
export function readingData(readings: readonly Reading[], { version, parties, sure }: ReadingDataOptions): JsonObject {
  return {
    ...envelope(version, 'read'),
    sure,
    parties,
    documents: readings.map((reading) => documentData(reading, parties, sure)),
  };
}

function documentData(reading: Reading, parties: readonly string[], sure: number): JsonObject {
  const { document, statements, events, mentions, problems, words } = reading;
  const shown = statements.filter(({ confidence }) => confidence >= sure);
  return {
    name: document.name,
    title: document.title,
    publisher: document.publisher,
    date: document.date,
    format: document.format,
    characters: document.text.length,
    words,
    statements: shown.map((statement) => statementData(statement, parties)),
    lessSure: statements.length - shown.length,
    rejected: reading.rejected ?? 0,
    events: events.map((event) => eventData(event, parties)),
    mentions: mentions.map((mention) => mentionData(mention, parties)),
    problems: problems.map(problemData),
  };
}

const partData = (part: Part | undefined): JsonObject | undefined =>
  part === undefined ? undefined : { spans: part.spans, text: part.text };
const partyOf = (party: number | undefined, parties: readonly string[]): string | undefined =>
  party === undefined ? undefined : parties[party];
const whenData = (when: When | undefined): JsonObject | undefined =>
  when === undefined ? undefined : { start: when.start, end: when.end, grain: when.grain, text: when.text, span: when.span };

function statementData(statement: ProposedStatement, parties: readonly string[]): JsonObject {
  const { id, kind, act, negated, confidence, pattern, lemma, within, speaker } = statement;
  return {
    id,
    kind,
    act,
    negated,
    confidence,
    pattern,
    lemma,
    within,
    source: partData(statement.source),
    cue: partData(statement.cue),
    content: partData(statement.content),
    speaker:
      speaker === undefined
        ? undefined
        : { name: speaker.name, by: speaker.by, role: speaker.role, party: partyOf(speaker.party, parties) },
    when: whenData(statement.when),
    occasion: partData(statement.occasion),
    via: partData(statement.via),
  };
}

const eventData = ({ id, when, what, party, within }: DatedEvent, parties: readonly string[]): JsonObject => ({
  id,
  when: whenData(when),
  what: partData(what),
  party: partyOf(party, parties),
  within,
});

const mentionData = ({ kind, name, span, party }: Mention, parties: readonly string[]): JsonObject => ({
  kind,
  name,
  span,
  party: partyOf(party, parties),
});

/** One line a statement. */
export function* readingCsv(
  readings: readonly Reading[],
  { parties, sure }: Omit<ReadingDataOptions, 'version'>,
): Generator<string> {
  yield csvLine([
    'document',
    'id',
    'within',
    'speaker',
    'party',
    'act',
    'negated',
    'kind',
    'content',
    'source',
    'cue',
    'from',
    'to',
    'occasion',
    'via',
    'confidence',
    'pattern',
    'spans',
  ]);
  for (const { document, statements } of readings) {
    for (const statement of statements) {
      if (statement.confidence < sure) continue;
      const { id, within, speaker, act, negated, kind, content, source, cue, when, occasion, via, confidence, pattern } =
        statement;
      yield csvLine([
        document.name,
        id,
        within ?? '',
        speaker?.name ?? '',
        partyOf(speaker?.party, parties) ?? '',
        act,
        negated ? 'yes' : 'no',
        kind,
        content.text,
        source.text,
        cue.text,
        when?.start ?? '',
        when?.end ?? '',
        occasion?.text ?? '',
        via?.text ?? '',
        confidence,
        pattern,
        content.spans.map(([from, to]) => `${from}-${to}`).join(' '),
      ]);
    }
  }
}
