import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { projects, sorted } from './coded.ts';
import { folderWith } from './folder.ts';
import { openCorpus } from '../../src/disk/corpus-file.ts';
import { keptPassword } from '../../src/disk/dna/password.ts';
import { readDna } from '../../src/disk/dna/read.ts';
import { writeDna } from '../../src/disk/dna/write.ts';
import type { Coded } from '../../src/core/evidence/coded.ts';

const EMPTY: Coded = { title: 'Small', documents: [], statements: [], organisations: [], concepts: [] };

test('what is written is read again', () => {
  const folder = folderWith({});
  fc.assert(
    fc.property(projects, (coded) => {
      const file = join(folder, 'round.dna');
      expect(writeDna(file, coded).ok).toBe(true);
      const read = readDna(file);
      expect(read.ok && read.value.documents).toEqual(coded.documents);
      expect(read.ok && sorted(read.value.statements)).toEqual(sorted(coded.statements));
      expect(read.ok && read.value.organisations).toEqual(coded.organisations);
      const database = new DatabaseSync(file, { readOnly: true });
      expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
      expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
      database.close();
    }),
    { numRuns: 40 },
  );
});

test('the four variables of a DNA statement are those that DNA knows', () => {
  const file = join(folderWith({}), 'four.dna');
  const at = { document: 0, span: [0, 3] as const, speaker: 'Ada', organisation: 'North Island' };
  const coded: Coded = {
    ...EMPTY,
    documents: [{ name: 'a.txt', text: 'one two', date: '2031-05-12' }],
    statements: [
      {
        ...at,
        id: 's1',
        on: [
          { concept: 'ferry', position: 'no' },
          { concept: 'pier', position: 'conditional' },
        ],
      },
      { ...at, id: 's2', on: [] },
    ],
  };
  writeDna(file, coded);
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database
    .prepare(
      `SELECT t.Label AS type, v.Variable AS name, coalesce(e.Value, b.Value) AS value
       FROM STATEMENTS s JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId JOIN VARIABLES v ON v.StatementTypeId = t.ID
       LEFT JOIN DATASHORTTEXT d ON d.StatementId = s.ID AND d.VariableId = v.ID LEFT JOIN ENTITIES e ON e.ID = d.Entity
       LEFT JOIN DATABOOLEAN b ON b.StatementId = s.ID AND b.VariableId = v.ID
       WHERE v.Variable IN ('person', 'organization', 'concept', 'agreement') ORDER BY s.ID, v.ID`,
    )
    .all()
    .map(({ type, name, value }) => `${String(type)}: ${String(name)} = ${String(value)}`);
  expect(rows).toEqual([
    'DNA Statement: person = Ada',
    'DNA Statement: organization = North Island',
    'DNA Statement: concept = ferry',
    'DNA Statement: agreement = 0',
    'Neither for nor against: person = Ada',
    'Neither for nor against: organization = North Island',
    'Neither for nor against: concept = pier',
    'Neither for nor against: person = Ada',
    'Neither for nor against: organization = North Island',
    'Neither for nor against: concept = ',
  ]);
  expect(database.prepare('SELECT Date FROM DOCUMENTS').all()).toEqual([{ Date: Date.UTC(2031, 4, 12) / 1000 }]);
  database.close();
});

test('what DNA cannot hold is told, and comes back where it can', () => {
  const file = join(folderWith({}), 'long.dna');
  const long = 'x'.repeat(300);
  const documents = [
    { name: 'a', title: long, text: 'one two' },
    { name: 'b', text: 'three', date: '2031-05' },
  ];
  const statements = [{ id: 's1', document: 0, span: [0, 3] as const, speaker: long, on: [] }];
  const written = writeDna(file, { ...EMPTY, documents, statements });
  expect(written.problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'exchange-lost documents without a date stand at 1 January 1970: 1',
    'exchange-lost documents with no more than a month or a year stand at its first day: 1',
    'exchange-lost texts are cut to the 190 characters that DNA holds: 2',
  ]);
  const read = readDna(file);
  expect(read.ok && read.value.documents[0]!.title).toBe(long);
  expect(read.ok && read.value.documents.map(({ date }) => date)).toEqual([undefined, '2031-05']);
});

test('the password is kept as Jasypt keeps it', () => {
  const kept = Buffer.from(keptPassword(), 'base64');
  let digest = Buffer.concat([kept.subarray(0, 16), Buffer.from('parley')]);
  for (let round = 0; round < 100_000; round++) digest = createHash('sha256').update(digest).digest();
  expect(kept.subarray(16)).toEqual(digest);
});

