/** Editing: by form and by typing, undo, saving with comments kept, and what happens when the file changes meanwhile. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inStudio } from './browser.ts';

const fileOf = (folder: string, id = 'elmira'): string => join(folder, id, 'case.yaml');
const read = (folder: string, id = 'elmira'): string => readFileSync(fileOf(folder, id), 'utf8');
const title = (page: Page) => page.getByLabel('Title', { exact: true }).first();
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
const saved = (page: Page) => page.getByRole('button', { name: 'Saved', exact: true });

async function retitle(page: Page, text: string): Promise<void> {
  await title(page).fill(text);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: text }).waitFor();
}

describe('a form', () => {
  test.each(['elmira', 'ukraine'])('changes one line of %s, comments kept, and the saved text comes back', async (id) => {
    await inStudio({}, async ({ page, go, folder }) => {
      const before = read(folder, id);
      await go(`#/edit/${id}`);
      await retitle(page, 'Water: a changed title');
      expect(read(folder, id)).toBe(before);
      await save(page).click();
      await saved(page).waitFor();
      const after = read(folder, id);
      const lines = after.split('\n');
      const changed = before.split('\n').filter((line) => !lines.includes(line));
      expect(changed).toEqual([expect.stringMatching(/^title: /)]);
      expect(after).toContain('yaml-language-server');
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Water: a changed title' }).waitFor();
      expect(await saved(page).isDisabled()).toBe(true);
    });
  });

  test('adds an option and takes it away again, and undo leads back through both', async () => {
    await inStudio({}, async ({ page, go, folder }) => {
      await go('#/edit/elmira');
      const options = page.locator('details.section', { has: page.locator('summary', { hasText: /^Options/ }) });
      await options.locator('summary').first().click();
      await page.getByLabel('New option: the party can …').fill('clean the aquifer');
      await page.keyboard.press('Enter');
      const added = options.locator('details.item', { hasText: 'clean the aquifer' });
      await added.locator('summary').click();
      await added.getByRole('button', { name: 'Remove' }).click();
      await expect.poll(() => added.count()).toBe(0);
      const undo = page.getByRole('button', { name: 'Undo' });
      await undo.click();
      await expect.poll(() => added.count()).toBe(1);
      await undo.click();
      await expect.poll(() => added.count()).toBe(0);
      expect(await undo.isDisabled()).toBe(true);
      expect(await saved(page).isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'Redo' }).click();
      await save(page).click();
      await saved(page).waitFor();
      expect(read(folder)).toContain('clean the aquifer');
    });
  });
});

describe('the text', () => {
  test('is typed with problems at their lines, and undo takes the typing back', async () => {
    await inStudio({}, async ({ page, go }) => {
      await go('#/edit/elmira');
      const text = page.getByRole('textbox', { name: 'The text of the case' });
      await text.click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('nonsense: 1\n');
      const problems = page.getByRole('region', { name: 'Problems' });
      await problems.getByText('nonsense').first().waitFor();
      await page.locator('.cm-lint-marker-error').first().waitFor();
      await page.keyboard.press('Control+z');
      await problems.waitFor({ state: 'detached' });
      expect(await saved(page).isDisabled()).toBe(true);
      expect(await text.innerText()).not.toContain('nonsense');
    });
  });

  test('that cannot be read leaves the other screens with the last one that could', async () => {
    await inStudio({}, async ({ page, go }) => {
      await go('#/board/elmira');
      await page.keyboard.press('5');
      const text = page.getByRole('textbox', { name: 'The text of the case' });
      await text.click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('parties: [\n');
      await page.getByRole('region', { name: 'Problems' }).waitFor();
      await page.getByRole('link', { name: 'Board' }).click();
      await page.getByText('this is the last version that could be analysed').waitFor();
      expect(await page.locator('.board thead th button').count()).toBe(9);
    });
  });

  test('that was not saved is there again after the page was closed by mistake', async () => {
    await inStudio({}, async ({ page, go }) => {
      await go('#/edit/elmira');
      await retitle(page, 'Not saved yet');
      await page.reload();
      await page.getByText('Unsaved changes from before are back').waitFor();
      await page.getByRole('heading', { level: 1, name: 'Not saved yet' }).waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      const heading = page.getByRole('heading', { level: 1 });
      await expect.poll(() => heading.innerText()).toBe('Elmira groundwater contamination');
    });
  });
});

describe('a change on disk', () => {
  const other = (folder: string): void => writeFileSync(fileOf(folder), read(folder).replace(/^title: .*$/m, 'title: Theirs'));

  test('shows in the page at once where nothing was changed here', async () => {
    await inStudio({}, async ({ page, go, folder }) => {
      await go('#/board/elmira');
      other(folder);
      await page.getByRole('heading', { level: 1, name: 'Theirs' }).waitFor();
      expect(await page.getByRole('status').first().innerText()).toContain('The file changed on disk; this is the new text.');
    });
  });

  test('is shown as a difference where the page has changes too; nothing is overwritten', async () => {
    await inStudio({}, async ({ page, go, folder }) => {
      await go('#/edit/elmira');
      await retitle(page, 'Mine');
      other(folder);
      const dialog = page.getByRole('dialog');
      await dialog.getByText('+ title: Theirs').waitFor();
      await dialog.getByText('− title: Mine').waitFor();
      expect(read(folder)).toContain('title: Theirs');
      await dialog.getByRole('button', { name: 'Take the text on disk' }).click();
      await page.getByRole('heading', { level: 1, name: 'Theirs' }).waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
      await save(page).click();
      await saved(page).waitFor();
      expect(read(folder)).toContain('title: Mine');
    });
  });
});
