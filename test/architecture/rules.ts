/** The house rules on imports, as data; ARCHITECTURE.md shows the same tables in words. */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { defaultExportsOf, importsOf, tokensOf, type Token } from './scan.ts';

interface Layer {
  readonly imports: readonly string[];
  readonly packages: readonly string[];
  /** runs on Node only and may import `node:` modules */
  readonly node: boolean;
}

const layer = (imports: readonly string[], packages: readonly string[] = [], node = false): Layer => ({
  imports,
  packages,
  node,
});

export const LAYERS: Readonly<Record<string, Layer>> = {
  core: layer([]),
  casefile: layer(['core'], ['yaml', 'zod']),
  solve: layer(['core'], ['highs']),
  reading: layer(['core'], ['wink-nlp', 'wink-eng-lite-web-model']),
  words: layer(['core']),
  figures: layer(['core', 'words']),
  report: layer(['core', 'words', 'figures'], ['markdown-it']),
  wire: layer(['core']),
  disk: layer(['core', 'casefile'], ['fflate', 'saxes'], true),
  server: layer(
    ['core', 'casefile', 'solve', 'reading', 'report', 'disk', 'wire'],
    ['hono', '@hono/node-server', 'chokidar', 'vite'],
    true,
  ),
  mcp: layer(['core', 'casefile', 'solve', 'reading', 'words', 'report', 'disk'], ['@modelcontextprotocol/server', 'zod'], true),
  cli: layer(
    ['core', 'casefile', 'solve', 'reading', 'words', 'figures', 'report', 'wire', 'disk', 'server', 'mcp'],
    ['commander'],
    true,
  ),
  studio: layer(
    ['core', 'casefile', 'solve', 'reading', 'words', 'figures', 'report', 'wire'],
    [
      'react',
      'react-dom',
      'zustand',
      'highs',
      'codemirror',
      '@codemirror/autocomplete',
      '@codemirror/language',
      '@codemirror/state',
      '@codemirror/view',
      '@codemirror/lang-yaml',
      '@codemirror/lint',
      '@lezer/highlight',
    ],
  ),
};

/** src/index.ts offers what runs anywhere, in a browser too. */
const BARREL: Layer = layer(['core', 'casefile', 'reading', 'words', 'figures', 'report']);

const GRAPH = ['model', 'space', 'moves', 'preference'];
const STABILITY = [...GRAPH, 'graph'];
const PATH = [...STABILITY, 'stability'];

/** Rooms of the core and the rooms they may look into; `problem.ts`, `random.ts` and `steps.ts` are open to all, `analyse.ts` sees all. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  space: ['model'],
  moves: ['model', 'space'],
  preference: ['model', 'space'],
  graph: GRAPH,
  stability: STABILITY,
  path: PATH,
  coalition: PATH,
  misperception: PATH,
  inverse: [...PATH, 'path'],
  robust: [...PATH, 'path', 'inverse'],
  evidence: ['model'],
  territory: ['model', 'space'],
  settlement: ['model', 'preference'],
  forecast: ['model', 'preference'],
  findings: [
    ...PATH,
    'path',
    'coalition',
    'misperception',
    'inverse',
    'robust',
    'evidence',
    'territory',
    'settlement',
    'forecast',
  ],
};

/** Files of the core that every room may look into. */
const OPEN = new Set(['problem', 'random', 'steps']);

/** Names for places where code gathers that belongs nowhere. */
const KNOTS = new Set(['utils', 'util', 'helpers', 'types', 'services', 'common', 'lib', 'misc']);

/** Not known in the core: the machine, the network, the page, the clock, chance. */
const FOREIGN = new Set(
  (
    'process Buffer console performance Date setTimeout setInterval queueMicrotask fetch globalThis window document ' +
    'navigator localStorage crypto Worker'
  ).split(' '),
);

/**
 * Every broken rule in the files (path from the repository's root → text), each as one line `path:line: what is wrong`.
 * `styles`: the style sheets there are, which only the studio may import. Configuration of a build tool is no part of a layer.
 */
