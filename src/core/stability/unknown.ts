import type { Attitude, Base, Concept } from './definition.ts';
import { towardsUnknown } from './judgement.ts';
import { SHAPES } from './shape.ts';

const HOW: Readonly<Record<Attitude, string>> = {
  a: 'It would move to what it may like better, and counts only on answers it knows to hurt.',
  b: 'It moves only to what it knows to like better, and counts only on answers it knows to hurt.',
  c: 'It would move to what it may like better, and is held back by answers that may hurt.',
  d: 'It moves only to what it knows to like better, and is held back by answers that may hurt.',
};

const READ: Readonly<Record<Attitude, string>> = {
  a: 'R_i^{+,U} and Φ_i^{−,=}',
  b: 'R_i^{+} and Φ_i^{−,=}',
  c: 'R_i^{+,U} and Φ_i^{−,=,U}',
  d: 'R_i^{+} and Φ_i^{−,=,U}',
};

/**
 * Stability where some comparisons are unknown: Nash, GMR, SMR and SEQ under four attitudes.
 *
 * a: leaves s for s₁ ≻ s or s₁ U s, deterred by s ≽ s₂. b: leaves for s₁ ≻ s, deterred by s ≽ s₂. c: leaves for ≻ or U,
 * deterred by ≽ or U. d: leaves for ≻, deterred by ≽ or U. In SMR the third step undoes an answer under a and b where it
 * leads to ≻ or U, under c and d only where it leads to ≻. In SEQ the others answer by ≻ or U under every attitude.
 * An answer is never s₁ itself reached by a circle, which matters under c only.
 * Source: Li, Hipel, Kilgour & Fang 2004. How checked: with all comparisons known each equals the classical concept, and
 * every variant is read a second time from the definition in the tests. Any preferences; O(n · (arcs + n)) a party.
 */
export const unknownConcepts: readonly Concept[] = (['a', 'b', 'c', 'd'] as const).flatMap((attitude) =>
  (['nash', 'gmr', 'smr', 'seq'] as const).map((base) => variant(base, attitude)),
);

function variant(base: Base, attitude: Attitude): Concept {
  const { short, name, answers, counter, foresight } = SHAPES[base];
  return {
    id: `${base}-${attitude}`,
    family: 'unknown',
    short: `${short}·${attitude}`,
    name: `${name}, unknown comparisons read with attitude ${attitude}`,
    aliases: [`${short}_${attitude}`],
    plain: `As ${short}. ${HOW[attitude]}`,
    formula: `${short} with ${READ[attitude]}`,
    variant: { of: base, label: `attitude ${attitude}`, plain: HOW[attitude], formula: READ[attitude] },
    sources: ['li2004'],
    page: 'unknown-preference',
    foresight,
    answers,
    counter,
    preferences: ['weak order', 'strength', 'unknown', 'probabilistic', 'intransitive'],
    judgement: (graph) => towardsUnknown(graph, attitude),
    relevant: (kinds) => kinds.has('unknown'),
    stable: (solver, party) => solver.byPairs(party, towardsUnknown(solver.graph, attitude), answers, counter),
  };
}
