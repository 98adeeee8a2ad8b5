import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CASE = 'cases/teaching/chicken';

interface Given {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** The real command, by way of a shell. */
function run(line: string, { env = {}, input = '' }: Given = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `parley() { "${process.execPath}" bin/parley.js "$@"; }; ${line}`],
    {
      cwd: root,
      encoding: 'utf8',
      input,
      env: { ...rest, ...env },
    },
  );
  return { status, stdout, stderr };
}

const ESCAPE = '\u001B[';

describe('the exit code', () => {
  test('is 0 where all went well, and nothing is said beside the result', () => {
    expect(run(`parley check ${CASE}`)).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^cases\/teaching\/chicken: 4 outcomes, .*no problems\n$/),
      stderr: '',
    });
  });

  test('is 1 for a case with problems, which go to standard error', () => {
    const { status, stdout, stderr } = run('parley analyse -', {
      input: 'parley: 1\nparties: { a: A }\noptions: { x: { owner: b } }\n',
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('party "b" is not declared');
  });

  test('is 2 for wrong use', () => {
    expect(run('parley analyse nowhere')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('there is no nowhere'),
    });
  });
});

describe('colours', () => {
  test('are off where standard output is not a terminal', () => {
    expect(run(`parley analyse ${CASE}`).stdout).not.toContain(ESCAPE);
  });

  test('are on where they are asked for, unless NO_COLOR is set', () => {
    expect(run(`parley analyse ${CASE}`, { env: { FORCE_COLOR: '1' } }).stdout).toContain(ESCAPE);
    expect(run(`parley analyse ${CASE}`, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain(ESCAPE);
  });
});

describe('pipes', () => {
  test('a reader that leaves early is no error', () => {
    const { status, stdout, stderr } = run(`set -o pipefail; parley analyse ${CASE} | true`);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('a case comes from standard input', () => {
    const input = readFileSync(`${root}/${CASE}/case.yaml`, 'utf8');
    expect(run('parley analyse - --json', { input }).stdout).toBe(run(`parley analyse ${CASE} --json`).stdout);
  });

  test('the width comes from COLUMNS', () => {
    const { stdout } = run(`parley analyse ${CASE}`, { env: { COLUMNS: '60' } });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});
