/** Routes in the Elmira dispute and in disputes made for one point each. */
import { describe, expect, test } from 'vitest';
import { LegalSearch } from '../../../src/core/graph/legal.ts';
import type { ConflictGraph } from '../../../src/core/graph/graph.ts';
import { analyseRoutes, type RouteQuestion, type Way } from '../../../src/core/path/routes.ts';
import { shortestRoutes } from '../../../src/core/path/route.ts';
import { statusQuo, statusQuoTable } from '../../../src/core/path/statusquo.ts';
import { nodeOfNumber, numberOf } from '../../../src/core/space/state.ts';
import { stabilityTable } from '../../../src/core/stability/table.ts';
import { finished } from '../../../src/core/steps.ts';
import { graphOf } from '../dispute.ts';
import { ELMIRA } from '../elmira.ts';

const graph = graphOf(ELMIRA);
const node = (number: number): number => nodeOfNumber(graph.space, number)!;
const name = (of: ConflictGraph, party: number): string => of.space.model.parties[party]!.id;

function told(of: ConflictGraph, way: Way): string[] {
  return way.routes!.routes.map((route) =>
    route
      .map(({ party, to, interest, noReturn }) => {
        const lost = noReturn === undefined ? '' : ` lost: ${noReturn.oneWay.map((k) => of.space.model.options[k]!.id).join()}`;
        return `${name(of, party)} ${numberOf(of.space, to)} ${interest}${lost}`;
      })
      .join(', '),
  );
}

describe('Elmira from today', () => {
  const question: RouteQuestion = {
    start: node(1),
    targets: [node(8), node(5)],
    kinds: ['moves', 'improvements'],
    routes: 10,
  };
  const analysis = finished(analyseRoutes(stabilityTable(graph), question));

  test('outcome 8 takes three steps in any order, and each step but the last closes a way back', () => {
    const [byMoves, byImprovements] = analysis.targets[0]!.ways;
    expect(byImprovements!.routes).toBeUndefined();
    expect([byMoves!.routes!.steps, byMoves!.routes!.count]).toEqual([3, 6]);
    expect(told(graph, byMoves!)).toEqual([
      'ministry 2 loses lost: modify, company 4 gains lost: delay, town 8 gains',
      'ministry 2 loses lost: modify, town 6 gains, company 8 gains lost: delay',
      'company 3 loses lost: delay, ministry 4 loses lost: modify, town 8 gains',
      'company 3 loses lost: delay, town 7 gains, ministry 8 loses lost: modify',
      'town 5 gains, ministry 6 loses lost: modify, company 8 gains lost: delay',
      'town 5 gains, company 7 loses lost: delay, ministry 8 loses lost: modify',
    ]);
    expect(byMoves!.needed.map((party) => name(graph, party))).toEqual(['ministry', 'company', 'town']);
  });

  test('outcome 5 is one improvement of the town away, and only the town is needed', () => {
    expect(analysis.targets[1]!.ways.map((way) => [told(graph, way), way.needed])).toEqual([
      [['town 5 gains'], [2]],
      [['town 5 gains'], [2]],
    ]);
  });

  test('of what would hold, only 5 comes about by improvements', () => {
    const reach = analysis.equilibria.list.map(({ node: of, moves, improvements }) => [
      numberOf(graph.space, of),
      moves,
      improvements,
    ]);
    expect(reach).toEqual([
      [5, 1, 1],
      [9, 1, undefined],
      [8, 3, undefined],
      [1, 0, 0],
      [4, 2, undefined],
    ]);
    expect(analysis.equilibria.count).toBe(5);
    expect(analysis.equilibria.concepts.find(({ concept }) => concept === 'nash')).toEqual({
      concept: 'nash',
      count: 3,
      moves: 3,
      improvements: 1,
    });
  });

  test('three first steps cannot be undone, and closing the plant ends everything', () => {
    const { steps, tried, total } = analysis.closing!;
    expect([tried, total]).toEqual([4, 4]);
    expect(
      steps.map(({ step, interest, noReturn, closes }) => [
        name(graph, step.party),
        numberOf(graph.space, step.to),
        interest,
        noReturn.oneWay.map((k) => graph.space.model.options[k]!.id).join(),
        closes.map((of) => numberOf(graph.space, of)),
      ]),
    ).toEqual([
      ['ministry', 2, 'loses', 'modify', [5]],
      ['company', 3, 'loses', 'delay', [5]],
      ['company', 9, 'loses', 'delay,close', [5, 8, 4]],
    ]);
  });

  test('every equilibrium has those whom no way to it can do without', () => {
    const needed = analysis.equilibria.list.map(({ node: of }) => [numberOf(graph.space, of), analysis.needed.get(of)]);
    expect(needed).toEqual([
      [5, [2]],
      [9, [1]],
      [8, [0, 1, 2]],
      [1, []],
      [4, [0, 1]],
    ]);
  });

  test('ended early it gives what there is, and says that it is part', () => {
    const steps = analyseRoutes(stabilityTable(graph), question);
    expect(steps.next().value).toBeLessThan(1);
    const part = steps.next('stop');
    if (part.done !== true) throw new Error('goes on');
    const { complete, targets, asked, closing, firstSteps } = part.value;
    expect([complete, targets.length, asked, closing, firstSteps]).toEqual([false, 0, 2, undefined, []]);
    expect([analysis.complete, analysis.targets.length]).toEqual([true, 2]);
  });

  test('the town alone has a first step, safe as long as the others follow their interest', () => {
    expect(analysis.firstSteps.map(({ count, safe }) => [count, safe])).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
    ]);
    const [step] = analysis.firstSteps[2]!.steps;
    expect(step!.exploit).toBeUndefined();
    expect(step!.harm!.steps.map(({ party, to }) => [name(graph, party), numberOf(graph.space, to)])).toEqual([['ministry', 6]]);
  });

  test('the table has who can have moved last within so many steps', () => {
    const { rows, count, steps } = statusQuoTable(analysis.moves, 100, 10);
    expect([count, steps]).toEqual([9, 4]);
    const row = (number: number): string[] =>
      rows.find((r) => r.node === node(number))!.last.map((movers) => movers.map((party) => name(graph, party)[0]).join(''));
    expect(row(1)).toEqual(['', '', '', '', '']);
    expect(row(2)).toEqual(['', 'm', 'm', 'mt', 'mt']);
    expect(row(4)).toEqual(['', '', 'mc', 'mc', 'mct']);
    expect(row(8)).toEqual(['', '', '', 'mct', 'mct']);
    const short = statusQuoTable(analysis.moves, 2, 1);
    expect([short.count, short.steps, short.rows.length, short.rows[1]!.last.length]).toEqual([9, 4, 2, 2]);
  });
});

