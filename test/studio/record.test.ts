/** The Record screen: reading a document, deciding on proposals, linking them, saving; by mouse and by keys. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inStudio } from './browser.ts';
import { evidenceIn, card, rows, undo, SOON, press, onlyFirst, opened } from './evidence.ts';

describe('a document', () => {
  test('is read; by keys a proposal is accepted, one rejected, one said for another, linked, undone and saved', async () => {
    await inStudio({}, async ({ page, go, folder, hash }) => {
      await opened(page, go, folder);
      const before = evidenceIn(folder);
      // the accepted one is there as such, the others are proposals
      expect(await rows(page).first().innerText()).toContain('✓');
      await press(page, 'n', 'n');
      await card(page).getByText('proposed', { exact: true }).waitFor();
      expect(await card(page).innerText()).toContain('that whoever holds on to this aim');
      await press(page, 'a');
      await card(page).getByText('accepted', { exact: true }).waitFor();
      await expect.poll(hash, SOON).toContain('statement=hegseth-whoever-holds');
      // linked to the model by picking from it
      await press(page, 'l');
      await page.keyboard.type('claim-2014');
      await page.getByRole('combobox', { name: /^says/ }).selectOption('no');
      await page.getByRole('button', { name: 'Link', exact: true }).click();
      await card(page).getByText('claim-2014: no').waitFor();
      await page.getByLabel('Link to').selectOption({ label: 'US: “not claim-2014”' });
      await page.getByRole('button', { name: 'Link', exact: true }).click();
      await card(page).getByText('supports us: “not claim-2014”').waitFor();
      // said for another
      await card(page).getByLabel('Said for').selectOption('ukraine');
      await press(page, 'Escape');
      await expect.poll(() => card(page).getByLabel('Said for').inputValue(), SOON).toBe('ukraine');
      await undo(page).click();
      await expect.poll(() => card(page).getByLabel('Said for').inputValue(), SOON).toBe('us');
      // rejected: gone from the list, and the next one is looked at
      const count = await rows(page).count();
      await page.locator('main').focus();
      await press(page, 'n');
      await card(page).getByText('proposed', { exact: true }).waitFor();
      const words = await card(page).locator('blockquote').innerText();
      await press(page, 'r');
      await expect.poll(() => rows(page).count(), SOON).toBe(count - 1);
      await expect.poll(() => card(page).locator('blockquote').innerText(), SOON).not.toBe(words);
      await page.getByText('1 rejected before').waitFor();
      expect(evidenceIn(folder)).toBe(before);
      await press(page, 'Control+s');
      await page.getByRole('button', { name: 'Saved', exact: true }).waitFor();
      const after = evidenceIn(folder);
      expect(after.startsWith(before.slice(0, before.indexOf('statements:')))).toBe(true);
      expect(after).toContain('# Every statement of the report');
      expect(after).toMatch(/hegseth-whoever-holds:\n {4}quote: that whoever holds on to this aim/);
      expect(after).toMatch(/positions:\s+claim-2014: "?no/);
      expect(after).toMatch(/wants: not claim-2014/);
      expect(after).toMatch(/\nrejected:\n {2}- /);
      // and it is all there again
      await page.reload();
      await expect.poll(() => rows(page).count(), SOON).toBe(count - 1);
      // the document shows what the list says
      expect(await page.locator('.document .content.accepted').count()).toBeGreaterThan(1);
      await page.getByText('1 rejected before').waitFor();
    });
  });

  test('is decided on without a mouse: said for another party, linked, undone, saved', async () => {
    await inStudio({}, async ({ page, go, folder }) => {
      onlyFirst(folder);
      await go('#/board/ukraine');
      await press(page, '7');
      await expect.poll(() => rows(page).count(), SOON).toBeGreaterThan(5);
      await press(page, 'n', 'n', 's');
      await page.keyboard.type('Ukr');
      await press(page, 'Escape', 'a');
      await card(page).getByText('accepted', { exact: true }).waitFor();
      expect(await card(page).getByLabel('Said for').inputValue()).toBe('ukraine');
      await press(page, 'l');
      await page.keyboard.type('attack-again');
      await press(page, 'Tab', 'ArrowDown', 'Tab', 'Enter');
      await card(page).getByText('attack-again: no').waitFor();
      await press(page, 'Control+z');
      await card(page).getByText('attack-again: no').waitFor({ state: 'detached' });
      await press(page, 'Control+Shift+Z');
      await card(page).getByText('attack-again: no').waitFor();
      await press(page, 'Control+s');
      await page.getByRole('button', { name: 'Saved', exact: true }).waitFor();
      expect(evidenceIn(folder)).toMatch(/party: ukraine[\s\S]*attack-again: "?no/);
    });
  });

  test('gives a statement other words, by keys and by selecting them', async () => {
    await inStudio({}, async ({ page, go, folder }) => {
      await opened(page, go, folder);
      await press(page, 'n', 'n', 'e');
      await page.getByText('Choosing the words').waitFor();
      await press(page, 'ArrowLeft', 'Shift+ArrowRight', 'Enter');
      await card(page).getByText('accepted', { exact: true }).waitFor();
      expect(await card(page).locator('blockquote').innerText()).toBe(
        'whoever holds on to this aim will make the war longer and the suffering',
      );
      await press(page, 'e', 'ArrowRight', 'Escape');
      expect(await card(page).locator('blockquote').innerText()).toMatch(/suffering$/);
      await press(page, 'e', 'ArrowRight', 'Enter');
      await expect.poll(() => card(page).locator('blockquote').innerText(), SOON).toMatch(/suffering greater$/);
      // words nobody proposed
      await page.evaluate(`{
        const piece = [...document.querySelectorAll('.document [data-at]')].find((one) => one.textContent.includes('This retells'));
        const range = document.createRange();
        const at = piece.textContent.indexOf('one press report');
        range.setStart(piece.firstChild, at);
        range.setEnd(piece.firstChild, at + 16);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        piece.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
      }`);
      await page.getByText('The selected words are a statement').waitFor();
      await press(page, 'w');
      await expect.poll(() => card(page).locator('blockquote').innerText(), SOON).toBe('one press report');
      expect(await card(page).innerText()).toContain('Added by hand');
      await undo(page).click();
      await expect.poll(() => page.getByText('one press report', { exact: true }).count(), SOON).toBe(0);
    });
  });

  test('is added by pasting, kept among the sources, and read', async () => {
    await inStudio({ cases: { ferry: 'cases/teaching/island-ferry' } }, async ({ page, go, folder }) => {
      await go('#/record/ferry');
      await page.getByRole('heading', { name: 'No document is kept with this case yet' }).waitFor();
      await page.getByLabel('Title').fill('Harbour notes');
      await page.getByLabel('Date, YYYY-MM-DD').fill('2024-03-05');
      await page.getByLabel('Text', { exact: true }).fill('Ana Lind said on Monday that the harbour would stay open.');
      await page.getByRole('button', { name: 'Keep it in sources/' }).click();
      await expect.poll(() => rows(page).count(), SOON).toBe(1);
      const kept = readFileSync(join(folder, 'ferry', 'sources', 'harbour-notes.md'), 'utf8');
      expect(kept).toContain('date: "2024-03-05"');
      await press(page, 'Escape');
      await page.locator('main').focus();
      await press(page, 'n', 'a');
      await card(page).getByText('accepted', { exact: true }).waitFor();
      expect(existsSync(join(folder, 'ferry', 'evidence.yaml'))).toBe(false);
      await press(page, 'Control+s');
      await page.getByRole('button', { name: 'Saved', exact: true }).waitFor();
      expect(evidenceIn(folder, 'ferry')).toMatch(/^evidence: 1\n[\s\S]*date: 2024-03-04/);
    });
  });
});

test('the case and its evidence share one list of steps, and one save writes both', async () => {
  await inStudio({}, async ({ page, go, folder }) => {
    await opened(page, go, folder);
    const heading = page.getByRole('heading', { level: 1 });
    const [before, title] = [evidenceIn(folder), await heading.innerText()];
    await press(page, 'n', 'n', 'a');
    await card(page).getByText('accepted', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Title', { exact: true }).first().fill('Another title');
    await press(page, 'Enter');
    await expect.poll(() => heading.innerText(), SOON).toBe('Another title');
    await undo(page).click();
    await expect.poll(() => heading.innerText(), SOON).toBe(title);
    await undo(page).click();
    expect(await undo(page).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Saved', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => heading.innerText(), SOON).toBe('Another title');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Saved', exact: true }).waitFor();
    expect(evidenceIn(folder).length).toBeGreaterThan(before.length);
    expect(readFileSync(join(folder, 'ukraine', 'case.yaml'), 'utf8')).toMatch(/^title: "?Another title/m);
  });
});

test('evidence that somebody else changed is shown as a difference, and nothing is overwritten', async () => {
  await inStudio({}, async ({ page, go, folder }) => {
    await opened(page, go, folder);
    await press(page, 'n', 'n', 'a');
    await card(page).getByText('accepted', { exact: true }).waitFor();
    const file = join(folder, 'ukraine', 'evidence.yaml');
    const theirs = evidenceIn(folder).replace('# Every statement', '# Theirs');
    writeFileSync(file, theirs);
    const dialog = page.getByRole('dialog', { name: /evidence changed on disk/ });
    await dialog.getByText('+ # Theirs').waitFor();
    expect(evidenceIn(folder)).toBe(theirs);
    await dialog.getByRole('button', { name: 'Take the text on disk' }).click();
    await card(page).waitFor({ state: 'detached' });
    await undo(page).click();
    await expect.poll(() => page.locator('.accepted-row').count(), SOON).toBe(2);
  });
});
