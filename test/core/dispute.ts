/** A model in a few words, for tests. */
import type { Condition } from '../../src/core/model/condition.ts';
import { parseCondition } from '../../src/core/model/grammar.ts';
import { optionId, partyId } from '../../src/core/model/ids.ts';
import type { FeasibilityRule, Merge, Model, Option, OutcomeNote, OutcomeRef, Preference } from '../../src/core/model/model.ts';
import { prepare } from '../../src/core/analyse.ts';
import type { ConflictGraph } from '../../src/core/graph/graph.ts';
import type { Problem } from '../../src/core/problem.ts';
import { outcomeRef } from '../../src/core/space/find.ts';
import { numberOf } from '../../src/core/space/state.ts';
import type { ConceptId } from '../../src/core/stability/definition.ts';
import { isEquilibrium, isStable, stabilityTable } from '../../src/core/stability/table.ts';

type Tiers = readonly (string | readonly string[])[];
type Wish =
  | { readonly statements: readonly (string | readonly string[])[] }
  | { readonly weights: Readonly<Record<string, number>> }
  | { readonly ranking: Tiers };

export interface Sketch {
  readonly parties: readonly string[];
  /** option → its owners, or its owner and 'on' or 'off' where it is one-way */
  readonly options?: Readonly<Record<string, readonly string[]>>;
  readonly oneWay?: Readonly<Record<string, 'on' | 'off'>>;
  readonly never?: readonly string[];
  readonly merged?: readonly { readonly name: string; readonly when: string; readonly as?: string }[];
  readonly outcomes?:
    | readonly Omit<OutcomeNote, 'index' | 'at'>[]
    | readonly { readonly is: string; readonly name?: string; readonly number?: number }[];
  readonly numbering?: 'position' | 'decimal';
  readonly today?: string;
  readonly prefer?: Readonly<Record<string, Wish>>;
  /** party → 'outcome > outcome' in the words of the command line */
  readonly moves?: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;
}

export function dispute(sketch: Sketch): Model {
  const ids = Object.keys(sketch.options ?? {});
  const condition = (text: string): Condition => {
    const read = parseCondition(text, (name) => (ids.includes(name) ? ids.indexOf(name) : { message: `no option "${name}"` }));
    if (!read.ok) throw new Error(`${text}: ${read.problems[0]!.message}`);
    return read.value;
  };
  const options: Option[] = Object.entries(sketch.options ?? {}).map(([id, owners]) => {
    const oneWay = sketch.oneWay?.[id];
    return {
      id: optionId(id),
      label: id,
      owners: owners.map((owner) => sketch.parties.indexOf(owner)),
      ...(oneWay === undefined ? {} : { oneWay }),
    };
  });
  const rules: FeasibilityRule[] = (sketch.never ?? []).map((text, index) => ({
    kind: 'never',
    infeasible: condition(text),
    index,
  }));
  const merges: Merge[] = (sketch.merged ?? []).map(({ name, when, as }, index) => ({
    name,
    when: condition(when),
    index,
    ...(as === undefined ? {} : { as: outcomeRef(as) }),
  }));
  const outcomes: OutcomeNote[] = (sketch.outcomes ?? []).map((note, index) =>
    'is' in note ? { name: note.name, number: note.number, at: outcomeRef(note.is), index } : { ...note, index },
  ) as OutcomeNote[];
  return {
    title: 'A test',
    sources: [],
    parties: sketch.parties.map((id) => ({ id: partyId(id), name: id, aliases: [] })),
    options,
    rules,
    merges,
    outcomes,
    numbering: sketch.numbering ?? 'position',
    ...(sketch.today === undefined ? {} : { statusQuo: outcomeRef(sketch.today) }),
    preferences: sketch.parties.map((id) => wish(sketch.prefer?.[id], ids, condition)),
    moves: sketch.parties.map((id) => sketch.moves?.[id]?.map(([from, to]) => ({ from: outcomeRef(from), to: outcomeRef(to) }))),
    expectations: [],
  };
}

function wish(
  given: Wish | undefined,
  options: readonly string[],
  condition: (text: string) => Condition,
): Preference | undefined {
  if (given === undefined) return undefined;
  if ('weights' in given) {
    return {
      kind: 'weights',
      weights: Object.entries(given.weights).map(([id, weight]) => ({ option: options.indexOf(id), weight })),
    };
  }
  const list = (entry: string | readonly string[]): readonly string[] => (typeof entry === 'string' ? [entry] : entry);
  if ('ranking' in given) {
    const refs = (tier: string | readonly string[]): OutcomeRef[] => list(tier).map(outcomeRef);
    return { kind: 'ranking', tiers: given.ranking.map(refs) };
  }
  return {
    kind: 'statements',
    places: given.statements.map((place) => ({ statements: list(place).map((text) => ({ condition: condition(text), text })) })),
  };
}

export function graphOf(sketch: Sketch): ConflictGraph {
  const graph = prepare(dispute(sketch));
  if (graph.ok) return graph.value;
  throw new Error(graph.problems.map(({ message }) => message).join('\n'));
}

/** The problems of a dispute, as errors or warnings. */
export function problemsOf(sketch: Sketch, limit?: number): readonly Problem[] {
  return prepare(dispute(sketch), limit === undefined ? {} : { limit }).problems;
}

/** The numbers of the equilibria under a concept, or of the outcomes where one party is stable. */
export function stableUnder(graph: ConflictGraph, concept: ConceptId, party?: number): number[] {
  const table = stabilityTable(graph, [concept]);
  const numbers: number[] = [];
  for (let node = 0; node < graph.space.size; node++) {
    const holds = party === undefined ? isEquilibrium(table, concept, node) : isStable(table, concept, party, node);
    if (holds) numbers.push(numberOf(graph.space, node));
  }
  return numbers;
}
