/** A model in a few lines, for the report of a counterexample. */
import { printCondition } from '../../src/core/model/condition.ts';
import type { Model, OutcomeRef } from '../../src/core/model/model.ts';
import { outcomesOf, patternOf } from './states.ts';

export function show(model: Model): string {
  const name = (option: number): string => model.options[option]!.id;
  const ref = (r: OutcomeRef): string =>
    r.kind === 'number'
      ? `#${r.number}`
      : r.kind === 'name'
        ? r.name
        : r.kind === 'pattern'
          ? r.pattern
          : `{${r.options.map(name).join(' ')}}`;
  const lines = [
    ...model.options.map(
      (o) => `option ${o.id} of ${o.owners.map((p) => model.parties[p]!.id).join(',') || 'nobody'} ${o.oneWay ?? ''}`,
    ),
    ...model.rules.map((rule) => `infeasible (${rule.kind}): ${printCondition(rule.infeasible, name)}`),
    ...model.merges.map(
      (m) => `merged "${m.name}": ${printCondition(m.when, name)}${m.as === undefined ? '' : ` as ${ref(m.as)}`}`,
    ),
    `outcomes: ${outcomesOf(model)
      .map((o, at) => `${at}:#${o.number} ${patternOf(o)} ${o.names.join('/')}`)
      .join('; ')}`,
    ...model.parties.map((party, p) => {
      const preference = model.preferences[p];
      const moves = model.moves[p]?.map(({ from, to }) => `${ref(from)} -> ${ref(to)}`).join(', ');
      const text =
        preference === undefined
          ? 'no preference'
          : preference.kind === 'ranking'
            ? preference.tiers.map((tier) => `[${tier.map(ref).join(' ')}]`).join(' > ')
            : preference.kind === 'weights'
              ? preference.weights.map(({ option, weight }) => `${name(option)}: ${weight}`).join(', ')
              : preference.places
                  .map(({ statements }) => statements.map((s) => printCondition(s.condition, name)).join(' = '))
                  .join(' > ');
      return `${party.id}: ${text}${moves === undefined ? '' : `; moves ${moves}`}`;
    }),
  ];
  return lines.join('\n');
}
