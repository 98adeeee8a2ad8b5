/** What the tests of the Record screen share. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const evidenceIn = (folder: string, id = 'ukraine'): string => readFileSync(join(folder, id, 'evidence.yaml'), 'utf8');
export const card = (page: Page) => page.getByRole('region', { name: 'The statement' });
export const rows = (page: Page) => page.getByRole('list', { name: 'Statements' }).getByRole('button');
export const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
/** Other work on the machine must not make a test fail. */
export const SOON = { timeout: 10_000 };

export const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Takes what the flagship has accepted from its report back to the reader, but for one. */
export function onlyFirst(folder: string): void {
  const file = join(folder, 'ukraine', 'evidence.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, text.indexOf('  hegseth-prolong:')));
}

export async function opened(page: Page, go: (hash: string) => Promise<void>, folder: string): Promise<void> {
  onlyFirst(folder);
  await go('#/record/ukraine?sure=0.3');
  await expect.poll(() => rows(page).count(), SOON).toBeGreaterThan(10);
}
