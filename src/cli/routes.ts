/** `parley routes`: what can come about from today, by which steps, who is needed, and what is safe to begin with. */
import { quoted } from './analyse.ts';
import { analysed, conceptIn, formatOf, lexiconFor, load, outcomeIn, wholeNumber, write, type CommonOptions } from './common.ts';
import { CASE, examples, reported, type Register } from './command.ts';
import { WrongUse } from './exit.ts';
import { interruptible } from './interrupt.ts';
import { VERSION } from './version.ts';
import { analyseRoutes, type RouteQuestion, type RoutesAnalysis } from '../core/path/routes.ts';
import { numberOf, type StateSpace } from '../core/space/state.ts';
import { routesData } from '../report/data/routes.ts';
import { routesCsv, routesReport } from '../report/routes.ts';

interface Options extends CommonOptions {
  readonly from?: string;
  readonly to?: readonly string[];
  readonly improvements?: boolean;
  readonly concept?: string;
  readonly limit: number;
  readonly routes?: number;
  readonly table?: boolean;
}

const more = (text: string, list: readonly string[] = []): string[] => [...list, text];

export const routesCommand: Register = (program, terminal) => {
  reported(
    program
      .command('routes')
      .summary('how to get from today to what would hold: steps, who moves, who is needed, safe first steps')
      .description(
        'Tells what can come about from an outcome, by the shortest routes in which nobody moves twice running: who moves at\n' +
          'each step and whether it gains, what cannot be undone, who is needed, and which first steps are safe.',
      )
      .argument('<case>', CASE)
      .option('--from <outcome>', 'start here instead of today: a number, a name, or a Y/N pattern')
      .option('--to <outcome>', 'to this outcome (may be repeated); without it to what would hold', more)
      .option('--improvements', 'only routes on which every step is in the interest of the party that takes it')
      .option('--concept <concept>', 'what would hold under this concept only')
      .option('--limit <n>', 'most outcomes that would hold to list', wholeNumber('--limit', 1), 12)
      .option('--routes <n>', 'most routes to list for an outcome (3 with --to, else 1)', wholeNumber('--routes', 1))
      .option('--table', 'the table of outcomes and steps, however long'),
  )
    .addHelpText(
      'after',
      examples(
        'routes cases/published/hipel-1993-elmira',
        'routes cases/published/hipel-1993-elmira --to 8 --routes 6',
        'routes my-case --from NYN --improvements --concept seq',
      ),
    )
    .action(async (path: string, options: Options) => {
      const loaded = load(path);
      const concept = options.concept === undefined ? undefined : conceptIn(options.concept).id;
      const { analysis } = analysed(terminal, loaded, concept === undefined ? {} : { concepts: [concept] });
      const { space } = analysis.graph;
      const refused = analysis.table.skipped.find((skipped) => skipped.concept === concept);
      if (refused !== undefined) throw new WrongUse(refused.problem.message, refused.problem.fix);
      const start = startIn(space, options.from);
      const targets = options.to?.map((text) => outcomeIn(space, text));
      const question: RouteQuestion = {
        start,
        kinds: options.improvements === true ? ['improvements'] : ['moves', 'improvements'],
        routes: options.routes ?? (targets === undefined ? 1 : 3),
        most: 3,
        firstSteps: 3,
        ...(targets === undefined ? {} : { targets }),
      };
      const { value: routes } = await interruptible(terminal, 'routes', analyseRoutes(analysis.table, question));
      write(terminal, options, {
        document: () =>
          routesReport(analysis, routes, lexiconFor(options), {
            limit: options.limit,
            named: targets !== undefined,
            table: options.table === true,
            next: formatOf(options) === 'text' && targets === undefined ? nextCommands(path, routes) : [],
          }),
        json: () => routesData(routes, VERSION),
        csv: () => routesCsv(routes),
      });
    });
};

/** The outcome a command starts from: the one that was named, or today's. */
export function startIn(space: StateSpace, text: string | undefined): number {
  if (text !== undefined) return outcomeIn(space, text);
  if (space.today !== undefined) return space.today;
  throw new WrongUse('the case does not say which outcome is today', 'say where to start: --from 1, or status-quo: in the case');
}

/** All shortest routes to what was told first, and what coalitions could do. */
function nextCommands(path: string, { graph, targets }: RoutesAnalysis): string[] {
  return [
    ...targets.slice(0, 1).map(({ node }) => `parley routes ${quoted(path)} --to ${numberOf(graph.space, node)}`),
    `parley together ${quoted(path)}`,
  ];
}
