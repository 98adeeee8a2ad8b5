/** All variants of a case beside the case: what each changes, and where each outcome would hold. */
import type { Analysis } from '../core/analyse.ts';
import type { Comparison } from '../core/findings/compare.ts';
import { numberOf, patternOf, takenIn, type StateSpace } from '../core/space/state.ts';
import type { ConceptId } from '../core/stability/definition.ts';
import { conceptOf } from '../core/stability/registry.ts';
import { bitsOf, countBits, isEquilibrium, type StabilityTable } from '../core/stability/table.ts';
import { compareWordsOf } from '../words/compare.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { outcomeTitle } from '../words/outcome.ts';
import { say, strong, type Phrase } from '../words/phrase.ts';
import { cell, heading, note, paragraph, type Block, type Document, type Item } from './document.ts';
import { csvLine } from './render/csv.ts';
import { changePhrase } from './sections/changed.ts';
import { placed } from './sections/elsewhere.ts';
import { conceptsPhrase, numberedName } from './sections/frame.ts';
import { moreSection } from './sections/rest.ts';

export interface VariantEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string | undefined;
  /** the case, then the variant */
  readonly comparison: Comparison;
}

export interface VariantsReportOptions {
  /** most outcomes on the board */
  readonly limit: number;
  readonly next: readonly string[];
}

/** The concepts that are computed in the case and in all variants. */
export const sharedConcepts = ({ table }: Analysis, entries: readonly VariantEntry[]): ConceptId[] =>
  table.concepts.filter((concept) => entries.every(({ comparison }) => comparison.concepts.includes(concept)));

/** An outcome with its node in the case and in each variant; undefined where it is impossible. */
export interface BoardRow {
  readonly nodes: readonly (number | undefined)[];
}

/** Outcomes that hold somewhere: those of the case by number, then those only variants have. */
export function boardRows(base: Analysis, entries: readonly VariantEntry[]): BoardRow[] {
  const concepts = sharedConcepts(base, entries);
  const tables = [base.table, ...entries.map(({ comparison }) => comparison.tables[1])];
  const holds = (table: StabilityTable, node: number | undefined): boolean =>
    node !== undefined && concepts.some((concept) => isEquilibrium(table, concept, node));
  const { space } = base.graph;
  const rows: BoardRow[] = Array.from({ length: space.size }, (_, node) => ({
    nodes: [node, ...entries.map(({ comparison }) => known(comparison.toSecond[node]!))],
  })).sort((a, b) => numberOf(space, a.nodes[0]!) - numberOf(space, b.nodes[0]!));
  const added = new Map<string, (number | undefined)[]>();
  entries.forEach(({ comparison: { toFirst, tables: pair } }, at) => {
    toFirst.forEach((other, node) => {
      if (other >= 0) return;
      const key = keyOf(pair[1].graph.space, node);
      const row = added.get(key) ?? tables.map(() => undefined);
      row[at + 1] = node;
      added.set(key, row);
    });
  });
  rows.push(...[...added.values()].map((nodes) => ({ nodes })));
  return rows.filter(({ nodes }) => nodes.some((node, at) => holds(tables[at]!, node)));
}

const known = (node: number): number | undefined => (node < 0 ? undefined : node);

/** The same for the same outcome of two variants: what is taken, and what is open. */
function keyOf(space: StateSpace, node: number): string {
  const pattern = patternOf(space, node);
  return space.model.options
    .flatMap(({ id }, k) => (pattern[k] === 'N' ? [] : [`${id}${pattern[k]!}`]))
    .sort()
    .join(' ');
}

export function variantsReport(
  base: Analysis,
  entries: readonly VariantEntry[],
  lexicon: Lexicon,
  { limit, next }: VariantsReportOptions,
): Document {
  const words = compareWordsOf(lexicon.voice);
  const { model } = base.graph.space;
  return {
    title: model.title,
    lead: say`The case and its ${entries.length} variants. In these models:`,
    colours: model.parties.map(({ colour }) => colour),
    blocks: [
      heading(words.headings.variants),
      ...overview(base, entries, lexicon),
      heading(words.headings.board),
      ...board(base, entries, lexicon, limit),
      heading(words.headings.reading),
      { kind: 'list', items: entries.map((entry) => variantItem(base, entries, entry, lexicon)) },
      ...moreSection(next),
    ],
  };
}

/** One row a model: how many outcomes, how many hold under each concept, whether today does. */
function overview(base: Analysis, entries: readonly VariantEntry[], lexicon: Lexicon): Block[] {
  const words = compareWordsOf(lexicon.voice);
  const concepts = sharedConcepts(base, entries);
  const row = (name: Phrase, table: StabilityTable) => {
    const { space } = table.graph;
    const holding = concepts.filter((concept) => space.today !== undefined && isEquilibrium(table, concept, space.today));
    return {
      cells: [
        cell(name),
        cell(space.size),
        ...concepts.map((concept) => cell(countBits(table.equilibria.get(concept)!))),
        cell(space.today === undefined ? '–' : holding.length === 0 ? 'none' : conceptsPhrase(holding, concepts, lexicon)),
      ],
    };
  };
  return [
    {
      kind: 'table',
      columns: [
        { head: cell(''), wrap: true },
        { head: cell(lexicon.outcome.many), align: 'right' },
        ...concepts.map((concept) => ({ head: cell(conceptOf(concept).short), align: 'right' as const })),
        { head: cell(words.columns.today), wrap: true },
      ],
      rows: [row(say`the case`, base.table), ...entries.map(({ title, comparison }) => row(say`${title}`, comparison.tables[1]))],
    },
  ];
}

