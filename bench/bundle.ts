/** The files of the built studio: how large they are, and which of them a visit of all screens loads. */
import { gzipSync } from 'node:zlib';
import { studioAssets } from '../src/server/assets.ts';

/** Kilobytes, gzipped, for everything but the code editor. */
export const MOST_LOADED = 350;

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

/** The solver: fetched where the search for the fewest changes leaves a bound open. */
const SOLVER = /^highs/;

/** `loaded`: the names of the files that a visit of all screens but the code editor asked for. */
export function bundleTable(
  all: readonly Chunk[],
  loaded: ReadonlySet<string>,
): { readonly text: string; readonly total: number } {
  const counts = ({ name }: Chunk): boolean => loaded.has(name) && !SOLVER.test(name);
  const sum = (some: readonly Chunk[]): number => some.reduce((total, { packed }) => total + packed, 0) / 1000;
  const total = sum(all.filter(counts));
  const when = (chunk: Chunk): string =>
    counts(chunk) ? 'by the screens' : SOLVER.test(chunk.name) ? 'where a bound is left open' : 'when asked for';
  const lines = all.map((chunk) => `| ${plain(chunk.name)} | ${kilo(chunk.raw)} | ${kilo(chunk.packed)} | ${when(chunk)} |`);
  const text = [
    '| file | kB | kB gzipped | loaded |',
    '| --- | ---: | ---: | --- |',
    ...lines,
    '',
    `Loaded by all screens together, without the code editor and the solver: ${total.toFixed(1)} kB gzipped, of at most ` +
      `${MOST_LOADED}. The solver is ${sum(all.filter(({ name }) => SOLVER.test(name))).toFixed(0)} kB.`,
  ].join('\n');
  return { text, total };
}
