/** How parties, outcomes and moves are named and described. */
import type { Model } from '../core/model/model.ts';
import { numberOf, patternOf, type StateSpace } from '../core/space/state.ts';
import type { Lexicon } from './lexicon.ts';
import { listed, muted, say, verbatim, type Mention, type Phrase } from './phrase.ts';

export const partyName = (model: Model, party: number): Mention => ({
  kind: 'party',
  index: party,
  text: model.parties[party]!.name,
});

/**
 * A short name for a party: its name where that is short, else an alias that abbreviates it, else its id, else another
 * alias. An alias may be a person who speaks for the party, and nobody is told what a person would do.
 */
export function shortPartyName(model: Model, party: number): Mention {
  const { name, aliases, id } = model.parties[party]!;
  const own = aliases.filter((alias) => abbreviates(alias, name));
  const short = [name, ...own, id, ...aliases].find((text) => text.length <= 12);
  return { kind: 'party', index: party, text: short ?? name };
}

/** Two capitals in one word, as in “MoE”, or a word of the name. */
function abbreviates(alias: string, name: string): boolean {
  if (/^\S*\p{Lu}\S*\p{Lu}\S*$/u.test(alias)) return true;
  const words = new Set(name.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return alias
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length > 3 && words.has(word));
}

/** "outcome 8 (deal)", in the formal voice "state 8 (deal)". */
export function outcomeName(space: StateSpace, node: number, lexicon: Lexicon): Mention {
  const name = outcomeTitle(space, node);
  const text = `${lexicon.outcome.one} ${numberOf(space, node)}`;
  return { kind: 'outcome', index: node, text: name === undefined ? text : `${text} (${name})` };
}

/** "8" alone, for lists and tables. */
export const outcomeNumber = (space: StateSpace, node: number): Mention => ({
  kind: 'outcome',
  index: node,
  text: String(numberOf(space, node)),
});

/** The name the case gives the outcome; "today" for the status quo without one. */
export function outcomeTitle(space: StateSpace, node: number): string | undefined {
  return space.names.get(node) ?? (space.today === node ? 'today' : undefined);
}

/** Options that the same parties can change, in the order of the parties. */
export interface OptionGroup {
  readonly owners: readonly number[];
  readonly name: Phrase;
  readonly options: readonly number[];
}

/** The options grouped by who can change them: each party's own, then shared ones, then those nobody can change. */
export function optionGroups(model: Model, name = partyName): readonly OptionGroup[] {
  const groups = new Map<string, { owners: readonly number[]; options: number[] }>();
  model.options.forEach(({ owners }, option) => {
    const key = owners.join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { owners, options: [option] });
    else group.options.push(option);
  });
  return [...groups.values()]
    .sort((a, b) => rankOfOwners(a.owners) - rankOfOwners(b.owners))
    .map(({ owners, options }) => ({
      owners,
      options,
      name: owners.length === 0 ? say`circumstances` : listed(owners.map((party) => name(model, party))),
    }));
}

function rankOfOwners(owners: readonly number[]): number {
  if (owners.length === 0) return Infinity;
  return (owners.length === 1 ? 0 : 1e6) + owners[0]!;
}

/**
 * The options of a set, grouped by party: "Ministry: modify · Company: delay". `isIn` picks the options; a set without
 * options gives `nothing`.
 */
export function optionsByParty(model: Model, isIn: (option: number) => boolean, nothing: Phrase, name = partyName): Phrase {
  const parts = optionGroups(model, name).flatMap((group) => {
    const options = group.options.filter(isIn);
    if (options.length === 0) return [];
    return [say`${group.name}: ${options.map((option) => model.options[option]!.id).join(', ')}`];
  });
  if (parts.length === 0) return nothing;
  return parts.reduce((sofar, part) => say`${sofar} ${muted('·')} ${part}`);
}

/** What is done in an outcome, by party, in the options' short names; what a merged outcome leaves open is left out. */
export function whatIsDone(space: StateSpace, node: number, name = partyName): Phrase {
  if (space.model.options.length === 0) return [];
  const pattern = patternOf(space, node);
  return optionsByParty(space.model, (option) => pattern[option] === 'Y', say`nobody does anything`, name);
}

/** What a party changes by moving from one outcome to another, in its options' labels; undefined in graph form. */
export function changeOf(space: StateSpace, party: number, from: number, to: number, lexicon: Lexicon): Phrase | undefined {
  const { options } = space.model;
  const before = patternOf(space, from);
  const after = patternOf(space, to);
  const taken: Phrase[] = [];
  const dropped: Phrase[] = [];
  options.forEach((option, k) => {
    if (!option.owners.includes(party) || before[k] === after[k] || before[k] === '-' || after[k] === '-') return;
    if (lexicon.voice === 'formal') (after[k] === 'Y' ? taken : dropped).push(say`${after[k] === 'Y' ? '+' : '−'}${option.id}`);
    else if (after[k] === 'Y') taken.push([verbatim(option.label)]);
    else dropped.push(say`give up “${verbatim(option.label)}”`);
  });
  const all = [...taken, ...dropped];
  if (all.length === 0) return undefined;
  return lexicon.voice === 'formal' ? all.reduce((sofar, part) => say`${sofar}, ${part}`) : listed(all);
}
