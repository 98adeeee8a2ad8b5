/**
 * Measures the studio in a real Chromium: `npm run bench:studio`; with `--date YYYY-MM-DD` the results also go into
 * bench/README.md. No limit on seconds fails anything: it fails where the files are too large, where a page has too many
 * elements, or where ten times as many outcomes take more than \`MOST_GROWTH\` times as long.
 */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { writeCase } from '../src/casefile/write.ts';
import { baseOf, browserOptions, BUSY, whileServing } from '../test/studio/serving.ts';
import { bundleTable, chunks, MOST_LOADED } from './bundle.ts';
import { grouped, withStatements } from './disputes.ts';
import { liveTable } from './live.ts';
import { median, took, WATCH, type Took } from './page.ts';
import { machine, publish } from './publish.ts';
import { Random } from './random.ts';

const FLAGSHIP = 'cases/reported/ukraine-2025-02';
const SEED = 1_993;
const ROUNDS = 3;
/** Elements a page may have, however many outcomes there are. */
const MOST_ELEMENTS = 8_000;
/** From 10,000 to 100,000 outcomes. */
const MOST_GROWTH = 20;
/** Milliseconds that are too few to say anything about growth. */
const NOISE = 100;

/** Outcomes → groups of options of which at most one is taken. */
const SIZES: ReadonlyMap<number, readonly number[]> = new Map([
  [9, [2, 2]],
  [500, [1, 1, 4, 4, 4]],
  [1_000, [1, 1, 1, 4, 4, 4]],
  [10_000, [1, 1, 1, 1, 4, 4, 4, 4]],
  [100_000, [1, 1, 1, 1, 1, 4, 4, 4, 4, 4]],
]);

const MODELS = new Map(
  [...SIZES].map(([size, groups]) => {
    const model = withStatements(grouped(groups, Math.min(4, groups.length)), 8, new Random(SEED));
    return [size, { ...model, title: titleOf(size) }];
  }),
);

const { values } = parseArgs({ options: { date: { type: 'string' } } });
const place = machine();
const options = browserOptions();
if (options === undefined) throw new Error('no Chromium or Chrome was found: set PARLEY_CHROMIUM to the path of one');
const browser = await chromium.launch(options);
try {
  await whileServing(folderOfCases(), async (url) => {
    const paint = await paintTable(browser, url);
    const bundle = await bundleMeasured(browser, url);
    const found = new Map<number, ReadonlyMap<string, Took>>();
    for (const size of SIZES.keys()) {
      found.set(size, await interactions(browser, url, size));
      process.stderr.write(`${size.toLocaleString('en')} outcomes measured\n`);
    }
    publish('studio', place, [paint, bundle.text, interactionTable(found), liveTable(MODELS)].join('\n\n'), values.date);
    judge(bundle.total, found);
  });
} finally {
  await browser.close();
}

function folderOfCases(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  cpSync(FLAGSHIP, join(folder, 'flagship'), { recursive: true });
  for (const [size, model] of MODELS) {
    mkdirSync(join(folder, `n${size}`));
    writeFileSync(join(folder, `n${size}`, 'case.yaml'), writeCase(model));
  }
  return folder;
}

function titleOf(size: number): string {
  return `${size.toLocaleString('en')} outcomes`;
}

/** A page that never saw the studio before, at a view of it. */
async function fresh(of: Browser, url: string, hash: string): Promise<Page> {
  const context = await of.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(`${url}${hash}`);
  return page;
}

async function paintTable(of: Browser, url: string): Promise<string> {
  const runs: { readonly paint: number; readonly content: number; readonly board: number }[] = [];
  for (let run = 0; run < 7; run++) {
    const page = await fresh(of, url, '#/board/flagship');
    const board = await page.evaluate<number>('boardShown');
    const [paint, content] = await page.evaluate<[number, number]>(
      `['first-paint', 'first-contentful-paint'].map((name) => performance.getEntriesByName(name)[0].startTime)`,
    );
    runs.push({ paint, content, board });
    await page.context().close();
  }
  const of3 = (key: 'paint' | 'content' | 'board'): string => `${median(runs.map((run) => run[key])).toFixed(0)} ms`;
  return [
    '| the flagship, nothing cached, median of 7 | |',
    '| --- | ---: |',
    `| first paint | ${of3('paint')} |`,
    `| first contentful paint | ${of3('content')} |`,
    `| the board is there | ${of3('board')} |`,
  ].join('\n');
}

async function bundleMeasured(of: Browser, url: string): Promise<{ readonly text: string; readonly total: number }> {
  const page = await fresh(of, url, '#/');
  const loaded = new Set<string>();
  page.context().on('request', (request) => loaded.add(new URL(request.url()).pathname.split('/').at(-1)!));
  await page.reload();
  for (const screen of ['', 'board/n9', 'why/n9', 'moves/n9', 'change/n9', 'edit/n9', 'record/flagship', 'brief/n9']) {
    await page.evaluate(`location.hash = '#/${screen}'`);
    await quiet(page);
    await page.waitForTimeout(400);
  }
  await page.context().close();
  return bundleTable(await chunks(), loaded);
}

/** Until nothing is being worked out. The pages' policy allows no polling from inside. */
async function quiet(page: Page): Promise<void> {
  const waiting = `document.querySelector('main') === null || ${BUSY} || asked.some(({ back }) => back === undefined)`;
  while (await page.evaluate<boolean>(waiting)) await page.waitForTimeout(50);
}

