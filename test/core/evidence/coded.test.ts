import { expect, test } from 'vitest';
import { readCase } from '../../../src/casefile/read.ts';
import { plainEnds, type Coded, type CodedStatement } from '../../../src/core/evidence/coded.ts';
import { evidenceBy } from '../../../src/core/evidence/by.ts';
import { codedRecord } from '../../../src/core/evidence/from-record.ts';
import { matchCoded } from '../../../src/core/evidence/names.ts';
import type { Evidence } from '../../../src/core/evidence/source.ts';

const read = readCase(`parley: 1
title: Small
parties: { north: { name: North Island, aliases: [the north] }, east: East Island }
options:
  ferry: { owner: north, label: run a ferry }
  tunnel: { owner: east, label: dig a tunnel, keywords: [tube] }
preferences: { north: { statements: [tunnel] }, east: { statements: [tunnel] } }
`);
if (!read.ok) throw new Error(read.problems[0]!.message);
const { model } = read.value;

const coded = (statements: readonly Partial<CodedStatement>[], more: Partial<Coded> = {}): Coded => ({
  title: 'Theirs',
  documents: [{ name: 'a', text: 'one two three' }],
  statements: statements.map((one, at) => ({ id: `${at + 1}`, document: 0, span: [0, 3], on: [], ...one })),
  organisations: [],
  concepts: [],
  ...more,
});
const BARE = { document: 0, span: [0, 3], on: [] };

test('organisations are parties by name, alias or id; concepts are options', () => {
  const { coded: matched, unmatched } = matchCoded(
    coded(
      [
        { speaker: 'Ada', organisation: 'THE NORTH', on: [{ concept: 'Run a ferry', position: 'yes' }] },
        { organisation: 'Eastern League', on: [{ concept: 'digging', position: 'no' }] },
        { organisation: 'Harbour Board', on: [{ concept: 'the weather' }, { concept: 'tube' }] },
        { speaker: 'East Island' },
      ],
      { organisations: [{ name: 'Eastern League', id: 'east' }], concepts: [{ name: 'digging', id: 'tunnel' }] },
    ),
    model,
  );
  expect(matched.statements.map(({ speaker, party, on }) => [speaker, party, ...on.map(({ option }) => option)])).toEqual([
    ['Ada', 'north', 'ferry'],
    ['Eastern League', 'east', 'tunnel'],
    ['Harbour Board', undefined, undefined, 'tunnel'],
    ['East Island', 'east'],
  ]);
  expect(unmatched).toEqual([
    { kind: 'organisation', name: 'Harbour Board', statements: 1 },
    { kind: 'concept', name: 'the weather', statements: 1 },
  ]);
});

test('codes have a meaning by their headings or, with a case, by their names; the rest is kept and listed', () => {
  const codes = [
    ['Actors', 'Speakers', 'Ada'],
    ['East Island'],
    ['Positions', 'tunnel', 'No'],
    ['Acts', 'reject', 'negated'],
    ['Mood', 'angry'],
    ['Options', 'ferry'],
    ['Options', 'ferry', 'yes'],
  ];
  const { coded: matched, unmatched } = matchCoded(coded([{ codes }]), model);
  expect(matched.statements).toEqual([
    {
      ...BARE,
      id: '1',
      speaker: 'Ada',
      organisation: 'East Island',
      party: 'east',
      act: 'reject',
      negated: true,
      on: [
        { concept: 'tunnel', position: 'no', option: 'tunnel' },
        { concept: 'ferry', position: 'yes', option: 'ferry' },
      ],
      extra: { codes: 'Mood > angry' },
    },
  ]);
  expect(unmatched).toEqual([{ kind: 'code', name: 'Mood > angry', statements: 1 }]);
  const without = matchCoded(
    coded([{ codes: [['East Island'], ['Speakers', 'Ada'], ['Speakers', 'Ben'], ['Options', 'x', 'maybe']] }]),
    undefined,
  );
  expect(without.coded.statements).toEqual([
    { ...BARE, id: '1', speaker: 'Ada', extra: { codes: 'East Island; Speakers > Ben; Options > x > maybe' } },
  ]);
});

