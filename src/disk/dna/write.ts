/** Coded documents as a file of Discourse Network Analyzer 3. What the format has no place for is told. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { createHash } from 'node:crypto';
import { writeAtomically } from '../write.ts';
import type { Coded, CodedDocument, CodedName, CodedStatement, On } from '../../core/evidence/coded.ts';
import { good, warning, type Problem, type Result } from '../../core/problem.ts';
import { CREATE, MOST_SHORT, OTHER, SIDED, type StatementType } from './layout.ts';
import { keptPassword } from './password.ts';

/** Error: file-not-written. Warnings: exchange-lost. */
export function writeDna(path: string, coded: Coded): Result<string> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-dna-'));
  try {
    const file = join(folder, 'new.dna');
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: true });
    const writer = new Writer(database);
    try {
      writer.write(coded);
    } finally {
      database.close();
    }
    const written = writeAtomically(path, readFileSync(file));
    return written.ok ? good(written.value, writer.lost()) : written;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class Writer {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  /** type and variable → its number */
  readonly #variables = new Map<string, number>();
  /** variable and value → the number of the entity */
  readonly #entities = new Map<string, number>();
  readonly #coders = new Map<string, number>();
  #undated = 0;
  #shortened = 0;
  #partial = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  write({ documents, statements, organisations, concepts }: Coded): void {
    // the file is synced when it is whole
    this.#database.exec(`PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; BEGIN;${CREATE}`);
    this.#insert('SETTINGS', 'version', '3.0.11');
    this.#insert('SETTINGS', 'date', '2022-11-26');
    this.#addCoders(statements);
    for (const type of [SIDED, OTHER]) this.#addType(type);
    for (const { id } of [SIDED, OTHER]) {
      this.#addNames(id, 'organization', organisations);
      this.#addNames(id, 'concept', concepts);
    }
    documents.forEach((document, index) => this.#addDocument(index + 1, document));
    let next = 1;
    for (const statement of statements)
      for (const on of statement.on.length === 0 ? [undefined] : statement.on) this.#addStatement(next++, statement, on);
    this.#database.exec('COMMIT');
  }

  lost(): readonly Problem[] {
    const found: readonly (readonly [count: number, message: string])[] = [
      [this.#undated, 'documents without a date stand at 1 January 1970'],
      [this.#partial, 'documents with no more than a month or a year stand at its first day'],
      [this.#shortened, `texts are cut to the ${MOST_SHORT} characters that DNA holds`],
    ];
    return found.flatMap(([count, message]) => (count === 0 ? [] : [warning('exchange-lost', `${message}: ${count}`)]));
  }

  /** The first coder may do everything; everybody sees the work of the others. */
  #addCoders(statements: readonly CodedStatement[]): void {
    const password = keptPassword();
    for (const name of new Set(['Admin', ...statements.flatMap(({ coder }) => coder ?? [])])) {
      const id = this.#coders.size + 1;
      this.#coders.set(name, id);
      const shown = this.#short(name);
      this.#run('INSERT INTO CODERS (ID, Name, Red, Green, Password) VALUES (?, ?, 255, 255, ?)', id, shown, password);
    }
    const ids = [...this.#coders.values()];
    for (const one of ids)
      for (const other of ids)
        if (one !== other) this.#run('INSERT INTO CODERRELATIONS (Coder, OtherCoder) VALUES (?, ?)', one, other);
  }

  #addType({ id, label, colour, variables }: StatementType): void {
    this.#insert('STATEMENTTYPES', id, label, ...colour);
    for (const [name, type] of Object.entries(variables)) {
      const variable = this.#variables.size + 1;
      this.#variables.set(`${id} ${name}`, variable);
      this.#insert('VARIABLES', variable, name, type, id);
      if (!['person', 'organization', 'concept'].includes(name)) continue;
      for (const attribute of ['Type', 'Alias', 'Notes'])
        this.#run('INSERT INTO ATTRIBUTEVARIABLES (VariableId, AttributeVariable) VALUES (?, ?)', variable, attribute);
    }
  }

  #addNames(type: number, variable: string, names: readonly CodedName[]): void {
    for (const { name, id, kind, note } of names) {
      const entity = this.#entity(this.#variables.get(`${type} ${variable}`)!, name);
      for (const [attribute, value] of [
        ['Type', kind],
        ['Alias', id],
        ['Notes', note],
      ] as const)
        if (value !== undefined)
          this.#run(
            'UPDATE ATTRIBUTEVALUES SET AttributeValue = ? WHERE EntityId = ? AND AttributeVariableId = ' +
              '(SELECT v.ID FROM ATTRIBUTEVARIABLES v JOIN ENTITIES e ON e.VariableId = v.VariableId WHERE e.ID = ? AND AttributeVariable = ?)',
            this.#short(value),
            entity,
            entity,
            attribute,
          );
    }
  }

  #entity(variable: number, text: string): number {
    const value = this.#short(text);
    const key = `${variable} ${value}`;
    const known = this.#entities.get(key);
    if (known !== undefined) return known;
    const id = this.#entities.size + 1;
    this.#entities.set(key, id);
    this.#run('INSERT INTO ENTITIES (ID, VariableId, Value) VALUES (?, ?, ?)', id, variable, value);
    this.#run(
      'INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId) SELECT ?, ID FROM ATTRIBUTEVARIABLES WHERE VariableId = ?',
      id,
      variable,
    );
    return id;
  }

  #addDocument(id: number, document: CodedDocument): void {
    const { name, title, text, date, author, publisher, section, type, note } = document;
    if (date === undefined) this.#undated++;
    else if (date.length < 10) this.#partial++;
    const notes = [`name: ${name}`, ...(date?.length === 10 ? [] : [`date: ${date ?? 'unknown'}`])];
    if ((title ?? name).length > MOST_SHORT) notes.push(`title: ${title ?? name}`);
    if (note !== undefined) notes.push('', note);
    const [author_, publisher_, section_, type_] = [author, publisher, section, type].map((one) => this.#short(one ?? ''));
    const shown = [this.#short(title ?? name), text, 1, author_!, publisher_!, section_!, notes.join('\n'), type_!];
    this.#insert('DOCUMENTS', id, ...shown, secondsOf(date));
  }

  #addStatement(id: number, statement: CodedStatement, on: On | undefined): void {
    const sided = on?.position === 'yes' || on?.position === 'no';
    const type = sided ? SIDED : OTHER;
    const { document, span, coder, confidence } = statement;
    const [start, stop] = span;
    this.#insert('STATEMENTS', id, type.id, document + 1, start, Math.max(start + 1, stop), this.#coders.get(coder ?? 'Admin')!);
    const values: Readonly<Record<string, string | number | undefined>> = {
      person: statement.speaker ?? '',
      organization: statement.organisation ?? '',
      concept: on?.concept ?? '',
      agreement: on?.position === 'no' ? 0 : 1,
      statement: statement.id,
      position: on?.position ?? '',
      role: statement.role ?? '',
      act: statement.act ?? '',
      negated: statement.negated === true ? 1 : 0,
      quotation: statement.kind ?? '',
      date: statement.date ?? '',
      // 100: a person coded it
      confidence: confidence === undefined ? 100 : Math.min(99, Math.round(100 * confidence)),
      note: statement.note ?? '',
      'other codes': Object.entries(statement.extra ?? {})
        .map(([name, value]) => `${name}: ${value.replaceAll(/\s+/g, ' ')}`)
        .join('\n'),
    };
    for (const [name, kind] of Object.entries(type.variables)) {
      const variable = this.#variables.get(`${type.id} ${name}`)!;
      const value = values[name]!;
      const stored = kind === 'short text' ? this.#entity(variable, String(value)) : value;
      this.#run(`INSERT INTO ${TABLE[kind]} VALUES (NULL, ?, ?, ?)`, id, variable, stored);
    }
  }

  /** As much as the format holds, told apart from others with the same beginning. */
  #short(text: string): string {
    if (text.length <= MOST_SHORT) return text;
    this.#shortened++;
    const mark = createHash('sha256').update(text).digest('hex').slice(0, 6);
    return `${text.slice(0, MOST_SHORT - 9).toWellFormed()}… ${mark}`;
  }

  #insert(table: string, ...values: readonly SQLInputValue[]): void {
    this.#run(`INSERT INTO ${table} VALUES (${values.map(() => '?').join(', ')})`, ...values);
  }

  #run(sql: string, ...values: readonly SQLInputValue[]): void {
    const statement = this.#prepared.get(sql) ?? this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    statement.run(...values);
  }
}

const TABLE = {
  boolean: 'DATABOOLEAN',
  integer: 'DATAINTEGER',
  'short text': 'DATASHORTTEXT',
  'long text': 'DATALONGTEXT',
} as const;

/** Seconds since 1970 at the beginning of the first day. */
function secondsOf(date: string | undefined): number {
  if (date === undefined) return 0;
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?];
  return Date.UTC(year, month - 1, day) / 1000;
}
