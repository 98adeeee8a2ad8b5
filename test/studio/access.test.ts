/** Each screen, light and dark and on a phone, against the rules of axe; and none wider than the phone. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { expect, test } from 'vitest';
import { inStudio, settled } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const VIEWS = [
  '#/',
  '#/board/elmira?outcome=9&pin=9',
  '#/board/ukraine',
  '#/board/ukraine?form=matrix&outcome=37&shade=russia',
  '#/board/ukraine?form=matrix',
  '#/board/ukraine?form=summary',
  '#/why/elmira?outcome=1&beside=gmr',
  '#/moves/elmira',
  '#/moves/ukraine?voice=formal',
  '#/change/elmira',
  '#/edit/elmira',
  '#/brief/elmira?pin=9',
  '#/record/ukraine?statement=hegseth-nato',
  '#/record/ukraine?tab=timeline&asof=2025-02-12',
  '#/record/ukraine?tab=matrix&cell=8.1',
  '#/record/ukraine?tab=footing',
  '#/record/elmira',
  '#/why/ukraine?outcome=37&basis=verdict,36,2',
  '#/board/elmira?basis=model&voice=formal',
];

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
] as const)('%s, %i wide', async (colorScheme, width) => {
  await inStudio({ colorScheme, viewport: { width, height: 844 } }, async ({ page, go }) => {
    const wrong: string[] = [];
    for (const view of VIEWS) {
      await go(view);
      await settled(page);
      await page.evaluate(AXE);
      const { violations } = await page.evaluate<AxeResults>(`axe.run(document, { resultTypes: ['violations'] })`);
      for (const { id, impact, nodes } of violations) {
        if (impact === 'serious' || impact === 'critical')
          wrong.push(`${view}: ${id} ${nodes.length} × ${nodes[0]!.html.slice(0, 160)}`);
      }
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (wide > width) wrong.push(`${view}: ${wide} wide`);
    }
    expect(wrong).toEqual([]);
  });
});
