/** Every reason tree the engine gives on random models tells the truth. */
import * as fc from 'fast-check';
import { test } from 'vitest';
import type { Model } from '../../src/core/model/model.ts';
import { explain } from '../../src/core/stability/explain.ts';
import { graphOf } from './engine.ts';
import { models } from './models.ts';
import { read } from './reading.ts';
import { checkVerdict } from './reasons.ts';
import { runs } from './runs.ts';
import { applies, CONCEPTS } from './stability.ts';

function reasonsHold(model: Model): void {
  const reading = read(model);
  const graph = graphOf(model);
  for (const concept of CONCEPTS) {
    if (!applies(model, concept)) continue;
    model.parties.forEach((_, party) =>
      reading.outcomes.forEach((_outcome, s) => checkVerdict(reading, concept, party, s, explain(graph, concept, party, s))),
    );
  }
}

test('reason trees on models in any form', () => {
  fc.assert(fc.property(models({ options: [1, 3] }), reasonsHold), runs('reasons, any form', 5000));
});

test('reason trees on models with up to 64 outcomes', () => {
  fc.assert(fc.property(models({ options: [4, 6], form: 'option' }), reasonsHold), runs('reasons, larger', 50));
});
