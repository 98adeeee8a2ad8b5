/** The table of the literature: outcome × step, who can have moved last. */
import { statusQuoTable, type StatusQuo } from '../../core/path/statusquo.ts';
import { capital, flag, joined, listed, say, strong } from '../../words/phrase.ts';
import { digits } from '../../words/number.ts';
import { shortPartyName } from '../../words/outcome.ts';
import { cell, heading, note, paragraph, type Block, type Cell } from '../document.ts';
import { numberedName, spaceOf } from './frame.ts';
import { wordsOf, type RouteFrame } from './route.ts';

export function statusQuoSection(frame: RouteFrame, rows: number, columns: number): Block[] {
  const { routes } = frame;
  const words = wordsOf(frame);
  return [heading(words.headings.table), ...routes.kinds.flatMap((kind) => tableBlocks(frame, routes[kind], rows, columns))];
}

function tableBlocks(frame: RouteFrame, analysis: StatusQuo, rows: number, columns: number): Block[] {
  const { outcome } = frame.lexicon;
  const table = statusQuoTable(analysis, rows, columns);
  const shown = Math.min(table.steps, columns);
  const left = table.count - table.rows.length;
  const cut = [
    ...(left > 0 ? [`${digits(left)} more ${left === 1 ? outcome.one : outcome.many}`] : []),
    ...(shown < table.steps ? [`${digits(table.steps - shown)} more steps`] : []),
  ];
  return [
    paragraph(say`${wordsOf(frame).table(analysis.kind)}`),
    {
      kind: 'table',
      fixed: 1,
      columns: [
        { head: cell(capital(outcome.one)) },
        ...Array.from({ length: shown + 1 }, (_, t) => ({ head: cell(String(t)) })),
      ],
      rows: table.rows.map(({ node, last }) => ({
        cells: [
          { text: numberedName(spaceOf(frame), node) },
          ...last.map((movers, t) => lastCell(frame, analysis, node, t, movers)),
        ],
      })),
    },
    ...(cut.length === 0 ? [] : [note(say`Not shown: ${listed(cut)}${flag('; --format csv has all')}.`)]),
  ];
}

function lastCell(frame: RouteFrame, { start }: StatusQuo, node: number, step: number, movers: readonly number[]): Cell {
  if (node === start && step === 0) return cell(say`${strong('✓')}`);
  if (movers.length === 0) return cell('–', { tone: 'muted' });
  return cell(
    joined(
      movers.map((party) => shortPartyName(spaceOf(frame).model, party)),
      ', ',
    ),
  );
}
