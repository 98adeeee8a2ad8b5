/**
 * The board: a column for each outcome, a row for each option, and in the same columns how firmly each party stays put.
 * Tableau form as in Fraser & Hipel (1984), turned into a picture.
 */
import type { Analysis } from '../core/analyse.ts';
import { standsAt } from '../core/findings/derive.ts';
import { numberOf, patternOf } from '../core/space/state.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { digits } from '../words/number.ts';
import { optionGroups, outcomeTitle, shortPartyName } from '../words/outcome.ts';
import { textOf } from '../words/phrase.ts';
import { inkOn, partyColours } from './colour.ts';
import { bar, holdsCell, holdsUnder, standCell, standsTitle } from './stands.ts';
import { element, type Figure, type SvgElement } from './svg.ts';
import { outcomesTable } from './table.ts';
import { BOLD, FAINT, fit, HOLDS, INK, label, lines, textWidth } from './text.ts';

/** Most outcomes that are drawn unasked. */
const MOST_COLUMNS = 40;

export interface BoardOptions {
  /** the outcomes to draw, in this order; all, or where there are many those that hold under most concepts and today */
  readonly nodes?: readonly number[];
}

const MARGIN = 24;
const LABELS = 270;
const ROW = 27;
const SMALL = 13;

export function boardFigure(analysis: Analysis, lexicon: Lexicon, options: BoardOptions = {}): Figure {
  const { space } = analysis.graph;
  const { model } = space;
  const nodes = options.nodes ?? chosen(analysis);
  const colours = partyColours(model.parties);
  const patterns = nodes.map((node) => patternOf(space, node));
  const stands = nodes.map((node) => standsAt(analysis.table, node));
  const total = analysis.table.concepts.length;
  const column = Math.max(34, Math.min(60, 900 / Math.max(1, nodes.length)));
  const left = MARGIN + LABELS;
  const xOf = (at: number): number => left + column * (at + 0.5);
  const right = left + column * nodes.length;
  const parts: SvgElement[] = [];
  let y = MARGIN + 16;
  for (const line of lines(model.title, Math.max(420, right - MARGIN), 18 * BOLD)) {
    parts.push(label({ x: MARGIN, y, text: line, size: 18, bold: true }));
    y += 24;
  }
  if (nodes.length < space.size) {
    const text = `${digits(nodes.length)} of ${digits(space.size)} ${lexicon.outcome.many}`;
    parts.push(label({ x: MARGIN, y, text, size: SMALL, fill: FAINT, class: 'faint' }));
    y += 22;
  }
  const top = y - 4;
  y += 16;
  parts.push(
    ...nodes.map((node, at) => label({ x: xOf(at), y, text: String(numberOf(space, node)), anchor: 'middle', bold: true })),
  );
  const ring = nodes.indexOf(space.today ?? -1);
  if (ring !== -1) {
    const width = Math.max(24, textWidth(String(numberOf(space, space.today!)), 14) + 14);
    parts.push(
      element('rect', {
        class: 'today',
        x: xOf(ring) - width / 2,
        y: y - 17,
        width,
        height: 23,
        rx: 11.5,
        fill: 'none',
        stroke: INK,
        'stroke-width': 2,
      }),
    );
  }
  y += 12;
  for (const group of optionGroups(model, shortPartyName)) {
    const colour = group.owners.length === 1 ? colours[group.owners[0]!]! : '#777777';
    y += 6;
    parts.push(label({ x: MARGIN + 12, y: y + 13, text: textOf(group.name), size: SMALL, bold: true }));
    const start = y;
    y += 20;
    for (const option of group.options) {
      const told = lines(model.options[option]!.label, LABELS - 24, SMALL).slice(0, 2);
      const cut = lines(model.options[option]!.label, LABELS - 24, SMALL).length > 2;
      const height = told.length === 1 ? ROW : ROW + 12;
      told.forEach((line, at) => {
        const text = cut && at === 1 ? fit(`${line} …`, LABELS - 24, SMALL) : line;
        parts.push(label({ x: MARGIN + 12, y: y + 17 + 15 * at, text, size: SMALL }));
      });
      patterns.forEach((pattern, at) =>
        parts.push(letter(pattern[option]!, xOf(at), y + height / 2, Math.min(38, column - 8), colour)),
      );
      y += height;
    }
    parts.push(bar(MARGIN, start, y - start - 2, colour));
  }
  y += 4;
  y = nameRow(analysis, nodes, xOf, y, column, parts);
  parts.push(label({ x: MARGIN, y: y + 18, text: standsTitle(lexicon), bold: true }));
  y += 28;
  model.parties.forEach((_, party) => {
    parts.push(
      bar(MARGIN, y + 2, ROW - 5, colours[party]!),
      label({ x: MARGIN + 12, y: y + 17, text: fit(shortPartyName(model, party).text, LABELS - 24, 14) }),
    );
    stands.forEach((at, index) =>
      parts.push(
        standCell(at[party]!, total, colours[party]!, lexicon, { x: xOf(index), y: y + 2, width: column - 6, height: ROW - 5 }),
      ),
    );
    y += ROW;
  });
  parts.push(label({ x: MARGIN + 12, y: y + 18, text: lexicon.headings.holdsForAll, bold: true }));
  nodes.forEach((node, at) => parts.push(holdsCell(analysis, node, xOf(at), y + 18, column < 48)));
  y += 30;
  const bottom = y;
  y += 14;
  const width = Math.max(right + MARGIN, 560);
  for (const line of lines(legend(lexicon, total), width - 2 * MARGIN, 12)) {
    parts.push(label({ x: MARGIN, y, text: line, size: 12, fill: FAINT, class: 'faint' }));
    y += 16;
  }
  const strips = nodes.flatMap((node, at) =>
    total > 0 && holdsUnder(analysis, node) === total
      ? [
          element('rect', {
            class: 'holds',
            x: xOf(at) - column / 2 + 1,
            y: top,
            width: column - 2,
            height: bottom - top,
            rx: 6,
            fill: HOLDS,
          }),
        ]
      : [],
  );
  return {
    width,
    height: y + MARGIN - 12,
    title: `${model.title}: the board of ${lexicon.outcome.many}`,
    description: `${digits(nodes.length)} ${lexicon.outcome.many} as columns; rows show what is done, then how each party stands.`,
    children: [...strips, ...parts],
    tables: [outcomesTable(analysis, lexicon, nodes, true)],
  };
}

