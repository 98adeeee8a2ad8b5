/**
 * Comparison of two disputes, and views of one: `npm run bench -- --compare`. Four parties, 512 outcomes and more, random
 * statements; the second model has some statements exchanged, one dropped, one moved, and a rule more. Nothing fails on seconds.
 */
import { optionForm } from './disputes.ts';
import { Random } from './random.ts';
import { duration } from './report.ts';
import { compareTables } from '../src/core/findings/compare.ts';
import { conflictGraph } from '../src/core/graph/prepare.ts';
import { hypergame } from '../src/core/misperception/hypergame.ts';
import { perceived, surprisesAt } from '../src/core/misperception/perceived.ts';
import { and, not, or, taken, type Condition } from '../src/core/model/condition.ts';
import type { Model, Preference, StatementPlace } from '../src/core/model/model.ts';
import { stabilityTable, type StabilityTable } from '../src/core/stability/table.ts';

const PARTIES = 4;
const STATEMENTS = 8;

function condition(options: number, random: Random): Condition {
  const literal = (): Condition => {
    const option = taken(random.below(options));
    return random.below(2) === 0 ? option : not(option);
  };
  return random.below(2) === 0 ? and(literal(), literal()) : or(literal(), literal());
}

const place = (options: number, random: Random): StatementPlace => ({
  statements: [{ condition: condition(options, random), text: '' }],
});

const statements = (places: readonly StatementPlace[]): Preference => ({ kind: 'statements', places });

function dispute(options: number, random: Random): Model {
  const preferences = Array.from({ length: PARTIES }, () =>
    statements(Array.from({ length: STATEMENTS }, () => place(options, random))),
  );
  return { ...optionForm(options, PARTIES), preferences };
}

/** Two statements of each party exchanged for others, one moved, one dropped; then a rule. */
function changed(model: Model, random: Random): Model {
  const options = model.options.length;
  const preferences = model.preferences.map((preference): Preference | undefined => {
    if (preference?.kind !== 'statements') return preference;
    const [first, second, ...rest] = preference.places;
    return statements([second!, place(options, random), first!, ...rest.slice(0, -2), place(options, random)]);
  });
  return { ...model, preferences, rules: [{ kind: 'never', infeasible: and(taken(0), taken(1), taken(2)), index: 0 }] };
}

function tableOf(model: Model): StabilityTable {
  const graph = conflictGraph(model);
  if (!graph.ok) throw new Error(graph.problems[0]!.message);
  return stabilityTable(graph.value);
}

/** Milliseconds, and what came out. */
function timed<T>(run: () => T): readonly [number, T] {
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
}

/** Outcomes of the rungs, as options. */
const RUNGS = [9, 10, 12];

/** A Markdown table, one row a rung. */
export function compareTable(): string {
  const rows = RUNGS.map((options) => {
    const random = new Random(options);
    const model = dispute(options, random);
    const other = changed(model, random);
    const [compare, comparison] = timed(() => compareTables(tableOf(model), tableOf(other)));
    const view = { party: 0, unseen: [and(taken(0), taken(options - 1))], preferences: other.preferences };
    const [views] = timed(() => surprises({ ...model, views: [view, { ...view, party: 1 }] }));
    const { bearing, differences, tried } = comparison;
    const cells = [
      (2 ** options).toLocaleString('en'),
      bearing,
      differences.length,
      tried,
      duration(compare / 1000),
      duration(views / 1000),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const head =
    '| outcomes | changes | differences | models in between | compare | views |\n| ---: | ---: | ---: | ---: | ---: | ---: |';
  return `${head}\n${rows.join('\n')}\n`;
}

/** Who is surprised by whom under SEQ, counted. */
function surprises(model: Model): number {
  const graph = conflictGraph(model);
  if (!graph.ok) throw new Error(graph.problems[0]!.message);
  const game = hypergame(graph.value);
  if (!game.ok) throw new Error(game.problems[0]!.message);
  return perceived(game.value, 'seq').flatMap(({ node }) => surprisesAt(game.value, 'seq', node)).length;
}
