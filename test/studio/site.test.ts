/** The static site, from a plain web server: the same pages, read-only, from any folder of the server. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { CASES, copyOf, visit } from './browser.ts';
import { CaseFolder } from '../../src/server/shelf.ts';
import { writeSite } from '../../src/server/site.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Serves the files of a folder below /talks/ and nothing else. */
async function plainServer(root: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url!, 'http://x').pathname).replace(/^\/talks\//, '');
    const file = join(root, path === '' ? 'index.html' : path);
    try {
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain' }).end(readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/talks/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

test('works the same and cannot be changed', async () => {
  const folder = copyOf(CASES);
  const target = mkdtempSync(join(tmpdir(), 'parley-site-'));
  const opened = CaseFolder.open(folder);
  if (!opened.ok) throw new Error(opened.problems[0]!.message);
  const written = await writeSite(opened.value, target, { name: 'talks', version: '0', tell: () => {} });
  expect(written).toMatchObject({ ok: true, value: 2 });
  const server = await plainServer(target);
  try {
    await visit(server.url, target, {}, async ({ page, go, hash }) => {
      await page.getByRole('link', { name: 'Elmira groundwater contamination', exact: true }).click();
      await page.getByRole('region', { name: /Board of outcomes/ }).waitFor();
      expect(await page.locator('.board thead th button').count()).toBe(9);
      await page.locator('.board thead th button').nth(7).click();
      await page.getByRole('region', { name: 'The chosen outcome' }).getByRole('link', { name: 'Why' }).click();
      await page.getByRole('article').first().waitFor();
      expect(await hash()).toBe('#/why/elmira?outcome=9');
      await go('#/moves/ukraine');
      await page
        .getByRole('region', { name: /^Moves/ })
        .locator('svg')
        .waitFor();
      await go('#/edit/elmira');
      await page.getByText('This site cannot be changed').waitFor();
      const text = page.getByRole('textbox', { name: 'The text of the case' });
      await text.click();
      await page.keyboard.type('x');
      expect(await text.innerText()).toContain('parley: 1');
      expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
      await go('#/record/ukraine?statement=hegseth-nato');
      await page.locator('.document .content.current').waitFor();
      await page.getByRole('list', { name: 'Statements' }).getByRole('button').nth(12).waitFor();
      const statement = page.getByRole('region', { name: 'The statement' });
      await statement.getByText('contradicts the option membership').waitFor();
      expect(await statement.getByRole('button').count()).toBe(0);
      await page.keyboard.press('r');
      await page.keyboard.press('n');
      await page.keyboard.press('a');
      expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
      expect(await page.getByText('Add a document').count()).toBe(0);
      await go('#/board/ukraine?asof=2025-02-11');
      await expect.poll(() => page.locator('.board thead th button').count()).toBe(32);
      await go('#/');
      expect(await page.getByRole('button', { name: 'New case' }).count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Duplicate' }).count()).toBe(0);
    });
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(target, { recursive: true, force: true });
  }
});
