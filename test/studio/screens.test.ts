/** The main task of each screen, on Elmira and on the largest of the cases that come with it. */
import { describe, expect, test } from 'vitest';
import { inStudio } from './browser.ts';

describe('the shelf', () => {
  test('lists the cases with what holds, finds by party, opens one, and back leads back', async () => {
    await inStudio({}, async ({ page, hash }) => {
      await page.getByText('would hold under').first().waitFor();
      const cards = page.locator('.card');
      expect(await cards.count()).toBe(2);
      expect(await cards.first().locator('svg').count()).toBe(1);
      await page.getByRole('searchbox').fill('uniroyal');
      await expect.poll(() => cards.count()).toBe(1);
      expect(await hash()).toBe('#/?q=uniroyal');
      await page.getByRole('link', { name: 'Elmira groundwater contamination' }).click();
      await page.getByRole('region', { name: /Board of outcomes/ }).waitFor();
      expect(await hash()).toBe('#/board/elmira');
      await page.goBack();
      await expect.poll(() => cards.count()).toBe(1);
      expect(await page.getByRole('searchbox').inputValue()).toBe('uniroyal');
    });
  });

  test('makes a new case, a copy, and takes a .gmcr file', async () => {
    await inStudio({}, async ({ page, hash, go }) => {
      await page.getByRole('button', { name: 'New case' }).click();
      await page.getByRole('region', { name: /Board of outcomes/ }).waitFor();
      expect(await hash()).toBe('#/board/new-case');
      await go('#/');
      const card = page.locator('.card', { hasText: 'Elmira' });
      await card.getByRole('button', { name: 'Duplicate' }).click();
      await expect.poll(hash).toBe('#/board/elmira-copy');
      await go('#/');
      await page.locator('input[type=file]').setInputFiles('test/casefile/gmcr/fixtures/ferry.gmcr');
      await expect.poll(hash).toMatch(/^#\/board\/ferry/);
      await page.getByRole('region', { name: /Board of outcomes/ }).waitFor();
    });
  });

  test('says what to do where there is no case, or none of this name', async () => {
    await inStudio({ cases: {} }, async ({ page, go }) => {
      await page.getByText('Start with “New case”').waitFor();
      await go('#/board/nowhere');
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('There is no case “nowhere” here');
      await page.getByRole('link', { name: 'See all cases.' }).click();
      await page.getByRole('heading', { name: 'Parley' }).waitFor();
    });
  });
});

describe('the board', () => {
  test('shows every outcome with how each party stands, and the chosen one below', async () => {
    await inStudio({}, async ({ page, go, hash }) => {
      await go('#/board/elmira');
      const heads = page.locator('.board thead th button');
      expect(await heads.allInnerTexts()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
      expect(await page.locator('.board thead th.today').innerText()).toBe('1');
      await heads.nth(7).click();
      await page.getByRole('region', { name: 'The chosen outcome' }).getByText('Uniroyal').first().waitFor();
      expect(await hash()).toBe('#/board/elmira?outcome=9');
      const leaves = page.locator('.board a.stand.leaves').first();
      const [party] = (await leaves.getAttribute('aria-label'))!.split(' at ');
      await leaves.hover();
      await expect.poll(() => page.locator('p.told').innerText()).toContain(party);
      await expect.poll(() => page.locator('.board thead th.lit-to').count()).toBe(1);
    });
  });

  test('sorts, filters and pins, all in the address', async () => {
    await inStudio({}, async ({ page, go, hash }) => {
      await go('#/board/elmira');
      await page.getByLabel('Only where').fill('accept');
      await page.keyboard.press('Enter');
      await page.getByText('4 of 9 outcomes').waitFor();
      await page.getByLabel('Best first for').selectOption({ label: 'Uniroyal' });
      await page.getByRole('checkbox', { name: 'only what would hold' }).check();
      expect(await hash()).toBe('#/board/elmira?where=accept&sort=uniroyal&holding=yes');
      await go('#/board/elmira?outcome=5&pin=8');
      await page.locator('.board').focus();
      await page.keyboard.press('p');
      await expect.poll(hash).toContain('pin=8,5');
      expect(await page.getByLabel('pinned').count()).toBe(2);
      await go('#/board/elmira?where=acept');
      await page.getByText('did you mean "accept"?').waitFor();
    });
  });

  test('folds the columns of a large case, and unfolds them', async () => {
    await inStudio({}, async ({ page, go }) => {
      await go('#/board/ukraine');
      const count = page.locator('.board-tools .count');
      const folded = await count.innerText();
      expect(folded).toMatch(/of [\d,]+ outcomes in \d+ columns/);
      await page.getByRole('checkbox', { name: 'fold alike' }).uncheck();
      await expect.poll(() => count.innerText()).not.toBe(folded);
      await page.goBack();
    });
  });
});

describe('why', () => {
  test('gives the argument, a second one beside it, and waits for whoever tries first', async () => {
    await inStudio({}, async ({ page, go, hash }) => {
      await go('#/why/elmira?outcome=1&party=uniroyal');
      await page.getByRole('article').getByText('Uniroyal').first().waitFor();
      await page.getByLabel('Way of looking ahead').selectOption('nash');
      await page.getByLabel('Beside it').selectOption('gmr');
      await expect.poll(() => page.getByRole('article').count()).toBe(2);
      expect(await hash()).toBe('#/why/elmira?outcome=1&party=uniroyal&concept=nash&beside=gmr');
      await page.goBack();
      await expect.poll(() => page.getByRole('article').count()).toBe(1);
      await page.getByRole('checkbox', { name: 'let me try first' }).check();
      expect(await page.getByRole('article').count()).toBe(0);
      await page.getByRole('button', { name: 'Show the answer' }).click();
      await page.getByRole('article').waitFor();
    });
  });

  test('is copied as a sentence, as LaTeX and as a link', async () => {
    await inStudio({ permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page, go, base }) => {
      await go('#/why/elmira?outcome=9&voice=formal');
      const copied = (): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()');
      await page.getByRole('button', { name: 'Copy text' }).click();
      await expect.poll(copied).toContain('Uniroyal');
      await page.getByRole('button', { name: 'Copy LaTeX' }).click();
      await expect.poll(copied).toContain('\\');
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expect.poll(copied).toBe(`${base}#/why/elmira?outcome=9&voice=formal`);
    });
  });
});

describe('moves', () => {
  test('are walked by clicking and with the arrow keys, with routes below', async () => {
    await inStudio({}, async ({ page, go, hash }) => {
      await go('#/moves/elmira');
      const figure = page.getByRole('region', { name: /^Moves/ });
      await figure.locator('[data-node="4"]').first().click();
      await expect.poll(hash).toBe('#/moves/elmira?outcome=5');
      await figure.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(hash).not.toContain('outcome=5');
      await page.goBack();
      await page.getByRole('region', { name: 'Routes' }).locator('svg').waitFor();
      await go('#/moves/ukraine');
      await page
        .getByRole('region', { name: /^Moves/ })
        .locator('svg')
        .waitFor();
    });
  });
});

test('plain and formal words are one switch, kept from screen to screen', async () => {
  await inStudio({}, async ({ page, go, hash }) => {
    await go('#/board/elmira');
    await page.getByRole('checkbox', { name: 'formal' }).check();
    await page.getByText('Stability').first().waitFor();
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Moves' }).click();
    await expect.poll(hash).toBe('#/moves/elmira?voice=formal');
  });
});
