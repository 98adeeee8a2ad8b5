/** Genes → model. Whatever has no meaning in the model at hand (an option that is not there, an empty merge) is left out. */
import { and, not, or, taken, type Condition } from '../../src/core/model/condition.ts';
import { optionId, partyId } from '../../src/core/model/ids.ts';
import type {
  ExplicitMove,
  FeasibilityRule,
  Merge,
  Model,
  Option,
  OutcomeNote,
  OutcomeRef,
  Preference,
} from '../../src/core/model/model.ts';
import type { ArcGene, ConditionGene, Genes, MergeGene, OptionGene, PreferenceGene, RuleGene } from './genes.ts';
import { feasibleOf, outcomesOf, patternOf, truth, type Outcome } from './states.ts';

type Literal = RuleGene['about'][number];

export function build(genes: Genes): Model {
  const parties = Array.from({ length: genes.parties }, (_, p) => ({ id: partyId(`p${p}`), name: `Party ${p}`, aliases: [] }));
  const options = genes.graphForm ? [] : genes.options.map((gene, k) => optionOf(gene, k, genes.parties));
  const bare: Model = {
    title: 'A random dispute',
    sources: [],
    parties,
    options,
    rules: genes.graphForm ? [] : genes.rules.map((gene, index) => ruleOf(gene, index, options.length)),
    merges: [],
    outcomes: genes.graphForm ? Array.from({ length: genes.outcomes }, (_, index) => ({ name: `outcome ${index}`, index })) : [],
    numbering: !genes.graphForm && genes.numbering === 1 ? 'decimal' : 'position',
    preferences: [],
    moves: [],
    expectations: [],
  };
  const merged: Model = { ...bare, merges: genes.graphForm ? [] : mergesOf(bare, genes.merges) };
  const noted: Model = { ...merged, outcomes: genes.numbering < 2 ? merged.outcomes : notesOf(merged, genes) };
  const outcomes = outcomesOf(noted);
  if (outcomes.length === 0) return { ...noted, preferences: parties.map(() => undefined), moves: parties.map(() => undefined) };
  return {
    ...noted,
    ...(genes.today % 3 === 0 ? {} : { statusQuo: refTo(outcomes, genes.today % outcomes.length, genes.today) }),
    preferences: parties.map((_, p) => preferenceOf(genes.preferences[p]!, outcomes, options.length)),
    moves: parties.map((_, p) => arcsOf(genes.moves[p], outcomes)),
  };
}

function optionOf({ owners, first, oneWay }: OptionGene, k: number, parties: number): Option {
  const count = owners < 7 ? 1 : owners === 9 ? 0 : owners - 5;
  const found = new Set(Array.from({ length: count }, (_, step) => (first + step) % parties));
  return {
    id: optionId(`o${k}`),
    label: `do thing ${k}`,
    owners: [...found].sort((a, b) => a - b),
    ...(oneWay === 7 ? { oneWay: 'on' } : oneWay === 8 ? { oneWay: 'off' } : {}),
  };
}

export function conditionOf(gene: ConditionGene, options: number): Condition {
  const inner = (part: ConditionGene): Condition => conditionOf(part, options);
  switch (gene.kind) {
    case 'constant':
      return gene;
    case 'option': {
      const option = taken(gene.option % options);
      return gene.negative ? not(option) : option;
    }
    case 'and':
    case 'or':
      return { kind: gene.kind, of: gene.of.map(inner) };
    case 'not':
      return not(inner(gene.of));
    case 'if':
    case 'iff':
      return { kind: gene.kind, left: inner(gene.left), right: inner(gene.right) };
  }
}

const literalOf = (literal: Literal, options: number): Condition => {
  const option = taken(literal.option % options);
  return literal.taken ? option : not(option);
};

function ruleOf(gene: RuleGene, index: number, options: number): FeasibilityRule {
  const about = [...new Set(gene.about.map(({ option }) => option % options))].map(taken);
  const pairs = about.flatMap((a, i) => about.slice(i + 1).map((b) => and(a, b)));
  const literals = and(...gene.about.map((literal) => literalOf(literal, options)));
  switch (gene.kind) {
    case 0:
      return { kind: 'never-together', infeasible: or(...pairs), index };
    case 1:
      return { kind: 'at-least-one', infeasible: not(or(...about)), index };
    case 2:
      return { kind: 'exactly-one', infeasible: or(not(or(...about)), ...pairs), index };
    case 3:
      return { kind: 'requires', infeasible: and(about[0]!, not(conditionOf(gene.condition, options))), index };
    case 4:
      return { kind: 'always', infeasible: not(conditionOf(gene.condition, options)), index };
    default:
      return { kind: 'never', infeasible: literals, index };
  }
}

