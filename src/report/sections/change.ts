/** The sections of a report on what would have to change: the least that would do, party by party, concept by concept. */
import type { ChangeAnalysis, ConceptChange, PartyChange } from '../../core/inverse/change.ts';
import type { Nudge } from '../../core/inverse/nudge.ts';
import { isAlways, isNever } from '../../core/inverse/requirement.ts';
import type { EditKind, StatementPlan } from '../../core/inverse/statements.ts';
import { turned } from '../../core/inverse/turned.ts';
import { printCondition } from '../../core/model/condition.ts';
import { writeName } from '../../core/model/grammar.ts';
import { conceptOf } from '../../core/stability/registry.ts';
import { changeWordsOf, type ChangeWords } from '../../words/change.ts';
import { digits, percent } from '../../words/number.ts';
import { outcomeName, partyName, shortPartyName, whatIsDone } from '../../words/outcome.ts';
import { capital, joined, listed, restsOn, say, sentence, strong, type Mention, type Phrase } from '../../words/phrase.ts';
import { cell, heading, note, paragraph, type Block, type Item } from '../document.ts';
import { conditionItems, outcomesPhrase } from './condition.ts';
import { spaceOf, type Frame } from './frame.ts';

export interface ChangeFrame extends Frame {
  readonly change: ChangeAnalysis;
}

const wordsOf = (frame: Frame): ChangeWords => changeWordsOf(frame.lexicon.voice);

const hereIn = (frame: ChangeFrame): Mention => outcomeName(spaceOf(frame), frame.change.node, frame.lexicon);

export function statusSection(frame: ChangeFrame, { concept, parties }: ConceptChange): Block[] {
  const space = spaceOf(frame);
  const here = hereIn(frame);
  const done = whatIsDone(space, frame.change.node);
  const leavers = parties.filter(({ stays }) => !stays).map(({ party }) => partyName(space.model, party));
  const status = wordsOf(frame).status({
    outcome: { ...here, text: capital(here.text) },
    concept: conceptOf(concept).short,
    gloss: frame.lexicon.gloss(conceptOf(concept)),
    leavers,
  });
  const mark = restsOn({ kind: 'holds', node: frame.change.node });
  return [...(done.length === 0 ? [] : [paragraph(sentence(say`${done}.`))]), paragraph(say`${status}${mark}`)];
}

/** By statements and by single comparisons: the least of each. */
export function leastSection(frame: ChangeFrame, concept: ConceptChange): Block[] {
  if (concept.holds) return [];
  const words = wordsOf(frame);
  const items = [...statementItems(frame, concept), ...totalItems(frame, concept)];
  const counted = concept.total.cost === undefined ? [] : [note(say`${words.counting}`)];
  return [heading(words.headings.least), { kind: 'list', items }, ...counted];
}

function statementItems(frame: ChangeFrame, { statements }: ConceptChange): Item[] {
  if (statements === undefined) return [];
  const items = statements.plans.map(({ party, plan }): Item => {
    const mark = restsOn({ kind: 'wants', party });
    return { text: say`${partyName(spaceOf(frame).model, party)}: ${planText(frame, plan)}.${mark}` };
  });
  return [{ text: say`${strong(capital(wordsOf(frame).statements(statements.changes, statements.fewest)))}:`, items }];
}

/** The changed statements of one party in a line. */
export function planText(frame: Frame, { edits }: StatementPlan): Phrase {
  const { options } = spaceOf(frame).model;
  const words = wordsOf(frame);
  return listed(
    edits.map(({ kind, condition, text, from, to }) => {
      const said = text ?? printCondition(condition, (k) => writeName(options[k]!.id));
      if (kind === 'move') return words.edit({ kind, text: said, from: from!, to: to! });
      return kind === 'drop' ? words.edit({ kind, text: said, from: from! }) : words.edit({ kind, text: said, to: to! });
    }),
  );
}

function totalItems(frame: ChangeFrame, { total, parties }: ConceptChange): Item[] {
  const words = wordsOf(frame);
  if (total.cost === undefined) {
    const text =
      total.atLeast === Infinity
        ? say`${strong('By changed comparisons')}: no preferences of those who may change would do.`
        : say`${strong('By changed comparisons')}: none were found that would do; it takes at least ${digits(total.atLeast)} steps.`;
    return [{ text }];
  }
  const { cost, atLeast } = total;
  const items = comparisonLines(frame, { total, parties }).map((text) => ({ text }));
  return [{ text: say`${strong('By changed comparisons')}: ${words.size({ cost, atLeast }, undefined)}`, items }];
}

/** The changed comparisons of each party that changes. */
export function comparisonLines(frame: ChangeFrame, { total, parties }: Pick<ConceptChange, 'total' | 'parties'>): Phrase[] {
  return total.parties.map(({ party, cost, ranks }) => {
    const alone = parties[party]!.change;
    if (alone?.cost === cost) return mindsText(frame, alone);
    return say`${partyName(spaceOf(frame).model, party)}: ${turnedText(frame, party, ranks)}.`;
  });
}

/** The comparisons that turn round, of those that matter to the party. */
function turnedText(frame: ChangeFrame, party: number, ranks: Int32Array): Phrase {
  const { graph, node } = frame.change;
  const name = (at: number): Mention => outcomeName(graph.space, at, frame.lexicon);
  const pairs = turned(graph, party, ranks, node);
  const shown = pairs
    .slice(0, frame.limit)
    .map(
      ({ a, b, now }) =>
        say`${wordsOf(frame).turned(name(a), name(b), now)}${restsOn({ kind: 'comparison', party, node: a, than: b })}`,
    );
  const rest = pairs.length - shown.length;
  return listed(rest === 0 ? shown : [...shown, say`${digits(rest)} more`]);
}

