/** Two models over the same parties and options, in the same order, so that they can be compared and mixed. */
import type { ConflictGraph } from '../graph/graph.ts';
import type { Condition } from '../model/condition.ts';
import { slug } from '../model/ids.ts';
import type { Model, Option, OutcomeNote, OutcomeRef, Party, Preference, View } from '../model/model.ts';
import { findOutcome } from '../space/find.ts';
import { membersOf, takes, type StateSpace } from '../space/state.ts';

/** One of the two models, in the common order. */
interface Side {
  /** the graph of the model as it was given */
  readonly graph: ConflictGraph;
  /** the model over the common parties and options; those that it lacks nobody can take */
  readonly model: Model;
  /** the model's own position → the common one */
  readonly parties: readonly number[];
  readonly options: readonly number[];
}

export interface Alignment {
  readonly sides: readonly [Side, Side];
  readonly parties: readonly Party[];
  readonly options: readonly Option[];
  /** common option → whether the model has it, for the first and the second model */
  readonly hasOption: readonly [readonly boolean[], readonly boolean[]];
  readonly hasParty: readonly [readonly boolean[], readonly boolean[]];
  /** false: the models list different outcomes without options, so that nothing lies between them */
  readonly mixable: boolean;
}

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** The common order: what the first has, then what only the second has. The same id is the same thing, else the same name. */
function joined(first: readonly Named[], second: readonly Named[]): { readonly from: readonly number[]; readonly count: number } {
  const taken = new Set<number>();
  let count = first.length;
  const byId = second.map(({ id }) => first.findIndex((other) => other.id === id));
  byId.forEach((at) => taken.add(at));
  const from = second.map(({ names }, index) => {
    if (byId[index] !== -1) return byId[index]!;
    const slugs = new Set(names.map(slug));
    const same = first.findIndex((other, at) => !taken.has(at) && other.names.some((name) => slugs.has(slug(name))));
    if (same === -1) return count++;
    taken.add(same);
    return same;
  });
  return { from, count };
}

/** O(size of the models + outcomes that rankings name). */
export function align(first: ConflictGraph, second: ConflictGraph): Alignment {
  const [a, b] = [first.space.model, second.space.model];
  const people = joined(
    a.parties.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })),
    b.parties.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })),
  );
  const things = joined(
    a.options.map(({ id, label }) => ({ id, names: [label] })),
    b.options.map(({ id, label }) => ({ id, names: [label] })),
  );
  const ownParties = a.parties.map((_, at) => at);
  const ownOptions = a.options.map((_, at) => at);
  const parties = Array.from({ length: people.count }, (_, at) => a.parties[at] ?? b.parties[people.from.indexOf(at)]!);
  const owned = (option: Option, map: readonly number[]): Option => ({
    ...option,
    owners: option.owners.map((owner) => map[owner]!).sort((x, y) => x - y),
  });
  const options = Array.from({ length: things.count }, (_, at) =>
    at < a.options.length ? owned(a.options[at]!, ownParties) : owned(b.options[things.from.indexOf(at)]!, people.from),
  );
  const names = outcomeNames(a);
  const order = a.options.length > 0 ? undefined : a.outcomes;
  const listed = a.options.length === 0 || b.options.length === 0;
  const mixable = !listed || (a.options.length === b.options.length && same(names, outcomeNames(b)));
  const side = (graph: ConflictGraph, of: readonly number[], what: readonly number[]): Side => {
    const { model } = graph.space;
    const own = options.map((option, at): Option => {
      const here = what.indexOf(at);
      return here === -1 ? option : owned(model.options[here]!, of);
    });
    return {
      graph,
      parties: of,
      options: what,
      model: mixable ? new Translation(graph.space, of, what, parties, own, order).model() : model,
    };
  };
  const has = (map: readonly number[], count: number): boolean[] => Array.from({ length: count }, (_, at) => map.includes(at));
  return {
    sides: [side(first, ownParties, ownOptions), side(second, people.from, things.from)],
    parties,
    options,
    hasOption: [has(ownOptions, things.count), has(things.from, things.count)],
    hasParty: [has(ownParties, people.count), has(people.from, people.count)],
    mixable,
  };
}

/** What an outcome without options is known by. */
const listedName = ({ name, index }: OutcomeNote): string => slug(name ?? String(index + 1));
const outcomeNames = (model: Model): string[] => model.outcomes.map(listedName);
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');

class Translation {
  private readonly space: StateSpace;
  private readonly of: readonly number[];
  private readonly what: readonly number[];
  private readonly parties: readonly Party[];
  private readonly options: readonly Option[];
  private readonly order: readonly OutcomeNote[] | undefined;

