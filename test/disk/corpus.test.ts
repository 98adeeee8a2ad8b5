import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { codedCorpus, importCoded } from '../../src/cli/coded.ts';
import { addDocuments, readDocuments } from '../../src/cli/gather.ts';
import type { Coded } from '../../src/core/evidence/coded.ts';
import { bandsOf, NEAR, sharedShingles, shinglesOf } from '../../src/core/evidence/near.ts';
import { finished } from '../../src/core/steps.ts';
import { openCorpus } from '../../src/disk/corpus-file.ts';
import { readText } from '../../src/reading/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

function opened(name: string): Extract<ReturnType<typeof openCorpus>, { ok: true }>['value'] {
  const corpus = openCorpus(join(folder, name), true);
  if (!corpus.ok) throw new Error(corpus.problems[0]!.message);
  return corpus.value;
}

const document = (name: string, text: string) => ({ name, format: 'text' as const, text, plain: text });

test('reading stops with what is done and goes on with the rest', () => {
  const corpus = opened('stop.db');
  for (const name of ['Ada Hart', 'Nora Falk', 'Ben Moss'])
    corpus.add(document(name, `Mayor ${name} said that the pier was closed.`));
  const options = { aliases: [], parties: [] };
  const first = readDocuments(corpus, readText, options);
  first.next();
  expect(first.next('stop')).toMatchObject({ done: true, value: { read: 1, problems: [{ code: 'document-undated' }] } });
  corpus.close();
  const again = opened('stop.db');
  expect(again.counts()).toEqual({ documents: 3, read: 1, statements: 1 });
  for (const _ of readDocuments(again, readText, options));
  expect(again.statements('', {}).map(({ speaker }) => speaker)).toEqual(['Ada Hart', 'Nora Falk', 'Ben Moss']);
  again.close();
});

test('a batch that fails leaves nothing behind', () => {
  const corpus = opened('fail.db');
  expect(() =>
    corpus.together(() => {
      corpus.add(document('a', 'one two three four'));
      throw new Error('stop');
    }),
  ).toThrow('stop');
  expect(corpus.counts().documents).toBe(0);
  corpus.close();
});

test('words are never taken for operators', () => {
  const corpus = opened('words.db');
  corpus.add(document('a', 'This or that NEAR the "pier" AND the ferry.'));
  expect(corpus.documents('"pier" AND').map(({ name }) => name)).toEqual(['a']);
  expect(corpus.documents('pier OR nothing')).toEqual([]);
  corpus.close();
});

test('what cannot be read is told, the rest is added', () => {
  const corpus = opened('missing.db');
  const done = addDocuments(corpus, [join(folder, 'nowhere.txt'), 'README.md']);
  done.next();
  const { value } = done.next();
  expect(value).toMatchObject({ added: 1, problems: [{ code: 'file-not-found' }] });
  corpus.close();
});

test('texts that are near agree in a band, others share little', () => {
  const words = Array.from({ length: 60 }, (_, at) => `w${at}`);
  const text = shinglesOf(words.join(' '));
  const changed = shinglesOf(words.with(30, 'other').join(' '));
  expect(sharedShingles(text, changed)).toBeCloseTo(55 / 61, 10);
  expect(sharedShingles(text, changed)).toBeGreaterThan(NEAR);
  const bands = bandsOf(text);
  expect(bandsOf(changed).some((value, band) => value === bands[band])).toBe(true);
  expect(sharedShingles(text, shinglesOf(words.toReversed().join(' ')))).toBe(0);
});

