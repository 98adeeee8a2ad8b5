/** Second reading of the concepts: each one its definition, quantifier for quantifier. */
import type { Model } from '../../src/core/model/model.ts';
import type { ClassicalId } from '../../src/core/stability/definition.ts';
import { jointAnswers, waysOf } from './joint.ts';
import { accepts, improvementsOf, movesOf, othersOf, type Reading } from './reading.ts';
import { endsOf, type Kind } from './sequences.ts';

/** R_{N−i}(s₁) or R⁺_{N−i}(s₁) */
function answersTo(reading: Reading, kind: Kind, party: number, s1: number): number[] {
  return [...endsOf(reading, kind, othersOf(reading, party), s1).keys()];
}

/** ∀ s₃ ∈ R_i(s₂): s ≽_i s₃ */
function noEscape(reading: Reading, party: number, s: number, s2: number): boolean {
  return movesOf(reading, party, s2).every((s3) => accepts(reading, party, s, s3));
}

/** Whether the others can answer the improvement s → s₁ under the concept so that the party had better stay. */
export function isDeterred(reading: Reading, concept: ClassicalId, party: number, s: number, s1: number): boolean {
  const kept = (s2: number): boolean => accepts(reading, party, s, s2);
  switch (concept) {
    case 'nash':
      return false;
    case 'gmr':
      return answersTo(reading, 'moves', party, s1).some((s2) => kept(s2));
    case 'smr':
      return answersTo(reading, 'moves', party, s1).some((s2) => kept(s2) && noEscape(reading, party, s, s2));
    case 'seq':
      return answersTo(reading, 'improvements', party, s1).some((s2) => kept(s2));
    case 'sseq':
      return answersTo(reading, 'improvements', party, s1).some((s2) => kept(s2) && noEscape(reading, party, s, s2));
    case 'sim':
      return waysOf(reading, party, s, s1).every((way) =>
        jointAnswers(reading, party, s, way).some((answer) => kept(answer.end)),
      );
    case 'seq-or-sim':
      return isDeterred(reading, 'seq', party, s, s1) || isDeterred(reading, 'sim', party, s, s1);
  }
}

/** Whether s is stable for the party under the concept. */
export function isStable(reading: Reading, concept: ClassicalId, party: number, s: number): boolean {
  if (concept === 'seq-or-sim') return isStable(reading, 'seq', party, s) || isStable(reading, 'sim', party, s);
  return improvementsOf(reading, party, s).every((s1) => isDeterred(reading, concept, party, s, s1));
}

/** Whether the concept has a meaning for the model: joint answers are changes of options, explicit moves are not. */
export function applies(model: Model, concept: ClassicalId): boolean {
  const joint = concept === 'sim' || concept === 'seq-or-sim';
  return !joint || model.moves.every((arcs) => arcs === undefined);
}

export const CONCEPTS: readonly ClassicalId[] = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim', 'seq-or-sim'];