/** Names of outcomes under their columns, slanted so that long ones have room; moves y below them. */
function nameRow(
  { graph }: Analysis,
  nodes: readonly number[],
  xOf: (at: number) => number,
  y: number,
  column: number,
  parts: SvgElement[],
): number {
  const names = nodes.map((node) => outcomeTitle(graph.space, node));
  if (names.every((name) => name === undefined)) return y;
  const straight = names.every((name) => name === undefined || textWidth(name, 12) <= column - 4);
  const room = 185;
  let deepest = 0;
  names.forEach((name, at) => {
    if (name === undefined) return;
    const text = fit(name, room, 12);
    deepest = Math.max(deepest, textWidth(text, 12));
    const x = xOf(at);
    const told = label({ x, y: y + 14, text, size: 12, anchor: straight ? 'middle' : 'end', fill: FAINT, class: 'faint' });
    parts.push(straight ? told : element('g', { transform: `rotate(-45 ${x} ${y + 12})` }, told));
  });
  return y + (straight ? 24 : 18 + deepest * 0.72);
}

function letter(sign: string, x: number, y: number, width: number, colour: string): SvgElement {
  if (sign !== 'Y') {
    return label({ x, y: y + 5, text: sign === 'N' ? '·' : '–', anchor: 'middle', fill: FAINT, class: 'faint' });
  }
  return element(
    'g',
    { class: 'taken' },
    element('rect', { x: x - width / 2, y: y - 10, width, height: 20, rx: 4, fill: colour }),
    label({ x, y: y + 4.5, text: 'Y', size: SMALL, anchor: 'middle', bold: true, fill: inkOn(colour), class: 'on-colour' }),
  );
}

function legend(lexicon: Lexicon, concepts: number): string {
  const words = (['stays', 'held', 'leaves'] as const).map((stand) => {
    const { word, sign, means } = lexicon.stands[stand];
    return `${word} ${sign} ${means}`;
  });
  return `Y done, · not done, – either. ${words.join('; ')}. ✓ ${lexicon.wouldHold} under all ${concepts} ${lexicon.concept.many}; a ring marks today.`;
}

/** All outcomes by number; of many, today and those that hold under most concepts. */
export function chosen(analysis: Analysis, most = MOST_COLUMNS): number[] {
  const { space } = analysis.graph;
  const all = Array.from({ length: space.size }, (_, node) => node);
  const byNumber = (a: number, b: number): number => numberOf(space, a) - numberOf(space, b);
  if (space.size <= most) return all.sort(byNumber);
  const counts = new Map(all.map((node) => [node, node === space.today ? Infinity : holdsUnder(analysis, node)]));
  return all
    .filter((node) => counts.get(node)! > 0)
    .sort((a, b) => counts.get(b)! - counts.get(a)! || byNumber(a, b))
    .slice(0, most)
    .sort(byNumber);
}
