/** The columns of the board: which outcomes, in which order, how each party stands in them. */
import type { Analysis } from '../../core/analyse.ts';
import { standsAt } from '../../core/findings/derive.ts';
import { holds, type Condition } from '../../core/model/condition.ts';
import { parseCondition } from '../../core/model/grammar.ts';
import type { Model } from '../../core/model/model.ts';
import { nearest, type Result } from '../../core/problem.ts';
import { membersOf, numberOf, patternOf, takes } from '../../core/space/state.ts';
import { explain } from '../../core/stability/explain.ts';
import { holdsUnder } from '../../figures/stands.ts';
import type { Lexicon } from '../../words/lexicon.ts';
import { narrate } from '../../words/narrate.ts';
import { outcomeTitle } from '../../words/outcome.ts';
import { textOf } from '../../words/phrase.ts';
import type { BoardQuery, BoardView, Column, Light } from './protocol.ts';

/** Most columns sent to the page; the page says how many more there are. */
const MOST = 10_000;
/** Most columns of a case whose outcomes are too many to look at one by one. */
const MOST_OF_MANY = 500;

const LETTERS = { stays: 's', held: 'h', leaves: 'l' } as const;

export function boardView(analysis: Analysis, { where, sort, holding, fold }: BoardQuery): BoardView {
  const { graph, table } = analysis;
  const { space } = graph;
  const concepts = table.concepts.length;
  const condition = where.trim() === '' ? undefined : readCondition(space.model, where);
  if (condition?.ok === false) {
    const [problem] = condition.problems;
    const wrong = [problem!.message, problem!.fix].filter((part) => part !== undefined).join('; ');
    return { columns: [], matching: 0, cut: false, concepts, wrong };
  }
  const wanted = condition?.value;
  let nodes: number[] = [];
  for (let node = 0; node < space.size; node++) {
    if (holding && holdsUnder(analysis, node) === 0) continue;
    if (wanted === undefined || membersOf(space, node).some((member) => holds(wanted, (k) => takes(space, member, k))))
      nodes.push(node);
  }
  const matching = nodes.length;
  const most = space.size > MOST ? MOST_OF_MANY : MOST;
  if (matching > most) {
    // of many, those that hold under most concepts
    const count = new Map(nodes.map((node) => [node, holdsUnder(analysis, node)]));
    nodes = nodes.sort((a, b) => count.get(b)! - count.get(a)! || a - b).slice(0, most);
  }
  const rank = sort === undefined ? undefined : graph.ranks[sort];
  nodes.sort((a, b) => (rank === undefined ? 0 : rank[b]! - rank[a]!) || numberOf(space, a) - numberOf(space, b));
  const columns = nodes.map((node) => columnOf(analysis, node));
  return { columns: fold ? folded(columns) : columns, matching, cut: matching > most, concepts, wrong: undefined };
}

function columnOf(analysis: Analysis, node: number): Column {
  const { space } = analysis.graph;
  const stands = standsAt(analysis.table, node);
  return {
    node,
    count: 1,
    number: numberOf(space, node),
    title: outcomeTitle(space, node),
    pattern: patternOf(space, node),
    stands: stands.map(({ stand }) => LETTERS[stand]).join(''),
    stable: stands.map(({ stable }) => stable.length),
    holds: holdsUnder(analysis, node),
  };
}

/** Outcomes with the same heat in one column, where the first of them stands; what has a name stays by itself. */
function folded(columns: readonly Column[]): Column[] {
  const groups = new Map<string, Column>();
  for (const column of columns) {
    const key = column.title === undefined ? `${column.stands} ${column.stable.join()} ${column.holds}` : `${column.node}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, column);
    else {
      const pattern = [...group.pattern].map((sign, k) => (sign === column.pattern[k] ? sign : '-')).join('');
      groups.set(key, { ...group, count: group.count + 1, pattern });
    }
  }
  return [...groups.values()];
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
