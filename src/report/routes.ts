/** The report of `parley routes`: from an outcome to what would hold, or to one outcome. */
import type { Analysis } from '../core/analyse.ts';
import type { RoutesAnalysis } from '../core/path/routes.ts';
import { statusQuoTable } from '../core/path/statusquo.ts';
import { numberOf } from '../core/space/state.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { outcomeName, outcomeTitle } from '../words/outcome.ts';
import { flag, say } from '../words/phrase.ts';
import { note, type Document } from './document.ts';
import { csvLine } from './render/csv.ts';
import { moreSection } from './sections/rest.ts';
import { closingSection, firstStepsSection } from './sections/firststep.ts';
import { holdsFarSection, partNote, routesSection, outlookSection, type RouteFrame } from './sections/route.ts';
import { scopeLine } from './sections/scope.ts';
import { statusQuoSection } from './sections/statusquo.ts';

export interface RoutesReportOptions {
  /** most equilibria listed */
  readonly limit: number;
  /** whether the outcomes to go to were named */
  readonly named: boolean;
  /** the table of the literature: always, or where it is small */
  readonly table: boolean;
  readonly next: readonly string[];
}

/** The table is small enough to be shown unasked. */
const ROWS = 16;
/** Rows and steps of the table when it is asked for. */
const [MOST_ROWS, MOST_COLUMNS] = [200, 12];

export function routesReport(
  analysis: Analysis,
  routes: RoutesAnalysis,
  lexicon: Lexicon,
  options: RoutesReportOptions,
): Document {
  const { limit, named, table, next } = options;
  const { space } = analysis.graph;
  const frame: RouteFrame = { analysis, lexicon, limit, routes };
  const tabled = table || (routes.moves.reached < ROWS && !named);
  return {
    title: `${space.model.title}: from ${outcomeName(space, routes.start, lexicon).text}`,
    lead: scopeLine(frame),
    colours: space.model.parties.map((party) => party.colour),
    blocks: [
      ...(routes.complete ? [] : [note(partNote(frame), 'warning')]),
      ...(named ? [] : [...outlookSection(frame), ...holdsFarSection(frame)]),
      ...routesSection(frame, named),
      ...firstStepsSection(frame),
      ...closingSection(frame),
      ...(tabled ? statusQuoSection(frame, MOST_ROWS, MOST_COLUMNS) : []),
      ...(tabled || named
        ? []
        : [note(say`${flag(`The table of ${lexicon.outcome.many} and steps: --table, or --format csv.`)}`)]),
      ...moreSection(next),
    ],
  };
}

/** One line an outcome reached and kind of step: the fewest steps, then who can have moved last within 0, 1, 2 … steps. */
export function* routesCsv(routes: RoutesAnalysis): Generator<string> {
  const { space } = routes.graph;
  const tables = routes.kinds.map((kind) => ({ kind, table: statusQuoTable(routes[kind], Infinity, Infinity) }));
  const steps = Math.max(...tables.map(({ table }) => table.steps));
  yield csvLine(['outcome', 'name', 'by', 'steps', ...Array.from({ length: steps + 1 }, (_, t) => `within ${t}`)]);
  for (const { kind, table } of tables) {
    for (const row of table.rows) {
      const last = Array.from({ length: steps + 1 }, (_, t) => row.last[Math.min(t, row.last.length - 1)]!);
      yield csvLine([
        numberOf(space, row.node),
        outcomeTitle(space, row.node) ?? '',
        kind,
        row.steps,
        ...last.map((movers) => movers.map((party) => space.model.parties[party]!.id).join(' ')),
      ]);
    }
  }
}
