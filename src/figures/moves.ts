/** Who can move where: all outcomes of a small case on one board, of a large one the moves from one outcome. */
import type { Analysis } from '../core/analyse.ts';
import { movesFrom } from '../core/graph/graph.ts';
import { interestIn } from '../core/graph/interest.ts';
import { numberOf } from '../core/space/state.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { digits } from '../words/number.ts';
import { outcomeTitle, shortPartyName } from '../words/outcome.ts';
import { arrow, towards, type Point } from './arrow.ts';
import { partyColours } from './colour.ts';
import { egoFigure } from './ego.ts';
import { lattice, NAME, RADIUS } from './lattice.ts';
import { stop } from './stop.ts';
import { element, type Figure, type SvgElement } from './svg.ts';
import { moveOf, movesTable, stopsTable, type ShownMove } from './table.ts';
import { BOLD, FAINT, fit, label, lines } from './text.ts';

/** Most outcomes that are drawn on one board. */
const MOST_STOPS = 48;

export interface MovesOptions {
  /** draw the moves from this outcome only */
  readonly from?: number;
}

const MARGIN = 28;

/** The whole board of moves up to 48 outcomes, else the moves from `from` (today, or the first outcome). */
export function movesFigure(analysis: Analysis, lexicon: Lexicon, options: MovesOptions = {}): Figure {
  const { space } = analysis.graph;
  if (options.from !== undefined) return egoFigure(analysis, lexicon, options.from);
  return space.size > MOST_STOPS ? egoFigure(analysis, lexicon, space.today ?? 0) : boardOfMoves(analysis, lexicon);
}

