/** What was found in a corpus, as a report: documents with the words, and statements. */
import type { CorpusDocument, CorpusStatement } from '../core/evidence/corpus.ts';
import { counted, dated, noun } from '../words/number.ts';
import { say, strong } from '../words/phrase.ts';
import { ACT_WORDS } from '../words/reading.ts';
import { cell, heading, note, type Block, type Document } from './document.ts';

export interface CorpusReportOptions {
  readonly title: string;
  /** undefined: not asked for */
  readonly documents: readonly CorpusDocument[] | undefined;
  readonly statements: readonly CorpusStatement[];
  /** most rows of each table */
  readonly most: number;
  /** proposals left out, as they are less sure than `sure` */
  readonly unsure: number;
  readonly sure: number;
}

export function corpusReport({ title, documents, statements, most, unsure, sure }: CorpusReportOptions): Document {
  const proposed = statements.some(({ coded }) => coded === undefined) ? ' Statements are proposals of the reader.' : '';
  const coded = statements.filter((statement) => statement.coded !== undefined).length;
  const found = documents === undefined ? '' : `${counted(documents.length, noun('document'))}, `;
  return {
    title,
    lead: say`${found}${counted(statements.length, noun('statement'))} found${coded === 0 || coded === statements.length ? '' : `, ${coded} of them from other programs`}.${proposed}${coded > 0 && coded === statements.length ? ' All come from other programs.' : ''}`,
    colours: [],
    blocks: [
      ...(documents === undefined ? [] : documentTable(documents.slice(0, most))),
      ...statementTable(statements.slice(0, most)),
      ...(Math.max(documents?.length ?? 0, statements.length) > most ? [note(say`The first ${most} are shown (--most).`)] : []),
      ...(unsure > 0 ? [note(say`${unsure} less sure than ${sure} left out; --sure 0 shows all.`)] : []),
    ],
  };
}

function documentTable(documents: readonly CorpusDocument[]): readonly Block[] {
  if (documents.length === 0) return [];
  return [
    heading('Documents', 3),
    {
      kind: 'table',
      columns: [{ head: cell('document'), wrap: true }, { head: cell('date') }, { head: cell('words'), wrap: true }],
      rows: documents.map(({ name, date, excerpt, near }) => ({
        cells: [
          cell(near === undefined ? name : `${name} (nearly ${near})`),
          cell(date === undefined ? '' : dated(date)),
          cell(excerpt ?? '', { tone: 'muted' }),
        ],
      })),
    },
  ];
}

function statementTable(statements: readonly CorpusStatement[]): readonly Block[] {
  if (statements.length === 0) return [];
  return [
    heading('Who said what', 3),
    {
      kind: 'table',
      columns: [
        { head: cell('from') },
        { head: cell('who'), wrap: true },
        { head: cell('does') },
        { head: cell('what'), wrap: true },
        { head: cell('document'), wrap: true },
      ],
      rows: statements.map(({ from, speaker, act, negated, content, document, id, coded }) => ({
        cells: [
          cell(from ?? ''),
          cell(speaker === undefined ? say`not named` : [strong(speaker)]),
          cell(act === undefined ? positionsOf(coded) : `${negated ? 'not: ' : ''}${ACT_WORDS[act]}`),
          cell(content),
          cell(`${document} ${id}`, { tone: 'muted' }),
        ],
      })),
    },
  ];
}

/** What was coded of the options, where nobody coded a deed. */
const positionsOf = (coded: CorpusStatement['coded']): string =>
  (coded?.on ?? []).map(({ concept, position }) => (position === undefined ? concept : `${concept}: ${position}`)).join('; ');
