/** The second reading of a whole model: outcomes, moves and comparisons, each written out in full. */
import type { Model } from '../../src/core/model/model.ts';
import { reachOf } from './moves.ts';
import { comparisonsOf } from './preferences.ts';
import { outcomesOf, type Outcome } from './states.ts';

export interface Reading {
  readonly model: Model;
  readonly outcomes: readonly Outcome[];
  /** party → s → R_i(s) */
  readonly reach: readonly (readonly (readonly number[])[])[];
  /** party → a → b → 1 (a preferred), 0 (indifferent), -1 (b preferred) */
  readonly compared: readonly (readonly (readonly (-1 | 0 | 1)[])[])[];
}

export function read(model: Model): Reading {
  const outcomes = outcomesOf(model);
  return { model, outcomes, reach: reachOf(model, outcomes), compared: comparisonsOf(model, outcomes) };
}

/** a ≻_i b */
export function prefers(reading: Reading, party: number, a: number, b: number): boolean {
  return reading.compared[party]![a]![b] === 1;
}

/** a ≽_i b */
export function accepts(reading: Reading, party: number, a: number, b: number): boolean {
  return reading.compared[party]![a]![b] !== -1;
}

/** R_i(s) */
export function movesOf(reading: Reading, party: number, s: number): readonly number[] {
  return reading.reach[party]![s]!;
}

/** R_i⁺(s) */
export function improvementsOf(reading: Reading, party: number, s: number): number[] {
  return movesOf(reading, party, s).filter((t) => prefers(reading, party, t, s));
}

/** N − i */
export function othersOf(reading: Reading, party: number): number[] {
  return reading.model.parties.flatMap((_, other) => (other === party ? [] : [other]));
}
