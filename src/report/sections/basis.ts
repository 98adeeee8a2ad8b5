/** The sections of what a result rests on: definitions, comparisons, options, rules. */
import { comparisonsBehind, optionsBehind, ruledOutAt, type Comparing } from '../../core/findings/grounds.ts';
import { compare } from '../../core/graph/graph.ts';
import { decidingParts, type Deciding } from '../../core/preference/decide.ts';
import { tiersOf } from '../../core/preference/ranking.ts';
import type { ModelPart } from '../../core/evidence/statement.ts';
import { optionsOf } from '../../core/model/condition.ts';
import { conceptOf } from '../../core/stability/registry.ts';
import type { ConceptId } from '../../core/stability/definition.ts';
import type { Verdict } from '../../core/stability/verdict.ts';
import { digits } from '../../words/number.ts';
import { outcomeName, partyName, shortPartyName } from '../../words/outcome.ts';
import {
  capital,
  joined,
  listed,
  muted,
  restsOn,
  say,
  sentence,
  strong,
  verbatim,
  type Mention,
  type Phrase,
} from '../../words/phrase.ts';
import { authorYear, citation } from '../../words/reference.ts';
import { cell, heading, paragraph, type Block, type Item } from '../document.ts';
import { spaceOf } from './frame.ts';
import { lineMark, partItem, wordsOf, type BasisFrame, type Footings } from './ground.ts';

/** Most comparisons that are told. */
const MOST = 8;

/** The concepts with what they say and where they were published; `here`: what follows under each. */
export function definitionBlocks(
  frame: BasisFrame,
  concepts: readonly ConceptId[],
  here: (concept: ConceptId) => { readonly yes: boolean; readonly text: string },
): Block[] {
  const words = wordsOf(frame);
  const [one, ...others] = concepts;
  const published = (id: ConceptId): string => conceptOf(id).sources.map(citation).join('; ');
  const head = heading(words.headings.definition);
  if (one !== undefined && others.length === 0) {
    const { name, plain, formula } = conceptOf(one);
    const text = frame.lexicon.voice === 'formal' ? say`${strong(name)}: ${formula}` : say`${strong(name)}: ${plain}`;
    return [head, paragraph(text), paragraph(say`${words.published} ${verbatim(published(one))}.`)];
  }
  const keys = [...new Set(concepts.flatMap((id) => conceptOf(id).sources))];
  return [
    head,
    {
      kind: 'table',
      columns: words.columns.map((text, at) => ({ head: cell(capital(text)), wrap: at > 1 })),
      rows: concepts.map((id) => {
        const { yes, text } = here(id);
        return {
          cells: [
            cell(say`${strong(conceptOf(id).short)}`),
            cell(text, { tone: yes ? 'holds' : 'muted' }),
            cell(frame.lexicon.gloss(conceptOf(id))),
            cell([verbatim(conceptOf(id).sources.map(authorYear).join('; '))]),
          ],
        };
      }),
    },
    paragraph(say`${words.publications}`),
    { kind: 'list', items: keys.map((key) => ({ text: [verbatim(citation(key))] })) },
  ];
}

/** The comparisons a verdict is made of, each with what decides it. */
export function comparisonBlocks(frame: BasisFrame, footings: Footings, verdict: Verdict): Block[] {
  const words = wordsOf(frame);
  const all = comparisonsBehind(frame.analysis.graph, verdict);
  if (all.length === 0) return [heading(words.headings.wants), paragraph(say`${words.unmoved}`)];
  const groups = new Map<string, Decided>();
  for (const one of all) {
    const decided = decidedOf(frame, one);
    const key = JSON.stringify([one.party, one.than, decided.sign, decided.deciding]);
    const group = groups.get(key);
    // the same statements decide it: said once
    const alike = decided.deciding.kind === 'places' ? key : `${key} ${one.node}`;
    groups.set(alike, group === undefined ? decided : { ...group, nodes: [...group.nodes, one.node] });
  }
  const shown = [...groups.values()].slice(0, MOST);
  const rest = groups.size - shown.length;
  return [
    heading(words.headings.wants),
    { kind: 'list', items: shown.map((group) => decidedItem(frame, footings, group)) },
    ...(rest === 0 ? [] : [paragraph(say`${words.more(rest)}`)]),
  ];
}

/** Outcomes that a party likes the same way beside another, for the same reason. */
interface Decided {
  readonly party: number;
  readonly nodes: readonly number[];
  readonly than: number;
  readonly sign: 'better' | 'worse' | 'equal' | 'unknown';
  readonly deciding: Deciding;
}

function decidedOf(frame: BasisFrame, { party, node, than }: Comparing): Decided {
  const space = spaceOf(frame);
  const compared = compare(frame.analysis.graph, party, node, than);
  const sign = Number.isNaN(compared) ? 'unknown' : compared > 0 ? 'better' : compared < 0 ? 'worse' : 'equal';
  return { party, nodes: [node], than, sign, deciding: decidingParts(space, space.model.preferences[party], node, than) };
}

