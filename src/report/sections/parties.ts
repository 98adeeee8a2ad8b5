/** Party by party: how often it stays, what it likes best, and where today stands in its order. */
import { compare } from '../../core/graph/graph.ts';
import { conceptOf } from '../../core/stability/registry.ts';
import { countBits } from '../../core/stability/table.ts';
import { digits, percent } from '../../words/number.ts';
import { partyName } from '../../words/outcome.ts';
import { capital, restsOn, say } from '../../words/phrase.ts';
import { cell, heading, type Block, type Cell, type Column } from '../document.ts';
import { findingsOf, numbers, spaceOf, type Frame } from './frame.ts';

export function partiesSection(frame: Frame): Block[] {
  const { lexicon, analysis } = frame;
  const space = spaceOf(frame);
  const freedoms = findingsOf(frame, 'freedom');
  const { concepts } = analysis.table;
  const byConcept = lexicon.voice === 'formal' || (!concepts.includes('nash') && analysis.graph.relations === undefined);
  const counts: readonly { readonly column: Column; readonly of: (party: number) => Cell }[] = byConcept
    ? concepts.map((id) => ({
        column: { head: cell(conceptOf(id).short), align: 'right' },
        of: (party) => cell(digits(countBits(analysis.table.stable.get(id)![party]!))),
      }))
    : (['stays', 'held', 'leaves'] as const).map((stand) => ({
        column: { head: cell(capital(lexicon.stands[stand].word)), align: 'right' },
        of: (party) => {
          const count = freedoms.find((freedom) => freedom.party === party)?.[stand] ?? 0;
          return cell(space.size > 100 ? `${digits(count)} (${percent(count, space.size)})` : digits(count));
        },
      }));
  const today = space.today;
  return [
    heading(lexicon.headings.parties),
    {
      kind: 'table',
      fixed: 1,
      columns: [
        { head: cell(capital(lexicon.party.one)), wrap: true },
        ...counts.map(({ column }) => column),
        { head: cell(lexicon.voice === 'formal' ? 'Most preferred' : 'Likes best'), wrap: true },
        ...(today === undefined ? [] : [{ head: cell(`${capital(lexicon.today)} is`), wrap: true }]),
      ],
      rows: space.model.parties.map((_, party) => ({
        cells: [
          cell(say`${partyName(space.model, party)}`),
          ...counts.map(({ of }) => of(party)),
          cell(say`${likesBest(frame, party)}${restsOn({ kind: 'wants', party })}`),
          ...(today === undefined ? [] : [cell(place(frame, party, today))]),
        ],
      })),
    },
  ];
}

function likesBest(frame: Frame, party: number): Cell['text'] {
  const { graph } = frame.analysis;
  const ranks = graph.ranks[party]!;
  let best = -1;
  for (const rank of ranks) if (rank > best) best = rank;
  if (best === 0 && ranks.length > 1 && graph.relations?.[party] === undefined) return say`all the same`;
  const isBest = (node: number): boolean =>
    graph.relations?.[party] === undefined
      ? ranks[node] === best
      : ranks.every((_, other) => !(compare(graph, party, other, node) > 0));
  const nodes: number[] = [];
  let count = 0;
  ranks.forEach((_, node) => {
    if (!isBest(node)) return;
    count++;
    if (nodes.length < 200) nodes.push(node);
  });
  return count === 0 ? say`none: its comparisons run in a circle` : numbers(spaceOf(frame), nodes, 4, count);
}

/** "4th of 9" in its order; "2nd to 4th of 9" where comparisons are not known. */
export function place(frame: Frame, party: number, node: number): string {
  const { graph } = frame.analysis;
  const ranks = graph.ranks[party]!;
  if (graph.relations?.[party] !== undefined) {
    const others = Array.from(ranks, (_, other) => compare(graph, party, other, node));
    const better = others.filter((compared) => compared > 0).length;
    const perhaps = others.filter(Number.isNaN).length;
    const last = perhaps === 0 ? '' : ` to ${ordinal(better + perhaps + 1)}`;
    return `${ordinal(better + 1)}${last} of ${digits(ranks.length)}`;
  }
  let best = 0;
  for (const rank of ranks) if (rank > best) best = rank;
  return `${ordinal(best - ranks[node]! + 1)} of ${digits(best + 1)}`;
}

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${digits(value)}${ending}`;
}
