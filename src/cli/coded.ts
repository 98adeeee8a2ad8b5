/** Between a corpus and the projects of programs that code documents. */
import { findQuote } from '../casefile/evidence/quote.ts';
import {
  plainEnds,
  type Coded,
  type CodedDocument,
  type CodedMore,
  type CodedStatement,
  type On,
} from '../core/evidence/coded.ts';
import { isSure, sideOf, type CorpusStatement } from '../core/evidence/corpus.ts';
import { namesOf } from '../core/evidence/from-record.ts';
import { spokenOf, topicsOf, type Topic } from '../core/evidence/speaks.ts';
import type { Span } from '../core/evidence/reading.ts';
import type { Model } from '../core/model/model.ts';
import type { Steps } from '../core/steps.ts';
import type { Corpus, KeptDocument } from '../disk/corpus.ts';
import { isoOf, stretchOf } from '../reading/calendar.ts';
import { extractOf } from '../reading/text/format.ts';

export interface CodedCorpus {
  readonly coded: Coded;
  /** proposals that are not sure enough */
  readonly unsure: number;
  /** statements of which nobody knows where they stand */
  readonly unplaced: number;
}

/** A corpus as coded documents; proposals take the options of the case that they speak of, and the side of what they do. */
export function codedCorpus(corpus: Corpus, model: Model | undefined, sure: number): CodedCorpus {
  const topics = model === undefined ? [] : topicsOf(model);
  const documents: CodedDocument[] = [];
  const statements: CodedStatement[] = [];
  let unsure = 0;
  let unplaced = 0;
  for (const { id } of corpus.documents('')) {
    const { document, at } = documentOf(corpus.document(id));
    documents.push(document);
    for (const statement of corpus.statements('', { document: id })) {
      if (!isSure(statement, sure)) unsure++;
      else if (statement.span === undefined) unplaced++;
      else {
        const [from, to] = [at(statement.span[0]), at(statement.span[1])];
        const span: Span = [from, Math.max(to, from + 1)];
        statements.push({ document: documents.length - 1, span, ...codingOf(statement, model, topics) });
      }
    }
  }
  const names = model === undefined ? { title: 'Corpus', organisations: [], concepts: [] } : namesOf(model);
  return { coded: { ...names, documents, statements }, unsure, unplaced };
}

/** The text for other programs, and where a place of the kept text is in it. */
function documentOf({ name, format, text, title, date, about }: KeptDocument): {
  readonly document: CodedDocument;
  readonly at: (offset: number) => number;
} {
  const own = { ...about, ...(title === undefined ? {} : { title }), ...(date === undefined ? {} : { date }) };
  if (format !== 'html') {
    const plain = plainEnds(text);
    return { document: { name, text: plain.text, ...own }, at: plain.at };
  }
  // of a page its text, without the tags
  const { extract } = extractOf(text, name, 'html');
  const plain = plainEnds(extract.text);
  return {
    document: { name: `${name}.txt`, text: plain.text, ...own },
    at: (offset) => {
      let low = 0;
      let high = extract.text.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (extract.original([middle, middle + 1])[0] < offset) low = middle + 1;
        else high = middle;
      }
      return plain.at(low);
    },
  };
}

function codingOf(
  statement: CorpusStatement,
  model: Model | undefined,
  topics: readonly Topic[],
): Omit<CodedStatement, 'document' | 'span'> {
  const { id, speaker, party, act, negated, kind, from, to, confidence, coded } = statement;
  const organisation = coded?.organisation ?? model?.parties.find((one) => one.id === party)?.name ?? party;
  const date = from === undefined ? undefined : from === to ? from : `${from}/${to!}`;
  const given = { speaker, party, act, negated: negated ? true : undefined, kind, confidence, organisation, date };
  const on = coded?.on ?? proposedOn(statement, topics);
  return {
    id,
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<CodedStatement>),
    ...coded,
    on,
  };
}

function proposedOn(statement: CorpusStatement, topics: readonly Topic[]): readonly On[] {
  const position = sideOf(statement.act, statement.negated);
  return spokenOf(statement, topics).map(({ option }) => {
    const { concept } = topics.find(({ id }) => id === option)!;
    return { concept, option, ...(position === undefined ? {} : { position }) };
  });
}

export interface Imported {
  readonly documents: number;
  /** documents that were there already */
  readonly same: number;
  /** documents without text */
  readonly empty: readonly string[];
  readonly statements: number;
  /** statements that were there already */
  readonly known: number;
  /** statements whose words the document that was there already does not hold */
  readonly lost: number;
}

/** Documents that are imported in one go. */
const BATCH = 50;

export function* importCoded(corpus: Corpus, { documents, statements }: Coded): Steps<Imported> {
  const counts = { documents: 0, same: 0, statements: 0, known: 0, lost: 0 };
  const empty: string[] = [];
  const of = Map.groupBy(statements, ({ document }) => document);
  for (let start = 0; start < documents.length; start += BATCH) {
    corpus.together(() =>
      documents.slice(start, start + BATCH).forEach((document, index) => take(document, of.get(start + index) ?? [])),
    );
    if ((yield Math.min(1, (start + BATCH) / documents.length)) === 'stop') break;
  }
  return { ...counts, empty };

  function take(document: CodedDocument, said: readonly CodedStatement[]): void {
    const { name, text, title, date, ...about } = document;
    if (text.trim() === '') {
      empty.push(name);
      counts.lost += said.length;
      return;
    }
    const format = /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
    const plain = extractOf(text, name, format).extract.text;
    const own = { ...(title === undefined ? {} : { title }), ...(date === undefined ? {} : { date }) };
    const added = corpus.add({ name, format, text, plain: plain.trim() === '' ? text : plain, about, ...own });
    if (added.kind === 'same') counts.same++;
    else counts.documents++;
    const kept = added.kind === 'same' ? corpus.document(added.id).text : text;
    for (const statement of said) {
      const words = text.slice(...statement.span);
      const span =
        kept === text ? statement.span : (findQuote(kept, words, Math.max(0, statement.span[0] - 1)) ?? findQuote(kept, words));
      if (span === undefined) counts.lost++;
      else if (corpus.code(added.id, statementOf(statement, { span, words, date }))) counts.statements++;
      else counts.known++;
    }
  }
}

function statementOf(
  coding: CodedStatement,
  at: { readonly span: Span; readonly words: string; readonly date: string | undefined },
): Omit<CorpusStatement, 'document' | 'id' | 'coded'> & { readonly coded: CodedMore } {
  const { speaker, party, act, negated, kind, confidence } = coding;
  const more = inOrder(coding);
  const [from, to] = (more.date ?? at.date)?.split('/') ?? [];
  const first = from === undefined ? undefined : stretchOf(from);
  const last = from === undefined ? undefined : stretchOf(to ?? from);
  return {
    speaker,
    party,
    act,
    negated: negated ?? false,
    kind,
    content: at.words.replaceAll(/\s+/g, ' ').trim(),
    from: first === undefined ? undefined : isoOf(first.first),
    to: last === undefined ? undefined : isoOf(last.last),
    confidence,
    span: at.span,
    coded: more,
  };
}

/** The same coding in the same words, whatever it was read from. */
function inOrder({ on, organisation, role, date, coder, note, extra }: CodedMore): CodedMore {
  const all = {
    organisation,
    role,
    date,
    coder,
    note,
    extra: extra && Object.fromEntries(Object.entries(extra).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
  return {
    on: on.map(({ concept, option, position }) => ({
      concept,
      ...(option === undefined ? {} : { option }),
      ...(position === undefined ? {} : { position }),
    })),
    ...Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
  };
}
