/**
 * Second reading of simultaneous answers (option form only). From one member m of s the party changes its options to
 * reach its improvement, and at the same time some of the others change theirs, each towards an improvement of its own
 * from the same m. The result is m with every changed option changed.
 */
import { improvementsOf, othersOf, type Reading } from './reading.ts';
import { canTurn } from './moves.ts';
import type { Combination } from './states.ts';

/** The options changed, in option order. */
type Changes = readonly boolean[];

/** One way to make an improvement: the member it is made from and the options changed. */
export interface Way {
  readonly member: Combination;
  readonly changes: Changes;
}

/** A non-empty choice of at most one improvement each, and the outcome it leads to together with the way. */
export interface JointAnswer {
  readonly movers: readonly number[];
  readonly goals: readonly number[];
  readonly end: number;
}

const changesOf = (from: Combination, to: Combination): Changes => from.map((taken, option) => taken !== to[option]);
const together = (a: Changes, b: Changes): Changes => a.map((changed, option) => changed || b[option]!);
const apply = (member: Combination, changes: Changes): Combination =>
  member.map((taken, option) => (changes[option] ? !taken : taken));

function nodeOf(reading: Reading, combination: Combination): number {
  return reading.outcomes.findIndex((outcome) =>
    outcome.members.some((member) => member.every((taken, option) => taken === combination[option])),
  );
}

/** Every way the party can get from some member of s to some member of t in one move. */
export function waysOf(reading: Reading, party: number, s: number, t: number): Way[] {
  return reading.outcomes[s]!.members.flatMap((member) =>
    reading.outcomes[t]!.members.filter((goal) => canTurn(reading.model, party, member, goal)).map((goal) => ({
      member,
      changes: changesOf(member, goal),
    })),
  );
}

/**
 * The joint answers to one way of making an improvement, one for each set of options changed and number of movers
 * (two choices that change the same options lead to the same place).
 */
export function jointAnswers(reading: Reading, party: number, s: number, way: Way): JointAnswer[] {
  let choices: { changes: Changes; movers: number[]; goals: number[] }[] = [
    { changes: way.member.map(() => false), movers: [], goals: [] },
  ];
  for (const other of othersOf(reading, party)) {
    const own = improvementsOf(reading, other, s).flatMap((goal) =>
      waysOf(reading, other, s, goal)
        .filter((otherWay) => otherWay.member === way.member)
        .map((otherWay) => ({ goal, changes: otherWay.changes })),
    );
    const known = new Set<string>();
    choices = [
      ...choices,
      ...choices.flatMap((choice) =>
        own.map(({ goal, changes }) => ({
          changes: together(choice.changes, changes),
          movers: [...choice.movers, other],
          goals: [...choice.goals, goal],
        })),
      ),
    ].filter(({ changes, movers }) => {
      const key = `${movers.length} ${changes.join()}`;
      return known.has(key) ? false : known.add(key);
    });
  }
  return choices.flatMap(({ changes, movers, goals }) => {
    const end = nodeOf(reading, apply(way.member, together(way.changes, changes)));
    return movers.length > 0 && end !== -1 ? [{ movers, goals, end }] : [];
  });
}

/** Whether exactly this choice of improvements (mover → goal) can lead to `end` together with the move from s to `to`. */
export function isJointAnswer(reading: Reading, party: number, s: number, to: number, answer: JointAnswer): boolean {
  return waysOf(reading, party, s, to).some((way) => {
    let results: Changes[] = [way.changes];
    answer.movers.forEach((mover, at) => {
      const own = waysOf(reading, mover, s, answer.goals[at]!).filter((candidate) => candidate.member === way.member);
      results = results.flatMap((changes) => own.map((candidate) => together(changes, candidate.changes)));
    });
    return results.some((changes) => nodeOf(reading, apply(way.member, changes)) === answer.end);
  });
}