test('nobody moves twice running: where the case lists moves, the way round by another party is longer', () => {
  // a alone could walk 1 → 2 → 3, but only in two moves of its own; b can step in between 2 and 4
  const of = graphOf({
    parties: ['a', 'b'],
    outcomes: [{ name: 'one' }, { name: 'two' }, { name: 'three' }, { name: 'four' }],
    today: '1',
    prefer: { a: { ranking: ['1', '2', '3', '4'] }, b: { ranking: ['1', '2', '3', '4'] } },
    moves: {
      a: [
        ['1', '2'],
        ['2', '3'],
        ['4', '3'],
      ],
      b: [['2', '4']],
    },
  });
  const analysis = statusQuo(of, 0, 'moves');
  const routes = shortestRoutes(analysis, 2)!;
  expect(routes.steps).toBe(3);
  expect(routes.routes).toHaveLength(1);
  expect(routes.routes[0]!.map(({ party, to }) => [name(of, party), to + 1])).toEqual([
    ['a', 2],
    ['b', 4],
    ['a', 3],
  ]);
});

test('a million outcomes: every outcome is reached in as many steps as parties have to move', () => {
  const options = Object.fromEntries(Array.from({ length: 20 }, (_, k) => [`o${k}`, [`p${k % 4}`]]));
  const of = graphOf({ parties: ['p0', 'p1', 'p2', 'p3'], options });
  const search = new LegalSearch(of);
  const analysis = statusQuo(of, 0, 'moves', search);
  expect([analysis.reached, analysis.farthest]).toEqual([2 ** 20 - 1, 4]);
  const routes = shortestRoutes(analysis, 2 ** 20 - 1, 2)!;
  expect([routes.steps, routes.count, routes.routes.length]).toEqual([4, 24, 2]);
  const alone = shortestRoutes(analysis, 2 ** 4, 2)!;
  expect([alone.steps, alone.count]).toEqual([1, 1]);
});
