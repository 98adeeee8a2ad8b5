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

/** Working something out anew takes its time where the machine has more to do. */
const slow = { timeout: 15_000 };

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
      await expect.poll(() => added.count(), slow).toBe(0);
      const undo = page.getByRole('button', { name: 'Undo' });
      await undo.click();
      await expect.poll(() => added.count(), slow).toBe(1);
      await undo.click();
      await expect.poll(() => added.count(), slow).toBe(0);
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

describe('the editor', () => {
  const editor = (page: Page) => page.getByRole('textbox', { name: 'The text of the case' });

  test('completes the names that a rule may speak of', async () => {
    await inStudio({}, async ({ page, go }) => {
      await go('#/edit/elmira?find=feasibility');
      await editor(page).waitFor();
      await expect.poll(() => page.evaluate<boolean>(`document.activeElement.closest('.cm-editor') !== null`), slow).toBe(true);
      await page.keyboard.press('End');
      await page.keyboard.type('\n  - never: acc');
      const offered = page.locator('.cm-tooltip-autocomplete li[aria-selected=true]');
      await offered.waitFor();
      expect(await offered.innerText()).toContain('accept');
      // an offer is not taken by a key meant for the text, right after it came up
      await page.waitForTimeout(150);
      await page.keyboard.press('Enter');
      await expect.poll(() => editor(page).innerText(), slow).toContain('- never: accept');
    });
  });

  test('marks a problem at its line, and a quick fix puts it right', async () => {
    await inStudio({}, async ({ page, go }) => {
      await go('#/edit/elmira?find=insist');
      await expect.poll(() => page.evaluate<boolean>(`document.activeElement.closest('.cm-editor') !== null`), slow).toBe(true);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      await page.keyboard.type('g');
      const wrong = page.locator('.cm-lintRange-error');
      await wrong.waitFor();
      expect(await wrong.innerText()).toBe('lgg');
      await page.getByRole('region', { name: 'Problems' }).getByText('did you mean "lg"?').waitFor();
      await wrong.hover();
      await page.getByRole('button', { name: 'Replace with “lg”' }).click();
      await wrong.waitFor({ state: 'detached' });
      await page.getByRole('region', { name: 'Problems' }).waitFor({ state: 'detached' });
      await saved(page).waitFor();
    });
  });
});

describe('an option', () => {
  const section = (page: Page, name: RegExp) =>
    page.locator('details.section', { has: page.locator('summary', { hasText: name }) }).first();

  test('is removed with what speaks of it, which is listed first; all other preferences stay, and the case still fits', async () => {
    await inStudio({}, async ({ page, go, folder }) => {
      const before = read(folder, 'ukraine');
      await go('#/edit/ukraine');
      const options = section(page, /^Options/);
      await options.locator('summary').first().click();
      const contracts = options.locator('details.item', { hasText: 'offer US firms contracts' });
      await contracts.locator('summary').first().click();
      await contracts.getByRole('button', { name: 'Remove' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      const told = await dialog.getByRole('listitem').allInnerTexts();
      expect(told).toContain('us wants: not aid if not contracts');
      expect(told).toContain('ukraine wants: not contracts');
      expect(told.some((line) => line.startsWith('the variant aid-goes-on: '))).toBe(true);
      await dialog.getByRole('button', { name: 'Remove them too' }).click();
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => contracts.count(), slow).toBe(0);
      expect(await page.getByRole('region', { name: 'Problems' }).count()).toBe(0);
      await save(page).click();
      await saved(page).waitFor();
      const after = read(folder, 'ukraine');
      const statements = (text: string) => text.split('\n').filter((line) => /^ {6}- say: /.test(line));
      expect(statements(before).filter((line) => !statements(after).includes(line))).toEqual([
        '      - say: not contracts',
        '      - say: contracts',
        '      - say: not aid if not contracts',
      ]);
      expect(after).toContain('# Built from one press report, in our own words.');
    });
  });

  test('is moved to another place: patterns go along, and every preference says the same', async () => {
    await inStudio({}, async ({ page, go, folder }) => {
      const before = read(folder);
      await go('#/edit/elmira');
      const options = section(page, /^Options/);
      await options.locator('summary').first().click();
      const insist = options.locator('details.item', { hasText: 'press for the original order' });
      await insist.locator('summary').first().click();
      await insist.getByRole('button', { name: 'Up' }).click();
      await expect.poll(() => options.locator('details.item').nth(3).innerText(), slow).toContain('press for the original order');
      await save(page).click();
      await saved(page).waitFor();
      const after = read(folder);
      const rankings = (text: string) => text.split('\n').filter((line) => line.includes('ranking:'));
      expect(rankings(after)).toEqual(rankings(before));
      expect(after).toContain('as: NNNNY');
      expect(await page.getByRole('region', { name: 'Problems' }).count()).toBe(0);
    });
  });
});

test('a statement is told what it rests on by a form', async () => {
  await inStudio({}, async ({ page, go, folder }) => {
    await go('#/edit/ukraine');
    const party = page.locator('details.item', { has: page.locator('summary', { hasText: /^Ukraine$/ }) }).last();
    await party.locator('summary').first().click();
    const first = party.locator('.ordered li').first();
    await first.locator('summary').click();
    await first.getByLabel('Rests on').selectOption({ label: 'a source' });
    await expect.poll(() => first.locator('.basis select').nth(1).count(), slow).toBe(1);
    await first.locator('.basis select').nth(1).selectOption('zelensky-ready');
    await expect.poll(() => first.locator('summary').innerText(), slow).toBe('source: zelensky-ready');
    await save(page).click();
    await saved(page).waitFor();
    expect(read(folder, 'ukraine')).toMatch(/- say: not attack-again\n {8}source: zelensky-ready\n {6}- say: other-troops or/);
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
