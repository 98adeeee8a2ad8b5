/** The model as it stood on a past day, the footing and the readout, against a second reading from the definitions. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { disputes, OPTIONS, prefers, said, standsOn, statesOn } from './evidence.ts';
import { runs } from './runs.ts';
import { stoodOn } from '../../src/core/evidence/asof.ts';
import { readoutOf } from '../../src/core/evidence/readout.ts';
import { countsBy, footingOf } from '../../src/core/evidence/support.ts';
import { prepare } from '../../src/core/analyse.ts';
import { enumerate } from '../../src/core/space/enumerate.ts';
import { patternOf } from '../../src/core/space/state.ts';

test('the model as it stood on a past day', () => {
  let smaller = 0;
  fc.assert(
    fc.property(disputes, (dispute) => {
      const { model, evidence, day } = dispute;
      // without a today that the case itself makes impossible
      if (!enumerate(model).ok) return;
      const today = model.statusQuo?.kind === 'taken' ? model.statusQuo.options : [];
      const stood = stoodOn(model, evidence, { counts: countsBy(model, evidence, day), today: new Set(today), day });
      smaller += stood.left.length > 0 ? 1 : 0;
      const graph = prepare(stood.model);
      const states = statesOn(dispute);
      expect(graph.ok).toBe(states.length > 0);
      if (!graph.ok) return;
      const { space, ranks } = graph.value;
      const at = Array.from({ length: space.size }, (_, node) =>
        Array.from(patternOf(space, node)).reduce((sum, letter, option) => sum + (letter === 'Y' ? 2 ** option : 0), 0),
      );
      expect([...at].sort((a, b) => a - b)).toEqual(states);
      for (const party of [0, 1]) {
        for (const a of at.keys())
          for (const b of at.keys())
            expect(Math.sign(ranks[party]![a]! - ranks[party]![b]!) + 0).toBe(prefers(dispute, party, at[a]!, at[b]!));
      }
    }),
    runs('a past day', 2500),
  );
  expect(smaller).toBeGreaterThan(500);
});

test('nothing is ever lost as days pass, and on the last day the model is the case', () => {
  fc.assert(
    fc.property(disputes, ({ model, evidence }) => {
      const left = (day: string): number =>
        stoodOn(model, evidence, { counts: countsBy(model, evidence, day), today: new Set() }).left.length;
      const counts = ['2023', '2024', '2025-01', '2025-02-10', '2025-02', '2025-12-31'].map(left);
      expect(counts.toSorted((a, b) => b - a)).toEqual(counts);
      expect(counts.at(-1)).toBe(0);
      const whole = stoodOn(model, evidence, { counts: () => true, today: new Set() });
      expect(whole.model).toEqual({ ...model, expectations: [] });
    }),
    runs('days that pass', 500),
  );
});

test('the footing of the parts, and the readout', () => {
  fc.assert(
    fc.property(disputes, (dispute) => {
      const { model, evidence, day } = dispute;
      for (const { part, basis, kind, grounds, contradicted } of footingOf(model, evidence, {
        day,
        stale: 30,
        counts: countsBy(model, evidence, day),
      })) {
        expect({ kind, count: grounds.length }).toEqual(standsOn(dispute, part, basis));
        const speaks = evidence.statements.some(
          ({ contradicts, date, document }) =>
            contradicts.some((one) => JSON.stringify(one) === JSON.stringify(part)) &&
            said(date ?? (document === undefined ? undefined : evidence.documents[document]!.date), day),
        );
        expect(contradicted).toBe(speaks);
      }
      const readout = readoutOf(model, evidence, { day });
      const known = evidence.statements.filter(({ date, document }) =>
        said(date ?? (document === undefined ? undefined : evidence.documents[document]!.date), day),
      );
      expect(readout.timeline.length).toBe(known.length);
      expect(readout.silent).toEqual([0, 1].filter((party) => !known.some((one) => one.party === party)));
      for (let option = 0; option < OPTIONS; option++) {
        const spoken = known.some(
          ({ party, positions }) =>
            party === option % 2 && positions.some((one) => one.option === option && one.position !== 'silent'),
        );
        expect(readout.unspoken.includes(option)).toBe(!spoken);
        readout.speakers.forEach(({ name }, at) => {
          const all = known.filter(({ speaker }) => speaker === name).flatMap(({ positions }) => positions);
          const cell = readout.matrix[option]![at];
          expect(cell?.said.length ?? 0).toBe(all.filter((one) => one.option === option).length);
        });
      }
    }),
    runs('footing and readout', 1000),
  );
});
