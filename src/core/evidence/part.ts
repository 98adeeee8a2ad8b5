/** What a part of a model is called: the words of the case that name it. */
import type { ModelPart } from './statement.ts';
import { printCondition } from '../model/condition.ts';
import { writeName } from '../model/grammar.ts';
import type { Model } from '../model/model.ts';

export interface PartName {
  readonly kind: ModelPart['kind'];
  /** whose preference or view it is */
  readonly party?: number;
  /** the id of an option, the condition that a rule excludes, the text of a statement, the option of a weight; else empty */
  readonly text: string;
  /** the place among the rules or comparisons, from 1 */
  readonly number?: number;
}

export function partName(model: Model, part: ModelPart): PartName {
  const option = (index: number): string => writeName(model.options[index]!.id);
  switch (part.kind) {
    case 'option':
      return { kind: 'option', text: model.options[part.option]!.id };
    case 'rule': {
      const { infeasible, index } = model.rules[part.rule]!;
      return { kind: 'rule', text: printCondition(infeasible, option), number: index + 1 };
    }
    case 'statement': {
      const preference = model.preferences[part.party]!;
      const text = preference.kind === 'statements' ? preference.places[part.place]!.statements[part.within]!.text : '';
      return { kind: part.kind, party: part.party, text };
    }
    case 'weight': {
      const preference = model.preferences[part.party]!;
      const text = preference.kind === 'weights' ? option(preference.weights[part.index]!.option) : '';
      return { kind: part.kind, party: part.party, text };
    }
    case 'comparison':
      return { kind: part.kind, party: part.party, text: '', number: part.index + 1 };
    case 'ranking':
    case 'view':
      return { kind: part.kind, party: part.party, text: '' };
  }
}

/** Where the part stands in a case, parties and options by id. */
export function partPath(model: Model, part: ModelPart): readonly (string | number)[] {
  const wants = (party: number): readonly [string, string] => ['preferences', model.parties[party]!.id];
  switch (part.kind) {
    case 'option':
      return ['options', model.options[part.option]!.id];
    case 'rule':
      return ['feasibility', model.rules[part.rule]!.index];
    case 'statement':
      return [...wants(part.party), 'statements', part.place];
    case 'weight': {
      const preference = model.preferences[part.party];
      const weight = preference?.kind === 'weights' ? preference.weights[part.index] : undefined;
      return [...wants(part.party), 'weights', ...(weight === undefined ? [] : [model.options[weight.option]!.id])];
    }
    case 'ranking':
      return [...wants(part.party), 'ranking'];
    case 'comparison':
      return [...wants(part.party), 'comparisons', part.index];
    case 'view':
      return ['views', model.parties[part.party]!.id];
  }
}
