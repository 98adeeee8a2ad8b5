/** What the flagship's README says of its record, counted again. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stoodCase } from '../../src/casefile/evidence/stood.ts';
import { analyse } from '../../src/core/analyse.ts';
import { readoutOf } from '../../src/core/evidence/readout.ts';
import { footingOf, restingParts } from '../../src/core/evidence/support.ts';
import { findOutcome } from '../../src/core/space/find.ts';
import { patternOf } from '../../src/core/space/state.ts';
import { countBits } from '../../src/core/stability/table.ts';
import { loadEvidence } from '../../src/disk/evidence.ts';
import { loadCase } from '../../src/disk/load.ts';
import { dated } from '../../src/words/number.ts';

const FOLDER = 'cases/reported/ukraine-2025-02';
const loaded = loadCase(FOLDER);
if (!loaded.ok) throw new Error('the flagship case cannot be read');
const { model } = loaded.value;
const found = loadEvidence(loaded.value);
if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('; '));
const { evidence } = found.value!;
const readme = readFileSync(`${FOLDER}/README.md`, 'utf8').replaceAll('\n', ' ');
const report = readFileSync(`${FOLDER}/sources/report.md`, 'utf8');

test('every statement stands in the report, and the case names a source for each but those told', () => {
  for (const { id, span, quote } of evidence.statements) {
    expect({ id, words: report.slice(...span!).replaceAll(/\s+/g, ' ') }).toEqual({ id, words: quote!.replaceAll(/\s+/g, ' ') });
  }
  // all sources of the case but the report itself are statements
  const ids = new Set(evidence.statements.map(({ id }) => id));
  expect(model.sources.map(({ id }) => String(id)).filter((id) => !ids.has(id))).toEqual(['report']);
  const linked = new Set(
    restingParts(model, evidence).flatMap(({ grounds }) =>
      grounds.flatMap((ground) => (ground.kind === 'statement' ? [evidence.statements[ground.statement]!.id] : [])),
    ),
  );
  expect(evidence.statements.map(({ id }) => id).filter((id) => !linked.has(id))).toEqual(['background-kursk']);
});

test('the sentences of the report hold no other statement', () => {
  const body = report.slice(report.indexOf('At a meeting')).replaceAll(/\s+/g, ' ');
  const sentences = body.match(/\S[^.]*\.(?=\s|$)/g)!;
  const quotes = evidence.statements.map(({ quote }) => quote!.replaceAll(/\s+/g, ' '));
  const bare = sentences.filter((sentence) => !quotes.some((quote) => sentence.includes(quote)));
  expect(bare).toEqual([]);
});

test('what the README counts', () => {
  const readout = readoutOf(model, evidence);
  const footing = footingOf(model, evidence, { stale: 180, day: model.asOf! });
  const sourced = footing.filter(({ kind }) => kind === 'sourced');
  expect(readme).toContain(`It holds ${readout.timeline.length} statements by ${readout.speakers.length} speakers`);
  expect(sourced.every(({ single, direct, stale }) => single && direct === 0 && !stale)).toBe(true);
  const assumed = footing.filter(({ kind }) => kind === 'assumed').length;
  expect(assumed + sourced.length).toBe(footing.length);
  expect(readme).toContain(
    `Of ${footing.length} parts of the model (options, rules, statements of what parties want) ${sourced.length} are carried by them and ${assumed} are assumed`,
  );
  const against = footing.filter(({ contradicted }) => contradicted);
  expect(against.map(({ part }) => part)).toEqual([
    { kind: 'option', option: model.options.findIndex(({ id }) => id === 'membership') },
  ]);
  expect(readout.silent.map((party) => model.parties[party]!.id)).toEqual(['russia', 'partners']);
  expect(readout.matrix.filter((row) => row.some((cell) => cell !== undefined))).toHaveLength(9);
  expect(model.options).toHaveLength(11);
  const unspoken = readout.unspoken.map((option) => model.options[option]!);
  expect(unspoken.filter(({ owners }) => !readout.silent.includes(owners[0]!)).map(({ id }) => id)).toEqual([
    'claim-2014',
    'aid',
  ]);
});

describe('the model as it stood', () => {
  const on = (day: string) => {
    const stood = stoodCase(model, evidence, day);
    if (!stood.ok) throw new Error(stood.problems[0]!.message);
    const analysis = analyse(stood.value.model, { concepts: ['seq'] });
    if (!analysis.ok) throw new Error(analysis.problems[0]!.message);
    return { left: stood.value.left.length, ...analysis.value };
  };

  test.each(['2025-02-10', '2025-02-11', '2025-02-12', '2025-02-13'])('on %s', (day) => {
    const { left, graph, table } = on(day);
    const holds = countBits(table.equilibria.get('seq')!);
    expect(readme).toContain(`| ${dated(day)} | ${left} | ${graph.space.size} | ${holds} |`);
  });

  test('the three outcomes that go on the last day', () => {
    const { graph } = on('2025-02-12');
    const settle = model.options.findIndex(({ id }) => id === 'settle');
    const settled = [71, 158, 164].map((number) => {
      const node = findOutcome(graph.space, { kind: 'number', number });
      return typeof node === 'number' ? patternOf(graph.space, node)[settle] : undefined;
    });
    expect(settled).toEqual(['Y', 'N', 'N']);
  });
});
