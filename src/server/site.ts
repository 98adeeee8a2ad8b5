/** The studio over a folder as a static site: the same pages, read-only, from any web server. */
import { mkdirSync, writeFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { studioAssets } from './assets.ts';
import { contentSecurityPolicy } from './guard.ts';
import { hashOf } from './hash.ts';
import type { CaseFolder } from './shelf.ts';
import { bad, error, good, type Result } from '../core/problem.ts';
import type { CaseText, Shelf } from '../wire/shelf.ts';

/** Marks a folder as one of our sites, which may be replaced. */
const MARK = 'parley-site.json';

/** Writes the site; returns how many cases it holds. Errors: file-exists (a folder that is not a site), no-case. */
export async function writeSite(
  folder: CaseFolder,
  target: string,
  options: { readonly name: string; readonly version: string; readonly tell: (line: string) => void },
): Promise<Result<number>> {
  const at = { path: [], file: target };
  if (existsSync(target) && readdirSync(target).length > 0 && !existsSync(join(target, MARK))) {
    return bad(
      error('file-exists', `${target} holds other files and is left as it is`, {
        fix: 'name a new folder, or an earlier site',
        at,
      }),
    );
  }
  const cases = [...folder.files().keys()].flatMap((id): CaseText[] => {
    const found = folder.read(id);
    return found === undefined ? [] : [found];
  });
  if (cases.length === 0)
    return bad(error('file-not-found', `there is no case in ${folder.root}`, { fix: 'name a folder with cases in it', at }));
  const assets = await studioAssets(options.tell);
  rmSync(target, { recursive: true, force: true });
  const shelf: Shelf = {
    folder: options.name,
    version: options.version,
    readOnly: true,
    cases: cases.map(({ id, file, format, hash }) => ({ id, file, format, hash })),
    unread: folder.unread(),
  };
  // a page of a site has no server to draw a fresh nonce; its own is at least not that of another site
  const nonce = hashOf(JSON.stringify(shelf));
  const policy = contentSecurityPolicy(nonce).replace("; frame-ancestors 'none'", '');
  const page = assets
    .page(nonce)
    .replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('data-source="server"', 'data-source="site"');
  const write = (path: string, content: string | Uint8Array): void => {
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const [path, { bytes }] of assets.all()) write(path, bytes);
  write('data/shelf.json', JSON.stringify(shelf));
  cases.forEach((one, at) => {
    write(`data/case-${at}.json`, JSON.stringify(one));
    write(`data/beside-${at}.json`, JSON.stringify(folder.beside(one.id)));
  });
  write(MARK, `${JSON.stringify({ parley: options.version, cases: cases.length })}\n`);
  write('index.html', page);
  return good(cases.length);
}
