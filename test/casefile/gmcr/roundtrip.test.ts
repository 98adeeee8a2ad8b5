import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportGmcr } from '../../../src/casefile/gmcr/export.ts';
import { importGmcr } from '../../../src/casefile/gmcr/import.ts';
import type { Model } from '../../../src/core/model/model.ts';
import { read, type Reading } from '../../oracle/reading.ts';
import { feasibleOf, type Combination } from '../../oracle/states.ts';
import { feasiblyRanked, model } from './models.ts';
import { fixture, modelOf, ranking } from './texts.ts';

const letters = (combination: Combination): string => combination.map((taken) => (taken ? 'Y' : 'N')).join('');

function there(original: Model): { readonly text: string; readonly back: Model } {
  const exported = exportGmcr(original);
  if (!exported.ok) throw new Error(exported.problems.map(({ message }) => message).join('\n'));
  return { text: exported.value.text, back: modelOf(importGmcr(exported.value.text)) };
}

/** For each combination of the original, the position of the outcome that it is in the model that came back. */
function matching(original: Model, back: Reading): (combination: Combination) => number {
  const at = back.model.options.map(({ label }) => original.options.findIndex((option) => option.label === label));
  const byPattern = new Map(back.outcomes.map(({ face }, position) => [letters(face), position]));
  return (combination) => byPattern.get(letters(at.map((k) => combination[k]!))) ?? -1;
}

/** A drawn model whose rankings name feasible outcomes only; models without outcomes are skipped. */
function usable(drawn: Model): Model {
  const feasible = new Set(feasibleOf(drawn).map(letters));
  fc.pre(feasible.size > 0);
  return feasiblyRanked(drawn, feasible);
}

describe('a model written as .gmcr and read back', () => {
  it('has the same states, moves and rankings', () => {
    let ranked = 0;
    let stated = 0;
    fc.assert(
      fc.property(model(false), (drawn) => {
        const original = usable(drawn);
        const first = read(original);
        const { text, back } = there(original);
        if (text.includes('"useManualPreferenceRanking": true')) ranked++;
        else stated++;
        const second = read(back);
        const find = matching(original, second);
        const to = first.outcomes.map(({ face }) => find(face));
        expect([...to].sort((a, b) => a - b)).toEqual(second.outcomes.map((_, position) => position));
        for (const party of original.parties.keys()) {
          for (const a of first.outcomes.keys()) {
            const reached = first.reach[party]![a]!.map((b) => to[b]!);
            expect(reached.sort((x, y) => x - y)).toEqual([...second.reach[party]![to[a]!]!].sort((x, y) => x - y));
            for (const b of first.outcomes.keys()) {
              expect(second.compared[party]![to[a]!]![to[b]!]).toBe(first.compared[party]![a]![b]);
            }
          }
        }
      }),
      { numRuns: 400, seed: 11 },
    );
    expect(Math.min(ranked, stated)).toBeGreaterThan(50);
  });

  it('has the states of a merged outcome as equally preferred states', () => {
    fc.assert(
      fc.property(model(true), (drawn) => {
        const bare = { ...drawn, preferences: drawn.preferences.map((wants) => (wants?.kind === 'ranking' ? undefined : wants)) };
        const original = usable(bare);
        const first = read(original);
        fc.pre(first.outcomes.some(({ names }) => names.length > 0));
        const second = read(there(original).back);
        const find = matching(original, second);
        expect(second.outcomes).toHaveLength(first.outcomes.flatMap(({ members }) => members).length);
        for (const party of original.parties.keys()) {
          for (const [a, one] of first.outcomes.entries()) {
            for (const [b, other] of first.outcomes.entries()) {
              for (const x of one.members) {
                for (const y of other.members)
                  expect(second.compared[party]![find(x)]![find(y)]).toBe(first.compared[party]![a]![b]);
              }
            }
          }
        }
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  it('is written the same a second time, without repairs on the way', () => {
    fc.assert(
      fc.property(model(false), (drawn) => {
        const { text, back } = there(usable(drawn));
        const again = there(back).text;
        // beside a ranking statements are written and not read
        const ranked = text.includes('"preferenceRanking"');
        expect(again).toBe(ranked ? there(there(back).back).text : text);
        const repairs = importGmcr(text).problems.map(({ message }) => message);
        expect(repairs.filter((repair) => !/belongs to|nobody owns/.test(repair))).toEqual([]);
      }),
      { numRuns: 300, seed: 12 },
    );
  });

  it.each(['quay.gmcr', 'weir.gmcr'])('%s comes back as the model that was read', (name) => {
    const model = modelOf(fixture(name));
    const { back } = there(model);
    expect({ ...back, title: model.title, rules: [], preferences: [] }).toEqual({ ...model, rules: [], preferences: [] });
    expect(feasibleOf(back)).toEqual(feasibleOf(model));
    for (const party of model.parties.keys()) {
      const sorted = (wants: Model): number[][] => ranking(wants, party).map((tier) => tier.sort((a, b) => a - b));
      expect(sorted(back)).toEqual(sorted(model));
    }
  });
});
