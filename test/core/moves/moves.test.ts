/** Who can change what, on paper. */
import { describe, expect, test } from 'vitest';
import { arcMoves, isTransitive } from '../../../src/core/moves/arcs.ts';
import { legalSequences } from '../../../src/core/moves/sequence.ts';
import type { Step } from '../../../src/core/moves/move.ts';
import { graphOf, problemsOf } from '../dispute.ts';

describe('explicit moves', () => {
  test('are kept once, forwards and backwards, and lead somewhere', () => {
    const moves = arcMoves(4, [
      [2, 0],
      [0, 1],
      [1, 1],
      [0, 3],
      [0, 1],
    ]);
    expect(Array.from(moves.outStart)).toEqual([0, 2, 2, 3, 3]);
    expect(Array.from(moves.to)).toEqual([1, 3, 0]);
    expect(Array.from(moves.inStart)).toEqual([0, 1, 2, 2, 3]);
    expect(Array.from(moves.from)).toEqual([2, 0, 0]);
  });

  test('are transitive where two in a row are one, or lead back', () => {
    const to = (...arcs: readonly (readonly [number, number])[]): boolean => isTransitive(arcMoves(3, arcs));
    expect(to([0, 1], [1, 2])).toBe(false);
    expect(to([0, 1], [1, 2], [0, 2])).toBe(true);
    expect(to([0, 1], [1, 0])).toBe(true);
    expect(to()).toBe(true);
  });

  test('that lead nowhere or to what is not there are problems with their place', () => {
    const moves = {
      a: [
        ['one', 'one'],
        ['one', 'three'],
      ],
    } as const;
    const problems = problemsOf({ parties: ['a'], outcomes: [{ name: 'one' }, { name: 'two' }], moves });
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, at }) => [code, at?.path])).toEqual([
      ['move-invalid', ['moves', 'a', 0]],
      ['unknown-outcome', ['moves', 'a', 1]],
    ]);
  });
});

describe('options of a party', () => {
  test('make blocks of outcomes that differ in nothing else', () => {
    const graph = graphOf({ parties: ['a', 'b', 'c'], options: { x: ['a'], y: ['b'], z: ['a'] } });
    const [a, b, c] = graph.moves;
    // NNN YNN NYN YYN NNY YNY NYY YYY: a's blocks are those without y and those with it
    expect(a).toMatchObject({ kind: 'blocks', blockCount: 2 });
    expect(a?.kind === 'blocks' ? Array.from(a.blockOf) : undefined).toEqual([0, 0, 1, 1, 0, 0, 1, 1]);
    expect(b).toMatchObject({ kind: 'blocks', blockCount: 4, oneWay: undefined });
    expect(c).toEqual({ kind: 'none' });
  });

  test('that are one-way part the blocks of a cell, used-up ones marked', () => {
    const graph = graphOf({ parties: ['a'], options: { x: ['a'], y: ['a'] }, oneWay: { x: 'on', y: 'off' } });
    const [a] = graph.moves;
    if (a?.kind !== 'blocks' || a.oneWay === undefined) throw new Error('no one-way blocks');
    // NN YN NY YY, each a block of its own: bit 0 where x is taken, bit 1 where y is not
    expect(Array.from(a.oneWay.pattern)).toEqual([2, 3, 0, 1]);
    expect(Array.from(a.oneWay.cellOf)).toEqual([0, 0, 0, 0]);
  });

  test('more than 31 of them one-way are refused with a way out', () => {
    const names = Array.from({ length: 32 }, (_, k) => `o${k}`);
    const problems = problemsOf({
      parties: ['a'],
      options: Object.fromEntries(names.map((name) => [name, ['a']])),
      oneWay: Object.fromEntries(names.map((name) => [name, 'on'])),
      never: names.slice(1).map((name) => name),
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'too-much-work', message: expect.stringContaining('32 one-way options') }),
    );
  });
});

describe('legal sequences', () => {
  /** party 0 goes up by one, party 1 by two, on outcomes 0 … 5 */
  const steps = (party: number, node: number): number[] => [node + 1 + party].filter((to) => to < 6);
  const found = (movers: readonly number[], start: number): Map<number, readonly Step[]> => {
    const paths = new Map<number, readonly Step[]>();
    legalSequences({ size: 6, movers, steps }, start, (end, path) => {
      paths.set(end, path());
      return false;
    });
    return paths;
  };

  test('have nobody move twice running', () => {
    expect([...found([0], 0).keys()]).toEqual([1]);
    expect([...found([1], 0).keys()]).toEqual([2]);
  });

  test('are the shortest to each end, nearest first', () => {
    const paths = found([0, 1], 0);
    expect([...paths.keys()]).toEqual([1, 2, 3, 4, 5]);
    expect(paths.get(3)).toEqual([
      { party: 0, from: 0, to: 1 },
      { party: 1, from: 1, to: 3 },
    ]);
    // 0 → 1 → 3 → 4 by 0, 1, 0
    expect(paths.get(4)!.map(({ party }) => party)).toEqual([0, 1, 0]);
  });

  test('end early where enough has been found', () => {
    const seen: number[] = [];
    legalSequences({ size: 6, movers: [0, 1], steps }, 0, (end) => seen.push(end) === 2);
    expect(seen).toEqual([1, 2]);
  });
});
