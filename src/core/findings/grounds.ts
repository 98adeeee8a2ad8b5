/** What a verdict rests on in the model: comparisons somebody makes, options that are changed, rules that leave nothing else. */
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import { holds } from '../model/condition.ts';
import { membersOf, patternOf, takes, type StateSpace } from '../space/state.ts';
import { conceptOf } from '../stability/registry.ts';
import type { Verdict } from '../stability/verdict.ts';

/** How a party likes an outcome beside another. */
export interface Comparing {
  readonly party: number;
  readonly node: number;
  readonly than: number;
}

/**
 * The comparisons the verdict's reasons are made of, each once: what the party likes better, how it likes where answers leave
 * it, and where the concept asks for it what those who answer gain. Of a party without a better move: its moves, compared.
 */
export function comparisonsBehind(graph: ConflictGraph, verdict: Verdict): Comparing[] {
  const { party, node, improvements } = verdict;
  const { answers } = conceptOf(verdict.concept);
  if (improvements.length === 0) return movesFrom(graph, party, node).map((to) => ({ party, node: to, than: node }));
  const own = (other: number): Comparing => ({ party, node: other, than: node });
  const all = improvements.flatMap(({ to, answer }): Comparing[] => [
    own(to),
    ...(answer === undefined
      ? []
      : [
          ...(answers === 'any moves'
            ? []
            : answer.steps.flatMap((step): Comparing[] =>
                step.party === party ? [] : [{ party: step.party, node: step.to, than: step.from }],
              )),
          own(answer.end),
          ...(answer.escape === undefined ? [] : [own(answer.escape.to)]),
        ]),
  ]);
  return [...new Map(all.filter((one) => one.node !== one.than).map((one) => [Object.values(one).join(), one])).values()];
}

/** The options that change hands in the verdict's reasons, ascending. */
export function optionsBehind({ space }: ConflictGraph, { node, improvements }: Verdict): number[] {
  const changed = new Set<number>();
  const add = (from: number, to: number): void => {
    const [before, after] = [patternOf(space, from), patternOf(space, to)];
    for (let option = 0; option < before.length; option++) if (before[option] !== after[option]) changed.add(option);
  };
  for (const { to, answer } of improvements) {
    add(node, to);
    for (const step of answer?.steps ?? []) add(step.from, step.to);
    if (answer?.escape !== undefined) add(answer.end, answer.escape.to);
  }
  return [...changed].sort((a, b) => a - b);
}

/** One option taken or dropped, and the rules by which that is not possible. */
export interface RuledOut {
  readonly option: number;
  readonly taken: boolean;
  readonly rules: readonly number[];
}

/** The single changes of options that the rules exclude in every state of the outcome. */
export function ruledOutAt(space: StateSpace, node: number): RuledOut[] {
  const { options, rules } = space.model;
  const members = membersOf(space, node);
  return options.flatMap((_, option): RuledOut[] => {
    const broken = members.map((member) => {
      const changed = (k: number): boolean => takes(space, member, k) !== (k === option);
      return rules.flatMap(({ infeasible }, rule) => (holds(infeasible, changed) ? [rule] : []));
    });
    if (broken.some((list) => list.length === 0)) return [];
    return [{ option, taken: !takes(space, members[0]!, option), rules: [...new Set(broken.flat())].sort((a, b) => a - b) }];
  });
}
