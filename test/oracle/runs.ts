/**
 * How many random models a property sees, and which. The seed is fixed so that every run tests the same models; it is
 * printed, and PARLEY_SEED and PARLEY_RUNS (a factor on the number of models) override it for longer hunts.
 */
import { fail } from 'node:assert/strict';

const DEFAULT_SEED = 20_250_213;

export interface Runs {
  readonly seed: number;
  readonly numRuns: number;
}

export function runs(property: string, models: number): Runs {
  const seed = numberFrom('PARLEY_SEED') ?? DEFAULT_SEED;
  const numRuns = Math.max(1, Math.round(models * (numberFrom('PARLEY_RUNS') ?? 1)));
  process.stdout.write(`${property}: ${numRuns} models, seed ${seed}\n`);
  return { seed, numRuns };
}

function numberFrom(variable: string): number | undefined {
  const text = process.env[variable];
  if (text === undefined || text === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : fail(`${variable} must be a number, not "${text}"`);
}
