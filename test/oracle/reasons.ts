/** What must be true of a reason tree, read off the definitions; throws an assertion where it is not. */
import type { ClassicalId } from '../../src/core/stability/definition.ts';
import type { Answer, ImprovementReason, Verdict } from '../../src/core/stability/verdict.ts';
import { isJointAnswer, jointAnswers, waysOf, type JointAnswer } from './joint.ts';
import { accepts, improvementsOf, movesOf, othersOf, prefers, type Reading } from './reading.ts';
import { same } from './same.ts';
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
  same([verdict.concept, verdict.party, verdict.node], [concept, party, s]);
  same(verdict.stable, isStable(reading, concept, party, s));
  const ends = verdict.improvements.map(({ to }) => to);
  same(
    [...ends].sort((a, b) => a - b),
    improvementsOf(reading, party, s),
  );
  verdict.improvements.forEach((reason, at) => {
    checkReason(given, reason);
    const next = verdict.improvements[at + 1];
    if (next === undefined) return;
    if (reason.deterred) same(next.deterred, true, 'undeterred improvements stand first');
    if (reason.deterred === next.deterred) same(prefers(reading, party, next.to, reason.to), false, 'better ones stand first');
  });
  same(
    verdict.stable,
    verdict.improvements.every(({ deterred }) => deterred),
  );
}

function checkReason(given: Case, reason: ImprovementReason): void {
  const { reading, concept, party, s } = given;
  const { to, answer } = reason;
  same(reason.deterred, isDeterred(reading, concept, party, s, to), `${concept}: ${s} -> ${to}`);
  if (answer !== undefined) {
    same(answer.compared, comparedWith(given, answer.end));
    if (!hasCounter(concept)) same(answer.escape, undefined);
    if (reason.deterred) same(answer.compared === 'better', false, 'an answer that deters leaves the party no better off');
  }
  if (reason.deterred) same(answer === undefined, false, 'what is deterred is deterred by an answer');
  switch (concept) {
    case 'nash':
      return same(answer, undefined);
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
  same(answer.kind, 'sequence');
  same(answer.steps.length > 0, true, 'an answer has a move');
  let at = to;
  let last = party;
  for (const step of answer.steps) {
    same(step.from, at);
    same(step.party === party, false, 'the others answer');
    same(step.party === last, false, 'nobody moves twice running');
    same(
      stepsOf(reading, kindOf(concept), step.party, at).includes(step.to),
      true,
      `party ${step.party} from ${at} to ${step.to}`,
    );
    at = step.to;
    last = step.party;
  }
  same(answer.end, at);
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
  if (answer === undefined) return same(ends.size, 0, 'an answer is named where there is one');
  checkLegalSequence(given, to, answer);
  if (hasCounter(concept)) checkEscape(given, answer);
  const deters = (end: number): boolean => accepts(reading, party, s, afterwards(given, end));
  same(deters(answer.end), deterred);
  if (deterred) {
    const lengths = [...ends].flatMap(([end, length]) => (deters(end) ? [length] : []));
    same(answer.steps.length, Math.min(...lengths), 'a shortest answer that deters');
  } else {
    const worse = [...ends.keys()].filter((end) =>
      prefers(reading, party, afterwards(given, answer.end), afterwards(given, end)),
    );
    same(worse, [], 'no answer hurts more');
  }
}

function checkEscape(given: Case, { end, escape }: Answer): void {
  const { reading, party } = given;
  const own = movesOf(reading, party, end);
  if (escape === undefined) return same(own, []);
  same(own.includes(escape.to), true, 'the escape is a move');
  same(
    own.filter((s3) => prefers(reading, party, s3, escape.to)),
    [],
  );
  same(escape.compared, comparedWith(given, escape.to));
}

function checkLegalJoint({ reading, party, s }: Case, to: number, answer: Answer): void {
  same(answer.kind, 'joint');
  const movers = answer.steps.map((step) => step.party);
  const goals = answer.steps.map((step) => step.to);
  same(movers.length > 0, true, 'an answer has a move');
  same(new Set(movers).size, movers.length);
  same(movers.includes(party), false, 'the others answer');
  for (const step of answer.steps) {
    same(step.from, s);
    same(improvementsOf(reading, step.party, s).includes(step.to), true, `party ${step.party} gains from ${s} to ${step.to}`);
  }
  same(isJointAnswer(reading, party, s, to, { movers, goals, end: answer.end }), true);
}

function checkJoint(given: Case, { to, deterred, answer }: ImprovementReason): void {
  const { reading, party, s } = given;
  const deters = ({ end }: JointAnswer): boolean => accepts(reading, party, s, end);
  const answersByWay = waysOf(reading, party, s, to).map((way) => jointAnswers(reading, party, s, way));
  if (answer === undefined)
    return same(
      answersByWay.some((answers) => answers.length === 0),
      true,
    );
  checkLegalJoint(given, to, answer);
  if (!deterred) {
    same(answer.compared, 'better');
    const open = answersByWay.filter((answers) => !answers.some(deters));
    const hurtsMost = open.some((answers) => answers.every(({ end }) => !prefers(reading, party, answer.end, end)));
    same(hurtsMost, true, 'no joint answer hurts more');
  } else if (answersByWay.length === 1) {
    const movers = answersByWay[0]!.flatMap((found) => (deters(found) ? [found.movers.length] : []));
    same(answer.steps.length, Math.min(...movers), 'fewest movers that deter');
  }
}
