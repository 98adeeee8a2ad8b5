/** Before the browser tests: the pages are built once, and one browser is started for all of them. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../src/disk/chromium.ts';
import { studioAssets } from '../../src/server/assets.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** where the browser listens; empty where none is installed */
    browser: string;
  }
}

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  await studioAssets(() => {});
  const executablePath = findChromium();
  // each test then fails and says what is missing
  if (executablePath === undefined) {
    project.provide('browser', '');
    return undefined;
  }
  // root, as in containers, is refused a sandbox; the pages are our own
  const server = await chromium.launchServer({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}
