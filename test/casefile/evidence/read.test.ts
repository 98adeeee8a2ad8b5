/**
 * Evidence beside a case: what is read, and every mistake with what is said of it (fixtures/; `npx vitest run
 * test/casefile/evidence -u` writes what is said now).
 */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { misfits } from '../jsonschema.ts';
import { editCase } from '../../../src/casefile/edit/edit.ts';
import { formatProblem } from '../../../src/casefile/frame.ts';
import { readEvidence } from '../../../src/casefile/evidence/read.ts';
import type { Evidence } from '../../../src/core/evidence/source.ts';
import { loadEvidence } from '../../../src/disk/evidence.ts';
import { loadCase } from '../../../src/disk/load.ts';
import { writeAtomically } from '../../../src/disk/write.ts';
import { EVIDENCE_SCHEMA_FILE } from '../../../tools/schema.ts';

const HERE = 'test/casefile/evidence';
const fixtures = readdirSync(`${HERE}/fixtures`).filter((file) => file.endsWith('.yaml'));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-evidence-'));
  cpSync(`${HERE}/harbour.yaml`, join(folder, 'case.yaml'));
  cpSync(`${HERE}/article.md`, join(folder, 'article.md'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function load(text: string): ReturnType<typeof loadEvidence> {
  const loaded = loadCase(folder);
  if (!loaded.ok) throw new Error('the case cannot be read');
  const written = writeAtomically(join(folder, 'evidence.yaml'), text);
  if (!written.ok) throw new Error('the evidence cannot be written');
  return loadEvidence(loaded.value);
}

function read(text: string): Evidence {
  const result = load(text);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value!.evidence;
}

const FULL = `evidence: 1
# what was read
documents:
  article: { file: article.md, note: from the archive }
statements:
  threat: # the threat
    quote: go to court at once
    speaker: jon berg
    role: head of the company
    date: 2024-03-04
    via: Harbour News
    act: threaten
    kind: mixed
    positions: { sue: conditional, build: no }
    supports:
      - option: sue
      - rule: no gift
      - rule: 1
      - { party: town, wants: not  sue }
      - { party: firm, wants: build }
    contradicts: [{ party: town }]
    found: { pattern: before-cue, confidence: 0.9 }
    accepted: { by: A. Reader, on: 2024-03-06 }
  other: { at: [248, 260], speaker: A passer-by, party: none }
`;

describe('evidence', () => {
  test('is read with its documents, words and links', () => {
    const { documents, statements } = read(FULL);
    expect(documents).toEqual([
      {
        id: 'article',
        file: 'article.md',
        title: 'Ferry company threatens to sue',
        publisher: 'Harbour News',
        date: '2024-03-05',
        language: 'en',
        address: 'https://example.org/ferry',
        archive: 'https://example.org/archive/ferry',
        note: 'from the archive',
      },
    ]);
    const [threat, other] = statements;
    const text = readFileSync(`${HERE}/article.md`, 'utf8');
    expect(text.slice(...threat!.span!)).toBe('go to\ncourt at once');
    expect(threat).toMatchObject({
      says: 'go to court at once',
      document: 0,
      party: 1,
      kind: 'mixed',
      act: 'threaten',
      positions: [
        { option: 2, position: 'conditional' },
        { option: 0, position: 'no' },
      ],
      supports: [
        { kind: 'option', option: 2 },
        { kind: 'rule', rule: 0 },
        { kind: 'rule', rule: 0 },
        { kind: 'statement', party: 0, place: 1, within: 0 },
        { kind: 'weight', party: 1, index: 1 },
      ],
      contradicts: [
        { kind: 'statement', party: 0, place: 0, within: 0 },
        { kind: 'statement', party: 0, place: 1, within: 0 },
      ],
      found: { pattern: 'before-cue', confidence: 0.9 },
      accepted: { by: 'A. Reader', on: '2024-03-06' },
    });
    expect(other!.quote).toBe(text.slice(248, 260));
    expect(other!.quote).toBe('its head *Jo');
    expect(other!.party).toBeUndefined();
  });

  test('fits the schema for editors, which finds mistakes of the shape', () => {
    const schema = JSON.parse(readFileSync(EVIDENCE_SCHEMA_FILE, 'utf8')) as Parameters<typeof misfits>[0];
    const check = (text: string): string[] =>
      misfits(schema, parse(text, { uniqueKeys: false }) as Parameters<typeof misfits>[1]);
    expect(check(FULL)).toEqual([]);
    const page = /^```yaml evidence\n([\s\S]*?)^```$/m.exec(readFileSync('docs/howto/evidence.md', 'utf8'));
    expect(check(page![1]!)).toEqual([]);
    const shape =
      /^(?:unknown-key|missing-key\.(?:speaker|link)|wrong-type|version-|wrong-value\.(?:act|position)|contradictory)/;
    for (const file of fixtures.filter((name) => !name.startsWith('yaml-'))) {
      const found = check(readFileSync(`${HERE}/fixtures/${file}`, 'utf8'));
      expect({ file, rejected: found.length > 0 }).toEqual({ file, rejected: shape.test(file) });
    }
  });

  test('is changed in its text, comments kept', () => {
    const edited = editCase({ text: FULL }, [
      { kind: 'set', path: ['statements', 'threat', 'positions', 'build'], value: 'yes' },
      { kind: 'add', path: ['statements'], key: 'new', value: { speaker: 'Mayor Ana Lind', says: 'Building begins.' } },
      { kind: 'remove', path: ['statements', 'other'] },
    ]);
    if (!edited.ok) throw new Error(edited.problems[0]!.message);
    expect(edited.value.text).toContain('# the threat');
    expect(edited.value.text).toContain('# what was read');
    const { statements } = read(edited.value.text);
    expect(statements.map(({ id, party }) => [id, party])).toEqual([
      ['threat', 1],
      ['new', 0],
    ]);
    expect(statements[0]!.positions).toContainEqual({ option: 0, position: 'yes' });
    expect(load('').ok).toBe(false);
  });

  test('beside a variant that lacks what it speaks of, links fall away', () => {
    const loaded = loadCase(folder);
    if (!loaded.ok) throw new Error('the case cannot be read');
    const { model } = loaded.value;
    const short = { ...model, rules: [], preferences: [undefined, undefined] };
    expect(readEvidence(FULL, { model: short }).ok).toBe(false);
    const lenient = readEvidence(FULL, { model: short, lenient: true });
    expect(lenient.ok && lenient.value.evidence.statements[0]!.supports).toEqual([{ kind: 'option', option: 2 }]);
  });
});

describe('what is said of', () => {
  test.each(fixtures)('%s', async (file) => {
    const text = readFileSync(`${HERE}/fixtures/${file}`, 'utf8');
    const result = load(text);
    expect(result.ok).toBe(false);
    expect(result.problems.map(({ code }) => code)).toContain(file.split('.')[0]);
    expect(result.problems.filter(({ fix, at }) => fix === undefined || at?.line === undefined)).toEqual([]);
    const said = result.problems
      .map((problem) => formatProblem({ ...problem, at: { ...problem.at!, file } }, text))
      .join('\n\n')
      .replaceAll(folder, 'talks');
    await expect(`${said}\n`).toMatchFileSnapshot(`fixtures/${file.replace(/yaml$/, 'txt')}`);
  });
});
