/** Routes and coalitions measured: the flagship case and random disputes; one after the other in this process. */
import { fileURLToPath } from 'node:url';
import { oneWay, optionForm } from './disputes.ts';
import { Random, strictRanks } from './random.ts';
import { duration } from './report.ts';
import { analyse, prepare } from '../src/core/analyse.ts';
import { analyseTogether } from '../src/core/coalition/together.ts';
import { analyseRoutes } from '../src/core/path/routes.ts';
import type { Model } from '../src/core/model/model.ts';
import type { Steps } from '../src/core/steps.ts';
import { stabilityTable, type StabilityTable } from '../src/core/stability/table.ts';
import { loadCase } from '../src/disk/load.ts';

const FLAGSHIP = fileURLToPath(new URL('../cases/reported/ukraine-2025-02', import.meta.url));
const SEED = 2_008;

interface Timed<T> {
  readonly value: T;
  readonly seconds: number;
  /** the longest piece of work between two chances to interrupt it */
  readonly longest: number;
}

function timed<T>(steps: Steps<T>): Timed<T> {
  const from = performance.now();
  let last = from;
  let longest = 0;
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (step.done === true) return { value: step.value, seconds: (now - from) / 1000, longest: longest / 1000 };
  }
}

function flagship(): StabilityTable {
  const loaded = loadCase(FLAGSHIP);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  const analysis = analyse(loaded.value.model);
  if (!analysis.ok) throw new Error(analysis.problems.map(({ message }) => message).join('\n'));
  return analysis.value.table;
}

function randomly(model: Model): StabilityTable {
  const graph = prepare(model);
  if (!graph.ok) throw new Error(graph.problems.map(({ message }) => message).join('\n'));
  const random = new Random(SEED);
  const { size } = graph.value.space;
  return stabilityTable({ ...graph.value, ranks: model.parties.map(() => strictRanks(size, random)) });
}

function row(name: string, table: StabilityTable): string {
  const { space, moves } = table.graph;
  const start = space.today ?? 0;
  const routes = timed(analyseRoutes(table, { start, kinds: ['moves', 'improvements'], routes: 1, most: 3, firstSteps: 3 }));
  const together = timed(analyseTogether(table, { start }));
  if (!together.value.ok) throw new Error('coalitions were refused');
  const { coalitional, whole, asked } = together.value.value;
  const looked = `${coalitional.coalitions.length} × ${(whole ? space.size : asked).toLocaleString('en')}`;
  const longest = duration(Math.max(routes.longest, together.longest));
  const cells = [
    name,
    space.size.toLocaleString('en'),
    moves.length,
    duration(routes.seconds),
    duration(together.seconds),
    looked,
    longest,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** A table in Markdown. */
export function pathsTable(): string {
  const free = [9, 10, 11, 12].flatMap((options) => [
    row(`${options} free options`, randomly(optionForm(options, 4))),
    row(`${options} options, every second one-way`, randomly(oneWay(optionForm(options, 4)))),
  ]);
  return [
    '| dispute | outcomes | parties | routes | coalitions | coalitions × outcomes looked at | longest wait for Ctrl-C |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    row('Ukraine, February 2025', flagship()),
    ...free,
    row('9 free options', randomly(optionForm(9, 6))),
  ].join('\n');
}
