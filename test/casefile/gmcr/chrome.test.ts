import { describe, expect, it } from 'vitest';
import { fixture, imported, modelOf, refused, told, type Part } from './texts.ts';
import { importGmcr } from '../../../src/casefile/gmcr/import.ts';
import { printCondition } from '../../../src/core/model/condition.ts';
import type { Model } from '../../../src/core/model/model.ts';

const rules = (model: Model): string[] =>
  model.rules.map(({ kind, infeasible }) => `${kind} ${printCondition(infeasible, (k) => model.options[k]!.id)}`);

const app = (changes: Part = {}): Part => ({
  options: [
    { name: 'Dig', reversible: 'reversible' },
    { name: 'Sue', reversible: 'reversible' },
    { name: 'Pay', reversible: 'reversible' },
  ],
  decisionMakers: [
    { name: 'Town', options: [1] },
    { name: 'Mine', options: [0, 2] },
  ],
  infeasibles: [],
  mutexes: [],
  title: '',
  description: '',
  version: '0.2',
  ...changes,
});

describe('a file of the Chrome app', () => {
  const result = fixture('ferry.gmcr');
  const model = modelOf(result);

  it('is recognised', () => {
    expect(importGmcr(JSON.stringify(app()))).toMatchObject({ ok: true, value: { format: 'chrome-app' } });
    const { mutexes, ...older } = app();
    expect(mutexes).toEqual([]);
    expect(importGmcr(JSON.stringify(older))).toMatchObject({ ok: true, value: { format: 'chrome-app' } });
  });

  it('has its options, owners and directions, in the order of the file', () => {
    expect([model.title, model.summary]).toEqual(['The night ferry', 'Fares, boats and a strike.']);
    expect(model.options.map(({ id, owners, oneWay }) => [id, owners, oneWay])).toEqual([
      ['raise-fares', [0], undefined],
      ['cut-the-night-boat', [0], 'on'],
      ['strike', [1], 'off'],
    ]);
    expect(imported(app()).model.options.map(({ id }) => id)).toEqual(['dig', 'sue', 'pay']);
  });

  it('has its infeasible states and exclusive options as rules', () => {
    expect(rules(model)).toEqual([
      'never not raise-fares and strike',
      'never-together raise-fares and cut-the-night-boat or raise-fares and strike or cut-the-night-boat and strike',
    ]);
    expect(model.rules.map(({ because }) => because)).toEqual([undefined, 'One saving at a time']);
  });

  it('has no preferences, and says which parts were left out', () => {
    expect(model.preferences).toEqual([undefined, undefined]);
    expect(result.problems.map(told)).toEqual([
      'options.0.image: "image" in an option has no place in a case of Parley and was left out (3 times)',
    ]);
  });

  it('may list the options of a state without a choice, as older ones do', () => {
    const { model: older } = imported(
      app({ infeasibles: [{ name: '', options: [0, 1] }], mutexes: [{ name: '', options: [1, 2] }] }),
    );
    expect(rules(older)).toEqual(['never dig and sue', 'never-together sue and pay']);
  });

  it('may exclude options that are not taken', () => {
    const state = [
      { option: 0, yn: true },
      { option: 1, yn: false },
    ];
    expect(rules(imported(app({ mutexes: [{ name: '', state }] })).model)).toEqual(['never dig and not sue']);
  });

  it('repairs what says nothing', () => {
    const both = [
      { option: 0, yn: true },
      { option: 0, yn: false },
    ];
    const twice = [
      { option: 0, yn: true },
      { option: 0, yn: true },
      { option: 2, yn: true },
    ];
    const { model: repaired, repairs } = imported(
      app({
        infeasibles: [
          { name: '', state: [] },
          { name: '', state: both },
          { name: '', state: twice },
        ],
        mutexes: [{ name: '', state: both }],
      }),
    );
    expect(rules(repaired)).toEqual(['never dig and pay']);
    expect(repairs).toEqual([
      'infeasibles.0: an infeasible state that names no option was left out',
      'infeasibles.1: the state asks for "Dig" taken and not taken; it matches nothing and was left out',
      'infeasibles.2.state.1: the option "Dig" stands twice in the state; once is enough',
      'mutexes.0: a group of exclusive options with fewer than two options was left out',
    ]);
  });

  it.each([
    [
      'an unknown direction',
      app({ options: [{ name: 'Dig', reversible: 'sometimes' }] }),
      'options.0.reversible: "reversible" must be one of "reversible", "forward", "backward"',
    ],
    [
      'an option out of range',
      app({ mutexes: [{ state: [{ option: 3, yn: true }] }] }),
      'mutexes.0.state.0.option: 3 is not the position of an option',
    ],
    [
      'a choice that is none',
      app({ mutexes: [{ state: [{ option: 0, yn: 'Y' }] }] }),
      'mutexes.0.state.0.yn: "yn" must be true (taken) or false (not taken)',
    ],
    ['a state without choices', app({ infeasibles: [{ name: 'x' }] }), 'infeasibles.0: a state must list its choices'],
    [
      'a state that is none',
      app({ infeasibles: [[[0, 'Y']]] }),
      'infeasibles.0: a state in "infeasibles" must be an object { … }, not a list',
    ],
  ])('refuses %s', (_, file, message) => {
    expect(refused(file)).toContain(message);
  });
});
