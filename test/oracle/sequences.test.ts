/** The search for legal sequences against all legal sequences written out one by one, on tiny models. */
import * as fc from 'fast-check';
import { test } from 'vitest';
import type { Model } from '../../src/core/model/model.ts';
import { models } from './models.ts';
import { othersOf, read } from './reading.ts';
import { runs } from './runs.ts';
import { same } from './same.ts';
import { endsOf, sequencesFrom, type Kind } from './sequences.ts';

/** A shortest sequence to a pair of state and last mover repeats no such pair, so it is no longer than there are pairs. */
const longest = (states: number, movers: number): number => states * movers;

/** Sequences a test may write out; with more, only the ends within the length it could afford are compared. */
const PATIENCE = 5_000;

function sameEnds(model: Model): void {
  const reading = read(model);
  const size = reading.outcomes.length;
  for (const kind of ['moves', 'improvements'] satisfies Kind[]) {
    model.parties.forEach((_, party) => {
      const coalition = othersOf(reading, party);
      reading.outcomes.forEach((_outcome, s) => {
        for (let bound = 1; bound <= longest(size, coalition.length); bound++) {
          const shortest = new Map<number, number>();
          let written = 0;
          for (const { states, movers } of sequencesFrom(reading, kind, coalition, s, bound)) {
            if (++written > PATIENCE) return;
            const end = states.at(-1)!;
            shortest.set(end, Math.min(shortest.get(end) ?? Infinity, movers.length));
          }
          const within = [...endsOf(reading, kind, coalition, s)].filter(([, length]) => length <= bound);
          same(new Map([...shortest].sort(byState)), new Map(within.sort(byState)));
        }
      });
    });
  }
}

const byState = ([a]: readonly [number, number], [b]: readonly [number, number]): number => a - b;

test('the search finds exactly the ends of the sequences written out, in models with options', () => {
  fc.assert(fc.property(models({ options: [1, 2] }), sameEnds), runs('sequences, options', 250));
});

test('the search finds exactly the ends of the sequences written out, with explicit moves', () => {
  fc.assert(fc.property(models({ options: [1, 2], form: 'graph' }), sameEnds), runs('sequences, graph form', 300));
});
