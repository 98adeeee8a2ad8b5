/**
 * Second reading of "what could happen": every combination of options is written down and tried against every rule.
 * Written from the definitions alone, as plainly as possible; slow on purpose.
 */
import type { Condition } from '../../src/core/model/condition.ts';
import type { Model, OutcomeRef } from '../../src/core/model/model.ts';

/** One truth value an option, in option order. */
export type Combination = readonly boolean[];

export interface Outcome {
  /** the feasible combinations it stands for, ascending by decimal; none in pure graph form */
  readonly members: readonly Combination[];
  /** the combination statements and weights look at */
  readonly face: Combination;
  readonly number: number;
  readonly names: readonly string[];
}

export function truth(condition: Condition, combination: Combination): boolean {
  switch (condition.kind) {
    case 'constant':
      return condition.value;
    case 'option':
      return combination[condition.option] === true;
    case 'not':
      return !truth(condition.of, combination);
    case 'and': {
      for (const part of condition.of) if (!truth(part, combination)) return false;
      return true;
    }
    case 'or': {
      for (const part of condition.of) if (truth(part, combination)) return true;
      return false;
    }
    case 'if':
      return truth(condition.right, combination) ? truth(condition.left, combination) : true;
    case 'iff':
      return truth(condition.left, combination) === truth(condition.right, combination);
  }
}

export function decimal(combination: Combination): number {
  let sum = 0;
  combination.forEach((taken, option) => {
    if (taken) sum += 2 ** option;
  });
  return sum;
}

/** All 2^k combinations, ascending by decimal. */
export function combinationsOf(options: number): Combination[] {
  const all: Combination[] = [];
  for (let code = 0; code < 2 ** options; code++) {
    all.push(Array.from({ length: options }, (_, option) => Math.floor(code / 2 ** option) % 2 === 1));
  }
  return all;
}

/** The combinations that no rule forbids, ascending by decimal. */
export function feasibleOf(model: Model): Combination[] {
  return combinationsOf(model.options.length).filter(
    (combination) => !model.rules.some((rule) => truth(rule.infeasible, combination)),
  );
}

/** The outcomes in ascending decimal order of their first member; in pure graph form, in the order of the list. */
export function outcomesOf(model: Model): Outcome[] {
  if (model.options.length === 0) {
    return model.outcomes.map((note, at) => ({
      members: [],
      face: [],
      number: note.number ?? at + 1,
      names: note.name === undefined ? [] : [note.name],
    }));
  }
  const groups: { members: Combination[]; merge: number }[] = [];
  for (const combination of feasibleOf(model)) {
    const merge = model.merges.findIndex((candidate) => truth(candidate.when, combination));
    const group = groups.find((known) => merge !== -1 && known.merge === merge);
    if (group === undefined) groups.push({ members: [combination], merge });
    else group.members.push(combination);
  }
  const unnumbered: Outcome[] = groups.map(({ members, merge }, at) => ({
    members,
    face: faceOf(model, members, merge),
    number: model.numbering === 'decimal' ? decimal(members[0]!) : at + 1,
    names: merge === -1 ? [] : [model.merges[merge]!.name],
  }));
  const places = model.outcomes.map((note) => find(unnumbered, note.at!));
  return unnumbered.map((outcome, at) => {
    const notes = model.outcomes.filter((_, index) => places[index] === at);
    return {
      ...outcome,
      number: notes.findLast((note) => note.number !== undefined)?.number ?? outcome.number,
      names: [...outcome.names, ...notes.flatMap((note) => note.name ?? [])],
    };
  });
}

function faceOf(model: Model, members: readonly Combination[], merge: number): Combination {
  const as = merge === -1 ? undefined : model.merges[merge]!.as;
  if (as === undefined) return members[0]!;
  const face = members.find((member) => isMeant(member, as));
  if (face === undefined) throw new Error('the state that stands for a merged outcome is not one of its states');
  return face;
}

/** Whether a pattern without dashes, or a list of options taken, means exactly this combination. */
function isMeant(combination: Combination, ref: OutcomeRef): boolean {
  if (ref.kind === 'pattern') {
    return ref.pattern.length === combination.length && combination.every((taken, k) => ref.pattern[k] === (taken ? 'Y' : 'N'));
  }
  if (ref.kind === 'taken') return combination.every((taken, option) => taken === ref.options.includes(option));
  return false;
}

/** The position of the outcome a reference means, or -1. */
export function find(outcomes: readonly Outcome[], ref: OutcomeRef): number {
  switch (ref.kind) {
    case 'number':
      return outcomes.findIndex((outcome) => outcome.number === ref.number);
    case 'name':
      return outcomes.findIndex((outcome) => outcome.names.includes(ref.name));
    case 'pattern':
      // a dash stands where the states of a merged outcome differ: such a pattern means the outcome as a whole
      if (ref.pattern.includes('-')) return outcomes.findIndex((outcome) => patternOf(outcome) === ref.pattern);
      return outcomes.findIndex((outcome) => outcome.members.some((member) => isMeant(member, ref)));
    case 'taken':
      return outcomes.findIndex((outcome) => outcome.members.some((member) => isMeant(member, ref)));
  }
}

/** One letter an option: Y, N, or - where the members differ. */
export function patternOf(outcome: Outcome): string {
  return outcome.face
    .map((_, option) => {
      const taken = outcome.members.filter((member) => member[option]).length;
      return taken === 0 ? 'N' : taken === outcome.members.length ? 'Y' : '-';
    })
    .join('');
}
