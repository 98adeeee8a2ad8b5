import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { projects, sorted } from './coded.ts';
import { folderWith } from './folder.ts';
import type { Coded } from '../../src/core/evidence/coded.ts';
import { matchCoded } from '../../src/core/evidence/names.ts';
import { pointsOf } from '../../src/disk/qdpx/points.ts';
import { readQdpx } from '../../src/disk/qdpx/read.ts';
import { writeQdpx } from '../../src/disk/qdpx/write.ts';

test('what is written is read again', () => {
  const folder = folderWith({});
  fc.assert(
    fc.property(projects, (coded) => {
      const file = join(folder, 'round.qdpx');
      expect(writeQdpx(file, coded).ok).toBe(true);
      const read = readQdpx(file);
      expect(read.problems).toEqual([]);
      if (!read.ok) throw new Error('not read');
      const { coded: matched, unmatched } = matchCoded(read.value, undefined);
      expect(unmatched).toEqual([]);
      expect(matched.documents).toEqual(coded.documents);
      expect(sorted(matched.statements)).toEqual(sorted(coded.statements));
      expect(matched.organisations).toEqual(coded.organisations);
      expect(matched.concepts).toEqual(coded.concepts);
    }),
    { numRuns: 100 },
  );
});

test('the same project is the same file', () => {
  const folder = folderWith({});
  const [coded] = fc.sample(projects, { numRuns: 1, seed: 7 }) as [Coded];
  const bytes = ['a.qdpx', 'b.qdpx'].map((name) => {
    writeQdpx(join(folder, name), coded);
    return readFileSync(join(folder, name));
  });
  expect(bytes[0]).toEqual(bytes[1]);
});

test('places count code points, and texts stand in Sources', () => {
  const file = join(folderWith({}), 'points.qdpx');
  const text = '🚢🚢 The ferry';
  writeQdpx(file, {
    title: 'Small',
    documents: [{ name: 'a', text }],
    statements: [{ id: 's1', document: 0, span: [5, text.length], on: [] }],
    organisations: [],
    concepts: [],
  });
  const files = unzipSync(readFileSync(file));
  expect(Object.keys(files).map((name) => name.replace(/[\dA-F-]{36}/, 'GUID'))).toEqual(['project.qde', 'Sources/GUID.txt']);
  expect(new TextDecoder().decode(files['project.qde'])).toContain('startPosition="3" endPosition="12"');
});

test('a place among code points is the place among units', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { length, toPoint, toUnit } = pointsOf(text);
      const characters = Array.from(text);
      expect(length).toBe(characters.length);
      let unit = 0;
      characters.forEach((character, point) => {
        expect([toPoint(unit), toUnit(point)]).toEqual([point, unit]);
        unit += character.length;
      });
      expect([toPoint(unit), toUnit(length)]).toEqual([length, unit]);
    }),
  );
});

const GUID = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A project as another program makes it: a selection a code, its codes without our headings. */
const project = (
  inner: { readonly source?: string; readonly selections?: string; readonly more?: string } = {},
): string => `<?xml version="1.0"?>
<q:Project xmlns:q="urn:QDA-XML:project:1.0" name="Theirs" origin="Another 1.0">
  <q:Users><q:User guid="{${GUID(1)}}" name="Nora"/></q:Users>
  <q:CodeBook><q:Codes>
    <q:Code guid="${GUID(2)}" name="East Island" isCodable="true"/>
    <q:Code guid="${GUID(3)}" name="Themes" isCodable="false">
      <q:Code guid="${GUID(4)}" name="north-pays" isCodable="true"><q:Code guid="${GUID(5)}" name="No" isCodable="true"/></q:Code>
      <q:Code guid="${GUID(6)}" name="weather" isCodable="true"/>
    </q:Code>
    <q:Code guid="${GUID(7)}" name="Demand" isCodable="true"/>
  </q:Codes></q:CodeBook>
  <q:Sources>
    <q:TextSource guid="${GUID(8)}" name="Monday" ${inner.source ?? 'plainTextPath="internal://monday.txt"'} creatingUser="${GUID(1)}">
      ${
        inner.selections ??
        [2, 5, 6, 7]
          .map(
            (code, at) =>
              `<q:PlainTextSelection guid="${GUID(20 + at)}" startPosition="4" endPosition="9" creatingUser="${GUID(1)}">` +
              `<q:Coding guid="${GUID(30 + at)}" creatingUser="${GUID(1)}"><q:CodeRef targetGUID="{${GUID(code)}}"/></q:Coding></q:PlainTextSelection>`,
          )
          .join('')
      }
    </q:TextSource>${inner.more ?? ''}
  </q:Sources>
</q:Project>`;

const packed = (qde: string, files: Readonly<Record<string, Uint8Array>> = {}): string => {
  const bytes = zipSync({ 'project.qde': strToU8(qde), 'sources/Monday.TXT': strToU8('The ferry.'), ...files });
  return join(folderWith({ 'theirs.qdpx': bytes }), 'theirs.qdpx');
};

test('selections of one person at one place are one statement', () => {
  const read = readQdpx(packed(project()));
  expect(read.ok && read.value.statements).toEqual([
    {
      id: '1',
      document: 0,
      span: [4, 9],
      on: [],
      coder: 'Nora',
      codes: [['East Island'], ['Themes', 'north-pays', 'No'], ['Themes', 'weather'], ['Demand']],
    },
  ]);
});

