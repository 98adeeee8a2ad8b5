/** Change: what would make an outcome hold, applied and taken back; wishes moved, options, rules and assumptions switched. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inStudio } from './browser.ts';

const read = (folder: string, id: string): string => readFileSync(join(folder, id, 'case.yaml'), 'utf8');
const saved = (page: Page) => page.getByRole('button', { name: 'Saved', exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const live = (page: Page) => page.getByRole('region', { name: 'What holds, before and after' });
const told = (page: Page): Promise<string> => live(page).getByRole('status').innerText();
const cards = (page: Page) => page.getByRole('list', { name: 'Fewest changes of mind', exact: true }).getByRole('listitem');
const tryIt = (page: Page) => page.getByRole('region', { name: 'Try it' });
const outcome = (page: Page) => page.getByLabel('Outcome', { exact: true });
const nothing = 'Nothing is changed yet: what you try below shows here at once.';

const unfold = (page: Page, name: string | RegExp) => tryIt(page).locator('summary', { hasText: name }).first().click();
const switchOf = (page: Page, list: string, name: string | RegExp) =>
  tryIt(page).getByRole('list', { name: list, exact: true }).getByRole('switch', { name });
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText ?? '').trim()`);

async function pick(page: Page, title: RegExp): Promise<void> {
  const choice = page.getByLabel('Outcome to make hold');
  const option = choice.locator('option', { hasText: title });
  await choice.selectOption(await option.getAttribute('value'));
}

/** Lines of the one text that are not in the other. */
const without = (text: string, other: string): string[] => {
  const known = new Set(other.split('\n'));
  return text.split('\n').filter((line) => !known.has(line));
};

