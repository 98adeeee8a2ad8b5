/** A corpus: thousands of documents and the statements proposed for them, in one SQLite file with full-text search. */
import { createHash } from 'node:crypto';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { CodedMore } from '../core/evidence/coded.ts';
import type { CorpusDocument, CorpusStatement } from '../core/evidence/corpus.ts';
import { bandsOf, NEAR, sharedShingles, shinglesOf } from '../core/evidence/near.ts';
import type { Format, Reading, Span } from '../core/evidence/reading.ts';

export interface NewDocument {
  readonly name: string;
  readonly format: Format;
  /** as it is in the file */
  readonly text: string;
  /** without markup */
  readonly plain: string;
  readonly title?: string;
  readonly date?: string;
  readonly about?: About;
}

/** What another program holds of a document besides its title and date. */
interface About {
  readonly author?: string;
  readonly publisher?: string;
  readonly section?: string;
  readonly type?: string;
  readonly note?: string;
}

/** A document as it was added. */
export interface KeptDocument {
  readonly name: string;
  readonly format: Format;
  readonly text: string;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly about: About;
}

/** added; the same text as another (`dated`: which had no date, and takes this one); nearly the same, and added. */
export type Added = { readonly id: number } & (
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly as: string; readonly dated: boolean }
  | { readonly kind: 'near'; readonly as: string; readonly share: number }
);

export interface StatementQuery {
  readonly document?: number;
  readonly speaker?: string;
  readonly party?: string;
  readonly act?: string;
  /** YYYY-MM-DD */
  readonly from?: string;
  readonly to?: string;
}

type Row = Readonly<Record<string, unknown>>;

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

  add({ name, format, text, plain, title, date, about }: NewDocument): Added {
    const hash = createHash('sha256').update(plain.replaceAll(/\s+/g, ' ').trim()).digest('hex');
    const [same] = this.#all('SELECT id, name, date FROM document WHERE hash = ?', hash);
    if (same !== undefined) {
      const dated = date !== undefined && same['date'] === null;
      // what was said “yesterday” can be read now
      if (dated) this.#run('UPDATE document SET date = ?, read = 0 WHERE id = ?', date, Number(same['id']));
      return { kind: 'same', id: Number(same['id']), as: String(same['name']), dated };
    }
    const shingles = shinglesOf(plain);
    const bands = bandsOf(shingles);
    const near = this.#near(shingles, bands);
    const { lastInsertRowid } = this.#run(
      'INSERT INTO document (name, hash, format, text, title, date, near, about) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      name,
      hash,
      format,
      text,
      title ?? null,
      date ?? null,
      near?.id ?? null,
      about === undefined ? null : JSON.stringify(about),
    );
    const id = Number(lastInsertRowid);
    this.#run('INSERT INTO words (rowid, plain) VALUES (?, ?)', id, plain);
    bands.forEach((value, band) => this.#run('INSERT INTO band VALUES (?, ?, ?)', band, value, id));
    return near === undefined ? { id, kind: 'new' } : { id, kind: 'near', as: near.name, share: near.share };
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

  document(id: number): KeptDocument {
    const [row] = this.#all('SELECT name, format, text, title, date, about FROM document WHERE id = ?', id);
    return {
      name: String(row!['name']),
      format: row!['format'] as Format,
      text: String(row!['text']),
      title: textOf(row!['title']),
      date: textOf(row!['date']),
      about: JSON.parse(textOf(row!['about']) ?? '{}') as About,
    };
  }

  /** Keeps what was proposed for a document, instead of what was proposed before; what was coded stays. */
  keep(id: number, { document, statements }: Reading, parties: readonly string[]): void {
    this.together(() => {
      this.#run('DELETE FROM statement WHERE document = ? AND coded IS NULL', id);
      for (const { id: name, speaker, act, negated, kind, content, when, confidence } of statements)
        this.#insert(id, {
          id: name,
          speaker: speaker?.name,
          party: speaker?.party === undefined ? undefined : parties[speaker.party]!,
          act,
          negated,
          kind,
          content: content.text,
          from: when?.start,
          to: when?.end,
          confidence,
          span: [content.spans[0]![0], content.spans.at(-1)![1]],
          coded: undefined,
        });
      const { title, date } = document;
      this.#run('UPDATE document SET read = 1, title = ?, date = ? WHERE id = ?', title ?? null, date ?? null, id);
    });
  }

  /** Keeps a statement that was coded in a document; false where it is there already, and then is matched as this one is. */
  code(id: number, statement: Omit<CorpusStatement, 'document' | 'id' | 'coded'> & { readonly coded: CodedMore }): boolean {
    const { coded, party, speaker, span } = statement;
    const all = 'SELECT id, coded FROM statement WHERE document = ? AND coded IS NOT NULL';
    const [from, to] = span ?? [null, null];
    const there = this.#all(`${all} AND begins IS ? AND ends IS ? AND speaker IS ?`, id, from, to, speaker ?? null);
    const same = there.find((row) => unmatched(JSON.parse(textOf(row['coded'])!) as CodedMore) === unmatched(coded));
    if (same === undefined) {
      this.#insert(id, { ...statement, id: `c${this.#all(all, id).length + 1}` });
      return true;
    }
    if (party !== undefined || coded.on.some(({ option }) => option !== undefined)) {
      const update = 'UPDATE statement SET coded = ?, party = ? WHERE document = ? AND id = ?';
      this.#run(update, JSON.stringify(coded), party ?? null, id, textOf(same['id'])!);
    }
    return false;
  }

  #insert(document: number, statement: Omit<CorpusStatement, 'document'>): void {
    const { id, speaker, party, act, negated, kind, content, from, to, confidence, span, coded } = statement;
    const given = [id, speaker, party, act, Number(negated), kind, content, from, to, confidence, span?.[0], span?.[1]];
    this.#run(
      'INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      document,
      ...given.map((value) => value ?? null),
      coded === undefined ? null : JSON.stringify(coded),
    );
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
  statements(words: string, { document, speaker, party, act, from, to }: StatementQuery): readonly CorpusStatement[] {
    const asked: readonly (readonly [condition: string, value: string | number | undefined])[] = [
      ['s.document = ?', document],
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
      act: textOf(row['act']) as CorpusStatement['act'],
      negated: row['negated'] === 1,
      kind: textOf(row['kind']) as CorpusStatement['kind'],
      content: String(row['content']),
      from: textOf(row['start']),
      to: textOf(row['finish']),
      confidence: typeof row['confidence'] === 'number' ? row['confidence'] : undefined,
      span: typeof row['begins'] === 'number' ? ([row['begins'], Number(row['ends'])] satisfies Span) : undefined,
      coded: typeof row['coded'] === 'string' ? (JSON.parse(row['coded']) as CodedMore) : undefined,
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

/** What was coded, whatever it was matched with. */
const unmatched = (coded: CodedMore): string =>
  JSON.stringify({ ...coded, on: coded.on.map(({ concept, position }) => [concept, position]) });

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Every word as it is, so that nothing typed is taken for an operator. */
const matching = (words: string): string =>
  words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `"${word.replaceAll('"', '""')}"`)
    .join(' ');
