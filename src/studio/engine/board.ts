/** The board: which outcomes, in which order, as columns, as a matrix or in summary, and how each party stands in them. */
import type { Analysis } from '../../core/analyse.ts';
import { holds, type Condition } from '../../core/model/condition.ts';
import { parseCondition } from '../../core/model/grammar.ts';
import type { Model } from '../../core/model/model.ts';
import { nearest, type Result } from '../../core/problem.ts';
import { membersOf, numberOf, patternOf, takes } from '../../core/space/state.ts';
import { explain } from '../../core/stability/explain.ts';
import type { Lexicon } from '../../words/lexicon.ts';
import { narrate } from '../../words/narrate.ts';
import { outcomeTitle } from '../../words/outcome.ts';
import { textOf } from '../../words/phrase.ts';
import { heatOf } from './heat.ts';
import { kindsOf } from './kinds.ts';
import { matrixOf } from './matrix.ts';
import { summaryOf } from './summary.ts';
import { HELD, LEAVES, stableOf, standOf, STAYS } from '../board/mark.ts';
import type { BoardQuery, BoardView, Column } from '../board/ask.ts';
import type { Light } from './protocol.ts';
import { withFix } from '../told.ts';

/** Beyond so many outcomes, alike ones fold into one column unless asked otherwise. */
const FOLD = 40;
/** Beyond so many a matrix shows them all at once. */
const MATRIX = 200;
/** Beyond so many there is a summary, which a condition narrows. */
const SUMMARY = 10_000;
/** Most columns sent to the page; the page says how many more there are. */
const MOST = 10_000;
/** Most columns below a summary. */
const MOST_BELOW = 60;

const LETTERS: Readonly<Record<number, string>> = { [STAYS]: 's', [HELD]: 'h', [LEAVES]: 'l' };

export function boardView(analysis: Analysis, query: BoardQuery): BoardView {
  const { space } = analysis.graph;
  const concepts = analysis.table.concepts.length;
  const condition = query.where.trim() === '' ? undefined : readCondition(space.model, query.where);
  if (condition?.ok === false) {
    const [problem] = condition.problems;
    return { ...NOTHING, concepts, wrong: withFix(problem!) };
  }
  const { holds: held } = heatOf(analysis);
  const nodes = matching(analysis, query, condition?.value);
  const counted = {
    matching: nodes.length,
    some: nodes.filter((node) => held[node]! > 0).length,
    all: concepts === 0 ? 0 : nodes.filter((node) => held[node] === concepts).length,
    concepts,
    wrong: undefined,
  };
  const large = nodes.length > SUMMARY;
  const wantsMatrix = !large && query.form !== 'columns' && query.form !== 'summary';
  const matrix = wantsMatrix && (nodes.length > MATRIX || query.form === 'matrix') ? matrixOf(analysis, nodes) : undefined;
  if (matrix !== undefined) return { ...NOTHING, ...counted, form: 'matrix', matrix };
  const form = query.form === 'summary' || (large && query.form === undefined) ? 'summary' : 'columns';
  return {
    ...NOTHING,
    ...counted,
    form,
    summary: form === 'summary' ? summaryOf(analysis, nodes) : undefined,
    ...columnsOf(analysis, nodes, query.fold ?? nodes.length > FOLD, form === 'summary' ? MOST_BELOW : MOST),
  };
}

const NOTHING: BoardView = {
  form: 'columns',
  matching: 0,
  some: 0,
  all: 0,
  concepts: 0,
  columns: [],
  folded: false,
  columnCount: 0,
  columnOf: undefined,
  matrix: undefined,
  summary: undefined,
  wrong: undefined,
};

/** The outcomes asked for, in the order asked for. */
function matching(analysis: Analysis, { sort, holding, like }: BoardQuery, wanted: Condition | undefined): number[] {
  const { graph } = analysis;
  const { space } = graph;
  const { holds: held, marks } = heatOf(analysis);
  const nodes: number[] = [];
  for (let node = 0; node < space.size; node++) {
    if (holding && held[node] === 0) continue;
    if (like !== undefined && (held[node] !== held[like] || marks.some((mark) => mark[node] !== mark[like]))) continue;
    if (wanted === undefined || membersOf(space, node).some((member) => holds(wanted, (k) => takes(space, member, k))))
      nodes.push(node);
  }
  const rank = sort === undefined ? undefined : graph.ranks[sort];
  if (rank === undefined && space.numbers === undefined) return nodes;
  return nodes.sort((a, b) => (rank === undefined ? 0 : rank[b]! - rank[a]!) || numberOf(space, a) - numberOf(space, b));
}

