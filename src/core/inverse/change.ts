/**
 * What would have to change for an outcome to hold: the conditions on each party's preferences, the fewest changes of mind
 * that meet them, party by party and in total, and other levers. This page is the table of contents of the room.
 */
import { countRankings, type RankingCount } from './count.ts';
import { levers, type Levers } from './lever.ts';
import { nudge, type Nudge, type NudgeOptions } from './nudge.ts';
import { given, type Requirement } from './requirement.ts';
import { INVERTIBLE, isMetBy, jointSize, required } from './required.ts';
import { changeStatements, type EditKind, type StatementChange } from './statements.ts';
import { together, type StatementTotal } from './together.ts';
import { fewestInTotal, type Total } from './total.ts';
import { changeWeights, type WeightChange } from './weights.ts';
import type { ConflictGraph } from '../graph/graph.ts';
import type { StatementPlace } from '../model/model.ts';
import { error, type Problem } from '../problem.ts';
import type { StateSpace } from '../space/state.ts';
import { codeOf } from '../stability/judgement.ts';
import { refusal, type ClassicalId } from '../stability/definition.ts';
import { conceptOf } from '../stability/registry.ts';
import type { Steps } from '../steps.ts';

export interface ChangeOptions extends NudgeOptions {
  /** which concepts; all that can be turned round where undefined */
  readonly concepts?: readonly ClassicalId[];
  /** concepts for which statements, weights and levers are worked out too; none where undefined */
  readonly details?: readonly ClassicalId[];
  /** parties whose preferences stay as they are */
  readonly keep?: readonly number[];
}

export interface PartyChange {
  readonly party: number;
  /** whether it stays as things are */
  readonly stays: boolean;
  /** its preferences are not to change */
  readonly kept: boolean;
  /** the whole condition on its preferences, those of the others as they are */
  readonly requirement: Requirement;
  /** what is left of it once the comparisons that are true already are filled in */
  readonly open: Requirement;
  /** how many strict rankings meet the condition; undefined where counting would take too long */
  readonly count: RankingCount | undefined;
  /** the fewest changed comparisons, the others' preferences as they are; undefined where it stays, is kept, or none suffice */
  readonly change: Nudge | undefined;
  /** the fewest changed statements, by any means and by one means alone */
  readonly statements: Readonly<Record<'any' | EditKind, StatementChange>> | undefined;
  /** the least change of a single weight, option by option */
  readonly weights: readonly WeightChange[] | undefined;
}

export interface ConceptChange {
  readonly concept: ClassicalId;
  readonly holds: boolean;
  readonly parties: readonly PartyChange[];
  readonly total: Total;
  /** changed statements of all parties together; undefined where none were found, or not looked for */
  readonly statements: StatementTotal | undefined;
  readonly levers: Levers | undefined;
}

export interface ChangeAnalysis {
  readonly graph: ConflictGraph;
  readonly node: number;
  readonly keep: readonly number[];
  readonly concepts: readonly ConceptChange[];
  /** concepts left out, each with the reason */
  readonly skipped: readonly { readonly concept: ClassicalId; readonly problem: Problem }[];
  /** false: the work was interrupted, and what there is is only part of it */
  readonly complete: boolean;
}

/** Joint answers from one outcome, at most. */
const MOST_JOINT = 200_000;

