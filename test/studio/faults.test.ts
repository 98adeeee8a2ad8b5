/** What is lost on the way, or not there, is told, with a way on; the rest of the page stays. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inStudio } from './browser.ts';

test('a screen, the code editor and long work whose files cannot be had say so, and what is unsaved stays', async () => {
  await inStudio({ expected: /dynamically imported|preload CSS|ERR_FAILED/ }, async ({ page, go }) => {
    await page.route(/\/assets\/(?:record|source|slow)-/, (route) => route.abort());
    await go('#/edit/elmira');
    const alert = page.getByRole('alert');
    await alert.getByText(/^The text cannot be shown/).waitFor();
    await page.getByLabel('Title', { exact: true }).first().fill('Unsaved');
    await page.keyboard.press('Tab');
    const heading = page.getByRole('heading', { level: 1 });
    await expect.poll(() => heading.innerText()).toBe('Unsaved');
    await page.getByRole('link', { name: 'Record' }).click();
    await alert.getByText(/^This screen cannot be shown/).waitFor();
    expect(await heading.innerText()).toBe('Unsaved');
    await page.getByRole('link', { name: 'Change' }).click();
    await page.getByText(/could not be loaded; is “parley studio” still running\?/).waitFor();
    await page.unroute(/\/assets\//);
    await page.getByRole('link', { name: 'Record' }).click();
    await alert.getByRole('button', { name: 'Load the page again' }).click();
    await expect.poll(() => heading.innerText()).toBe('Unsaved');
  });
});

test('a variant that is not there leads back to the case, and a day that is not there is no day', async () => {
  await inStudio({}, async ({ page, go, hash }) => {
    await go('#/board/ukraine?variant=nope');
    await page.getByText('the case has no variant "nope"').waitFor();
    await page.getByRole('button', { name: /without the variant$/ }).click();
    await page.getByRole('region', { name: /Board of outcomes/ }).waitFor();
    expect(await hash()).toBe('#/board/ukraine');
    await go('#/board/ukraine?asof=2025-02-30');
    await page.getByText('as of 2025-02-13').waitFor();
    expect(await page.getByText('Back to now').count()).toBe(0);
  });
});

test('a file that goes, or cannot be read, is told of until it is back', async () => {
  await inStudio({}, async ({ page, go, folder }) => {
    const file = join(folder, 'elmira', 'case.yaml');
    const text = readFileSync(file);
    await go('#/board/elmira');
    const notice = page.getByText(/^The file of this case/);
    rmSync(file);
    await page.getByText(/^The file of this case is gone from the disk/).waitFor();
    writeFileSync(file, text);
    await expect.poll(() => notice.count()).toBe(0);
    writeFileSync(file, Buffer.from([0xff, 0xfe, 0, 1, 2]));
    await page.getByText(/^The file of this case cannot be read any more/).waitFor();
    await page.getByRole('region', { name: /Board of outcomes/ }).waitFor();
    writeFileSync(file, text);
    await expect.poll(() => notice.count()).toBe(0);
  });
});

test('nonsense in an address is what is usual instead', async () => {
  await inStudio({}, async ({ page, go }) => {
    await go('#/record/ukraine?sure=900&doc=none');
    await expect.poll(() => page.getByText(/^Proposals at least/).innerText()).toContain('50 % sure');
  });
});