/** "For Uniroyal, outcome 5 is better than outcome 1.", what decides that, and what this rests on. */
export const comparisonItem = (frame: BasisFrame, footings: Footings, comparing: Comparing): Item =>
  decidedItem(frame, footings, decidedOf(frame, comparing));

function decidedItem(frame: BasisFrame, footings: Footings, decided: Decided): Item {
  const space = spaceOf(frame);
  const { party, nodes, than, sign } = decided;
  const name = (of: number): Mention => outcomeName(space, of, frame.lexicon);
  const text = wordsOf(frame).compared(shortPartyName(space.model, party), nodes.map(name), sign, name(than));
  return { text, items: decidingItems(frame, footings, decided) };
}

function decidingItems(frame: BasisFrame, footings: Footings, { party, nodes, than, deciding }: Decided): readonly Item[] {
  const space = spaceOf(frame);
  const words = wordsOf(frame);
  const preference = space.model.preferences[party];
  const node = nodes[0]!;
  const [first, second] = [outcomeName(space, node, frame.lexicon), outcomeName(space, than, frame.lexicon)];
  const item = (part: ModelPart, text: Phrase): Item => partItem(frame, footings, part, text);
  switch (deciding.kind) {
    case 'silent':
      return [{ text: say`${words.silent}` }];
    case 'comparison':
      return [item({ kind: 'comparison', party, index: deciding.index }, say`${words.outright(deciding.index + 1)}`)];
    case 'ranking': {
      const tiers = tiersOf(frame.analysis.graph.ranks[party]!);
      const place = (of: number): number => tiers.findIndex((tier) => tier.includes(of)) + 1;
      return [item({ kind: 'ranking', party }, words.ranked(first, place(node), second, place(than), tiers.length))];
    }
    case 'weights': {
      const items = deciding.apart.map((index) =>
        partItem(frame, footings, { kind: 'weight', party, index }, weightText(frame, party, index)),
      );
      return [{ text: words.weighed(first, deciding.first, second, deciding.second), items }];
    }
    case 'places': {
      if (preference?.kind !== 'statements' || deciding.places.length === 0) return [{ text: say`${words.alike}` }];
      return deciding.places.map(({ place, statements }): Item => {
        const at = preference.places[place]!;
        const facts = statements.map((is, within) => ({ ...is, text: at.statements[within]!.text }));
        const apart = facts.flatMap((is, within) => (is.first === is.second ? [] : [within]));
        const told = words.place({
          statements: apart.map((within) => facts[within]!),
          place: place + 1,
          of: preference.places.length,
          first: nodes.length === 1 ? say`${first}` : say`${words.those}`,
          second,
          open: at.mode === 'either',
        });
        const part = (within: number): ModelPart => ({ kind: 'statement', party, place, within });
        if (apart.length === 1) return item(part(apart[0]!), told);
        return { text: told, items: apart.map((within) => item(part(within), say`“${verbatim(facts[within]!.text)}”`)) };
      });
    }
  }
}

function weightText(frame: BasisFrame, party: number, index: number): Phrase {
  const { model } = spaceOf(frame);
  const preference = model.preferences[party];
  if (preference?.kind !== 'weights') return [];
  const { option, weight } = preference.weights[index]!;
  return say`${model.options[option]!.id} ${weight > 0 ? '+' : ''}${weight}`;
}

/** All that a party is said to want, part by part. */
export function wantsItems(frame: BasisFrame, footings: Footings, party: number): readonly Item[] {
  const preference = spaceOf(frame).model.preferences[party];
  if (preference === undefined) return [{ text: say`${wordsOf(frame).silent}` }];
  const item = (part: ModelPart, text?: Phrase): Item => partItem(frame, footings, part, text);
  const compared = (preference.comparisons ?? []).map((_, index) => item({ kind: 'comparison', party, index }));
  switch (preference.kind) {
    case 'ranking':
      return [item({ kind: 'ranking', party }), ...compared];
    case 'weights':
      return [
        ...preference.weights.map((_, index) => item({ kind: 'weight', party, index }, weightText(frame, party, index))),
        ...compared,
      ];
    case 'statements': {
      const statements = preference.places.flatMap(({ statements: own }, place) =>
        own.map(({ text }, within) => item({ kind: 'statement', party, place, within }, say`${place + 1}. “${verbatim(text)}”`)),
      );
      return [...statements, ...compared];
    }
  }
}

