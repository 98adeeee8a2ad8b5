/** Random models for property tests, printed readably when one of them is a counterexample. */
import * as fc from 'fast-check';
import type { Model } from '../../src/core/model/model.ts';
import { build } from './build.ts';
import { genes, type Kind } from './genes.ts';
import { show } from './show.ts';
import { outcomesOf } from './states.ts';

const printed = (model: Model): Model => {
  const copy = { ...model };
  Object.defineProperty(copy, fc.toStringMethod, { value: () => `\n${show(model)}\n`, enumerable: false });
  return copy;
};

/** Any model, including ones whose rules contradict each other. */
export function anyModels(kind?: Kind): fc.Arbitrary<Model> {
  return genes(kind).map((found) => printed(build(found)));
}

/** Models with at least one outcome. */
export function models(kind?: Kind): fc.Arbitrary<Model> {
  return anyModels(kind).filter((model) => outcomesOf(model).length > 0);
}