test('a corpus of the first version is brought to the form of today, and its documents are to be read again', () => {
  const path = join(folder, 'first.db');
  const database = new DatabaseSync(path);
  database.exec(`
CREATE TABLE document (id INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, format TEXT NOT NULL,
  text TEXT NOT NULL, title TEXT, date TEXT, read INTEGER NOT NULL DEFAULT 0, near INTEGER REFERENCES document);
CREATE TABLE band (band INTEGER, value INTEGER, document INTEGER, PRIMARY KEY (band, value, document)) WITHOUT ROWID;
CREATE TABLE statement (document INTEGER NOT NULL REFERENCES document, id TEXT NOT NULL, speaker TEXT, party TEXT, act TEXT NOT NULL,
  negated INTEGER NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL, start TEXT, finish TEXT, confidence REAL NOT NULL,
  PRIMARY KEY (document, id));
CREATE VIRTUAL TABLE words USING fts5 (plain, tokenize = 'porter unicode61');
INSERT INTO document VALUES (1, 'a', 'h', 'text', 'Mayor Ada Hart said that the pier was closed.', NULL, '2031-05-12', 1, NULL);
INSERT INTO statement VALUES (1, 's1', 'Ada', NULL, 'state', 0, 'indirect', 'closed', NULL, NULL, 0.9);
PRAGMA application_id = 1348563564;
PRAGMA user_version = 1;`);
  database.close();
  const corpus = opened('first.db');
  expect(corpus.counts()).toEqual({ documents: 1, read: 0, statements: 1 });
  expect(corpus.statements('', {})[0]).toMatchObject({ speaker: 'Ada', confidence: 0.9, span: undefined, coded: undefined });
  expect(codedCorpus(corpus, undefined, 0)).toMatchObject({ unplaced: 1, coded: { statements: [] } });
  for (const _ of readDocuments(corpus, readText, { aliases: [], parties: [] }));
  expect(corpus.statements('', {})).toMatchObject([{ speaker: 'Ada Hart', span: [20, 44] }]);
  corpus.close();
});

test('what was coded stays when a document is read again, and is matched anew when it is imported again', () => {
  const corpus = opened('coded.db');
  const text = 'Mayor Ada Hart said that the pier was closed.\n';
  const statement = { id: '1', document: 0, span: [20, 44] as const, speaker: 'Ada', on: [{ concept: 'close the pier' }] };
  const project: Coded = {
    title: '',
    documents: [{ name: 'a.txt', text }],
    statements: [statement],
    organisations: [],
    concepts: [],
  };
  const take = (coded: Coded): object => finished(importCoded(corpus, coded));
  expect(take(project)).toMatchObject({ documents: 1, statements: 1, known: 0 });
  for (const _ of readDocuments(corpus, readText, { aliases: [], parties: [] }));
  const matched = { ...statement, party: 'town', on: [{ concept: 'close the pier', option: 'close' }] };
  expect(take({ ...project, statements: [matched] })).toMatchObject({ documents: 0, same: 1, statements: 0, known: 1 });
  corpus.markUnread();
  for (const _ of readDocuments(corpus, readText, { aliases: [], parties: [] }));
  expect(corpus.statements('', {}).map(({ id, party, coded }) => [id, party, coded?.on[0]?.option])).toEqual([
    ['c1', 'town', 'close'],
    ['s1', undefined, undefined],
  ]);
  // the same text with other line ends: the words are found in the one that is kept
  const other = {
    ...project,
    documents: [{ name: 'b.txt', text: `  ${text}` }],
    statements: [{ ...matched, span: [22, 46] as const }],
  };
  expect(take(other)).toMatchObject({ same: 1, known: 1, lost: 0 });
  corpus.close();
});

test('a page goes out without its tags, its statements in place', () => {
  const corpus = opened('page.db');
  const page =
    '<html><body><p>Mayor <b>Ada&nbsp;Hart</b> said that the <i>old</i> pier &amp; the ferry were closed.</p></body></html>';
  const file = join(folder, 'page.html');
  writeFileSync(file, page);
  finished(addDocuments(corpus, [file]));
  finished(readDocuments(corpus, readText, { aliases: [], parties: [] }));
  const { coded } = codedCorpus(corpus, undefined, 0);
  expect(coded.documents[0]!.text).not.toContain('<');
  expect(coded.statements.map(({ span }) => coded.documents[0]!.text.slice(...span))).toEqual([
    'that the old pier & the ferry were closed',
  ]);
  corpus.close();
});

test('a corpus is a file, whatever it is called', () => {
  expect(openCorpus('', true)).toMatchObject({ ok: false, problems: [{ code: 'file-not-found' }] });
  const before = process.cwd();
  process.chdir(folder);
  const made = openCorpus(':memory:', true);
  if (made.ok) made.value.close();
  expect(existsSync(join(folder, ':memory:'))).toBe(true);
  process.chdir(before);
});
