/** Coalitional stability, its reasons, and who has power over an outcome, against the second reading on random models. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CoalitionConceptId } from '../../src/core/coalition/definition.ts';
import { explainCoalition } from '../../src/core/coalition/explain.ts';
import { coalitionOf, membersIn, othersOf } from '../../src/core/coalition/members.ts';
import { leavingForGood, powerOver } from '../../src/core/coalition/power.ts';
import { COALITION_CONCEPTS, coalitionConceptOf } from '../../src/core/coalition/registry.ts';
import { CoalitionSolver } from '../../src/core/coalition/solver.ts';
import { coalitionTable } from '../../src/core/coalition/table.ts';
import type { CoalitionReason, CoalitionStep, CoalitionVerdict } from '../../src/core/coalition/verdict.ts';
import type { ConflictGraph } from '../../src/core/graph/graph.ts';
import type { Model } from '../../src/core/model/model.ts';
import { hasBit, stabilityTable } from '../../src/core/stability/table.ts';
import {
  coalitionStays,
  deterrents,
  groupEnds,
  jointImprovements,
  keepsSomeone,
  setsOf,
  withoutThem,
  type Members,
} from './coalitions.ts';
import { graphOf } from './engine.ts';
import { models } from './models.ts';
import { accepts, movesOf, prefers, read, type Reading } from './reading.ts';
import { runs } from './runs.ts';
import { same } from './same.ts';
import { endsOf } from './sequences.ts';
import { everybody } from './statusquo.ts';

const IDS = COALITION_CONCEPTS.map(({ id }) => id);

/** A legal sequence of the parties from one outcome to another, with what each mover makes of its step. */
function checkMoves(reading: Reading, parties: Members, from: number, to: number, steps: readonly CoalitionStep[]): void {
  let at = from;
  let last: number | undefined;
  for (const step of steps) {
    same(step.from, at);
    expect(parties).toContain(step.party);
    expect(step.party).not.toBe(last);
    expect(movesOf(reading, step.party, at)).toContain(step.to);
    const interest = prefers(reading, step.party, step.to, at)
      ? 'gains'
      : accepts(reading, step.party, step.to, at)
        ? 'indifferent'
        : 'loses';
    same(step.interest, interest);
    at = step.to;
    last = step.party;
  }
  same(at, to);
}

function checkReason(
  reading: Reading,
  concept: CoalitionConceptId,
  coalition: Members,
  s: number,
  reason: CoalitionReason,
): void {
  const { to, steps, deterred, answer } = reason;
  checkMoves(reading, coalition, s, to, steps);
  same(steps.length, endsOf(reading, 'moves', coalition, s).get(to));
  const right = deterrents(reading, concept, coalition, s, to);
  same(deterred, right.length > 0);
  const others = withoutThem(reading, coalition);
  if (answer === undefined) {
    same(deterred, false);
    if (concept !== 'csmr') return;
    const ends = [...endsOf(reading, 'moves', others, to).keys()].filter((end) => end !== to);
    same(
      ends.filter((end) => keepsSomeone(reading, coalition, s, end)),
      [],
    );
    return;
  }
  same(
    answer.kept,
    coalition.filter((party) => accepts(reading, party, s, answer.end)),
  );
  expect(answer.kept.length).toBeGreaterThan(0);
  same(right.includes(answer.end), deterred);
  if (answer.groups === undefined) {
    expect(concept).not.toBe('cseq');
    checkMoves(reading, others, to, answer.end, answer.steps);
    const lengths = [...endsOf(reading, 'moves', others, to)].flatMap(([end, length]) => (right.includes(end) ? [length] : []));
    if (deterred) same(answer.steps.length, Math.min(...lengths), 'a shortest answer');
  } else {
    same(concept, 'cseq');
    same(
      answer.groups.length,
      Math.min(...[...groupEnds(reading, others, to)].flatMap(([end, length]) => (right.includes(end) ? [length] : []))),
    );
    let at = to;
    let last = -1;
    let taken = 0;
    for (const { group, from, to: next } of answer.groups) {
      same(from, at);
      expect(group).not.toBe(last);
      same(
        membersIn(group).every((party) => others.includes(party)),
        true,
      );
      expect(jointImprovements(reading, membersIn(group), at)).toContain(next);
      const count = endsOf(reading, 'moves', membersIn(group), at).get(next)!;
      checkMoves(reading, membersIn(group), at, next, answer.steps.slice(taken, taken + count));
      taken += count;
      at = next;
      last = group;
    }
    same([at, taken], [answer.end, answer.steps.length]);
  }
  same(answer.escape !== undefined, concept === 'csmr' && !deterred);
  if (answer.escape === undefined) return;
  checkMoves(reading, coalition, answer.end, answer.escape.to, answer.escape.steps);
  same(keepsSomeone(reading, coalition, s, answer.escape.to), false);
}

function checkVerdict(
  reading: Reading,
  concept: CoalitionConceptId,
  coalition: Members,
  s: number,
  verdict: CoalitionVerdict,
): void {
  const improvements = jointImprovements(reading, coalition, s);
  same(verdict.count, improvements.length);
  same(
    verdict.improvements.map(({ to }) => to).sort((a, b) => a - b),
    improvements,
  );
  same(verdict.undeterred, verdict.improvements.filter(({ deterred }) => !deterred).length);
  same(verdict.stable, coalitionStays(reading, concept, coalition, s));
  for (const reason of verdict.improvements) checkReason(reading, concept, coalition, s, reason);
}

