/** An installed Chromium, for pictures and print: the only renderer whose text looks the same as in the studio. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bad, error, good, type Result } from '../core/problem.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The program's path: PARLEY_CHROMIUM, else one on the PATH or in a usual place; undefined where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env['PARLEY_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => NAMES.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]));
  return [...candidates, ...PLACES].find((path) => existsSync(path));
}

export interface Page {
  readonly html: string;
  /** CSS pixels */
  readonly width: number;
  readonly height: number;
}

/** The page as PNG (two device pixels a CSS pixel) or as PDF. Errors: no-browser, file-not-written. */
export function renderPage(page: Page, kind: 'png' | 'pdf', chromium = findChromium()): Result<Buffer> {
  if (chromium === undefined) {
    return bad(
      error('no-browser', `a ${kind.toUpperCase()} is drawn by Chromium or Chrome, and none was found`, {
        fix: 'install one, or set PARLEY_CHROMIUM to its path; SVG needs none',
      }),
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'parley-print-'));
  try {
    const source = join(folder, 'page.html');
    const target = join(folder, `page.${kind}`);
    writeFileSync(source, page.html);
    const {
      status,
      stderr,
      error: failed,
    } = spawnSync(
      chromium,
      [
        '--headless',
        '--disable-gpu',
        '--hide-scrollbars',
        '--force-device-scale-factor=2',
        // root, as in containers, is refused a sandbox; the page is our own and asks for nothing outside
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${join(folder, 'profile')}`,
        `--window-size=${Math.ceil(page.width)},${Math.ceil(page.height)}`,
        ...(kind === 'png' ? [`--screenshot=${target}`] : ['--no-pdf-header-footer', `--print-to-pdf=${target}`]),
        pathToFileURL(source).href,
      ],
      { encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    if (!existsSync(target)) {
      const why = failed?.message ?? (stderr.trim().split('\n').at(-1) || `it ended with ${String(status)}`);
      return bad(
        error('no-browser', `${chromium} drew nothing: ${why}`, { fix: 'set PARLEY_CHROMIUM to another browser, or write SVG' }),
      );
    }
    return good(readFileSync(target));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many pages a PDF has that Chromium wrote: it leaves page objects uncompressed. */
export const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g) ?? []).length;
