/** Every case of the repository is clean and reproduces what it says it must; the table in cases/README.md is fresh. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { casesPage, reportCases } from '../../tools/cases.ts';

const folder = fileURLToPath(new URL('../../cases', import.meta.url));
const reports = reportCases(folder);
const bibliography = readFileSync(new URL('../../docs/references.bib', import.meta.url), 'utf8');

test('all cases and expectations were seen', () => {
  expect(reports.length).toBeGreaterThanOrEqual(14);
  expect(reports.flatMap((report) => report.checks).length).toBeGreaterThanOrEqual(75);
});

test('cases/README.md is what tools/cases.ts writes', () => {
  expect(readFileSync(`${folder}/README.md`, 'utf8')).toBe(casesPage(reports));
});

describe.each(reports)('$path', ({ path, model, analysis, checks, problems }) => {
  test('reads and analyses without a problem', () => {
    expect(problems).toEqual([]);
    expect(analysis).toBeDefined();
    expect(model?.kind).toBe(path.split('/')[0]);
  });

  test('reproduces its results', () => {
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter((check) => !check.ok).map((check) => check.message)).toEqual([]);
  });
});

const reported = reports.filter(({ model }) => model?.kind === 'reported');
const others = reports.filter(({ model }) => model?.kind !== 'reported');

test.each(others)('$path cites what the bibliography has', ({ model }) => {
  for (const { id } of model?.sources ?? []) expect(bibliography).toContain(`{${id},`);
});

test.each(reported)('$path gives a basis for every part, and a reading of the result', ({ path, model }) => {
  const parts = [
    ...(model?.options ?? []),
    ...(model?.rules ?? []),
    ...(model?.preferences ?? []).flatMap((p) => (p?.kind === 'statements' ? p.places.flatMap((place) => place.statements) : [])),
  ];
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter((part) => part.basis === undefined)).toEqual([]);
  expect(existsSync(`${folder}/${path}/README.md`)).toBe(true);
});

test('a case that breaks is reported, not passed over', () => {
  const broken = reportCases(fileURLToPath(new URL('fixtures', import.meta.url)));
  expect(broken.map(({ path, analysis, checks }) => [path, analysis !== undefined, checks.map((check) => check.ok)])).toEqual([
    ['published/unreadable.yaml', false, []],
    ['published/wrong', true, [true, false]],
  ]);
  expect(casesPage(broken)).toContain('| failed | failed | 0 of 0 |');
  expect(casesPage(broken)).toContain('| 1 of 2 |');
});
