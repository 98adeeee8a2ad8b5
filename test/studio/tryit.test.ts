/** Try it: wishes moved, options, rules and assumptions switched off and on, what is not known settled. */
import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { inStudio, soon, read, saved, save, undo, told, tryIt, nothing, unfold, switchOf, focused, without } from './trying.ts';

vi.setConfig({ testTimeout: 180_000 });

describe('wishes', () => {
  const grips = (page: Page) => page.getByRole('list', { name: /^What ukraine wants/ }).locator('.grip');
  const order = async (page: Page): Promise<string[]> =>
    (await grips(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))).map(
      (label) => /^(.*), place/.exec(label)![1]!,
    );

  test('are moved by keys: the focus goes along, the place is told, and undo takes it back', async () => {
    await inStudio({}, async ({ page, go }) => {
      await go('#/change/ukraine');
      await unfold(page, 'Wishes of Ukraine');
      await grips(page).nth(2).focus();
      await page.keyboard.press('ArrowUp');
      await page.getByText('settle: now place 2 of 11').waitFor();
      await expect.poll(() => focused(page), soon).toMatch(/^settle, place 2 of 11/);
      // visibly so
      expect(await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none');
      await expect
        .poll(async () => (await order(page)).slice(0, 3), soon)
        .toEqual(['not attack-again', 'settle', 'other-troops or membership if settle']);
      await expect.poll(() => told(page), soon).toMatch(/would hold|as before/);
      await page.keyboard.press('End');
      await expect.poll(() => focused(page), soon).toMatch(/^settle, place 11 of 11/);
      await undo(page).click();
      await undo(page).click();
      await expect.poll(() => told(page), soon).toBe(nothing);
      expect(await saved(page).isDisabled()).toBe(true);
    });
  });

  test('are moved by drag with the mouse', async () => {
    await inStudio({}, async ({ page, go }) => {
      await go('#/change/ukraine');
      await unfold(page, 'Wishes of Ukraine');
      await grips(page).first().scrollIntoViewIfNeeded();
      const [from, to] = [(await grips(page).nth(0).boundingBox())!, (await grips(page).nth(2).boundingBox())!];
      await page.mouse.move(from.x + 5, from.y + 5);
      await page.mouse.down();
      await page.mouse.move(to.x + 5, to.y + 5, { steps: 4 });
      expect(await page.locator('.ordered .drop-after').count()).toBe(1);
      await page.mouse.up();
      await page.getByText('not attack-again: now place 3 of 11').waitFor();
      await expect
        .poll(async () => (await order(page)).slice(0, 3), soon)
        .toEqual(['other-troops or membership if settle', 'settle', 'not attack-again']);
    });
  });

  test('are moved by drag with a finger', async () => {
    await inStudio({ hasTouch: true, viewport: { width: 390, height: 844 } }, async ({ page, go }) => {
      await go('#/change/ukraine');
      // on a phone it stands above
      await page.locator('.fragile').waitFor();
      await unfold(page, 'Wishes of Ukraine');
      await grips(page).nth(1).scrollIntoViewIfNeeded();
      const [from, to] = [(await grips(page).nth(1).boundingBox())!, (await grips(page).nth(0).boundingBox())!];
      const touch = await page.context().newCDPSession(page);
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
        touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + 8, y }] });
      await send('touchStart', from.y + 8);
      for (let step = 1; step <= 4; step++) await send('touchMove', from.y + ((to.y - from.y) * step) / 4 + 8);
      await send('touchEnd', 0);
      await page.getByText('other-troops or membership if settle: now place 1 of 11').waitFor();
      await expect.poll(async () => (await order(page))[0], soon).toBe('other-troops or membership if settle');
    });
  });
});

