/** The sections of a report on routes: what can come about, what would hold there, who can block it, and the ways. */
import type { MarkedStep, RoutesAnalysis, TargetRoutes, Way } from '../../core/path/routes.ts';
import type { EquilibriumReach } from '../../core/path/reach.ts';
import { MOST_ROUTES } from '../../core/path/route.ts';
import { numberOf } from '../../core/space/state.ts';
import { standsAt } from '../../core/findings/derive.ts';
import { routeWordsOf, type RouteWords } from '../../words/route.ts';
import { capital, flag, joined, listed, restsOn, say, type Phrase } from '../../words/phrase.ts';
import { counted, digits } from '../../words/number.ts';
import { changeOf, outcomeName, partyName, shortPartyName } from '../../words/outcome.ts';
import { cell, heading, paragraph, type Block, type Item } from '../document.ts';
import { conceptsPhrase, numberedName, spaceOf, type Frame } from './frame.ts';
import { wouldHold } from './short.ts';

export interface RouteFrame extends Frame {
  readonly routes: RoutesAnalysis;
}

export const wordsOf = (frame: Frame): RouteWords => routeWordsOf(frame.lexicon.voice);

/** How the start stands, how far things can go, and the way to the strongest of what would hold. */
export function outlookSection(frame: RouteFrame): Block[] {
  const { routes, analysis, lexicon } = frame;
  const { start, kinds } = routes;
  const space = spaceOf(frame);
  const words = wordsOf(frame);
  const from = outcomeName(space, start, lexicon);
  const reach = (kind: Way['kind']): Item => {
    const { reached, farthest } = routes[kind];
    return { text: words.reach({ from, kind, reached, others: space.size - 1, farthest }) };
  };
  return [
    heading(words.headings.short),
    {
      kind: 'list',
      items: [
        { text: wouldHold(frame, start, standsAt(analysis.table, start), say`${{ ...from, text: capital(from.text) }}`) },
        ...strongest(frame),
        ...(kinds.includes('moves') ? [reach('moves')] : []),
        reach('improvements'),
      ],
    },
  ];
}

function strongest(frame: RouteFrame): Item[] {
  const { routes, analysis, lexicon } = frame;
  const { start, kinds, equilibria } = routes;
  const space = spaceOf(frame);
  const elsewhere = equilibria.list.filter(({ node }) => node !== start);
  if (elsewhere.length === 0) return [];
  const words = wordsOf(frame);
  const reachable = (kind: Way['kind']): EquilibriumReach | undefined => elsewhere.find((of) => of[kind] !== undefined);
  const to = reachable(kinds.includes('moves') ? 'moves' : 'improvements');
  if (to === undefined) return [{ text: words.nowhere(outcomeName(space, start, lexicon)) }];
  const kind = to.improvements === undefined ? 'moves' : 'improvements';
  const way = routes.targets.find(({ node }) => node === to.node)?.ways.find((of) => of.kind === kind)?.routes;
  if (way === undefined) return [];
  const movers = [...new Set(way.routes[0]!.map(({ party }) => party))];
  const text = words.strongest({
    to: outcomeName(space, to.node, lexicon),
    under: conceptsPhrase(to.concepts, analysis.table.concepts, lexicon),
    kind,
    steps: way.steps,
    movers: movers.map((party) => partyName(space.model, party)),
    needed: routes.needed.get(to.node)!.map((party) => partyName(space.model, party)),
  });
  return [{ text }];
}

/** What holds, the strongest and nearest first, and whom no way there can do without. */
export function holdsFarSection(frame: RouteFrame): Block[] {
  const { lexicon, routes, analysis, limit } = frame;
  const { list, count } = routes.equilibria;
  const words = wordsOf(frame);
  const space = spaceOf(frame);
  const title = heading(words.headings.holds);
  if (count === 0) return [title, paragraph(say`${capital(`no ${lexicon.outcome.one}`)} ${lexicon.wouldHold}.`)];
  const shown = list.slice(0, limit);
  const far = (steps: number | undefined): string => (steps === undefined ? '–' : steps === 0 ? '0' : counted(steps, words.step));
  const rest = count - shown.length;
  const kinds = (['improvements', 'moves'] as const).filter((kind) => routes.kinds.includes(kind));
  const under = ({ concepts }: EquilibriumReach): string => {
    const all = analysis.table.concepts;
    return concepts.length === all.length && all.length > 1 ? `all ${all.length}` : conceptsPhrase(concepts, all, lexicon);
  };
  const block = ({ node, ...steps }: EquilibriumReach): Phrase => {
    if (node === routes.start || kinds.every((kind) => steps[kind] === undefined)) return [];
    const needed = routes.needed.get(node)!;
    if (needed.length === 0) return say`${lexicon.voice === 'formal' ? 'none' : 'nobody alone'}`;
    return joined(
      needed.map((party) => shortPartyName(space.model, party)),
      ', ',
    );
  };
  return [
    title,
    {
      kind: 'table',
      columns: [
        { head: cell(capital(lexicon.outcome.one)), wrap: true },
        { head: cell(`${lexicon.wouldHold} under`), wrap: true },
        ...kinds.map((kind) => ({ head: cell(words.columns[kind]) })),
        { head: cell(words.columns.block), wrap: true },
      ],
      rows: shown.map((reach) => ({
        cells: [
          { text: numberedName(space, reach.node), ...(reach.node === space.today ? { tone: 'today' as const } : {}) },
          cell(say`${restsOn({ kind: 'holds', node: reach.node }, under(reach))}`),
          ...kinds.map((kind) => cell(far(reach[kind]))),
          cell(block(reach)),
        ],
      })),
    },
    ...(rest === 0 ? [] : [paragraph(say`… and ${digits(rest)} more${flag(`; --limit ${count} shows all`)}.`)]),
  ];
}

