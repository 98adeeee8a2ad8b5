/** The built pages of the studio: in a checkout they are built when the sources are newer, in the package they are there. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

export interface Assets {
  /** the page, with the nonce its styles need */
  readonly page: (nonce: string) => string;
  readonly file: (path: string) => Asset | undefined;
  /** every file but the page, by its path below the folder */
  readonly all: () => ReadonlyMap<string, Asset>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'dist', 'studio');

/** What stands for the nonce in the built page. */
const NONCE = 'parley-nonce';

/** Builds the pages where they are missing or older than their sources, then reads them all: they are few and small. */
export async function studioAssets(tell: (line: string) => void): Promise<Assets> {
  const config = join(root, 'src', 'studio', 'vite.config.ts');
  if (existsSync(config) && stale()) {
    tell('building the studio (once after each change of its sources) …');
    const { build } = await import('vite');
    // a test runner has set it to "test", which would give users the libraries' builds for development
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    await build({ configFile: config, logLevel: 'warn' }).finally(() => {
      if (before === undefined) delete process.env['NODE_ENV'];
      else process.env['NODE_ENV'] = before;
    });
  }
  const files = new Map<string, Asset>();
  for (const path of globSync('**/*', { cwd: folder, withFileTypes: true })) {
    if (!path.isFile()) continue;
    const file = join(path.parentPath, path.name);
    const type = TYPES[extname(path.name)] ?? 'application/octet-stream';
    files.set(file.slice(folder.length).replaceAll('\\', '/'), { bytes: new Uint8Array(readFileSync(file)), type });
  }
  const page = new TextDecoder().decode(files.get('/index.html')?.bytes);
  files.delete('/index.html');
  return { page: (nonce) => page.replaceAll(NONCE, nonce), file: (path) => files.get(path), all: () => files };
}

function stale(): boolean {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return true;
  const built = statSync(page).mtimeMs;
  return globSync('src/**/*.{ts,tsx,css,html}', { cwd: root }).some((file) => statSync(join(root, file)).mtimeMs > built);
}
