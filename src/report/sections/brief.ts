/** The parts of a brief, each in forms from the whole to the shortest, so that two pages can be kept. */
import { standsAt } from '../../core/findings/derive.ts';
import { temptationsFrom } from '../../core/graph/interest.ts';
import { whatMustChange } from '../../core/inverse/change.ts';
import type { Model, Preference, Source, StatementPlace } from '../../core/model/model.ts';
import { tiersOf } from '../../core/preference/ranking.ts';
import { numberOf } from '../../core/space/state.ts';
import { finished } from '../../core/steps.ts';
import type { ClassicalId } from '../../core/stability/definition.ts';
import { isEquilibrium } from '../../core/stability/table.ts';
import { briefWordsOf, type BriefWords } from '../../words/brief.ts';
import { dated } from '../../words/number.ts';
import { changeOf, outcomeName, partyName, shortPartyName, whatIsDone } from '../../words/outcome.ts';
import { capital, joined, muted, restsOn, say, sentence, type Phrase } from '../../words/phrase.ts';
import { heading, paragraph, type Block, type Fact, type Item } from '../document.ts';
import { comparisonLines } from './change.ts';
import { numberedName, spaceOf, type Frame } from './frame.ts';
import { place } from './parties.ts';
import { wouldHold } from './short.ts';
import { standItem } from './today.ts';

export const wordsOf = ({ lexicon }: Frame): BriefWords => briefWordsOf(lexicon.voice);

/** Beyond so many outcomes the least change is not looked for: a brief is made while somebody waits. */
const SMALL = 1000;

const nameOf = (frame: Frame, node: number): string => outcomeName(spaceOf(frame), node, frame.lexicon).text;

function doneIn(frame: Frame, node: number): Block[] {
  const done = whatIsDone(spaceOf(frame), node);
  return done.length === 0 ? [] : [paragraph(sentence(say`${done}.`))];
}

/** Outcome by outcome: whether it would hold, and the argument of each party that has a better move; `depth` levels of it. */
export function argumentBlocks(frame: Frame, nodes: readonly number[], depth: number): Block[] {
  const { table } = frame.analysis;
  return nodes.flatMap((node): Block[] => {
    const stands = standsAt(table, node);
    const moved = stands.filter(({ stand }) => stand !== 'stays');
    const items = moved.map((stand) => cut(standItem(frame, node, stand, 1), depth));
    return [
      heading(capital(nameOf(frame, node)), 3),
      ...doneIn(frame, node),
      paragraph(wouldHold(frame, node, stands, sentence([outcomeName(spaceOf(frame), node, frame.lexicon)]))),
      ...(items.length === 0 || depth === 0 ? [] : [{ kind: 'list', items } as const]),
    ];
  });
}

const cut = ({ text, items = [] }: Item, depth: number): Item =>
  depth <= 1 || items.length === 0 ? { text } : { text, items: items.map((item) => cut(item, depth - 1)) };

/** What one party needs to know of each outcome: its own place and its own better moves; nothing rests on the others' wishes. */
export function ownBlocks(frame: Frame, nodes: readonly number[], party: number | undefined): Block[] {
  return nodes.flatMap((node): Block[] => [
    heading(capital(nameOf(frame, node)), 3),
    ...doneIn(frame, node),
    ...(party === undefined ? [] : [paragraph(ownView(frame, node, party))]),
  ]);
}

function ownView(frame: Frame, node: number, party: number): Phrase {
  const space = spaceOf(frame);
  const { graph } = frame.analysis;
  const words = wordsOf(frame);
  const name = partyName(space.model, party);
  const rank = graph.ranks[party]!;
  const better = temptationsFrom(graph, party, node)
    .sort((a, b) => rank[b]! - rank[a]! || a - b)
    .slice(0, 3)
    .map((to) => {
      const change = changeOf(space, party, node, to, frame.lexicon);
      return say`${change === undefined ? '' : say`${change} → `}${numberedName(space, to)}`;
    });
  const moves = better.length === 0 ? words.noOwnMove(name) : words.ownMoves(name, joined(better, '; '));
  return say`${words.place(name, place(frame, party, node))} ${moves}`;
}

export const taskBlocks = (frame: Frame, nodes: readonly number[]): Block[] =>
  nodes.flatMap((node): Block[] => {
    const space = spaceOf(frame);
    const outcome = outcomeName(space, node, frame.lexicon);
    const asks = space.model.parties.map((_, party) => wordsOf(frame).ask(partyName(space.model, party), outcome));
    const items = [...asks, wordsOf(frame).askAll(outcome)].map((text): Item => ({ text: say`${text} ${LINE}` }));
    return [heading(capital(nameOf(frame, node)), 3), ...doneIn(frame, node), { kind: 'list', items }];
  });

/** Room to write. */
const LINE = muted('_'.repeat(60));