/** The ways to each target: every kind if all are asked for, else the shortest and, of several, that by better moves. */
export function routesSection(frame: RouteFrame, all: boolean): Block[] {
  return frame.routes.targets.flatMap((target) => targetBlocks(frame, target, all));
}

function targetBlocks(frame: RouteFrame, { node, ways }: TargetRoutes, all: boolean): Block[] {
  const words = wordsOf(frame);
  const space = spaceOf(frame);
  const title = heading(`To ${outcomeName(space, node, frame.lexicon).text}`);
  if (node === frame.routes.start) return [title, paragraph(words.there)];
  const none = ways.filter(({ routes }) => routes === undefined).map(({ kind }) => kind);
  const noWay = none.length === 0 ? [] : [paragraph(words.noWay(outcomeName(space, node, frame.lexicon), none))];
  const found = ways.filter(({ routes }) => routes !== undefined);
  const [moves, improvements] = (['moves', 'improvements'] as const).map((kind) => found.find((way) => way.kind === kind));
  if (moves?.routes === undefined || improvements?.routes === undefined) {
    return [title, ...found.flatMap((way) => wayBlocks(frame, way, false)), ...noWay];
  }
  const near = moves.routes.steps === improvements.routes.steps;
  if (near && (!all || moves.routes.count === improvements.routes.count)) {
    return [title, ...wayBlocks(frame, { ...improvements, needed: moves.needed }, true)];
  }
  const longer = all
    ? wayBlocks(frame, improvements, false)
    : [paragraph(words.longer(improvements.routes.steps, String(numberOf(space, node))))];
  return [title, ...wayBlocks(frame, moves, false), ...longer];
}

function wayBlocks(frame: RouteFrame, { kind, routes, needed }: Way, both: boolean): Block[] {
  const words = wordsOf(frame);
  const { model } = spaceOf(frame);
  if (routes === undefined) throw new Error('a way without routes');
  const items = routes.routes.map((route): Item => {
    const movers = route.map(({ party }) => shortPartyName(model, party));
    return { text: joined(movers, ' → '), items: route.map((step) => ({ text: moveText(frame, step) })) };
  });
  const way = words.way({
    kind,
    both,
    steps: routes.steps,
    count: routes.count,
    atLeast: routes.count !== undefined && routes.count >= MOST_ROUTES,
    shown: items.length,
    needed: needed.map((party) => partyName(model, party)),
  });
  return [paragraph(way), { kind: 'list', items: items.length === 1 ? items[0]!.items! : items }];
}

function moveText(frame: RouteFrame, { party, from, to, interest, noReturn }: MarkedStep): Phrase {
  const space = spaceOf(frame);
  const told = wordsOf(frame).move({
    party: partyName(space.model, party),
    to: outcomeName(space, to, frame.lexicon),
    change: changeOf(space, party, from, to, frame.lexicon),
    interest,
    lost: noReturn === undefined ? undefined : outcomeName(space, noReturn.lost, frame.lexicon),
  });
  return say`${told}${restsOn({ kind: 'comparison', party, node: to, than: from })}`;
}

/** The work was ended before it was done. */
export function partNote(frame: RouteFrame): Phrase {
  const { routes } = frame;
  const { parties } = spaceOf(frame).model;
  const missing = [
    ...(routes.targets.length < routes.asked ? [`the routes to ${routes.asked - routes.targets.length} of ${routes.asked}`] : []),
    ...(routes.closing === undefined ? ['what cannot be undone'] : []),
    `the first steps of ${parties.length - routes.firstSteps.length} of ${parties.length} ${frame.lexicon.party.many}`,
  ];
  return say`Interrupted. Not looked at: ${listed(missing)}.`;
}
