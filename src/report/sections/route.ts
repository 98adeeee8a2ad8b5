/** The sections of a report on routes: what can come about, how, who is needed, what is safe to begin with. */
import type { FirstStep, FirstSteps } from '../../core/path/firststep.ts';
import type { MarkedStep, RoutesAnalysis, TargetRoutes, Way } from '../../core/path/routes.ts';
import { MOST_ROUTES } from '../../core/path/route.ts';
import { statusQuoTable, type StatusQuo } from '../../core/path/statusquo.ts';
import { movesFrom } from '../../core/graph/graph.ts';
import type { Step } from '../../core/moves/move.ts';
import { routeWordsOf, type RouteWords } from '../../words/route.ts';
import { capital, joined, listed, say, strong, type Phrase } from '../../words/phrase.ts';
import { counted, digits, noun } from '../../words/number.ts';
import { changeOf, outcomeName, outcomeNumber, outcomeTitle, partyName, shortPartyName } from '../../words/outcome.ts';
import { cell, heading, note, paragraph, type Block, type Item } from '../document.ts';
import { conceptsPhrase, spaceOf, type Frame } from './frame.ts';

export interface RouteFrame extends Frame {
  readonly routes: RoutesAnalysis;
}

const wordsOf = (frame: Frame): RouteWords => routeWordsOf(frame.lexicon.voice);

export function reachSection(frame: RouteFrame): Block[] {
  const { routes } = frame;
  const space = spaceOf(frame);
  const from = outcomeName(space, routes.start, frame.lexicon);
  const sentence = ({ kind, reached, farthest }: StatusQuo): Phrase =>
    wordsOf(frame).reach({ from, kind, reached, others: space.size - 1, farthest });
  return [
    heading(wordsOf(frame).headings.reach),
    { kind: 'list', items: [routes.moves, routes.improvements].map((analysis) => ({ text: sentence(analysis) })) },
  ];
}

/** What holds and how far away it is, nearest first. */
export function holdsFarSection(frame: RouteFrame): Block[] {
  const { lexicon, routes, analysis, limit } = frame;
  const { list, count } = routes.equilibria;
  const words = wordsOf(frame);
  const title = heading(words.headings.holds);
  if (count === 0) return [title, paragraph(say`${capital(`no ${lexicon.outcome.one}`)} ${lexicon.wouldHold}.`)];
  const shown = list.slice(0, limit);
  const far = (steps: number | undefined): string => (steps === undefined ? '–' : steps === 0 ? '0' : counted(steps, words.step));
  const rest = count - shown.length;
  return [
    title,
    {
      kind: 'table',
      columns: [
        { head: cell(capital(lexicon.outcome.one)), wrap: true },
        { head: cell(`${lexicon.wouldHold} under`), wrap: true },
        { head: cell(words.kinds.improvements) },
        { head: cell(words.kinds.moves) },
      ],
      rows: shown.map(({ node, concepts, moves, improvements }) => ({
        cells: [
          { text: named(frame, node), ...(node === spaceOf(frame).today ? { tone: 'today' as const } : {}) },
          cell(conceptsPhrase(concepts, analysis.table.concepts, lexicon)),
          cell(far(improvements)),
          cell(far(moves)),
        ],
      })),
    },
    ...(rest === 0 ? [] : [paragraph(say`… and ${digits(rest)} more; --limit ${count} shows all.`)]),
  ];
}

/** "8 (deal)". */
function named(frame: Frame, node: number): Phrase {
  const title = outcomeTitle(spaceOf(frame), node);
  const number = outcomeNumber(spaceOf(frame), node);
  return title === undefined ? [number] : say`${number} (${title})`;
}

export function routesSection(frame: RouteFrame): Block[] {
  const { routes, lexicon } = frame;
  const words = wordsOf(frame);
  if (routes.targets.length === 0) return [];
  return [
    heading(words.headings.routes),
    ...routes.targets.flatMap((target) => targetBlocks(frame, target, lexicon.voice === 'formal')),
  ];
}

function targetBlocks(frame: RouteFrame, { node, ways }: TargetRoutes, formal: boolean): Block[] {
  const space = spaceOf(frame);
  const words = wordsOf(frame);
  const title = heading(`${formal ? 'To' : 'To'} ${outcomeName(space, node, frame.lexicon).text}`, 3);
  // where the shortest routes by better moves are all the shortest routes there are, they are told once
  const [first, second] = [...ways].sort((a, b) => Number(a.kind === 'moves') - Number(b.kind === 'moves'));
  const same =
    second !== undefined &&
    first?.routes !== undefined &&
    second.routes !== undefined &&
    first.routes.steps === second.routes.steps &&
    first.routes.count === second.routes.count;
  const told = same ? [first!] : [first, second].filter((way) => way !== undefined);
  return [
    title,
    ...told.flatMap((way) =>
      wayBlocks(frame, way, same ? `${words.kinds.improvements} (no shorter by any other)` : words.kinds[way.kind]),
    ),
  ];
}

