/** Moves and preferences together, on paper. */
import { describe, expect, test } from 'vitest';
import { leastReached } from '../../../src/core/graph/component.ts';
import { improvementsFrom, movesFrom, type ConflictGraph } from '../../../src/core/graph/graph.ts';
import { interestIn } from '../../../src/core/graph/interest.ts';
import { movesInto } from '../../../src/core/graph/into.ts';
import { LegalSearch } from '../../../src/core/graph/legal.ts';
import { ascending } from '../../../src/core/graph/order.ts';
import { graphOf } from '../dispute.ts';
import { ELMIRA } from '../elmira.ts';

test('states in ascending order of their values, equal ones in their own order', () => {
  const order = (...values: number[]): number[] => Array.from(ascending(Int32Array.from(values)));
  expect(order(2, 0, 1)).toEqual([1, 2, 0]);
  expect(order(1, 0, 1, 0)).toEqual([1, 3, 0, 2]);
  expect(order(3, 3, 0, 0)).toEqual([2, 3, 0, 1]);
  expect(order()).toEqual([]);
});

describe('Elmira', () => {
  const graph = graphOf(ELMIRA);
  const [ministry, company, town] = [0, 1, 2];
  /** numbers to nodes and back: outcome n is node n − 1 but for closure, which lies in between */
  const node = (number: number): number => graph.space.byNumber!.get(number)!;
  const numbers = (nodes: Iterable<number>): number[] => [...nodes].map((n) => graph.space.numbers![n]!).sort((a, b) => a - b);

  test('each can change its own options, one-way ones once', () => {
    expect(numbers(movesFrom(graph, ministry, node(1)))).toEqual([2]);
    expect(numbers(movesFrom(graph, ministry, node(2)))).toEqual([]);
    expect(numbers(movesFrom(graph, company, node(1)))).toEqual([3, 9]);
    expect(numbers(movesFrom(graph, company, node(3)))).toEqual([9]);
    expect(numbers(movesFrom(graph, town, node(1)))).toEqual([5]);
  });

  test('what is closed stays closed', () => {
    for (const party of [ministry, company, town]) expect(movesFrom(graph, party, node(9))).toEqual([]);
  });

  test('backwards', () => {
    expect(numbers(movesInto(graph, company, node(9)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(numbers(movesInto(graph, ministry, node(2)))).toEqual([1]);
    expect(numbers(movesInto(graph, town, node(1)))).toEqual([5]);
  });

  test('improvements', () => {
    expect(numbers(improvementsFrom(graph, company, node(2)))).toEqual([4, 9]);
    expect(numbers(improvementsFrom(graph, company, node(1)))).toEqual([]);
    expect(numbers(improvementsFrom(graph, ministry, node(1)))).toEqual([]);
    expect(numbers(improvementsFrom(graph, town, node(1)))).toEqual([5]);
    expect(interestIn(graph, ministry, node(1), node(2))).toBe('loses');
    expect(interestIn(graph, town, node(1), node(5))).toBe('gains');
  });

  test('legal sequences, with the steps each party needs to have moved last', () => {
    const search = new LegalSearch(graph);
    search.run(node(1), [ministry, company, town], 'moves');
    expect(search.stepsTo(node(8))).toBe(3);
    const last = [ministry, company, town].map((party) => search.arrival[node(8) * 3 + party]);
    expect(last).toEqual([3, 3, 3]);
    expect(
      search
        .pathTo(node(8))
        .map(({ to }) => numbers([to])[0])
        .at(-1),
    ).toBe(8);
    search.run(node(1), [ministry, company, town], 'improvements');
    expect(search.stepsTo(node(5))).toBe(1);
    expect(search.stepsTo(node(8))).toBe(0);
  });
});

describe('the least value that any moves of the others reach', () => {
  const reached = (graph: ConflictGraph, value: readonly number[]): number[] => {
    const others = graph.moves.slice(1).flatMap((moves) => (moves.kind === 'blocks' ? [moves] : []));
    const least = leastReached(others, graph.space.size, Int32Array.from(value), undefined);
    return Array.from({ length: graph.space.size }, (_, s) => least[others[0]!.blockOf[s]!]!);
  };

  test('is that of the component, where everything can be taken back', () => {
    // NNN YNN NYN YYN NNY YNY NYY YYY: b and c range over y and z, x stays
    const graph = graphOf({ parties: ['a', 'b', 'c'], options: { x: ['a'], y: ['b'], z: ['c'] } });
    expect(reached(graph, [7, 6, 5, 4, 3, 2, 1, 0])).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
  });

  test('goes one way only, where an option does', () => {
    const graph = graphOf({ parties: ['a', 'b', 'c'], options: { x: ['a'], y: ['b'], z: ['c'] }, oneWay: { y: 'on' } });
    // without y: {NNN, NNY} and on to {NYN, NYY}; with y no way back
    expect(reached(graph, [0, 9, 5, 9, 3, 9, 4, 9])).toEqual([0, 9, 4, 9, 0, 9, 4, 9]);
    expect(reached(graph, [7, 9, 5, 9, 3, 9, 1, 9])).toEqual([1, 9, 1, 9, 1, 9, 1, 9]);
  });

  test('passes over outcomes that are not feasible, in one move', () => {
    // b can take y and z together only
    const graph = graphOf({
      parties: ['a', 'b'],
      options: { x: ['a'], y: ['b'], z: ['b'] },
      oneWay: { y: 'on', z: 'on' },
      never: ['not (y iff z)'],
    });
    expect(reached(graph, [3, 2, 1, 0])).toEqual([1, 0, 1, 0]);
  });
});
