import type { Concept } from './definition.ts';
import { seq } from './seq.ts';
import { sim } from './sim.ts';

/**
 * Sequential or simultaneous stability, party by party: the "stable" row of the tableau tradition.
 *
 * A party stays where it is sequentially stable or simultaneously stable.
 * Source: the conflict analysis tableaus of Fraser & Hipel 1984. Option form only. Cost: that of SIM.
 */
export const seqOrSim: Concept = {
  id: 'seq-or-sim',
  family: 'classical',
  short: 'SEQ or SIM',
  name: 'Sequential or simultaneous stability',
  aliases: ['SEQ|SIM', 'tableau stability'],
  plain: 'Either the others would answer its better moves one after the other, or moves made at the same time would spoil them.',
  formula: 's is SEQ for i, or s is SIM for i',
  sources: ['fraser1984'],
  page: 'seq-or-sim',
  foresight: 2,
  answers: 'improvements or joint improvements',
  counter: false,
  preferences: ['weak order', 'strength'],
  ...(sim.refuses === undefined ? {} : { refuses: sim.refuses }),
  ...(sim.work === undefined ? {} : { work: sim.work }),
  stable: (solver, party) => {
    const either = seq.stable(solver, party).slice();
    sim.stable(solver, party).forEach((word, w) => (either[w]! |= word));
    return either;
  },
};
