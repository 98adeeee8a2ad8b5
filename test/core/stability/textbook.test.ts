/** An example from the literature for each classical concept, party by party where it is published so. */
import { expect, test } from 'vitest';
import type { ClassicalId } from '../../../src/core/stability/definition.ts';
import { graphOf, stableUnder, type Sketch } from '../dispute.ts';
import { ELMIRA } from '../elmira.ts';

/** Hipel, Kilgour & Kinsara 2014. Outcomes 1 NNN, 2 YNN, 3 NYN, 4 NNY, 5 YNY, 6 NYY. */
const EUPHRATES: Sketch = {
  parties: ['syria', 'iraq'],
  options: { release: ['syria'], escalate: ['syria'], attack: ['iraq'] },
  never: ['release and escalate'],
  prefer: {
    syria: { statements: ['not release and not escalate and not attack', 'escalate', 'not attack', 'not release'] },
    iraq: { ranking: ['2', '4', '6', '1', '5', '3'] },
  },
};

test.each<[ClassicalId, syria: number[], iraq: number[], both: number[]]>([
  ['nash', [1, 6], [2, 4, 6], [6]],
  ['gmr', [1, 3, 6], [1, 2, 4, 5, 6], [1, 6]],
  ['smr', [1, 3, 6], [2, 4, 6], [6]],
  ['seq', [1, 3, 6], [2, 4, 5, 6], [6]],
  ['sim', [1, 3, 6], [2, 4, 5, 6], [6]],
  ['seq-or-sim', [1, 3, 6], [2, 4, 5, 6], [6]],
])('Euphrates 1975, %s', (concept, syria, iraq, both) => {
  const graph = graphOf(EUPHRATES);
  expect(stableUnder(graph, concept, 0)).toEqual(syria);
  expect(stableUnder(graph, concept, 1)).toEqual(iraq);
  expect(stableUnder(graph, concept)).toEqual(both);
});

test.each<[ClassicalId, number[]]>([
  ['nash', [5, 8, 9]],
  ['gmr', [1, 4, 5, 8, 9]],
  ['smr', [1, 4, 5, 8, 9]],
  ['seq', [5, 8, 9]],
])('Elmira with nine outcomes, %s', (concept, equilibria) => {
  // outcomes stand in the order of their states, closure in between
  expect(stableUnder(graphOf(ELMIRA), concept).sort((a, b) => a - b)).toEqual(equilibria);
});

/** Hipel 2001. NN neither, YN only the agency is proactive, NY only the developers build sustainably, YY both. */
const SUSTAINABLE: Sketch = {
  parties: ['agency', 'developers'],
  options: { proactive: ['agency'], sustainable: ['developers'] },
  prefer: {
    agency: { ranking: ['YY', 'NY', 'YN', 'NN'] },
    developers: { ranking: ['NY', 'YY', 'NN', 'YN'] },
  },
};

test.each<[ClassicalId, number[]]>([
  ['nash', [4]],
  ['gmr', [3, 4]],
  ['smr', [3, 4]],
  ['seq', [4]],
])('sustainable development, %s', (concept, equilibria) => {
  expect(stableUnder(graphOf(SUSTAINABLE), concept)).toEqual(equilibria);
});

/** a gains by x, b answers with y; from there a may or may not get away by z. */
const escape = (z: readonly string[]): Sketch => ({
  parties: ['a', 'b'],
  options: { x: ['a'], y: ['b'], z },
  never: ['y and not x', 'z and not y'],
  prefer: { a: { ranking: ['YYY', 'YNN', 'NNN', 'YYN'] }, b: { ranking: ['YYY', 'YYN', 'YNN', 'NNN'] } },
});

test('SSEQ: a credible answer holds the party only where it cannot get away from it', () => {
  // outcomes 1 NNN, 2 YNN, 3 YYN, 4 YYY
  const caught = graphOf(escape([]));
  for (const concept of ['seq', 'sseq'] as const) expect(stableUnder(caught, concept, 0), concept).toContain(1);
  const free = graphOf(escape(['a']));
  expect(stableUnder(free, 'seq', 0)).toContain(1);
  expect(stableUnder(free, 'sseq', 0)).not.toContain(1);
});

test('SEQ or SIM: an outcome holds where one party is held by the one and another by the other', () => {
  // chicken: giving in together is held by simultaneous answers only
  const chicken = graphOf({
    parties: ['row', 'column'],
    options: { x: ['row'], y: ['column'] },
    prefer: { row: { ranking: ['NY', 'YY', 'YN', 'NN'] }, column: { ranking: ['YN', 'YY', 'NY', 'NN'] } },
  });
  expect(stableUnder(chicken, 'seq')).toEqual([2, 3]);
  expect(stableUnder(chicken, 'seq-or-sim')).toEqual([2, 3, 4]);
});