describe('a switch', () => {
  test.each([
    ['elmira', 'accept the control order as it stands', 'drag out the appeal'],
    ['ukraine', 'go on with military aid to Ukraine', 'go on with its offensive'],
  ])('takes options of %s off the table and puts them back in any order', async (id, one, other) => {
    await inStudio({}, async ({ page, go }) => {
      await go(`#/change/${id}`);
      await unfold(page, 'Options on the table');
      const options = 'Options on the table';
      await switchOf(page, options, one).click();
      await expect.poll(() => told(page), soon).toMatch(/would hold otherwise than before/);
      await switchOf(page, options, other).click();
      await expect.poll(() => switchOf(page, options, other).isChecked(), soon).toBe(false);
      await switchOf(page, options, one).click();
      await expect.poll(() => switchOf(page, options, one).isChecked(), soon).toBe(true);
      expect(await switchOf(page, options, other).isChecked()).toBe(false);
      await switchOf(page, options, other).click();
      // with the names of outcomes that went along, byte for byte
      await expect.poll(() => told(page), soon).toBe(nothing);
      expect(await saved(page).isDisabled()).toBe(true);
    });
  });

  test('takes rules out and puts them back where they stood, and undo leads through all of it', async () => {
    await inStudio({}, async ({ page, go }) => {
      await go('#/change/ukraine');
      await unfold(page, 'Rules');
      const [first, second] = [/^never together claim-2014, settle/, /^never together settle, offensive/];
      await switchOf(page, 'Rules', first).click();
      await expect.poll(() => switchOf(page, 'Rules', first).isChecked(), soon).toBe(false);
      await switchOf(page, 'Rules', second).click();
      await tryIt(page).getByText('4 of 6 on').waitFor();
      await switchOf(page, 'Rules', first).click();
      await tryIt(page).getByText('5 of 6 on').waitFor();
      await switchOf(page, 'Rules', second).click();
      await expect.poll(() => told(page), soon).toBe(nothing);
      for (const label of ['5 of 6 on', '4 of 6 on', '5 of 6 on']) {
        await undo(page).click();
        await tryIt(page).getByText(label).waitFor();
      }
      await undo(page).click();
      await expect.poll(() => told(page), soon).toBe(nothing);
    });
  });

  test('takes assumptions out, one or all, with what variants put in their place, and puts them back', async () => {
    await inStudio({}, async ({ page, go, folder }) => {
      const before = read(folder, 'ukraine');
      await go('#/change/ukraine');
      await unfold(page, 'Assumptions');
      const [ukraine, russia] = ['Assumptions: Ukraine', 'Assumptions: Russia'];
      const guarantees = /^other-troops or membership if settle/;
      await switchOf(page, ukraine, guarantees).click();
      await expect.poll(() => told(page), soon).toMatch(/would hold otherwise than before/);
      expect(await page.locator('main > .notice.error').count()).toBe(0);
      const group = tryIt(page)
        .locator('div', { has: page.getByRole('heading', { name: 'Russia', exact: true }) })
        .last();
      await group.getByRole('button', { name: 'All off' }).click();
      await expect.poll(() => switchOf(page, russia, /^settle/).isChecked(), soon).toBe(false);
      expect(await page.locator('main > .notice.error').count()).toBe(0);
      await undo(page).click();
      await expect.poll(() => switchOf(page, russia, /^settle/).isChecked(), soon).toBe(true);
      await page.getByRole('button', { name: 'Redo' }).click();
      await expect.poll(() => switchOf(page, russia, /^settle/).isChecked(), soon).toBe(false);
      await group.getByRole('button', { name: 'All on' }).click();
      await expect.poll(() => switchOf(page, russia, /^settle/).isChecked(), soon).toBe(true);
      await switchOf(page, ukraine, guarantees).click();
      await expect.poll(() => told(page), soon).toBe(nothing);
      // what is off stays off once it is saved
      await switchOf(page, ukraine, /^membership/).click();
      await save(page).click();
      await saved(page).waitFor();
      const after = read(folder, 'ukraine');
      expect(without(after, before)).toEqual([]);
      expect(without(before, after).join(' ')).toMatch(
        /^ +- say: membership +assumed: The report treats membership as a question/,
      );
    });
  });
});

describe('what is not known', () => {
  test('is settled one way or another, and left open again', async () => {
    const cases = { shops: 'cases/teaching/two-shops', inspection: 'cases/teaching/inspection' };
    await inStudio({ cases }, async ({ page, go }) => {
      await go('#/change/shops');
      await unfold(page, 'What is not known');
      await page.getByRole('radio', { name: '“price war” is better' }).click();
      await expect.poll(() => told(page), soon).toMatch(/would hold otherwise than before/);
      await page.getByRole('radio', { name: 'both are the same' }).click();
      await page.getByRole('radio', { name: 'not known' }).click();
      await expect.poll(() => told(page), soon).toBe(nothing);
      // chances and thresholds go and come with it
      await go('#/change/inspection');
      await unfold(page, 'What is not known');
      await page.getByRole('radio', { name: 'comply if visit' }).click();
      await expect.poll(() => told(page), soon).toMatch(/would hold otherwise than before/);
      await page.getByRole('radio', { name: 'not known' }).click();
      await expect.poll(() => told(page), soon).toBe(nothing);
      expect(await saved(page).isDisabled()).toBe(true);
    });
  });
});
