/** Every variant of every case is clean and reproduces what it says; the table of variants in the flagship's README, recounted. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkExpectations } from '../../src/casefile/expect.ts';
import { locate } from '../../src/casefile/locate.ts';
import { readCase, readVariant, type CaseFile } from '../../src/casefile/read.ts';
import { analyse, type Analysis } from '../../src/core/analyse.ts';
import { compareTables } from '../../src/core/findings/compare.ts';
import { improvementsFrom } from '../../src/core/graph/graph.ts';
import { findOutcome } from '../../src/core/space/find.ts';
import { patternOf } from '../../src/core/space/state.ts';
import { isEquilibrium, type StabilityTable } from '../../src/core/stability/table.ts';

const root = fileURLToPath(new URL('../../cases', import.meta.url));

function caseAt(file: string): CaseFile {
  const read = readCase(readFileSync(`${root}/${file}`, 'utf8'), { file });
  if (!read.ok) throw new Error(`${file} cannot be read`);
  return read.value;
}

const CONCEPTS = ['nash', 'sseq', 'seq', 'smr', 'gmr', 'sim', 'seq-or-sim'] as const;

function analysisOf({ model }: CaseFile): Analysis {
  const result = analyse(model, { concepts: CONCEPTS });
  if (!result.ok) throw new Error(result.problems[0]!.message);
  return result.value;
}

function variantOf(base: CaseFile, id: string): CaseFile {
  const variant = readVariant(base, id);
  if (!variant.ok) throw new Error(variant.problems[0]!.message);
  return variant.value;
}

const all = globSync('*/*/case.yaml', { cwd: root })
  .sort()
  .flatMap((file) => caseAt(file).variants.map(({ id }) => ({ file, id })));

test('variants are seen', () => expect(all.length).toBeGreaterThanOrEqual(6));

describe.each(all)('$file#$id', ({ file, id }) => {
  test('has no problem, gives a basis for what it changes, and reproduces its results', () => {
    const base = caseAt(file);
    const variant = readVariant(base, id);
    expect(variant.problems).toEqual([]);
    if (!variant.ok) return;
    const result = analyse(variant.value.model, { concepts: CONCEPTS });
    expect(locate(variant.value, result.problems)).toEqual([]);
    if (!result.ok) return;
    expect(checkExpectations(variant.value.model, result.value.table).filter(({ ok }) => !ok)).toEqual([]);
    const changed = compareTables(analysisOf(base).table, result.value.table, { budget: 0 });
    expect(changed.bearing).toBeGreaterThan(0);
  });
});

const flagship = caseAt('reported/ukraine-2025-02/case.yaml');
const readme = readFileSync(`${root}/reported/ukraine-2025-02/README.md`, 'utf8');
const flat = readme.replaceAll(/\s+/g, ' ');
const analyses = new Map<string, Analysis>([
  ['the case', analysisOf(flagship)],
  ...flagship.variants.map(({ id }) => [id, analysisOf(variantOf(flagship, id))] as const),
]);

const takes = ({ graph: { space } }: Analysis, node: number, option: string): boolean =>
  patternOf(space, node)[space.model.options.findIndex(({ id }) => id === option)] === 'Y';
const nodesOf = ({ graph }: Analysis): number[] => Array.from({ length: graph.space.size }, (_, node) => node);
const isPeace = (analysis: Analysis, node: number): boolean =>
  takes(analysis, node, 'settle') && !takes(analysis, node, 'attack-again');
const everywhere = (table: StabilityTable, node: number): boolean =>
  CONCEPTS.every((concept) => isEquilibrium(table, concept, node));

function reachedFrom({ graph }: Analysis, from: number): Set<number> {
  const reached = new Set([from]);
  for (const node of reached)
    graph.moves.forEach((_, party) => improvementsFrom(graph, party, node).forEach((to) => reached.add(to)));
  return reached;
}

function named(id: string, name: string): { table: StabilityTable; node: number } {
  const { graph, table } = analyses.get(id)!;
  const node = findOutcome(graph.space, { kind: 'name', name });
  if (typeof node !== 'number') throw new Error(node.message);
  return { table, node };
}

const under = (id: string, name: string): string[] => {
  const { table, node } = named(id, name);
  return CONCEPTS.filter((concept) => isEquilibrium(table, concept, node));
};

test.each([...analyses])('the row of %s is right', (id, analysis) => {
  const holding = nodesOf(analysis).filter((node) => isPeace(analysis, node) && isEquilibrium(analysis.table, 'seq', node));
  const reached = reachedFrom(analysis, analysis.graph.space.today!);
  const count = (option: string): number => holding.filter((node) => takes(analysis, node, option)).length;
  const row = [holding.length, count('european-troops'), count('membership'), holding.filter((node) => reached.has(node)).length];
  const name = id === 'the case' ? id : `\`${id}\``;
  expect(readme).toContain(`| ${name} | ${row.join(' | ')} |`);
  expect(isEquilibrium(analysis.table, 'seq', analysis.graph.space.today!)).toBe(false);
});

test('what the README says of the variants is right', () => {
  const peaceEverywhere = [...analyses].map(([id, analysis]) => [
    id,
    nodesOf(analysis).flatMap((node) =>
      isPeace(analysis, node) && everywhere(analysis.table, node) ? [analysis.graph.space.names.get(node)] : [],
    ),
  ]);
  expect(Object.fromEntries(peaceEverywhere)).toEqual({
    'the case': [],
    'strong-guarantees': ['exchange under European troops'],
    'weak-guarantees': [],
    'aid-ends': [],
    'aid-goes-on': ['full settlement without contracts'],
    'no-exchange': [],
    'no-membership': [],
  });
  expect(
    takes(analyses.get('strong-guarantees')!, named('strong-guarantees', 'exchange under European troops').node, 'aid'),
  ).toBe(false);
  const troops = 'war without aid but troops pledged';
  for (const id of ['the case', 'weak-guarantees']) expect(under(id, troops)).toHaveLength(CONCEPTS.length);
  expect(flat).toContain(
    `\`${troops}\` now holds under ${under('aid-goes-on', troops).length} of the ${CONCEPTS.length} concepts`,
  );
  for (const id of ['the case', 'aid-ends', 'no-exchange'])
    expect(under(id, 'guaranteed settlement without aid')).toContain('seq');
  expect(under('no-exchange', 'guaranteed settlement without aid')).toEqual(
    under('the case', 'guaranteed settlement without aid'),
  );
  expect(under('the case', 'full settlement')).toContain('seq');
  expect(under('aid-goes-on', 'full settlement')).not.toContain('seq');
  const ended = analyses.get('aid-ends')!;
  const later = [...reachedFrom(ended, ended.graph.space.today!)].filter((node) => node !== ended.graph.space.today);
  expect(later.length).toBeGreaterThan(0);
  for (const node of later)
    expect([takes(ended, node, 'european-troops'), takes(ended, node, 'claim-2014')]).toEqual([true, true]);
});

test('what membership takes with it', () => {
  const base = analyses.get('the case')!;
  const { differences } = compareTables(base.table, analyses.get('no-membership')!.table, { budget: 0 });
  const seq = differences.filter(({ concept }) => concept === 'seq');
  expect(seq.map(({ holds }) => holds)).not.toContain('second');
  expect(seq.every(({ nodes }) => takes(base, nodes[0]!, 'membership'))).toBe(true);
  expect(flat).toContain(`${seq.length} fewer outcomes hold under SEQ`);
});
