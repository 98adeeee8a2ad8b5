/** The same tasks without a mouse, and the map of keys. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inStudio } from './browser.ts';

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText ?? '').trim()`);

/** Tabs until the named element has the focus. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(name)} is not reached within ${most} steps`);
}

test('from the shelf to the board, to why, to moves and back, by keys alone', async () => {
  await inStudio({}, async ({ page, hash }) => {
    await page.keyboard.press('/');
    await page.keyboard.type('elmira');
    await expect.poll(() => page.locator('.card').count()).toBe(1);
    await tabTo(page, /^Elmira groundwater/);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: /Board of outcomes/ }).waitFor();
    await tabTo(page, /^Board of outcomes/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(hash).toBe('#/board/elmira?outcome=1');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('p');
    await expect.poll(hash).toBe('#/board/elmira?outcome=2&pin=2');
    await page.keyboard.press('Enter');
    await expect.poll(hash).toBe('#/why/elmira?outcome=2&pin=2');
    await page.getByRole('article').waitFor();
    await page.keyboard.press('3');
    await tabTo(page, /^Moves; arrow/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(hash).not.toContain('outcome=2&');
    await page.keyboard.press('v');
    await expect.poll(hash).toContain('voice=formal');
    await page.keyboard.press('0');
    await expect.poll(hash).toBe('#/');
    await page.goBack();
    await expect.poll(hash).toContain('voice=formal');
  });
});

test('arrows walk on the board and among the moves before anything has the focus', async () => {
  await inStudio({}, async ({ page, go, hash }) => {
    await go('#/board/elmira');
    await page.getByRole('region', { name: /Board of outcomes/ }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(hash).toBe('#/board/elmira?outcome=2');
    expect(await focused(page)).toMatch(/^Board of outcomes/);
    await page.keyboard.press('Enter');
    await expect.poll(hash).toBe('#/why/elmira?outcome=2');
    await go('#/moves/elmira');
    await page.evaluate('document.activeElement.blur()');
    await page.getByRole('region', { name: /^Moves/ }).waitFor();
    await page.keyboard.press('ArrowRight');
    await expect.poll(hash).toMatch(/outcome=\d/);
  });
});

test('whoever asks for the answer by keys is led to it', async () => {
  await inStudio({}, async ({ page, go }) => {
    await go('#/why/elmira?try=yes');
    await page.getByRole('button', { name: 'Show the answer' }).press('Enter');
    await page.getByRole('article').waitFor();
    expect(await focused(page)).toContain('would hold');
  });
});

test('the first stop leads past the head to the screen', async () => {
  await inStudio({}, async ({ page, go }) => {
    await go('#/why/elmira');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the screen');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('MAIN');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<boolean>(`document.querySelector('main').contains(document.activeElement)`)).toBe(true);
  });
});

test('a title is changed, undone, redone and saved by keys', async () => {
  await inStudio({}, async ({ page, go }) => {
    await go('#/edit/elmira');
    await page.getByLabel('Title', { exact: true }).first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('By keys');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1 });
    await expect.poll(() => heading.innerText()).toBe('By keys');
    await page.keyboard.press('Tab');
    await tabTo(page, /^Skip|^All cases|^Undo$/, 200);
    await page.keyboard.press('Control+z');
    await expect.poll(() => heading.innerText()).toBe('Elmira groundwater contamination');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => heading.innerText()).toBe('By keys');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Saved', exact: true }).waitFor();
  });
});

test('the map of keys opens with ?, closes with Escape, and gives the focus back', async () => {
  await inStudio({}, async ({ page, go }) => {
    await go('#/moves/elmira');
    await page.getByLabel('Outcome', { exact: true }).waitFor();
    await page.getByRole('region', { name: /^Moves/ }).focus();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.getByText('undo, redo').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toMatch(/^Moves/);
  });
});
