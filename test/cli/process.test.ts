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

describe('a case is never harmed', () => {
  test.each([
    ['the file itself', 'analyse $d/a.yaml -o $d/a.yaml'],
    ['a link to it', 'analyse $d/a.yaml#x -o $d/link.yaml'],
    ['the case of a folder', 'export $d --to gmcr -o $d/./a.yaml'],
  ])('by a result written to %s', (_, line) => {
    const { status, stdout, stderr } = run(
      `d=$(mktemp -d); cp ${CASE}/case.yaml $d/a.yaml; ln -s a.yaml $d/link.yaml; parley ${line}; code=$?; cmp $d/a.yaml ${CASE}/case.yaml && echo unharmed; rm -r $d; exit $code`,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: 'unharmed\n' });
    expect(stderr).toContain('would write over the case');
  });
});

test('names and messages cannot steer the terminal', () => {
  const input = 'parley: 1\ntitle: t\nparties: { a: { name: "\\e[2J\\u202ex" } }\noptions: { o: { owner: a, label: x } }\n';
  const { status, stderr } = run('parley check - >&2; parley analyse "$(printf \'no\\033[2Jwhere\')"', { input });
  expect(status).toBe(2);
  expect(stderr).toContain('has no preferences');
  // oxlint-disable-next-line no-control-regex
  expect(stderr).not.toMatch(/[\u001b\u202e]/);
});

test('a full disk is not taken for a bug', () => {
  expect(run(`parley analyse ${CASE} > /dev/full`)).toEqual({
    status: 2,
    stdout: '',
    stderr: 'error: the output cannot be written: the disk is full\n  fix: write to a file on another disk: -o\n',
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
