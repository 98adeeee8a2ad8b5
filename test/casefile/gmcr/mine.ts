/** A small model to export, and what becomes of it. */
import { expect } from 'vitest';
import { told, type Part } from './texts.ts';
import { exportGmcr, type Exported } from '../../../src/casefile/gmcr/export.ts';
import type { Condition } from '../../../src/core/model/condition.ts';
import { optionId, partyId } from '../../../src/core/model/ids.ts';
import type { Model, Preference, StatementPlace } from '../../../src/core/model/model.ts';

export const stated = (...conditions: readonly Condition[]): Preference => ({
  kind: 'statements',
  places: conditions.map((condition): StatementPlace => ({ statements: [{ condition, text: 'as written' }] })),
});

/** A town that can sue and a mine that can dig and pay, with "Sue" first in the case file. */
export function mine(changes: Partial<Model> = {}): Model {
  return {
    title: '',
    sources: [],
    parties: [
      { id: partyId('mine'), name: 'Mine', aliases: [] },
      { id: partyId('town'), name: 'Town', aliases: [] },
    ],
    options: [
      { id: optionId('sue'), label: 'Sue', owners: [1] },
      { id: optionId('dig'), label: 'Dig', owners: [0], oneWay: 'on' },
      { id: optionId('pay'), label: 'Pay', owners: [0], oneWay: 'off' },
    ],
    rules: [],
    merges: [],
    outcomes: [],
    numbering: 'position',
    preferences: [undefined, undefined],
    moves: [undefined, undefined],
    expectations: [],
    ...changes,
  };
}

export function written(model: Model): Exported & { readonly file: Part } {
  const result = exportGmcr(model);
  if (!result.ok) throw new Error(result.problems.map(told).join('\n'));
  expect(result.value.lost.every(({ code, severity }) => code === 'gmcr-lost' && severity === 'warning')).toBe(true);
  return { ...result.value, file: JSON.parse(result.value.text) };
}

export const lost = (model: Model): string[] => written(model).lost.map(told);
export const regrouped =
  'options: options are written in the order in which the format counts them (dig, pay, sue); outcomes get other numbers';
