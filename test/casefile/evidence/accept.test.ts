/** Proposals of the reader taken into an evidence file. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { acceptStatements, rejectStatements, type Accepted } from '../../../src/casefile/evidence/accept.ts';
import { readEvidence } from '../../../src/casefile/evidence/read.ts';
import { readCase } from '../../../src/casefile/read.ts';
import type { Evidence } from '../../../src/core/evidence/source.ts';
import { undecided } from '../../../src/core/evidence/undecided.ts';
import { good } from '../../../src/core/problem.ts';
import { readText } from '../../../src/reading/read.ts';

const DOCUMENT = `---
title: Ferry company threatens to sue
date: 2024-03-05
---

Jon Berg, head of the ferry company, said on Monday that it would go to
court if the bridge is built. A long trial, he said, would cost the town more than the bridge.

Mayor Ana Lind said that the town would pay nothing.
`;
const read = readCase(readFileSync('test/casefile/evidence/harbour.yaml', 'utf8'));
if (!read.ok) throw new Error('the case cannot be read');
const { model } = read.value;
const aliases = model.parties.flatMap(({ name, aliases: others }, party) =>
  [name, ...others].map((alias) => ({ name: alias, party })),
);
const reading = readText(DOCUMENT, { name: 'sources/ferry.md', aliases });

function accept(ids: readonly string[], before?: { text: string; evidence: Evidence }): Accepted {
  const chosen = reading.statements.filter(({ id }) => ids.includes(id));
  expect(chosen.map(({ id }) => id)).toEqual(ids);
  const accepted = acceptStatements({
    model,
    before,
    reading,
    file: 'sources/ferry.md',
    chosen,
    by: 'A. Reader',
    on: '2024-03-06',
  });
  if (!accepted.ok) throw new Error(accepted.problems[0]!.message);
  return accepted.value;
}

function evidenceIn(text: string): Evidence {
  const result = readEvidence(text, { model, textOf: () => good(DOCUMENT) });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value.evidence;
}

test('a new file holds them with their words, speakers and dates', () => {
  const ids = reading.statements.filter(({ within }) => within === undefined).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(2);
  const { text, added } = accept(ids);
  expect(added.map(({ proposal }) => proposal)).toEqual(ids);
  const { documents, statements } = evidenceIn(text);
  expect(documents).toMatchObject([{ id: 'ferry', file: 'sources/ferry.md', date: '2024-03-05' }]);
  const [first, ...others] = statements;
  expect(first).toMatchObject({
    quote: 'that it would go to court if the bridge is built',
    speaker: 'Jon Berg',
    party: 1,
    date: '2024-03-04',
    accepted: { by: 'A. Reader', on: '2024-03-06' },
    found: { pattern: 'that-clause' },
  });
  expect(DOCUMENT.slice(...first!.span!)).toBe('that it would go to\ncourt if the bridge is built');
  expect(others.at(-1)).toMatchObject({ party: 0, quote: 'that the town would pay nothing' });
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
});

test('a file that is there keeps its comments, and what it has is not taken twice', () => {
  const [s1, ...rest] = reading.statements.filter(({ within }) => within === undefined).map(({ id }) => id);
  const own = accept([s1!])
    .text.replace('statements:', '# checked twice\nstatements:')
    .replace('ferry:', 'paper: # the paper')
    .replace('document: ferry', 'document: paper');
  const again = accept([s1!, ...rest], { text: own, evidence: evidenceIn(own) });
  expect(again.known.map(({ proposal }) => proposal)).toEqual([s1]);
  expect(again.added).toHaveLength(rest.length);
  expect(again.text.startsWith(own.trimEnd())).toBe(true);
  expect(evidenceIn(again.text).documents.map(({ id }) => id)).toEqual(['paper']);
  expect(accept([s1!], { text: own, evidence: evidenceIn(own) })).toMatchObject({ text: own, added: [] });
});

test('a second document makes the statements of the first name theirs', () => {
  const [s1] = reading.statements.map(({ id }) => id);
  const own = accept([s1!]).text.replace(/ {4}document: ferry\n/, '');
  expect(own).not.toContain('document: ferry');
  const other = { ...reading, document: { ...reading.document, name: 'sources/second.md' } };
  const again = acceptStatements({
    model,
    before: { text: own, evidence: evidenceIn(own) },
    reading: other,
    file: 'sources/second.md',
    chosen: reading.statements.filter(({ id }) => id === s1),
  });
  if (!again.ok) throw new Error(again.problems[0]!.message);
  const { statements, documents } = evidenceIn(again.value.text);
  expect(documents.map(({ id }) => id)).toEqual(['ferry', 'second']);
  expect(statements.map(({ document }) => document)).toEqual([0, 1]);
});

test('a proposal that is rejected is noted once with its words, and accepting it takes the note back', () => {
  const [s1, s2] = reading.statements.filter(({ within }) => within === undefined);
  const first = accept([s1!.id]).text.replace('evidence: 1', 'evidence: 1 # ours');
  const reject = (text: string): string => {
    const decision = { before: { text, evidence: evidenceIn(text) }, reading, file: 'sources/ferry.md', on: '2024-03-06' };
    const rejected = rejectStatements({ ...decision, chosen: [s2!] });
    if (!rejected.ok) throw new Error(rejected.problems[0]!.message);
    return rejected.value;
  };
  const text = reject(first);
  expect(text.startsWith(first.trimEnd())).toBe(true);
  const [one, ...others] = evidenceIn(text).rejected;
  expect(others).toEqual([]);
  expect(one).toMatchObject({ document: 0, on: '2024-03-06' });
  expect(DOCUMENT.slice(...one!.span!)).toBe(DOCUMENT.slice(s2!.content.spans[0]![0], s2!.content.spans.at(-1)![1]));
  expect(reject(text)).toBe(text);
  expect(undecided(reading, evidenceIn(text), 'sources/ferry.md')).toMatchObject({ rejected: 1 });
  expect(undecided(reading, evidenceIn(text), 'sources/ferry.md').statements.map(({ id }) => id)).not.toContain(s2!.id);
  expect(undecided(reading, evidenceIn(text), 'sources/other.md')).toBe(reading);
  const after = evidenceIn(accept([s2!.id], { text, evidence: evidenceIn(text) }).text);
  expect(after.rejected).toEqual([]);
  expect(after.statements).toHaveLength(2);
});

test('words that were rejected are found again where the document has them now, and are no mistake where it has not', () => {
  const text = (quote: string, at: string): string =>
    `evidence: 1\ndocuments:\n  ferry: { file: sources/ferry.md }\nrejected:\n  - quote: ${quote}\n    at: ${at}\n`;
  const [moved] = evidenceIn(text('the town would pay nothing', '[3, 5]')).rejected;
  expect(DOCUMENT.slice(...moved!.span!)).toBe('the town would pay nothing');
  expect(evidenceIn(text('words of an older version', '[3, 5]')).rejected).toEqual([
    { document: 0, quote: 'words of an older version' },
  ]);
});

test('a speaker with the name of a party, who speaks for none, stays without one', () => {
  const [first] = reading.statements;
  const accepted = acceptStatements({
    model,
    before: undefined,
    reading,
    file: 'sources/ferry.md',
    chosen: [{ ...first!, speaker: { name: model.parties[0]!.name, by: 'name' } }],
  });
  if (!accepted.ok) throw new Error(accepted.problems[0]!.message);
  expect(evidenceIn(accepted.value.text).statements[0]!.party).toBeUndefined();
});

test('words of a page and of links stand in plain letters, and what the page says of itself goes along', () => {
  for (const [name, text, quote, about] of [
    [
      'c.html',
      '<html><head><title>Quay &amp; court</title><meta name="date" content="2024-03-09"></head><body><p>Jon&nbsp;Berg <b>warned</b> that the firm would sue &ldquo;within <i>days</i>&rdquo;.</p></body></html>',
      'that the firm would sue “within days”',
      { title: 'Quay & court', date: '2024-03-09' },
    ],
    [
      'd.md',
      '---\ndate: 2024-03-09\n---\nJon Berg said that the town would [pay a fee](https://example.org/a?b=1) to the firm.\n',
      'that the town would pay a fee to the firm',
      { date: '2024-03-09' },
    ],
  ] as const) {
    const page = readText(text, { name: `sources/${name}`, aliases });
    const chosen = page.statements.slice(0, 1);
    const accepted = acceptStatements({ model, before: undefined, reading: page, file: `sources/${name}`, chosen });
    if (!accepted.ok) throw new Error(accepted.problems[0]!.message);
    const again = (written: string) => readEvidence(written, { model, textOf: () => good(text) });
    const kept = again(accepted.value.text);
    expect(kept.problems).toEqual([]);
    expect(kept.ok && kept.value.evidence).toMatchObject({
      documents: [about],
      statements: [{ quote, party: 1, date: '2024-03-09' }],
    });
    // without a place the words are found, whole
    const found = again(accepted.value.text.replace(/ +at: .*\n/, ''));
    const span = chosen[0]!.content.spans.at(-1)![1];
    expect(found.ok && found.value.evidence.statements[0]!.span).toEqual([chosen[0]!.content.spans[0]![0], span]);
    // quotes with their markup hold as well
    const raw = accepted.value.text.replace(
      /quote: .*\n/,
      `quote: '${text.slice(...(found.ok ? found.value.evidence.statements[0]!.span! : [0, 0]))}'\n`,
    );
    expect(again(raw).problems).toEqual([]);
  }
});

test('of an empty file it is said how to begin one', () => {
  const empty = readEvidence('# nothing yet\n', { model });
  expect(empty.problems).toMatchObject([{ code: 'file-empty', fix: 'begin it with "evidence: 1", or remove the file' }]);
});
