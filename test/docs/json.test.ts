/** The keys of every command's JSON are those of docs/howto/json.md: each of them is there, and no other is. */
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FILES } from './files.ts';
import { main } from '../../src/cli/main.ts';
import { unstyled } from '../../src/report/render/wrap.ts';
import { readPage, wordsOf } from '../../tools/docs.ts';

const ELMIRA = 'cases/published/hipel-1993-elmira';
const GMCR = 'test/casefile/gmcr/fixtures';

/** Command → runs that together show every key. */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  Errors: ['analyse nowhere', `why ${ELMIRA} nothing`, 'check', 'analyse wrong.yaml'],
  analyse: [
    `analyse ${ELMIRA} --concepts nash,smr --mix lg=smr`,
    'analyse cases/reported/ukraine-2025-02',
    'analyse graph.yaml',
    `analyse ${GMCR}/ferry.gmcr`,
  ],
  why: [
    `why ${ELMIRA} today`,
    `why ${ELMIRA} closure`,
    'why cases/teaching/island-ferry 8',
    'why chance.yaml 4 --concept smr-chance',
    'why chance.yaml 3 --concept smr-chance',
  ],
  routes: [`routes ${ELMIRA}`, 'routes cases/teaching/prisoners-dilemma --from 4'],
  together: [
    `together ${ELMIRA}`,
    `together ${ELMIRA}-12 --concept csmr`,
    'together cases/reported/ukraine-2025-02 --members ukraine,us --concept cseq',
    'together cases/reported/ukraine-2025-02 --concept csmr',
  ],
  states: [`states ${ELMIRA} --where accept`, `states ${ELMIRA} --holds`],
  check: [`check ${ELMIRA}`, 'check cases/reported/ukraine-2025-02', 'check wrong.yaml'],
  accept: ['accept case.yaml told.txt s1', 'accept case.yaml told.txt s1'],
  record: ['record cases/reported/ukraine-2025-02', 'record cases/reported/ukraine-2025-02 --as-of 2025-02-11'],
  since: ['since cases/reported/ukraine-2025-02 2025-02-10', 'since past.yaml 2024-01-15'],
  coders: [
    'coders case.yaml anna.yaml ben.yaml',
    'coders case.yaml anna.yaml ben.yaml --merge',
    'coders case.yaml anna.yaml ben.yaml --merge -o merged.yaml',
  ],
  new: ['new folder'],
  import: [`import ${GMCR}/quay.gmcr`, `import ${GMCR}/quay.gmcr -o quay.yaml`],
  export: [
    `export ${ELMIRA} --to gmcr`,
    `export ${ELMIRA} --to gmcr -o elmira.gmcr`,
    'export cases/reported/ukraine-2025-02 --to dna -o coded.dna',
  ],
  'import-evidence': ['import coded.dna --case case.yaml', 'import coded.dna --case case.yaml --into'],
  change: ['change cases/published/hipel-2014-syria-iraq --to 2'],
  robust: ['robust cases/reported/ukraine-2025-02 --samples 40 --threads 1'],
  compare: ['compare cases/reported/ukraine-2025-02 weak-guarantees'],
  Variants: ['compare cases/reported/ukraine-2025-02'],
  views: ['views cases/published/hipel-2014-syria-iraq-misperceived'],
  read: ['read cases/reported/ukraine-2025-02/README.md --date 2025-02-14', 'read told.txt --publisher Herald'],
  brief: [
    `brief ${ELMIRA} --edition party-shared --for lg --pin closure`,
    'brief cases/reported/ukraine-2025-02 --edition mediator',
    'brief cases/teaching/island-ferry',
  ],
  corpus: [
    'corpus add press.db told.txt told.md told-more.txt latin.txt',
    'corpus read press.db --case cases/teaching/island-ferry',
    'corpus search press.db pier --case cases/teaching/island-ferry',
    'corpus import press.db coded.dna --case cases/teaching/island-ferry',
    'corpus search press.db --coded --case cases/reported/ukraine-2025-02',
  ],
  concepts: ['concepts'],
};

/** "a.b[].c" for every key of a value; lists of plain values have no keys. */
function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => pathsOf(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, of]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [here, ...pathsOf(of, here)];
  });
}

interface Row {
  readonly key: string;
  /** the anchor of another table whose keys stand below this one */
  readonly part: string | undefined;
  readonly optional: boolean;
}

