/** A studio over a folder of cases and a browser to look at it with: for the tests, and for bench/studio.ts. */
import { rmSync } from 'node:fs';
import { findChromium } from '../../src/disk/chromium.ts';
import { serveStudio } from '../../src/server/serve.ts';
import { CaseFolder } from '../../src/server/shelf.ts';

/** In the page: whether something is being worked out. */
export const BUSY = `document.querySelector('[aria-busy=true]') !== null || /^(Reading|Loading) /m.test(document.querySelector('main').innerText)`;

export const baseOf = (url: string): string => url.replace(/\?.*$/, '');

/** How the browser is started; undefined where there is none. */
export function browserOptions(): { readonly executablePath: string; readonly chromiumSandbox: boolean } | undefined {
  const executablePath = findChromium();
  // root, as in containers, is refused a sandbox; the pages are our own
  return executablePath === undefined ? undefined : { executablePath, chromiumSandbox: process.getuid?.() !== 0 };
}

/** Serves the folder, and takes the server down and the folder away again. */
export async function whileServing(folder: string, body: (url: string, folder: string) => Promise<void>): Promise<void> {
  const opened = CaseFolder.open(folder);
  if (!opened.ok) throw new Error(opened.problems[0]!.message);
  const serving = await serveStudio(opened.value, { name: 'cases', version: '0', port: 0, tell: () => {} });
  if (!serving.ok) throw new Error(serving.problems[0]!.message);
  try {
    await body(serving.value.url, folder);
  } finally {
    await serving.value.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