/** What the parties want, as the case puts it; of each at most `most`. */
export function wantsBlocks(frame: Frame, parties: readonly number[], most: number): Block[] {
  const { model } = spaceOf(frame);
  const rows = parties.map((party): Fact => ({
    name: [shortPartyName(model, party)],
    value: say`${wantsOf(frame, party, most)}${restsOn({ kind: 'wants', party })}`,
  }));
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }];
}

function wantsOf(frame: Frame, party: number, most: number): Phrase {
  const words = wordsOf(frame);
  const preference = spaceOf(frame).model.preferences[party];
  if (preference === undefined) return say`${words.noWants}`;
  const { length } = preference.comparisons ?? [];
  return say`${orderOf(frame, party, preference, most)}${length === 0 ? '' : words.comparisons(length)}`;
}

function orderOf(frame: Frame, party: number, preference: Preference, most: number): Phrase {
  const { model } = spaceOf(frame);
  const words = wordsOf(frame);
  switch (preference.kind) {
    case 'statements': {
      const places = preference.places.map((one) => say`${placeText(one)}${(one.degree ?? 0) > 0 ? words.vital : ''}`);
      return say`${few(places, most, '; ')} ${muted(`(${words.ordered})`)}`;
    }
    case 'weights': {
      const weights = preference.weights.map(
        ({ option, weight }) => say`${model.options[option]!.id} ${weight > 0 ? '+' : ''}${weight}`,
      );
      return few(weights, most, '; ');
    }
    case 'ranking': {
      const { space, ranks } = frame.analysis.graph;
      const tiers = tiersOf(ranks[party]!).map((tier) =>
        few(
          tier.map((node) => say`${numberOf(space, node)}`),
          4,
          ' ∼ ',
        ),
      );
      return few(tiers, 3 * most, ' ≻ ');
    }
  }
}

const few = (items: readonly Phrase[], most: number, separator: string): Phrase =>
  joined(items.length > most ? [...items.slice(0, most), '…'] : items, separator);

const placeText = ({ statements, mode }: StatementPlace): string =>
  statements.map(({ text }) => text).join(mode === 'either' ? ' or ' : ' = ');

/** The concept under which it is told what would make outcomes hold: SEQ, or Nash where SEQ is not looked at. */
export const changeConcept = ({ analysis }: Frame): ClassicalId | undefined =>
  (['seq', 'nash'] as const).find((id) => analysis.table.concepts.includes(id));

/** For each outcome that does not hold under that concept, changes of mind that would do. */
export function changeBlocks(frame: Frame, nodes: readonly number[]): Block[] {
  const { graph, table } = frame.analysis;
  const concept = changeConcept(frame);
  if (concept === undefined) return [];
  if (graph.space.size > SMALL) return [paragraph(say`${wordsOf(frame).tooMany(graph.space.size)}`)];
  return nodes.flatMap((node): Block[] => {
    if (isEquilibrium(table, concept, node)) return [];
    const change = finished(whatMustChange(graph, node, { concepts: [concept] }));
    const [found] = change.concepts;
    const items = found === undefined ? [] : comparisonLines({ ...frame, change }, found).map((text) => ({ text }));
    return items.length === 0 ? [] : [heading(capital(nameOf(frame, node)), 3), { kind: 'list', items }];
  });
}

/** The sources of the case, or those of them with these names. */
export function sourceBlocks(frame: Frame, ids: ReadonlySet<string> | undefined): Block[] {
  const items = sourcesOf(frame, ids).map(({ title, author, speaker, publisher, date, via }): Item => {
    const parts = [speaker ?? author, title, publisher, date === undefined ? undefined : dated(date), via];
    return { text: say`${parts.filter((part) => part !== undefined).join(', ')}` };
  });
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** Only how many there are, where there is no room to list them. */
export function sourceCount(frame: Frame, ids: ReadonlySet<string> | undefined): Block[] {
  const { length } = sourcesOf(frame, ids);
  return length === 0 ? [] : [paragraph(say`${wordsOf(frame).sources(length)}`)];
}

const sourcesOf = (frame: Frame, ids: ReadonlySet<string> | undefined): readonly Source[] =>
  spaceOf(frame).model.sources.filter(({ id }) => ids === undefined || ids.has(id));

/** The sources behind what the party itself wants; those of the options may tell what others said. */
export function ownSources(model: Model, party: number | undefined): ReadonlySet<string> {
  const own = party === undefined ? undefined : model.preferences[party];
  return own === undefined ? new Set() : sourcesBehind(own);
}

/** The sources a preference rests on. */
export const sourcesBehind = (preference: Preference): ReadonlySet<string> =>
  new Set(basesOf(preference).flatMap((basis) => (basis?.kind === 'sourced' ? basis.sources : [])));

function basesOf(preference: Preference) {
  const own = [preference.basis, ...(preference.comparisons ?? []).map(({ basis }) => basis)];
  switch (preference.kind) {
    case 'statements':
      return [...own, ...preference.places.flatMap(({ statements }) => statements.map(({ basis }) => basis))];
    case 'weights':
      return [...own, ...preference.weights.map(({ basis }) => basis)];
    case 'ranking':
      return own;
  }
}
