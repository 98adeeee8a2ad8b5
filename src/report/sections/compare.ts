/** The sections of a comparison: what is different, what would hold, which change does what, and why. */
import type { Comparison, Difference } from '../../core/findings/compare.ts';
import { flipsAt, sideOf } from '../../core/findings/compare.ts';
import { isIdle } from '../../core/findings/compare-change.ts';
import type { ConceptId } from '../../core/stability/definition.ts';
import { conceptOf } from '../../core/stability/registry.ts';
import { bitsOf, isEquilibrium } from '../../core/stability/table.ts';
import { compareWordsOf, type CompareWords } from '../../words/compare.ts';
import { tellFlip } from '../../words/flip.ts';
import type { Lexicon } from '../../words/lexicon.ts';
import { digits } from '../../words/number.ts';
import { outcomeName, outcomeTitle } from '../../words/outcome.ts';
import { capital, say, sentence, type Phrase } from '../../words/phrase.ts';
import { cell, heading, note, paragraph, type Block, type Item } from '../document.ts';
import { basisOf, changePhrase } from './changed.ts';
import { placed, placedItem } from './elsewhere.ts';
import { conceptsPhrase, numbers } from './frame.ts';
import { toItem } from './today.ts';

export interface CompareFrame {
  readonly comparison: Comparison;
  readonly lexicon: Lexicon;
  /** what the two are called: "the case", "“US aid ends”" */
  readonly names: readonly [string, string];
  /** most differences told */
  readonly limit: number;
}

const wordsOf = ({ lexicon }: CompareFrame): CompareWords => compareWordsOf(lexicon.voice);

export function changesSection(frame: CompareFrame): Block[] {
  const words = wordsOf(frame);
  const { changes, bearing } = frame.comparison;
  if (changes.length === 0) return [heading(words.headings.changes), paragraph(say`${words.noChange}`)];
  return [
    heading(words.headings.changes),
    {
      kind: 'table',
      columns: [
        { head: cell(''), align: 'right' },
        { head: cell(words.columns.change), wrap: true },
        { head: cell(words.columns.basis) },
      ],
      rows: changes.map((change, at) => ({
        cells: [
          cell(at < bearing ? at + 1 : ''),
          cell(inFirst(frame, changePhrase(frame.comparison, change, frame.lexicon), 1)),
          cell(isIdle(change) ? words.idle : (basisOf(change)?.kind ?? '–'), { tone: 'muted' }),
        ],
      })),
    },
  ];
}

export function holdsTable(frame: CompareFrame): Block[] {
  const { comparison, names } = frame;
  const { tables, concepts, toSecond, toFirst } = comparison;
  const words = wordsOf(frame);
  return [
    heading(words.headings.holds),
    {
      kind: 'table',
      columns: [
        { head: cell(words.columns.concept) },
        { head: cell(words.columns.both), wrap: true },
        { head: cell(words.onlyIn(`in ${names[0]}`)), wrap: true },
        { head: cell(words.onlyIn(`in ${names[1]}`)), wrap: true },
      ],
      rows: concepts.map((concept) => {
        const [first, second] = tables.map((table) => bitsOf(table.equilibria.get(concept)!, table.graph.space.size)) as [
          number[],
          number[],
        ];
        const inSecond = new Set(second);
        const ofFirst = new Set(first);
        const both = first.filter((node) => inSecond.has(toSecond[node]!));
        const gone = first.filter((node) => !inSecond.has(toSecond[node]!));
        const come = second.filter((node) => !ofFirst.has(toFirst[node]!));
        const list = (side: 0 | 1, nodes: readonly number[]): ReturnType<typeof cell> =>
          cell(
            nodes.length === 0
              ? '–'
              : say`${digits(nodes.length)}: ${inFirst(frame, numbers(tables[side].graph.space, nodes, 6), side)}`,
          );
        return { cells: [cell(conceptOf(concept).short), list(0, both), list(0, gone), list(1, come)] };
      }),
    },
  ];
}

/** Outcomes of one side; the page that shows a comparison shows the first. */
const inFirst = ({ comparison: { tables } }: CompareFrame, phrase: Phrase, side: 0 | 1): Phrase =>
  placed(phrase, tables[side].graph.space, tables[0].graph.space);

