/** Second reading of "who wants what": each outcome gets what the party looks at, and pairs are compared one by one. */
import type { Model } from '../../src/core/model/model.ts';
import { find, truth, type Outcome } from './states.ts';

/** What the party looks at, most important first: a larger number is better, the first difference decides. */
function marksOf(model: Model, outcomes: readonly Outcome[], party: number): number[][] {
  const preference = model.preferences[party];
  if (preference === undefined) return outcomes.map(() => []);
  switch (preference.kind) {
    case 'statements':
      return outcomes.map(({ face }) =>
        preference.places.map((place) => place.statements.filter((statement) => truth(statement.condition, face)).length),
      );
    case 'weights':
      return outcomes.map(({ face }) => {
        let sum = 0;
        for (const { option, weight } of preference.weights) if (face[option]) sum += weight;
        return [sum];
      });
    case 'ranking': {
      const last = preference.tiers.length;
      const tiers = outcomes.map(() => last);
      preference.tiers.forEach((refs, tier) => refs.forEach((ref) => (tiers[find(outcomes, ref)] = tier)));
      return tiers.map((tier) => [-tier]);
    }
  }
}

/** 1 where the first difference favours `a`, -1 where it favours `b`, 0 where there is none. */
export function firstDifference(a: readonly number[], b: readonly number[]): -1 | 0 | 1 {
  for (let place = 0; place < a.length; place++) {
    if (a[place]! > b[place]!) return 1;
    if (a[place]! < b[place]!) return -1;
  }
  return 0;
}

/** party → a → b → 1 (a strictly preferred), 0 (indifferent), -1 (b strictly preferred). */
export function comparisonsOf(model: Model, outcomes: readonly Outcome[]): (-1 | 0 | 1)[][][] {
  return model.parties.map((_, party) => {
    const marks = marksOf(model, outcomes, party);
    return marks.map((a) => marks.map((b) => firstDifference(a, b)));
  });
}
