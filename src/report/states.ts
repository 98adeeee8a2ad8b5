/** The options board as rows: every outcome with what is done in it, how each party stands, and whether it holds. */
import type { Analysis } from '../core/analyse.ts';
import { standsAt } from '../core/findings/derive.ts';
import { numberOf, patternOf } from '../core/space/state.ts';
import { isEquilibrium } from '../core/stability/table.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { counted, digits } from '../words/number.ts';
import { optionGroups, outcomeNumber, outcomeTitle, shortPartyName } from '../words/outcome.ts';
import { flag, joined, say, type Phrase } from '../words/phrase.ts';
import { cell, paragraph, type Block, type Document } from './document.ts';
import { csvLine } from './render/csv.ts';
import { boardNote, holdsCell, letterCell } from './sections/board.ts';
import type { Frame } from './sections/frame.ts';

export interface StatesReportOptions {
  /** the outcomes to show, in this order */
  readonly nodes: readonly number[];
  /** how many there are where `nodes` are only the first */
  readonly count: number;
  /** what was asked for, in words */
  readonly asked: string;
}

const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(97 + index) : `${letters(Math.floor(index / 26) - 1)}${letters(index % 26)}`;

export function statesReport(analysis: Analysis, lexicon: Lexicon, { nodes, count, asked }: StatesReportOptions): Document {
  const { space } = analysis.graph;
  const { model } = space;
  const frame: Frame = { analysis, lexicon, limit: nodes.length };
  const groups = optionGroups(model, shortPartyName);
  const order = groups.flatMap(({ options }) => options);
  const named = nodes.some((node) => outcomeTitle(space, node) !== undefined);
  const legend: Block[] =
    order.length === 0
      ? []
      : [
          {
            kind: 'facts',
            rows: groups.map((group) => ({
              name: group.name,
              value: joined(
                group.options.map((option) => say`${letters(order.indexOf(option))}=${model.options[option]!.id}`),
                ', ',
              ),
            })),
          },
        ];
  if (nodes.length === 0) return { title: model.title, lead: say`None${asked}.`, colours: [], blocks: [] };
  const patterns = new Map(nodes.map((node) => [node, patternOf(space, node)]));
  return {
    title: model.title,
    lead: say`${asked.startsWith(' of') ? digits(count) : counted(count, lexicon.outcome)}${asked}.`,
    colours: model.parties.map((party) => party.colour),
    blocks: [
      ...legend,
      {
        kind: 'table',
        fixed: 1,
        gap: 1,
        columns: [
          { head: cell('no.'), align: 'right' },
          ...order.map((_, index) => ({ head: cell(letters(index)), align: 'centre' as const })),
          ...model.parties.map((_, party) => ({ head: { text: [shortPartyName(model, party)] as Phrase } })),
          { head: cell(lexicon.headings.holdsForAll, { short: 'all?' }) },
          ...(named ? [{ head: cell('name'), wrap: true }] : []),
        ],
        rows: nodes.map((node) => ({
          cells: [
            { text: [outcomeNumber(space, node)] as Phrase, ...(node === space.today ? { tone: 'today' as const } : {}) },
            ...order.map((option) => letterCell(patterns.get(node)![option]!, model.options[option]!.owners[0])),
            ...standsAt(analysis.table, node).map(({ stand }) =>
              cell(lexicon.stands[stand].word, { short: lexicon.stands[stand].sign, tone: stand }),
            ),
            holdsCell(frame, node),
            ...(named ? [cell(outcomeTitle(space, node) ?? '')] : []),
          ],
        })),
      },
      ...(nodes.length < count
        ? [paragraph(say`… and ${digits(count - nodes.length)} more${flag(`; --limit ${count} shows all`)}.`)]
        : []),
      boardNote(frame),
    ],
  };
}

/** One line an outcome: number, name, a column an option, a stand a party, and yes or no a concept. */
export function* statesCsv({ graph, table }: Analysis, nodes: Iterable<number>): Generator<string> {
  const { space } = graph;
  const { model } = space;
  yield csvLine([
    'number',
    'name',
    ...model.options.map(({ id }) => id),
    ...model.parties.map(({ id }) => `stand:${id}`),
    ...table.concepts.map((concept) => `holds:${concept}`),
  ]);
  for (const node of nodes) {
    yield csvLine([
      numberOf(space, node),
      space.names.get(node) ?? '',
      ...Array.from(patternOf(space, node)),
      ...standsAt(table, node).map(({ stand }) => stand),
      ...table.concepts.map((concept) => (isEquilibrium(table, concept, node) ? 'yes' : 'no')),
    ]);
  }
}
