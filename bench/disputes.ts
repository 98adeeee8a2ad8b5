/** Disputes of any size to measure with. Nothing here is timed. */
import { and, not, or, printCondition, taken, type Condition } from '../src/core/model/condition.ts';
import { optionId, partyId } from '../src/core/model/ids.ts';
import type { FeasibilityRule, Model, Option, Preference } from '../src/core/model/model.ts';
import type { Random } from './random.ts';

/** k options dealt to m parties in turn, in blocks: party p owns options p·k/m … (p+1)·k/m − 1. */
export function optionForm(options: number, parties: number): Model {
  return {
    title: `${options} options, ${parties} parties`,
    sources: [],
    parties: Array.from({ length: parties }, (_, p) => ({ id: partyId(`p${p}`), name: `Party ${p}`, aliases: [] })),
    options: Array.from({ length: options }, (_, k) => ({
      id: optionId(`o${k}`),
      label: `o${k}`,
      owners: [Math.floor((k * parties) / options)],
    })),
    rules: [],
    merges: [],
    outcomes: [],
    numbering: 'position',
    preferences: Array.from({ length: parties }, () => undefined),
    moves: Array.from({ length: parties }, () => undefined),
    expectations: [],
  };
}

/** Every second option of each party, once taken, stays taken. */
export function oneWay(model: Model): Model {
  return { ...model, options: model.options.map((option, k): Option => (k % 2 === 0 ? { ...option, oneWay: 'on' } : option)) };
}

const never = (infeasible: Condition, index: number): FeasibilityRule => ({ kind: 'never', infeasible, index });

/** Neighbouring options exclude one another: of 2^k combinations a Fibonacci number remain, in irregular cells. */
export function exclusive(model: Model): Model {
  return { ...model, rules: model.options.slice(1).map((_, k) => never(and(taken(k), taken(k + 1)), k)) };
}

/** Each option only after the one before, and the second half only together: k/2 + 2 outcomes. */
export function fewOutcomes(model: Model): Model {
  const half = Math.floor(model.options.length / 2);
  const rules = model.options.slice(1).map((_, k) => {
    const next = k + 1;
    return never(
      next <= half ? and(taken(next), not(taken(k))) : or(and(taken(next), not(taken(k))), and(taken(k), not(taken(next)))),
      k,
    );
  });
  return { ...model, rules };
}

/** Listed outcomes; each party has `arcs` random moves from each, which are as good as never transitive. */
export function graphForm(size: number, parties: number, arcs: number, random: Random): Model {
  const model = optionForm(0, parties);
  const moves = model.parties.map(() =>
    Array.from({ length: size }, (_, from) => {
      const ends = new Set<number>();
      while (ends.size < Math.min(arcs, size - 1)) {
        const to = random.below(size);
        if (to !== from) ends.add(to);
      }
      return [...ends].map((to) => ({
        from: { kind: 'number' as const, number: from + 1 },
        to: { kind: 'number' as const, number: to + 1 },
      }));
    }).flat(),
  );
  return { ...model, outcomes: Array.from({ length: size }, (_, index) => ({ index })), moves };
}

/** Statements over two or three random options each, in random order of importance, for every party. */
export function withStatements(model: Model, statements: number, random: Random): Model {
  const literal = (): Condition => {
    const option = taken(random.below(model.options.length));
    return random.below(2) === 0 ? option : not(option);
  };
  const statement = (): Condition => {
    const [a, b, c] = [literal(), literal(), literal()];
    switch (random.below(4)) {
      case 0:
        return { kind: 'if', left: a, right: and(b, c) };
      case 1:
        return { kind: 'iff', left: a, right: b };
      case 2:
        return or(a, and(b, c));
      default:
        return and(a, b);
    }
  };
  const preference = (): Preference => ({
    kind: 'statements',
    places: Array.from({ length: statements }, () => {
      const condition = statement();
      return { statements: [{ condition, text: printCondition(condition, (k) => model.options[k]!.id) }] };
    }),
  });
  return { ...model, preferences: model.parties.map(preference) };
}

/**
 * Groups of options of which at most one is taken, dealt to the parties in turn: as many outcomes as the product of the group
 * sizes, each one larger. Nothing is taken today.
 */
export function grouped(groups: readonly number[], parties: number): Model {
  const model = optionForm(0, parties);
  const options = groups.flatMap((size, group) =>
    Array.from({ length: size }, (_, at): Option => {
      const name = `g${group + 1}${size === 1 ? '' : 'abcdefgh'[at]}`;
      return { id: optionId(name), label: `take step ${name}`, owners: [group % parties] };
    }),
  );
  const firsts = groups.map((_, group) => groups.slice(0, group).reduce((sum, size) => sum + size, 0));
  const pairs = groups.flatMap((size, group) =>
    Array.from({ length: size }, (_, a) => Array.from({ length: a }, (_b, b) => [firsts[group]! + b, firsts[group]! + a])).flat(),
  );
  return {
    ...model,
    title: `${groups.length} decisions of ${parties} parties`,
    options,
    rules: pairs.map(([a, b], index) => never(and(taken(a!), taken(b!)), index)),
    statusQuo: { kind: 'taken', options: [] },
  };
}
