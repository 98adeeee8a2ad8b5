/** Change: what would make an outcome hold, applied and taken back, told, and followed. */
import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import {
  inStudio,
  soon,
  read,
  saved,
  save,
  undo,
  live,
  told,
  tryIt,
  nothing,
  unfold,
  switchOf,
  focused,
  without,
} from './trying.ts';

vi.setConfig({ testTimeout: 180_000 });

const cards = (page: Page) => page.getByRole('list', { name: 'Fewest changes of mind', exact: true }).getByRole('listitem');
const outcome = (page: Page) => page.getByLabel('Outcome', { exact: true });

async function pick(page: Page, title: RegExp): Promise<void> {
  const choice = page.getByLabel('Outcome to make hold');
  const option = choice.locator('option', { hasText: title });
  await choice.selectOption(await option.getAttribute('value'));
}

describe('a card', () => {
  test('is applied to the flagship: what now holds is told, the strip changes, and undo at the place takes it back', async () => {
    await inStudio({}, async ({ page, go, folder, hash }) => {
      const before = read(folder, 'ukraine');
      await go('#/change/ukraine');
      await pick(page, /^war with all support \(171\), does not hold/);
      expect(await hash()).toBe('#/change/ukraine?outcome=171');
      const card = cards(page).filter({ hasText: '“not claim-2014 if aid and other-troops” no longer matters.' });
      await card.getByText('✓ it would hold').waitFor();
      // whom it concerns, and what the names in the text stand for
      expect(await card.locator('.size').innerText()).toMatch(/^Ukraine\s+1 changed statement/);
      expect(await card.innerText()).toContain('hold to a return to the borders of before 2014 as a condition');
      expect(await told(page)).toBe(nothing);
      expect(await live(page).locator('svg').count()).toBe(1);
      await card.getByRole('button', { name: 'Apply to the case' }).click();
      const done = page.locator('.applied');
      await done.getByText('In this model it now holds (SEQ).').waitFor();
      await expect.poll(() => told(page), soon).toMatch(/outcomes? would hold otherwise than before\. More firmly: .*171/);
      expect(await live(page).locator('svg').count()).toBe(2);
      await pick(page, /^war with all support \(171\), holds under/);
      expect(read(folder, 'ukraine')).toBe(before);
      await done.getByRole('button', { name: 'Undo this change' }).click();
      await done.waitFor({ state: 'detached' });
      await expect.poll(() => told(page), soon).toBe(nothing);
      await card.getByText('✓ it would hold').waitFor();
      expect(await saved(page).isDisabled()).toBe(true);
    });
  });

  test('is applied to Elmira and saved: one preference is another, every comment and every other line is as it was', async () => {
    await inStudio({}, async ({ page, go, folder }) => {
      const before = read(folder, 'elmira');
      await go('#/change/elmira');
      await outcome(page).fill('1');
      await page.keyboard.press('Enter');
      const card = cards(page).filter({ hasText: 'Local Government would have to like' });
      await card.getByRole('button', { name: 'Apply to the case' }).click();
      await page.locator('.applied').getByText('In this model it now holds').waitFor();
      expect(read(folder, 'elmira')).toBe(before);
      await save(page).click();
      await saved(page).waitFor();
      const after = read(folder, 'elmira');
      expect(without(before, after)).toEqual(['    ranking: [7, 3, 5, 1, 8, 6, 4, 2, 9]']);
      expect(without(after, before).join('\n')).toMatch(/^ {4}ranking: .*\n {4}assumed: "?Supposed: tried in the studio/);
    });
  });

  test('that adds a statement to a reported case says what it rests on; comments survive saving', async () => {
    await inStudio({}, async ({ page, go, folder }) => {
      const before = read(folder, 'ukraine');
      await go('#/change/ukraine?outcome=14');
      const card = cards(page).filter({ hasText: '“not european-troops” comes to matter (in place 3).' });
      await card.getByRole('button', { name: 'Apply to the case' }).click();
      await page.locator('.applied').getByText('In this model it now holds').waitFor();
      await save(page).click();
      await saved(page).waitFor();
      const after = read(folder, 'ukraine');
      expect(without(before, after)).toEqual([]);
      expect(without(after, before).map((line) => line.trim())).toEqual([
        expect.stringMatching(/^assumed: "?Supposed: tried in the studio, to see what would follow\."?$/),
      ]);
      expect(after.split('\n').length - before.split('\n').length).toBe(2);
      // no warning that something does not say what it rests on
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Edit' }).click();
      await page.getByRole('textbox', { name: 'The text of the case' }).waitFor();
      expect(await page.getByText('does not say what it rests on').count()).toBe(0);
    });
  });

  test('that is not practicable stands last, folded, with the reason in plain words', async () => {
    await inStudio({}, async ({ page, go }) => {
      await go('#/change/ukraine');
      await cards(page).first().waitFor();
      const heads = page.getByRole('region', { name: 'What would make it hold' }).locator('h3, details.folded > summary');
      const order = (await heads.allInnerTexts()).map((text) => text.replace(/\s*\d+$/, ''));
      expect(order.indexOf('Not to be tried from here')).toBeGreaterThan(order.indexOf('Fewest changes of mind'));
      const folded = page.locator('details.folded', { hasText: 'Not to be tried from here' });
      expect(await folded.getAttribute('open')).toBeNull();
      await folded.locator('summary').click();
      await folded
        .getByText(/wants is not given as a ranking, and one of all 179 outcomes would have to take its place/)
        .waitFor();
      expect(await folded.getByRole('button', { name: 'Apply to the case' }).count()).toBe(0);
    });
  });
});

describe('what breaks what holds', () => {
  test('stands with the most fragile first, each with who would leave', async () => {
    await inStudio({}, async ({ page, go }) => {
      await go('#/change/ukraine');
      const bars = page.locator('.fragile tbody tr');
      await bars.first().waitFor();
      const steps = (await bars.locator('td.steps').allInnerTexts()).map((text) => Number(/\d+/.exec(text)?.[0]));
      expect(steps.length).toBe(12);
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
      expect(await bars.locator('td:last-child').allInnerTexts()).toEqual(
        steps.map(() => expect.stringMatching(/would leave\.$/)),
      );
      await page.getByText(/^Worked out for 12 of the \d+ outcomes that hold/).waitFor();
    });
  });
});

describe('the chosen outcome', () => {
  test('is followed to where it stands once others are impossible, and comes back with undo where it was lost', async () => {
    await inStudio({}, async ({ page, go, hash }) => {
      await go('#/change/ukraine?outcome=179&pin=179');
      await expect.poll(() => outcome(page).inputValue(), soon).toBe('179 (full settlement)');
      await unfold(page, 'Options on the table');
      const membership = switchOf(page, 'Options on the table', 'agree to NATO membership');
      await membership.click();
      await expect.poll(hash, soon).not.toContain('outcome=179');
      await expect.poll(() => outcome(page).inputValue(), soon).toMatch(/^\d+ \(full settlement\)$/);
      expect(await hash()).toMatch(/outcome=(\d+)&pin=\1$/);
      await undo(page).click();
      await expect.poll(hash, soon).toBe('#/change/ukraine?outcome=179&pin=179');
      await switchOf(page, 'Options on the table', 'offer US firms contracts').click();
      await page.getByText('The chosen outcome is not possible any more').waitFor();
      expect(await hash()).toBe('#/change/ukraine');
      await undo(page).click();
      await expect.poll(hash, soon).toContain('outcome=179');
    });
  });
});

test('a variant shows what would make it hold, changes nothing, and leads to the case itself', async () => {
  await inStudio({}, async ({ page, go, hash }) => {
    await go('#/change/ukraine?variant=weak-guarantees');
    await page.getByText('This is a variant; changes are tried in the case itself.').first().waitFor();
    await page.getByRole('heading', { name: 'What would make it hold' }).waitFor();
    await page.locator('.fragile').waitFor();
    expect(await page.getByRole('button', { name: 'Apply to the case' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Go to the case itself' }).click();
    expect(await hash()).toBe('#/change/ukraine');
    await page.getByRole('button', { name: 'Apply to the case' }).first().waitFor();
  });
});

test('by keys alone: an outcome chosen, a card applied and taken back, a rule switched off and on', async () => {
  await inStudio({}, async ({ page, go }) => {
    await go('#/change/ukraine');
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let pressed = 0; pressed < 90; pressed++) {
        if (name.test(await focused(page))) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${String(name)} is not reached`);
    };
    await page.getByLabel('Outcome to make hold').focus();
    await page.keyboard.press('End');
    await expect.poll(() => outcome(page).inputValue(), soon).toBe('179 (full settlement)');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => outcome(page).inputValue(), soon).toBe('171 (war with all support)');
    await cards(page).first().getByText('✓ it would hold').waitFor({ timeout: 60_000 });
    await tabTo(/^Apply to the case$/);
    await page.keyboard.press('Enter');
    await page.locator('.applied').waitFor();
    // the focus is where it is told
    await expect.poll(() => page.evaluate<string>('document.activeElement.className'), soon).toBe('applied');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Undo this change');
    await page.keyboard.press('Enter');
    await expect.poll(() => told(page), soon).toBe(nothing);
    await tabTo(/^Rules/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await tryIt(page).getByText('5 of 6 on').waitFor();
    await page.keyboard.press('Space');
    await expect.poll(() => told(page), soon).toBe(nothing);
  });
});
