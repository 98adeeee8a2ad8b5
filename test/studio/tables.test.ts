/** Every figure has a name and a table behind it, on every screen that has one. */
import { expect, test } from 'vitest';
import { inStudio, settled } from './browser.ts';

test.each([
  ['#/', 2],
  ['#/moves/elmira?outcome=8', 2],
  ['#/moves/ukraine', 2],
  ['#/change/elmira', 1],
] as const)('%s', async (view, figures) => {
  await inStudio({}, async ({ page, go }) => {
    await go(view);
    await settled(page);
    const drawn = page.locator('main svg.figure');
    await expect.poll(() => drawn.count()).toBe(figures);
    for (const figure of await drawn.all()) {
      const labels = (await figure.getAttribute('aria-labelledby'))!.split(' ');
      const texts = await Promise.all(labels.map((id) => page.locator(`[id="${id}"]`).textContent()));
      expect(texts.every((text) => text !== null && text.length > 10)).toBe(true);
    }
    const tables = page.locator('main details.as-table');
    expect(await tables.count()).toBe(figures);
    await tables.first().locator('summary').focus();
    await page.keyboard.press('Enter');
    const table = tables.first().locator('table').first();
    await expect.poll(() => table.locator('tbody tr').count()).toBeGreaterThan(4);
    expect(await table.locator('tbody tr').first().locator('th[scope=row]').count()).toBe(1);
  });
});

test('the moves of Elmira as a table say what the figure says', async () => {
  await inStudio({}, async ({ page, go }) => {
    await go('#/moves/elmira');
    await page.locator('details.as-table summary').first().click();
    const rows = page.locator('details.as-table').first().locator('table').first().locator('tbody tr');
    const thick = await page
      .getByRole('region', { name: /^Moves;/ })
      .locator('g.gain[data-from]')
      .count();
    expect(thick).toBeGreaterThan(0);
    expect((await rows.locator('td:nth-child(5)').allInnerTexts()).filter((text) => text === 'yes').length).toBe(thick);
  });
});
