/** What tests of the Change screen look for on the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inStudio as inPage, type Visit } from './browser.ts';

export const inStudio: typeof inPage = (options, body) =>
  inPage(options, (visit: Visit) => {
    visit.page.setDefaultTimeout(20_000);
    return body(visit);
  });

/** Working something out anew takes its time where the machine has more to do. */
export const soon = { timeout: 20_000 };

export const read = (folder: string, id: string): string => readFileSync(join(folder, id, 'case.yaml'), 'utf8');
export const saved = (page: Page) => page.getByRole('button', { name: 'Saved', exact: true });
export const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
export const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
export const live = (page: Page) => page.getByRole('region', { name: 'What holds, before and after' });
export const told = (page: Page): Promise<string> => live(page).getByRole('status').innerText();
export const tryIt = (page: Page) => page.getByRole('region', { name: 'Try it' });
export const nothing = 'Nothing is changed yet: what you try below shows here at once.';

export const unfold = (page: Page, name: string | RegExp) => tryIt(page).locator('summary', { hasText: name }).first().click();
export const switchOf = (page: Page, list: string, name: string | RegExp) =>
  tryIt(page).getByRole('list', { name: list, exact: true }).getByRole('switch', { name });
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText ?? '').trim()`);

/** Lines of the one text that are not in the other. */
export const without = (text: string, other: string): string[] => {
  const known = new Set(other.split('\n'));
  return text.split('\n').filter((line) => !known.has(line));
};
