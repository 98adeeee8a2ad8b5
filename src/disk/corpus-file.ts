/** The file of a corpus: made, opened, and brought to the form of today. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Corpus } from './corpus.ts';
import { reason } from './reason.ts';
import { bad, error, good, type Result } from '../core/problem.ts';

/** "Parl": marks the file as ours. */
const APPLICATION = 0x50_61_72_6c;
const VERSION = 2;

const STATEMENT = `CREATE TABLE statement (document INTEGER NOT NULL REFERENCES document, id TEXT NOT NULL, speaker TEXT, party TEXT,
  act TEXT, negated INTEGER NOT NULL, kind TEXT, content TEXT NOT NULL, start TEXT, finish TEXT, confidence REAL,
  begins INTEGER, ends INTEGER, coded TEXT, PRIMARY KEY (document, id));`;
const MARKS = `PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${VERSION};`;

const TABLES = `
CREATE TABLE document (id INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, format TEXT NOT NULL,
  text TEXT NOT NULL, title TEXT, date TEXT, read INTEGER NOT NULL DEFAULT 0, near INTEGER REFERENCES document, about TEXT);
CREATE TABLE band (band INTEGER, value INTEGER, document INTEGER, PRIMARY KEY (band, value, document)) WITHOUT ROWID;
${STATEMENT}
CREATE VIRTUAL TABLE words USING fts5 (plain, tokenize = 'porter unicode61');
${MARKS}`;

/** Version 1 did not keep where a statement stands: its documents are to be read again. */
const UPGRADE = `
ALTER TABLE document ADD COLUMN about TEXT;
ALTER TABLE statement RENAME TO former;
${STATEMENT}
INSERT INTO statement SELECT *, NULL, NULL, NULL FROM former;
DROP TABLE former;
UPDATE document SET read = 0;
${MARKS}`;

/** Opens a corpus, or makes one where `create` says so. Error: file-not-found, where there is none or it is something else. */
export function openCorpus(path: string, create: boolean): Result<Corpus> {
  const at = { path: [], file: path };
  if (!create && !existsSync(path))
    return bad(error('file-not-found', `there is no corpus ${path}`, { fix: `parley corpus add ${path} <documents>`, at }));
  try {
    // a whole path, as SQLite makes a database of nothing or “:memory:” that is gone afterwards; another command may be at
    // work in it for a moment
    const database = new DatabaseSync(resolve(path), { timeout: 10_000 });
    const [{ application_id: application } = {}] = database.prepare('PRAGMA application_id').all();
    const [{ user_version: version } = {}] = database.prepare('PRAGMA user_version').all();
    const [{ tables } = {}] = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').all();
    if (tables === 0 && create) database.exec(`BEGIN;${TABLES}COMMIT;`);
    else if (application === APPLICATION && version === 1) database.exec(`BEGIN;${UPGRADE}COMMIT;`);
    else if (application !== APPLICATION || version !== VERSION) {
      database.close();
      return bad(error('file-not-found', `${path} is not a corpus of this Parley`, { fix: 'name another file', at }));
    }
    return good(new Corpus(database));
  } catch (thrown) {
    const why = reason(thrown);
    const fix = why.includes('locked') ? 'try again when no other command is at work in it' : 'name another file';
    return bad(error('file-not-found', `${path} cannot be read as a corpus: ${why}`, { fix, at }));
  }
}
