/**
 * Outcomes of a variant keep what the case calls them: their numbers, and names where they are still there. What the case
 * says about outcomes that the variant makes impossible is left out.
 */
import { slug } from '../../core/model/ids.ts';
import type { Condition } from '../../core/model/condition.ts';
import type { ExplicitMove, Model, OutcomeNote, OutcomeRef, Preference } from '../../core/model/model.ts';
import { good, type Result } from '../../core/problem.ts';
import { clausesOf } from '../../core/space/clauses.ts';
import { enumerate } from '../../core/space/enumerate.ts';
import { findOutcome } from '../../core/space/find.ts';
import { satisfiable } from '../../core/space/search.ts';
import { memberOfCode, membersOf, nodeOfMember, numberOf, takes, type StateSpace } from '../../core/space/state.ts';

/** Beyond this many outcomes the numbers are counted anew. */
const MOST = 20_000;

/** The model of the variant, whose options begin with those of the case. Errors: those of the case's own outcomes. */
export function keepOutcomes(base: Model, variant: Model): Result<Model> {
  if (base.options.length === 0) return good(variant);
  const padded = withoutToday(base, withPatterns(base, variant));
  if (sameOutcomes(base, padded)) return good(padded);
  const space = enumerate(base);
  if (!space.ok) return space;
  const merges = padded.merges.filter(({ when }) => possible(padded, when));
  const alive = (ref: OutcomeRef): boolean => !isGone(space.value, padded, ref);
  const bare: Model = { ...padded, merges };
  const { statusQuo: _statusQuo, ...anyDay } = bare;
  const now = enumerate({ ...anyDay, outcomes: [] });
  const kept: Model = {
    ...bare,
    outcomes: bare.outcomes.filter(({ at }) => at === undefined || (alive(at) && stillNamed(bare, padded, at))),
    preferences: bare.preferences.map((preference) => preference && stillRanked(preference, alive)),
    moves: bare.moves.map((moves) => moves?.filter(({ from, to }: ExplicitMove) => alive(from) && alive(to))),
  };
  if (!now.ok || base.numbering === 'decimal' || Math.max(space.value.size, now.value.size) > MOST) return good(kept);
  return good({ ...kept, outcomes: [...kept.outcomes, ...numbersOf(space.value, now.value)] });
}

/** An outcome that the case calls "today" is not called so where today is another. */
function withoutToday(base: Model, variant: Model): Model {
  if (JSON.stringify(base.statusQuo) === JSON.stringify(variant.statusQuo)) return variant;
  const outcomes = variant.outcomes.map(({ name, ...note }) =>
    name === undefined || TODAY.has(slug(name)) ? note : { ...note, name },
  );
  return { ...variant, outcomes };
}

const TODAY: ReadonlySet<string> = new Set(['today', 'status-quo', 'now']);

/** Patterns of the case have a letter an option of the case: options that the variant adds are not taken in them. */
function withPatterns(base: Model, variant: Model): Model {
  const missing = variant.options.length - base.options.length;
  if (missing <= 0) return variant;
  const pad = <T extends OutcomeRef | undefined>(ref: T): T =>
    ref?.kind === 'pattern' && ref.pattern.length === base.options.length
      ? { ...ref, pattern: ref.pattern + 'N'.repeat(missing) }
      : ref;
  const padPreference = (preference: Preference): Preference =>
    preference.kind === 'ranking' ? { ...preference, tiers: preference.tiers.map((tier) => tier.map(pad)) } : preference;
  return {
    ...variant,
    ...(variant.statusQuo === undefined ? {} : { statusQuo: pad(variant.statusQuo) }),
    merges: variant.merges.map((merge) => (merge.as === undefined ? merge : { ...merge, as: pad(merge.as) })),
    outcomes: variant.outcomes.map((note) => (note.at === undefined ? note : { ...note, at: pad(note.at) })),
    preferences: variant.preferences.map((preference) => preference && padPreference(preference)),
    moves: variant.moves.map((moves) => moves?.map(({ from, to }) => ({ from: pad(from), to: pad(to) }))),
  };
}

/** Whether the two have the same feasible states and merge the same ones, as they are written. */
function sameOutcomes(base: Model, variant: Model): boolean {
  const of = ({ rules, merges, options }: Model): string =>
    JSON.stringify([options.length, rules.map(({ infeasible }) => infeasible), merges.map(({ when }) => when)]);
  return of(base) === of(variant);
}

const possible = ({ options, rules }: Model, condition: Condition): boolean =>
  satisfiable(
    clausesOf(
      options.length,
      rules.map(({ infeasible }) => infeasible),
      [condition],
    ),
  );

/** Whether the case has the outcome and the variant has none of its states. */
function isGone(space: StateSpace, variant: Model, ref: OutcomeRef): boolean {
  const node = findOutcome(space, ref);
  if (typeof node !== 'number') return false;
  return !membersOf(space, node).some((member) => {
    const state: Condition = {
      kind: 'and',
      of: variant.options.map((_, option): Condition => {
        const taken: Condition = { kind: 'option', option };
        return option < space.model.options.length && takes(space, member, option) ? taken : { kind: 'not', of: taken };
      }),
    };
    return possible(variant, state);
  });
}

/** A note on a merged outcome goes with the merge. */
const stillNamed = ({ merges }: Model, before: Model, at: OutcomeRef): boolean =>
  at.kind !== 'name' || !before.merges.some(({ name }) => name === at.name) || merges.some(({ name }) => name === at.name);

function stillRanked(preference: Preference, alive: (ref: OutcomeRef) => boolean): Preference {
  if (preference.kind !== 'ranking') return preference;
  const tiers = preference.tiers.map((tier) => tier.filter(alive));
  // the degree of a border that vanishes with its tier goes to the next one below
  const borders = preference.borders?.filter((_, at) => tiers[at]!.length > 0);
  return { ...preference, tiers: tiers.filter((tier) => tier.length > 0), ...(borders === undefined ? {} : { borders }) };
}

/** A note a node of the variant with the number of the case's outcome, or one beyond all of them. */
function numbersOf(space: StateSpace, now: StateSpace): OutcomeNote[] {
  let next = 1;
  for (let node = 0; node < space.size; node++) next = Math.max(next, numberOf(space, node) + 1);
  const used = new Set<number>();
  return Array.from({ length: now.size }, (_, node): OutcomeNote => {
    const members = membersOf(now, node);
    const before = members.map((member) => counterpart(space, now, member)).find((other) => other !== undefined);
    const known = before === undefined ? undefined : numberOf(space, before);
    const number = known === undefined || used.has(known) ? next++ : known;
    used.add(number);
    const options = now.model.options.flatMap((_option, k) => (takes(now, members[0]!, k) ? [k] : []));
    return { at: { kind: 'taken', options }, number, index: node };
  });
}

/** The node of the case that has the state, where no added option is taken in it. */
function counterpart(space: StateSpace, now: StateSpace, member: number): number | undefined {
  const code = new Uint32Array(space.words);
  for (const option of now.model.options.keys()) {
    if (!takes(now, member, option)) continue;
    if (option >= space.model.options.length) return undefined;
    code[option >> 5]! |= 1 << (option & 31);
  }
  const found = memberOfCode(space, code);
  return found === undefined ? undefined : nodeOfMember(space, found);
}
