/**
 * The fewest changes of mind by all parties in total that make an outcome hold.
 *
 * Under Nash, GMR and SMR what a party asks for depends on its own preferences only, so the least changes add up. Under SEQ,
 * SSEQ and SIM the answers depend on what the others want: a change of one party can make or undo an answer to another. There
 * the result is the best verified combination found, and below it a bound: what each party has to change at least even if
 * those who may change would answer in any way they can. Small cases are settled by a solver (profile.ts).
 */
import { distance } from './kemeny.ts';
import { nudge, type Nudge, type NudgeOptions } from './nudge.ts';
import { profileProgram, profileFrom } from './profile.ts';
import { atom, type Requirement } from './requirement.ts';
import { dependsOnOthers, isMetBy, required, undeterred } from './required.ts';
import { movesFrom, type ConflictGraph } from '../graph/graph.ts';
import type { ClassicalId } from '../stability/definition.ts';
import { conceptOf } from '../stability/registry.ts';

export interface Total {
  /** Kemeny steps of all parties in total; undefined: no combination was found */
  readonly cost: number | undefined;
  /** no combination of fewer steps suffices; Infinity: none at all does */
  readonly atLeast: number;
  /** how the bound was proved where it is met: what the parties need adds up, or a solver settled it */
  readonly proof: 'sum' | 'solver' | 'none';
  /** parties that change, each with its steps and its whole order afterwards */
  readonly parties: readonly { readonly party: number; readonly cost: number; readonly ranks: Int32Array }[];
}

type Profile = readonly Int32Array[];

/** `may`: party → whether its preferences may change. */
export function fewestInTotal(
  graph: ConflictGraph,
  concept: ClassicalId,
  node: number,
  may: readonly boolean[],
  options: NudgeOptions = {},
): Total {
  let atLeast = graph.moves.reduce((sum, _, party) => sum + leastFor(graph, concept, node, party, may, options), 0);
  if (atLeast === Infinity) return { cost: undefined, atLeast, proof: 'sum', parties: [] };
  const stays = (party: number): boolean => isMetBy(graph, party, node, required(graph, concept, party, node));
  if (atLeast === 0 && !graph.moves.every((_, party) => stays(party))) atLeast = 1;
  let best = combination(graph, concept, node, may, options);
  let cost = best === undefined ? Infinity : costOf(graph, best);
  let proof: Total['proof'] = cost === atLeast ? 'sum' : 'none';
  const small = proof === 'none' && options.solve !== undefined ? profileProgram(graph, concept, node, may) : undefined;
  if (small !== undefined) {
    const solved = options.solve!(small.program);
    const profile = solved.values === undefined ? undefined : profileFrom(small, graph, solved.values);
    if (profile !== undefined && costOf(graph, profile) < cost) {
      best = profile;
      cost = costOf(graph, profile);
    }
    atLeast = Math.max(atLeast, Math.ceil(solved.bound - 1e-6));
    if (atLeast >= cost) proof = 'solver';
  }
  if (cost === Infinity) return { cost: undefined, atLeast, proof: atLeast === Infinity ? 'solver' : 'none', parties: [] };
  return { cost, atLeast: Math.min(atLeast, cost), proof, parties: changesOf(graph, best!) };
}

const stepsOf = (graph: ConflictGraph, party: number, rank: Int32Array): number =>
  rank === graph.ranks[party] ? 0 : distance(graph.ranks[party]!, rank);

const costOf = (graph: ConflictGraph, profile: Profile): number =>
  profile.reduce((sum, rank, party) => sum + stepsOf(graph, party, rank), 0);

function changesOf(graph: ConflictGraph, profile: Profile): Total['parties'] {
  return profile.flatMap((ranks, party) => {
    const cost = stepsOf(graph, party, ranks);
    return cost === 0 ? [] : [{ party, cost, ranks }];
  });
}

