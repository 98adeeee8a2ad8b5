import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addDocuments, readDocuments } from '../../src/cli/gather.ts';
import { bandsOf, NEAR, sharedShingles, shinglesOf } from '../../src/core/evidence/near.ts';
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
