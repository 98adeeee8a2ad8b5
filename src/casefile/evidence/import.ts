/** Documents and statements that people coded elsewhere, into the text of an evidence file: to be reviewed there. */
import { plainEnds, type Coded, type CodedDocument, type CodedStatement } from '../../core/evidence/coded.ts';
import type { Evidence } from '../../core/evidence/source.ts';
import type { Position } from '../../core/evidence/statement.ts';
import { slug } from '../../core/model/ids.ts';
import { good, type Result } from '../../core/problem.ts';
import type { Change } from '../edit/change.ts';
import { editCase } from '../edit/edit.ts';
import type { Plain } from '../plain.ts';
import { defined, EMPTY, fresh, idFor, named } from './accept.ts';
import { wordsIn } from './quote.ts';

export interface EvidenceImport {
  /** matched with the case */
  readonly coded: Coded;
  /** what the file holds already; undefined: there is no file */
  readonly before: { readonly text: string; readonly evidence: Evidence } | undefined;
  /** the text of a document of the evidence, by its `file:` */
  readonly textOf: (file: string) => string | undefined;
  /** whether a file of this name is there, beside the evidence */
  readonly isTaken: (file: string) => boolean;
  /** what the statements come from, for their notes */
  readonly origin: string;
}

export interface ImportedEvidence {
  readonly text: string;
  /** texts to write beside the evidence */
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly added: number;
  /** statements that are there already: of one speaker at one place */
  readonly known: number;
}

/** Errors: edit-impossible. */
export function importEvidence({ coded, before, textOf, isTaken, origin }: EvidenceImport): Result<ImportedEvidence> {
  const documents = before?.evidence.documents ?? [];
  const statements = before?.evidence.statements ?? [];
  const ids = new Set(documents.map(({ id }) => id));
  const taken = new Set(statements.map(({ id }) => id));
  // what comes from elsewhere has its line ends made alike
  const plain = new Map<string, ReturnType<typeof plainEnds> | undefined>();
  const plainTextOf = (file: string): ReturnType<typeof plainEnds> | undefined => {
    if (plain.has(file)) return plain.get(file);
    const text = textOf(file);
    const ends = text === undefined ? undefined : plainEnds(text);
    plain.set(file, ends);
    return ends;
  };
  const files: { file: string; text: string }[] = [];
  const changes: Change[] = [];
  let added = 0;
  let known = 0;
  const of = Map.groupBy(coded.statements, ({ document }) => document);
  coded.documents.forEach((document, index) => {
    const there = documents.findIndex(({ file }) => file !== undefined && plainTextOf(file)?.text === document.text);
    const own = there === -1 ? undefined : plainTextOf(documents[there]!.file!);
    const base = slug(document.name.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')).slice(0, 60) || 'document';
    const name = there === -1 ? fresh(base, ids) : documents[there]!.id;
    if (there === -1) {
      ids.add(name);
      const file = fileFor(base, (wanted) => isTaken(wanted) || files.some((one) => one.file === wanted));
      files.push({ file, text: document.text });
      changes.push({ kind: 'set', path: ['documents', name], value: documentValue(document, file) });
    }
    for (const statement of of.get(index) ?? []) {
      const [from, to] =
        own === undefined ? statement.span : ([own.back(statement.span[0]), own.back(statement.span[1])] as const);
      const twin = statements.find(
        ({ document: at, span, speaker, says }) =>
          at === there &&
          speaker === speakerOf(statement) &&
          (span === undefined ? says === nameless(statement, origin) : span[0] < to && from < span[1]),
      );
      if (twin !== undefined) {
        known++;
        continue;
      }
      const id = fresh(idFor(statement.speaker, document.text.slice(...statement.span)), taken);
      taken.add(id);
      added++;
      changes.push({
        kind: 'set',
        path: ['statements', id],
        value: statementValue(statement, name, {
          quote: wordsIn(document.text.slice(...statement.span)),
          at: [from, to],
          origin,
        }),
      });
    }
  });
  const text = before?.text ?? EMPTY;
  if (changes.length === 0) return good({ text, files, added, known });
  const first = files.length === 0 ? [] : named(before?.evidence);
  const edited = editCase({ text }, [...first, ...changes]);
  return edited.ok ? good({ text: edited.value.text, files, added, known }) : edited;
}

function fileFor(base: string, isTaken: (file: string) => boolean): string {
  let next = 1;
  const name = (): string => `sources/${base}${next === 1 ? '' : `-${next}`}.txt`;
  while (isTaken(name())) next++;
  return name();
}

const documentValue = ({ title, author, publisher, date, section, type, note }: CodedDocument, file: string): Plain => {
  const more = [section === undefined ? '' : `Section: ${section}.`, type === undefined ? '' : `Type: ${type}.`, note ?? ''];
  const notes = onOneLine(more);
  return defined({ file, title, author, publisher, date, note: notes === '' ? undefined : notes });
};

/** What stands for words where there are none. */
const nameless = ({ id }: CodedStatement, origin: string): string => `The statement ${id} of ${origin}.`;

const speakerOf = ({ speaker }: CodedStatement): string => speaker ?? 'not named';

function statementValue(
  statement: CodedStatement,
  document: string,
  { quote, at, origin }: { readonly quote: string; readonly at: readonly number[]; readonly origin: string },
): Plain {
  const { role, organisation, party, on, date, act, kind, confidence, coder, note, extra } = statement;
  const positions = new Map<string, Position>();
  const unplaced: string[] = [];
  for (const { concept, option, position } of on)
    if (option === undefined || position === undefined || positions.has(option))
      unplaced.push(position === undefined ? concept : `${concept} (${position})`);
    else positions.set(option, position);
  // a span of days has no place in the evidence: its first day stands in the note
  const single = date !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(date);
  const { occasion, via, says, ...others } = extra ?? {};
  const notes = [
    `Imported from ${origin}; to be reviewed.`,
    coder === undefined ? '' : `Coded by ${coder}.`,
    party === undefined && organisation !== undefined ? `Organisation: ${organisation}.` : '',
    unplaced.length === 0 ? '' : `Also coded: ${unplaced.join('; ')}.`,
    date === undefined || single ? '' : `Said: ${date}.`,
    ...Object.entries(others).map(([name, value]) => `${name}: ${value}.`),
    note ?? '',
  ];
  return defined({
    // blanks are no quotation
    says: says?.replaceAll(/\s+/g, ' ') ?? (quote === '' ? nameless(statement, origin) : undefined),
    quote: quote === '' ? undefined : quote,
    at: quote === '' ? undefined : [...at],
    document,
    speaker: speakerOf(statement),
    role,
    party: party ?? 'none',
    date: single ? date : undefined,
    occasion,
    via,
    act,
    kind,
    positions: positions.size === 0 ? undefined : Object.fromEntries(positions),
    found: confidence === undefined ? undefined : { confidence },
    note: onOneLine(notes),
  });
}

/** Notes of several lines cannot be put into every text. */
const onOneLine = (notes: readonly string[]): string => notes.join(' ').replaceAll(/\s+/g, ' ').trim();
