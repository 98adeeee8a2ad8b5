/**
 * Reads, analyses and checks every case under cases/ and writes the table cases/README.md.
 * `npx node tools/cases.ts` writes it, `--check` only says whether it is up to date; both fail where a case does.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkExpectations, type Check } from '../src/casefile/expect.ts';
import { readCase } from '../src/casefile/read.ts';
import { analyse, type Analysis } from '../src/core/analyse.ts';
import type { HoldsGroup } from '../src/core/findings/finding.ts';
import type { Model } from '../src/core/model/model.ts';
import type { Problem } from '../src/core/problem.ts';
import { numberOf } from '../src/core/space/state.ts';
import { conceptOf } from '../src/core/stability/registry.ts';

/** What became of one case. */
export interface CaseReport {
  /** the folder below cases/, or the file where the case has no folder; with `/` on every system */
  readonly path: string;
  /** undefined: the text cannot be read as a case */
  readonly model: Model | undefined;
  /** undefined: the model cannot be analysed */
  readonly analysis: Analysis | undefined;
  readonly checks: readonly Check[];
  /** errors and warnings of reading and analysing */
  readonly problems: readonly Problem[];
}

const KINDS = ['reported', 'published', 'teaching'] as const;
/** What the table looks at; expectations on other concepts are computed for themselves. */
const SHOWN = ['nash', 'sseq', 'seq', 'smr', 'gmr', 'sim'] as const;
/** Outcomes that a cell names one by one. */
const NAMED = 8;

/** Every case below `folder`, in the order of the table. */
export function reportCases(folder: string): CaseReport[] {
  const found = globSync(['*/*/case.yaml', '*/*.yaml'], { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  const rank = (path: string): number => KINDS.findIndex((kind) => path.startsWith(`${kind}/`));
  return found
    .map((file) => ({ file, path: basename(file) === 'case.yaml' ? dirname(file) : file }))
    .sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1))
    .map(({ file, path }) => reportCase(folder, file, path));
}

function reportCase(folder: string, file: string, path: string): CaseReport {
  const read = readCase(readFileSync(join(folder, file), 'utf8'), { file });
  if (!read.ok) return { path, model: undefined, analysis: undefined, checks: [], problems: read.problems };
  const { model } = read.value;
  const usual = analyse(model, { concepts: SHOWN });
  // preferences that are more than an order have concepts of their own
  const analysis = usual.ok && usual.value.table.concepts.length === 0 ? analyse(model) : usual;
  const problems = [...read.problems, ...analysis.problems];
  if (!analysis.ok) return { path, model, analysis: undefined, checks: [], problems };
  return { path, model, analysis: analysis.value, checks: checkExpectations(model, analysis.value.table), problems };
}

/** The page cases/README.md. The same cases give the same bytes. */
export function casesPage(reports: readonly CaseReport[]): string {
  const expectations = reports.flatMap((report) => report.checks);
  const lines = [
    '# Cases',
    '',
    '<!-- written by `npm run cases`; change the cases, not this page -->',
    '',
    `${reports.length} cases with ${expectations.length} results that they must reproduce. Each folder is a case: ` +
      '`npx parley analyse cases/published/hipel-1993-elmira`.',
    '',
    'The last column names the outcomes that hold, by number, with the concepts under which they do ' +
      `(of ${SHOWN.map((id) => conceptOf(id).short).join(', ')}). Where preferences are more than an order it counts the concepts that go with them; where it would be long it gives the strictest concepts and a count.`,
  ];
  for (const kind of KINDS) {
    const rows = reports.filter((report) => report.path.startsWith(`${kind}/`));
    if (rows.length === 0) continue;
    lines.push(
      '',
      `## ${HEADINGS[kind]}`,
      '',
      '| case | read | analyse | expect | parties | outcomes | what holds |',
      '|---|---|---|---|--:|--:|---|',
    );
    lines.push(...rows.map(row));
  }
  const differences = reports.flatMap(({ path, checks }) =>
    checks.flatMap(({ message, expectation: { published } }) =>
      published === undefined ? [] : `- [${path}](${path}): ${message}. ${published}`,
    ),
  );
  if (differences.length > 0)
    lines.push('', '## Where a publication differs', '', 'The case holds what the definition gives.', '');
  lines.push(...differences);
  return `${lines.join('\n')}\n`;
}

const HEADINGS: Readonly<Record<(typeof KINDS)[number], string>> = {
  reported: 'From reporting',
  published: 'From the literature',
  teaching: 'For teaching',
};

function row({ path, model, analysis, checks, problems }: CaseReport): string {
  const passed = checks.filter((check) => check.ok).length;
  const cells = [
    `[${escape(model?.title ?? path)}](${path})`,
    model === undefined ? 'failed' : problems.length === 0 ? 'ok' : `${problems.length} warnings`,
    analysis === undefined ? 'failed' : 'ok',
    `${passed} of ${checks.length}`,
    String(model?.parties.length ?? '–'),
    String(analysis?.graph.space.size ?? '–'),
    analysis === undefined ? '–' : escape(whatHolds(analysis)),
  ];
  return `| ${cells.join(' | ')} |`;
}

function whatHolds({ graph, table, findings }: Analysis): string {
  const groups = findings.flatMap((finding) => (finding.kind === 'holds' ? finding.groups : []));
  const named: HoldsGroup[] = [];
  for (const group of groups) {
    if (group.count > group.nodes.length || total(named) + group.count > NAMED) break;
    named.push(group);
  }
  const others = total(groups) - total(named);
  const label = ({ concepts }: HoldsGroup): string => {
    if (SHOWN.every((id) => concepts.includes(id)) || concepts.length === table.concepts.length) return 'all';
    const of = table.concepts.length > SHOWN.length ? table.concepts.length : undefined;
    return of === undefined ? concepts.map((id) => conceptOf(id).short).join(', ') : `${concepts.length} of ${of} concepts`;
  };
  const parts = named.map((group) => `${group.nodes.map((node) => numberOf(graph.space, node)).join(', ')} (${label(group)})`);
  if (others > 0) parts.push(`${others}${named.length > 0 ? ' more' : ''} under some`);
  return parts.length === 0 ? 'nothing' : parts.join('; ');
}

const total = (groups: readonly HoldsGroup[]): number => groups.reduce((sum, group) => sum + group.count, 0);
const escape = (text: string): string => text.replaceAll('|', '\\|');

if (import.meta.main) {
  const folder = fileURLToPath(new URL('../cases', import.meta.url));
  const page = join(folder, 'README.md');
  const reports = reportCases(folder);
  const text = casesPage(reports);
  const stale = !existsSync(page) || readFileSync(page, 'utf8') !== text;
  if (stale && process.argv.includes('--check')) console.log('cases/README.md is out of date: run npm run cases');
  else if (stale) writeFileSync(page, text);
  for (const { path, problems, checks } of reports) {
    const failures = checks.flatMap((check) => check.problem ?? []);
    for (const { severity, at, message } of [...problems, ...failures])
      console.log(`${path}:${at?.line ?? '?'}: ${severity}: ${message}`);
  }
  const clean = reports.every(
    ({ analysis, problems, checks }) => analysis !== undefined && problems.length === 0 && checks.every((c) => c.ok),
  );
  console.log(
    `${reports.length} cases, ${reports.flatMap((report) => report.checks).length} expectations: ${clean ? 'all reproduced' : 'not all clean'}`,
  );
  process.exitCode = clean && !(stale && process.argv.includes('--check')) ? 0 : 1;
}
