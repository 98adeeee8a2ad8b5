/** Parts of a case that could be otherwise, and single changes, by name. */
import { printCondition } from '../../core/model/condition.ts';
import { writeName } from '../../core/model/grammar.ts';
import type { Preference } from '../../core/model/model.ts';
import type { Doubt } from '../../core/robust/doubt.ts';
import type { Sampler } from '../../core/robust/sampler.ts';
import type { Single } from '../../core/robust/single.ts';
import { tiersOf } from '../../core/preference/ranking.ts';
import { findOutcome } from '../../core/space/find.ts';
import type { OutcomeRef } from '../../core/model/model.ts';
import type { Lexicon } from '../../words/lexicon.ts';
import { digits } from '../../words/number.ts';
import { outcomeName, outcomeNumber, shortPartyName } from '../../words/outcome.ts';
import { say, type Phrase } from '../../words/phrase.ts';
import { robustWordsOf } from '../../words/robust.ts';

export function partText({ model, graph }: Sampler, doubt: Doubt, lexicon: Lexicon): Phrase {
  const words = robustWordsOf(lexicon.voice);
  const name = (option: number): string => writeName(model.options[option]!.id);
  if (doubt.kind === 'rule') {
    return words.part({ kind: 'rule', condition: printCondition(model.rules[doubt.rule]!.infeasible, name) });
  }
  if (doubt.kind === 'option') return words.part({ kind: 'option', option: model.options[doubt.option]!.label });
  const party = shortPartyName(model, doubt.party);
  const preference = model.preferences[doubt.party]!;
  switch (doubt.kind) {
    case 'statement':
      return words.part({ kind: 'statement', party, text: statementsAt(preference, doubt.place)[doubt.within]! });
    case 'weight':
      if (preference.kind !== 'weights') throw new Error('a party without weights');
      return words.part({ kind: 'weight', party, option: name(preference.weights[doubt.index]!.option) });
    case 'ranking':
      return words.part({ kind: 'ranking', party });
    case 'alternative':
      return words.part({ kind: 'alternative', party, place: doubt.place });
    case 'comparison': {
      const { left, right } = preference.comparisons![doubt.index]!;
      const end = (ref: OutcomeRef): Phrase => {
        const node = findOutcome(graph.space, ref);
        return typeof node === 'number' ? say`${outcomeName(graph.space, node, lexicon)}` : [];
      };
      return words.part({ kind: 'comparison', party, left: end(left), right: end(right) });
    }
  }
}

function statementsAt(preference: Preference, place: number): string[] {
  if (preference.kind !== 'statements') throw new Error('a party without statements');
  return preference.places[place]!.statements.map(({ text }) => text);
}

export function singleText(sampler: Sampler, change: Single, lexicon: Lexicon): Phrase {
  const words = robustWordsOf(lexicon.voice);
  const { model, graph } = sampler;
  switch (change.kind) {
    case 'without':
      return words.without(partText(sampler, change.doubt, lexicon));
    case 'swap': {
      const preference = model.preferences[change.party]!;
      const at = (place: number): string => statementsAt(preference, place).join(' = ');
      return words.swap(shortPartyName(model, change.party), at(change.place), at(change.place + 1));
    }
    case 'flip': {
      const tiers = tiersOf(graph.ranks[change.party]!).toReversed();
      const tier = (at: number): Phrase => {
        const [first, ...rest] = tiers[at]!;
        const number = outcomeNumber(graph.space, first!);
        return rest.length === 0 ? say`${number}` : say`${number} and ${digits(rest.length)} like it`;
      };
      return words.flip(shortPartyName(model, change.party), tier(change.tier), tier(change.tier + 1));
    }
  }
}