test('what is not taken over is told', () => {
  const more = `<q:PDFSource guid="${GUID(40)}"/><q:TextSource guid="${GUID(41)}" name="Far" plainTextPath="relative:///etc/passwd"/>`;
  const selections = [
    [4, 90, 2],
    [9, 4, 2],
    [0, 3, 99],
  ]
    .map(
      ([from, to, code], at) =>
        `<q:PlainTextSelection guid="${GUID(50 + at)}" startPosition="${from}" endPosition="${to}">` +
        `<q:Coding guid="${GUID(60 + at)}"><q:CodeRef targetGUID="${GUID(code!)}"/></q:Coding></q:PlainTextSelection>`,
    )
    .join('');
  const read = readQdpx(packed(project({ more, selections })));
  expect(read.ok && read.value.documents.map(({ name }) => name)).toEqual(['Monday']);
  expect(read.problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'exchange-lost selections beyond the end of their text, or without places, are left out: 2',
    'exchange-lost codings by a code that the codebook does not have are left out: 1',
    'exchange-lost PDF documents are not taken over: 1',
    'exchange-lost texts that are not in the archive, or not in UTF-8, are left out (Far): 1',
  ]);
});

describe('refused:', () => {
  /** What is said of a file that is refused. */
  const refusal = (file: string, bounds?: Parameters<typeof readQdpx>[1]): string => {
    const { ok, problems } = readQdpx(file, bounds);
    const [problem] = problems;
    return ok || problem?.code !== 'exchange-invalid' ? `not refused: ${problem?.code}` : problem.message;
  };
  const BOUNDS = { archive: 100_000, file: 10_000, all: 20_000, files: 5 };

  test('no archive, an empty file, a cut archive', () => {
    expect(refusal(join(folderWith({ 'a.qdpx': 'plain text' }), 'a.qdpx'))).toContain('is no ZIP archive, or a broken one');
    expect(refusal(join(folderWith({ 'a.qdpx': '' }), 'a.qdpx'))).toContain('is no ZIP archive, or a broken one');
    const file = packed(project());
    writeFileSync(file, readFileSync(file).subarray(0, 300));
    expect(refusal(file)).toContain('is no ZIP archive, or a broken one');
    expect(readQdpx('nowhere.qdpx').problems[0]!.code).toBe('file-not-found');
  });

  test('an archive of something else', () => {
    const bytes = zipSync({ 'word/document.xml': strToU8('<a/>') });
    expect(refusal(join(folderWith({ 'a.qdpx': bytes }), 'a.qdpx'))).toContain('holds no project.qde');
  });

  test.each(['../outside.txt', 'Sources/../../outside.txt', '/etc/passwd', 'C:/outside.txt', 'Sources\\..\\..\\outside.txt'])(
    'a path out of the archive: %s',
    (name) => expect(refusal(packed(project(), { [name]: strToU8('x') }))).toContain(`would lie outside of it: ${name}`),
  );

  test('what unpacks to more than is read', () => {
    const bomb = new Uint8Array(50_000_000);
    expect(refusal(packed(project(), { 'Sources/bomb.txt': bomb }), BOUNDS)).toContain('at most 10,000 are read');
    const many = Object.fromEntries([1, 2, 3].map((at) => [`Sources/${at}.txt`, new Uint8Array(9000)]));
    expect(refusal(packed(project(), many), BOUNDS)).toContain('at most 20,000 are read');
    const more = Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`${at}.png`, new Uint8Array(1)]));
    expect(refusal(packed(project(), more), BOUNDS)).toContain('holds more than 5 files');
    const noise = Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7919 + ((at * at) >> 3)) % 251);
    expect(refusal(packed(project(), { 'noise.bin': noise }), { ...BOUNDS, archive: 1000 })).toContain(
      'is larger than the 1,000 bytes',
    );
  });

  test('sizes that lie', () => {
    const file = packed(project(), { 'Sources/bomb.txt': new Uint8Array(5_000_000) });
    const bytes = readFileSync(file);
    // in the list at the end: the size that "bomb.txt" is said to have
    const name = bytes.lastIndexOf('Sources/bomb.txt');
    bytes.writeUInt32LE(10, name - 46 + 24);
    writeFileSync(file, bytes);
    expect(refusal(file, BOUNDS)).toContain('is said to be smaller than what is packed');
  });

  test('a name twice', () =>
    expect(refusal(packed(project(), { 'Sources/monday.txt': strToU8('Other') }))).toContain('holds Sources/monday.txt twice'));

  test.each([
    ['not well-formed', project().replace('</q:Codes>', ''), 'line 11'],
    ['a document type', project().replace('?>', '?><!DOCTYPE q [<!ENTITY a "aaaa">]>'), 'a document type is declared'],
    ['an unknown entity', project().replace('Themes', '&themes;'), 'undefined entity'],
    ['too deep', `<a>${'<b>'.repeat(300)}`, 'elements stand too deep'],
    ['a codebook', '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>', 'begins with <CodeBook>'],
    ['empty', '', 'document must contain a root element'],
  ])('XML that is %s', (_, qde, expected) => expect(refusal(packed(qde))).toContain(expected));

  test('text that is not UTF-8: a source is left out, the project itself is refused', () => {
    const bytes = Uint8Array.of(0xff, 0x41);
    const file = packed(project());
    writeFileSync(file, zipSync({ 'project.qde': strToU8(project()), 'sources/monday.txt': bytes }));
    expect(readQdpx(file).problems.map(({ message }) => message)).toEqual([
      'texts that are not in the archive, or not in UTF-8, are left out (Monday): 1',
    ]);
    writeFileSync(file, zipSync({ 'project.qde': bytes }));
    expect(refusal(file)).toContain('holds a project.qde that is not UTF-8');
  });
});
