/** Boards of many outcomes: the matrix, the summary, and how one comes from one to the other. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inStudio } from './browser.ts';
import { largeCase } from './large.ts';

/** Cells drawn: the outer squares of all layers. */
const cells = (page: Page): Promise<number> =>
  page.evaluate<number>(
    `[...document.querySelectorAll('.matrix g > path:not(.mark)')].reduce((sum, path) => sum + path.getAttribute('d').match(/M[\\d.]+ [\\d.]+h/g).length, 0)`,
  );

test('past 200 outcomes a matrix shows each as a cell, which is read, chosen, pinned and asked about', async () => {
  await inStudio({ cases: { many: largeCase([1, 1, 2, 4, 4]) } }, async ({ page, go, hash }) => {
    await go('#/board/many');
    const matrix = page.getByRole('region', { name: /^Matrix of outcomes/ });
    await matrix.waitFor();
    expect(await cells(page)).toBe(300);
    const readout = page.locator('.readout');
    expect(await readout.innerText()).toContain('down the side what Party 0 can do, across the top Party 1, Party 2 and Party 3');
    const place = (await page.locator('.matrix .ring.today').boundingBox())!;
    await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
    await expect.poll(() => readout.innerText()).toMatch(/^outcome 1 \(today\): nobody does anything/);
    await page.mouse.click(place.x + place.width * 1.5, place.y + place.height / 2);
    await expect.poll(hash).toMatch(/outcome=\d+/);
    await page.getByRole('region', { name: 'The chosen outcome' }).waitFor();
    const told = /^outcome (\d+)/.exec(await readout.innerText())![1]!;
    expect(await hash()).toBe(`#/board/many?outcome=${told}`);
    await matrix.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(hash).not.toBe(`#/board/many?outcome=${told}`);
    const below = /outcome=(\d+)/.exec(await hash())![1]!;
    await page.keyboard.press('ArrowUp');
    await expect.poll(hash).toBe(`#/board/many?outcome=${told}`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('p');
    await expect.poll(hash).toBe(`#/board/many?outcome=${below}&pin=${below}`);
    expect(await page.locator('.matrix .ring.pinned').count()).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(hash).toBe(`#/why/many?outcome=${below}&pin=${below}`);
  });
});

test('a matrix is coloured by how a party stands, narrowed by a condition, and gives way to columns', async () => {
  await inStudio({ cases: { many: largeCase([1, 1, 2, 4, 4]) } }, async ({ page, go, hash }) => {
    await go('#/board/many');
    await page.getByLabel('Coloured by').selectOption({ label: 'how Party 1 stands' });
    await page.locator('.matrix path.stand').first().waitFor();
    expect(await cells(page)).toBe(300);
    await page.getByLabel('Only where').fill('not g3a');
    await page.keyboard.press('Enter');
    await page.getByText('200 of 300 outcomes').waitFor();
    await page.getByRole('region', { name: /^Board of outcomes/ }).waitFor();
    await page.getByLabel('Shown as').selectOption('matrix');
    await page.getByRole('region', { name: /^Matrix of outcomes/ }).waitFor();
    expect(await cells(page)).toBe(200);
    expect(await hash()).toContain('form=matrix');
  });
});

test('past 10,000 outcomes a summary says what those that hold have in common, and narrows them down', async () => {
  await inStudio({ cases: { huge: largeCase([1, 1, 1, 1, 1, 2, 4, 4, 4]) } }, async ({ page, go, hash }) => {
    await go('#/board/huge');
    const summary = page.getByRole('region', { name: 'Summary' });
    await summary.getByText('12,000 outcomes are too many to look at one by one. 332 would hold under all 7').waitFor();
    const row = summary.getByRole('row', { name: /take step g7c/ });
    expect(await row.locator('.share').allInnerTexts()).toEqual(['20 %', 'none']);
    await row.getByRole('button', { name: 'without: take step g7c' }).click();
    await expect.poll(hash).toBe('#/board/huge?where=not+g7c');
    // few enough now: each one is shown
    await page.getByText('9,600 of 12,000 outcomes').waitFor();
    await page.getByRole('region', { name: /^Matrix of outcomes/ }).waitFor();
    expect(await cells(page)).toBe(9600);
    await page.goBack();
    await summary.waitFor();
    // the kinds below: several outcomes in one column, opened into each
    const board = page.getByRole('region', { name: /^Board of outcomes/ });
    const head = board.locator('thead button', { has: page.locator('small') }).first();
    const several = Number((await head.locator('small').innerText()).replace(/\D/g, ''));
    await head.click();
    await page.getByRole('button', { name: `Show all ${several}` }).click();
    await page.getByText(`${several} of 12,000 outcomes`).waitFor();
    expect(await board.locator('thead button small').count()).toBe(0);
    await page.getByRole('button', { name: 'Show outcomes of every kind again' }).click();
    await summary.waitFor();
    await go('#/board/huge');
    await board.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(hash).toMatch(/outcome=\d+/);
    await page.getByRole('region', { name: 'The chosen outcome' }).waitFor();
  });
});

test('of many columns those in view are drawn, and the chosen one never hides behind the names', async () => {
  await inStudio({ cases: { many: largeCase([1, 1, 2, 4, 4]) } }, async ({ page, go, hash }) => {
    await go('#/board/many?form=columns&fold=no&outcome=151');
    const board = page.getByRole('region', { name: /^Board of outcomes/ });
    const chosen = board.locator('thead th.chosen');
    const heads = board.locator('thead th:not(.name)');
    const inView = async (): Promise<boolean> => {
      const box = await chosen.boundingBox();
      const pane = (await board.boundingBox())!;
      const names = (await board.locator('thead .name').boundingBox())!;
      return box !== null && box.x >= names.x + names.width - 1 && box.x + box.width <= pane.x + pane.width + 1;
    };
    await chosen.waitFor();
    await expect.poll(inView).toBe(true);
    expect(await chosen.innerText()).toBe('151');
    expect(await heads.count()).toBeLessThan(120);
    await board.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(hash).toContain('outcome=152');
    await expect.poll(inView).toBe(true);
    await page.evaluate(`location.hash = '#/board/many?form=columns&fold=no&outcome=21'`);
    await expect.poll(() => chosen.innerText()).toBe('21');
    await expect.poll(inView).toBe(true);
    await board.evaluate((pane: { scrollLeft: number }) => {
      pane.scrollLeft = 1e6;
    });
    await expect.poll(() => heads.last().innerText()).toBe('300');
    await board.evaluate((pane: { scrollLeft: number }) => {
      pane.scrollLeft = 0;
    });
    await expect.poll(() => heads.first().innerText()).toBe('1');
  });
});
