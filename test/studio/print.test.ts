/** Screens on paper: no controls, nothing cut, what the model is built on, and the address. */
import { expect, test } from 'vitest';
import { pagesOf } from '../../src/disk/chromium.ts';
import { inStudio } from './browser.ts';

const CONTROLS = `[...document.querySelectorAll('button, select, input, nav, summary')].filter((one) =>
  one.checkVisibility({ visibilityProperty: true }) && !one.matches('.basis.result, .term')).map((one) => one.outerHTML.slice(0, 90))`;

const CUT = `[...document.querySelectorAll('main *')].filter((one) => one.checkVisibility() &&
  ['auto', 'scroll', 'hidden'].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1 &&
  !one.matches('.sr, svg, svg *')).map((one) => one.outerHTML.slice(0, 90))`;

test.each([
  ['#/', 718],
  ['#/board/ukraine?outcome=37', 1047],
  ['#/why/ukraine?outcome=37&beside=gmr', 718],
  ['#/moves/elmira?outcome=8', 1047],
  ['#/moves/ukraine', 1047],
  ['#/change/elmira?outcome=8', 718],
] as const)('%s', async (view, width) => {
  await inStudio({}, async ({ page, go, base }) => {
    await go(view);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate<string[]>(CONTROLS)).toEqual([]);
    expect(await page.evaluate<string[]>(CUT)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    const [, caseId] = /^#\/\w+\/(\w+)/.exec(view) ?? [];
    const expected = caseId === undefined ? ['would hold under'] : ['In this model, built on', 'as of', `${base}${view}`];
    const missing = async (): Promise<string[]> => {
      const text = await page.locator('body').innerText();
      return expected.filter((part) => !text.includes(part));
    };
    await expect.poll(missing, { timeout: 8000 }).toEqual([]);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(0);
  });
});

test('the board prints all its columns, also those out of view', async () => {
  await inStudio({}, async ({ page, go }) => {
    await go('#/board/ukraine?fold=no');
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('.printed-board');
    await printed.waitFor();
    expect(await printed.locator('thead th').count()).toBe(179 + Math.ceil(179 / 22));
    expect(await page.locator('.board').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await printed.waitFor({ state: 'detached' });
  });
});
