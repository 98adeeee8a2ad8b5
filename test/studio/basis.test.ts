/** From any result to what it rests on, by click and by key, and from there to the line of the case. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inStudio } from './browser.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'What this rests on' });

describe('what a result rests on', () => {
  test('opens from a verdict, leads on to other results, and from a source to its line in the editor', async () => {
    await inStudio({}, async ({ page, go, hash }) => {
      await go('#/why/ukraine?outcome=1');
      await page
        .locator('li', { hasText: 'Ukraine would be held' })
        .first()
        .getByRole('button', { name: 'What this rests on' })
        .first()
        .click();
      const dialog = dialogOf(page);
      await dialog.getByText('For Ukraine, outcome 2').waitFor();
      expect(await hash()).toBe('#/why/ukraine?outcome=1&basis=verdict,0,0');
      const source = dialog.locator('li', { hasText: 'All Ukrainian territories are important' }).last();
      expect(await source.innerText()).toContain(
        'Volodymyr Zelensky, President of Ukraine, interview with the Guardian, 11 February 2025',
      );
      expect(await dialog.innerText()).toContain('assumed: Ukraine is prepared to talk if strong');
      expect(await dialog.innerText()).toContain('Nash (1951)');
      // a party leads to what it wants, and back leads back
      await dialog.locator('.party').first().click();
      await dialog.getByText('option prioritising').waitFor();
      await page.goBack();
      await dialog.getByText('For Ukraine, outcome 2').waitFor();
      const line = source.getByRole('link', { name: /^line \d+$/ });
      const number = Number((await line.innerText()).slice(5));
      await line.click();
      await expect.poll(hash).toBe(`#/edit/ukraine?outcome=1&line=${number}&pane=text`);
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => page.locator('.cm-activeLine').first().innerText()).toContain('zelensky-territories');
      await page.goBack();
      await dialog.getByText('For Ukraine, outcome 2').waitFor();
      // the words themselves, on the Record screen
      await source.getByRole('link', { name: /All Ukrainian territories are important/ }).click();
      await expect.poll(hash).toContain('#/record/ukraine?outcome=1&statement=zelensky-territories');
      await dialog.waitFor({ state: 'detached' });
    });
  });

  test('opens by the key b from what has the focus, closes with Escape and gives the focus back', async () => {
    await inStudio({}, async ({ page, go, hash }) => {
      await go('#/board/elmira?outcome=9');
      const stand = page.locator('.board a.stand[tabindex="0"]').nth(1);
      await stand.focus();
      await page.keyboard.press('b');
      await dialogOf(page).getByText('Uniroyal would stay at outcome 8').waitFor();
      expect(await hash()).toBe('#/board/elmira?outcome=9&basis=verdict,8,1');
      await page.keyboard.press('Escape');
      await dialogOf(page).waitFor({ state: 'detached' });
      expect(await hash()).toBe('#/board/elmira?outcome=9');
      expect(await page.evaluate<string>(`document.activeElement.getAttribute('aria-label')`)).toBe(
        await stand.getAttribute('aria-label'),
      );
      // nothing in particular has the focus: the chosen outcome
      await page.locator('main').focus();
      await page.keyboard.press('b');
      await dialogOf(page).getByText('rule 1: exactly one of delay, accept, abandon').waitFor();
      expect(await hash()).toContain('basis=holds,8');
      await page.goBack();
      await dialogOf(page).waitFor({ state: 'detached' });
    });
  });

  test('opens from counts, rankings and options of the board', async () => {
    await inStudio({}, async ({ page, go }) => {
      await go('#/board/elmira');
      const dialog = dialogOf(page);
      for (const [name, says] of [
        ['9 of 9 outcomes', 'The options combine in 32 ways; the rules below leave 12 combinations'],
        ['drag out the appeal', 'once dropped it stays dropped'],
        ['Uniroyal', 'A ranking of the outcomes, best first.'],
      ] as const) {
        await page.locator('main').getByRole('button', { name, exact: true }).focus();
        await page.keyboard.press('Enter');
        await dialog.getByText(says).waitFor();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
      await page.locator('.holds-row').getByRole('button', { name: '✓ all' }).first().click();
      await expect.poll(() => dialog.innerText()).toContain('would hold under all 7 ways of looking ahead');
    });
  });

  test.each(['moves', 'change', 'brief'])('has its marks on %s', async (screen) => {
    await inStudio({}, async ({ page, go }) => {
      await go(`#/${screen}/elmira?outcome=8&pin=8`);
      const mark = page.locator('main').getByRole('button', { name: 'What this rests on' }).first();
      await mark.click();
      await dialogOf(page).locator('h3').first().waitFor();
      await page.keyboard.press('Escape');
      await page.emulateMedia({ media: 'print' });
      expect(await mark.isVisible()).toBe(false);
    });
  });
});