describe('a card', () => {
  test('is applied to the flagship: what now holds is told, the strip changes, and undo at the place takes it back', async () => {
    await inStudio({}, async ({ page, go, folder, hash }) => {
      const before = read(folder, 'ukraine');
      await go('#/change/ukraine');
      await pick(page, /^war with all support \(171\), does not hold/);
      expect(await hash()).toBe('#/change/ukraine?outcome=170');
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
      await expect.poll(() => told(page)).toMatch(/outcomes? would hold otherwise than before\. More firmly: .*171/);
      expect(await live(page).locator('svg').count()).toBe(2);
      await pick(page, /^war with all support \(171\), holds under/);
      expect(read(folder, 'ukraine')).toBe(before);
      await done.getByRole('button', { name: 'Undo this change' }).click();
      await done.waitFor({ state: 'detached' });
      await expect.poll(() => told(page)).toBe(nothing);
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
      await go('#/change/ukraine?outcome=13');
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
      await expect.poll(() => focused(page)).toMatch(/^settle, place 2 of 11/);
      // visibly so
      expect(await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none');
      expect((await order(page)).slice(0, 3)).toEqual(['not attack-again', 'settle', 'other-troops or membership if settle']);
      await expect.poll(() => told(page)).toMatch(/would hold|as before/);
      await page.keyboard.press('End');
      await expect.poll(() => focused(page)).toMatch(/^settle, place 11 of 11/);
      await undo(page).click();
      await undo(page).click();
      await expect.poll(() => told(page)).toBe(nothing);
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
      expect((await order(page)).slice(0, 3)).toEqual(['other-troops or membership if settle', 'settle', 'not attack-again']);
    });
  });

  test('are moved by drag with a finger', async () => {
    await inStudio({ hasTouch: true, viewport: { width: 390, height: 844 } }, async ({ page, go }) => {
      await go('#/change/ukraine');
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
      expect((await order(page))[0]).toBe('other-troops or membership if settle');
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
      await expect.poll(() => told(page)).toMatch(/would hold otherwise than before/);
      await switchOf(page, options, other).click();
      await expect.poll(() => switchOf(page, options, other).isChecked()).toBe(false);
      await switchOf(page, options, one).click();
      await expect.poll(() => switchOf(page, options, one).isChecked()).toBe(true);
      expect(await switchOf(page, options, other).isChecked()).toBe(false);
      await switchOf(page, options, other).click();
      // with the names of outcomes that went along, byte for byte
      await expect.poll(() => told(page)).toBe(nothing);
      expect(await saved(page).isDisabled()).toBe(true);
    });
  });

  test('takes rules out and puts them back where they stood, and undo leads through all of it', async () => {
    await inStudio({}, async ({ page, go }) => {
      await go('#/change/ukraine');
      await unfold(page, 'Rules');
      const [first, second] = [/^never together claim-2014, settle/, /^never together settle, offensive/];
      await switchOf(page, 'Rules', first).click();
      await expect.poll(() => switchOf(page, 'Rules', first).isChecked()).toBe(false);
      await switchOf(page, 'Rules', second).click();
      await tryIt(page).getByText('4 of 6 on').waitFor();
      await switchOf(page, 'Rules', first).click();
      await tryIt(page).getByText('5 of 6 on').waitFor();
      await switchOf(page, 'Rules', second).click();
      await expect.poll(() => told(page)).toBe(nothing);
      for (const label of ['5 of 6 on', '4 of 6 on', '5 of 6 on']) {
        await undo(page).click();
        await tryIt(page).getByText(label).waitFor();
      }
      await undo(page).click();
      await expect.poll(() => told(page)).toBe(nothing);
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
      await expect.poll(() => told(page)).toMatch(/would hold otherwise than before/);
      expect(await page.locator('main > .notice.error').count()).toBe(0);
      const group = tryIt(page)
        .locator('div', { has: page.getByRole('heading', { name: 'Russia', exact: true }) })
        .last();
      await group.getByRole('button', { name: 'All off' }).click();
      await expect.poll(() => switchOf(page, russia, /^settle/).isChecked()).toBe(false);
      expect(await page.locator('main > .notice.error').count()).toBe(0);
      await undo(page).click();
      await expect.poll(() => switchOf(page, russia, /^settle/).isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Redo' }).click();
      await expect.poll(() => switchOf(page, russia, /^settle/).isChecked()).toBe(false);
      await group.getByRole('button', { name: 'All on' }).click();
      await expect.poll(() => switchOf(page, russia, /^settle/).isChecked()).toBe(true);
      await switchOf(page, ukraine, guarantees).click();
      await expect.poll(() => told(page)).toBe(nothing);
      // what is off stays off once it is saved
      await switchOf(page, ukraine, /^membership/).click();
      await save(page).click();
      await saved(page).waitFor();
      const after = read(folder, 'ukraine');
      expect(without(after, before)).toEqual([]);
      expect(without(before, after).join(' ')).toMatch(/^ +assumed: The report treats membership as a question/);
    });
  });
});

describe('what is not known', () => {
  test('is settled one way or another, and left open again', async () => {
    const cases = { shops: 'cases/teaching/two-shops', inspection: 'cases/teaching/inspection' };
    await inStudio({ cases }, async ({ page, go }) => {
      await go('#/change/shops');
      await unfold(page, 'What is not known');
      await page.getByRole('radio', { name: '“price war” is better' }).check();
      await expect.poll(() => told(page)).toMatch(/would hold otherwise than before/);
      await page.getByRole('radio', { name: 'both are the same' }).check();
      await page.getByRole('radio', { name: 'not known' }).check();
      await expect.poll(() => told(page)).toBe(nothing);
      // chances and thresholds go and come with it
      await go('#/change/inspection');
      await unfold(page, 'What is not known');
      await page.getByRole('radio', { name: 'comply if visit' }).check();
      await expect.poll(() => told(page)).toMatch(/would hold otherwise than before/);
      await page.getByRole('radio', { name: 'not known' }).check();
      await expect.poll(() => told(page)).toBe(nothing);
      expect(await saved(page).isDisabled()).toBe(true);
    });
  });
});

describe('the chosen outcome', () => {
  test('is followed to where it stands once others are impossible, and comes back with undo where it was lost', async () => {
    await inStudio({}, async ({ page, go, hash }) => {
      await go('#/change/ukraine?outcome=178&pin=178');
      await expect.poll(() => outcome(page).inputValue()).toBe('179 (full settlement)');
      await unfold(page, 'Options on the table');
      const membership = switchOf(page, 'Options on the table', 'agree to NATO membership');
      await membership.click();
      await expect.poll(hash).not.toContain('outcome=178');
      await expect.poll(() => outcome(page).inputValue()).toMatch(/^\d+ \(full settlement\)$/);
      expect(await hash()).toMatch(/outcome=(\d+)&pin=\1$/);
      await undo(page).click();
      await expect.poll(hash).toBe('#/change/ukraine?outcome=178&pin=178');
      await switchOf(page, 'Options on the table', 'offer US firms contracts').click();
      await page.getByText('The chosen outcome is not possible any more').waitFor();
      expect(await hash()).toBe('#/change/ukraine');
      await undo(page).click();
      await expect.poll(hash).toContain('outcome=178');
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
    await page.keyboard.type('war with all');
    await expect.poll(() => outcome(page).inputValue()).toBe('171 (war with all support)');
    await cards(page).first().getByText('✓ it would hold').waitFor();
    await tabTo(/^Apply to the case$/);
    await page.keyboard.press('Enter');
    await page.locator('.applied').waitFor();
    // the focus is where it is told
    await expect.poll(() => page.evaluate<string>('document.activeElement.className')).toBe('applied');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Undo this change');
    await page.keyboard.press('Enter');
    await expect.poll(() => told(page)).toBe(nothing);
    await tabTo(/^Rules/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await tryIt(page).getByText('5 of 6 on').waitFor();
    await page.keyboard.press('Space');
    await expect.poll(() => told(page)).toBe(nothing);
  });
});