function laws(
  graph: ConflictGraph,
  stays: (concept: CoalitionConceptId, coalition: number, s: number) => boolean,
  s: number,
): void {
  const parties = graph.moves.length;
  for (let coalition = 1; coalition < 2 ** parties; coalition++) {
    const [cnash, cseq, csmr, cgmr] = IDS.map((id) => stays(id, coalition, s));
    if (cnash) same([cseq, csmr, cgmr], [true, true, true]);
    if (csmr) same(cgmr, true);
    if (cseq && graph.transitive) same(cgmr, true);
    if (coalition === 2 ** parties - 1) same([cseq, csmr, cgmr], [cnash, cnash, cnash], 'nobody is left to answer');
  }
}

function sameSingle(graph: ConflictGraph, stays: (concept: CoalitionConceptId, coalition: number, s: number) => boolean): void {
  const single = stabilityTable(graph, ['nash', 'seq', 'smr', 'gmr']);
  for (const { id, counterpart } of COALITION_CONCEPTS) {
    single.stable.get(counterpart)!.forEach((bits, party) => {
      for (let s = 0; s < graph.space.size; s++) {
        const alone = hasBit(bits, s);
        const found = stays(id, 1 << party, s);
        if (id !== 'cseq' || graph.moves.length === 2) same(found, alone, `${id} for one party is ${counterpart}`);
        else if (alone) same(found, true, 'SEQ implies CSEQ for one party');
      }
    });
  }
}

function agree(model: Model): void {
  const reading = read(model);
  const graph = graphOf(model);
  const solver = new CoalitionSolver(graph);
  const nodes = reading.outcomes.map((_outcome, node) => node);
  const sets = setsOf(everybody(reading));
  const table = coalitionTable(solver, IDS, sets.map(coalitionOf), nodes);
  const stays = (concept: CoalitionConceptId, coalition: number, s: number): boolean =>
    hasBit(table.stable.get(concept)![table.coalitions.indexOf(coalition)]!, s);
  for (const id of IDS) {
    const found = sets.map((_, index) => nodes.map((s) => hasBit(table.stable.get(id)![index]!, s)));
    const right = sets.map((coalition) => nodes.map((s) => coalitionStays(reading, id, coalition, s)));
    same(found, right, `${id}: coalition by outcome`);
    same(
      nodes.map((s) => hasBit(table.everywhere.get(id)!, s)),
      nodes.map((s) => right.every((row) => row[s])),
    );
  }
  for (const s of nodes) laws(graph, stays, s);
  sameSingle(graph, stays);
}

function reasonsHold(model: Model): void {
  const reading = read(model);
  const solver = new CoalitionSolver(graphOf(model));
  for (const id of IDS) {
    for (const coalition of setsOf(everybody(reading))) {
      reading.outcomes.forEach((_outcome, s) => {
        const verdict = explainCoalition(solver, coalitionConceptOf(id), coalitionOf(coalition), s, 1000);
        checkVerdict(reading, id, coalition, s, verdict);
      });
    }
  }
}

function samePower(model: Model): void {
  const reading = read(model);
  const graph = graphOf(model);
  const solver = new CoalitionSolver(graph);
  const start = graph.space.today ?? 0;
  const targets = reading.outcomes.map((_outcome, node) => node);
  const sets = setsOf(everybody(reading)).map((members) => ({ members, mask: coalitionOf(members) }));
  const smallest = (has: (members: Members) => boolean): number[] => {
    const all = sets.filter(({ members }) => has(members));
    const least = all.filter(({ mask }) => !all.some((other) => other.mask !== mask && (other.mask & ~mask) === 0));
    return least.map(({ mask }) => mask).sort((a, b) => a - b);
  };
  const ends = (members: Members, from: number): Map<number, number> => endsOf(reading, 'moves', members, from);
  for (const { target, bringing, blocking } of powerOver(graph, start, targets, solver.search)!) {
    const possible = target !== start && ends(everybody(reading), start).has(target);
    const brings = (members: Members): boolean => possible && ends(members, start).has(target);
    const blocks = (members: Members): boolean => possible && !ends(withoutThem(reading, members), start).has(target);
    same(
      [...bringing].sort((a, b) => a - b),
      smallest(brings),
    );
    same(
      [...blocking].sort((a, b) => a - b),
      smallest(blocks),
    );
    // who blocks meets everyone who brings
    for (const veto of blocking) for (const able of bringing) expect(veto & able).not.toBe(0);
  }
  for (const node of targets) {
    const loses = (members: Members): boolean =>
      [...ends(members, node).keys()].some((to) => to !== node && !ends(withoutThem(reading, members), to).has(node));
    same(
      [...leavingForGood(solver, node)!].sort((a, b) => a - b),
      smallest(loses),
    );
  }
}

test('coalitional stability on models in any form', () => {
  fc.assert(fc.property(models({ options: [1, 3] }), agree), runs('coalitions, any form', 2000));
});

test('coalitional stability on models with more outcomes', () => {
  fc.assert(fc.property(models({ options: [4, 5], form: 'option' }), agree), runs('coalitions, larger', 60));
});

test('coalitional stability in graph form', () => {
  fc.assert(fc.property(models({ options: [1, 3], form: 'graph' }), agree), runs('coalitions, graph form', 500));
});

test('the reasons of coalitional verdicts', () => {
  fc.assert(fc.property(models({ options: [1, 3] }), reasonsHold), runs('coalitions, reasons', 600));
  fc.assert(fc.property(models({ form: 'graph' }), reasonsHold), runs('coalitions, reasons in graph form', 150));
});

test('who brings about, who blocks, who leaves for good', () => {
  fc.assert(fc.property(models({ options: [1, 4] }), samePower), runs('coalitions, power', 600));
});

test('the others of a coalition are everyone else', () => {
  same(membersIn(othersOf(5, coalitionOf([0, 3]))), [1, 2, 4]);
  expect(membersIn(othersOf(30, coalitionOf([29])))).toHaveLength(29);
});
