/** More options than a machine word has bits, and more parties than anybody has met. */
import { describe, expect, test } from 'vitest';
import { movesFrom } from '../../src/core/graph/graph.ts';
import { findOutcome } from '../../src/core/space/find.ts';
import { memberOfCode, numberOf, patternOf, takenIn } from '../../src/core/space/state.ts';
import { stabilityTable, bitsOf } from '../../src/core/stability/table.ts';
import { graphOf, stableUnder, type Sketch } from './dispute.ts';

describe.each([33, 64, 70])('%i options', (count) => {
  const options = Array.from({ length: count }, (_, k) => `o${k}`);
  // the first, the middle and the last are free, everything else stays as it is
  const free = [0, Math.floor(count / 2), count - 1];
  const sketch: Sketch = {
    parties: ['low', 'high'],
    options: Object.fromEntries(options.map((option, k) => [option, [k === count - 1 ? 'high' : 'low']])),
    never: options.flatMap((option, k) => (free.includes(k) ? [] : [k % 2 === 0 ? option : `not ${option}`])),
    prefer: {
      low: { weights: { [`o${free[0]}`]: 1, [`o${free[1]}`]: 2, [`o${free[2]}`]: 4 } },
      high: { statements: [`not o${free[2]}`, `o${free[1]}`] },
    },
  };
  const graph = graphOf(sketch);
  const { space } = graph;

  test('have their outcomes in order', () => {
    expect(space.size).toBe(8);
    const shown = (node: number): string => free.map((k) => patternOf(space, node)[k]).join('');
    const inOrder = Array.from({ length: 8 }, (_, node) => shown(node));
    expect(inOrder).toEqual(['NNN', 'YNN', 'NYN', 'YYN', 'NNY', 'YNY', 'NYY', 'YYY']);
  });

  test('are found again', () => {
    for (let node = 0; node < space.size; node++) {
      expect(memberOfCode(space, space.codes.subarray(node * space.words, (node + 1) * space.words))).toBe(node);
      expect(findOutcome(space, { kind: 'pattern', pattern: patternOf(space, node) })).toBe(node);
      expect(findOutcome(space, { kind: 'taken', options: takenIn(space, node) })).toBe(node);
    }
  });

  test('are moved and valued', () => {
    expect(movesFrom(graph, 0, 0)).toEqual([1, 2, 3]);
    expect(movesFrom(graph, 1, 0)).toEqual([4]);
    expect(Array.from(graph.ranks[0]!)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(Array.from(graph.ranks[1]!)).toEqual([2, 2, 3, 3, 0, 0, 1, 1]);
    expect(stableUnder(graph, 'nash')).toEqual([4]);
  });
});

test('numbers by decimal beyond 2³²', () => {
  const options = Array.from({ length: 40 }, (_, k) => `o${k}`);
  const { space } = graphOf({
    parties: ['a'],
    options: Object.fromEntries(options.map((option) => [option, ['a']])),
    never: options.slice(0, 38).filter((_, k) => k > 0),
    numbering: 'decimal',
  });
  const numbers = Array.from({ length: space.size }, (_, node) => numberOf(space, node));
  expect(numbers).toEqual([0, 1, 2 ** 38, 2 ** 38 + 1, 2 ** 39, 2 ** 39 + 1, 2 ** 38 + 2 ** 39, 2 ** 38 + 2 ** 39 + 1]);
  expect(findOutcome(space, { kind: 'number', number: 2 ** 39 + 1 })).toBe(5);
});

describe('100 parties', () => {
  const parties = Array.from({ length: 100 }, (_, p) => `p${p}`);
  // a pledge that counts once everybody before has made theirs
  const options = Object.fromEntries(parties.map((party, p) => [`pledge${p}`, [party]]));
  const never = parties.slice(1).map((_, p) => `pledge${p + 1} and not pledge${p}`);

  test('who each gain by the next pledge', () => {
    const prefer = Object.fromEntries(parties.map((party) => [party, { statements: ['pledge99', 'pledge50', 'pledge0'] }]));
    const graph = graphOf({ parties, options, never, prefer });
    expect(graph.space.size).toBe(101);
    const table = stabilityTable(graph);
    expect(table.skipped).toEqual([]);
    expect(table.stable.get('seq')).toHaveLength(100);
    // only pledges 0, 50 and 99 make anybody better off, and only their owners can make them
    const nash = bitsOf(table.equilibria.get('nash')!, 101);
    expect(nash).toEqual(Array.from({ length: 101 }, (_, k) => k).filter((k) => ![0, 50, 99].includes(k)));
  });

  test('of whom the last can undo what the first gains by', () => {
    const prefer = { p0: { statements: ['not pledge99', 'pledge0'] }, p99: { statements: ['pledge99'] } };
    const chain = Object.fromEntries(parties.slice(1, 99).map((party, p) => [party, { statements: [`pledge${p + 1}`] }]));
    const graph = graphOf({ parties, options, never, prefer: { ...prefer, ...chain } });
    // 99 pledges one after the other follow the first
    expect(stableUnder(graph, 'nash', 0)).not.toContain(1);
    expect(stableUnder(graph, 'seq', 0)).toContain(1);
    expect(stableUnder(graph, 'gmr', 0)).toContain(1);
  });
});
