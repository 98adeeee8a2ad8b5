/** The published schema, held against texts by itself: an editor sees what the reader sees. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { misfits } from './jsonschema.ts';
import { STARTER } from '../../src/casefile/starter.ts';
import { writeCase } from '../../src/casefile/write.ts';
import { readCase } from '../../src/casefile/read.ts';
import { SCHEMA_FILE } from '../../tools/schema.ts';

type Value = Parameters<typeof misfits>[1];
const schema = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as Parameters<typeof misfits>[0];
const check = (text: string): string[] => misfits(schema, parse(text, { uniqueKeys: false, logLevel: 'error' }) as Value);

const cases = readdirSync('cases', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('case.yaml'));

describe('fits', () => {
  test('the cases are seen', () => expect(cases.length).toBeGreaterThan(10));
  test.each(cases)('%s', (name) => expect(check(readFileSync(`cases/${name}`, 'utf8'))).toEqual([]));
  test('the case to start from', () => expect(check(STARTER)).toEqual([]));
  test.each(cases)('%s as it is written afresh', (name) => {
    const read = readCase(readFileSync(`cases/${name}`, 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(check(writeCase(read.value.model))).toEqual([]);
  });
});

describe('of the mistakes', () => {
  // what is no YAML an editor tells without a schema
  const fixtures = readdirSync('test/casefile/fixtures')
    .filter((file) => file.endsWith('.yaml') && !/^(?:yaml-(?:syntax|tab)|file-empty)/.test(file))
    .flatMap((file) => {
      try {
        return [{ file, found: check(readFileSync(`test/casefile/fixtures/${file}`, 'utf8')) }];
      } catch (thrown) {
        // nor what YAML cannot read for another reason
        if (thrown instanceof Error && thrown.name === 'YAMLParseError') return [];
        throw thrown;
      }
    });
  const code = (file: string): string => file.split('.')[0]!;
  const rejected = fixtures.filter(({ found }) => found.length > 0).map(({ file }) => file);

  test('are seen', () => expect(fixtures.length).toBeGreaterThan(60));

  test('those of the shape are all found', () => {
    const shape = /^(?:unknown-key|missing-key|wrong-type|version-(?:missing|unknown)|no-parties)$/;
    const missed = fixtures.filter(({ file, found }) => shape.test(code(file)) && found.length === 0).map(({ file }) => file);
    expect(missed).toEqual(MISSED);
  });

  test('those of meaning are not', () => {
    const meaning =
      /^(?:unknown-(?!key)|duplicate-name|condition-syntax|merge-|preference-(?!missing)|rule-|no-outcomes|number-clash|expect-failed)/;
    expect(rejected.filter((file) => meaning.test(code(file)))).toEqual([]);
  });
});

/** Without options an outcome may have a name alone, and a schema of one part cannot look at another. */
const MISSED: readonly string[] = ['missing-key.outcome.yaml'];
