/** The moves from one outcome of a large case: each party's, what changes, best for the mover first. */
import type { Analysis } from '../core/analyse.ts';
import { compare, movesFrom } from '../core/graph/graph.ts';
import { interestIn } from '../core/graph/interest.ts';
import { numberOf } from '../core/space/state.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { digits } from '../words/number.ts';
import { changeOf, outcomeName, outcomeTitle, shortPartyName } from '../words/outcome.ts';
import { textOf } from '../words/phrase.ts';
import { arrow } from './arrow.ts';
import { partyColours } from './colour.ts';
import { halfWidth, stop } from './stop.ts';
import type { Figure, SvgElement } from './svg.ts';
import { moveOf, movesTable, stopsTable } from './table.ts';
import { BOLD, FAINT, fit, label, lines } from './text.ts';

const MARGIN = 28;
const ROW = 34;
/** Most moves of a party that are drawn; all are counted. */
const MOST = 8;
const WIDTH = 1000;
/** Where the names of the parties and their moves begin. */
const LEFT = 250;

export function egoFigure(analysis: Analysis, lexicon: Lexicon, node: number): Figure {
  const { graph } = analysis;
  const { space } = graph;
  const { model } = space;
  const colours = partyColours(model.parties);
  const parts: SvgElement[] = [];
  const here = outcomeName(space, node, lexicon).text;
  let y = MARGIN + 14;
  for (const line of lines(`${model.title}: moves from ${here}`, WIDTH - 2 * MARGIN, 18 * BOLD)) {
    parts.push(label({ x: MARGIN, y, text: line, size: 18, bold: true }));
    y += 24;
  }
  const top = y;
  const arrows: SvgElement[] = [];
  const stops: SvgElement[] = [];
  /** of parties without a move, or with more than are drawn */
  const told: string[][] = [];
  const ends: { readonly party: number; readonly to: number; readonly y: number }[] = [];
  const movesOf = model.parties.map((_, party) =>
    movesFrom(graph, party, node).sort((a, b) => compare(graph, party, b, a) || a - b),
  );
  const widest = Math.max(
    16,
    ...movesOf.flatMap((moves) => moves.slice(0, MOST).map((to) => halfWidth(numberOf(space, to), 16))),
  );
  const column = LEFT + widest;
  model.parties.forEach((_, party) => {
    const moves = movesOf[party]!;
    y += 26;
    const count =
      moves.length === 0
        ? 'no move from here'
        : moves.length > MOST
          ? `${digits(moves.length)} moves, the first ${MOST} by its preference`
          : '';
    if (count !== '') told.push([shortPartyName(model, party).text, String(numberOf(space, node)), '', count, '', '']);
    stops.push(
      label({ x: LEFT, y, text: shortPartyName(model, party).text, bold: true }),
      label({ x: WIDTH - MARGIN, y, text: count, size: 12, anchor: 'end', fill: FAINT, class: 'faint' }),
    );
    y += 8;
    for (const to of moves.slice(0, MOST)) {
      ends.push({ party, to, y: y + ROW / 2 });
      const change = changeOf(space, party, node, to, lexicon);
      const title = outcomeTitle(space, to);
      const words = [title === undefined ? '' : `${title}: `, change === undefined ? 'move' : textOf(change)].join('');
      stops.push(
        stop(analysis, to, { x: column, y: y + ROW / 2 }, 16),
        label({
          x: column + widest + 10,
          y: y + ROW / 2 + 5,
          text: fit(words, WIDTH - MARGIN - column - widest - 10, 13),
          size: 13,
        }),
      );
      y += ROW;
    }
  });
  const centre = { x: MARGIN + 40, y: (top + y) / 2 };
  for (const { party, to, y: height } of ends) {
    const gain = interestIn(graph, party, node, to) === 'gains';
    const oneWay = !movesFrom(graph, party, to).includes(node);
    const title = `${shortPartyName(model, party).text}: ${numberOf(space, node)} → ${numberOf(space, to)}`;
    const data = { 'data-party': party, 'data-from': node, 'data-to': to };
    arrows.push(
      arrow({
        from: towardsRow(centre, height),
        to: { x: column - halfWidth(numberOf(space, to), 16), y: height },
        via: { x: LEFT - 90, y: height },
        clear: 0,
        colour: colours[party]!,
        gain,
        oneWay,
        radius: 17,
        data,
        title,
      }),
    );
  }
  const moves = movesTable(
    analysis,
    lexicon,
    ends.map(({ party, to }) => moveOf(analysis, party, node, to)),
  );
  y += 34;
  const legend = `Thick: the mover gains. Dotted: possible, but not to its gain. A bar: no way back. Yellow: ${lexicon.wouldHold} under every one of ${analysis.table.concepts.length} ${lexicon.concept.many}; pale: under some.`;
  const last = lines(legend, WIDTH - 2 * MARGIN, 12).map((line, at) =>
    label({ x: MARGIN, y: y + 16 * at, text: line, size: 12, fill: FAINT, class: 'faint' }),
  );
  return {
    width: WIDTH,
    height: y + 16 * last.length + MARGIN - 14,
    title: `${model.title}: moves from ${here}`,
    description: `The moves each party has from ${here}, best for the mover first.`,
    children: [...parts, ...arrows, ...stops, stop(analysis, node, centre, 26), ...last],
    tables: [
      { ...moves, rows: [...moves.rows, ...told] },
      stopsTable(analysis, lexicon, [...new Set([node, ...ends.map(({ to }) => to)])]),
    ],
  };
}

/** Lines leave the circle a little spread, so that they can be told apart. */
const towardsRow = (centre: { readonly x: number; readonly y: number }, height: number) => ({
  x: centre.x + 8,
  y: centre.y + Math.max(-12, Math.min(12, (height - centre.y) / 12)),
});
