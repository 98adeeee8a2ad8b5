import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONCEPTS } from '../../src/core/stability/registry.ts';
import { pages, readPage } from '../../tools/docs.ts';

const entries = [...readPage('docs/references.bib').matchAll(/^@(\w+)\{([\w-]+),\n([\s\S]*?)^\}/gm)].map(
  ([, kind, key, fields]) => ({
    kind: kind!,
    key: key!,
    fields: new Map([...fields!.matchAll(/^\s*(\w+)\s*=\s*(.+?),?$/gm)].map(([, name, value]) => [name!, value!])),
  }),
);
const keys = entries.map(({ key }) => key);

describe('each concept of the registry', () => {
  test('is seen', () => expect(CONCEPTS.length).toBeGreaterThanOrEqual(7));

  test.each(CONCEPTS)('$id has its page, which cites its sources', ({ page, sources }) => {
    const path = `docs/concepts/${page}.md`;
    expect(existsSync(path), `${path} is missing`).toBe(true);
    for (const source of sources) expect(readPage(path)).toMatch(new RegExp(`\\[[\\w, -]*\\b${source}\\b[\\w, -]*\\]`));
  });

  test.each(CONCEPTS.filter(({ family }) => family === 'classical'))('$id is on its page as the registry has it', (concept) => {
    const page = readPage(`docs/concepts/${concept.page}.md`);
    expect(page.toLowerCase()).toContain(`# ${concept.name.toLowerCase()}`);
    for (const words of [concept.short, ...concept.aliases, concept.plain, concept.formula]) expect(page).toContain(words);
  });

  test.each(CONCEPTS.filter(({ family }) => family !== 'classical'))(
    '$id is named on the page of its family, which says how it was checked',
    ({ id, page }) => {
      const text = readPage(`docs/concepts/${page}.md`);
      expect(text).toMatch(new RegExp(`\\b${id}\\b`));
      for (const part of ['**In plain words.**', '**Formula.**', '## How it differs', '## How checked', '## Source'])
        expect(text).toContain(part);
    },
  );

  test.each(CONCEPTS)('$id cites entries of references.bib', (concept) => {
    expect(concept.sources.length).toBeGreaterThan(0);
    expect(concept.sources.filter((source) => !keys.includes(source))).toEqual([]);
  });

  test.each(CONCEPTS)('$id is in the overview of the concepts', (concept) => {
    expect(readPage('docs/concepts/README.md')).toContain(`(${concept.page}.md`);
  });
});

describe('references.bib', () => {
  test('has each key once', () => {
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test.each(entries)('$key has author, title, year and where it appeared', ({ kind, fields }) => {
    const where =
      { article: 'journal', book: 'publisher', inproceedings: 'booktitle', incollection: 'booktitle' }[kind] ?? 'howpublished';
    for (const field of ['title', 'year', where]) expect(fields.get(field), field).toMatch(/^\{.+\}$|^\d+$/);
    expect(fields.has('author') || kind === 'misc').toBe(true);
  });

  test.each(pages())('%s cites only what is there', (page) => {
    const cited = [...readPage(page).matchAll(/\[([a-z]+\d{4}[a-z]?(?:, [a-z]+\d{4}[a-z]?)*)\](?!\()/g)].flatMap(([, list]) =>
      list!.split(', '),
    );
    expect(cited.filter((key) => !keys.includes(key))).toEqual([]);
  });
});
