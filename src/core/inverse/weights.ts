/**
 * The least change of one option's weight that meets a requirement, option by option. With every other weight as it is, s
 * beats t from a certain weight on (or up to it), so only those turning points need to be tried: exact.
 */
import { atomsOf, isMet, type Requirement } from './requirement.ts';
import type { OptionWeight } from '../model/model.ts';
import { takes, type StateSpace } from '../space/state.ts';

export interface WeightChange {
  readonly option: number;
  readonly from: number;
  /** the nearest weight that meets the requirement */
  readonly to: number;
}

/** Weights are compared as whole multiples of 10⁻⁹, as in preference/weigh.ts. */
const UNIT = 1e9;

/** For each option whose weight alone can do it the nearest weight that does, smallest change first. O(options · r log r). */
export function changeWeights(
  space: StateSpace,
  weights: readonly OptionWeight[],
  node: number,
  requirement: Requirement,
): WeightChange[] {
  const relevant = atomsOf(requirement);
  const member = (at: number): number => (space.representative === undefined ? at : space.representative[at]!);
  const score = (at: number): number =>
    weights.reduce((sum, { option, weight }) => sum + (takes(space, member(at), option) ? Math.round(weight * UNIT) : 0), 0);
  const here = score(node);
  const lead = new Map(relevant.map((other) => [other, here - score(other)]));
  const changes: WeightChange[] = [];
  space.model.options.forEach((_, option) => {
    const inS = takes(space, member(node), option);
    const step = new Map(relevant.map((other) => [other, Number(inS) - Number(takes(space, member(other), option))]));
    const meets = (change: number): boolean => isMet(requirement, (other) => lead.get(other)! + change * step.get(other)! >= 0);
    const turning = [
      ...new Set(relevant.flatMap((other) => (step.get(other) === 0 ? [] : [-lead.get(other)! / step.get(other)!]))),
    ];
    turning.sort((a, b) => Math.abs(a) - Math.abs(b));
    const change = turning.find((at) => at !== 0 && meets(at));
    if (change === undefined) return;
    const from = weights.find((weight) => weight.option === option)?.weight ?? 0;
    changes.push({ option, from, to: Math.round(from * UNIT + change) / UNIT });
  });
  return changes.sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
}