test('a place of a text is the place without carriage returns and byte order mark', () => {
  const text = '\uFEFFone\r\ntwo\rthree\r\n';
  const { text: plain, at } = plainEnds(text);
  expect(plain).toBe('one\ntwo\nthree\n');
  for (const word of ['one', 'two', 'three']) {
    const from = text.indexOf(word);
    expect(plain.slice(at(from), at(from + word.length))).toBe(word);
  }
  expect(at(text.length)).toBe(plain.length);
});

test('a record goes out with every statement in a text', () => {
  const common = { kind: 'indirect', supports: [], contradicts: [], positions: [] } as const;
  const evidence: Evidence = {
    rejected: [],
    documents: [
      { id: 'told', file: 'told.txt', date: '2031-05-12' },
      { id: 'lost', title: 'A lost paper' },
    ],
    statements: [
      {
        ...common,
        id: 'a',
        document: 0,
        span: [5, 8],
        quote: 'two',
        says: 'Two.',
        speaker: 'Ada',
        party: 0,
        positions: [
          { option: 0, position: 'conditional' },
          { option: 1, position: 'no' },
        ],
        accepted: { by: 'Nora', on: '2031-06-01' },
      },
      { ...common, id: 'b', document: 0, says: 'Nobody knows where.', speaker: 'Ben' },
      { ...common, id: 'c', document: 1, says: 'In a paper.', speaker: 'Ben', supports: [{ kind: 'option', option: 0 }] },
      { ...common, id: 'd', says: 'Heard.', speaker: 'Ben' },
    ],
  };
  const out = codedRecord(model, evidence, (file) => (file === 'told.txt' ? 'one\r\ntwo\r\n' : undefined));
  if (!out.ok) throw new Error('not written');
  const { documents, statements, organisations, concepts } = out.value;
  expect(documents).toEqual([
    { name: 'told.txt', title: 'told', date: '2031-05-12', text: 'one\ntwo\n\n\nNobody knows where.' },
    { name: 'lost', title: 'A lost paper', text: 'In a paper.' },
    { name: 'statements without a document', title: 'statements without a document', text: 'Heard.' },
  ]);
  expect(statements.map(({ document, span }) => documents[document]!.text.slice(...span))).toEqual([
    'two',
    'Nobody knows where.',
    'In a paper.',
    'Heard.',
  ]);
  expect(statements[0]).toMatchObject({
    organisation: 'North Island',
    coder: 'Nora',
    extra: { says: 'Two.', accepted: '2031-06-01' },
    on: [
      { concept: 'run a ferry', option: 'ferry', position: 'conditional' },
      { concept: 'dig a tunnel', option: 'tunnel', position: 'no' },
    ],
  });
  expect([organisations.map(({ id }) => id), concepts.map(({ id }) => id)]).toEqual([
    ['north', 'east'],
    ['ferry', 'tunnel'],
  ]);
  expect(out.problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'exchange-lost what statements support or contradict in the case is not written: 1',
    'exchange-lost statements whose words have no place in a text stand one a line below it: 3',
  ]);
});

test('on a past day only what was said by then is there, with the documents that hold it', () => {
  const said = { says: 'x', speaker: 'Ada', kind: 'indirect', positions: [], supports: [], contradicts: [] } as const;
  const evidence: Evidence = {
    documents: [
      { id: 'late', date: '2031-06-01' },
      { id: 'mixed', date: '2031-05' },
      { id: 'undated' },
      { id: 'early', date: '2031-01-01' },
    ],
    statements: [
      { ...said, id: 'a', document: 0 },
      { ...said, id: 'b', document: 1, date: '2031-04-30' },
      { ...said, id: 'c', document: 1 },
      { ...said, id: 'd', document: 2 },
      { ...said, id: 'e' },
    ],
    rejected: [],
  };
  const by = evidenceBy(evidence, '2031-05-30');
  expect(by.documents.map(({ id }) => id)).toEqual(['mixed', 'undated', 'early']);
  expect(by.statements.map(({ id, document }) => [id, document])).toEqual([
    ['b', 0],
    ['d', 1],
    ['e', undefined],
  ]);
  expect(evidenceBy(evidence, '2031-06-01').statements).toHaveLength(5);
});
