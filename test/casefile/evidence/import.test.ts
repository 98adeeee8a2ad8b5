import { expect, test } from 'vitest';
import { readCase } from '../../../src/casefile/read.ts';
import { importEvidence, type ImportedEvidence } from '../../../src/casefile/evidence/import.ts';
import { readEvidence } from '../../../src/casefile/evidence/read.ts';
import type { Coded } from '../../../src/core/evidence/coded.ts';
import { matchCoded } from '../../../src/core/evidence/names.ts';
import { good, error, bad } from '../../../src/core/problem.ts';

const read = readCase(`parley: 1
title: Small
parties: { north: North Island, east: East Island }
options: { ferry: { owner: north, label: run a ferry } }
preferences: { north: { statements: [ferry] }, east: { statements: [ferry] } }
`);
if (!read.ok) throw new Error(read.problems[0]!.message);
const { model } = read.value;

/** Taken into the evidence, and what that then holds when it is read with its texts. */
function taken(coded: Coded, text?: string, files: Readonly<Record<string, string>> = {}) {
  const textOf = (file: string): string | undefined => files[file];
  const reading = (one: string, all: Readonly<Record<string, string>>) =>
    readEvidence(one, {
      model,
      textOf: (file) => (all[file] === undefined ? bad(error('file-not-found', file)) : good(all[file])),
    });
  const before = text === undefined ? undefined : reading(text, files);
  if (before?.ok === false) throw new Error(before.problems[0]!.message);
  const imported = importEvidence({
    coded: matchCoded(coded, model).coded,
    before: before === undefined ? undefined : { text: text!, evidence: before.value.evidence },
    textOf,
    isTaken: (file) => file in files,
    origin: 'theirs.dna',
  });
  if (!imported.ok) throw new Error(imported.problems[0]!.message);
  const value: ImportedEvidence = imported.value;
  const all = { ...files, ...Object.fromEntries(value.files.map((one) => [one.file, one.text])) };
  const after = reading(value.text, all);
  expect(after.problems).toEqual([]);
  if (!after.ok) throw new Error('not read');
  return { ...value, evidence: after.value.evidence, all };
}

const coded: Coded = {
  title: 'Theirs',
  documents: [
    {
      name: 'press/Monday Herald.txt',
      text: 'Ada said “no ferry”\nat all. Yes: 🚢!',
      date: '2031-05-12',
      author: 'A: B',
      section: '3',
    },
  ],
  statements: [
    {
      id: '1',
      document: 0,
      span: [9, 26],
      speaker: 'Ada: # Hart',
      organisation: 'north island',
      on: [
        { concept: 'Run a ferry', position: 'no' },
        { concept: 'weather', position: 'yes' },
      ],
      date: '2031-05-01/2031-05-12',
      coder: 'Nora',
      extra: { mood: 'angry' },
    },
    { id: '2', document: 0, span: [28, 36], on: [] },
    { id: '3', document: 0, span: [8, 9], on: [] },
  ],
  organisations: [],
  concepts: [],
};

test('coded statements become statements to be reviewed, with their words in place', () => {
  const { evidence, added, known, files } = taken(coded);
  expect({ added, known, files: files.map(({ file }) => file) }).toEqual({
    added: 3,
    known: 0,
    files: ['sources/monday-herald.txt'],
  });
  expect(evidence.documents).toMatchObject([{ id: 'monday-herald', date: '2031-05-12', author: 'A: B', note: 'Section: 3.' }]);
  expect(evidence.statements).toMatchObject([
    {
      speaker: 'Ada: # Hart',
      party: 0,
      span: [9, 26],
      positions: [{ option: 0, position: 'no' }],
      note:
        'Imported from theirs.dna; to be reviewed. Coded by Nora. Also coded: weather (yes). Said: 2031-05-01/2031-05-12. ' +
        'mood: angry.',
    },
    { speaker: 'not named', span: [28, 36], quote: 'Yes: 🚢!' },
    { says: 'The statement 3 of theirs.dna.' },
  ]);
});

test('what is there stays as it is written; the same document and statement are not taken twice', () => {
  const text = `# ours
evidence: 1
documents: { paper: { file: sources/paper.txt } }
statements:
  first: { says: Old words., speaker: Ben }  # the only document
`;
  const files = { 'sources/paper.txt': 'Old words.', 'sources/monday-herald.txt': 'Another text.' };
  const once = taken(coded, text, files);
  expect(once.text).toContain('# the only document');
  expect(once.files.map(({ file }) => file)).toEqual(['sources/monday-herald-2.txt']);
  expect(once.evidence.statements.map(({ document }) => document)).toEqual([0, 1, 1, 1]);
  const twice = taken(coded, once.text, once.all);
  expect(twice).toMatchObject({ added: 0, known: 3, files: [], text: once.text });
});

test('a document with other line ends is the same one, and words stand where they stand in it', () => {
  const file = `\uFEFF${coded.documents[0]!.text.replaceAll('\n', '\r\n')}`;
  const text = 'evidence: 1\ndocuments: { paper: { file: sources/paper.txt } }\nstatements: {}\n';
  const { files, evidence, added } = taken(coded, text, { 'sources/paper.txt': file });
  expect({ files, added, documents: evidence.documents.length }).toEqual({ files: [], added: 3, documents: 1 });
  const plain = (one: string): string => one.replaceAll('\r\n', '\n');
  expect(evidence.statements.slice(0, 2).map(({ span }) => plain(file.slice(...span!)))).toEqual(
    coded.statements.slice(0, 2).map(({ span }) => coded.documents[0]!.text.slice(...span)),
  );
});
