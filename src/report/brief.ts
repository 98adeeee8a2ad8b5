/** The brief: two pages about the outcomes that were pinned, in an edition for those who are to read it. */
import type { Analysis } from '../core/analyse.ts';
import { numberOf } from '../core/space/state.ts';
import { conceptOf } from '../core/stability/registry.ts';
import { isEquilibrium } from '../core/stability/table.ts';
import { leavesOut, shortened as shortenedWords } from '../words/brief.ts';
import type { Edition } from '../words/edition.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { dated } from '../words/number.ts';
import { partyName } from '../words/outcome.ts';
import { say, strong, verbatim, type Phrase } from '../words/phrase.ts';
import { cell, heading, paragraph, type Block, type Document } from './document.ts';
import { withoutFlags } from './flags.ts';
import { fitted, TWO_PAGES, type Part } from './fit.ts';
import { giveaways } from './giveaway.ts';
import { boardBlocks } from './sections/board.ts';
import {
  argumentBlocks,
  changeBlocks,
  changeConcept,
  ownBlocks,
  ownSources,
  sourceBlocks,
  sourceCount,
  taskBlocks,
  wantsBlocks,
  wordsOf,
} from './sections/brief.ts';
import { findingOf, spaceOf, type Frame } from './sections/frame.ts';
import { optionsSection, scopeLine } from './sections/scope.ts';

export interface BriefOptions {
  readonly edition: Edition;
  /** party-shared: the party it is for; undefined: for whoever may read it */
  readonly party: number | undefined;
  /** the outcomes it is about, in this order; empty: today's, and for those who may know it what would hold */
  readonly nodes: readonly number[];
  /** lines it may have; two pages of A4 where undefined */
  readonly lines?: number;
}

export interface Brief {
  readonly document: Document;
  readonly edition: Edition;
  readonly party: number | undefined;
  readonly nodes: readonly number[];
  /** the lines it was allowed */
  readonly lines: number;
  /** what this edition leaves out */
  readonly leftOut: readonly string[];
  /** what was shortened or dropped to keep two pages */
  readonly shortened: readonly string[];
  /** what in it should not reach everybody; empty: nothing was found */
  readonly giveaways: readonly string[];
}

/** Most outcomes of one brief. */
const MOST = 10;
/** So few outcomes are all put before a class, which needs them to read what each party wants. */
const FEW = 6;
/** So many outcomes stand side by side on a page. */
const WIDE = 12;

/** What is given up first when two pages do not hold everything. */
const ORDER = ['sources', 'concepts', 'wants', 'outcomes', 'change', 'tasks', 'options', 'board'] as const;
type Name = (typeof ORDER)[number];

export function briefOf(analysis: Analysis, lexicon: Lexicon, options: BriefOptions): Brief {
  const { edition, lines = TWO_PAGES } = options;
  const party = edition === 'party-shared' ? options.party : undefined;
  const frame: Frame = { analysis, lexicon, limit: 4 };
  const { model } = spaceOf(frame);
  const asked = [...new Set(options.nodes.length === 0 ? usual(frame, edition) : options.nodes)];
  const nodes = asked.slice(0, MOST);
  const front = frontOf(frame, edition, party);
  const { blocks, shortened } = fitted(partsOf(frame, edition, party, nodes), ORDER, lines - 4 - 2 * front.length);
  const document = withoutFlags({
    title: model.title,
    lead: leadOf(frame, edition, party),
    colours: model.parties.map(({ colour }) => colour),
    sheet: true as const,
    blocks: [...front, ...blocks],
  });
  const name = party === undefined ? undefined : model.parties[party]!.name;
  return {
    document,
    edition,
    party,
    nodes,
    lines,
    leftOut: leavesOut(edition, name),
    shortened: [
      ...(asked.length > nodes.length ? [shortenedWords.pins(asked.length - nodes.length)] : []),
      ...shortened.map((part) => shortenedWords[part]),
    ],
    giveaways: giveaways(analysis, { edition, party, nodes, document }),
  };
}

/** All outcomes, by their numbers. */
function byNumber(frame: Frame): number[] {
  const space = spaceOf(frame);
  return Array.from({ length: space.size }, (_, node) => node).sort((a, b) => numberOf(space, a) - numberOf(space, b));
}

/** Today's outcome, and what holds under most concepts where the edition may say what does; for a class all of a few. */
function usual(frame: Frame, edition: Edition): number[] {
  const space = spaceOf(frame);
  const { today, size } = space;
  if (edition === 'class' && size <= FEW) return byNumber(frame);
  const first = today === undefined ? [] : [today];
  if (edition === 'party-shared' || edition === 'class') return first.length === 0 ? [0] : first;
  const holding = findingOf(frame, 'holds')?.groups[0]?.nodes.slice(0, 3) ?? [];
  return first.length + holding.length === 0 ? [0] : [...first, ...holding];
}