/** Yields how far the work is; the answer 'stop' ends it with what there is. */
export function* whatMustChange(graph: ConflictGraph, node: number, options: ChangeOptions = {}): Steps<ChangeAnalysis> {
  const { details = [], keep = [] } = options;
  const asked = options.concepts ?? INVERTIBLE;
  const may = graph.moves.map((_, party) => !keep.includes(party) && hasOrder(graph, party));
  const concepts: ConceptChange[] = [];
  const skipped: { concept: ClassicalId; problem: Problem }[] = [];
  const analysis = (complete: boolean): ChangeAnalysis => ({ graph, node, keep, concepts, skipped, complete });
  // what is worked out in detail takes longer by far
  const weight = (concept: ClassicalId): number => (details.includes(concept) ? 10 : 1);
  const whole = asked.reduce((sum, concept) => sum + weight(concept), 0);
  let done = 0;
  for (const concept of asked) {
    const problem = obstacle(graph, concept, node);
    if (problem !== undefined) {
      skipped.push({ concept, problem });
      continue;
    }
    const deep = details.includes(concept);
    const parties: PartyChange[] = [];
    for (const party of graph.moves.keys()) {
      parties.push(partyChange(graph, concept, node, party, may[party]!, deep, options));
      if ((yield done / whole) === 'stop') return analysis(false);
    }
    const holds = parties.every(({ stays }) => stays);
    const total = fewestInTotal(graph, concept, node, may, options);
    if ((yield (done + 1) / whole) === 'stop') return analysis(false);
    let tried: Levers | undefined;
    if (deep && !holds) {
      const work = levers(graph, concept, node);
      for (let step = work.next(); ;) {
        if (step.done === true) {
          tried = step.value;
          break;
        }
        step = work.next(yield (done + 1 + 9 * step.value) / whole);
      }
    }
    const leaving = parties.filter(({ stays }) => !stays);
    const byStatements =
      deep && leaving.length > 0
        ? together(
            graph,
            concept,
            node,
            may,
            leaving.map(({ party, statements }) => ({ party, statements: statements?.any })),
          )
        : undefined;
    concepts.push({ concept, holds, parties, total, statements: byStatements, levers: tried });
    if (tried !== undefined && tried.tried < tried.total) return analysis(false);
    done += weight(concept);
  }
  return analysis(true);
}

/** Whether the party's preferences are an order of the outcomes, which changes of mind can be counted in. */
const hasOrder = (graph: ConflictGraph, party: number): boolean => {
  const kinds = graph.relations?.[party]?.kinds;
  return kinds === undefined || [...kinds].every((kind) => kind === 'strength' || kind === 'weak order');
};

function obstacle(graph: ConflictGraph, concept: ClassicalId, node: number): Problem | undefined {
  const definition = conceptOf(concept);
  const why = refusal(definition, graph);
  if (why !== undefined) return error('concept-not-applicable', `${definition.short} is not defined here: ${why}`);
  if ((concept === 'sim' || concept === 'seq-or-sim') && jointSize(graph, node, MOST_JOINT) > MOST_JOINT) {
    return error(
      'too-much-work',
      `${definition.short}: more than ${MOST_JOINT.toLocaleString('en')} joint answers from this outcome`,
    );
  }
  return undefined;
}

function partyChange(
  graph: ConflictGraph,
  concept: ClassicalId,
  node: number,
  party: number,
  may: boolean,
  deep: boolean,
  options: ChangeOptions,
): PartyChange {
  const { space } = graph;
  const requirement = required(graph, concept, party, node);
  const stays = isMetBy(graph, party, node, requirement);
  const open = given(requirement, (other) => (codeOf(graph, party, other, node) <= 0 ? true : undefined));
  const mends = !stays && may;
  const preference = space.model.preferences[party];
  return {
    party,
    stays,
    kept: !may,
    requirement,
    open,
    count: countRankings(requirement, space.size),
    change: mends ? nudge(graph.ranks[party]!, party, node, 'up', requirement, options) : undefined,
    statements:
      mends && deep && preference?.kind === 'statements' && graph.relations?.[party] === undefined
        ? statementChanges(space, preference.places, node, requirement)
        : undefined,
    weights:
      mends && deep && preference?.kind === 'weights' && graph.relations?.[party] === undefined
        ? changeWeights(space, preference.weights, node, requirement)
        : undefined,
  };
}

function statementChanges(
  space: StateSpace,
  places: readonly StatementPlace[],
  node: number,
  requirement: Requirement,
): Readonly<Record<'any' | EditKind, StatementChange>> {
  const by = (kinds: readonly EditKind[], most = 6): StatementChange =>
    changeStatements(space, places, node, requirement, { kinds, most });
  return { any: by(['move', 'drop', 'add'], 20), move: by(['move']), drop: by(['drop']), add: by(['add']) };
}