/** Merges that some feasible state matches; a second one leaves to the first what both would claim. */
function mergesOf(model: Model, genes: readonly MergeGene[]): Merge[] {
  const merges: Merge[] = [];
  genes.forEach((gene, index) => {
    const pattern = and(...gene.when.map((literal) => literalOf(literal, model.options.length)));
    const when = merges.length === 0 ? pattern : and(pattern, ...merges.map((merge) => not(merge.when)));
    const members = feasibleOf(model).filter((combination) => truth(when, combination));
    if (members.length === 0) return;
    const face = members[gene.as % members.length]!;
    const as: OutcomeRef = { kind: 'pattern', pattern: face.map((yes) => (yes ? 'Y' : 'N')).join('') };
    merges.push({ name: `group ${index}`, when, index, ...(gene.as === 0 ? {} : { as }) });
  });
  return merges;
}

/** A number for each outcome, all different, in an order of its own, and names for every third of them. */
function notesOf(model: Model, genes: Genes): OutcomeNote[] {
  const outcomes = outcomesOf(model);
  const places = outcomes.map((_, at) => ({ at, key: genes.numbers[at % genes.numbers.length]! + at / 100 }));
  places.sort((a, b) => a.key - b.key);
  const start = genes.numbering === 2 ? 0 : 100;
  return places.map(({ at }, place) => ({
    ...(genes.graphForm ? { name: `outcome ${at}` } : { at: refTo(outcomes, at, at % 2 === 0 ? 1 : 3) }),
    ...(!genes.graphForm && at % 3 === 0 && outcomes[at]!.names.length === 0 ? { name: `named ${at}` } : {}),
    number: start + place,
    index: place,
  }));
}

/** One of the ways to refer to an outcome; `way` chooses among those there are. */
export function refTo(outcomes: readonly Outcome[], at: number, way: number): OutcomeRef {
  const outcome = outcomes[at]!;
  const name = outcome.names[0];
  if (way % 4 === 0) return { kind: 'number', number: outcome.number };
  if (way % 4 === 1 && name !== undefined) return { kind: 'name', name };
  const member = outcome.members[way % outcome.members.length];
  if (member === undefined) return { kind: 'number', number: outcome.number };
  if (way % 4 === 2) return { kind: 'taken', options: member.flatMap((yes, option) => (yes ? [option] : [])) };
  return { kind: 'pattern', pattern: patternOf({ ...outcome, members: [member] }) };
}

export function preferenceOf(gene: PreferenceGene, outcomes: readonly Outcome[], options: number): Preference | undefined {
  switch (options === 0 && gene.kind !== 'none' ? 'ranking' : gene.kind) {
    case 'none':
      return undefined;
    case 'statements':
      return {
        kind: 'statements',
        places: gene.places.map((place) => ({
          statements: place.map((condition) => ({ condition: conditionOf(condition, options), text: '' })),
        })),
      };
    case 'weights':
      return {
        kind: 'weights',
        weights: gene.weights.slice(0, options).flatMap((weight, option) => (weight === 0 ? [] : [{ option, weight }])),
      };
    case 'ranking': {
      const tiers: OutcomeRef[][] = Array.from({ length: gene.spread }, () => []);
      outcomes.forEach((_, at) => {
        const tier = (gene.tiers[at % gene.tiers.length]! + Math.floor(at / gene.tiers.length)) % gene.spread;
        if (!gene.partial || tier < gene.spread - 1) tiers[tier]!.push(refTo(outcomes, at, at + tier));
      });
      return { kind: 'ranking', tiers: tiers.filter((tier) => tier.length > 0) };
    }
  }
}

function arcsOf(genes: readonly ArcGene[] | undefined, outcomes: readonly Outcome[]): ExplicitMove[] | undefined {
  if (genes === undefined) return undefined;
  const known = new Set<string>();
  const add = (from: number, to: number, way: number): ExplicitMove[] => {
    if (from === to || known.has(`${from} ${to}`)) return [];
    known.add(`${from} ${to}`);
    return [{ from: refTo(outcomes, from, way), to: refTo(outcomes, to, way + 1) }];
  };
  return genes.flatMap((gene) => {
    const from = gene.from % outcomes.length;
    const to = gene.to % outcomes.length;
    return [...add(from, to, gene.from), ...(gene.both ? add(to, from, gene.to) : [])];
  });
}