/** For each change how many differences it brings by itself, and how many are not there without it. */
export function effectsSection(frame: CompareFrame): Block[] {
  const { bearing, differences, tried } = frame.comparison;
  const words = wordsOf(frame);
  const known = differences.filter(({ causes }) => causes !== undefined);
  if (bearing < 2 || known.length === 0) return [];
  const alone = (change: number, holds: Difference['holds']): number =>
    known.filter((one) => one.holds === holds && one.causes!.enough.some((set) => set.length === 1 && set[0] === change)).length;
  return [
    heading(words.headings.effects),
    {
      kind: 'table',
      columns: [
        { head: cell(words.columns.change), align: 'right' },
        { head: cell(words.columns.makes), align: 'right' },
        { head: cell(words.columns.ends), align: 'right' },
        { head: cell(words.columns.needed), align: 'right' },
      ],
      rows: Array.from({ length: bearing }, (_, change) => ({
        cells: [
          cell(change + 1),
          cell(alone(change, 'second')),
          cell(alone(change, 'first')),
          cell(known.filter(({ causes }) => causes!.needed.includes(change)).length),
        ],
      })),
    },
    note(words.effectsNote(known.length, tried)),
  ];
}

interface Group {
  readonly first: Difference;
  readonly concepts: readonly ConceptId[];
}

/** Differences of one outcome that come from the same changes stand together; those of more concepts and with names first. */
function groupsOf({ comparison }: CompareFrame): Group[] {
  const groups = new Map<string, { first: Difference; concepts: ConceptId[] }>();
  for (const difference of comparison.differences) {
    const { nodes, holds, causes } = difference;
    const key = JSON.stringify([nodes, holds, causes]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: difference, concepts: [difference.concept] });
    else group.concepts.push(difference.concept);
  }
  const titled = ({ first: { nodes } }: Group): boolean =>
    nodes.some(
      (node, side) => node !== undefined && outcomeTitle(comparison.tables[side as 0 | 1].graph.space, node) !== undefined,
    );
  return [...groups.values()].sort((x, y) => Number(titled(y)) - Number(titled(x)) || y.concepts.length - x.concepts.length);
}

export function whySection(frame: CompareFrame): Block[] {
  const words = wordsOf(frame);
  const groups = groupsOf(frame);
  if (groups.length === 0) return [heading(words.headings.why), paragraph(say`${words.same}`)];
  const shown = groups.slice(0, frame.limit);
  return [
    heading(words.headings.why),
    { kind: 'list', items: shown.map((group) => groupItem(frame, group)) },
    ...(shown.length < groups.length ? [paragraph(words.more(groups.length - shown.length, groups.length))] : []),
  ];
}

function groupItem(frame: CompareFrame, { first, concepts }: Group): Item {
  const { comparison, lexicon, names } = frame;
  const words = wordsOf(frame);
  const side = first.nodes[0] !== undefined && (first.holds === 'first' || first.nodes[1] === undefined) ? 0 : 1;
  const at = outcomeName(comparison.tables[side].graph.space, first.nodes[side]!, lexicon);
  const [holds, not] = first.holds === 'first' ? names : [names[1], names[0]];
  const causes: Item[] =
    first.causes === undefined
      ? comparison.alignment.mixable
        ? []
        : [{ text: say`${words.noCause}` }]
      : [{ text: words.cause({ ...first.causes, bearing: comparison.bearing }) }];
  const flips = flipsAt(comparison, first).map((flip) => {
    const leaves = names[sideOf(comparison, flip.leaves.graph)];
    const stays = names[sideOf(comparison, flip.stays.graph)];
    const told = toItem(tellFlip(flip, { leaves: `in ${leaves}`, stays: `in ${stays}` }, lexicon));
    const [{ space: one }, { space: two }] = [flip.leaves.graph, flip.stays.graph];
    const { space } = comparison.tables[0].graph;
    return placedItem(placedItem(told, one, space), two, space);
  });
  return {
    text: inFirst(
      frame,
      words.differs({
        at: { ...at, text: capital(at.text) },
        concepts: conceptsPhrase(concepts, comparison.concepts, lexicon),
        holds: `in ${holds}`,
        not: `in ${not}`,
        absent: first.nodes.includes(undefined),
      }),
      side,
    ),
    items: [...causes, ...flips],
  };
}

export function todaysSection(frame: CompareFrame): Block[] {
  const { comparison, lexicon, names } = frame;
  const words = wordsOf(frame);
  const items = comparison.tables.flatMap((table, side): Item[] => {
    const { space } = table.graph;
    if (space.today === undefined) return [];
    const holding = comparison.concepts.filter((concept) => isEquilibrium(table, concept, space.today!));
    const under = holding.length === 0 ? undefined : conceptsPhrase(holding, comparison.concepts, lexicon);
    const reading = capital(`in ${names[side as 0 | 1]}`);
    const text = sentence(words.today({ reading, at: outcomeName(space, space.today, lexicon), under }));
    return [{ text: placed(text, space, comparison.tables[0].graph.space) }];
  });
  return items.length === 0 ? [] : [heading(words.headings.today), { kind: 'list', items }];
}
