/** A corpus: thousands of documents and the statements proposed for them, in one SQLite file with full-text search. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { reason } from './reason.ts';
import type { CorpusDocument, CorpusStatement } from '../core/evidence/corpus.ts';
import { bandsOf, NEAR, sharedShingles, shinglesOf } from '../core/evidence/near.ts';
import type { Format, Reading } from '../core/evidence/reading.ts';
import { bad, error, good, type Result } from '../core/problem.ts';

/** "Parl": marks the file as ours. */
const APPLICATION = 0x50_61_72_6c;
const VERSION = 1;

const TABLES = `
CREATE TABLE document (id INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, format TEXT NOT NULL,
  text TEXT NOT NULL, title TEXT, date TEXT, read INTEGER NOT NULL DEFAULT 0, near INTEGER REFERENCES document);
CREATE TABLE band (band INTEGER, value INTEGER, document INTEGER, PRIMARY KEY (band, value, document)) WITHOUT ROWID;
CREATE TABLE statement (document INTEGER NOT NULL REFERENCES document, id TEXT NOT NULL, speaker TEXT, party TEXT, act TEXT NOT NULL,
  negated INTEGER NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL, start TEXT, finish TEXT, confidence REAL NOT NULL,
  PRIMARY KEY (document, id));
CREATE VIRTUAL TABLE words USING fts5 (plain, tokenize = 'porter unicode61');
PRAGMA application_id = ${APPLICATION};
PRAGMA user_version = ${VERSION};`;

export interface NewDocument {
  readonly name: string;
  readonly format: Format;
  /** as it is in the file */
  readonly text: string;
  /** without markup */
  readonly plain: string;
  readonly title?: string;
  readonly date?: string;
}

/** added; the same text as another; nearly the same, and added. */
export type Added =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly as: string }
  | { readonly kind: 'near'; readonly as: string; readonly share: number };

export interface StatementQuery {
  readonly speaker?: string;
  readonly party?: string;
  readonly act?: string;
  /** YYYY-MM-DD */
  readonly from?: string;
  readonly to?: string;
}

type Row = Readonly<Record<string, unknown>>;

/** Opens a corpus, or makes one where `create` says so. Error: file-not-found, where there is none or it is something else. */
export function openCorpus(path: string, create: boolean): Result<Corpus> {
  const at = { path: [], file: path };
  if (!create && !existsSync(path))
    return bad(error('file-not-found', `there is no corpus ${path}`, { fix: `parley corpus add ${path} <documents>`, at }));
  try {
    const database = new DatabaseSync(path);
    const [{ application_id: application } = {}] = database.prepare('PRAGMA application_id').all();
    const [{ user_version: version } = {}] = database.prepare('PRAGMA user_version').all();
    const [{ tables } = {}] = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').all();
    if (tables === 0 && create) database.exec(`BEGIN;${TABLES}COMMIT;`);
    else if (application !== APPLICATION || version !== VERSION) {
      database.close();
      return bad(error('file-not-found', `${path} is not a corpus of this Parley`, { fix: 'name another file', at }));
    }
    return good(new Corpus(database));
  } catch (thrown) {
    return bad(
      error('file-not-found', `${path} cannot be read as a corpus: ${reason(thrown)}`, { fix: 'name another file', at }),
    );
  }
}

export class Corpus {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  close(): void {
    this.#database.close();
  }

