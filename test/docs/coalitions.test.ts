/** The page on coalitions has each coalitional concept as its registry has it. */
import { describe, expect, test } from 'vitest';
import { COALITION_CONCEPTS } from '../../src/core/coalition/registry.ts';
import { conceptOf } from '../../src/core/stability/registry.ts';
import { readPage } from '../../tools/docs.ts';

const page = readPage('docs/concepts/coalitions.md');

describe('each coalitional concept', () => {
  test.each(COALITION_CONCEPTS)('$id is on the page, with its formula, sources and counterpart', (concept) => {
    const counterpart = conceptOf(concept.counterpart);
    expect(page).toContain(`| ${concept.short} | ${concept.formula} | [${counterpart.short}](${counterpart.page}.md) |`);
    for (const source of concept.sources) {
      expect(page).toMatch(new RegExp(`\\[[\\w, ]*\\b${source}\\b[\\w, ]*\\]`));
      expect(readPage('docs/references.bib')).toContain(`{${source},`);
    }
  });
});
