/** Brief: pin on the board, choose the edition, look at the check, print two pages, take files away. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagesOf } from '../../src/disk/chromium.ts';
import { main } from '../../src/cli/main.ts';
import { unstyled } from '../../src/report/render/wrap.ts';
import { copyOf, inStudio } from './browser.ts';

test('what is pinned on the board stands in the brief, and what its edition leaves out does not', async () => {
  await inStudio({}, async ({ page, go, hash }) => {
    await go('#/board/elmira');
    for (const name of ['5', '6']) {
      await page.locator('.board thead').getByRole('button', { name, exact: true }).click();
      await page.getByRole('button', { name: 'Pin for the brief' }).click();
    }
    await page.getByRole('link', { name: 'Brief of 2 pinned' }).click();
    const sheet = page.locator('.sheet');
    await sheet.getByRole('heading', { name: 'Outcome 6' }).first().waitFor();
    const check = page.getByRole('region', { name: 'Before you hand it on' });
    expect(await check.innerText()).toContain('tells the wishes of Uniroyal');
    await page.getByLabel('Edition').selectOption('party-shared');
    await page.locator('.brief-asks select').nth(1).selectOption('lg');
    await sheet.getByText('For Local Government it is the 3rd of 9').waitFor();
    expect(await hash()).toContain('edition=party-shared&for=lg');
    // the paper the case is from has what all parties want
    expect(await check.innerText()).toContain('on which rests what Uniroyal wants');
    expect(await check.innerText()).not.toContain('tells the wishes');
    expect(await sheet.innerText()).not.toMatch(/would hold|would leave|Uniroyal\s+1 ≻/);
    await page.getByRole('button', { name: /Take the pin off outcome 6/ }).click();
    await expect.poll(() => sheet.innerText()).not.toContain('Outcome 6');
  });
});

test('prints two pages, and has the same as files', async () => {
  await inStudio({}, async ({ page, go, folder }) => {
    await go('#/brief/ukraine?pin=37,1,6,10,21');
    await page.getByText('It fills two pages of A4.').waitFor();
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
    for (const [name, ending, begins] of [
      ['HTML', 'html', '<!doctype html>'],
      ['Markdown', 'md', '# Ukraine'],
      ['LaTeX', 'tex', '% Made by Parley'],
    ] as const) {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
      expect(file.suggestedFilename()).toBe(`ukraine-mediator.${ending}`);
      const copy = join(folder, `brief.${ending}`);
      await file.saveAs(copy);
      expect((await readFile(copy, 'utf8')).startsWith(begins)).toBe(true);
    }
  });
});

test('the command prints two pages too', async () => {
  const folder = copyOf({ ukraine: 'cases/reported/ukraine-2025-02' });
  const target = join(folder, 'brief.pdf');
  let told = '';
  const tell = (text: string): void => void (told += text);
  const terminal = { out: tell, err: tell, width: 100, style: unstyled, errorStyle: unstyled, live: false };
  expect(await main(['brief', join(folder, 'ukraine'), '--pin', '37,1,6', '-o', target], terminal)).toBe(0);
  expect(told).toContain('wrote ');
  expect(told).toContain('Not for sharing with the parties');
  expect(pagesOf(await readFile(target))).toBe(2);
  await rm(folder, { recursive: true });
});
