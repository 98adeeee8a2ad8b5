import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cubesOf, literalsOf, type Cube } from '../../../src/casefile/gmcr/cube.ts';
import { and, holds, not, or, taken, type Condition } from '../../../src/core/model/condition.ts';
import { condition } from './models.ts';

/** At least two of the options. */
const pairOf = (options: number): Condition =>
  or(...Array.from({ length: options }, (_, a) => or(...Array.from({ length: a }, (_, b) => and(taken(a), taken(b))))));

describe('conditions as unions of patterns', () => {
  it('matches exactly where the condition holds, and no pattern lies within another', () => {
    fc.assert(
      fc.property(condition(5), (c) => {
        const cubes = cubesOf(c)!;
        for (let state = 0; state < 32; state++) {
          const isTaken = (option: number): boolean => ((state >> option) & 1) === 1;
          const matched = cubes.some((cube) => literalsOf(cube).every((literal) => isTaken(literal.option) === literal.taken));
          expect(matched).toBe(holds(c, isTaken));
        }
        const within = (b: Cube, a: Cube): boolean => (a.care & b.care) === a.care && (b.on & a.care) === a.on;
        expect(cubes.filter((cube) => cubes.some((other) => other !== cube && within(cube, other)))).toEqual([]);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('writes the usual rules in few patterns', () => {
    expect(cubesOf(pairOf(4))).toHaveLength(6);
    expect(cubesOf(not(or(taken(0), taken(1), taken(2))))).toHaveLength(1);
    expect(cubesOf({ kind: 'if', left: taken(0), right: taken(40) })!.map(literalsOf)).toEqual([
      [{ option: 0, taken: true }],
      [{ option: 40, taken: false }],
    ]);
    expect(cubesOf({ kind: 'constant', value: true })!.map(literalsOf)).toEqual([[]]);
    expect(cubesOf(and(taken(3), not(taken(3))))).toEqual([]);
  });

  it('gives up where there would be too many', () => {
    const parity = Array.from({ length: 12 }, (_, k) => taken(k)).reduce<Condition>(
      (left, right) => ({ kind: 'iff', left, right }),
      taken(12),
    );
    expect(cubesOf(parity)).toBeUndefined();
    expect(cubesOf(and(...Array.from({ length: 20 }, (_, k) => or(taken(2 * k), taken(2 * k + 1)))))).toBeUndefined();
  });
});
