/** Kinds of preference measured: random statements that are vital, open or a matter of chance; in this process. */
import { optionForm, withStatements } from './disputes.ts';
import { Random, strictRanks } from './random.ts';
import { duration } from './report.ts';
import { prepare } from '../src/core/analyse.ts';
import type { ConflictGraph } from '../src/core/graph/graph.ts';
import type { Model, Preference, StatementPlace } from '../src/core/model/model.ts';
import { CONCEPTS } from '../src/core/stability/registry.ts';
import { stabilityTable } from '../src/core/stability/table.ts';

const SEED = 2_004;
const STATEMENTS = 12;
const KINDS = ['unknown', 'strong', 'strong and unknown', 'a matter of chance'] as const;
type Kind = (typeof KINDS)[number];

/** The statements two by two: every second pair is open, every third place vital. */
function dressed(preference: Preference, kind: Kind): Preference {
  if (preference.kind !== 'statements') throw new Error('the disputes have statements');
  const { places } = preference;
  const pairs = Array.from({ length: places.length / 2 }, (_, k) => [places[2 * k]!, places[2 * k + 1]!] as const);
  const dress = ([one, other]: (typeof pairs)[number], k: number): StatementPlace[] => {
    const open = kind !== 'strong' && k % 2 === 1;
    const strong = kind.startsWith('strong') && k % 3 === 0 ? { degree: 1 } : {};
    if (!open) return [{ ...one, ...strong }, other];
    const chances = kind === 'a matter of chance' ? { chances: [0.7, 0.3] } : {};
    return [{ statements: [...one.statements, ...other.statements], mode: 'either', ...chances, ...strong }];
  };
  return { ...preference, places: pairs.flatMap(dress) };
}

function timed<T>(work: () => T): [seconds: number, result: T] {
  const from = performance.now();
  const result = work();
  return [(performance.now() - from) / 1000, result];
}

function graphOf(model: Model): ConflictGraph {
  const graph = prepare(model);
  if (!graph.ok) throw new Error(graph.problems.map(({ message }) => message).join('\n'));
  return graph.value;
}

function row(options: number, kind: Kind): string {
  const plain = withStatements(optionForm(options, 4), STATEMENTS, new Random(SEED));
  const model: Model = { ...plain, preferences: plain.preferences.map((preference) => dressed(preference!, kind)) };
  const [prepared, graph] = timed(() => graphOf(model));
  const [seconds, table] = timed(() => stabilityTable(graph));
  const cells = [kind, 4, graph.space.size.toLocaleString('en'), table.concepts.length, duration(prepared), duration(seconds)];
  return `| ${cells.join(' | ')} |`;
}

/** Limited moves, leaders and maximin: two parties with strict rankings. */
function foresight(options: number): string {
  const [prepared, bare] = timed(() => graphOf(optionForm(options, 2)));
  const random = new Random(SEED);
  const graph = { ...bare, ranks: bare.moves.map(() => strictRanks(bare.space.size, random)) };
  const ids = CONCEPTS.filter(({ family }) => family === 'foresight').map(({ id }) => id);
  const [seconds, table] = timed(() => stabilityTable(graph, ids));
  const cells = ['strict, looking ahead', 2, graph.space.size.toLocaleString('en'), table.concepts.length];
  return `| ${[...cells, duration(prepared), duration(seconds)].join(' | ')} |`;
}

/** A table in Markdown. */
export function kindsTable(): string {
  return [
    '| preferences | parties | outcomes | concepts | outcomes, moves, comparisons | all concepts |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...[9, 10, 12].flatMap((options) => [...KINDS.map((kind) => row(options, kind)), foresight(options)]),
  ].join('\n');
}
