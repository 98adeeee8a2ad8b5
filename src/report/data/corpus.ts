/** A corpus as JSON values, lines of CSV, and GraphML. */
import { envelope } from './analysis.ts';
import type { Agreement, CorpusDocument, CorpusStatement } from '../../core/evidence/corpus.ts';
import { csvLine } from '../render/csv.ts';
import type { JsonObject } from '../render/json.ts';

export const corpusData = (
  documents: readonly CorpusDocument[],
  statements: readonly CorpusStatement[],
  version: string,
): JsonObject => ({
  ...envelope(version, 'corpus'),
  documents: documents.map(({ name, title, date, read, near, excerpt }) => ({ name, title, date, read, near, excerpt })),
  statements: statements.map((statement) => ({ ...statement })),
});

/** One line a statement. */
export function* corpusCsv(statements: readonly CorpusStatement[]): Generator<string> {
  yield csvLine(['document', 'id', 'speaker', 'party', 'act', 'negated', 'kind', 'content', 'from', 'to', 'confidence']);
  for (const { document, id, speaker, party, act, negated, kind, content, from, to, confidence } of statements)
    yield csvLine([
      document,
      id,
      speaker ?? '',
      party ?? '',
      act,
      negated ? 'yes' : 'no',
      kind,
      content,
      from ?? '',
      to ?? '',
      confidence,
    ]);
}

const KEYS = [
  ['relation', 'string'],
  ['on', 'string'],
  ['statements', 'int'],
] as const;

/** Speakers as nodes; an edge for each option on which two agree or disagree. */
export function* corpusGraphml(found: readonly Agreement[]): Generator<string> {
  const names = [...new Set(found.flatMap(({ speakers }) => speakers))].sort();
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield '  <key id="name" for="node" attr.name="name" attr.type="string"/>\n';
  for (const [name, type] of KEYS) yield `  <key id="${name}" for="edge" attr.name="${name}" attr.type="${type}"/>\n`;
  yield '  <graph edgedefault="undirected">\n';
  for (const [at, name] of names.entries()) yield `    <node id="n${at}"><data key="name">${escaped(name)}</data></node>\n`;
  for (const edge of found) {
    const [source, target] = edge.speakers.map((name) => names.indexOf(name));
    const data = KEYS.map(([key]) => `<data key="${key}">${escaped(String(edge[key]))}</data>`).join('');
    yield `    <edge source="n${source}" target="n${target}">${data}</edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- XML has no place for them
  text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '').replaceAll(/[&<>]/g, (mark) => ENTITIES[mark]!);
