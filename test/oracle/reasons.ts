/** What must be true of a reason tree, read off the definitions; throws an assertion where it is not. */
import { expect } from 'vitest';
import type { ClassicalId } from '../../src/core/stability/definition.ts';
import type { Answer, ImprovementReason, Verdict } from '../../src/core/stability/verdict.ts';
import { isJointAnswer, jointAnswers, waysOf, type JointAnswer } from './joint.ts';
import { accepts, improvementsOf, movesOf, othersOf, prefers, type Reading } from './reading.ts';
import { endsOf, stepsOf, type Kind } from './sequences.ts';
import { isDeterred, isStable } from './stability.ts';

type Compared = Answer['compared'];
interface Case {
  readonly reading: Reading;
  readonly concept: ClassicalId;
  readonly party: number;
  readonly s: number;
}

/** How the party compares `t` with `s`, where it started. */
function comparedWith({ reading, party, s }: Case, t: number): Compared {
  return prefers(reading, party, t, s) ? 'better' : prefers(reading, party, s, t) ? 'worse' : 'equal';
}

const hasCounter = (concept: ClassicalId): boolean => concept === 'smr' || concept === 'sseq';
const kindOf = (concept: ClassicalId): Kind => (concept === 'gmr' || concept === 'smr' ? 'moves' : 'improvements');

/**
 * "SEQ or SIM" is a statement about the state, not about each improvement: the tree is that of the concept which holds
 * the party (SEQ where both or neither do).
 */
function toldBy(reading: Reading, concept: ClassicalId, party: number, s: number): ClassicalId {
  if (concept !== 'seq-or-sim') return concept;
  return !isStable(reading, 'seq', party, s) && isStable(reading, 'sim', party, s) ? 'sim' : 'seq';
}

export function checkVerdict(reading: Reading, concept: ClassicalId, party: number, s: number, verdict: Verdict): void {
  const given: Case = { reading, concept: toldBy(reading, concept, party, s), party, s };
  expect([verdict.concept, verdict.party, verdict.node]).toEqual([concept, party, s]);
  expect(verdict.stable).toBe(isStable(reading, concept, party, s));
  const ends = verdict.improvements.map(({ to }) => to);
  expect([...ends].sort((a, b) => a - b)).toEqual(improvementsOf(reading, party, s));
  verdict.improvements.forEach((reason, at) => {
    checkReason(given, reason);
    const next = verdict.improvements[at + 1];
    if (next === undefined) return;
    if (reason.deterred) expect(next.deterred, 'undeterred improvements stand first').toBe(true);
    if (reason.deterred === next.deterred)
      expect(prefers(reading, party, next.to, reason.to), 'better ones stand first').toBe(false);
  });
  expect(verdict.stable).toBe(verdict.improvements.every(({ deterred }) => deterred));
}

function checkReason(given: Case, reason: ImprovementReason): void {
  const { reading, concept, party, s } = given;
  const { to, answer } = reason;
  expect(reason.deterred, `${concept}: ${s} -> ${to}`).toBe(isDeterred(reading, concept, party, s, to));
  if (answer !== undefined) {
    expect(answer.compared).toBe(comparedWith(given, answer.end));
    if (!hasCounter(concept)) expect(answer.escape).toBeUndefined();
    if (reason.deterred) expect(answer.compared).not.toBe('better');
  }
  if (reason.deterred) expect(answer, 'what is deterred is deterred by an answer').toBeDefined();
  switch (concept) {
    case 'nash':
      return expect(answer).toBeUndefined();
    case 'gmr':
    case 'smr':
    case 'seq':
    case 'sseq':
      return checkSequence(given, reason);
    case 'sim':
      return checkJoint(given, reason);
    case 'seq-or-sim':
      throw new Error('told by SEQ or by SIM');
  }
}