/** The layout of DNA 2, as far as it is read. */
const DNA_2 = `
CREATE TABLE SETTINGS (Property TEXT PRIMARY KEY, Value TEXT);
CREATE TABLE CODERS (ID INTEGER PRIMARY KEY, Name TEXT, Password TEXT);
CREATE TABLE DOCUMENTS (ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Section TEXT,
  Notes TEXT, Type TEXT, Date INTEGER);
CREATE TABLE STATEMENTTYPES (ID INTEGER PRIMARY KEY, Label TEXT);
CREATE TABLE VARIABLES (ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
CREATE TABLE STATEMENTS (ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
CREATE TABLE STATEMENTLINKS (ID INTEGER PRIMARY KEY, SourceId INTEGER, TargetId INTEGER);
CREATE TABLE DATABOOLEAN (ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER, Value INTEGER);
CREATE TABLE DATASHORTTEXT (ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER, Value TEXT);
CREATE TABLE DATALONGTEXT (ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER, Value TEXT);
INSERT INTO SETTINGS VALUES ('version', '2.0 beta 25');
INSERT INTO CODERS VALUES (1, 'Admin', ''), (2, 'Nora', '');
INSERT INTO DOCUMENTS VALUES (7, 'Monday', 'No pier.' || char(13, 10) || 'No ferry.', 1, 'Ada', 'Herald', '', 'sunny', 'press', 1936310400000);
INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement'), (2, 'Annotation');
INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1), (3, 'concept', 'short text', 1),
  (4, 'agreement', 'boolean', 1), (5, 'note', 'long text', 2), (6, 'mood', 'short text', 1);
INSERT INTO STATEMENTS VALUES (1, 1, 7, 10, 18, 2), (2, 2, 7, 0, 2, 1), (3, 1, 99, 0, 2, 1), (4, 1, 7, 10, 900, 1);
INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1, 'Ada Hart'), (2, 1, 2, 1, 'East Island'), (3, 1, 3, 1, 'build a ferry'), (4, 1, 6, 1, 'angry');
INSERT INTO DATABOOLEAN VALUES (1, 1, 4, 1, 0);
INSERT INTO DATALONGTEXT VALUES (1, 2, 5, 2, 'look again');
INSERT INTO STATEMENTLINKS VALUES (1, 1, 2);
`;

function databaseWith(sql: string): string {
  const file = join(folderWith({}), 'made.dna');
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
  return file;
}

test('DNA 2 is read: its dates count milliseconds, its values stand with the statements', () => {
  const read = readDna(databaseWith(DNA_2));
  expect(read.ok && read.value.documents).toEqual([
    {
      name: 'Monday',
      text: 'No pier.\nNo ferry.',
      date: '2031-05-12',
      author: 'Ada',
      publisher: 'Herald',
      type: 'press',
      note: 'sunny',
    },
  ]);
  expect(read.ok && read.value.statements).toEqual([
    { id: '2', document: 0, span: [0, 2], on: [], extra: { type: 'Annotation', note: 'look again' } },
    {
      id: '1',
      document: 0,
      span: [9, 17],
      speaker: 'Ada Hart',
      organisation: 'East Island',
      on: [{ concept: 'build a ferry', position: 'no' }],
      coder: 'Nora',
      extra: { mood: 'angry' },
    },
    { id: '4', document: 0, span: [9, 18], on: [] },
  ]);
  expect(read.problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'exchange-lost statements in no document are left out: 1',
    'exchange-lost statements reach beyond the text of their document; their ends are moved into it: 1',
    'exchange-lost links between statements are not taken over: 1',
  ]);
});

test.each([
  ['no database', () => join(folderWith({ 'a.dna': 'not a database at all, but a text' }), 'a.dna'), 'file is not a database'],
  ['another database', () => databaseWith('CREATE TABLE cats (name TEXT)'), 'is not a file of DNA: it has no table DOCUMENTS, '],
  [
    'an older DNA',
    () => databaseWith(DNA_2.replace('StatementTypeId INTEGER, DocumentId INTEGER, Start', 'Type TEXT, Document INTEGER, Start')),
    'older than 2.0',
  ],
  [
    'views in place of tables',
    () => databaseWith('CREATE VIEW DOCUMENTS AS SELECT 1; CREATE VIEW STATEMENTS AS SELECT 1'),
    'has no table DOCUMENTS, STATEMENTS',
  ],
])('%s is refused', (_, make, expected) => {
  const file = make();
  const before = readFileSync(file);
  const read = readDna(file);
  expect(read.ok).toBe(false);
  expect(read.problems[0]!.code).toBe('exchange-invalid');
  expect(read.problems[0]!.message).toContain(expected);
  expect(readFileSync(file)).toEqual(before);
});

test('a corpus of ours, a broken file and no file are refused', () => {
  const folder = folderWith({});
  const corpus = openCorpus(join(folder, 'c.dna'), true);
  if (corpus.ok) corpus.value.close();
  expect(readDna(join(folder, 'c.dna')).problems[0]!.message).toContain('is a corpus of Parley');
  expect(readDna(join(folder, 'none.dna')).problems[0]!.code).toBe('file-not-found');
  const file = join(folder, 'cut.dna');
  writeDna(file, EMPTY);
  const bytes = readFileSync(file);
  for (const share of [0.1, 0.5, 0.9]) {
    writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * share)));
    expect(readDna(file).problems[0]?.code).toBe('exchange-invalid');
  }
});