/** What the party itself has to change at least, whatever those who may change come to want. */
function leastFor(
  graph: ConflictGraph,
  concept: ClassicalId,
  node: number,
  party: number,
  may: readonly boolean[],
  options: NudgeOptions,
): number {
  const requirement = required(graph, concept, party, node, (other) => may[other]!);
  if (isMetBy(graph, party, node, requirement)) return 0;
  if (!may[party]!) return Infinity;
  return nudge(graph.ranks[party]!, party, node, 'up', requirement, options)?.atLeast ?? Infinity;
}

/** The cheapest verified combination among those that a few orders of proceeding lead to. */
function combination(
  graph: ConflictGraph,
  concept: ClassicalId,
  node: number,
  may: readonly boolean[],
  options: NudgeOptions,
): Profile | undefined {
  const parties = graph.moves.map((_, party) => party);
  const orders = dependsOnOthers(concept) ? [parties, [...parties].reverse()] : [parties];
  let best: Profile | undefined;
  for (const order of orders) {
    for (const firmly of dependsOnOthers(concept) ? [false, true] : [false]) {
      const found = new Repair(graph, concept, node, may, options).run(order, firmly);
      if (found !== undefined && (best === undefined || costOf(graph, found) < costOf(graph, best))) best = found;
    }
  }
  return best;
}

/** Mends one party after the other until the outcome holds for all, or no repair is known. */
class Repair {
  private readonly graph: ConflictGraph;
  private readonly concept: ClassicalId;
  private readonly node: number;
  private readonly may: readonly boolean[];
  private readonly options: NudgeOptions;
  private profile: Int32Array[];

  constructor(graph: ConflictGraph, concept: ClassicalId, node: number, may: readonly boolean[], options: NudgeOptions) {
    this.graph = graph;
    this.concept = concept;
    this.node = node;
    this.may = may;
    this.options = options;
    this.profile = [...graph.ranks];
  }

  /** `firmly`: each party comes to stay whatever the others want (Nash), so that no later change undoes it. */
  run(order: readonly number[], firmly: boolean): Profile | undefined {
    const mended = order.map(() => 0);
    for (let round = 0; round < 4 * order.length; round++) {
      const now: ConflictGraph = { ...this.graph, ranks: this.profile };
      const open = order.find((party) => !isMetBy(now, party, this.node, this.requirement(now, party)));
      if (open === undefined) return this.profile;
      if (!this.may[open]!) {
        if (!this.makeAnswer(now, open)) return undefined;
        continue;
      }
      mended[open]!++;
      const concept = firmly || mended[open]! > 1 ? 'nash' : this.concept;
      const wanted = required(now, concept, open, this.node);
      const found = nudge(this.graph.ranks[open]!, open, this.node, 'up', wanted, this.options);
      if (found === undefined) return undefined;
      this.profile = this.profile.with(open, found.ranks);
    }
    return undefined;
  }

  private requirement(graph: ConflictGraph, party: number): Requirement {
    return required(graph, this.concept, party, this.node);
  }

  /** One move by which another party could answer the first open improvement comes to be in its interest. */
  private makeAnswer(now: ConflictGraph, party: number): boolean {
    const concept = conceptOf(this.concept);
    const from = undeterred(now, this.concept, party, this.node)[0];
    if (from === undefined || !concept.answers.startsWith('improvements')) return false;
    const rank = now.ranks[party]!;
    const here = rank[this.node]!;
    let best: Nudge | undefined;
    for (const [giver, allowed] of this.may.entries()) {
      if (!allowed || giver === party) continue;
      for (const to of movesFrom(now, giver, from)) {
        if (rank[to]! > here) continue;
        if (concept.counter && movesFrom(now, party, to).some((next) => rank[next]! > here)) continue;
        const found = nudge(now.ranks[giver]!, giver, from, 'down', atom(to), this.options);
        if (found !== undefined && (best === undefined || found.cost < best.cost)) best = found;
      }
    }
    if (best === undefined) return false;
    this.profile = this.profile.with(best.party, best.ranks);
    return true;
  }
}
