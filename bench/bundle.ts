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

/** `loaded`: the names of the files that a visit of all screens but the code editor asked for. */
export function bundleTable(
  all: readonly Chunk[],
  loaded: ReadonlySet<string>,
): { readonly text: string; readonly total: number } {
  const total = all.filter(({ name }) => loaded.has(name)).reduce((sum, { packed }) => sum + packed, 0) / 1000;
  const lines = all.map(
    ({ name, raw, packed }) =>
      `| ${plain(name)} | ${kilo(raw)} | ${kilo(packed)} | ${loaded.has(name) ? 'yes' : 'only when asked for'} |`,
  );
  const text = [
    '| file | kB | kB gzipped | loaded by the screens |',
    '| --- | ---: | ---: | --- |',
    ...lines,
    '',
    `Loaded by all screens but the code editor: ${total.toFixed(1)} kB gzipped, of at most ${MOST_LOADED}.`,
  ].join('\n');
  return { text, total };
}
