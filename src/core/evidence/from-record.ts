/** The evidence of a case as coded documents, for programs that code documents. */
import { plainEnds, type Coded, type CodedDocument, type CodedStatement, type On } from './coded.ts';
import type { Span } from './reading.ts';
import type { Evidence } from './source.ts';
import { topicsOf, type Topic } from './speaks.ts';
import type { EvidenceStatement } from './statement.ts';
import type { Model } from '../model/model.ts';
import { good, warning, type Result } from '../problem.ts';

/** What parties and options are called outside of the case. */
export function namesOf(model: Model): Pick<Coded, 'title' | 'organisations' | 'concepts'> {
  return {
    title: model.title,
    organisations: model.parties.map(({ id, name, kind, note }) => ({
      id,
      name,
      ...optional('kind', kind),
      ...optional('note', note),
    })),
    concepts: topicsOf(model).map(({ id, concept }) => ({ id, name: concept })),
  };
}

/** `textOf`: the text of a document by its `file:`. Warnings: exchange-lost. */
export function codedRecord(model: Model, evidence: Evidence, textOf: (file: string) => string | undefined): Result<Coded> {
  const topics = topicsOf(model);
  const documents: CodedDocument[] = [];
  const statements: CodedStatement[] = [];
  let gathered = 0;
  const origins = [...evidence.documents.keys(), undefined];
  for (const origin of origins) {
    const said = evidence.statements.filter((statement) => statement.document === origin);
    const described = origin === undefined ? undefined : evidence.documents[origin]!;
    if (described === undefined && said.length === 0) continue;
    const { file, id, title, author, publisher, date, note } = described ?? { id: 'statements without a document' };
    const raw = file === undefined ? undefined : textOf(file);
    const kept = plainEnds(raw ?? '');
    const lines: string[] = [];
    let length = kept.text.length;
    // what has no place in the text stands below it
    const add = (text: string): Span => {
      const start = lines.length > 0 ? length + 1 : length === 0 ? 0 : length + 2;
      lines.push(text);
      length = start + text.length;
      return [start, length];
    };
    const place = documents.length;
    for (const statement of said) {
      const span = raw === undefined || statement.span === undefined ? undefined : statement.span;
      if (span === undefined) gathered++;
      const at: Span =
        span === undefined
          ? add(plainEnds(statement.quote ?? statement.says).text || statement.id)
          : [kept.at(span[0]), kept.at(span[1])];
      statements.push(codedStatement(model, topics, statement, { document: place, span: at }));
    }
    documents.push({
      name: file ?? id,
      text: lines.length === 0 ? kept.text : [...(kept.text === '' ? [] : [kept.text, '']), ...lines].join('\n'),
      ...optional('title', title ?? id),
      ...optional('author', author),
      ...optional('publisher', publisher),
      ...optional('date', date),
      ...optional('note', note),
    });
  }
  const linked = evidence.statements.filter(({ supports, contradicts }) => supports.length + contradicts.length > 0).length;
  const found: readonly (readonly [count: number, message: string])[] = [
    [linked, 'what statements support or contradict in the case is not written'],
    [evidence.rejected.length, 'rejected proposals are not written'],
    [evidence.statements.filter(({ undecided }) => undecided !== undefined).length, 'what coders see differently is not written'],
    [gathered, 'statements whose words have no place in a text stand one a line below it'],
  ];
  return good(
    { ...namesOf(model), documents, statements },
    found.flatMap(([count, message]) => (count === 0 ? [] : [warning('exchange-lost', `${message}: ${count}`)])),
  );
}

function codedStatement(
  model: Model,
  topics: readonly Topic[],
  statement: EvidenceStatement,
  at: Pick<CodedStatement, 'document' | 'span'>,
): CodedStatement {
  const { id, says, quote, speaker, role, party, date, occasion, via, act, kind, positions, found, accepted, note } = statement;
  const extra = {
    ...optional('says', says === quote ? undefined : says),
    ...optional('found', found && [found.pattern, found.confidence].filter((one) => one !== undefined).join(', ')),
    ...optional('accepted', accepted?.on),
    ...optional('occasion', occasion),
    ...optional('via', via),
  };
  return {
    id,
    ...at,
    speaker,
    kind,
    on: positions.map(({ option, position }): On => ({ concept: topics[option]!.concept, option: topics[option]!.id, position })),
    ...optional('role', role),
    ...(party === undefined ? {} : { organisation: model.parties[party]!.name, party: model.parties[party]!.id }),
    ...optional('date', date),
    ...optional('act', act),
    ...optional('coder', accepted?.by),
    ...optional('note', note),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  };
}

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: V };
