/** The heat alone, of any number of outcomes: strips of narrow columns, a row for each party, below it how many concepts agree. */
import type { Analysis } from '../core/analyse.ts';
import { standsAt } from '../core/findings/derive.ts';
import { numberOf } from '../core/space/state.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { digits } from '../words/number.ts';
import { shortPartyName } from '../words/outcome.ts';
import { partyColours } from './colour.ts';
import { bar, holdsUnder, standCell, standsTitle } from './stands.ts';
import { element, type Figure, type SvgElement } from './svg.ts';
import { outcomesTable } from './table.ts';
import { BOLD, FAINT, fit, HOLDS, HOLDS_INK, INK, label, lines } from './text.ts';

/** Most outcomes drawn; more would make a file that no viewer opens. */
const MOST_CELLS = 2000;

const MARGIN = 24;
const LABELS = 130;
const COLUMN = 15;
const PER_STRIP = 60;
const ROW = 18;

export interface HeatOptions {
  /** the outcomes to draw, in this order; all of them, by number */
  readonly nodes?: readonly number[];
}

export function heatFigure(analysis: Analysis, lexicon: Lexicon, options: HeatOptions = {}): Figure {
  const { space } = analysis.graph;
  const { model } = space;
  const all =
    options.nodes ??
    Array.from({ length: space.size }, (_, node) => node).sort((a, b) => numberOf(space, a) - numberOf(space, b));
  const nodes = all.slice(0, MOST_CELLS);
  const colours = partyColours(model.parties);
  const total = analysis.table.concepts.length;
  const perStrip = Math.min(PER_STRIP, Math.max(1, nodes.length));
  const left = MARGIN + LABELS;
  const width = Math.max(560, left + perStrip * COLUMN + MARGIN);
  const parts: SvgElement[] = [];
  let y = MARGIN + 16;
  for (const line of lines(`${model.title}: ${standsTitle(lexicon).toLowerCase()}`, width - 2 * MARGIN, 18 * BOLD)) {
    parts.push(label({ x: MARGIN, y, text: line, size: 18, bold: true }));
    y += 24;
  }
  for (let start = 0; start < nodes.length; start += perStrip) {
    const strip = nodes.slice(start, start + perStrip);
    y += 12;
    const top = y - 14;
    const xOf = (at: number): number => left + COLUMN * (at + 0.5);
    strip.forEach((node, at) => {
      const count = holdsUnder(analysis, node);
      if (count === total && total > 0) {
        const height = 20 + ROW * (model.parties.length + 1);
        parts.push(element('rect', { class: 'holds', x: xOf(at) - COLUMN / 2, y: top, width: COLUMN, height, fill: HOLDS }));
      }
      const number = numberOf(space, node);
      if (node === space.today) {
        parts.push(
          element('rect', {
            class: 'today',
            x: xOf(at) - COLUMN / 2 - 1,
            y: top,
            width: COLUMN + 2,
            height: 20 + ROW * (model.parties.length + 1),
            fill: 'none',
            stroke: INK,
            'stroke-width': 1.5,
            rx: 3,
          }),
        );
      }
      const beside = strip[at - 1] === space.today || strip[at + 1] === space.today;
      if ((at % 5 === 0 && !(beside && space.today !== undefined)) || node === space.today)
        parts.push(label({ x: xOf(at), y: y - 2, text: String(number), size: 9, anchor: 'middle' }));
      standsAt(analysis.table, node).forEach((stand, party) => {
        const cell = { x: xOf(at), y: y + 2 + ROW * party, width: COLUMN - 2, height: ROW - 3 };
        parts.push(standCell(stand, total, colours[party]!, lexicon, cell));
      });
      const text = count === 0 ? '·' : count === total ? '✓' : String(count);
      const last = y + ROW * model.parties.length + 14;
      parts.push(
        label({
          x: xOf(at),
          y: last,
          text,
          size: 11,
          anchor: 'middle',
          bold: count === total,
          fill: count === 0 ? FAINT : HOLDS_INK,
          class: 'holds-ink',
        }),
      );
    });
    model.parties.forEach((_, party) => {
      parts.push(
        bar(MARGIN, y + 2 + ROW * party, ROW - 3, colours[party]!),
        label({
          x: MARGIN + 12,
          y: y + 14 + ROW * party,
          text: fit(shortPartyName(model, party).text, LABELS - 20, 13),
          size: 13,
        }),
      );
    });
    parts.push(
      label({ x: MARGIN + 12, y: y + ROW * model.parties.length + 14, text: lexicon.headings.holdsForAll, size: 13, bold: true }),
    );
    y += ROW * (model.parties.length + 1) + 14;
  }
  y += 8;
  const words = (['stays', 'held', 'leaves'] as const).map(
    (stand) => `${lexicon.stands[stand].sign} ${lexicon.stands[stand].word}`,
  );
  const more =
    all.length > nodes.length ? ` The first ${digits(nodes.length)} of ${digits(all.length)} ${lexicon.outcome.many}.` : '';
  const legend = `${words.join(', ')}; the fuller the colour, the more of ${total} ${lexicon.concept.many} keep the party there. ✓ ${lexicon.wouldHold} under all of them, a number under so many; a frame marks today.${more}`;
  for (const line of lines(legend, width - 2 * MARGIN, 12)) {
    parts.push(label({ x: MARGIN, y, text: line, size: 12, fill: FAINT, class: 'faint' }));
    y += 16;
  }
  return {
    width,
    height: y + MARGIN - 12,
    title: `${model.title}: ${standsTitle(lexicon).toLowerCase()}`,
    description: `${digits(nodes.length)} ${lexicon.outcome.many} as columns, one row for each party.${more}`,
    children: parts,
    tables: [outcomesTable(analysis, lexicon, nodes, false)],
  };
}
