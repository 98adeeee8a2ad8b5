/** The Record screen: reading a document, deciding on proposals, linking them; past days; who says what; by mouse and by keys. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inStudio, settled } from './browser.ts';

const evidenceIn = (folder: string, id = 'ukraine'): string => readFileSync(join(folder, id, 'evidence.yaml'), 'utf8');
const card = (page: Page) => page.getByRole('region', { name: 'The statement' });
const rows = (page: Page) => page.getByRole('list', { name: 'Statements' }).getByRole('button');
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
/** Other work on the machine must not make a test fail. */
const SOON = { timeout: 10_000 };

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Takes what the flagship has accepted from its report back to the reader, but for one. */
function onlyFirst(folder: string): void {
  const file = join(folder, 'ukraine', 'evidence.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, text.indexOf('  hegseth-prolong:')));
}

async function opened(page: Page, go: (hash: string) => Promise<void>, folder: string): Promise<void> {
  onlyFirst(folder);
  await go('#/record/ukraine?sure=0.3');
  await expect.poll(() => rows(page).count(), SOON).toBeGreaterThan(10);
}

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

describe('a past day', () => {
  test('is chosen with a slider, holds on the board, and outcomes keep their numbers', async () => {
    await inStudio({}, async ({ page, go, hash }) => {
      await go('#/board/ukraine?outcome=9');
      await page.getByRole('region', { name: /Board of outcomes/ }).waitFor();
      await settled(page);
      const all = await page.locator('.board thead th button').count();
      const name = (
        await page.getByRole('region', { name: 'The chosen outcome' }).getByRole('heading').first().innerText()
      ).trim();
      await press(page, '7');
      const slider = page.getByLabel('As of');
      await slider.focus();
      await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
      await expect.poll(hash, SOON).toContain('asof=2025-02-11');
      await page.getByText('14 parts not said yet').waitFor();
      await press(page, '1');
      await page.getByRole('region', { name: /Board of outcomes/ }).waitFor();
      await settled(page);
      expect(await page.locator('.board thead th button').count()).toBe(32);
      expect(all).toBeGreaterThan(32);
      expect(await hash()).toContain('outcome=');
      const now = page.getByRole('region', { name: 'The chosen outcome' }).getByRole('heading').first();
      expect((await now.innerText()).trim().split(' ')[0]).toBe(name.split(' ')[0]);
      await page.getByRole('button', { name: 'Back to now' }).click();
      await expect.poll(() => page.locator('.board thead th button').count(), SOON).toBe(all);
      await expect.poll(hash, SOON).toContain('outcome=9');
    });
  });
});

test('a cell of who says what opens the words, in the document itself', async () => {
  await inStudio({}, async ({ page, go, hash }) => {
    await go('#/record/ukraine?tab=matrix');
    const cell = page.getByRole('row', { name: /^membership/ }).getByRole('button');
    expect(await cell.innerText()).toBe('no');
    await cell.click();
    const words = page.getByRole('region', { name: 'The words' });
    await words.getByText('that talks cannot be expected to end with Ukraine in NATO').waitFor();
    await words.getByRole('link', { name: 'In the document' }).click();
    await expect.poll(hash, SOON).toContain('statement=hegseth-nato');
    await settled(page);
    expect(await page.locator('.document .content.current').innerText()).toBe(
      'that talks cannot be expected to end with Ukraine in NATO',
    );
    // who said it, and by which words the text says so, as soon as the reader has found them
    await expect.poll(() => page.locator('.document .source.current').allInnerTexts(), SOON).toEqual(['Hegseth']);
    await expect.poll(() => page.locator('.document .cue.current').allInnerTexts(), SOON).toEqual(['said']);
    await expect.poll(() => page.locator('.document .source', { hasText: 'Pete Hegseth' }).count(), SOON).toBe(1);
  });
});

test('the timeline is walked with the arrow keys, and has a table behind it', async () => {
  await inStudio({}, async ({ page, go, hash }) => {
    await go('#/record/ukraine?tab=timeline');
    await page.getByRole('region', { name: /^Timeline/ }).focus();
    await press(page, 'ArrowRight');
    await expect.poll(hash, SOON).toContain('statement=background-2014');
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await page.getByText('Volodymyr Zelensky, 11 February 2025:').waitFor();
    expect(await page.locator('[data-chosen]').count()).toBe(1);
    await page.getByText('As a table').click();
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('table').getByRole('row').count()).toBe(18);
    await page.getByRole('region', { name: /^Timeline/ }).focus();
    await press(page, 'Enter');
    await page.locator('.document .content.current').first().waitFor();
  });
});

test('what was said since a day is told with what it changed', async () => {
  await inStudio({}, async ({ page, go }) => {
    await go('#/record/ukraine?tab=since&from=2025-02-11');
    await page.getByText('Under SEQ, 2 outcomes would hold by what was known on 11 February 2025').waitFor();
    expect(await page.getByText('now there: the option membership').count()).toBe(1);
    await page.getByLabel('Said after').selectOption('2025-02-12');
    await page.getByText('by what was known on 12 February 2025').waitFor();
  });
});

test('a link to a source without words of it, or to nothing, says so; evidence with a mistake says where', async () => {
  await inStudio({}, async ({ page, go, folder }) => {
    await go('#/record/ukraine?statement=nothing-of-the-kind');
    await page.getByText('There is no statement “nothing-of-the-kind” in the evidence').waitFor();
    const file = join(folder, 'ukraine', 'evidence.yaml');
    writeFileSync(file, evidenceIn(folder).replace('{ membership: no }', '{ memberships: no }'));
    await page.getByRole('heading', { name: 'evidence.yaml cannot be read as it is' }).waitFor();
    expect(await page.getByRole('region', { name: /cannot be read/ }).innerText()).toContain('did you mean "membership"?');
  });
});

test('what two coders left undecided is asked, at the statement too', async () => {
  await inStudio({}, async ({ page, go, folder }) => {
    const file = join(folder, 'ukraine', 'evidence.yaml');
    const asked = '    act: reject\n    undecided:\n      - { code: act, said: { Ann: reject, Ben: warn } }\n';
    writeFileSync(file, evidenceIn(folder).replace('    act: reject\n', asked));
    await go('#/record/ukraine?statement=hegseth-borders');
    await card(page).getByText('act is undecided: Ann says reject, Ben says warn').waitFor();
    await page.getByText('1 open question').click();
    expect(await page.getByRole('region', { name: 'Open questions' }).innerText()).toContain('nobody has decided what');
  });
});

test('a case without statements says so on every tab, and what to do', async () => {
  await inStudio({}, async ({ page, go }) => {
    for (const [tab, said] of [
      ['timeline', 'No statement is recorded yet'],
      ['matrix', 'Nobody is recorded to have taken a position'],
      ['footing', 'What we do not know'],
    ] as const) {
      await go(`#/record/elmira?tab=${tab}`);
      expect(await page.getByRole('heading', { name: said }).count()).toBe(1);
    }
  });
});

test('a case that cannot have evidence says what to do', async () => {
  await inStudio({}, async ({ page, go, folder }) => {
    writeFileSync(join(folder, 'loose.yaml'), readFileSync(join(folder, 'elmira', 'case.yaml')));
    await go('#/record/loose.yaml');
    await page.getByRole('heading', { name: 'This case has no record beside it' }).waitFor();
    expect(await page.getByText('move the case into it as case.yaml').count()).toBe(1);
  });
});
