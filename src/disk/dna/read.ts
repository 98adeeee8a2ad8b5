/** A file of Discourse Network Analyzer, of version 3 or 2, as coded documents. It is only looked at, never changed. */
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { basename } from 'node:path';
import { reason } from '../reason.ts';
import { codingOf, type Values } from './coding.ts';
import { plainEnds, type Coded, type CodedDocument, type CodedName, type CodedStatement } from '../../core/evidence/coded.ts';
import { bad, error, good, warning, type Problem, type Result } from '../../core/problem.ts';

type Row = Readonly<Record<string, unknown>>;

/** Errors: file-not-found, exchange-invalid. Warnings: exchange-lost. */
export function readDna(path: string): Result<Coded> {
  const at = { path: [], file: path };
  if (!existsSync(path)) return bad(error('file-not-found', `there is no ${path}`, { fix: 'check the path', at }));
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    // nothing in the file may run as it is read
    database.exec('PRAGMA trusted_schema = OFF');
    const version = versionOf(database);
    if (typeof version === 'string')
      return bad(error('exchange-invalid', `${path} ${version}`, { fix: 'give a file saved by DNA 3 or DNA 2', at }));
    const reader = new Reader(database, version, path);
    const coded = reader.read();
    return good(coded, reader.lost());
  } catch (thrown) {
    return bad(
      error('exchange-invalid', `${path} cannot be read as a file of DNA: ${reason(thrown)}`, {
        fix: 'give a .dna file saved by DNA 3 or DNA 2',
        at,
      }),
    );
  } finally {
    database?.close();
  }
}

const NEEDED = ['DOCUMENTS', 'STATEMENTS', 'STATEMENTTYPES', 'VARIABLES', 'CODERS', 'DATASHORTTEXT'];

