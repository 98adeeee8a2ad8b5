/** A corpus as JSON values, lines of CSV, and GraphML. */
import { envelope } from './analysis.ts';
import type { Agreement, CorpusDocument, CorpusStatement } from '../../core/evidence/corpus.ts';
import type { Spoken } from '../../core/evidence/speaks.ts';
import { csvLine } from '../render/csv.ts';
import type { JsonObject } from '../render/json.ts';

export interface CorpusDataOptions {
  readonly documents: readonly CorpusDocument[];
  readonly statements: readonly CorpusStatement[];
  /** why a statement is taken to speak of options of the case */
  readonly why: ReadonlyMap<CorpusStatement, readonly Spoken[]>;
  readonly sure: number;
  readonly unsure: number;
  readonly version: string;
}

export const corpusData = ({ documents, statements, why, sure, unsure, version }: CorpusDataOptions): JsonObject => ({
  ...envelope(version, 'corpus'),
  sure,
  unsure,
  documents: documents.map(({ name, title, date, read, near, excerpt }) => ({ name, title, date, read, near, excerpt })),
  statements: statements.map((statement) => ({
    ...statement,
    coded:
      statement.coded === undefined
        ? undefined
        : { ...statement.coded, on: statement.coded.on.map((on) => ({ ...on })), extra: statement.coded.extra },
    options: why.get(statement)?.map((spoken) => ({ ...spoken })),
  })),
});

/** One line a statement. */
export function* corpusCsv(statements: readonly CorpusStatement[]): Generator<string> {
  const columns = ['document', 'id', 'speaker', 'party', 'act', 'negated', 'kind', 'content', 'from', 'to', 'confidence'];
  yield csvLine([...columns, 'coded', 'organisation', 'positions']);
  for (const { document, id, speaker, party, act, negated, kind, content, from, to, confidence, coded } of statements)
    yield csvLine([
      document,
      id,
      speaker ?? '',
      party ?? '',
      act ?? '',
      negated ? 'yes' : 'no',
      kind ?? '',
      content,
      from ?? '',
      to ?? '',
      confidence ?? '',
      coded === undefined ? 'no' : 'yes',
      coded?.organisation ?? '',
      (coded?.on ?? []).map(({ concept, option, position }) => `${option ?? concept}: ${position ?? ''}`).join('; '),
    ]);
}

const KEYS = [
  ['relation', 'string'],
  ['on', 'string'],
  ['statements', 'int'],
] as const;

/** Speakers, or the parties they speak for (`parties`: id → name), as nodes; an edge for each option on which two agree or disagree. */
export function* corpusGraphml(
  found: readonly Agreement[],
  { sure, parties }: { readonly sure: number; readonly parties: ReadonlyMap<string, string> },
): Generator<string> {
  const names = [...new Set(found.flatMap(({ speakers }) => speakers))].sort();
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield `  <!-- coded statements, and proposals of at least ${sure} -->\n`;
  yield '  <key id="name" for="node" attr.name="name" attr.type="string"/>\n';
  for (const [name, type] of KEYS) yield `  <key id="${name}" for="edge" attr.name="${name}" attr.type="${type}"/>\n`;
  yield '  <graph edgedefault="undirected">\n';
  for (const [at, name] of names.entries())
    yield `    <node id="n${at}"><data key="name">${escaped(parties.get(name) ?? name)}</data></node>\n`;
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
