/** The sections of a report on how sure a result is. */
import type { Robustness } from '../../core/robust/robust.ts';
import { isUnknown, type SingleEffect } from '../../core/robust/single.ts';
import type { OutcomeSure } from '../../core/robust/summary.ts';
import { conceptOf } from '../../core/stability/registry.ts';
import type { Lexicon } from '../../words/lexicon.ts';
import { digits, percent } from '../../words/number.ts';
import { outcomeNumber, outcomeTitle, shortPartyName, whatIsDone } from '../../words/outcome.ts';
import { capital, joined, say, type Phrase } from '../../words/phrase.ts';
import { robustWordsOf, type RobustWords } from '../../words/robust.ts';
import { cell, heading, note, paragraph, type Block, type Cell, type Row } from '../document.ts';
import { partText, singleText } from './part.ts';

export interface RobustFrame {
  readonly robust: Robustness;
  readonly lexicon: Lexicon;
  /** most rows of a table */
  readonly limit: number;
}

/** Shares below this are not worth a row. */
const WORTH_TELLING = 0.02;

const wordsOf = ({ lexicon }: RobustFrame): RobustWords => robustWordsOf(lexicon.voice);

export function drawnSection(frame: RobustFrame): Block[] {
  const { sampler, tally } = frame.robust;
  const words = wordsOf(frame);
  const { vary, doubt, seed, swaps } = sampler.options;
  if (sampler.doubts.length === 0) return [paragraph(say`${words.nothing}`)];
  if (tally.models === 0) return [];
  const ranked = sampler.doubts.some(({ kind }) => kind === 'ranking');
  const unknown = sampler.doubts.filter((one) => isUnknown(sampler.model, one)).length;
  const drawn = words.drawn({
    models: tally.models,
    parts: sampler.doubts.length - unknown,
    unknown,
    vary,
    chance: doubt,
    seed,
    swaps: ranked ? swaps : undefined,
  });
  const beyond = tally.beyond === 0 ? [] : [words.beyond(tally.beyond, tally.models)];
  return [paragraph(joined([drawn, ...beyond], ' '))];
}

/** Outcomes that hold in the case, those first that hold in most models. */
export function stillSection(frame: RobustFrame): Block[] {
  const { robust, lexicon } = frame;
  const { sampler, tally } = robust;
  const words = wordsOf(frame);
  const holding = robust.outcomes.filter(({ holds }) => holds);
  const concept = conceptOf(sampler.concepts[sampler.lead]!).short;
  const title = heading(`${words.headings.still} (${concept})`);
  if (holding.length === 0) return [title, paragraph(say`${capital(`no ${lexicon.outcome.one}`)} ${lexicon.wouldHold}.`)];
  const shown = holding.slice(0, frame.limit);
  const error = shown.reduce((most, { share }) => Math.max(most, share.error), 0);
  return [
    title,
    {
      kind: 'table',
      columns: words.stillColumns.map((head, at) => ({
        head: cell(capital(head)),
        wrap: true,
        ...(at === 1 ? { align: 'right' as const } : {}),
      })),
      rows: shown.map((outcome) => ({ cells: stillCells(frame, outcome) })),
    },
    ...more(frame, holding.length - shown.length),
    ...(tally.models > 0 && error > 0 ? [note(say`${words.exact(Math.ceil(200 * error))}`)] : []),
  ];
}

function stillCells(frame: RobustFrame, { node, share, fewest, broken, matters }: OutcomeSure): Cell[] {
  const { sampler, tally } = frame.robust;
  const words = wordsOf(frame);
  const { model } = sampler;
  const breaks = ((): Phrase => {
    if (fewest === undefined) return say`${frame.robust.breaksKnown.has(node) ? words.never : '?'}`;
    if (fewest.found === undefined) return say`≥ ${digits(fewest.atLeast)}`;
    const { change, leaves } = fewest.found;
    return words.breaks(change.cost, fewest.atLeast, shortPartyName(model, change.party), shortPartyName(model, leaves));
  })();
  return [
    { text: outcomeText(frame, node), ...(node === sampler.graph.space.today ? { tone: 'today' as const } : {}) },
    cell(tally.models === 0 ? '–' : percent(share.share, 1), { tone: share.share > 0.9 ? 'holds' : 'partly' }),
    cell(breaks),
    cell(broken.length === 0 ? '–' : digits(broken.length)),
    cell(matters === undefined ? '–' : partText(sampler, sampler.doubts[matters.doubt]!, frame.lexicon)),
  ];
}

/** "8 (deal)", or "8: who does what" for an outcome without a name. */
function outcomeText({ robust: { sampler } }: RobustFrame, node: number): Phrase {
  const { space } = sampler.graph;
  const title = outcomeTitle(space, node);
  const number = outcomeNumber(space, node);
  if (title !== undefined) return say`${number} (${title})`;
  const done = whatIsDone(space, node, shortPartyName);
  return done.length === 0 ? [number] : say`${number}: ${done}`;
}