/** The version whose layout the tables have, or in words why they have none. */
function versionOf(database: DatabaseSync): 2 | 3 | string {
  const tables = new Set(
    database
      .prepare("SELECT upper(name) AS name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map(({ name }) => String(name)),
  );
  const columns = (table: string): ReadonlySet<string> =>
    new Set(
      database
        .prepare('SELECT upper(name) AS name FROM pragma_table_info(?)')
        .all(table)
        .map(({ name }) => String(name)),
    );
  if (tables.has('STATEMENT') && tables.has('BAND')) return 'is a corpus of Parley, not a file of DNA';
  if (tables.has('STATEMENTTYPE') || (tables.has('STATEMENTS') && columns('STATEMENTS').has('DOCUMENT')))
    return 'is a file of a DNA older than 2.0: open it with DNA 2 first, and save it';
  const missing = NEEDED.filter((name) => !tables.has(name));
  if (missing.length > 0) return `is not a file of DNA: it has no table ${missing.join(', ')}`;
  if (tables.has('ENTITIES') && columns('DATASHORTTEXT').has('ENTITY')) return 3;
  if (columns('DATASHORTTEXT').has('VALUE')) return 2;
  return 'has tables of DNA, but not those of a version that Parley knows';
}

class Reader {
  readonly #database: DatabaseSync;
  readonly #version: 2 | 3;
  readonly #path: string;
  #dangling = 0;
  #outside = 0;

  constructor(database: DatabaseSync, version: 2 | 3, path: string) {
    this.#database = database;
    this.#version = version;
    this.#path = path;
  }

  read(): Coded {
    const places = new Map<
      number,
      { readonly index: number; readonly at: (offset: number) => number; readonly length: number }
    >();
    const documents = this.#all('SELECT * FROM DOCUMENTS ORDER BY ID').map((row, index): CodedDocument => {
      const { text, at } = plainEnds(textOf(row['Text']));
      places.set(Number(row['ID']), { index, at, length: textOf(row['Text']).length });
      return this.#document(row, text);
    });
    const types = new Map(
      this.#all('SELECT ID, Label FROM STATEMENTTYPES').map((row) => [Number(row['ID']), textOf(row['Label'])]),
    );
    const coders = new Map(this.#all('SELECT ID, Name FROM CODERS').map((row) => [Number(row['ID']), textOf(row['Name'])]));
    const values = this.#values();
    const statements = new Map<string, CodedStatement>();
    for (const row of this.#all('SELECT * FROM STATEMENTS ORDER BY DocumentId, Start, ID')) {
      const place = places.get(Number(row['DocumentId']));
      if (place === undefined) {
        this.#dangling++;
        continue;
      }
      const [start, stop] = [Number(row['Start']), Number(row['Stop'])];
      if (!(start >= 0 && start < stop && stop <= place.length)) this.#outside++;
      const span = [start, stop].map((offset) => place.at(Math.max(0, Math.min(place.length, offset)))) as [number, number];
      const { id, coding } = codingOf({
        type: types.get(Number(row['StatementTypeId'])) ?? '',
        values: values.get(Number(row['ID'])) ?? new Map(),
      });
      const coder = coders.get(Number(row['Coder']));
      // the first coder of every file
      const by = coder === undefined || coder === 'Admin' ? {} : { coder };
      const key = id === undefined ? `# ${textOf(row['ID'])}` : `${place.index} ${id} ${span.join()}`;
      const before = statements.get(key);
      statements.set(
        key,
        before === undefined
          ? { id: id ?? String(row['ID']), document: place.index, span, ...coding, ...by }
          : { ...before, on: [...before.on, ...coding.on] },
      );
    }
    return {
      title: basename(this.#path).replace(/\.\w+$/, ''),
      documents,
      statements: [...statements.values()],
      organisations: this.#names('organization'),
      concepts: this.#names('concept'),
    };
  }

  lost(): readonly Problem[] {
    const rows = (table: string): number =>
      this.#has(table) ? Number(this.#all(`SELECT count(*) AS number FROM ${table}`)[0]!['number']) : 0;
    const attributes =
      this.#version === 3
        ? Number(
            this.#all(
              `SELECT count(*) AS number FROM ATTRIBUTEVALUES JOIN ATTRIBUTEVARIABLES v ON v.ID = AttributeVariableId
               WHERE AttributeValue != '' AND AttributeVariable != 'Alias'`,
            )[0]!['number'],
          )
        : rows('ATTRIBUTES');
    const found: readonly (readonly [count: number, message: string])[] = [
      [this.#dangling, 'statements in no document are left out'],
      [this.#outside, 'statements reach beyond the text of their document; their ends are moved into it'],
      [attributes, 'attributes of persons, organisations and concepts are not taken over'],
      [rows('REGEXES'), 'patterns that DNA highlights are not taken over'],
      [rows('STATEMENTLINKS'), 'links between statements are not taken over'],
    ];
    return found.flatMap(([count, message]) =>
      count === 0 ? [] : [warning('exchange-lost', `${message}: ${count}`, { at: { path: [], file: this.#path } })],
    );
  }

  #document(row: Row, text: string): CodedDocument {
    const notes = textOf(row['Notes']);
    // what a file of ours keeps there
    const [head, ...rest] = notes.startsWith('name: ') ? notes.split('\n\n') : ['', notes];
    const kept = new Map(
      head!.split('\n').flatMap((line) => {
        const [, key, value] = /^(\w+): (.*)$/.exec(line) ?? [];
        return key === undefined ? [] : [[key, value!] as const];
      }),
    );
    const title = kept.get('title') ?? textOf(row['Title']);
    const name = kept.get('name') ?? (title === '' ? `document ${textOf(row['ID'])}` : title);
    const note = rest.join('\n\n');
    const date = kept.get('date') ?? this.#date(row['Date']);
    return {
      name,
      text,
      ...given('title', title === name ? '' : title),
      ...(date === undefined || date === 'unknown' ? {} : { date }),
      ...given('author', textOf(row['Author'])),
      ...given('publisher', textOf(row['Source'])),
      ...given('section', textOf(row['Section'])),
      ...given('type', textOf(row['Type'])),
      ...given('note', note),
    };
  }

  /** DNA 3 counts seconds, DNA 2 milliseconds; nobody's day is the first of 1970. */
  #date(value: unknown): string | undefined {
    const milliseconds = Number(value ?? 0) * (this.#version === 3 ? 1000 : 1);
    if (milliseconds === 0 || !Number.isFinite(milliseconds) || Math.abs(milliseconds) > 8.64e15) return undefined;
    const day = new Date(milliseconds).toISOString();
    return /^\d{4}-/.test(day) ? day.slice(0, 10) : undefined;
  }

  #values(): ReadonlyMap<number, Values> {
    const entity = this.#version === 3;
    const all = new Map<number, Map<string, string | number>>();
    const tables = [
      ['DATASHORTTEXT', entity ? 'e.Value' : 'd.Value', entity ? 'LEFT JOIN ENTITIES e ON e.ID = d.Entity' : ''],
      ...['DATALONGTEXT', 'DATAINTEGER', 'DATABOOLEAN'].map((table) => [table, 'd.Value', ''] as const),
    ] as const;
    for (const [table, value, join] of tables) {
      if (!this.#has(table)) continue;
      const sql = `SELECT d.StatementId AS id, v.Variable AS name, v.DataType AS type, ${value} AS value
        FROM ${table} d JOIN VARIABLES v ON v.ID = d.VariableId ${join} ORDER BY v.ID`;
      for (const row of this.#all(sql)) {
        const id = Number(row['id']);
        const of = all.get(id) ?? new Map<string, string | number>();
        of.set(
          textOf(row['name']),
          row['type'] === 'boolean' ? (Number(row['value']) === 0 ? 'no' : 'yes') : textOf(row['value']),
        );
        all.set(id, of);
      }
    }
    return all;
  }

  #names(variable: string): readonly CodedName[] {
    if (this.#version === 2) return [];
    return this.#all(
      `SELECT DISTINCT e.Value AS name, a.AttributeValue AS id FROM ENTITIES e JOIN VARIABLES v ON v.ID = e.VariableId
       JOIN ATTRIBUTEVALUES a ON a.EntityId = e.ID JOIN ATTRIBUTEVARIABLES n ON n.ID = a.AttributeVariableId
       WHERE lower(v.Variable) = ? AND n.AttributeVariable = 'Alias' AND a.AttributeValue != '' ORDER BY e.ID`,
      variable,
    ).map((row) => ({ name: textOf(row['name']), id: textOf(row['id']) }));
  }

  #has(table: string): boolean {
    return this.#all("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND upper(name) = ?", table).length > 0;
  }

  #all(sql: string, ...values: readonly string[]): readonly Row[] {
    return this.#database.prepare(sql).all(...values);
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

const given = <K extends string>(key: K, value: string): { readonly [key in K]?: string } =>
  (value.trim() === '' ? {} : { [key]: value }) as { readonly [key in K]?: string };
