import type { Base, Concept } from './definition.ts';
import { byChance } from './judgement.ts';
import { SHAPES } from './shape.ts';

const PLAIN = 'It moves where the chance of a gain is above its threshold, and fears answers where that chance is low enough.';
const FORMULA = 'P_i(s₁, s) > 1 − α_i for improvements and P_i(s₂, s) ≤ 1 − β_i for answers';

/**
 * Stability with probabilistic preference: Nash, GMR, SMR and SEQ with thresholds α, β, γ of each party.
 *
 * P_i(t, s) is the chance that i prefers t to s. i leaves s for t ∈ R_i(s) where P_i(t, s) > 1 − α; an answer s₂ deters
 * where P_i(s₂, s) ≤ 1 − β, and in SMR every s₃ ∈ R_i(s₂) has P_i(s₃, s) ≤ 1 − β too; in SEQ a step of party j is
 * credible where P_j exceeds γ.
 * Source: Rêgo & dos Santos 2015. How checked: with certain preferences and thresholds ½ each equals the classical
 * concept, and every variant is read a second time from the definition in the tests; no published values at hand.
 */
export const chanceConcepts: readonly Concept[] = (['nash', 'gmr', 'smr', 'seq'] as const).map(variant);

function variant(base: Base): Concept {
  const { short, name, answers, counter, foresight } = SHAPES[base];
  return {
    id: `${base}-chance`,
    family: 'probabilistic',
    short: `${short}·P`,
    name: `${name} with probabilistic preference`,
    aliases: base === 'nash' ? ['α-Nash'] : base === 'seq' ? ['(α,β,γ)-SEQ'] : [`(α,β)-${short}`],
    plain: `As ${short}. ${PLAIN}`,
    formula: base === 'nash' ? '∀ s₁ ∈ R_i(s): P_i(s₁, s) ≤ 1 − α_i' : `${short} with ${FORMULA}`,
    variant: { of: base, label: 'chances', plain: PLAIN, formula: FORMULA },
    sources: ['rego2015'],
    page: 'probabilistic-preference',
    foresight,
    answers,
    counter,
    preferences: ['weak order', 'strength', 'probabilistic', 'intransitive'],
    judgement: byChance,
    relevant: (kinds) => kinds.has('probabilistic'),
    stable: (solver, party) => solver.byPairs(party, byChance(solver.graph), answers, counter),
  };
}