function leadOf(frame: Frame, edition: Edition, party: number | undefined): Phrase {
  const { model } = spaceOf(frame);
  // how many statements there are about the others says something of them
  if (edition !== 'party-shared') return scopeLine(frame).map(ended);
  const asOf = model.asOf === undefined ? '' : `As of ${dated(model.asOf)}. `;
  return party === undefined ? say`${asOf}` : say`${asOf}For ${partyName(model, party)}.`;
}

/** The line announces what follows; here it stands by itself. What leads elsewhere may come after its words. */
const ended = (part: Phrase[number]): Phrase[number] => (typeof part === 'string' ? part.replace(/:$/, '.') : part);

function frontOf(frame: Frame, edition: Edition, party: number | undefined): Block[] {
  const { model } = spaceOf(frame);
  const { lead, forAll } = wordsOf(frame);
  const shared = edition === 'party-shared';
  const said = shared && party === undefined ? forAll : lead[edition];
  return [
    ...(said === '' ? [] : [paragraph(shared ? say`${said}` : say`${strong(said)}`)]),
    ...(model.summary === undefined || shared || edition === 'paper' ? [] : [paragraph([verbatim(model.summary)])]),
  ];
}

function partsOf(frame: Frame, edition: Edition, party: number | undefined, nodes: readonly number[]): Part<Name>[] {
  const { headings } = wordsOf(frame);
  const { model } = spaceOf(frame);
  const part = (name: Name, forms: readonly (readonly Block[])[]): Part<Name> => ({
    name,
    head: [heading(headings[name])],
    forms,
  });
  const all = model.parties.map((_, index) => index);
  const optionTable = part('options', [optionsSection(frame).slice(1), []]);
  const wants = (parties: readonly number[]): Part<Name> =>
    part(
      'wants',
      [12, 5, 3].map((most) => wantsBlocks(frame, parties, most)),
    );
  const { size } = spaceOf(frame);
  // where it is told what each party wants, the numbers in it can be looked up as long as all outcomes fit side by side
  const shown = edition !== 'party-shared' && size <= WIDE ? byNumber(frame) : nodes;
  const board = (bare: boolean): Part<Name> =>
    part('board', model.options.length === 0 && bare ? [[]] : [boardBlocks(frame, shown, bare), []]);
  const sources = (ids?: ReadonlySet<string>): Part<Name> => part('sources', [sourceBlocks(frame, ids), sourceCount(frame, ids)]);
  const told = part(
    'outcomes',
    [3, 2, 1, 0].map((depth) => argumentBlocks(frame, nodes, depth)),
  );
  switch (edition) {
    case 'mediator':
      return [optionTable, board(false), told, changePart(frame, nodes), wants(all), sources()];
    case 'paper':
      return [optionTable, wants(all), board(false), told, part('concepts', [conceptBlocks(frame, nodes), []]), sources()];
    case 'class':
      return [
        optionTable,
        wants(all),
        board(true),
        part(
          'tasks',
          fewer(nodes, (some) => taskBlocks(frame, some)),
        ),
      ];
    case 'party-shared':
      return [
        optionTable,
        board(true),
        part(
          'outcomes',
          fewer(nodes, (some) => ownBlocks(frame, some, party)),
        ),
        ...(party === undefined ? [] : [wants([party])]),
        sources(ownSources(model, party)),
      ];
  }
}

function changePart(frame: Frame, nodes: readonly number[]): Part<Name> {
  const { headings, under } = wordsOf(frame);
  const concept = changeConcept(frame);
  const head = `${headings.change}${concept === undefined ? '' : under(conceptOf(concept).short)}`;
  return { name: 'change', head: [heading(head)], forms: [changeBlocks(frame, nodes), []] };
}

/** For all outcomes, for one fewer, … for the first. */
const fewer = (nodes: readonly number[], blocks: (some: readonly number[]) => readonly Block[]): (readonly Block[])[] =>
  nodes.map((_, at) => blocks(nodes.slice(0, nodes.length - at)));

/** The concepts with their definitions, and which of the outcomes hold under each. */
function conceptBlocks(frame: Frame, nodes: readonly number[]): Block[] {
  const { analysis, lexicon } = frame;
  return [
    {
      kind: 'table',
      columns: [{ head: cell('') }, { head: cell(''), wrap: true }],
      rows: analysis.table.concepts.map((id) => {
        const count = nodes.filter((node) => isEquilibrium(analysis.table, id, node)).length;
        return {
          cells: [cell(say`${strong(conceptOf(id).short)} ${count}/${nodes.length}`), cell(lexicon.gloss(conceptOf(id)))],
        };
      }),
    },
  ];
}
