/** One difference between two models, in words. */
import { fixedBy, type ModelChange } from '../../core/findings/compare-change.ts';
import type { Comparison } from '../../core/findings/compare.ts';
import { printCondition } from '../../core/model/condition.ts';
import { writeName } from '../../core/model/grammar.ts';
import type { Basis, Merge, StatementPlace } from '../../core/model/model.ts';
import type { StateSpace } from '../../core/space/state.ts';
import { compareWordsOf, type ChangePhrase } from '../../words/compare.ts';
import type { Lexicon } from '../../words/lexicon.ts';
import { outcomeName } from '../../words/outcome.ts';
import { listed, say, type Mention, type Phrase } from '../../words/phrase.ts';

export const changePhrase = (comparison: Comparison, change: ModelChange, lexicon: Lexicon): Phrase =>
  compareWordsOf(lexicon.voice).change(changeFacts(comparison, change, lexicon));

/** Parties and options are those of the common list. */
function changeFacts({ alignment, tables }: Comparison, change: ModelChange, lexicon: Lexicon): ChangePhrase {
  const party = (index: number): Mention => ({ kind: 'party', index, text: alignment.parties[index]!.name });
  const owners = (list: readonly number[]): Phrase => (list.length === 0 ? say`nobody` : listed(list.map(party), 'or'));
  const condition = (of: Parameters<typeof printCondition>[0]): string =>
    printCondition(of, (option) => writeName(alignment.options[option]!.id));
  const text = (place: StatementPlace): string =>
    place.statements.map((statement) => condition(statement.condition)).join(place.mode === 'either' ? ' … or … ' : ' = ');
  switch (change.kind) {
    case 'party':
      return { kind: 'party', party: party(change.party), what: change.what };
    case 'option': {
      const { label, owners: own } = alignment.options[change.option]!;
      return { kind: 'option', who: owners(own), label, what: change.what };
    }
    case 'owners': {
      const { label } = alignment.options[change.option]!;
      return { kind: 'owners', label, before: owners(change.before), after: owners(change.after) };
    }
    case 'one-way':
      return { kind: 'one-way', label: alignment.options[change.option]!.label, after: change.after };
    case 'rule': {
      const fixed = fixedBy(change.rule);
      if (fixed !== undefined) {
        const { label, owners: own } = alignment.options[fixed.option]!;
        return { kind: 'fixed', who: owners(own), label, taken: fixed.taken, what: change.what };
      }
      const { name, because, infeasible } = change.rule;
      return { kind: 'rule', name, because, never: condition(infeasible), what: change.what };
    }
    case 'merges': {
      const without = (some: readonly Merge[], others: readonly Merge[]): string[] =>
        some.flatMap(({ name }) => (others.some((other) => other.name === name) ? [] : [name]));
      const said = ({ when, as }: Merge): string => JSON.stringify([when, as]);
      const changed = change.after.filter((merge) =>
        change.before.some((other) => other.name === merge.name && said(other) !== said(merge)),
      );
      return {
        kind: 'merges',
        added: without(change.after, change.before),
        dropped: without(change.before, change.after),
        changed: changed.map(({ name }) => name),
      };
    }
    case 'statement':
      switch (change.what) {
        case 'added':
        case 'dropped':
          return { kind: change.what, party: party(change.party), text: text(change.place), at: change.at };
        case 'replaced':
          return {
            kind: 'replaced',
            party: party(change.party),
            text: text(change.place),
            before: text(change.before),
            at: change.at,
          };
        case 'moved':
          return { kind: 'moved', party: party(change.party), text: text(change.place), from: change.from, at: change.at };
      }
      break;
    case 'preference':
    case 'moves':
    case 'view':
      return { kind: change.kind, party: party(change.party) };
    case 'attitudes':
      return { kind: 'attitudes' };
    case 'status-quo': {
      const today = ({ graph: { space } }: (typeof tables)[number]): Phrase =>
        space.today === undefined ? say`not given` : say`${named(space, space.today, lexicon)}`;
      return { kind: 'status-quo', before: today(tables[0]), after: today(tables[1]) };
    }
  }
}

/** "outcome 148 (war without aid)", without "today". */
function named(space: StateSpace, node: number, lexicon: Lexicon): Mention {
  return outcomeName({ ...space, today: undefined }, node, lexicon);
}

/** What the changed part rests on: that of the second model, or of the first where the part is gone. */
export function basisOf(change: ModelChange): Basis | undefined {
  switch (change.kind) {
    case 'rule':
      return change.rule.basis;
    case 'statement':
      return change.place.statements[0]?.basis;
    case 'preference':
      return change.after?.basis;
    case 'party':
    case 'option':
    case 'owners':
    case 'one-way':
    case 'merges':
    case 'moves':
    case 'attitudes':
    case 'status-quo':
    case 'view':
      return undefined;
  }
}