/** The options a verdict's moves change, with who has them. */
export function optionBlocks(frame: BasisFrame, footings: Footings, verdict: Verdict): Block[] {
  const options = optionsBehind(frame.analysis.graph, verdict);
  if (options.length === 0) return [];
  return [
    heading(wordsOf(frame).headings.can),
    { kind: 'list', items: options.map((option) => optionItem(frame, footings, option)) },
  ];
}

export function optionItem(frame: BasisFrame, footings: Footings, option: number): Item {
  const { model } = spaceOf(frame);
  const words = wordsOf(frame);
  const { label, owners, oneWay, id, note } = model.options[option]!;
  const who = owners.length === 0 ? undefined : listed(owners.map((party) => shortPartyName(model, party)));
  const once = oneWay === undefined ? '' : `; ${words.oneWay[oneWay]}`;
  const told = say`${strong(id)} ${words.owned(label, who)}${once}${note === undefined ? [] : say` – ${muted(note)}`}`;
  return partItem(frame, footings, { kind: 'option', option }, told);
}

export function ruleItem(frame: BasisFrame, footings: Footings, rule: number): Item {
  const { because } = spaceOf(frame).model.rules[rule]!;
  const { text, items = [] } = partItem(frame, footings, { kind: 'rule', rule }, ruleText(frame, rule));
  return { text, items: [...(because === undefined ? [] : [{ text: [verbatim(because)] }]), ...items] };
}

/** Rules that choose among options by those, not by the condition they exclude; undefined for others. */
function ruleText(frame: BasisFrame, rule: number): Phrase | undefined {
  const { options, rules } = spaceOf(frame).model;
  const { kind, infeasible, index } = rules[rule]!;
  const words = wordsOf(frame);
  const none = infeasible.kind === 'or' ? infeasible.of[0] : infeasible;
  if (none?.kind !== 'not' || none.of.kind !== 'or') return undefined;
  const names = none.of.of.flatMap((one) => (one.kind === 'option' ? [options[one.option]!.id] : []));
  if (names.length < none.of.of.length) return undefined;
  if (kind === 'exactly-one') return say`${words.exactlyOne(index + 1, names)}`;
  return kind === 'at-least-one' ? say`${words.atLeastOne(index + 1, names)}` : undefined;
}

/** Which rules leave the outcome possible and exclude what is next to it. */
export function feasibleBlocks(frame: BasisFrame, footings: Footings, node: number): Block[] {
  const space = spaceOf(frame);
  const words = wordsOf(frame);
  const { options, rules } = space.model;
  const head = heading(words.headings.could);
  if (options.length === 0) return [head, paragraph(say`${words.listed}`)];
  if (rules.length === 0) return [head, paragraph(say`${words.noRules}`)];
  const excluded = ruledOutAt(space, node);
  const used = [...new Set(excluded.flatMap((one) => one.rules))].sort((a, b) => a - b);
  const items = excluded.map(({ option, taken, rules: by }): Item => {
    const names = listed(by.map((rule) => words.rule(rules[rule]!.index + 1)));
    return { text: words.excluded(taken, options[option]!.id, names) };
  });
  const name = outcomeName(space, node, frame.lexicon);
  if (excluded.length === 0) return [head, paragraph(sentence(words.allowed(name)))];
  return [
    head,
    paragraph(sentence(say`${words.allowed(name)} ${words.steps(name)}`)),
    { kind: 'list', items },
    { kind: 'list', items: used.map((rule) => ruleItem(frame, footings, rule)) },
  ];
}

/** All rules, how many combinations they leave, and which of those count as one outcome. */
export function spaceBlocks(frame: BasisFrame, footings: Footings): Block[] {
  const space = spaceOf(frame);
  const words = wordsOf(frame);
  const { options, rules, merges } = space.model;
  if (options.length === 0) return [paragraph(say`${words.listed}`)];
  const all = options.length <= 52 ? digits(2 ** options.length) : `2^${options.length}`;
  return [
    paragraph(rules.length === 0 ? say`${words.noRules}` : words.combinations(all, space.memberCount)),
    ...(rules.length === 0 ? [] : [{ kind: 'list', items: rules.map((_, rule) => ruleItem(frame, footings, rule)) } as const]),
    ...(merges.length === 0
      ? []
      : [paragraph(say`${words.merged(merges.map(({ name }) => name))}${lineMark(frame, ['merged'])}`)]),
  ];
}

/** The rules that speak of an option. */
export const rulesOn = (frame: BasisFrame, option: number): readonly number[] =>
  spaceOf(frame).model.rules.flatMap(({ infeasible }, rule) => (optionsOf(infeasible).includes(option) ? [rule] : []));

/** Each party with a mark that leads to what its order rests on. */
export const partyMarks = (frame: BasisFrame): Phrase => {
  const { model } = spaceOf(frame);
  return joined(
    model.parties.map((_, party) => say`${partyName(model, party)}${restsOn({ kind: 'wants', party })}`),
    ', ',
  );
};
