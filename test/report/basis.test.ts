/** What a result rests on: the definition as published, what decides, the rules, the sources and assumptions in the case's words. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lineOf } from '../../src/casefile/locate.ts';
import { readCase } from '../../src/casefile/read.ts';
import { analyse } from '../../src/core/analyse.ts';
import type { Claim } from '../../src/core/findings/claim.ts';
import { CONCEPTS } from '../../src/core/stability/registry.ts';
import { COALITION_CONCEPTS } from '../../src/core/coalition/registry.ts';
import { basisReport } from '../../src/report/basis.ts';
import { renderText } from '../../src/report/render/text.ts';
import type { Voice } from '../../src/words/lexicon.ts';
import { citation, REFERENCES } from '../../src/words/reference.ts';
import { lexiconOf } from '../../src/words/voice.ts';

const opened = (path: string) => {
  const text = readFileSync(`cases/${path}/case.yaml`, 'utf8');
  const read = readCase(text);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const analysis = analyse(read.value.model);
  if (!analysis.ok) throw new Error(analysis.problems[0]?.message);
  const told = (claim: Claim, voice: Voice = 'plain'): string =>
    renderText(basisReport(analysis.value, claim, lexiconOf(voice), { lineOf: (at) => lineOf(read.value, at) })).replaceAll(
      /\s+/g,
      ' ',
    );
  return { text: text.split('\n'), told, ...analysis.value };
};

const ukraine = opened('reported/ukraine-2025-02');
const elmira = opened('published/hipel-1993-elmira');

describe('the flagship', () => {
  const told = ukraine.told({ kind: 'verdict', node: 0, party: 0 });

  test('says which statement decides, and the source with speaker, occasion, date and channel', () => {
    expect(told).toContain('For Ukraine, outcome 2, outcome 8, outcome 5 and outcome 11 are better than outcome 1.');
    expect(told).toContain('in place 9 of 11: “claim-2014”');
    expect(told).toContain(
      'All Ukrainian territories are important – Volodymyr Zelensky, President of Ukraine, interview with the Guardian, 11 February 2025, press report of 2025-02-13',
    );
    expect(told).toContain('assumed: Ukraine is prepared to talk if strong');
  });

  test('names the lines where these stand', () => {
    const lines = [...told.matchAll(/line (\d+)/g)].map(([, line]) => ukraine.text[Number(line) - 1]!);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => line.trim() === '')).toEqual([]);
    const [, at] = /“claim-2014” \(true in those, not in outcome 1\)\. · line (\d+)/.exec(told)!;
    expect(ukraine.text.slice(Number(at) - 1, Number(at) + 2).join(' ')).toContain('claim-2014');
  });

  test('has rules with the reason the case gives, and definitions with their publications', () => {
    expect(told).toContain('to take exchange alone, by rule 3');
    expect(told).toContain('Land is exchanged as part of a deal');
    expect(told).toContain('Nash (1951): Non-Cooperative Games');
  });
});

test('a result under one concept rests on its definition alone', () => {
  const told = elmira.told({ kind: 'verdict', node: 0, party: 2, concept: 'smr' });
  expect(told).toContain('Symmetric metarationality: The others could answer');
  expect(told).toContain('Howard (1971)');
  expect(told).not.toContain('Rêgo');
  expect(told).toContain('rule 1: exactly one of delay, accept, abandon · line 54');
  expect(told).toContain('In its ranking outcome 5 has place 3 and outcome 1 (today) place 4 of 9.');
});

const claims = (size: number, parties: number): Claim[] => [
  { kind: 'model' },
  { kind: 'space' },
  ...Array.from({ length: Math.min(size, 9) }, (_, node): Claim => ({ kind: 'holds', node })),
  ...CONCEPTS.filter(({ family }) => family === 'classical').map(({ id }): Claim => ({ kind: 'concept', concept: id })),
  ...Array.from({ length: parties }, (_, party): Claim[] => [
    { kind: 'wants', party },
    { kind: 'verdict', node: 0, party },
    { kind: 'comparison', party, node: 0, than: 1 },
  ]).flat(),
  { kind: 'option', option: 0 },
];

test.each(['plain', 'formal'] as const)('every result of both cases, %s', (voice) => {
  for (const { told, graph } of [ukraine, elmira]) {
    for (const claim of claims(graph.space.size, graph.space.model.parties.length)) {
      const text = told(claim, voice);
      expect(text.length, JSON.stringify(claim)).toBeGreaterThan(50);
      expect(text).not.toMatch(/undefined|\[object|\.\.|\s\s| \.|NaN/);
      expect(text).not.toMatch(voice === 'plain' ? /\b(DM|UI|equilibri\w+)\b/ : /would hold|better move/);
    }
  }
});

describe('publications', () => {
  const bib = readFileSync('docs/references.bib', 'utf8');
  const clean = (text: string): string =>
    text.replace('{\\^e}', 'ê').replace('$2 \\times 2$', '2 × 2').replace('$_h$', 'ₕ').replaceAll(/[{}]/g, '');
  const entries = new Map(
    [...bib.matchAll(/^@\w+\{([\w-]+),\n([\s\S]*?)^\}/gm)].map(([, key, fields]) => [key!, clean(fields!)]),
  );

  test.each(Object.entries(REFERENCES))('%s is as docs/references.bib has it', (key, [authors, year, title, where]) => {
    const entry = entries.get(key);
    if (entry === undefined) throw new Error(`${key} is not in docs/references.bib`);
    const [, names] = /author\s*=\s*(.*?),?\n/.exec(entry)!;
    const last = names!.split(' and ').map((name) => name.split(',')[0]!);
    expect(authors.split(/, | & /)).toEqual(last);
    expect(entry).toMatch(new RegExp(`year\\s*=\\s*${year}`));
    expect(entry).toContain(`= ${title},`);
    expect(entry).toContain(where);
  });

  test('all that definitions cite are there', () => {
    for (const { sources } of [...CONCEPTS, ...COALITION_CONCEPTS])
      for (const key of sources) expect(citation(key)).toMatch(/\(\d{4}\): /);
  });
});
