/** Who said what, and when: a lane for each speaker, a column for each day, a box for each statement. */
import { lastDay, daysBetween } from '../core/evidence/day.ts';
import type { Readout } from '../core/evidence/readout.ts';
import { saidOn, type Evidence } from '../core/evidence/source.ts';
import type { EvidenceStatement } from '../core/evidence/statement.ts';
import type { Model } from '../core/model/model.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { counted, dated, noun } from '../words/number.ts';
import { shortPartyName } from '../words/outcome.ts';
import { ACT_WORDS } from '../words/reading.ts';
import { recordWordsOf } from '../words/record.ts';
import { mix, partyColours } from './colour.ts';
import { element, type Figure, type SvgElement } from './svg.ts';
import type { FigureTable } from './table.ts';
import { BOLD, FAINT, fit, INK, label, lines, textWidth } from './text.ts';

const MARGIN = 24;
const LANE_NAME = 170;
const BOX = 26;
const SPACE = 6;
/** Beyond so many days the columns are months, then years. */
const MOST_COLUMNS = 40;
const NEUTRAL = '#888888';

interface Column {
  readonly key: string;
  readonly name: string;
}

/** The statements that count in the readout. Each box says what the statement does; its party's colour stands at its left. */
export function timelineFigure(model: Model, evidence: Evidence, readout: Readout, lexicon: Lexicon): Figure {
  const words = recordWordsOf(lexicon.voice);
  const columns = columnsOf(evidence, readout);
  const texts = new Map(readout.timeline.map((index) => [index, textIn(model, evidence.statements[index]!)]));
  const widths = columns.list.map(({ key, name }) => {
    const boxes = readout.timeline
      .filter((index) => columns.keyOf(index) === key)
      .map((index) => textWidth(texts.get(index)!, 12));
    return Math.min(190, Math.max(textWidth(name, 12) + 4, ...boxes.map((width) => width + 22), 64));
  });
  const gaps = columns.list.map((column, at) => (at === 0 ? 0 : gapOf(columns.list[at - 1]!.key, column.key)));
  const xs: number[] = [];
  let x = MARGIN + LANE_NAME;
  columns.list.forEach((_, at) => {
    x += gaps[at]! > 0 ? 46 : at === 0 ? 0 : 12;
    xs.push(x);
    x += widths[at]!;
  });
  const width = Math.max(480, x + MARGIN);
  const title = `${model.title}: ${words.headings.timeline.toLowerCase()}`;
  const parts: SvgElement[] = [];
  let y = MARGIN + 14;
  for (const line of lines(title, width - 2 * MARGIN, 18 * BOLD)) {
    parts.push(label({ x: MARGIN, y, text: line, size: 18, bold: true }));
    y += 24;
  }
  if (readout.timeline.length === 0) parts.push(label({ x: MARGIN, y: y + 12, text: 'No statement is recorded.' }));
  else parts.push(...daysAlong(columns.list, xs, gaps, y + 12));
  y += 36;
  for (const speaker of readout.speakers) y = lane({ model, evidence, columns, xs, widths, texts, width }, speaker, y, parts);
  y += 26;
  const legend =
    'A box is a statement: what it does, and on which options it says yes, no, if … or nothing. Its colour is that of the party it speaks for.';
  for (const text of lines(legend, width - 2 * MARGIN, 12)) {
    parts.push(label({ x: MARGIN, y, text, size: 12, fill: FAINT, class: 'faint' }));
    y += 16;
  }
  const [first, last] = [columns.list[0], columns.list.at(-1)];
  const span = first === undefined ? '' : ` from ${first.name} to ${last!.name}`;
  return {
    width,
    height: y + MARGIN - 14,
    title,
    description: `${counted(readout.timeline.length, noun('statement'))} by ${counted(readout.speakers.length, noun('speaker'))}${span}; one lane for each speaker, days from left to right.`,
    tables: [statementsTable(model, evidence, readout, texts)],
    children: parts,
  };
}

/** A row a statement, in the order of what is drawn. */
function statementsTable(model: Model, evidence: Evidence, readout: Readout, texts: ReadonlyMap<number, string>): FigureTable {
  return {
    caption: 'Statements',
    columns: ['Statement', 'Speaker', 'For', 'Said on', 'What it does', 'Says'],
    rows: readout.speakers.flatMap(({ name, party, statements }) =>
      statements.map((index) => {
        const { id, says } = evidence.statements[index]!;
        const said = saidOn(evidence, evidence.statements[index]!);
        const own = party === undefined ? '' : shortPartyName(model, party).text;
        return [id, name, own, said === undefined ? '' : dated(said), texts.get(index)!, says];
      }),
    ),
  };
}

