/** The report of a comparison of two models. */
import type { Comparison } from '../core/findings/compare.ts';
import { numberOf, takenIn } from '../core/space/state.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { capital, say } from '../words/phrase.ts';
import type { Document } from './document.ts';
import { csvLine } from './render/csv.ts';
import { changesSection, effectsSection, holdsTable, todaysSection, whySection, type CompareFrame } from './sections/compare.ts';
import { moreSection } from './sections/rest.ts';

export interface CompareReportOptions {
  readonly names: readonly [string, string];
  /** most differences told */
  readonly limit: number;
  readonly next: readonly string[];
}

export function compareReport(comparison: Comparison, lexicon: Lexicon, options: CompareReportOptions): Document {
  const { names, limit, next } = options;
  const frame: CompareFrame = { comparison, lexicon, names, limit };
  const [first, second] = comparison.tables.map(({ graph }) => graph.space.model.title) as [string, string];
  // a variant is called by its title; another case needs one
  const told = (side: 0 | 1): string => {
    const title = side === 0 ? first : second;
    return names[side].startsWith('“') || titleOf(first, second).startsWith(title) ? '' : ` (${title})`;
  };
  return {
    title: titleOf(first, second),
    lead: say`${capital(names[0])}${told(0)} and ${names[1]}${told(1)}. In these models:`,
    colours: comparison.alignment.parties.map(({ colour }) => colour),
    blocks: [
      ...changesSection(frame),
      ...holdsTable(frame),
      ...todaysSection(frame),
      ...effectsSection(frame),
      ...whySection(frame),
      ...moreSection(next),
    ],
  };
}

/** Variants of one case share the beginning of their titles. */
function titleOf(first: string, second: string): string {
  if (second.startsWith(first)) return second;
  let common = 0;
  while (common < first.length && first[common] === second[common]) common++;
  const end = first.slice(0, common).lastIndexOf(': ');
  return end > 0 ? first.slice(0, end) : `${first} / ${second}`;
}

/** One line a difference: concept, the outcome by its options and in both numberings, where it holds, which changes bring it. */
export function* compareCsv({ tables, differences }: Comparison): Generator<string> {
  yield csvLine(['concept', 'name', 'taken', 'number:first', 'number:second', 'holds', 'enough', 'needed', 'complete']);
  for (const { concept, nodes, holds, causes } of differences) {
    const side = nodes[0] === undefined ? 1 : 0;
    const { space } = tables[side].graph;
    const node = nodes[side]!;
    const number = (at: 0 | 1): number | '' => (nodes[at] === undefined ? '' : numberOf(tables[at].graph.space, nodes[at]));
    yield csvLine([
      concept,
      space.names.get(node) ?? '',
      takenIn(space, node)
        .map((option) => space.model.options[option]!.id)
        .join(' '),
      number(0),
      number(1),
      holds,
      causes?.enough.map((set) => set.map((change) => change + 1).join('+')).join(' ') ?? '',
      causes?.needed.map((change) => change + 1).join(' ') ?? '',
      causes === undefined ? '' : causes.complete ? 'yes' : 'no',
    ]);
  }
}
