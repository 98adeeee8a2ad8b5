/** What terms mean: under the pointer, by focus, by a tap, and all of them by a key. */
import { expect, test } from 'vitest';
import { inStudio } from './browser.ts';

test('a term shows its meaning under the pointer and in focus, and Escape takes it away', async () => {
  await inStudio({}, async ({ page, go }) => {
    await go('#/why/elmira?outcome=1');
    const tip = page.getByRole('tooltip');
    const report = page.getByRole('article');
    await report.getByRole('button', { name: 'would hold', exact: true }).first().hover();
    await tip.getByText('every party stays or is held there').waitFor();
    expect(await tip.innerText()).toContain('In the literature: is an equilibrium.');
    // the tip can be pointed at
    await tip.hover();
    await page.waitForTimeout(400);
    expect(await tip.count()).toBe(1);
    await page.mouse.move(2, 2);
    await expect.poll(() => tip.count()).toBe(0);
    const concept = report.getByRole('button', { name: 'GMR', exact: true }).first();
    await page.keyboard.press('Tab');
    await concept.focus();
    await tip.getByText('General metarationality').waitFor();
    // read out with the term
    const described = await concept.getAttribute('aria-description');
    expect(described).toBe((await tip.innerText()).replace(' –', ':'));
    await page.keyboard.press('Escape');
    await expect.poll(() => tip.count()).toBe(0);
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('GMR');
  });
});

test('marks a term once in a section, in the words of the voice', async () => {
  await inStudio({}, async ({ page, go }) => {
    await go('#/why/elmira?outcome=1&voice=formal');
    await page.getByRole('article').locator('.term').first().waitFor();
    const names = await page.getByRole('article').locator('.term').allInnerTexts();
    expect(names).toContain('UI');
    expect(new Set(names).size).toBe(names.length);
    await page
      .getByRole('article')
      .locator('.term', { hasText: /^equilibrium$/ })
      .click();
    await page.getByRole('tooltip').getByText('In plain words: would hold.').waitFor();
  });
});

test('is shown by a tap, and inside a dialog Escape closes the meaning first', async () => {
  await inStudio({ hasTouch: true }, async ({ page, go }) => {
    await go('#/board/elmira?basis=holds,8');
    const dialog = page.getByRole('dialog', { name: 'What this rests on' });
    await dialog.locator('.term').first().tap();
    await page.getByRole('tooltip').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('tooltip').count()).toBe(0);
    expect(await dialog.count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
  });
});

test('the key g and the button open the whole glossary, on the shelf and in a case', async () => {
  await inStudio({}, async ({ page, go }) => {
    const dialog = page.getByRole('dialog', { name: 'Glossary' });
    await page.keyboard.press('g');
    await dialog.getByText('one combination of options taken and not taken').waitFor();
    await page.keyboard.press('Escape');
    await go('#/edit/elmira');
    await page.getByRole('button', { name: 'Glossary' }).click();
    await dialog.getByText('Symmetric metarationality').waitFor();
    expect(await dialog.getByText('In the literature: sanction.').count()).toBe(1);
  });
});