/** Outcomes that do not hold in the case but in some of the models. */
export function otherwiseSection(frame: RobustFrame): Block[] {
  const words = wordsOf(frame);
  const others = frame.robust.outcomes.filter(({ holds, share }) => !holds && share.share >= WORTH_TELLING);
  if (others.length === 0) return [];
  const shown = others.slice(0, frame.limit);
  return [
    heading(words.headings.otherwise),
    {
      kind: 'table',
      columns: words.otherwiseColumns.map((head, at) => ({
        head: cell(capital(head)),
        wrap: at === 0,
        ...(at === 1 ? { align: 'right' as const } : {}),
      })),
      rows: shown.map(({ node, share }) => ({ cells: [{ text: outcomeText(frame, node) }, cell(percent(share.share, 1))] })),
    },
    ...more(frame, others.length - shown.length),
  ];
}

const more = (frame: RobustFrame, left: number): Block[] => (left === 0 ? [] : [paragraph(wordsOf(frame).leftOut(left))]);

export function mattersSection(frame: RobustFrame): Block[] {
  const { sampler, doubts, tally } = frame.robust;
  const words = wordsOf(frame);
  if (doubts.length === 0 || tally.models === 0) return [];
  const shown = doubts.slice(0, frame.limit);
  const rows = shown.map(({ doubt, changed, effect, alone }): Row => {
    const difference =
      changed === 0 ? '?' : Math.abs(effect) < 0.05 ? '0' : `${effect < 0 ? '−' : ''}${Math.abs(effect).toFixed(1)}`;
    const left = alone === undefined ? '–' : words.effect(alone.lost.length, alone.gained.length);
    return { cells: [{ text: partText(sampler, doubt, frame.lexicon) }, cell(difference), cell(left)] };
  });
  return [
    heading(words.headings.matters),
    {
      kind: 'table',
      columns: words.mattersColumns.map((head, at) => ({
        head: cell(capital(head)),
        wrap: true,
        ...(at === 1 ? { align: 'right' as const } : {}),
      })),
      rows,
    },
    ...more(frame, doubts.length - shown.length),
  ];
}

/** How many changes of each kind matter, and those that matter most. */
export function singleSection(frame: RobustFrame): Block[] {
  const { sampler, singles } = frame.robust;
  const words = wordsOf(frame);
  const kinds = (['without', 'swap', 'flip'] as const).flatMap((kind) => {
    const of = singles.effects.filter(({ change }) => change.kind === kind);
    return of.length === 0 ? [] : [{ text: words.singles(kind, of.length, of.filter((effect) => size(effect) === 0).length) }];
  });
  const matter = singles.effects
    .filter((effect) => size(effect) > 0)
    .sort((a, b) => b.lost.length - a.lost.length || size(b) - size(a));
  const shown = matter.slice(0, frame.limit);
  const told = shown.map(({ change, lost, gained }) => ({
    text: say`${singleText(sampler, change, frame.lexicon)}: ${words.effect(lost.length, gained.length)}${lost.length === 0 ? [] : say` (${numbersIn(frame, lost)})`}`,
  }));
  return [
    heading(words.headings.single),
    { kind: 'list', items: kinds },
    ...(told.length === 0 ? [] : [paragraph(say`${words.most}`), { kind: 'list' as const, items: told }]),
    ...(singles.withoutFlips ? [note(say`${words.noFlips}`)] : []),
  ];
}

const size = ({ lost, gained }: SingleEffect): number => lost.length + gained.length;

function numbersIn({ robust: { sampler } }: RobustFrame, nodes: readonly number[], most = 8): Phrase {
  const shown = joined(
    nodes.slice(0, most).map((node) => outcomeNumber(sampler.graph.space, node)),
    ', ',
  );
  return nodes.length > most ? say`${shown}, …` : shown;
}

export function unknownSection(frame: RobustFrame): Block[] {
  const { sweep } = frame.robust;
  if (sweep === undefined) return [];
  const words = wordsOf(frame);
  const nodes = [...sweep.holds.keys()];
  const list = (of: number[]): Phrase => (of.length === 0 ? say`–` : numbersIn(frame, of, 2 * frame.limit));
  const always = nodes.filter((node) => sweep.holds[node] === sweep.swept);
  const some = nodes.filter((node) => sweep.holds[node]! > 0 && sweep.holds[node]! < sweep.swept);
  const told = words.swept({ ...sweep, always: list(always), some: list(some), never: always.length + some.length === 0 });
  return [heading(words.headings.unknown), paragraph(joined(told, ' '))];
}

/** The same outcomes under each concept. */
export function sharesSection(frame: RobustFrame): Block[] {
  const { outcomes, sampler, tally } = frame.robust;
  const shown = outcomes.filter(({ holds }) => holds).slice(0, frame.limit);
  if (shown.length === 0 || tally.models === 0) return [];
  return [
    heading(wordsOf(frame).headings.concepts),
    {
      kind: 'table',
      columns: [
        { head: cell(capital(frame.lexicon.outcome.one)), wrap: true },
        ...sampler.concepts.map((concept) => ({ head: cell(conceptOf(concept).short), align: 'right' as const })),
      ],
      rows: shown.map(({ node, shares }) => ({
        cells: [{ text: outcomeText(frame, node) }, ...shares.map(({ share }) => cell(percent(share, 1)))],
      })),
    },
  ];
}
