import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { progressLine } from '../../src/cli/progress.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { unstyled } from '../../src/report/render/wrap.ts';

/** A terminal that keeps what is written to it. */
function fake(more: Partial<Terminal> = {}): Terminal & { readonly said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  return {
    said,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    width: 100,
    style: unstyled,
    errorStyle: unstyled,
    live: true,
    ...more,
  };
}

test('work of less than a second shows no progress line; longer work does, and takes it away', () => {
  const terminal = fake();
  let now = 0;
  const progress = progressLine(terminal, () => now);
  now = 900;
  progress.report('stability', 0.2);
  expect(terminal.said.err).toBe('');
  now = 2100;
  progress.report('stability', 0.456);
  expect(terminal.said.err).toBe('\r\u001B[Kstability … 46 %, 2 s');
  now = 2150;
  progress.report('stability', 0.5);
  progress.done();
  expect(terminal.said.err).toBe('\r\u001B[Kstability … 46 %, 2 s\r\u001B[K');
});

test('no progress line where standard error is not a terminal', () => {
  const terminal = fake({ live: false });
  let now = 0;
  const progress = progressLine(terminal, () => now);
  now = 5000;
  progress.report('stability', 0.5);
  progress.done();
  expect(terminal.said.err).toBe('');
});

test('a defect of the program ends with 3 and says how to report it', async () => {
  const terminal = fake({
    out: () => {
      throw new Error('out of paper');
    },
  });
  expect(await main(['concepts'], terminal)).toBe(3);
  expect(terminal.said.err).toContain('has a bug: out of paper');
});

/** What they do is a picture, a page, a changed file, or the words of a document; they have no result in two voices. */
const OTHERS = new Set(['figure', 'studio', 'build', 'migrate', 'read', 'accept', 'corpus']);

test('every command has help with an example of itself', async () => {
  const terminal = fake();
  expect(await main(['--help'], terminal)).toBe(0);
  const names = [...terminal.said.out.matchAll(/^ {2}([a-z]+)(?: [<[][^\n]*?)? {2,}/gm)].map(([, name]) => name!);
  expect(names).toEqual(expect.arrayContaining(['analyse', 'why', 'states', 'check', 'new', 'import', 'export', 'concepts']));
  for (const name of names.filter((known) => known !== 'help')) {
    const help = fake();
    expect(await main([name, '--help'], help)).toBe(0);
    expect(help.said.out, name).toMatch(new RegExp(`Examples?:\\n  \\$ parley ${name}\\b`));
    if (OTHERS.has(name)) continue;
    expect(help.said.out, name).toContain('--json');
    expect(help.said.out, name).toContain('--formal');
  }
});

test.each([60, 80, 120])('no line is wider than a terminal of %i columns', async (width) => {
  for (const argv of [
    ['analyse', 'cases/reported/ukraine-2025-02'],
    ['analyse', 'cases/published/jacobi-2017-north-korea', '--formal'],
    ['states', 'cases/reported/ukraine-2025-02', '--sort', 'russia'],
    ['why', 'cases/reported/ukraine-2025-02', 'today'],
    ['concepts', 'classical'],
    ['analyse', '--help'],
  ]) {
    const terminal = fake({ width });
    expect(await main(argv, terminal)).toBe(0);
    const wide = terminal.said.out.split('\n').filter((line) => line.length > width && !/^ {2}(\$ )?parley /.test(line));
    expect(wide, argv.join(' ')).toEqual([]);
  }
});
