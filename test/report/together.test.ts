/** Reports on work that was ended early or bounded say so, and JSON has the numbers the text is made from. */
import { expect, test } from 'vitest';
import { analyse, type Analysis } from '../../src/core/analyse.ts';
import { analyseTogether, type TogetherAnalysis, type TogetherQuestion } from '../../src/core/coalition/together.ts';
import { analyseRoutes, type RoutesAnalysis } from '../../src/core/path/routes.ts';
import type { Result } from '../../src/core/problem.ts';
import { finished, type Steps } from '../../src/core/steps.ts';
import { routesData } from '../../src/report/data/routes.ts';
import { togetherData } from '../../src/report/data/together.ts';
import { renderJson } from '../../src/report/render/json.ts';
import { renderText } from '../../src/report/render/text.ts';
import { routesReport } from '../../src/report/routes.ts';
import { togetherReport } from '../../src/report/together.ts';
import { lexiconOf } from '../../src/words/voice.ts';
import { dispute, type Sketch } from '../core/dispute.ts';
import { ELMIRA } from '../core/elmira.ts';

const analysisOf = (sketch: Sketch): Analysis => {
  const analysis = analyse(dispute(sketch));
  if (!analysis.ok) throw new Error('no analysis');
  return analysis.value;
};

const ELMIRA_ANALYSIS = analysisOf(ELMIRA);

/** The work ended after so many steps. */
function endedAfter<T>(steps: Steps<T>, count: number): T {
  for (let done = 0; done < count; done++) steps.next();
  const end = steps.next('stop');
  if (end.done !== true) throw new Error('goes on');
  return end.value;
}

const good = (result: Result<TogetherAnalysis>): TogetherAnalysis => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

const routesOf = (analysis: Analysis): Steps<RoutesAnalysis> =>
  analyseRoutes(analysis.table, { start: analysis.graph.space.today ?? 0, kinds: ['moves', 'improvements'], routes: 1, most: 3 });

const togetherText = (analysis: Analysis, together: TogetherAnalysis, named = false): string =>
  renderText(togetherReport(analysis, together, lexiconOf('plain'), { limit: 5, named, at: false, table: false, next: [] }), {
    width: 100,
  });

const parsed = (data: Parameters<typeof renderJson>[0]): Record<string, unknown> =>
  JSON.parse([...renderJson(data)].join('')) as Record<string, unknown>;

test('coalitions interrupted: the text says how many outcomes were looked at, and JSON that it is part', () => {
  const part = good(endedAfter(analyseTogether(ELMIRA_ANALYSIS.table), 3));
  expect(togetherText(ELMIRA_ANALYSIS, part)).toContain('! Interrupted: 2 of 5 outcomes were looked at one by one.');
  expect(parsed(togetherData(part, '1'))['bounds']).toMatchObject({ complete: false, asked: 5, looked: 2, everyOutcome: false });
  const whole = good(finished(analyseTogether(ELMIRA_ANALYSIS.table)));
  expect(togetherText(ELMIRA_ANALYSIS, whole)).not.toContain('Interrupted');
});

test('routes interrupted: the text says what is missing', () => {
  const routes = endedAfter(routesOf(ELMIRA_ANALYSIS), 2);
  const options = { limit: 5, named: false, table: false, next: [] };
  const text = renderText(routesReport(ELMIRA_ANALYSIS, routes, lexiconOf('plain'), options)).replaceAll(/\s+/g, ' ');
  expect(text).toContain(
    'Interrupted. Not looked at: the routes to 2 of 3, what cannot be undone and the first steps of 3 of 3 parties.',
  );
  expect(text).not.toContain('SAFE FIRST STEPS');
  const data = parsed(routesData(routes, '1'));
  expect([data['complete'], data['closing'], data['firstSteps']]).toEqual([false, undefined, []]);
});

test('JSON of routes: who can block, what is closed, and how the first steps stand', () => {
  const data = parsed(routesData(finished(routesOf(ELMIRA_ANALYSIS)), '1')) as {
    equilibria: { outcomes: { outcome: number; block?: string[] }[] };
    closing: { steps: { party: string; to: number; closes: number[] }[] };
    firstSteps: { party: string; steps: { to: number; safe: string }[] }[];
    targets: { outcome: number; ways: { by: string; steps?: number }[] }[];
  };
  expect(data.equilibria.outcomes.map(({ outcome, block }) => [outcome, block])).toEqual([
    [5, ['town']],
    [9, ['company']],
    [8, ['ministry', 'company', 'town']],
    [1, []],
    [4, ['ministry', 'company']],
  ]);
  expect(data.closing.steps.map(({ party, to, closes }) => [party, to, closes])).toEqual([
    ['ministry', 2, [5]],
    ['company', 3, [5]],
    ['company', 9, [4, 5, 8]],
  ]);
  expect(data.firstSteps.map(({ party, steps }) => [party, steps.map(({ to, safe }) => [to, safe])])).toEqual([
    ['ministry', []],
    ['company', []],
    ['town', [[5, 'against improvements']]],
  ]);
  expect(data.targets.map(({ outcome, ways }) => [outcome, ways.map(({ by, steps }) => [by, steps])])).toEqual([
    [
      5,
      [
        ['moves', 1],
        ['improvements', 1],
      ],
    ],
    [
      9,
      [
        ['moves', 1],
        ['improvements', undefined],
      ],
    ],
    [
      8,
      [
        ['moves', 3],
        ['improvements', undefined],
      ],
    ],
  ]);
});

/** Many parties with one option each, nobody minding anything. */
const crowd = (count: number): Sketch => {
  const parties = Array.from({ length: count }, (_, k) => `p${k}`);
  return { parties, options: Object.fromEntries(parties.map((id) => [`${id}-acts`, [id]])) };
};

test('bounds are said: coalitions left out, concepts left out, no start, and how to ask for more', () => {
  const analysis = analysisOf({ ...crowd(9) });
  const question: TogetherQuestion = { concepts: ['cnash'], whole: false };
  const text = togetherText(analysis, good(finished(analyseTogether(analysis.table, question)))).replaceAll(/\s+/g, ' ');
  expect(text).toContain('The smallest 129 coalitions were looked at, 382 larger ones were not; --members names others.');
  expect(text).toContain('Of 512 outcomes that would hold, the 60 that do under most ways of looking ahead were looked at');
  expect(text).toContain('The case does not say where the parties are: --from tells who can bring what about.');
  const few = { ...crowd(14), today: 'N'.repeat(14), never: ['p0-acts or p1-acts or p2-acts or p3-acts or p4-acts or p5-acts'] };
  const many = analysisOf(few);
  const together = good(endedAfter(analyseTogether(many.table, { whole: false }), 2));
  expect(together.skipped).toEqual(['cseq']);
  expect(togetherText(many, together).replaceAll(/\s+/g, ' ')).toContain(
    'Left out, as there are too many outcomes or coalitions: CSEQ.',
  );
});

test('several coalitions named: each outcome with those of them that would leave it', () => {
  const coalitions = [0b011, 0b101];
  const together = good(finished(analyseTogether(ELMIRA_ANALYSIS.table, { coalitions })));
  const text = togetherText(ELMIRA_ANALYSIS, together, true);
  expect(text).toMatch(/^5 .*ministry \+ company$/m);
  expect(text).toMatch(/^1 \(today\) .*ministry \+ town \(CNash and CSEQ\)$/m);
});
