/** A page that shows one model leads to its outcomes only, however many models a report tells of. */
import { expect, test } from 'vitest';
import { analyse, type Analysis } from '../../src/core/analyse.ts';
import { compareTables } from '../../src/core/findings/compare.ts';
import { numberOf } from '../../src/core/space/state.ts';
import { compareReport } from '../../src/report/compare.ts';
import { renderText } from '../../src/report/render/text.ts';
import { lexiconOf } from '../../src/words/voice.ts';
import { dispute, type Sketch } from '../core/dispute.ts';
import { ELMIRA } from '../core/elmira.ts';

const analysisOf = (sketch: Sketch): Analysis => {
  const analysis = analyse(dispute(sketch));
  if (!analysis.ok) throw new Error('no analysis');
  return analysis.value;
};

interface OutcomeMention {
  readonly kind: 'outcome';
  readonly index?: number;
  readonly text: string;
}

/** All mentions of outcomes anywhere in it. */
function outcomesIn(value: unknown): OutcomeMention[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'outcome') return [value as OutcomeMention];
  return Object.values(value).flatMap(outcomesIn);
}

const ISLANDS: Sketch = {
  parties: ['north', 'south'],
  options: { build: ['north'], pay: ['south'] },
  today: 'NN',
  prefer: { north: { statements: ['pay', 'build'] }, south: { statements: ['build', 'not pay'] } },
};

test.each([
  ['another case', ISLANDS],
  ['the same with a rule more', { ...ELMIRA, never: [...ELMIRA.never!, 'modify and delay'], outcomes: [], prefer: {} }],
])('beside %s', (_, sketch) => {
  const [first, second] = [analysisOf(ELMIRA), analysisOf(sketch)];
  const comparison = compareTables(first.table, second.table);
  const report = compareReport(comparison, lexiconOf('plain'), { names: ['one', 'two'], limit: 30, next: [] });
  const mentions = outcomesIn(report);
  const { space } = first.graph;
  const led = mentions.filter(({ index }) => index !== undefined);
  expect(led.length).toBeGreaterThan(0);
  expect(mentions.length).toBeGreaterThan(led.length);
  for (const { index, text } of led) expect(Number(/\d+/.exec(text)?.[0])).toBe(numberOf(space, index!));
  expect(renderText(report)).toContain('only in two');
});
