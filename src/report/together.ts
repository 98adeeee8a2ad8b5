/** The report of `parley together`: what coalitions could do, and what holds against them. */
import type { Analysis } from '../core/analyse.ts';
import { membersIn } from '../core/coalition/members.ts';
import type { TogetherAnalysis } from '../core/coalition/together.ts';
import { numberOf } from '../core/space/state.ts';
import { hasBit } from '../core/stability/table.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { outcomeTitle, partyName } from '../words/outcome.ts';
import { flag, listed, say, textOf } from '../words/phrase.ts';
import { note, type Document } from './document.ts';
import { csvLine } from './render/csv.ts';
import { againstSection, breaksSection, type TogetherFrame } from './sections/coalition.ts';
import { boundNotes, coalitionTableSection, conceptsSection, partNotes, powerSection } from './sections/power.ts';
import { moreSection } from './sections/rest.ts';
import { scopeLine } from './sections/scope.ts';

export interface TogetherReportOptions {
  /** most outcomes listed */
  readonly limit: number;
  /** whether coalitions were named, and whether outcomes were */
  readonly named: boolean;
  readonly at: boolean;
  /** the table of outcomes and coalitions: always, or where it is small */
  readonly table: boolean;
  readonly next: readonly string[];
}

/** The table is small enough to be shown unasked. */
const [SMALL_ROWS, SMALL_COLUMNS] = [16, 8];
/** Rows of the table when it is asked for. */
const MOST_ROWS = 200;

export function togetherReport(
  analysis: Analysis,
  together: TogetherAnalysis,
  lexicon: Lexicon,
  { limit, named, at, table, next }: TogetherReportOptions,
): Document {
  const { model } = analysis.graph.space;
  const frame: TogetherFrame = { analysis, lexicon, limit, together, named };
  const { coalitions, nodes } = together.coalitional;
  const tabled = table || (nodes.length <= SMALL_ROWS && coalitions.length <= SMALL_COLUMNS && !named && !at);
  const who =
    named && coalitions.length === 1 ? listed(membersIn(coalitions[0]!).map((party) => partyName(model, party))) : undefined;
  return {
    title: `${model.title}: ${who === undefined ? 'what parties could do together' : `${textOf(who)} together`}`,
    lead: scopeLine(frame),
    colours: model.parties.map((party) => party.colour),
    blocks: [
      ...partNotes(frame),
      ...againstSection(frame),
      ...boundNotes(frame),
      ...powerSection(frame),
      ...breaksSection(frame, named || at ? limit : 3, at ? limit : 1),
      ...(tabled ? coalitionTableSection(frame, MOST_ROWS) : []),
      ...conceptsSection(frame),
      ...(tabled ? [] : [note(say`${flag(`The table of ${lexicon.outcome.many} and coalitions: --table, or --format csv.`)}`)]),
      ...moreSection(next),
    ],
  };
}

/** One line an outcome and coalition looked at: whether it stays, under each concept. */
export function* togetherCsv({ coalitional, table: { graph } }: TogetherAnalysis): Generator<string> {
  const { concepts, coalitions, nodes, stable } = coalitional;
  const { space } = graph;
  yield csvLine(['outcome', 'name', 'coalition', ...concepts]);
  for (const node of [...nodes].sort((a, b) => numberOf(space, a) - numberOf(space, b))) {
    for (const [index, coalition] of coalitions.entries()) {
      yield csvLine([
        numberOf(space, node),
        outcomeTitle(space, node) ?? '',
        membersIn(coalition)
          .map((party) => space.model.parties[party]!.id)
          .join(' '),
        ...concepts.map((id) => (hasBit(stable.get(id)![index]!, node) ? 'stays' : 'leaves')),
      ]);
    }
  }
}
