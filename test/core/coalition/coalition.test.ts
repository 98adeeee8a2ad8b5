/** Coalitions in the Elmira dispute, as published, and in disputes made for one point each. */
import { describe, expect, test } from 'vitest';
import { explainCoalition } from '../../../src/core/coalition/explain.ts';
import { coalitionOf, coalitions, membersIn, othersOf, partsOf } from '../../../src/core/coalition/members.ts';
import { COALITION_CONCEPTS, coalitionConceptOf, findCoalitionConcept } from '../../../src/core/coalition/registry.ts';
import { CoalitionSolver } from '../../../src/core/coalition/solver.ts';
import { analyseTogether, MOST_COALITIONS } from '../../../src/core/coalition/together.ts';
import { nodeOfNumber, numberOf } from '../../../src/core/space/state.ts';
import { bitsOf, stabilityTable } from '../../../src/core/stability/table.ts';
import { finished } from '../../../src/core/steps.ts';
import { graphOf, type Sketch } from '../dispute.ts';
import { ELMIRA } from '../elmira.ts';

const graph = graphOf(ELMIRA);
const node = (number: number): number => nodeOfNumber(graph.space, number)!;
const number = (of: number): number => numberOf(graph.space, of);
const MINISTRY_AND_COMPANY = coalitionOf([0, 1]);

describe('Elmira', () => {
  const solver = new CoalitionSolver(graph);

  test('ministry and company leave 5 for 8, the company first and against its interest', () => {
    const verdict = explainCoalition(solver, coalitionConceptOf('cnash'), MINISTRY_AND_COMPANY, node(5));
    expect([verdict.stable, verdict.count, verdict.undeterred]).toEqual([false, 1, 1]);
    const [reason] = verdict.improvements;
    expect(number(reason!.to)).toBe(8);
    expect(reason!.steps.map(({ party, to, interest }) => [party, number(to), interest])).toEqual([
      [1, 7, 'loses'],
      [0, 8, 'loses'],
    ]);
  });

  test('they stay at 8', () => {
    for (const concept of COALITION_CONCEPTS) expect(solver.stable(concept, MINISTRY_AND_COMPANY, node(8))).toBe(true);
  });

  test('8 and 9 hold against every coalition', () => {
    const together = finished(analyseTogether(stabilityTable(graph)));
    if (!together.ok) throw new Error('no analysis');
    const { coalitional, outcomes, power, whole, omitted } = together.value;
    expect([whole, omitted]).toEqual([true, 0]);
    expect(new Set(bitsOf(coalitional.everywhere.get('cnash')!, 9).map(number))).toEqual(new Set([8, 9]));
    const five = outcomes.find((outcome) => outcome.node === node(5))!;
    expect(five.holds).toContain('nash');
    expect(five.resists).toEqual([]);
    expect(five.leavers.map(({ coalition, leaves }) => [coalition, leaves])).toEqual([
      [MINISTRY_AND_COMPANY, ['cnash', 'cseq', 'csmr', 'cgmr']],
    ]);
    const eight = power!.find(({ target }) => target === node(8))!;
    expect(eight.bringing.map(membersIn)).toEqual([[0, 1, 2]]);
    expect(eight.blocking.map(membersIn)).toEqual([[0], [1], [2]]);
  });
});

test('ended early it gives the outcomes looked at so far, and says that it is part', () => {
  const steps = analyseTogether(stabilityTable(graph));
  expect([steps.next().value, steps.next().value]).toEqual([0, 1 / 9]);
  const part = steps.next('stop');
  if (part.done !== true || !part.value.ok) throw new Error('goes on');
  const { complete, whole, asked, outcomes, coalitional, power } = part.value.value;
  expect([complete, whole, asked, outcomes.length, coalitional.nodes.length, power!.length]).toEqual([false, false, 5, 1, 1, 5]);
});

test('the argument told is that of the strictest concept that holds a coalition, or of the weakest where none does', () => {
  const together = finished(analyseTogether(stabilityTable(graph)));
  if (!together.ok) throw new Error('no analysis');
  const told = together.value.outcomes.flatMap(({ node: of, leavers }) =>
    leavers.map(({ coalition, leaves, verdict }) => [
      number(of),
      membersIn(coalition),
      leaves.join(),
      verdict.concept,
      verdict.stable,
    ]),
  );
  expect(told).toEqual([
    [1, [0, 2], 'cnash,cseq', 'csmr', true],
    [5, [0, 1], 'cnash,cseq,csmr,cgmr', 'cgmr', false],
  ]);
});