/** The comparisons that suffice: one or two with what is done there, more by their numbers. */
function mindsText(frame: ChangeFrame, { party, needed }: Nudge): Phrase {
  const space = spaceOf(frame);
  const told = wordsOf(frame).minds(partyName(space.model, party), hereIn(frame), outcomesPhrase(frame, needed, 'all'));
  return say`${told}${restsOn({ kind: 'wants', party })}`;
}

export function partiesSection(frame: ChangeFrame, { parties, holds }: ConceptChange, only: number | undefined): Block[] {
  const words = wordsOf(frame);
  const shown = parties.filter(({ party }) => only === undefined || party === only);
  return [
    heading(words.headings.parties),
    { kind: 'list', items: shown.map((change) => partyItem(frame, change)) },
    ...(holds ? [] : [note(say`${words.already}`)]),
  ];
}

function partyItem(frame: ChangeFrame, change: PartyChange): Item {
  const { party, stays, kept, open } = change;
  const words = wordsOf(frame);
  const name = partyName(spaceOf(frame).model, party);
  const mark = restsOn({ kind: 'verdict', node: frame.change.node, party });
  if (stays) return { text: say`${words.stays(name)}${mark}`, items: countItems(frame, change) };
  if (isNever(open)) return { text: say`${words.never(name)}${mark}` };
  const condition: Item = { text: say`${words.asks}:`, items: conditionItems(frame, hereIn(frame), open) };
  const rest = [...wayItems(frame, change), ...countItems(frame, change)];
  return { text: say`${words.leaves(name)}${mark}`, items: [condition, ...(kept ? [{ text: words.kept }] : []), ...rest] };
}

function countItems(frame: ChangeFrame, { party, count, requirement }: PartyChange): Item[] {
  if (count === undefined || isAlways(requirement)) return [];
  const { model, size } = spaceOf(frame);
  return [{ text: wordsOf(frame).rankings({ party: partyName(model, party), outcomes: size, ...count }) }];
}

const KINDS: readonly EditKind[] = ['move', 'drop', 'add'];

/** How the party could come to meet its condition: by comparisons, by statements, by weights. */
function wayItems(frame: ChangeFrame, { party, change, statements, weights }: PartyChange): Item[] {
  const { model } = spaceOf(frame);
  const words = wordsOf(frame);
  const name = partyName(model, party);
  const items: Item[] = [];
  if (change !== undefined) items.push({ text: say`${mindsText(frame, change)} ${words.size(change, change.pairs)}` });
  if (statements !== undefined) {
    const { any } = statements;
    if (any.fewest === undefined) items.push({ text: words.noStatements(name, any.complete) });
    else {
      const best = KINDS.flatMap((kind) => (statements[kind].fewest === any.fewest ? statements[kind].plans.slice(0, 1) : []));
      const plans = best.length > 0 ? best : any.plans.slice(0, 3);
      items.push({
        text: say`${capital(words.statements(any.fewest, true))}:`,
        items: plans.map((plan, at) => ({ text: say`${at === 0 ? '' : 'or '}${planText(frame, plan)}.` })),
      });
      if (best.length < KINDS.length)
        items.push({ text: words.alone(KINDS.map((kind) => [kind, statements[kind].fewest, statements[kind].complete])) });
    }
  }
  if (weights !== undefined && weights.length > 0) {
    items.push({
      text: listed(
        weights.slice(0, frame.limit).map(({ option, from, to }) => words.weight(model.options[option]!.id, from, to)),
        'or',
      ),
    });
  }
  return items;
}

/** A row a concept: whether it holds, the least change, and how many rankings of each party keep it. */
export function conceptsSection(frame: ChangeFrame): Block[] {
  const { concepts } = frame.change;
  const { model } = spaceOf(frame);
  const words = wordsOf(frame);
  const [least, who, share] = words.conceptColumns;
  return [
    heading(words.headings.concepts),
    {
      kind: 'table',
      columns: [
        { head: cell(capital(frame.lexicon.concept.one)), wrap: true },
        { head: cell(frame.lexicon.wouldHold) },
        { head: cell(least), align: 'right' },
        { head: cell(who), wrap: true },
        { head: cell(share), wrap: true },
      ],
      rows: concepts.map((of) => ({
        cells: [
          cell(conceptOf(of.concept).short),
          cell(say`${restsOn({ kind: 'holds', node: frame.change.node }, of.holds ? 'yes' : 'no')}`, {
            tone: of.holds ? 'holds' : 'leaves',
          }),
          cell(rangeText(of)),
          cell(
            of.total.parties.length === 0
              ? '–'
              : joined(
                  of.total.parties.map(({ party }) => shortPartyName(model, party)),
                  ', ',
                ),
          ),
          cell(
            joined(
              of.parties.map(
                ({ party, count }) => say`${shortPartyName(model, party)} ${count === undefined ? '?' : percent(count.share, 1)}`,
              ),
              ', ',
            ),
          ),
        ],
      })),
    },
  ];
}

function rangeText({ total: { cost, atLeast } }: ConceptChange): string {
  if (cost === undefined) return atLeast === Infinity ? 'none' : `≥ ${digits(atLeast)}`;
  return cost === atLeast ? digits(cost) : `${digits(atLeast)} to ${digits(cost)}`;
}
