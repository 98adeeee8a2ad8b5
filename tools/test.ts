/**
 * Everything that must be true of this repository, with one number at the end: `N passed, N failed` counts the checks
 * below and every test of the suite. A check that saw fewer files than there are has failed: tools that find nothing
 * to read tend to be content.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
  /** how many files the output says were read */
  readonly saw?: RegExp;
}

interface SuiteReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = globSync('{src,test,bench,tools}/**/*.{ts,tsx}', { cwd: root }).length;

const checks: readonly Check[] = [
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'types of the studio', command: ['tsc', '--noEmit', '-p', 'src/studio'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'], saw: /on (\d+) files? with/ },
  { name: 'format', command: ['oxfmt', '--check'], saw: /on (\d+) files? using/ },
  { name: 'unused code', command: ['knip', '--no-progress', '--treat-config-hints-as-errors'] },
  { name: 'build', command: ['node', 'tools/build.ts'] },
  { name: 'package', command: ['publint', '--strict'] },
];

let passed = 0;
let failed = 0;

for (const check of checks) {
  const started = performance.now();
  const [program, ...args] = check.command;
  const { status, stdout, stderr, error } = spawnSync(program!, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const output = `${stdout ?? ''}${stderr ?? ''}`.trim();
  const seen = check.saw === undefined ? sources : Number(check.saw.exec(output)?.[1] ?? 0);
  const good = status === 0 && seen >= sources;
  if (good) passed++;
  else failed++;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${good ? 'ok    ' : 'FAILED'} ${check.name} (${check.command.join(' ')}), ${seconds} s`);
  if (good) continue;
  if (error !== undefined) console.log(error.message);
  if (output !== '') console.log(output);
  if (seen < sources) console.log(`${program} read ${seen} files; there are ${sources} TypeScript files to read`);
}

const folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
const reportFile = join(folder, 'report.json');
const suite = spawnSync('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
});
const tests = readSuite();
rmSync(folder, { recursive: true, force: true });
passed += tests.passed;
failed += tests.failed;

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Skipped tests, files without tests, and crashes outside any test count as failures. */
function readSuite(): { passed: number; failed: number } {
  let report: SuiteReport;
  try {
    report = JSON.parse(readFileSync(reportFile, 'utf8')) as SuiteReport;
  } catch {
    console.log('the test suite ended without a report');
    return { passed: 0, failed: 1 };
  }
  const unrun = report.numPendingTests + report.numTodoTests;
  if (unrun > 0) console.log(`${unrun} tests were skipped`);
  const broken = report.testResults.filter(
    (file) =>
      file.assertionResults.length === 0 ||
      (file.status === 'failed' && file.assertionResults.every((t) => t.status === 'passed')),
  ).length;
  const known = report.numFailedTests + unrun + broken;
  const crashed = known === 0 && (suite.status !== 0 || !report.success || report.numPassedTests === 0);
  if (crashed) console.log('the test suite failed outside its tests, or had none');
  return { passed: report.numPassedTests, failed: known + (crashed ? 1 : 0) };
}