test('options are not pooled: no order of moves crosses an infeasible outcome', () => {
  // a bridge needs both halves: one alone is not possible, so no single move gets anywhere
  const bridge: Sketch = {
    parties: ['north', 'south'],
    options: { 'north-half': ['north'], 'south-half': ['south'] },
    never: ['not (north-half iff south-half)'],
    today: 'NN',
    prefer: { north: { ranking: ['YY', 'NN'] }, south: { ranking: ['YY', 'NN'] } },
  };
  const of = graphOf(bridge);
  const solver = new CoalitionSolver(of);
  expect(of.space.size).toBe(2);
  expect(bitsOf(solver.improvements(coalitionOf([0, 1]), 0), 2)).toEqual([]);
  expect(solver.stable(coalitionConceptOf('cnash'), coalitionOf([0, 1]), 0)).toBe(true);
  // where one half may stand alone, the same coalition builds the bridge
  const crossed = graphOf({ ...bridge, never: ['south-half and not north-half'], prefer: {} });
  expect(bitsOf(new CoalitionSolver(crossed).reach(coalitionOf([0, 1]), 0), 3)).toContain(2);
});

test('an answer may come from a group that gains together though each loses alone', () => {
  // a may start; b and c then do best together, by a first step that costs b
  const of = graphOf({
    parties: ['a', 'b', 'c'],
    outcomes: [{ name: 'today' }, { name: 'started' }, { name: 'half' }, { name: 'done' }],
    today: '1',
    prefer: { a: { ranking: ['2', '1', '3', '4'] }, b: { ranking: ['4', '2', '1', '3'] }, c: { ranking: ['4', '3', '2', '1'] } },
    moves: { a: [['1', '2']], b: [['2', '3']], c: [['3', '4']] },
  });
  const solver = new CoalitionSolver(of);
  const alone = coalitionOf([0]);
  expect(stabilityTable(of, ['seq']).stable.get('seq')![0]![0]! & 1).toBe(0);
  const verdict = explainCoalition(solver, coalitionConceptOf('cseq'), alone, 0);
  expect(verdict.stable).toBe(true);
  const { answer } = verdict.improvements[0]!;
  expect(answer!.groups).toEqual([{ group: coalitionOf([1, 2]), from: 1, to: 3 }]);
  expect(answer!.steps.map(({ party, to, interest }) => [party, to, interest])).toEqual([
    [1, 2, 'loses'],
    [2, 3, 'gains'],
  ]);
});

describe('sets of parties', () => {
  test('small ones first, each once', () => {
    expect([...coalitions(3, 1)].map(membersIn)).toEqual([[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]]);
    expect(partsOf(coalitionOf([1, 3])).map(membersIn)).toEqual([[1], [3], [1, 3]]);
    expect(membersIn(othersOf(4, coalitionOf([1, 3])))).toEqual([0, 2]);
  });

  test('more than can be looked at are left out, and counted', () => {
    const parties = Array.from({ length: 9 }, (_, k) => `p${k}`);
    const of = graphOf({ parties, options: Object.fromEntries(parties.map((id) => [`${id}-moves`, [id]])), today: 'NNNNNNNNN' });
    const together = finished(analyseTogether(stabilityTable(of, ['nash']), { concepts: ['cnash'] }));
    expect(together.ok && together.value.omitted).toBe(2 ** 9 - 1 - 9 - MOST_COALITIONS);
  });

  test('too many parties are refused with the reason', () => {
    const parties = Array.from({ length: 31 }, (_, k) => `p${k}`);
    const of = graphOf({ parties, options: { act: ['p0'] } });
    const together = finished(analyseTogether(stabilityTable(of, ['nash'])));
    expect(together.ok).toBe(false);
    expect(together.problems[0]).toMatchObject({ code: 'too-much-work', fix: expect.stringContaining('leave out parties') });
  });
});

describe('the registry', () => {
  test('finds a concept by its own name or that of its counterpart', () => {
    expect(findCoalitionConcept('CSEQ')?.id).toBe('cseq');
    expect(findCoalitionConcept('seq')?.id).toBe('cseq');
    expect(findCoalitionConcept('coalitional stability')?.id).toBe('cnash');
    expect(findCoalitionConcept('sim')).toBeUndefined();
  });

  test('has each concept declare itself whole', () => {
    for (const concept of COALITION_CONCEPTS) {
      expect(concept.plain).toMatch(/^[A-Z].*\.$/);
      expect(concept.sources.length).toBeGreaterThan(0);
      expect(concept.counter).toBe(concept.foresight === 3);
    }
  });
});