type Columns = Pick<BoardView, 'columns' | 'folded' | 'columnCount' | 'columnOf'>;

/** A column for each outcome, or for each kind of them; of too many, those that hold under most concepts, and today. */
function columnsOf(analysis: Analysis, nodes: readonly number[], fold: boolean, most: number): Columns {
  const { space } = analysis.graph;
  if (!fold) {
    const kept = strongest(
      analysis,
      nodes,
      nodes.map(() => 1),
      most,
    );
    const columns = kept.map((at) => columnOf(analysis, nodes[at]!, 1, patternOf(space, nodes[at]!)));
    return { columns, folded: false, columnCount: nodes.length, columnOf: undefined };
  }
  const kinds = kindsOf(analysis, nodes);
  const kept = strongest(analysis, kinds.first, kinds.count, most);
  const place = new Int32Array(kinds.first.length).fill(-1);
  kept.forEach((kind, at) => (place[kind] = at));
  const columns = new Int32Array(space.size).fill(-1);
  nodes.forEach((node, at) => (columns[node] = place[kinds.of[at]!]!));
  return {
    columns: kept.map((kind) => columnOf(analysis, kinds.first[kind]!, kinds.count[kind]!, kinds.patternOf(kind))),
    folded: true,
    columnCount: kinds.first.length,
    columnOf: columns,
  };
}

/** The places of those that hold under most concepts, and stand for most outcomes, in the order they had. */
function strongest(analysis: Analysis, nodes: readonly number[], counts: readonly number[], most: number): number[] {
  const places = nodes.map((_, at) => at);
  if (places.length <= most) return places;
  const { today } = analysis.graph.space;
  const { holds: held } = heatOf(analysis);
  const weight = (at: number): number => (nodes[at] === today ? Infinity : held[nodes[at]!]!);
  return places
    .sort((a, b) => weight(b) - weight(a) || counts[b]! - counts[a]! || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}

function columnOf(analysis: Analysis, node: number, count: number, pattern: string): Column {
  const { space } = analysis.graph;
  const { holds: held, marks } = heatOf(analysis);
  return {
    node,
    count,
    number: numberOf(space, node),
    title: outcomeTitle(space, node),
    pattern,
    stands: marks.map((mark) => LETTERS[standOf(mark[node]!)]!).join(''),
    stable: marks.map((mark) => stableOf(mark[node]!)),
    holds: held[node]!,
  };
}

function readCondition(model: Model, text: string): Result<Condition> {
  const names = model.options.map(({ id, label }) => [id, label]);
  return parseCondition(text, (name) => {
    const index = names.findIndex((list) => list.some((known) => known.toLowerCase() === name.toLowerCase()));
    if (index !== -1) return index;
    const close = nearest(name, names.flat());
    return {
      message: `there is no option "${name}"`,
      fix: close === undefined ? `the options are ${model.options.map(({ id }) => id).join(', ')}` : `did you mean "${close}"?`,
    };
  });
}

/** What the party would do here, and the answer that matters most, in a sentence or two. */
export function lightAt({ graph, table }: Analysis, node: number, party: number, lexicon: Lexicon): Light {
  // the concept that says most: the first under which it leaves, else the last that holds it
  const told = table.concepts.map((concept) => explain(graph, concept, party, node));
  const verdict = told.find(({ stable }) => !stable) ?? told.at(-1);
  if (verdict === undefined) return { text: '', to: undefined, answer: undefined };
  const answered = told.find(({ stable, improvements }) => stable && improvements.some(({ answer }) => answer !== undefined));
  const first = (answered ?? verdict).improvements[0];
  const { text, parts } = narrate(graph, answered ?? verdict, lexicon, 1);
  const sentences = [text, ...parts.flatMap((part) => [part.text, ...part.parts.map((inner) => inner.text)])];
  return { text: sentences.map(textOf).join(' '), to: first?.to, answer: first?.answer?.end };
}