  constructor(
    space: StateSpace,
    of: readonly number[],
    what: readonly number[],
    parties: readonly Party[],
    options: readonly Option[],
    order: readonly OutcomeNote[] | undefined,
  ) {
    this.space = space;
    this.of = of;
    this.what = what;
    this.parties = parties;
    this.options = options;
    this.order = order;
  }

  model(): Model {
    const { model } = this.space;
    const { attitudes, views, statusQuo } = model;
    const atParty = <T>(list: readonly T[], none: T): T[] =>
      this.parties.map((_, at) => {
        const own = this.of.indexOf(at);
        return own === -1 ? none : list[own]!;
      });
    return {
      title: model.title,
      sources: model.sources,
      parties: this.parties,
      options: this.options,
      rules: model.rules.map((rule) => ({ ...rule, infeasible: this.condition(rule.infeasible) })),
      merges: model.merges.map((merge, index) => ({ ...merge, when: this.condition(merge.when), as: this.standIn(index) })),
      outcomes: (this.order ?? []).map((note, index) => ({ name: note.name ?? String(index + 1), index })),
      numbering: 'position',
      preferences: atParty(
        model.preferences.map((preference) => preference && this.preference(preference)),
        undefined,
      ),
      moves: atParty(
        model.moves.map((moves) => moves?.map(({ from, to }) => ({ from: this.ref(from), to: this.ref(to) }))),
        undefined,
      ),
      expectations: [],
      ...(statusQuo === undefined ? {} : { statusQuo: this.ref(statusQuo) }),
      ...(attitudes === undefined ? {} : { attitudes: this.attitudes(attitudes) }),
      ...(views === undefined ? {} : { views: views.map((view) => this.view(view, atParty)) }),
    };
  }

  private attitudes(attitudes: readonly (readonly number[])[]): number[][] {
    return this.parties.map((_, i) =>
      this.parties.map((_other, j) => attitudes[this.of.indexOf(i)]?.[this.of.indexOf(j)] ?? (i === j ? 1 : 0)),
    );
  }

  private view(view: View, atParty: <T>(list: readonly T[], none: T) => T[]): View {
    const preferences = view.preferences.map((preference) => preference && this.preference(preference));
    return {
      ...view,
      party: this.of[view.party]!,
      unseen: view.unseen.map((condition) => this.condition(condition)),
      preferences: atParty(preferences, undefined),
    };
  }

  private condition(of: Condition): Condition {
    switch (of.kind) {
      case 'constant':
        return of;
      case 'option':
        return { kind: 'option', option: this.what[of.option]! };
      case 'not':
        return { kind: 'not', of: this.condition(of.of) };
      case 'and':
      case 'or':
        return { kind: of.kind, of: of.of.map((part) => this.condition(part)) };
      case 'if':
      case 'iff':
        return { kind: of.kind, left: this.condition(of.left), right: this.condition(of.right) };
    }
  }

  private preference(preference: Preference): Preference {
    const { comparisons } = preference;
    const rest =
      comparisons === undefined
        ? {}
        : { comparisons: comparisons.map((one) => ({ ...one, left: this.ref(one.left), right: this.ref(one.right) })) };
    switch (preference.kind) {
      case 'statements': {
        const places = preference.places.map((place) => ({
          ...place,
          statements: place.statements.map((statement) => ({ ...statement, condition: this.condition(statement.condition) })),
        }));
        return { ...preference, ...rest, places };
      }
      case 'weights': {
        const weights = preference.weights.map((weight) => ({ ...weight, option: this.what[weight.option]! }));
        return { ...preference, ...rest, weights: weights.sort((a, b) => a.option - b.option) };
      }
      case 'ranking':
        return { ...preference, ...rest, tiers: preference.tiers.map((tier) => tier.map((ref) => this.ref(ref))) };
    }
  }

  /** Outcomes by the options taken in the state that stands for them; without options by their place in the common list. */
  private ref(ref: OutcomeRef): OutcomeRef {
    const node = findOutcome(this.space, ref);
    if (typeof node !== 'number') return ref;
    if (this.order !== undefined) {
      const name = listedName(this.space.model.outcomes[node]!);
      return { kind: 'number', number: this.order.findIndex((note) => listedName(note) === name) + 1 };
    }
    return this.taken(node);
  }

  private taken(node: number): OutcomeRef {
    const member = this.space.representative?.[node] ?? membersOf(this.space, node)[0]!;
    const options = this.what.flatMap((at, own) => (takes(this.space, member, own) ? [at] : []));
    return { kind: 'taken', options: options.sort((a, b) => a - b) };
  }

  private standIn(merge: number): OutcomeRef {
    const node = findOutcome(this.space, { kind: 'name', name: this.space.model.merges[merge]!.name });
    if (typeof node !== 'number') throw new Error('a merged outcome without a node');
    return this.taken(node);
  }
}
