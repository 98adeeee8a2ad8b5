/** A studio of its own for each test: a fresh folder of cases, its server, and a page of a real browser in it. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { baseOf, BUSY, whileServing } from './serving.ts';

/** The cases most tests open: the flagship and Elmira. */
export const CASES: Readonly<Record<string, string>> = {
  elmira: 'cases/published/hipel-1993-elmira',
  ukraine: 'cases/reported/ukraine-2025-02',
};

export interface Visit {
  readonly page: Page;
  /** where the cases are */
  readonly folder: string;
  /** the address without token and hash, with its last slash */
  readonly base: string;
  /** goes to a view of the studio and waits until it is drawn */
  readonly go: (hash: string) => Promise<void>;
  readonly hash: () => Promise<string>;
}

interface VisitOptions extends BrowserContextOptions {
  /** id → folder to copy */
  readonly cases?: Readonly<Record<string, string>>;
  /** errors that the test brings about on purpose */
  readonly expected?: RegExp;
}

let browser: Promise<Browser> | undefined;

async function connected(): Promise<Browser> {
  const endpoint = inject('browser');
  if (endpoint === '')
    throw new Error('no Chromium or Chrome was found: install chromium, or set PARLEY_CHROMIUM to the path of one');
  browser ??= chromium.connect(endpoint);
  return browser;
}

export function copyOf(cases: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-studio-'));
  for (const [id, from] of Object.entries(cases)) cpSync(from, join(folder, id), { recursive: true });
  return folder;
}

/** Serves copies of the cases, opens the studio, and takes both down again. */
export async function inStudio(options: VisitOptions, body: (visit: Visit) => Promise<void>): Promise<void> {
  const { cases = CASES, expected, ...context } = options;
  await whileServing(copyOf(cases), (url, folder) => visit(url, folder, context, body, expected));
}

/** A page at the address, which must ask for nothing elsewhere and report no error. */
export async function visit(
  url: string,
  folder: string,
  options: BrowserContextOptions,
  body: (visit: Visit) => Promise<void>,
  expected?: RegExp,
): Promise<void> {
  const base = baseOf(url);
  const context = await (await connected()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const outside: string[] = [];
  const wrong: string[] = [];
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(base)) outside.push(request.url());
  });
  const note = (message: string): void => void (expected?.test(message) === true || wrong.push(message));
  context.on('weberror', (error) => note(error.error().message));
  context.on('console', (message) => {
    // a case that is not there, and a refused save, are answers the browser notes as errors
    if (message.type() === 'error' && !/status of 40[49]/.test(message.text())) note(message.text());
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(8000);
    await page.goto(url);
    const go = async (hash: string): Promise<void> => {
      await page.goto(`${base}${hash}`);
      await settled(page);
    };
    await settled(page);
    await body({ page, folder, base, go, hash: () => page.evaluate<string>('location.hash') });
    expect({ outside, wrong }).toEqual({ outside: [], wrong: [] });
  } finally {
    await context.close();
  }
}

/** Waits until nothing is being worked out any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').waitFor();
  await expect.poll(() => page.evaluate<boolean>(BUSY), { timeout: 15_000, interval: 20 }).toBe(false);
}
