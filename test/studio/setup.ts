/** Before the browser tests: the pages are built once, and one browser is started for all of them. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { studioAssets } from '../../src/server/assets.ts';
import { browserOptions } from './serving.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** where the browser listens; empty where none is installed */
    browser: string;
  }
}

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  await studioAssets(() => {});
  const options = browserOptions();
  // each test then fails and says what is missing
  if (options === undefined) {
    project.provide('browser', '');
    return undefined;
  }
  const server = await chromium.launchServer(options);
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}