  /** All of the work, or none of it where it fails. */
  together<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const value = work();
      this.#database.exec('COMMIT');
      return value;
    } catch (thrown) {
      this.#database.exec('ROLLBACK');
      throw thrown;
    }
  }

  add({ name, format, text, plain, title, date }: NewDocument): Added {
    const hash = createHash('sha256').update(plain.replaceAll(/\s+/g, ' ').trim()).digest('hex');
    const [same] = this.#all('SELECT name FROM document WHERE hash = ?', hash);
    if (same !== undefined) return { kind: 'same', as: String(same['name']) };
    const shingles = shinglesOf(plain);
    const bands = bandsOf(shingles);
    const near = this.#near(shingles, bands);
    const { lastInsertRowid: id } = this.#run(
      'INSERT INTO document (name, hash, format, text, title, date, near) VALUES (?, ?, ?, ?, ?, ?, ?)',
      name,
      hash,
      format,
      text,
      title ?? null,
      date ?? null,
      near?.id ?? null,
    );
    this.#run('INSERT INTO words (rowid, plain) VALUES (?, ?)', id, plain);
    bands.forEach((value, band) => this.#run('INSERT INTO band VALUES (?, ?, ?)', band, value, id));
    return near === undefined ? { kind: 'new' } : { kind: 'near', as: near.name, share: near.share };
  }

  #near(shingles: ReadonlySet<string>, bands: readonly number[]): { id: number; name: string; share: number } | undefined {
    const candidates = new Map<number, number>();
    bands.forEach((value, band) => {
      for (const { document } of this.#all('SELECT document FROM band WHERE band = ? AND value = ? LIMIT 20', band, value))
        candidates.set(Number(document), (candidates.get(Number(document)) ?? 0) + 1);
    });
    // those that agree in most bands are nearest
    for (const [id] of [...candidates].toSorted(([, a], [, b]) => b - a).slice(0, 5)) {
      const [row] = this.#all('SELECT name, plain FROM document JOIN words ON words.rowid = id WHERE id = ?', id);
      const share = sharedShingles(shingles, shinglesOf(String(row!['plain'])));
      if (share >= NEAR) return { id, name: String(row!['name']), share };
    }
    return undefined;
  }

  counts(): { readonly documents: number; readonly read: number; readonly statements: number } {
    const [row] = this.#all(
      'SELECT count(*) AS documents, coalesce(sum(read), 0) AS read, (SELECT count(*) FROM statement) AS statements FROM document',
    );
    return { documents: Number(row!['documents']), read: Number(row!['read']), statements: Number(row!['statements']) };
  }

  unread(): readonly number[] {
    return this.#all('SELECT id FROM document WHERE read = 0 ORDER BY id').map(({ id }) => Number(id));
  }

  markUnread(): void {
    this.#run('UPDATE document SET read = 0');
  }

  document(id: number): { readonly name: string; readonly format: Format; readonly text: string } {
    const [row] = this.#all('SELECT name, format, text FROM document WHERE id = ?', id);
    return { name: String(row!['name']), format: row!['format'] as Format, text: String(row!['text']) };
  }

  /** Keeps what was proposed for a document, instead of what was before. */
  keep(id: number, { document, statements }: Reading, parties: readonly string[]): void {
    this.together(() => {
      this.#run('DELETE FROM statement WHERE document = ?', id);
      for (const { id: name, speaker, act, negated, kind, content, when, confidence } of statements) {
        const party = speaker?.party === undefined ? null : parties[speaker.party]!;
        this.#run(
          'INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
          id,
          name,
          speaker?.name ?? null,
          party,
          act,
          Number(negated),
          kind,
          content.text,
          when?.start ?? null,
          when?.end ?? null,
          confidence,
        );
      }
      const { title, date } = document;
      this.#run('UPDATE document SET read = 1, title = ?, date = ? WHERE id = ?', title ?? null, date ?? null, id);
    });
  }

  /** Documents with all of the words, the closest first; all documents where no words are given. */
  documents(words: string): readonly CorpusDocument[] {
    const columns = 'd.id, d.name, d.title, d.date, d.read, n.name AS near';
    const from = 'FROM document d LEFT JOIN document n ON n.id = d.near';
    const rows =
      words === ''
        ? this.#all(`SELECT ${columns}, NULL AS excerpt ${from} ORDER BY d.id`)
        : this.#all(
            `SELECT ${columns}, snippet(words, 0, '', '', '…', 16) AS excerpt ${from} JOIN words ON words.rowid = d.id
             WHERE words MATCH ? ORDER BY bm25(words), d.id`,
            matching(words),
          );
    return rows.map((row) => ({
      id: Number(row['id']),
      name: String(row['name']),
      title: textOf(row['title']),
      date: textOf(row['date']),
      read: row['read'] === 1,
      near: textOf(row['near']),
      excerpt: textOf(row['excerpt'])?.replaceAll(/\s+/g, ' '),
    }));
  }

  /** Statements of documents with the words, by day. */
  statements(words: string, { speaker, party, act, from, to }: StatementQuery): readonly CorpusStatement[] {
    const asked: readonly (readonly [condition: string, value: string | undefined])[] = [
      ['s.document IN (SELECT rowid FROM words WHERE words MATCH ?)', words === '' ? undefined : matching(words)],
      ['instr(lower(s.speaker), lower(?)) > 0', speaker],
      ['s.party = ?', party],
      ['s.act = ?', act],
      ['s.finish >= ?', from],
      ['s.start <= ?', to],
    ];
    const used = asked.flatMap(([condition, value]) => (value === undefined ? [] : [{ condition, value }]));
    const where = used.length === 0 ? '' : `WHERE ${used.map(({ condition }) => condition).join(' AND ')}`;
    return this.#all(
      `SELECT s.*, d.name FROM statement s JOIN document d ON d.id = s.document ${where}
       ORDER BY s.start IS NULL, s.start, s.document, s.rowid`,
      ...used.map(({ value }) => value),
    ).map((row) => ({
      document: String(row['name']),
      id: String(row['id']),
      speaker: textOf(row['speaker']),
      party: textOf(row['party']),
      act: row['act'] as CorpusStatement['act'],
      negated: row['negated'] === 1,
      kind: row['kind'] as CorpusStatement['kind'],
      content: String(row['content']),
      from: textOf(row['start']),
      to: textOf(row['finish']),
      confidence: Number(row['confidence']),
    }));
  }

  readonly #prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();

  #statement(sql: string): ReturnType<DatabaseSync['prepare']> {
    const known = this.#prepared.get(sql) ?? this.#database.prepare(sql);
    this.#prepared.set(sql, known);
    return known;
  }

  #all(sql: string, ...values: readonly SQLInputValue[]): readonly Row[] {
    return this.#statement(sql).all(...values);
  }

  #run(sql: string, ...values: readonly SQLInputValue[]): ReturnType<ReturnType<DatabaseSync['prepare']>['run']> {
    return this.#statement(sql).run(...values);
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Every word as it is, so that nothing typed is taken for an operator. */
const matching = (words: string): string =>
  words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `"${word.replaceAll('"', '""')}"`)
    .join(' ');
