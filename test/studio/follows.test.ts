/** What is changed in the case is followed in its evidence, in one step that undo takes back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inStudio } from './browser.ts';

const SOON = { timeout: 15_000 };

test('an option renamed, and one removed, are so in the evidence too', async () => {
  await inStudio({}, async ({ page, go, folder }) => {
    const read = (name: string): string => readFileSync(join(folder, 'ukraine', name), 'utf8');
    const [text, evidence] = [read('case.yaml'), read('evidence.yaml')];
    await go('#/edit/ukraine');
    const options = page.locator('details.section', { has: page.locator('summary', { hasText: /^Options/ }) });
    await options.locator('summary').first().click();
    const membership = options.locator('details.item', { hasText: 'NATO membership' });
    await membership.locator('summary').click();
    await membership.getByLabel('Name in the text').fill('nato');
    await page.keyboard.press('Enter');
    const save = page.getByRole('button', { name: 'Save', exact: true });
    const saved = page.getByRole('button', { name: 'Saved', exact: true });
    await expect.poll(() => save.count(), SOON).toBe(1);
    await save.click();
    await saved.waitFor();
    expect(read('evidence.yaml')).toContain('positions: { nato: no }');
    // comments stand where they stood
    expect(read('evidence.yaml')).toBe(
      evidence.replace('{ membership: no }', '{ nato: no }').replace('- option: membership  ', '- option: nato  '),
    );
    // removed with all that speaks of it: what the evidence says of it is told, and gone
    await membership.locator('summary').click();
    await membership.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Remove them too' }).click();
    await page.getByText(/the evidence hegseth-nato: nato: no/).waitFor(SOON);
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.click();
    await undo.click();
    await save.click();
    await saved.waitFor();
    expect([read('case.yaml'), read('evidence.yaml')]).toEqual([text, evidence]);
  });
});
