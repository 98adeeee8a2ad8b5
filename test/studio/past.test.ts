/** The record of a case over time and option by option, past days, and the ways back to the words. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inStudio, settled } from './browser.ts';
import { evidenceIn, card, SOON, press } from './evidence.ts';

describe('a past day', () => {
  test('is chosen with a slider, holds on the board, and outcomes keep their numbers', async () => {
    await inStudio({}, async ({ page, go, hash }) => {
      await go('#/board/ukraine?outcome=10');
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
      await expect.poll(hash, SOON).toContain('outcome=10');
    });
  });
});

test('a cell of who says what opens the words, in the document itself', async () => {
  await inStudio({}, async ({ page, go, hash }) => {
    await go('#/record/ukraine?tab=matrix');
    const cell = page.getByRole('row', { name: /NATO membership/ }).getByRole('button');
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