function wayBlocks(frame: RouteFrame, way: Way, by: string): Block[] {
  const words = wordsOf(frame);
  const { routes } = way;
  if (routes === undefined) return [paragraph(say`By ${by}: no way there.`)];
  if (routes.steps === 0) return [paragraph(say`${capital(frame.lexicon.outcome.one)} reached: it is where the parties are.`)];
  const length = counted(routes.steps, words.step);
  const count =
    routes.count === undefined
      ? 'more shortest routes than could be counted; one of them:'
      : routes.count === 1
        ? 'one shortest route:'
        : routes.count >= MOST_ROUTES
          ? `at least ${digits(MOST_ROUTES)} shortest routes, the first ${routes.routes.length}:`
          : routes.count > routes.routes.length
            ? `${digits(routes.count)} shortest routes, the first ${routes.routes.length}:`
            : `${digits(routes.count)} shortest routes:`;
  const needed = words.needed(
    way.needed.map((party) => partyName(spaceOf(frame).model, party)),
    way.kind,
  );
  const items = routes.routes.map((route): Item => {
    const movers = route.map(({ party }) => shortPartyName(spaceOf(frame).model, party));
    return { text: joined(movers, ' → '), items: route.map((step) => ({ text: moveText(frame, step) })) };
  });
  return [
    paragraph(say`By ${by}: ${length}, ${count}`),
    { kind: 'list', items: items.length === 1 ? items[0]!.items! : items },
    paragraph(needed),
  ];
}

function moveText(frame: RouteFrame, step: MarkedStep): Phrase {
  const space = spaceOf(frame);
  return wordsOf(frame).move({
    party: partyName(space.model, step.party),
    to: outcomeName(space, step.to, frame.lexicon),
    change: changeOf(space, step.party, step.from, step.to, frame.lexicon),
    interest: step.interest,
    noReturn:
      step.noReturn === undefined
        ? undefined
        : {
            lost: outcomeName(space, step.noReturn.lost, frame.lexicon),
            oneWay: step.noReturn.oneWay.map(
              (option) => space.model.options[option]![frame.lexicon.voice === 'formal' ? 'id' : 'label'],
            ),
          },
  });
}

export function firstStepsSection(frame: RouteFrame): Block[] {
  return [
    heading(wordsOf(frame).headings.first),
    { kind: 'list', items: frame.routes.firstSteps.flatMap((first) => firstItems(frame, first)) },
  ];
}

function firstItems(frame: RouteFrame, { party, count, safe, steps }: FirstSteps): Item[] {
  const { graph, start } = frame.routes;
  const name = partyName(spaceOf(frame).model, party);
  if (count === 0) return [{ text: wordsOf(frame).noFirst(name, movesFrom(graph, party, start).length > 0) }];
  const items = steps.map((step) => firstItem(frame, step));
  const rest = count - steps.length;
  if (rest === 0) return items;
  const more = counted(rest, noun('more first step'));
  return [...items, { text: say`${name}: … and ${more}; ${digits(safe)} of ${digits(count)} are safe.` }];
}

function firstItem(frame: RouteFrame, { party, to, interest, exploit, harm }: FirstStep): Item {
  const space = spaceOf(frame);
  const words = wordsOf(frame);
  const { start } = frame.routes;
  const worst = exploit ?? harm;
  const text = words.first({
    party: partyName(space.model, party),
    to: outcomeName(space, to, frame.lexicon),
    change: changeOf(space, party, start, to, frame.lexicon),
    interest,
    safety: exploit !== undefined ? 'none' : harm !== undefined ? 'interest' : 'anything',
  });
  if (worst === undefined) return { text };
  const how = words.exploit({
    party: partyName(space.model, party),
    start: outcomeName(space, start, frame.lexicon),
    moves: sequenceText(frame, worst.steps),
    end: outcomeName(space, worst.end, frame.lexicon),
    interest: worst.interest,
    interested: exploit !== undefined,
  });
  return { text, items: [{ text: how }] };
}

/** Moves of several parties in a row, in few words. */
export function sequenceText(frame: Frame, steps: readonly Step[]): Phrase {
  const space = spaceOf(frame);
  return joined(
    steps.map(({ party, from, to }) => {
      const change = changeOf(space, party, from, to, frame.lexicon);
      const end = outcomeName(space, to, frame.lexicon);
      return change === undefined
        ? say`${partyName(space.model, party)} → ${end}`
        : say`${partyName(space.model, party)}: ${change} → ${end}`;
    }),
    ', then ',
  );
}

/** The table of the literature: outcome × step, who can have moved last. */
export function tableSection(frame: RouteFrame, rows: number, columns: number): Block[] {
  const words = wordsOf(frame);
  return [
    heading(words.headings.table),
    ...[frame.routes.moves, frame.routes.improvements].flatMap((analysis): Block[] => {
      const table = statusQuoTable(analysis, rows, columns);
      const shown = Math.min(table.steps, columns);
      const left = table.count - table.rows.length;
      const cut = [
        ...(left > 0 ? [`${digits(left)} more ${left === 1 ? frame.lexicon.outcome.one : frame.lexicon.outcome.many}`] : []),
        ...(shown < table.steps ? [`${digits(table.steps - shown)} more steps`] : []),
      ];
      return [
        paragraph(say`${words.table(analysis.kind)}`),
        {
          kind: 'table',
          fixed: 1,
          columns: [
            { head: cell(capital(frame.lexicon.outcome.one)) },
            ...Array.from({ length: shown + 1 }, (_, t) => ({ head: cell(String(t)) })),
          ],
          rows: table.rows.map(({ node, last }) => ({
            cells: [{ text: named(frame, node) }, ...last.map((movers, t) => lastCell(frame, analysis, node, t, movers))],
          })),
        },
        ...(cut.length === 0 ? [] : [note(say`Not shown: ${listed(cut)}; --format csv has all.`)]),
      ];
    }),
  ];
}

function lastCell(frame: RouteFrame, { start }: StatusQuo, node: number, step: number, movers: readonly number[]) {
  if (node === start && step === 0) return cell(say`${strong('✓')}`);
  if (movers.length === 0) return cell('–', { tone: 'muted' });
  return cell(
    joined(
      movers.map((party) => shortPartyName(spaceOf(frame).model, party)),
      ', ',
    ),
  );
}