export function violations(files: ReadonlyMap<string, string>, styles: ReadonlySet<string> = new Set()): string[] {
  const found: string[] = [];
  const edges = new Map<string, string[]>();
  for (const [file, text] of files) {
    if (file.endsWith('.config.ts')) continue;
    const tokens = tokensOf(text);
    const say = (line: number, what: string): void => void found.push(`${file}:${line}: ${what}`);
    for (const part of file.split('/').slice(0, -1)) if (KNOTS.has(part)) say(1, `a folder called "${part}"`);
    for (const line of defaultExportsOf(tokens)) say(line, 'a default export');
    if (roomOf(file) !== undefined)
      foreignNames(tokens).forEach((token) => say(token.line, `the core does not know ${token.text}`));
    const targets: string[] = [];
    for (const { from, line } of importsOf(tokens)) {
      if (layerOf(file) === 'studio' && from !== undefined && styles.has(resolve(file, from))) continue;
      const what = importProblem(file, from, files);
      if (what !== undefined) say(line, what);
      if (from?.startsWith('.') === true) targets.push(resolve(file, from));
    }
    edges.set(file, targets);
  }
  return [...found, ...cyclesIn(edges).map((cycle) => `${cycle.join(' → ')} → ${cycle[0]}: a cycle`)];
}

function importProblem(file: string, from: string | undefined, files: ReadonlyMap<string, string>): string | undefined {
  const own = file === 'src/index.ts' ? BARREL : LAYERS[layerOf(file)];
  if (own === undefined) return `"${layerOf(file)}" is not a layer`;
  if (from === undefined) return 'imports a module whose name is computed';
  if (isBuiltin(from)) return own.node ? (from.startsWith('node:') ? undefined : `write node:${from}`) : `imports ${from}`;
  if (!from.startsWith('.')) {
    const name = from
      .split('/')
      .slice(0, from.startsWith('@') ? 2 : 1)
      .join('/');
    return own.packages.includes(name) ? undefined : `imports the package ${name}`;
  }
  const target = resolve(file, from);
  if (!files.has(target)) return `imports ${target}, which is not there`;
  if (target === 'src/index.ts') return 'imports the barrel from inside';
  const there = layerOf(target);
  if (there !== layerOf(file)) return own.imports.includes(there) ? undefined : `imports the layer ${there}`;
  return there === 'core' ? roomProblem(file, target) : undefined;
}

function roomProblem(file: string, target: string): string | undefined {
  const here = roomOf(file)!;
  const there = roomOf(target)!;
  if (OPEN.has(there) || here === 'analyse' || here === there) return undefined;
  if (!OPEN.has(here) && ROOMS[here] === undefined) return `"${here}" is not a room`;
  return !OPEN.has(here) && ROOMS[here]!.includes(there) ? undefined : `the room ${here} looks into ${there}`;
}

function foreignNames(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, i) => {
    if (token.kind !== 'word' || tokens[i - 1]?.text === '.') return false;
    if (token.text === 'Math') return tokens[i + 1]?.text === '.' && tokens[i + 2]?.text === 'random';
    return FOREIGN.has(token.text) && tokens[i + 1]?.text !== ':' && tokens[i + 1]?.text !== '?';
  });
}

const resolve = (file: string, from: string): string => posix.join(posix.dirname(file), from);
const layerOf = (file: string): string => (file.split('/').length > 2 ? file.split('/')[1]! : 'no folder');

/** `src/core/space/state.ts` → space, `src/core/problem.ts` → problem; undefined outside the core. */
function roomOf(file: string): string | undefined {
  const [, top, room] = file.split('/');
  return top === 'core' ? room!.replace(/\.ts$/, '') : undefined;
}

/** Tarjan's strongly connected components of more than one file, or of a file that imports itself. */
function cyclesIn(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file)!);
    stack.push(file);
    for (const next of edges.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
    }
    if (low.get(file) !== index.get(file)) return;
    const component = stack.splice(stack.indexOf(file));
    if (component.length > 1 || edges.get(file)?.includes(file) === true) found.push(component);
  };
  for (const file of edges.keys()) if (!index.has(file)) visit(file);
  return found;
}
