/** Ways to make an outcome hold, as changes of the text of the case. */
import type { Change } from '../../casefile/edit/change.ts';
import type { Plain } from '../../casefile/plain.ts';
import type { Lever } from '../../core/inverse/lever.ts';
import type { StatementPlan } from '../../core/inverse/statements.ts';
import { printCondition } from '../../core/model/condition.ts';
import { writeName } from '../../core/model/grammar.ts';
import type { Model } from '../../core/model/model.ts';
import { numberOf, type StateSpace } from '../../core/space/state.ts';
import { TRIED } from './tried.ts';

/** What a way does to the text, or why it is not one change of the text. */
export type InText = readonly Change[] | string;

const onTrial = ({ kind }: Model): { readonly assumed?: string } => (kind === 'reported' ? { assumed: TRIED } : {});

/** The statements of one party moved, dropped and added. */
export function statementChanges(model: Model, party: number, { edits }: StatementPlan): InText {
  const preference = model.preferences[party];
  if (preference?.kind !== 'statements') return 'this party has no statements';
  const path = ['preferences', model.parties[party]!.id, 'statements'];
  const { places } = preference;
  if (edits.some(({ from }) => from !== undefined && places[from]!.statements.length > 1))
    return 'a statement stands in a group of several; change it under “Try it”';
  const changes: Change[] = [];
  // places that stay and are moved, by the number they have now
  const list: (number | undefined)[] = places.map((_, at) => at);
  const gone = edits.flatMap(({ kind, from }) => (kind === 'drop' ? [from!] : [])).sort((a, b) => b - a);
  for (const at of gone) {
    changes.push({ kind: 'remove', path: [...path, at] });
    list.splice(at, 1);
  }
  const coming = edits.filter(({ kind }) => kind !== 'drop').sort((a, b) => a.to! - b.to!);
  const moved = new Set(coming.flatMap(({ from }) => (from === undefined ? [] : [from])));
  const wanted = list.filter((at) => !moved.has(at!));
  for (const { from, to } of coming) wanted.splice(to!, 0, from);
  for (const { kind, from, to, condition } of coming) {
    if (kind === 'add') {
      const said = printCondition(condition, (k) => writeName(model.options[k]!.id));
      const value = model.kind === 'reported' ? { say: said, ...onTrial(model) } : said;
      changes.push({ kind: 'add', path, at: to!, value });
      list.splice(to!, 0, undefined);
    } else {
      const at = list.indexOf(from);
      changes.push({ kind: 'move', path: [...path, at], to: to! });
      list.splice(to!, 0, ...list.splice(at, 1));
    }
  }
  const same = list.every((at, place) => at === wanted[place]);
  return same ? changes : 'the statements change places with one another; change them under “Try it”';
}

/** Outcomes an order may have to be written out as a ranking; and as many in the place of statements. */
const MOST_RANKED = 300;
const MOST_FOR_STATEMENTS = 12;

/** The whole order of a party written out, best first. */
export function orderChange(space: StateSpace, party: number, ranks: Int32Array): InText {
  const { name } = space.model.parties[party]!;
  const size = space.size.toLocaleString('en');
  if (space.size > MOST_RANKED) return `a ranking of ${size} outcomes would be too long to write out`;
  if (space.model.preferences[party]?.kind !== 'ranking' && space.size > MOST_FOR_STATEMENTS)
    return `what ${name} wants is not given as a ranking, and one of all ${size} outcomes would have to take its place`;
  const tiers = new Map<number, number[]>();
  ranks.forEach((rank, node) => {
    const tier = tiers.get(rank);
    if (tier === undefined) tiers.set(rank, [numberOf(space, node)]);
    else tier.push(numberOf(space, node));
  });
  const ranking = [...tiers]
    .sort(([a], [b]) => b - a)
    .map(([, numbers]): Plain => (numbers.length === 1 ? numbers[0]! : numbers.sort((a, b) => a - b)));
  return [
    {
      kind: 'set',
      path: ['preferences', space.model.parties[party]!.id],
      value: { ranking, assumed: TRIED },
    },
  ];
}

export function leverChanges(model: Model, lever: Lever, because: string): InText {
  const { options } = model;
  const name = (option: number): string => writeName(options[option]!.id);
  const rule = (condition: string, holds: boolean): InText => [
    { kind: 'add', path: ['feasibility'], value: { [holds ? 'always' : 'never']: condition, because, ...onTrial(model) } },
  ];
  switch (lever.kind) {
    case 'fixed':
      return rule(name(lever.option), lever.taken);
    case 'rule':
      return rule(printCondition(lever.condition, name), lever.holds);
    case 'one-way': {
      const path = ['options', options[lever.option]!.id, 'one-way'];
      return [lever.way === 'both' ? { kind: 'remove', path } : { kind: 'set', path, value: lever.way }];
    }
    case 'no-move':
      return 'the moves are listed in the text: take it out there, under Edit';
    case 'guarantee':
      return 'a promise to answer is an option somebody has: add one for the guarantor under Edit';
  }
}
