/** Away from the command line nobody is told of its flags, and what there is to say stays said. */
import { expect, test } from 'vitest';
import { analyse } from '../../src/core/analyse.ts';
import { analyseTogether } from '../../src/core/coalition/together.ts';
import { analyseRoutes } from '../../src/core/path/routes.ts';
import { finished } from '../../src/core/steps.ts';
import { withoutFlags } from '../../src/report/flags.ts';
import { renderText } from '../../src/report/render/text.ts';
import { routesReport } from '../../src/report/routes.ts';
import { togetherReport } from '../../src/report/together.ts';
import { lexiconOf } from '../../src/words/voice.ts';
import { dispute } from '../core/dispute.ts';
import { ELMIRA } from '../core/elmira.ts';

const analysis = analyse(dispute(ELMIRA));
if (!analysis.ok) throw new Error('no analysis');
const { table } = analysis.value;

test.each(['plain', 'formal'] as const)('in the %s voice', (voice) => {
  const lexicon = lexiconOf(voice);
  const routes = finished(
    analyseRoutes(table, { start: 0, kinds: ['improvements', 'moves'], most: 4, routes: 2, firstSteps: 3 }),
  );
  const together = finished(analyseTogether(table));
  if (!together.ok) throw new Error('refused');
  const reports = [
    routesReport(analysis.value, routes, lexicon, { limit: 1, named: false, table: false, next: [] }),
    togetherReport(analysis.value, together.value, lexicon, { limit: 1, named: true, at: true, table: false, next: [] }),
  ];
  const all = reports.map((report) => renderText(report)).join('\n');
  const page = reports.map((report) => renderText(withoutFlags(report))).join('\n');
  expect(all).toMatch(/more; --limit \d+ shows all\./);
  expect(all).toContain('--table, or --format csv');
  expect(page).not.toContain('--');
  expect(page).not.toContain('The table of');
  expect(page).toMatch(/… and \d+ more\./);
});