function boardOfMoves(analysis: Analysis, lexicon: Lexicon): Figure {
  const { graph } = analysis;
  const { space } = graph;
  const { model } = space;
  const colours = partyColours(model.parties);
  const { places: raw, sinks, named, directions, width: inner, height } = lattice(graph);
  const width = Math.max(620, inner + 2 * MARGIN + 190 + (named ? NAME - 20 : 0));
  const parts: SvgElement[] = [];
  let y = MARGIN + 14;
  for (const line of lines(`${model.title}: who can move where`, width - 2 * MARGIN, 18 * BOLD)) {
    parts.push(label({ x: MARGIN, y, text: line, size: 18, bold: true }));
    y += 24;
  }
  y += 24;
  const places = new Map([...raw].map(([node, point]) => [node, { x: point.x + MARGIN + 20, y: point.y + y }]));
  const arrows: { readonly gain: boolean; readonly drawn: SvgElement }[] = [];
  const stubs = new Map<number, number>();
  let deepest = 0;
  const all: ShownMove[] = [];
  graph.moves.forEach((_, party) => {
    const bend = directions[party] === undefined ? 14 * (party + 1) : 0;
    for (const [a, from] of places) {
      for (const b of movesFrom(graph, party, a)) {
        const to = places.get(b)!;
        all.push(moveOf(analysis, party, a, b));
        const back = movesFrom(graph, party, b).includes(a);
        const interest = interestIn(graph, party, a, b);
        const data = { 'data-party': party, 'data-from': a, 'data-to': b };
        const gain = interest === 'gains';
        if (sinks.includes(b)) {
          const turn = stubs.get(a) ?? 0;
          stubs.set(a, turn + 1);
          arrows.push({ gain, drawn: stub(from, turn, String(numberOf(space, b)), colours[party]!, gain, !back, data) });
          continue;
        }
        // one line for both directions, with a head where the mover gains
        if (back && !gain && (interestIn(graph, party, b, a) === 'gains' || a > b)) continue;
        const title = `${shortPartyName(model, party).text}: ${numberOf(space, a)} → ${numberOf(space, b)}`;
        const aside = bend === 0 ? crossing(from, to, places) : bend;
        deepest = Math.max(deepest, Math.abs(aside) / 2);
        arrows.push({
          gain,
          drawn: arrow({
            from,
            to,
            colour: colours[party]!,
            gain,
            oneWay: !back,
            plain: back && !gain,
            bend: aside,
            radius: RADIUS,
            data,
            title,
          }),
        });
      }
    }
  });
  parts.push(
    ...arrows.filter(({ gain }) => !gain).map(({ drawn }) => drawn),
    ...arrows.filter(({ gain }) => gain).map(({ drawn }) => drawn),
  );
  const names: SvgElement[] = [];
  for (const [node, point] of places) {
    parts.push(stop(analysis, node, point, RADIUS));
    const title = outcomeTitle(space, node);
    if (title === undefined) continue;
    names.push(
      label({
        x: point.x + 10,
        y: point.y - RADIUS - 4,
        text: fit(title, NAME, 12),
        size: 12,
        fill: FAINT,
        class: 'faint',
        halo: true,
      }),
    );
  }
  parts.push(...names);
  const x = inner + MARGIN + 60 + (named ? NAME - 20 : 0);
  directions.forEach((direction, party) => {
    const at = { x: x + 24, y: y + 26 + 58 * party };
    const along = direction ?? { x: 1, y: 0 };
    const from = towards(at, { x: at.x - along.x, y: at.y - along.y }, 24);
    const to = towards(at, { x: at.x + along.x, y: at.y + along.y }, 24);
    parts.push(
      arrow({ from, to, colour: colours[party]!, gain: true, oneWay: false, radius: 0 }),
      label({ x: x + 60, y: at.y + 5, text: fit(shortPartyName(model, party).text, 110, 13), size: 13 }),
    );
  });
  let bottom = Math.max(y + height, y + 58 * model.parties.length) + Math.max(34, deepest + 20, sinks.length > 0 ? 52 : 0);
  const legend = `Thick: the mover gains. Dotted: possible, but nobody who makes the move gains. A bar: no way back. Yellow: ${lexicon.wouldHold} under every one of ${analysis.table.concepts.length} ${lexicon.concept.many}; pale: under some. Ring: today.${sinks.length > 0 ? ' Short arrow: leaves for good for the numbered outcome.' : ''}`;
  for (const line of lines(legend, width - 2 * MARGIN, 12)) {
    parts.push(label({ x: MARGIN, y: bottom, text: line, size: 12, fill: FAINT, class: 'faint' }));
    bottom += 16;
  }
  return {
    width,
    height: bottom + MARGIN - 14,
    title: `${model.title}: who can move where`,
    description: `${digits(space.size)} ${lexicon.outcome.many} as circles; arrows are moves in their party's colour and direction.`,
    children: parts,
    tables: [movesTable(analysis, lexicon, all), stopsTable(analysis, lexicon, [...places.keys()])],
  };
}

/** How far a line must bend so as not to run through other outcomes. */
function crossing(from: Point, to: Point, places: ReadonlyMap<number, Point>): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  for (const { x, y } of places.values()) {
    const along = ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / length;
    const aside = Math.abs((x - from.x) * (to.y - from.y) - (y - from.y) * (to.x - from.x)) / length;
    if (along > 1 && along < length - 1 && aside < RADIUS) return Math.min(90, 34 + length * 0.12);
  }
  return 0;
}

function stub(
  from: Point,
  turn: number,
  number: string,
  colour: string,
  gain: boolean,
  oneWay: boolean,
  data: Readonly<Record<string, string | number>>,
): SvgElement {
  const angle = 0.62 + turn * 0.5;
  const to = { x: from.x + Math.cos(angle) * 54, y: from.y + Math.sin(angle) * 54 };
  const end = { x: from.x + Math.cos(angle) * 64, y: from.y + Math.sin(angle) * 64 };
  return element(
    'g',
    { class: 'stub' },
    arrow({ from, to, colour, gain, oneWay, radius: RADIUS, clear: 0, data }),
    label({ x: end.x, y: end.y + 4, text: number, size: 12, anchor: 'middle', bold: true }),
  );
}