/** Heading → the rows of its table. */
function tables(page: string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const section of page.split(/^#{2,3} /m).slice(1)) {
    const [heading = ''] = section.split('\n');
    const rows = [...section.matchAll(/^\| ?(?:`([^`]+)`)? \|([^|]*)\|(.*)$/gm)];
    found.set(
      heading.replace(/^parley /, ''),
      rows.map(([, key = '', value = '', meaning = '']) => ({
        key,
        part: /\]\(#(\w+)\)/.exec(value)?.[1],
        optional: meaning.includes('*if any*'),
      })),
    );
  }
  return found;
}

const sections = tables(readPage('docs/howto/json.md'));

/** The keys under a heading, with those of the parts it names; of the parts only what is always there, if so asked. */
function documented(heading: string, always?: 'parts' | 'here'): string[] {
  return (sections.get(heading) ?? []).flatMap(({ key, part, optional }) => {
    if (part === undefined) return always === 'here' && optional ? [] : [key];
    const name = [...sections.keys()].find((known) => known.toLowerCase() === part)!;
    const below = documented(name, always === undefined ? undefined : 'here').map((inner) =>
      key === '' ? inner : `${key}.${inner}`,
    );
    return key === '' ? below : [key, ...below];
  });
}

/** `verdicts.<concept>` as an expression that `verdicts.nash` fits. */
const pattern = (key: string): RegExp =>
  new RegExp(`^${key.replace(/[[\]]/g, '\\$&').replaceAll('.', '\\.').replace(/<\w+>/g, '[^.[\\]]+').replace('*', '.+')}$`);

/** The keys on the way to a documented one are documented by it: `mixed` by `mixed.equilibria`, `steps` by `steps[]`. */
const withParents = (keys: readonly string[]): string[] => [
  ...new Set(
    keys.flatMap((key) => {
      const parts = key.split('.');
      return parts.map((_, at) =>
        parts
          .slice(0, at + 1)
          .join('.')
          .replace(/(\[\])+$/, ''),
      );
    }),
  ),
];

const home = process.cwd();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'parley-json-')));
beforeAll(() => {
  for (const name of ['cases', 'test']) symlinkSync(resolve(name), join(folder, name));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly err: string;
  readonly value: { readonly parley: string; readonly schema: string };
}

async function answer(line: string): Promise<Answer> {
  let out = '';
  let err = '';
  await main([...wordsOf(line), '--json'], {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    width: 100,
    style: unstyled,
    errorStyle: unstyled,
    live: false,
  });
  return { err, value: JSON.parse(out) as Answer['value'] };
}

describe('docs/howto/json.md has the keys of', () => {
  test.each(Object.entries(RUNS))('%s', async (heading, lines) => {
    const keys = withParents(documented(heading));
    expect(keys.length).toBeGreaterThan(3);
    const seen = new Set<string>();
    for (const line of lines) {
      const { err, value } = await answer(line);
      expect(err, line).toBe('');
      expect(value.schema).toBe(`parley/${heading === 'Errors' ? 'problems' : heading.toLowerCase()}/1`);
      for (const path of pathsOf(value)) seen.add(path);
    }
    const patterns = keys.map(pattern);
    expect(
      [...seen].filter((path) => !patterns.some((known) => known.test(path))),
      'not documented',
    ).toEqual([]);
    expect(
      withParents(documented(heading, 'parts')).filter((key) => ![...seen].some((path) => pattern(key).test(path))),
      'never seen',
    ).toEqual([]);
  });
});

test('every key of the parts is there somewhere', async () => {
  const seen = new Set<string>();
  for (const line of Object.values(RUNS).flat()) {
    // `new` and `-o` write only once
    if (/^new| -o /.test(line)) continue;
    for (const path of pathsOf((await answer(line)).value)) seen.add(path.split('.').at(-1)!);
  }
  for (const part of ['Head', 'Model', 'Outcome', 'Problem']) {
    const keys = documented(part).map((key) => key.split('.').at(-1)!.replace('[]', ''));
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.filter((key) => !seen.has(key))).toEqual([]);
  }
});

test('every command that writes JSON is documented', async () => {
  let out = '';
  const terminal = {
    out: (text: string) => void (out += text),
    err: () => {},
    width: 100,
    style: unstyled,
    errorStyle: unstyled,
    live: false,
  };
  await main(['--help'], terminal);
  const names = [...out.matchAll(/^ {2}([a-z]+)(?: [<[][^\n]*?)? {2,}/gm)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(7);
  const undocumented: string[] = [];
  for (const name of names) {
    out = '';
    await main([name, '--help'], terminal);
    if (/^ +--json /m.test(out) && RUNS[name] === undefined) undocumented.push(name);
  }
  expect(undocumented).toEqual([]);
});
