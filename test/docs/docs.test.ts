import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkExpectations } from '../../src/casefile/expect.ts';
import { readCase } from '../../src/casefile/read.ts';
import { analyse } from '../../src/core/analyse.ts';
import { agrees, blocksOf, commandsOf, isTranscript, pages, readPage, runPage, wordsOf } from '../../tools/docs.ts';
import { linksOf, slugsOf } from './markdown.ts';

const all = pages();

test('the pages are seen', () => {
  expect(all).toEqual(expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'docs/concepts/README.md', 'docs/glossary.md']));
  expect(all.length).toBeGreaterThan(25);
});

describe('links lead somewhere', () => {
  test.each(all)('%s', (page) => {
    const broken = linksOf(readPage(page)).filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [path, anchor] = link.split('#');
      const target = path === '' ? page : posix.join(posix.dirname(page), path!);
      if (!existsSync(target)) return true;
      return anchor !== undefined && target.endsWith('.md') && !slugsOf(readPage(target)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

const blocks = all
  .filter((page) => !isTranscript(page))
  .flatMap((page) => blocksOf(readPage(page)).map((block) => ({ page, block, name: `${page}:${block.line}` })));

describe('examples of cases are read, and give what they say', () => {
  const cases = blocks.filter(({ block }) => /^yaml( file=\S+)?$/.test(block.info));
  test('are found', () => expect(cases.length).toBeGreaterThan(15));
  test.each(cases)('$name', ({ block }) => {
    const read = readCase(block.text);
    expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!read.ok) return;
    const { model } = read.value;
    const analysis = analyse(model);
    if (!analysis.ok) throw new Error(analysis.problems.map(({ message }) => message).join('; '));
    expect(checkExpectations(model, analysis.value.table).filter(({ ok }) => !ok)).toEqual([]);
  });
});

describe('excerpts of cases have the keys and values of the format', () => {
  const excerpts = blocks.filter(({ block }) => block.info === 'yaml excerpt');
  test('are found', () => expect(excerpts.length).toBeGreaterThan(0));
  // an excerpt may name what it does not declare, and then speak of what is lost with it, and nothing else
  test.each(excerpts)('$name', ({ block }) => {
    const { problems } = readCase(block.text);
    expect(
      problems.filter(
        ({ code }) =>
          !/^(unknown-(party|option|source|outcome)|no-(parties|options)|version-missing|contradictory-keys)$/.test(code),
      ),
    ).toEqual([]);
  });
});

describe('commands print what is shown (npm run docs writes it)', () => {
  const shown = all.filter((page) => !isTranscript(page) && blocksOf(readPage(page)).some((block) => block.info === 'sh'));
  test('are found', () => expect(shown.length).toBeGreaterThan(3));
  test.each(shown)('%s', async (page) => {
    for (const { command, exit, printed } of await runPage(readPage(page))) {
      const where = `${page}:${command.at}: ${command.line}`;
      expect({ where, exit, printed }).toMatchObject({ where, exit: command.exit });
      expect(agrees(command.shown, printed), `${where} prints\n${printed.join('\n')}`).toBe(true);
    }
  });
});

describe('the reading of pages', () => {
  test('finds blocks, commands, expected exits and what is shown', () => {
    const page =
      'text\n```sh\n$ parley concepts\none\ntwo\n\n$ parley check x # exits 1\n```\n```yaml file=a/b.yaml\nk: 1\n```\n';
    const [first, second] = blocksOf(page);
    expect(second).toEqual({ info: 'yaml file=a/b.yaml', text: 'k: 1', line: 9 });
    expect(commandsOf(first!)).toEqual([
      { line: 'parley concepts', at: 3, exit: 0, shown: ['one', 'two'] },
      { line: 'parley check x', at: 7, exit: 1, shown: [] },
    ]);
  });

  test('words of a command', () => {
    expect(wordsOf(`parley why 'my case' "both swerve" --where 'a and "b c"' x='y z'`)).toEqual([
      'parley',
      'why',
      'my case',
      'both swerve',
      '--where',
      'a and "b c"',
      'x=y z',
    ]);
  });

  test.each([
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['a'], false],
    [['a', '…', 'd'], ['a', 'b', 'c', 'd'], true],
    [['a', '…', 'd'], ['a', 'b', 'c'], false],
    [['…', 'c', '…'], ['a', 'b', 'c', 'd'], true],
    [['…', 'x', '…'], ['a', 'b', 'c', 'd'], false],
    [['b', '…'], ['a', 'b'], false],
  ])('%j against %j: %s', (shown, printed, expected) => {
    expect(agrees(shown, printed)).toBe(expected);
  });

  test('links and anchors', () => {
    expect(linksOf('[a](b.md#c) ![d](e.png) `[x](y)` <https://z>\n```\n[n](m)\n```\n[ref]: r.md')).toEqual([
      'b.md#c',
      'e.png',
      'r.md',
    ]);
    expect(slugsOf('# By hand\n## What it *costs*: O(n)\n```\n# no\n```\n## By hand')).toEqual([
      'by-hand',
      'what-it-costs-on',
      'by-hand-1',
    ]);
  });
});