/** Each thing a person does, the median of some. */
async function interactions(of: Browser, url: string, size: number): Promise<ReadonlyMap<string, Took>> {
  const page = await fresh(of, url, '#/board/flagship');
  page.setDefaultTimeout(120_000);
  await quiet(page);
  const id = `n${size}`;
  const found = new Map<string, Took[]>();
  const measure = async (name: string, act: () => Promise<unknown>, shown?: string): Promise<void> => {
    await page.mouse.move(2, 2);
    await quiet(page);
    found.set(name, [...(found.get(name) ?? []), await took(page, act, shown)]);
  };
  const show = (hash: string) => (): Promise<unknown> => page.evaluate(`location.hash = '#/${hash}'`);
  const go = async (hash: string): Promise<void> => {
    await show(hash)();
    await quiet(page);
  };
  await measure(
    'open the board',
    show(`board/${id}`),
    `document.querySelector('h1')?.innerText === '${titleOf(size)}' && document.querySelector('.board') !== null`,
  );
  const parties = size === 9 ? 2 : 4;
  for (let round = 0; round < ROUNDS; round++) {
    await go(`board/${id}`);
    await page
      .getByLabel('Only where')
      .fill(`g${(round % 2) + 1}${size === 9 ? 'a' : ''}${round === 2 ? ' or g2' + (size === 9 ? 'b' : '') : ''}`);
    await measure('filter by a condition', () => page.getByLabel('Only where').press('Enter'));
    await go(`board/${id}`);
    await measure('choose an outcome', () => choose(page, round), `document.querySelector('.panel:not(.summary)') !== null`);
    await go(`board/${id}?form=columns&fold=${round === 2 ? 'no' : 'yes'}`);
    await measure('sort the columns', () => page.getByLabel('Best first for').selectOption({ index: (round % parties) + 1 }));
    await go(`board/${id}?form=columns&fold=yes`);
    await measure('light a move', () =>
      page
        .locator('.board a.stand')
        .nth(round * 2)
        .hover(),
    );
    await measure('open Why', show(`why/${id}?outcome=${size - 1 - round}`), `document.querySelector('article') !== null`);
    await measure('open Moves', show(`moves/${id}?outcome=${round + 3}`), `document.querySelectorAll('main svg').length > 1`);
  }
  await page.goto(`${baseOf(url)}#/change/${id}?outcome=2`);
  await page.locator('details.item > summary').first().click();
  await page.locator('.live svg').first().waitFor();
  // what would make it hold is worked out beside it, by another worker
  await page.waitForTimeout(1500);
  for (let round = 0; round < ROUNDS; round++) {
    // the focus goes with what was moved, a little later
    await page.waitForTimeout(150);
    await page
      .locator('.grip')
      .nth(round + 2)
      .focus();
    await measure(
      'change a wish, live strip',
      () => page.keyboard.press('ArrowUp'),
      `document.querySelectorAll('.live svg').length > 1 && asked.slice(first).some(({ kind }) => kind === 'live')`,
    );
  }
  await page.context().close();
  const middle = (all: readonly Took[], key: keyof Took): number => median(all.map((one) => one[key]));
  return new Map(
    [...found].map(([name, all]) => [
      name,
      {
        screen: middle(all, 'screen'),
        engine: middle(all, 'engine'),
        still: middle(all, 'still'),
        elements: middle(all, 'elements'),
      },
    ]),
  );
}

/** A column, or a cell of a matrix. */
async function choose(page: Page, round: number): Promise<void> {
  const layer = page.locator('.matrix path.some, .matrix path.all').first();
  if ((await layer.count()) === 0) return page.locator('.board thead button').nth(round).click();
  const squares = [...(await layer.getAttribute('d'))!.matchAll(/M([\d.]+) ([\d.]+)h/g)];
  const start = squares[round]!;
  const svg = (await page.locator('.matrix svg').boundingBox())!;
  return page.mouse.click(svg.x + Number(start[1]) + 3, svg.y + Number(start[2]) + 3);
}

function interactionTable(found: ReadonlyMap<number, ReadonlyMap<string, Took>>): string {
  const sizes = [...found.keys()];
  const names = [...found.get(sizes[0]!)!.keys()];
  const row = (name: string): string =>
    `| ${name} | ${sizes
      .map((size) => found.get(size)!.get(name)!)
      .map(({ screen, engine, still }) => `${screen.toFixed(0)} (${engine.toFixed(0)}, ${still.toFixed(0)})`)
      .join(' | ')} |`;
  const most = (size: number): number => Math.max(...[...found.get(size)!.values()].map(({ elements }) => elements));
  return [
    'Milliseconds from the input to the frame that shows the answer; in brackets the engine at work, and the longest time in which the page drew nothing. Median of 3, the first row once.',
    '',
    `| outcomes | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(sizes.length)}`,
    ...names.map(row),
    `| elements of the page, at most | ${sizes.map((size) => most(size).toLocaleString('en')).join(' | ')} |`,
  ].join('\n');
}

function judge(total: number, found: ReadonlyMap<number, ReadonlyMap<string, Took>>): void {
  const wrong: string[] = [];
  if (total > MOST_LOADED) wrong.push(`the screens load ${total.toFixed(1)} kB gzipped, more than ${MOST_LOADED}`);
  for (const [size, all] of found) {
    for (const [name, { elements }] of all)
      if (elements > MOST_ELEMENTS)
        wrong.push(`${name} at ${size} outcomes leaves ${elements} elements, more than ${MOST_ELEMENTS}`);
  }
  for (const [name, { screen }] of found.get(100_000)!) {
    const growth = screen / Math.max(NOISE, found.get(10_000)!.get(name)!.screen);
    if (growth > MOST_GROWTH) wrong.push(`${name} takes ${growth.toFixed(0)} times as long at ten times the outcomes`);
  }
  for (const line of wrong) process.stderr.write(`${line}\n`);
  if (wrong.length > 0) process.exitCode = 1;
}
