/** Second reading of misperception: for each party the dispute written out again with what it does not see crossed out. */
import type { Condition } from '../../src/core/model/condition.ts';
import type { Model } from '../../src/core/model/model.ts';
import type { ClassicalId } from '../../src/core/stability/definition.ts';
import { canTurn } from './moves.ts';
import { comparisonsOf } from './preferences.ts';
import { read, type Reading } from './reading.ts';
import { isStable } from './stability.ts';
import { find, outcomesOf, truth, type Combination, type Outcome } from './states.ts';

export interface Seen {
  /** outcome → whether the party sees it */
  readonly visible: readonly boolean[];
  readonly reading: Reading;
}

/** The dispute as the party sees it. */
export function seenBy(model: Model, party: number): Seen {
  const whole = read(model);
  const view = model.views?.find((candidate) => candidate.party === party);
  if (view === undefined) return { visible: whole.outcomes.map(() => true), reading: whole };
  const isHidden = (member: Combination): boolean => view.unseen.some((condition: Condition) => truth(condition, member));
  const left = (outcome: Outcome): readonly Combination[] => outcome.members.filter((member) => !isHidden(member));
  const visible = whole.outcomes.map((outcome) => outcome.members.length === 0 || left(outcome).length > 0);
  const preferences = model.preferences.map((preference, other) => view.preferences[other] ?? preference);
  const reach = model.parties.map((_, mover) => {
    const arcs = model.moves[mover]?.map((arc) => [find(whole.outcomes, arc.from), find(whole.outcomes, arc.to)] as const);
    return whole.outcomes.map((from, s) =>
      whole.outcomes.flatMap((to, t) => {
        if (s === t || !visible[s] || !visible[t]) return [];
        const can =
          arcs === undefined
            ? left(from).some((a) => left(to).some((b) => canTurn(model, mover, a, b)))
            : arcs.some(([a, b]) => a === s && b === t);
        return can ? [t] : [];
      }),
    );
  });
  const compared = comparisonsOf({ ...model, preferences }, outcomesOf(model));
  return { visible, reading: { model, outcomes: whole.outcomes, reach, compared } };
}

/** Whether every party of the reading stays. */
export const isEquilibrium = (reading: Reading, concept: ClassicalId, s: number): boolean =>
  reading.model.parties.every((_, party) => isStable(reading, concept, party, s));
