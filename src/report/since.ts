/** The report of `parley since`: statement → change in the model → change in what would hold. */
import type { Comparison } from '../core/findings/compare.ts';
import type { Since, SinceStep } from '../core/findings/since.ts';
import type { Evidence } from '../core/evidence/source.ts';
import type { Ground } from '../core/evidence/support.ts';
import type { Model } from '../core/model/model.ts';
import { numberOf } from '../core/space/state.ts';
import type { ConceptId } from '../core/stability/definition.ts';
import { conceptOf } from '../core/stability/registry.ts';
import { countBits } from '../core/stability/table.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { joined, say, strong, type Phrase } from '../words/phrase.ts';
import { recordWordsOf, type RecordWords } from '../words/record.ts';
import { heading, note, paragraph, type Block, type Document, type Item } from './document.ts';
import { csvLine } from './render/csv.ts';
import { groundId } from './data/record.ts';
import { placed } from './sections/elsewhere.ts';
import { numberedName } from './sections/frame.ts';
import { partPhrase, speakerPhrase, whenText } from './sections/record.ts';
import { moreSection } from './sections/rest.ts';

export interface SinceReport {
  readonly model: Model;
  readonly evidence: Evidence;
  readonly since: Since;
  readonly from: string;
  /** the day up to which statements count; undefined: all do */
  readonly to?: string;
  readonly concept: ConceptId;
}

export interface SinceReportOptions {
  /** most outcomes named in one place */
  readonly limit: number;
  readonly next: readonly string[];
}

export function sinceReport(report: SinceReport, lexicon: Lexicon, { limit, next }: SinceReportOptions): Document {
  const { model, since, from, to } = report;
  const words = recordWordsOf(lexicon.voice);
  const short = conceptOf(report.concept).short;
  const [before, after] = holdCounts(since.overall, report.concept);
  return {
    title: `${model.title}: ${words.sinceTitle(from)}`,
    lead: say`In this model. ${words.overall({ concept: short, from, to, before, after })}`,
    colours: model.parties.map(({ colour }) => colour),
    blocks: [
      ...(since.steps.length === 0
        ? [paragraph(say`${words.noStep(from)}`)]
        : [
            heading(words.headings.steps),
            { kind: 'list', items: since.steps.map((step) => stepItem(report, step, lexicon, limit)) } as const,
          ]),
      ...togetherSection(report, words, limit),
      ...moreSection(next),
    ],
  };
}

function stepItem(report: SinceReport, step: SinceStep, lexicon: Lexicon, limit: number): Item {
  const { model } = report;
  const words = recordWordsOf(lexicon.voice);
  const { grounds, date, entered, strengthened, change, problem } = step;
  const said = grounds.length === 1 ? groundPhrase(report, grounds[0]!) : say`${words.joined(grounds.length)}`;
  const parts = entered.map((part): Item => ({ text: words.enters(partPhrase(model, part, lexicon)) }));
  return {
    text: say`${strong(whenText(date))}: ${said}`,
    items: [
      ...parts,
      ...(strengthened === 0 ? [] : [{ text: say`${words.strengthens(strengthened)}` }]),
      ...effects(report, change, words, limit),
      ...(problem === undefined ? [] : [{ text: words.uncertain(problem.message) }]),
    ],
  };
}

function groundPhrase({ model, evidence }: SinceReport, ground: Ground): Phrase {
  if (ground.kind === 'source') return say`${model.sources[ground.source]!.title}`;
  const statement = evidence.statements[ground.statement]!;
  return say`${speakerPhrase(model, statement)}: ${{ kind: 'link', to: { kind: 'source', id: statement.id }, text: statement.says }}`;
}

/** What would hold now and did not before, and the other way round. */
function effects(report: SinceReport, change: Comparison | undefined, words: RecordWords, limit: number): Item[] {
  if (change === undefined) return [];
  const [first, second] = change.tables.map(({ graph }) => graph.space.size) as [number, number];
  const [, after] = holdCounts(change, report.concept);
  const size = first === second ? [] : [{ text: say`${words.outcomes(first, second)}` }];
  if (change.differences.length === 0) return [...size, { text: say`${words.sameHold(after)}` }];
  return [...size, ...changed(report.since, change, words, limit)];
}

function changed({ overall }: Since, change: Comparison, words: RecordWords, limit: number): Item[] {
  const names = (side: 0 | 1): Phrase[] =>
    nodesThatHold(change, side).map((node) => {
      const { space } = change.tables[side].graph;
      return placed(numberedName(space, node), space, overall.tables[1].graph.space);
    });
  const list = (all: readonly Phrase[]): Phrase =>
    all.length > limit ? say`${joined(all.slice(0, limit), ', ')}, … (${all.length} in all)` : joined(all, ', ');
  const [gone, come] = [names(0), names(1)];
  return [
    ...(come.length === 0 ? [] : [{ text: words.holdNow(list(come)) }]),
    ...(gone.length === 0 ? [] : [{ text: words.holdNoMore(list(gone)) }]),
  ];
}

/** Nodes that hold on one side only, those with a name first. */
export function nodesThatHold({ tables, differences }: Comparison, side: 0 | 1): number[] {
  const { space } = tables[side].graph;
  const nodes = differences.flatMap(({ holds, nodes: pair }) => ((holds === 'first') === (side === 0) ? (pair[side] ?? []) : []));
  const rank = (node: number): number => (space.names.has(node) ? 0 : 1);
  return nodes.sort((a, b) => rank(a) - rank(b) || numberOf(space, a) - numberOf(space, b));
}

const holdCounts = ({ tables }: Comparison, concept: ConceptId): [number, number] =>
  tables.map(({ equilibria }) => countBits(equilibria.get(concept)!)) as [number, number];

function togetherSection({ since }: SinceReport, words: RecordWords, limit: number): Block[] {
  const { overall } = since;
  if (since.steps.length < 2) return [];
  const items = changed(since, overall, words, limit);
  const [first, second] = overall.tables.map(({ graph }) => graph.space.size) as [number, number];
  return [
    heading(words.headings.together),
    ...(items.length === 0 ? [note(say`${words.idle}`)] : []),
    { kind: 'list', items: [{ text: say`${words.outcomes(first, second)}` }, ...items] },
  ];
}

/** One line a step. */
export function* sinceCsv({ model, evidence, since }: SinceReport): Generator<string> {
  yield csvLine(['date', 'statements', 'parts', 'strengthened', 'outcomes before', 'outcomes after', 'hold now', 'hold no more']);
  for (const { date, grounds, entered, strengthened, change } of since.steps) {
    const numbers = (side: 0 | 1): string =>
      change === undefined
        ? ''
        : nodesThatHold(change, side)
            .map((node) => numberOf(change.tables[side].graph.space, node))
            .join(' ');
    yield csvLine([
      date ?? '',
      grounds.map((ground) => groundId(model, evidence, ground)).join(' '),
      entered.length,
      strengthened,
      change?.tables[0].graph.space.size ?? '',
      change?.tables[1].graph.space.size ?? '',
      numbers(1),
      numbers(0),
    ]);
  }
}
