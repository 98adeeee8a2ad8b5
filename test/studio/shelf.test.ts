/** The shelf: filtered by party, in the address, with the search, and back; files that come in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inStudio } from './browser.ts';

test('keeps the cases with a party, together with the search, and back leads back', async () => {
  await inStudio({}, async ({ page, go, hash }) => {
    const cards = page.locator('.card');
    const party = page.getByLabel('Only cases with this party');
    await expect.poll(() => party.locator('option').count()).toBe(8);
    expect(await party.locator('option').allInnerTexts()).toContain('Uniroyal (1)');
    await party.selectOption('Russia');
    await expect.poll(() => cards.count()).toBe(1);
    expect(await cards.innerText()).toContain('Ukraine, February 2025');
    expect(await hash()).toBe('#/?party=Russia');
    await page.getByRole('searchbox').fill('elmira');
    await page.getByRole('heading', { name: 'No case matches' }).waitFor();
    await page.getByRole('button', { name: 'Show all 2' }).click();
    await expect.poll(() => cards.count()).toBe(2);
    await page.goBack();
    await expect.poll(() => cards.count()).toBe(0);
    await page.goBack();
    await expect.poll(() => cards.count()).toBe(2);
    // a link opens the same, before the cases are read
    await go('#/?party=Uniroyal');
    await expect.poll(() => cards.count()).toBe(1);
    expect(await party.inputValue()).toBe('Uniroyal');
  });
});

test('a copy has the evidence and the documents of the case, and a title that says so', async () => {
  await inStudio({}, async ({ page, hash, folder }) => {
    await page.locator('.card', { hasText: 'Ukraine' }).getByRole('button', { name: 'Duplicate' }).click();
    await expect.poll(hash).toBe('#/board/ukraine-copy');
    await page.getByRole('heading', { level: 1, name: 'Ukraine, February 2025: terms of a settlement (copy)' }).waitFor();
    for (const name of ['evidence.yaml', 'sources/report.md'])
      expect(readFileSync(join(folder, 'ukraine-copy', name), 'utf8')).toBe(readFileSync(join(folder, 'ukraine', name), 'utf8'));
  });
});

test('says of a file that cannot be a case what it is not, and keeps nothing of it', async () => {
  await inStudio({}, async ({ page, hash }) => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'map.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50]) });
    await page.getByText('map.png is neither a .gmcr nor a .yaml file').waitFor();
    expect(await hash()).toBe('');
    expect(await page.locator('.card').count()).toBe(2);
  });
});