function checkLegalSequence({ reading, concept, party }: Case, to: number, answer: Answer): void {
  expect(answer.kind).toBe('sequence');
  expect(answer.steps.length).toBeGreaterThan(0);
  let at = to;
  let last = party;
  for (const step of answer.steps) {
    expect(step.from).toBe(at);
    expect(step.party).not.toBe(party);
    expect(step.party, 'nobody moves twice running').not.toBe(last);
    expect(stepsOf(reading, kindOf(concept), step.party, at)).toContain(step.to);
    at = step.to;
    last = step.party;
  }
  expect(answer.end).toBe(at);
}

/** The best the party can do from `t`: stay, or move away once where the concept lets it. */
function afterwards({ reading, concept, party }: Case, t: number): number {
  if (!hasCounter(concept)) return t;
  return movesOf(reading, party, t).reduce((best, s3) => (prefers(reading, party, s3, best) ? s3 : best), t);
}

function checkSequence(given: Case, { to, deterred, answer }: ImprovementReason): void {
  const { reading, concept, party, s } = given;
  const ends = endsOf(reading, kindOf(concept), othersOf(reading, party), to);
  ends.delete(to);
  if (answer === undefined) return expect(ends.size, 'an answer is named where there is one').toBe(0);
  checkLegalSequence(given, to, answer);
  if (hasCounter(concept)) checkEscape(given, answer);
  const deters = (end: number): boolean => accepts(reading, party, s, afterwards(given, end));
  expect(deters(answer.end)).toBe(deterred);
  if (deterred) {
    const lengths = [...ends].flatMap(([end, length]) => (deters(end) ? [length] : []));
    expect(answer.steps.length, 'a shortest answer that deters').toBe(Math.min(...lengths));
  } else {
    const worse = [...ends.keys()].filter((end) =>
      prefers(reading, party, afterwards(given, answer.end), afterwards(given, end)),
    );
    expect(worse, 'no answer hurts more').toEqual([]);
  }
}

function checkEscape(given: Case, { end, escape }: Answer): void {
  const { reading, party } = given;
  const own = movesOf(reading, party, end);
  if (escape === undefined) return expect(own).toEqual([]);
  expect(own).toContain(escape.to);
  expect(own.filter((s3) => prefers(reading, party, s3, escape.to))).toEqual([]);
  expect(escape.compared).toBe(comparedWith(given, escape.to));
}

function checkLegalJoint({ reading, party, s }: Case, to: number, answer: Answer): void {
  expect(answer.kind).toBe('joint');
  const movers = answer.steps.map((step) => step.party);
  const goals = answer.steps.map((step) => step.to);
  expect(movers.length).toBeGreaterThan(0);
  expect(new Set(movers).size).toBe(movers.length);
  expect(movers).not.toContain(party);
  for (const step of answer.steps) {
    expect(step.from).toBe(s);
    expect(improvementsOf(reading, step.party, s)).toContain(step.to);
  }
  expect(isJointAnswer(reading, party, s, to, { movers, goals, end: answer.end })).toBe(true);
}

function checkJoint(given: Case, { to, deterred, answer }: ImprovementReason): void {
  const { reading, party, s } = given;
  const deters = ({ end }: JointAnswer): boolean => accepts(reading, party, s, end);
  const answersByWay = waysOf(reading, party, s, to).map((way) => jointAnswers(reading, party, s, way));
  if (answer === undefined) return expect(answersByWay.some((answers) => answers.length === 0)).toBe(true);
  checkLegalJoint(given, to, answer);
  if (!deterred) {
    expect(answer.compared).toBe('better');
    const open = answersByWay.filter((answers) => !answers.some(deters));
    const hurtsMost = open.some((answers) => answers.every(({ end }) => !prefers(reading, party, answer.end, end)));
    expect(hurtsMost, 'no joint answer hurts more').toBe(true);
  } else if (answersByWay.length === 1) {
    const movers = answersByWay[0]!.flatMap((found) => (deters(found) ? [found.movers.length] : []));
    expect(answer.steps.length, 'fewest movers that deter').toBe(Math.min(...movers));
  }
}