function board(base: Analysis, entries: readonly VariantEntry[], lexicon: Lexicon, limit: number): Block[] {
  const words = compareWordsOf(lexicon.voice);
  const concepts = sharedConcepts(base, entries);
  const tables = [base.table, ...entries.map(({ comparison }) => comparison.tables[1])];
  const count = (node: number | undefined, at: number): number | undefined =>
    node === undefined ? undefined : concepts.filter((concept) => isEquilibrium(tables[at]!, concept, node)).length;
  const all = boardRows(base, entries).map(({ nodes }) => ({ nodes, counts: nodes.map(count) }));
  const titled = ({ nodes }: BoardRow): boolean =>
    nodes.some((node, at) => node !== undefined && outcomeTitle(tables[at]!.graph.space, node) !== undefined);
  const most = ({ counts }: (typeof all)[number]): number => Math.max(...counts.map((value) => value ?? 0));
  // what has a name says most to a reader, then what holds in the most ways somewhere
  const chosen = [...all].sort((a, b) => Number(titled(b)) - Number(titled(a)) || most(b) - most(a)).slice(0, limit);
  const rows = all.filter((row) => chosen.includes(row));
  return [
    {
      kind: 'table',
      columns: [
        { head: cell(lexicon.outcome.one), wrap: true },
        { head: cell('the case'), align: 'right' },
        ...entries.map(({ id }) => ({ head: cell(id), align: 'right' as const })),
      ],
      fixed: 1,
      rows: rows.map(({ nodes, counts }) => {
        const there = nodes.flatMap((node, at) => (node === undefined ? [] : [at]));
        const at = there.find((k) => tables[k]!.graph.space.names.has(nodes[k]!)) ?? there[0]!;
        return {
          cells: [
            cell(
              placed(
                numberedName({ ...tables[at]!.graph.space, today: undefined }, nodes[at]!),
                tables[at]!.graph.space,
                base.table.graph.space,
              ),
            ),
            ...counts.map((value) =>
              value === undefined
                ? cell('×', { tone: 'muted' })
                : cell(
                    value === 0 ? '–' : value,
                    value === concepts.length ? { tone: 'holds' } : value === 0 ? { tone: 'muted' } : {},
                  ),
            ),
          ],
        };
      }),
    },
    ...(rows.length < all.length ? [paragraph(words.more(all.length - rows.length, all.length))] : []),
    note(say`${words.boardNote(concepts.length)}`),
  ];
}

function variantItem(base: Analysis, entries: readonly VariantEntry[], entry: VariantEntry, lexicon: Lexicon): Item {
  const words = compareWordsOf(lexicon.voice);
  const { comparison, title, summary } = entry;
  const concepts = sharedConcepts(base, entries);
  const concept = concepts.includes('seq') ? 'seq' : concepts[0];
  const under = comparison.differences.filter((difference) => difference.concept === concept);
  const gained = under.filter(({ holds }) => holds === 'second').length;
  return {
    text: summary === undefined ? say`${strong(title)}` : say`${strong(title)}: ${summary}`,
    items: [
      ...comparison.changes.map((change) => ({ text: changePhrase(comparison, change, lexicon) })),
      ...(concept === undefined
        ? []
        : [{ text: words.gained({ concept: conceptOf(concept).short, gained, lost: under.length - gained }) }]),
    ],
  };
}

/** One line an outcome that holds somewhere: its options, then for each model its number and the concepts under which it holds. */
export function* variantsCsv(base: Analysis, entries: readonly VariantEntry[]): Generator<string> {
  const concepts = sharedConcepts(base, entries);
  const tables = [base.table, ...entries.map(({ comparison }) => comparison.tables[1])];
  const names = ['base', ...entries.map(({ id }) => id)];
  yield csvLine(['name', 'taken', ...names.flatMap((name) => [`number:${name}`, `holds:${name}`])]);
  for (const { nodes } of boardRows(base, entries)) {
    const at = nodes.findIndex((node) => node !== undefined);
    const { space } = tables[at]!.graph;
    yield csvLine([
      space.names.get(nodes[at]!) ?? '',
      takenIn(space, nodes[at]!)
        .map((option) => space.model.options[option]!.id)
        .join(' '),
      ...nodes.flatMap((node, k) =>
        node === undefined
          ? ['', 'impossible']
          : [
              numberOf(tables[k]!.graph.space, node),
              concepts.filter((concept) => isEquilibrium(tables[k]!, concept, node)).join(' '),
            ],
      ),
    ]);
  }
}

/** Outcomes under each concept, by number. */
export const equilibriaOf = (table: StabilityTable, concept: ConceptId): number[] =>
  bitsOf(table.equilibria.get(concept)!, table.graph.space.size)
    .map((node) => numberOf(table.graph.space, node))
    .sort((a, b) => a - b);
