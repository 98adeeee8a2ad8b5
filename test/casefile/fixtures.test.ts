/**
 * Every mistake a case can have: a file under fixtures/ named by its code, and beside it what Parley says, with place, code
 * frame and fix. `npx vitest run test/casefile/fixtures.test.ts -u` writes what it says now.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import { formatProblem } from '../../src/casefile/frame.ts';
import { PROBLEMS, type ProblemCode } from '../../src/core/problem.ts';

const FOLDER = 'test/casefile/fixtures';
const files = readdirSync(FOLDER).sort();
const fixtures = files.filter((file) => file.endsWith('.yaml'));
const codeOf = (file: string): string => file.split('.')[0]!;

/** Codes that come from somewhere else than the text of a case, or from a question beyond checking it: and the test that makes them. */
const ELSEWHERE: Partial<Readonly<Record<ProblemCode, string>>> = {
  'file-not-found': 'test/disk/load.test.ts',
  'file-too-large': 'test/disk/load.test.ts',
  'file-not-text': 'test/disk/load.test.ts',
  'file-exists': 'test/disk/write.test.ts',
  'file-not-written': 'test/disk/write.test.ts',
  'edit-impossible': 'test/casefile/edit/edit.test.ts',
  'unknown-variant': 'test/casefile/variants.test.ts',
  'view-empty': 'test/oracle/views.test.ts',
  'unknown-document': 'test/casefile/evidence/fixtures/unknown-document.txt',
  undecided: 'test/casefile/evidence/fixtures/missing-key.undecided.txt',
  'quote-not-found': 'test/casefile/evidence/fixtures/quote-not-found.txt',
  'part-left-out': 'test/core/evidence/asof.test.ts',
  'exchange-lost': 'test/disk/dna.test.ts',
  'gmcr-invalid': 'test/casefile/gmcr',
  'gmcr-repaired': 'test/casefile/gmcr/repair.test.ts',
  'gmcr-lost': 'test/casefile/gmcr',
};

describe('every code of the table', () => {
  // the reader and the engine; whatever else has problems of its own has its own tests
  const sources = ['src/casefile', 'src/core'].flatMap(textsIn).join('\n');
  const codes = (Object.keys(PROBLEMS) as ProblemCode[]).filter(
    (code) =>
      sources.split(`'${code}'`).length > 2 || /^unknown-(?:party|option|source)$/.test(code) || Object.hasOwn(ELSEWHERE, code),
  );
  test('is seen', () => expect(codes.length).toBeGreaterThan(50));

  test.each(codes)('%s has a fixture, or a test elsewhere', (code) => {
    const elsewhere = ELSEWHERE[code];
    expect(fixtures.map(codeOf).includes(code)).toBe(elsewhere === undefined);
    const spoken = elsewhere === undefined || textsIn(elsewhere).some((text) => text.includes(code));
    expect(spoken, `${elsewhere} does not speak of ${code}`).toBe(true);
  });

  test('every fixture has a code of the table, and every answer a fixture', () => {
    expect(fixtures.map(codeOf).filter((code) => !Object.hasOwn(PROBLEMS, code))).toEqual([]);
    const answers = fixtures.map((file) => file.replace(/yaml$/, 'txt'));
    expect(files.filter((file) => file.endsWith('.txt')).sort()).toEqual(answers.sort());
  });
});

function textsIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(path)) return [readFileSync(path, 'utf8')];
  return readdirSync(path).flatMap((name) => textsIn(`${path}/${name}`));
}

describe('what is said of', () => {
  test.each(fixtures)('%s', async (file) => {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
    const problems = diagnose(text, file);
    expect(problems.map(({ code }) => code)).toContain(codeOf(file));
    expect(problems.filter(({ fix }) => fix === undefined)).toEqual([]);
    // the file is empty where there is no line to show
    expect(problems.filter(({ code, at }) => at?.line === undefined && code !== 'file-empty')).toEqual([]);
    const said = problems.map((problem) => `${formatProblem(problem, text)}\n`).join('\n');
    await expect(said).toMatchFileSnapshot(`fixtures/${file.replace(/yaml$/, 'txt')}`);
  });
});
