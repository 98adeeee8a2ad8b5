/** The files of the built studio: how large they are, and which of them a visit of all screens loads. */
import { gzipSync } from 'node:zlib';
import { studioAssets } from '../src/server/assets.ts';

/** Kilobytes, gzipped, that all screens together should load; and that they may not go beyond. */
const TARGET = 350;
export const MOST_LOADED = 360;

interface Chunk {
  readonly name: string;
  readonly raw: number;
  readonly packed: number;
}

export async function chunks(): Promise<readonly Chunk[]> {
  const assets = await studioAssets(() => {});
  return [...assets.all()]
    .filter(([path]) => /\.(js|css|wasm)$/.test(path))
    .map(([path, { bytes }]) => ({
      name: path.split('/').at(-1)!,
      raw: bytes.length,
      packed: gzipSync(bytes, { level: 9 }).length,
    }))
    .sort((a, b) => b.packed - a.packed);
}

const kilo = (bytes: number): string => (bytes / 1000).toFixed(1);

/** Names without the hash of their content. */
const plain = (name: string): string => name.replace(/-[\w-]{8}(?=\.\w+$)/, '');

/** Files that no screen needs to be used, by name: what they are, and when they are fetched. */
const APART: readonly (readonly [name: RegExp, what: string, when: string])[] = [
  [/^highs/, 'solver', 'where the search for the fewest changes leaves a bound open'],
  [/^reader/, 'reader', 'when documents are read'],
  [/^(source|complete)/, 'code editor', 'with the text of a case'],
];

/** Files that are fetched where a screen is used for what few need: counted where a visit of the screens asks for them. */
const LATER: readonly (readonly [name: RegExp, when: string])[] = [
  [/^import/, 'with a .gmcr file'],
  [/^write/, 'when a .gmcr file is made a case'],
  [/^taken/, 'when a report is taken as a file'],
  [/^starter/, 'with a new case'],
];

/** `loaded`: the names of the files that a visit of all screens asked for. */
export function bundleTable(
  all: readonly Chunk[],
  loaded: ReadonlySet<string>,
): { readonly text: string; readonly total: number } {
  const apart = ({ name }: Chunk) => APART.find(([pattern]) => pattern.test(name));
  const counts = (chunk: Chunk): boolean => loaded.has(chunk.name) && apart(chunk) === undefined;
  const total = all.filter(counts).reduce((sum, { packed }) => sum + packed, 0) / 1000;
  const later = ({ name }: Chunk) => LATER.find(([pattern]) => pattern.test(name))?.[1];
  const when = (chunk: Chunk): string => (counts(chunk) ? 'by the screens' : (apart(chunk)?.[2] ?? later(chunk) ?? 'never'));
  const lines = all.map((chunk) => `| ${plain(chunk.name)} | ${kilo(chunk.raw)} | ${kilo(chunk.packed)} | ${when(chunk)} |`);
  const text = [
    '| file | kB | kB gzipped | loaded |',
    '| --- | ---: | ---: | --- |',
    ...lines,
    '',
    `Loaded by all screens together, without ${APART.map(([, what]) => what).join(', ')}: ${total.toFixed(1)} kB gzipped; ` +
      `the target is ${TARGET}, more than ${MOST_LOADED} fails.`,
  ].join('\n');
  return { text, total };
}