/** "rejects: claim-2014 no". */
function textIn({ options }: Model, { act, positions }: EvidenceStatement): string {
  const signs = { yes: 'yes', no: 'no', conditional: 'if …', silent: 'silent' } as const;
  const said = positions.map(({ option, position }) => `${options[option]!.id} ${signs[position]}`).join(', ');
  const does = act === undefined ? 'says' : ACT_WORDS[act];
  return said === '' ? does : `${does}: ${said}`;
}

interface Columns {
  readonly list: readonly Column[];
  readonly keyOf: (statement: number) => string;
}

/** Days; where they are too many, months or years. What has no date stands first. */
function columnsOf(evidence: Evidence, { timeline }: Readout): Columns {
  const dates = new Map(timeline.map((index) => [index, saidOn(evidence, evidence.statements[index]!)]));
  for (const length of [10, 7, 4]) {
    const keyOf = (index: number): string => dates.get(index)?.slice(0, length) ?? '';
    const keys = [...new Set(timeline.map(keyOf))].sort((a, b) =>
      orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0,
    );
    if (keys.length <= MOST_COLUMNS || length === 4)
      return { list: keys.map((key) => ({ key, name: key === '' ? 'no date' : dated(key) })), keyOf };
  }
  throw new Error('years are the coarsest columns');
}

const orderOf = (key: string): string => (key === '' ? '' : lastDay(key));

/** Days between two columns, where they are more than a month. */
function gapOf(before: string, after: string): number {
  if (before === '' || after === '') return 0;
  const days = daysBetween(before, after);
  return days > 31 ? days : 0;
}

function daysAlong(columns: readonly Column[], xs: readonly number[], gaps: readonly number[], y: number): SvgElement[] {
  return columns.flatMap(({ name }, at) => {
    const [x, gap] = [xs[at]!, gaps[at]!];
    const day = label({ x, y, text: name, size: 12, bold: true });
    if (gap === 0) return [day];
    return [day, label({ x: x - 23, y: y + 16, text: gapName(gap), size: 11, anchor: 'middle', fill: FAINT, class: 'faint' })];
  });
}

/** "8 y", "5 mo": about how long nothing was said. */
const gapName = (days: number): string => (days >= 365 ? `${Math.round(days / 365)} y` : `${Math.round(days / 30)} mo`);

interface LaneFrame {
  readonly model: Model;
  readonly evidence: Evidence;
  readonly columns: Columns;
  readonly xs: readonly number[];
  readonly widths: readonly number[];
  readonly texts: ReadonlyMap<number, string>;
  readonly width: number;
}

function lane(
  { model, evidence, columns, xs, widths, texts, width }: LaneFrame,
  { name, party, statements }: Readout['speakers'][number],
  top: number,
  parts: SvgElement[],
): number {
  const colour = party === undefined ? NEUTRAL : partyColours(model.parties)[party]!;
  parts.push(element('line', { class: 'rule', x1: MARGIN, y1: top, x2: width - MARGIN, y2: top, stroke: '#d0d4d9' }));
  parts.push(element('rect', { x: MARGIN, y: top + 8, width: 5, height: 30, fill: colour }));
  parts.push(label({ x: MARGIN + 12, y: top + 21, text: fit(name, LANE_NAME - 24, 13 * BOLD), size: 13, bold: true }));
  const own = party === undefined ? 'for no party' : shortPartyName(model, party).text;
  if (own !== name)
    parts.push(label({ x: MARGIN + 12, y: top + 37, text: fit(own, LANE_NAME - 24, 12), size: 12, fill: FAINT, class: 'faint' }));
  let deepest = 1;
  columns.list.forEach(({ key }, at) => {
    const here = statements.filter((index) => columns.keyOf(index) === key);
    deepest = Math.max(deepest, here.length);
    here.forEach((index, row) => {
      const { says, id } = evidence.statements[index]!;
      const box = { x: xs[at]!, y: top + 8 + row * (BOX + SPACE), width: widths[at]!, height: BOX };
      parts.push(
        element(
          'g',
          { class: 'statement', 'data-statement': index },
          element('title', {}, `${id}: ${says}`),
          element('rect', { class: 'said', ...box, rx: 5, fill: mix(colour, 0.14), stroke: colour, 'stroke-width': 1.2 }),
          element('rect', { x: box.x, y: box.y, width: 6, height: BOX, rx: 2, fill: colour }),
          label({ x: box.x + 12, y: box.y + 17, text: fit(texts.get(index)!, box.width - 18, 12), size: 12, fill: INK }),
        ),
      );
    });
  });
  return top + Math.max(48, 16 + deepest * (BOX + SPACE));
}
