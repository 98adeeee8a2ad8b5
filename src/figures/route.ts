/** Routes as lines with stops, like those of a railway: each step in its party's colour, thick where the mover gains. */
import type { Analysis } from '../core/analyse.ts';
import type { MarkedRoute, RoutesAnalysis } from '../core/path/routes.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { changeOf, outcomeName, outcomeTitle, shortPartyName } from '../words/outcome.ts';
import { textOf } from '../words/phrase.ts';
import { arrow } from './arrow.ts';
import { partyColours } from './colour.ts';
import { stop } from './stop.ts';
import type { Figure, SvgElement } from './svg.ts';
import { moveOf, movesTable } from './table.ts';
import { BOLD, FAINT, fit, label, lines } from './text.ts';

const MARGIN = 28;
const STEP = 190;
const RADIUS = 19;

/** The first shortest route to each target, by better moves where there is one, else by any moves. */
export function routeFigure(analysis: Analysis, routes: RoutesAnalysis, lexicon: Lexicon): Figure {
  const { space } = analysis.graph;
  const here = outcomeName(space, routes.start, lexicon).text;
  const drawn = routes.targets.flatMap(({ ways }) => {
    const way =
      ways.find(({ kind, routes: found }) => kind === 'improvements' && found !== undefined) ??
      ways.find(({ routes: found }) => found !== undefined);
    const route = way?.routes?.routes[0];
    return route === undefined || route.length === 0 ? [] : [route];
  });
  const longest = Math.max(2, ...drawn.map((route) => route.length));
  const width = MARGIN * 2 + 60 + longest * STEP + 60;
  const parts: SvgElement[] = [];
  let y = MARGIN + 14;
  const title = `${space.model.title}: routes from ${here}`;
  for (const line of lines(title, width - 2 * MARGIN, 18 * BOLD)) {
    parts.push(label({ x: MARGIN, y, text: line, size: 18, bold: true }));
    y += 24;
  }
  if (drawn.length === 0)
    parts.push(label({ x: MARGIN, y: y + 12, text: 'No route leads from here to the outcomes asked for.' }));
  for (const route of drawn) y = line(analysis, route, lexicon, y, parts);
  y += 24;
  const legend =
    'Each step in the colour of the party that takes it. Thick: it gains by the step. Dotted: it does not. A bar: no way back.';
  for (const text of lines(legend, width - 2 * MARGIN, 12)) {
    parts.push(label({ x: MARGIN, y, text, size: 12, fill: FAINT, class: 'faint' }));
    y += 16;
  }
  return {
    width,
    height: y + MARGIN - 14,
    title,
    description: `${drawn.length} routes from left to right; every circle is one ${lexicon.outcome.one}, every arrow one move.`,
    children: parts,
    tables: [
      movesTable(
        analysis,
        lexicon,
        drawn.flatMap((route, at) =>
          route.map((step, index) => ({
            ...moveOf(analysis, step.party, step.from, step.to),
            oneWay: step.noReturn !== undefined,
            leading: [String(at + 1), String(index + 1)],
          })),
        ),
        ['Route', 'Step'],
      ),
    ],
  };
}

function line(analysis: Analysis, route: MarkedRoute, lexicon: Lexicon, top: number, parts: SvgElement[]): number {
  const { space } = analysis.graph;
  const colours = partyColours(space.model.parties);
  const y = top + 44;
  const xOf = (at: number): number => MARGIN + 30 + at * STEP;
  let deepest = 0;
  route.forEach((step, at) => {
    const from = { x: xOf(at), y };
    const to = { x: xOf(at + 1), y };
    const gain = step.interest === 'gains';
    const change = changeOf(space, step.party, step.from, step.to, lexicon);
    const told = lines(change === undefined ? 'move' : textOf(change), STEP - 44, 12);
    const shown = told.length > 4 ? [...told.slice(0, 3), `${told[3]!} …`] : told;
    deepest = Math.max(deepest, shown.length);
    parts.push(
      arrow({
        from,
        to,
        colour: colours[step.party]!,
        gain,
        oneWay: step.noReturn !== undefined,
        radius: RADIUS,
        data: { 'data-party': step.party, 'data-from': step.from, 'data-to': step.to },
      }),
      label({
        x: (from.x + to.x) / 2,
        y: y - 10,
        text: fit(shortPartyName(space.model, step.party).text, STEP - 50, 13),
        size: 13,
        anchor: 'middle',
        bold: true,
      }),
      ...shown.map((text, row) => label({ x: (from.x + to.x) / 2, y: y + 20 + row * 15, text, size: 12, anchor: 'middle' })),
    );
  });
  [route[0]!.from, ...route.map(({ to }) => to)].forEach((node, at) => {
    parts.push(stop(analysis, node, { x: xOf(at), y }, RADIUS));
    const name = outcomeTitle(space, node);
    if (name !== undefined)
      parts.push(
        label({
          x: xOf(at),
          y: y - RADIUS - 6,
          text: fit(name, STEP - 20, 12),
          size: 12,
          anchor: 'middle',
          fill: FAINT,
          class: 'faint',
        }),
      );
  });
  return y + Math.max(24, 20 + deepest * 15);
}
