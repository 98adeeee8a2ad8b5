import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** What npm would install: the built package in node_modules/parley of a folder of its own. */
let folder = '';
let installed = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'parley-package-')));
  installed = join(folder, 'node_modules', 'parley');
  execFileSync(resolve('node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json', '--outDir', join(installed, 'dist')]);
  for (const part of ['package.json', 'bin', 'cases', 'schema']) cpSync(part, join(installed, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(installed, 'node_modules'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

test('every source file is built, with its declarations, and imports what Node can load', () => {
  // The studio is bundled instead: Vite makes its pages, tools/build.ts puts them beside.
  const sources = globSync('src/**/*.ts', { exclude: ['src/studio/**'] }).length;
  expect(sources).toBeGreaterThan(300);
  const built = globSync(join(installed, 'dist/**/*.js'));
  expect(built).toHaveLength(sources);
  expect(globSync(join(installed, 'dist/**/*.d.ts'))).toHaveLength(sources);
  expect(built.filter((file) => /from '\.[^']*\.ts'/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('the command runs without the sources', () => {
  const { status, stdout, stderr } = run(
    join(installed, 'bin/parley.js'),
    'analyse',
    join(installed, 'cases/teaching/chicken'),
    '--json',
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ equilibria: { nash: [2, 3], gmr: [1, 2, 3] } });
});

test('the example of the README runs', () => {
  const example = /```ts\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))![1]!;
  const text = readFileSync('cases/teaching/prisoners-dilemma/case.yaml', 'utf8');
  writeFileSync(join(folder, 'example.mts'), `const text = ${JSON.stringify(text)};\n${example}`);
  expect(run('example.mts')).toMatchObject({ status: 0, stdout: '[ 1, 4 ]\n', stderr: '' });
});

test('the reader is an entrance of its own, since it brings a language model along', () => {
  const lines = [
    "import { readText } from 'parley/reading';",
    "const { statements } = readText('Ana Lind said that the harbour would stay open.', { name: 'note.txt' });",
    'console.log(statements.map(({ content }) => content.text));',
  ];
  writeFileSync(join(folder, 'reader.mts'), lines.join('\n'));
  expect(run('reader.mts')).toMatchObject({ status: 0, stdout: "[ 'that the harbour would stay open' ]\n", stderr: '' });
});

test('what npm packs is what is needed, and no more', () => {
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
  ) as unknown;
  const [first] = (Array.isArray(packed) ? packed : Object.values(packed as object)) as { files: { path: string }[] }[];
  const paths = first!.files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'bin/parley.js', 'schema/case.schema.json']),
  );
  expect(paths.filter((path) => /^(src|test|tools|bench|node_modules|\.ci)\//.test(path))).toEqual([]);
});
