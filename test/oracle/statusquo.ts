/**
 * Second reading of status quo analysis: how many legal sequences of exactly t steps there are to each outcome by each last
 * mover, written out layer by layer; nothing is left out because it was seen before.
 */
import type { Reading } from './reading.ts';
import { endsOf, stepsOf, type Kind } from './sequences.ts';

/** outcome → last mover → number of legal sequences of exactly so many steps */
export type Layer = readonly (readonly number[])[];

export const everybody = (reading: Reading): number[] => reading.model.parties.map((_, party) => party);

/** The layers of 1, 2, … `longest` steps from s. */
function layersOf(reading: Reading, kind: Kind, s: number, longest: number): Layer[] {
  const parties = everybody(reading);
  const nothing = (): number[][] => reading.outcomes.map(() => parties.map(() => 0));
  const layers: Layer[] = [];
  for (let length = 1; length <= longest; length++) {
    const next = nothing();
    const before = layers.at(-1);
    reading.outcomes.forEach((_outcome, from) => {
      for (const mover of parties) {
        let ways = 0;
        if (before === undefined) ways = from === s ? 1 : 0;
        else for (const last of parties) if (last !== mover) ways += before[from]![last]!;
        if (ways > 0) for (const to of stepsOf(reading, kind, mover, from)) next[to]![mover]! += ways;
      }
    });
    layers.push(next);
  }
  return layers;
}

/** The layers until no pair of outcome and last mover is new. */
export function layersUntilStill(reading: Reading, kind: Kind, s: number): Layer[] {
  const pairs = reading.outcomes.length * reading.model.parties.length;
  return layersOf(reading, kind, s, pairs + 1);
}

/** After which number of steps the outcome is first reached by a sequence that ends with a move of the party; 0: never. */
export const firstArrival = (layers: readonly Layer[], node: number, party: number): number =>
  layers.findIndex((layer) => layer[node]![party]! > 0) + 1;

/** The fewest steps to the outcome, or undefined. */
export function fewestSteps(layers: readonly Layer[], s: number, node: number): number | undefined {
  if (node === s) return 0;
  const at = layers.findIndex((layer) => layer[node]!.some((ways) => ways > 0));
  return at === -1 ? undefined : at + 1;
}

/** Whether some legal sequence of the parties leads from the one outcome to the other. */
export const canReach = (reading: Reading, kind: Kind, parties: readonly number[], from: number, to: number): boolean =>
  endsOf(reading, kind, parties, from).has(to);
