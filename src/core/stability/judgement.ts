/**
 * How comparisons are read in a stability definition: what counts as leaving for something better, what deters, what
 * escapes, and which moves of the others are credible. One definition of each concept serves all kinds of preference.
 */
import type { ConflictGraph } from '../graph/graph.ts';
import { chanceOf, DEFAULT_THRESHOLDS, UNKNOWN } from '../preference/relation.ts';

export interface Judgement {
  /** the party would move from `from` to `to` */
  readonly leaves: (party: number, from: number, to: number) => boolean;
  /** ending at `end` is no gain over having stayed at `start` */
  readonly deters: (party: number, start: number, end: number) => boolean;
  /** being able to move on to `end` undoes the answer */
  readonly escapes: (party: number, start: number, end: number) => boolean;
  /** the others can be expected to move from `from` to `to` where the concept asks for improvements */
  readonly credible: (party: number, from: number, to: number) => boolean;
  /** judgements of one graph with the same word here find the same moves credible */
  readonly credibility: 'gains' | 'perhaps gains' | 'likely gains' | 'replies';
  /** the chance that the party prefers a to b, where preference is a matter of chance */
  readonly chance?: (party: number, a: number, b: number) => number;
}

/** The code of a compared with b for the party: see Relation.codes; weak orders have no degrees. */
export function codeOf(graph: ConflictGraph, party: number, a: number, b: number): number {
  const relation = graph.relations?.[party];
  if (relation !== undefined) return relation.codes[a * graph.space.size + b]!;
  const difference = graph.ranks[party]![a]! - graph.ranks[party]![b]!;
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

const better = (code: number): boolean => code > 0 && code !== UNKNOWN;

/** The classical reading: improvements are strict, what is equally preferred or less deters. */
export function strictly(graph: ConflictGraph): Judgement {
  const gains = (party: number, from: number, to: number): boolean => better(codeOf(graph, party, to, from));
  return {
    leaves: gains,
    credible: gains,
    credibility: 'gains',
    deters: (party, start, end) => codeOf(graph, party, end, start) <= 0,
    escapes: (party, start, end) => codeOf(graph, party, end, start) > 0,
  };
}

/**
 * Unknown comparisons, four attitudes (Li, Hipel, Kilgour & Fang 2004): a leaves for something unknown and is deterred
 * only by what is known; b leaves only for what is known to be better and is deterred only by what is known; c leaves for
 * something unknown and is deterred by it; d leaves only for what is known and is deterred by what is unknown. Whatever
 * the attitude, the others may answer by moves to something unknown: it cannot count on their not liking it.
 */
export function towardsUnknown(graph: ConflictGraph, attitude: 'a' | 'b' | 'c' | 'd'): Judgement {
  const bold = attitude === 'a' || attitude === 'c';
  const wary = attitude === 'c' || attitude === 'd';
  const perhapsGains = (party: number, from: number, to: number): boolean => codeOf(graph, party, to, from) > 0;
  return {
    leaves: bold ? perhapsGains : (party, from, to) => better(codeOf(graph, party, to, from)),
    credible: perhapsGains,
    credibility: 'perhaps gains',
    deters: (party, start, end) => {
      const code = codeOf(graph, party, end, start);
      return code <= 0 || (wary && code === UNKNOWN);
    },
    escapes: (party, start, end) => {
      const code = codeOf(graph, party, end, start);
      return better(code) || (!wary && code === UNKNOWN);
    },
  };
}

/**
 * Strength (Hamouda, Kilgour & Hipel 2004): improvements of any degree are left for; only what is less preferred by at
 * least `degree` deters, and only a further move to something that is not, undoes it. `base` reads unknown comparisons.
 */
export function byDegree(graph: ConflictGraph, degree: number, base: Judgement, wary: boolean): Judgement {
  const deters = (party: number, start: number, end: number): boolean => {
    const code = codeOf(graph, party, end, start);
    return code <= -1 - degree || (wary && code === UNKNOWN);
  };
  return { ...base, deters, escapes: (party, start, end) => !deters(party, start, end) };
}

/** Sums of chances that differ by less are equal. */
const ROUNDING = 1e-9;

/**
 * Chances (Rêgo & dos Santos 2015) with each party's thresholds: it leaves where the chance of preferring the new outcome
 * exceeds 1 − α; an answer deters where the chance of preferring its end is at most 1 − β; the others' moves are credible
 * where the mover's chance of preferring them exceeds γ.
 */
export function byChance(graph: ConflictGraph): Judgement {
  const chance = (party: number, a: number, b: number): number => {
    const relation = graph.relations?.[party];
    if (relation !== undefined) return chanceOf(relation, graph.space.size, a, b);
    return better(codeOf(graph, party, a, b)) ? 1 : 0;
  };
  const thresholds = (party: number) => graph.relations?.[party]?.thresholds ?? DEFAULT_THRESHOLDS;
  const deters = (party: number, start: number, end: number): boolean =>
    chance(party, end, start) <= 1 - thresholds(party).beta + ROUNDING;
  return {
    leaves: (party, from, to) => chance(party, to, from) > 1 - thresholds(party).alpha + ROUNDING,
    credible: (party, from, to) => chance(party, to, from) > thresholds(party).gamma + ROUNDING,
    credibility: 'likely gains',
    deters,
    escapes: (party, start, end) => !deters(party, start, end),
    chance,
  };
}
