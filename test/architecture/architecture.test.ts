import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LAYERS, ROOMS, violations } from './rules.ts';

const names = globSync('src/**/*.{ts,tsx}')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const files = new Map(names.map((file) => [file, readFileSync(file, 'utf8')]));
const styles = new Set(globSync('src/**/*.css').map((file) => file.replaceAll('\\', '/')));
const layers = [...new Set(names.map((file) => file.split('/')[1]!).filter((name) => !name.endsWith('.ts')))];
const rooms = [
  ...new Set(
    names.map((file) => file.split('/')).flatMap((parts) => (parts.length > 3 && parts[1] === 'core' ? [parts[2]!] : [])),
  ),
];

describe('the source', () => {
  test('is all read', () => {
    const listed = execFileSync('git', ['ls-files', '--deduplicate', '--cached', '--others', '--exclude-standard', 'src'], {
      encoding: 'utf8',
    });
    const known = listed.split('\n').filter((file) => /\.tsx?$/.test(file) && existsSync(file));
    expect(names).toEqual(known.sort());
    expect(names.length).toBeGreaterThan(60);
  });

  test('keeps to its layers and rooms', () => {
    expect(violations(files, styles)).toEqual([]);
  });

  test('has no folder the rules do not know', () => {
    expect(layers.filter((name) => LAYERS[name] === undefined)).toEqual([]);
    expect(rooms.filter((name) => ROOMS[name] === undefined)).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8');
  /** the rows of a table under a heading: first cell → the others */
  const table = (heading: string): Map<string, string[]> => {
    const section = text.split(`## ${heading}\n`)[1]!.split('\n## ')[0]!;
    const rows = section
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(1);
    return new Map(
      rows
        .map((row) =>
          row
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        )
        .map(([name, ...cells]) => [name!, cells]),
    );
  };
  const list = (cell: string): string[] => (['nothing', 'none', '–'].includes(cell) ? [] : cell.split(', ')).sort();
  const here = (all: readonly string[], there: readonly string[]): string[] => all.filter((name) => there.includes(name)).sort();

  test('has the layers as they are tested', () => {
    const shown = table('Layers');
    expect([...shown.keys()].sort()).toEqual(layers.map((name) => `src/${name}`).sort());
    for (const name of layers) {
      const [, imports, packages] = shown.get(`src/${name}`)!;
      const rule = LAYERS[name]!;
      const seen = imports!.startsWith('everything but ')
        ? layers.filter((other) => other !== name && !list(imports!.slice('everything but '.length)).includes(other)).sort()
        : list(imports!);
      expect(here(seen, layers), `what src/${name} may import`).toEqual(here(rule.imports, layers));
      expect(list(packages!), `packages of src/${name}`).toEqual([...rule.packages, ...(rule.node ? ['`node:`'] : [])].sort());
    }
  });

  test('has the rooms as they are tested', () => {
    const shown = table('Rooms of the core');
    expect([...shown.keys()].sort()).toEqual([...rooms].sort());
    const more = ' and what it sees';
    for (const name of rooms) {
      const cell = shown.get(name)![1]!;
      const via = cell.endsWith(more) ? cell.slice(0, -more.length) : undefined;
      const all = cell === 'all of them' ? rooms.filter((room) => room !== name) : list(cell);
      const seen = via === undefined ? all : [via, ...ROOMS[via]!];
      expect(here(seen, rooms), `what ${name} may look into`).toEqual(here(ROOMS[name]!, rooms));
    }
  });
});

describe('a planted fault is found:', () => {
  const base = new Map([
    ['src/index.ts', "export { a } from './core/model/a.ts';"],
    ['src/core/problem.ts', 'export const p = 1;'],
    ['src/core/model/a.ts', "import { p } from '../problem.ts';\nexport const a = p;"],
    ['src/core/space/b.ts', "import { a } from '../model/a.ts';\nexport const b = a;"],
    ['src/words/w.ts', "import { b } from '../core/space/b.ts';\nexport const w = b;"],
    ['src/cli/main.ts', "import { readFileSync } from 'node:fs';\nexport const main = readFileSync;"],
  ]);

  test('none in sound files', () => {
    expect(violations(base)).toEqual([]);
  });

  const faults: readonly (readonly [what: string, file: string, text: string, expected: string])[] = [
    ['layer', 'src/core/space/b.ts', "import { w } from '../../words/w.ts';", 'imports the layer words'],
    ['room', 'src/core/model/a.ts', "import type { b } from '../space/b.ts';", 'the room model looks into space'],
    ['type in a type position', 'src/core/model/a.ts', "type B = import('../space/b.ts').B;", 'the room model looks into space'],
    ['re-export', 'src/words/w.ts', "export * from '../cli/main.ts';", 'imports the layer cli'],
    ['dynamic import', 'src/words/w.ts', "const x = await import('../cli/main.ts');", 'imports the layer cli'],
    ['dynamic import by template', 'src/words/w.ts', 'const x = import(`../cli/main.ts`);', 'imports the layer cli'],
    ['computed import', 'src/words/w.ts', 'const x = import(`../${name}.ts`);', 'imports a module whose name is computed'],
    ['import inside a template', 'src/words/w.ts', "const x = `a ${await import('node:fs')} b`;", 'imports node:fs'],
    [
      'import over several lines',
      'src/words/w.ts',
      "import {\n  a, // it's one\n  type b,\n} from 'node:os';",
      'imports node:os',
    ],
    ['after a regular expression', 'src/words/w.ts', "const r = /['\"`/*]/;\nimport 'node:fs';", 'imports node:fs'],
    ['node: in the core', 'src/core/model/a.ts', "import 'node:fs';", 'imports node:fs'],
    ['built-in without node:', 'src/cli/main.ts', "import { join } from 'path';", 'write node:path'],
    ['package', 'src/words/w.ts', "import { parse } from 'yaml';", 'imports the package yaml'],
    ['package by path', 'src/core/model/a.ts', "import x from '@scope/name/deep/file.js';", 'imports the package @scope/name'],
    ['barrel', 'src/words/w.ts', "import { a } from '../index.ts';", 'imports the barrel from inside'],
    ['node layer in the barrel', 'src/index.ts', "export { main } from './cli/main.ts';", 'imports the layer cli'],
    ['missing file', 'src/words/w.ts', "import { q } from './q.ts';", 'imports src/words/q.ts, which is not there'],
    ['file that imports itself', 'src/words/w.ts', "import { w } from './w.ts';", 'a cycle'],
    ['default export', 'src/words/w.ts', 'export default 1;', 'a default export'],
    ['default export by name', 'src/words/w.ts', 'const w = 1;\nexport { w as default };', 'a default export'],
    ['clock in the core', 'src/core/model/a.ts', 'const now = Date.now();', 'the core does not know Date'],
    ['chance in the core', 'src/core/model/a.ts', 'const x = Math.random();', 'the core does not know Math'],
    ['machine in the core', 'src/core/model/a.ts', 'const x = process.env.HOME;', 'the core does not know process'],
    ['unknown room', 'src/core/attic/a.ts', "import { a } from '../model/a.ts';", '"attic" is not a room'],
    ['unknown layer', 'src/attic/a.ts', "import { a } from '../core/model/a.ts';", '"attic" is not a layer'],
    ['knot', 'src/words/utils/a.ts', 'export const a = 1;', 'a folder called "utils"'],
  ];
  test.each(faults)('%s', (_what, file, text, expected) => {
    const all = violations(new Map(base).set(file, text));
    const found = expected === 'a cycle' ? all : all.filter((line) => !line.endsWith('a cycle'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  test('style sheet outside the studio, or one that is not there', () => {
    const text = "import './w.css';\nexport const w = 1;";
    const found = (file: string, sheet: string): string[] => violations(new Map(base).set(file, text), new Set([sheet]));
    expect(found('src/words/w.ts', 'src/words/w.css')).toEqual(['src/words/w.ts:1: imports src/words/w.css, which is not there']);
    expect(found('src/studio/w.ts', 'src/studio/w.css')).toEqual([]);
    expect(found('src/studio/w.ts', 'src/studio/other.css')).toHaveLength(1);
  });

  test('cycle between files', () => {
    const cycle = new Map(base)
      .set('src/words/v.ts', "import type { w } from './w.ts';")
      .set('src/words/w.ts', "import { v } from './v.ts';");
    expect(violations(cycle)).toEqual(['src/words/w.ts → src/words/v.ts → src/words/w.ts: a cycle']);
  });

  test.each([
    "// import 'node:fs';",
    "/* import 'node:fs'; */",
    'const s = "import \'node:fs\'";',
    "const t = `import 'node:fs'`;",
    "const u = `${1}import('node:fs')`;",
    "const o = { import: 1, from: 'node:fs' };",
    "const from = 'x'; const a = b.import('node:fs');",
    "const r = /import 'node:fs'/;",
    'const q = 6 / 2; const half = q / 2;',
  ])('but nothing in %s', (text) => {
    expect(violations(new Map(base).set('src/words/w.ts', text))).toEqual([]);
  });
});
