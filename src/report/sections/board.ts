/** The board of a small case: a column for each outcome, what is done in it, and in the same column who would leave it. */
import { standsAt } from '../../core/findings/derive.ts';
import type { ConflictGraph } from '../../core/graph/graph.ts';
import { numberOf, patternOf } from '../../core/space/state.ts';
import { kindsOf } from '../../core/stability/definition.ts';
import { isEquilibrium } from '../../core/stability/table.ts';
import type { Stand } from '../../words/lexicon.ts';
import { optionGroups, outcomeNumber, outcomeTitle, shortPartyName } from '../../words/outcome.ts';
import { joined, restsOn, say, strong, type Phrase } from '../../words/phrase.ts';
import { cell, heading, note, paragraph, type Block, type Cell, type Row } from '../document.ts';
import { allOf, spaceOf, type Frame } from './frame.ts';

/** Most outcomes that are drawn as columns. */
const BOARD = 40;

const STANDS: readonly Stand[] = ['stays', 'held', 'leaves'];

export function boardSection(frame: Frame): Block[] {
  const space = spaceOf(frame);
  if (space.size > BOARD) return [];
  const nodes = Array.from({ length: space.size }, (_, node) => node).sort((a, b) => numberOf(space, a) - numberOf(space, b));
  return [heading(frame.lexicon.headings.board), ...boardBlocks(frame, nodes)];
}

/** The outcomes as columns, with the names of those that have one; `bare`: only what is done in them. */
export function boardBlocks(frame: Frame, nodes: readonly number[], bare = false): Block[] {
  const space = spaceOf(frame);
  const { model } = space;
  const patterns = nodes.map((node) => patternOf(space, node));
  const table: Block = {
    kind: 'table',
    fixed: 1,
    gap: 1,
    columns: [
      { head: { text: [] } },
      ...nodes.map((node) => ({
        head: cell(node === space.today ? say`[${outcomeNumber(space, node)}]` : say`${outcomeNumber(space, node)}`),
        align: 'centre' as const,
      })),
    ],
    rows: [
      ...optionGroups(model).flatMap((group): Row[] => [
        { band: true, cells: [{ text: group.name }] },
        ...group.options.map((option) => ({
          cells: [cell(model.options[option]!.id), ...patterns.map((pattern) => letterCell(pattern[option]!, group.owners[0]))],
        })),
      ]),
      ...(bare ? [] : standRows(frame, nodes)),
    ],
  };
  return [table, ...legend(frame, nodes, bare)];
}

function standRows(frame: Frame, nodes: readonly number[]): Row[] {
  const { lexicon } = frame;
  const { model } = spaceOf(frame);
  const stands = nodes.map((node) => standsAt(frame.analysis.table, node));
  return [
    { band: true, cells: [cell(lexicon.headings.stands)] },
    ...model.parties.map((_, party): Row => ({
      cells: [
        cell(say`${shortPartyName(model, party)}`),
        ...stands.map((parties, at) => {
          const { stand } = parties[party]!;
          const claim = { kind: 'verdict', node: nodes[at]!, party } as const;
          return cell(say`${restsOn(claim, lexicon.stands[stand].word)}`, { short: lexicon.stands[stand].sign, tone: stand });
        }),
      ],
    })),
    { cells: [cell(say`${strong(lexicon.headings.holdsForAll)}`), ...nodes.map((node) => holdsCell(frame, node))] },
  ];
}

export function letterCell(letter: string, owner: number | undefined): Cell {
  if (letter === 'Y') return cell(owner === undefined ? say`Y` : [{ kind: 'party', index: owner, text: 'Y' }]);
  return cell(letter === 'N' ? '·' : '–', { tone: 'muted' });
}

export function holdsCell(frame: Frame, node: number): Cell {
  const { table } = frame.analysis;
  const count = table.concepts.filter((concept) => isEquilibrium(table, concept, node)).length;
  const told = (text: string): Phrase => say`${restsOn({ kind: 'holds', node }, text)}`;
  if (count === 0) return cell(told('–'), { tone: 'muted' });
  if (count === table.concepts.length) return cell(told('✓ all'), { short: '✓', tone: 'holds' });
  return cell(told(`${count}/${table.concepts.length}`), { short: String(count), tone: 'partly' });
}

function legend(frame: Frame, nodes: readonly number[], bare: boolean): Block[] {
  const { lexicon } = frame;
  const space = spaceOf(frame);
  const named = nodes.flatMap((node) => {
    const title = outcomeTitle(space, node);
    return title === undefined || title === 'today' ? [] : [say`${outcomeNumber(space, node)} ${title}`];
  });
  const today: Phrase[] =
    space.today === undefined || !nodes.includes(space.today)
      ? []
      : [say`[${outcomeNumber(space, space.today)}] ${lexicon.today}`];
  return [
    ...(named.length === 0 ? [] : [paragraph(say`Names: ${joined(named, ', ')}`)]),
    bare ? note(say`${joined([done(frame), ...today], '; ')}.`) : boardNote(frame, today),
  ];
}

const isUnsure = (graph: ConflictGraph): boolean => {
  const kinds = kindsOf(graph);
  return kinds.has('unknown') || kinds.has('probabilistic');
};

const done = (frame: Frame): Phrase => say`Y done, · not done${spaceOf(frame).nodeOf === undefined ? '' : ', – either'}`;

/** What the signs of a board mean. */
export function boardNote(frame: Frame, more: readonly Phrase[] = []): Block {
  const { lexicon, analysis } = frame;
  const total = analysis.table.concepts.length;
  const some = total > 2 ? '2' : '1';
  const parts = [
    done(frame),
    ...more,
    ...STANDS.map((stand) => {
      const { word, sign, means } = lexicon.stands[stand];
      return say`${word} (${sign}): ${means}`;
    }),
    ...(isUnsure(analysis.graph) ? [say`a move that may be better counts as better here`] : []),
    ...(total > 1
      ? [say`✓ all: ${lexicon.wouldHold} under ${allOf(total)} ${lexicon.concept.many}; ${some}/${total}: under ${some} of them`]
      : []),
  ];
  return note(say`${joined(parts, '; ')}.`);
}
