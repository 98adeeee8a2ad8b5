/** The same dispute written down differently; laws say that what holds does not depend on it. */
import { not, type Condition } from '../../src/core/model/condition.ts';
import { optionId, partyId } from '../../src/core/model/ids.ts';
import type { Model, OutcomeRef, Preference } from '../../src/core/model/model.ts';
import { read, type Reading } from './reading.ts';
import { find, outcomesOf, type Combination, type Outcome } from './states.ts';

const exactly = (combination: Combination): OutcomeRef => ({
  kind: 'taken',
  options: combination.flatMap((yes, option) => (yes ? [option] : [])),
});

const meaning = (outcome: Outcome): OutcomeRef =>
  outcome.members.length > 0 ? exactly(outcome.members[0]!) : { kind: 'name', name: outcome.names[0]! };

/** Every reference made to the options themselves, so that it survives renumbering; given numbers and names dropped. */
export function explicit(model: Model): Model {
  const outcomes = outcomesOf(model);
  const ref = (r: OutcomeRef): OutcomeRef => meaning(outcomes[find(outcomes, r)]!);
  const { statusQuo, ...rest } = model;
  return {
    ...rest,
    ...(statusQuo === undefined ? {} : { statusQuo: ref(statusQuo) }),
    outcomes: model.options.length === 0 ? model.outcomes : [],
    merges: model.merges.map((merge) => ({ ...merge, as: exactly(outcomes.find(({ names }) => names[0] === merge.name)!.face) })),
    preferences: model.preferences.map((preference) =>
      preference?.kind === 'ranking' ? { ...preference, tiers: preference.tiers.map((tier) => tier.map(ref)) } : preference,
    ),
    moves: model.moves.map((arcs) => arcs?.map(({ from, to }) => ({ from: ref(from), to: ref(to) }))),
  };
}

/** Party p becomes party `to[p]`. */
export function reorderParties(model: Model, to: readonly number[]): Model {
  const reordered = <T>(list: readonly T[]): T[] => list.map((_, place) => list[to.indexOf(place)]!);
  return {
    ...model,
    parties: reordered(model.parties),
    preferences: reordered(model.preferences),
    moves: reordered(model.moves),
    options: model.options.map((option) => ({ ...option, owners: option.owners.map((p) => to[p]!).sort((a, b) => a - b) })),
  };
}

/** Option k becomes option `to[k]`; the model must be `explicit`. */
export function reorderOptions(model: Model, to: readonly number[]): Model {
  const ref = (r: OutcomeRef): OutcomeRef => (r.kind === 'taken' ? { ...r, options: r.options.map((k) => to[k]!) } : r);
  const condition = (c: Condition): Condition => {
    switch (c.kind) {
      case 'constant':
        return c;
      case 'option':
        return { ...c, option: to[c.option]! };
      case 'not':
        return not(condition(c.of));
      case 'and':
      case 'or':
        return { ...c, of: c.of.map(condition) };
      case 'if':
      case 'iff':
        return { ...c, left: condition(c.left), right: condition(c.right) };
    }
  };
  const preference = (p: Preference | undefined): Preference | undefined => {
    switch (p?.kind) {
      case undefined:
        return undefined;
      case 'ranking':
        return { ...p, tiers: p.tiers.map((tier) => tier.map(ref)) };
      case 'weights':
        return { ...p, weights: p.weights.map((entry) => ({ ...entry, option: to[entry.option]! })) };
      case 'statements':
        return {
          ...p,
          places: p.places.map(({ statements }) => ({
            statements: statements.map((statement) => ({ ...statement, condition: condition(statement.condition) })),
          })),
        };
    }
  };
  const { statusQuo } = model;
  return {
    ...model,
    ...(statusQuo === undefined ? {} : { statusQuo: ref(statusQuo) }),
    options: model.options.map((_, place) => model.options[to.indexOf(place)]!),
    rules: model.rules.map((rule) => ({ ...rule, infeasible: condition(rule.infeasible) })),
    merges: model.merges.map((merge) => ({
      ...merge,
      when: condition(merge.when),
      ...(merge.as === undefined ? {} : { as: ref(merge.as) }),
    })),
    preferences: model.preferences.map(preference),
    moves: model.moves.map((arcs) => arcs?.map((arc) => ({ from: ref(arc.from), to: ref(arc.to) }))),
  };
}

/** Outcome s of a listed model stands at place `to[s]` of the list. */
export function reorderOutcomes(model: Model, to: readonly number[]): Model {
  return { ...model, outcomes: model.outcomes.map((_, index) => ({ ...model.outcomes[to.indexOf(index)]!, index })) };
}

/** A circumstance that is never there, as the last option; the model must be `explicit`. */
export function withConstantOption(model: Model, owners: readonly number[]): Model {
  const option = model.options.length;
  return {
    ...model,
    options: [...model.options, { id: optionId('constant'), label: 'never happen', owners }],
    rules: [...model.rules, { kind: 'never', infeasible: { kind: 'option', option }, index: model.rules.length }],
  };
}

/** Somebody who can do nothing and wants nothing. */
export function withBystander(model: Model): Model {
  return {
    ...model,
    parties: [...model.parties, { id: partyId('bystander'), name: 'Bystander', aliases: [] }],
    preferences: [...model.preferences, undefined],
    moves: [...model.moves, model.moves.some((arcs) => arcs !== undefined) ? [] : undefined],
  };
}

/** All preferences as rankings in tiers. */
export function rankedOut(model: Model): Model {
  const reading = read(model);
  return { ...model, preferences: model.parties.map((_, party) => ({ kind: 'ranking', tiers: tiersOf(reading, party) })) };
}

function tiersOf({ outcomes, compared }: Reading, party: number): OutcomeRef[][] {
  const tiers: number[][] = [];
  const better = (a: number, b: number): number => compared[party]![b]![a]!;
  for (const s of outcomes.map((_, at) => at).sort(better)) {
    const tier = tiers.at(-1);
    if (tier !== undefined && compared[party]![tier[0]!]![s] === 0) tier.push(s);
    else tiers.push([s]);
  }
  return tiers.map((tier) => tier.map((s) => meaning(outcomes[s]!)));
}

/** The same dispute with outcomes listed by name and every move written out. */
export function asGraph(model: Model): Model {
  const { outcomes, reach } = read(model);
  const name = (s: number): OutcomeRef => ({ kind: 'name', name: `s${s}` });
  const { statusQuo, ...rest } = rankedOut(model);
  const nodes = new Map(outcomes.map((outcome, s) => [JSON.stringify(meaning(outcome)), name(s)]));
  return {
    ...rest,
    ...(statusQuo === undefined ? {} : { statusQuo: name(find(outcomes, statusQuo)) }),
    options: [],
    rules: [],
    merges: [],
    numbering: 'position',
    outcomes: outcomes.map((_, s) => ({ name: `s${s}`, index: s })),
    preferences: rest.preferences.map((preference) =>
      preference?.kind === 'ranking'
        ? { ...preference, tiers: preference.tiers.map((tier) => tier.map((ref) => nodes.get(JSON.stringify(ref))!)) }
        : preference,
    ),
    moves: reach.map((lists) => lists.flatMap((ends, s) => ends.map((t) => ({ from: name(s), to: name(t) })))),
  };
}
