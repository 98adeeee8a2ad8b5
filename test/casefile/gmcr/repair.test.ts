import { describe, expect, it } from 'vitest';
import { importGmcr } from '../../../src/casefile/gmcr/import.ts';
import { readCase } from '../../../src/casefile/read.ts';
import { writeCase } from '../../../src/casefile/write.ts';
import { imported, maker, option, sound, statements, wanting } from './texts.ts';

it('a repair is a warning of its own code', () => {
  const result = importGmcr(JSON.stringify(sound({ options: [option('Dig'), option('Dig')] })));
  expect(result.problems.length).toBeGreaterThan(0);
  expect(result.problems.filter(({ code, severity }) => code !== 'gmcr-repaired' || severity !== 'warning')).toEqual([]);
});

describe('names', () => {
  it('repeated option names get distinct identifiers', () => {
    const { model, repairs } = imported(sound({ options: [option('Dig'), option('Dig'), option('dig-2'), option('Dig')] }));
    expect(new Map(model.options.map(({ id, label }) => [id, label]))).toEqual(
      new Map([
        ['dig-1', 'Dig'],
        ['dig-3', 'Dig'],
        ['dig-2', 'dig-2'],
        ['dig-4', 'Dig'],
      ]),
    );
    expect(repairs.filter((repair) => repair.includes('more than once'))).toEqual([
      'options.1.name: the name "Dig" stands more than once; this option got the identifier "dig-3"',
      'options.3.name: the name "Dig" stands more than once; this option got the identifier "dig-4"',
    ]);
  });

  it('empty, missing and numeric names become words', () => {
    const file = sound({
      options: [option(' '), { permittedDirection: 'both' }],
      decisionMakers: [maker(7, [0]), maker('Nobody', [1])],
    });
    const { model, repairs } = imported(file);
    expect(model.options.map(({ id, label }) => [id, label])).toEqual([
      ['option-1', 'option 1'],
      ['option-2', 'option 2'],
    ]);
    expect(model.parties.map(({ id, name }) => [id, name])).toEqual([
      ['party-7', '7'],
      ['party-nobody', 'Nobody (1)'],
    ]);
    expect(repairs).toEqual([
      'options.0.name: option 1 has no name; it is called "option 1"',
      'options.1: option 2 has no name; it is called "option 2"',
      'decisionMakers.0.name: the name 7 is a number and was read as text',
      'decisionMakers.1.name: no party can be called "Nobody" in a case; this one is called "Nobody (1)"',
    ]);
  });

  it('repeated names of decision makers are told apart', () => {
    const { model, repairs } = imported(sound({ decisionMakers: [maker('Mine', [0]), maker('MINE', [1])] }));
    expect(model.parties.map(({ id, name }) => [id, name])).toEqual([
      ['mine', 'Mine'],
      ['mine-2', 'MINE (2)'],
    ]);
    expect(repairs).toEqual(['decisionMakers.1.name: the name "MINE" stands more than once; this party is called "MINE (2)"']);
  });

  it('a case file made of repeated names is sound', () => {
    const { model } = imported(
      sound({
        options: [option('Dig'), option('dig'), option('dig-1'), option('Dig 2')],
        decisionMakers: [
          maker('Mine', [0, 1]),
          maker('mine', [2]),
          maker('Mine-2', []),
          maker('mine (2)', [3]),
          maker('nobody', []),
        ],
      }),
    );
    const { problems } = readCase(writeCase(model));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('options and owners', () => {
  it('a missing direction means both', () => {
    const { model, repairs } = imported(sound({ options: [{ name: 'Dig' }, option('Sue', 'back')] }));
    expect(model.options.map(({ oneWay }) => oneWay)).toEqual([undefined, 'off']);
    expect(repairs).toEqual([
      'options.0: the option does not say which way it can change ("permittedDirection"); it counts as free both ways',
    ]);
  });

  it('an option listed twice is owned once', () => {
    const { model, repairs } = imported(sound({ decisionMakers: [maker('Mine', [0, 0]), maker('Town', [1])] }));
    expect(model.options[0]!.owners).toEqual([0]);
    expect(repairs).toEqual(['decisionMakers.0.options.1: "Mine" lists the option "Dig" twice; once is enough']);
  });

  it('no list of options means none', () => {
    const { repairs } = imported(sound({ decisionMakers: [maker('Mine', [0, 1]), { name: 'Town', preferences: [] }] }));
    expect(repairs).toEqual(['decisionMakers.1: "Town" has no list of options; it counts as owning none']);
  });
});

describe('conditions', () => {
  it('an option named twice alike counts once', () => {
    const { model, repairs } = imported(
      wanting({
        preferences: [
          [
            [0, 'Y'],
            [1, 'N'],
            [0, 'Y'],
          ],
        ],
      }),
    );
    expect(statements(model, 0)).toEqual(['dig and not sue']);
    expect(repairs).toEqual(['decisionMakers.0.preferences.0.2: the condition names "Dig" twice; once is enough']);
  });

  it('a contradiction matches nothing', () => {
    const { model, repairs } = imported(
      wanting(
        {
          preferences: [
            [
              [0, 'Y'],
              [0, 'N'],
            ],
            {
              compound: true,
              members: [
                [
                  [1, 'Y'],
                  [1, 'N'],
                ],
                [[1, 'Y']],
              ],
            },
          ],
        },
        {
          infeasibles: [
            [
              [1, 'N'],
              [1, 'Y'],
            ],
          ],
        },
      ),
    );
    expect(statements(model, 0)).toEqual(['sue']);
    expect(model.rules).toEqual([]);
    expect(repairs).toEqual([
      'decisionMakers.0.preferences.0: the condition asks for "Dig" taken and not taken; it matches nothing and was left out',
      'decisionMakers.0.preferences.1.members.0: the condition asks for "Sue" taken and not taken; it matches nothing and was left out',
      'infeasibles.0: the condition asks for "Sue" taken and not taken; it matches nothing and was left out',
    ]);
  });

  it('a compound without members matches nothing', () => {
    const { model, repairs } = imported(wanting({ preferences: [{ compound: true, members: [] }] }));
    expect(model.preferences[0]).toBeUndefined();
    expect(repairs).toEqual([
      'decisionMakers.0.preferences.0.members: a compound condition without members matches nothing and was left out',
    ]);
  });

  it('small letters and dashes are understood', () => {
    const { model, repairs } = imported(
      wanting({
        preferences: [
          [
            [0, 'y'],
            [1, '-'],
          ],
        ],
      }),
    );
    expect(statements(model, 0)).toEqual(['dig']);
    expect(repairs).toEqual([
      'decisionMakers.0.preferences.0.0.1: "y" was read as "Y"',
      'decisionMakers.0.preferences.0.1: an option that is left open ("-") says nothing and was left out of the condition',
    ]);
  });

  it('a compound among the infeasible conditions excludes each of its members', () => {
    const { model, repairs } = imported(sound({ infeasibles: [{ compound: true, members: [[[0, 'Y']], [[1, 'Y']]] }] }));
    expect(model.rules.map(({ kind, infeasible }) => [kind, infeasible.kind])).toEqual([['never', 'or']]);
    expect(repairs).toEqual([
      'infeasibles.0: GMCR+ has compound conditions in preferences only; here each member was read as infeasible',
    ]);
  });

  it('no list of infeasible conditions means none', () => {
    const { infeasibles, ...file } = sound();
    expect(infeasibles).toEqual([]);
    expect(imported(file).repairs).toEqual([': the file has no "infeasibles"; every combination of options counts as feasible']);
  });
});

describe('what a model has no place for', () => {
  it('coalitions of several are named', () => {
    expect(imported(sound({ coalitions: [[0, 1]] })).repairs).toEqual([
      'coalitions.0: the coalition of Mine and Town was not taken over; its members act on their own',
    ]);
    expect(imported(sound({ coalitions: [[0], 1], coalitionsFull: [{ name: 'Mine' }] })).repairs).toEqual([]);
    expect(imported(sound({ coalitions: 'all' })).repairs).toEqual([
      'coalitions: the coalitions cannot be read and were left out',
    ]);
  });

  it('extra fields are named once each', () => {
    const file = sound({
      colour: 'red',
      options: [
        { ...option('Dig'), x: 1 },
        { ...option('Sue'), x: 2, y: 3 },
      ],
    });
    expect(imported(file).repairs).toEqual([
      'options.0.x: "x" in an option has no place in a case of Parley and was left out (2 times)',
      'options.1.y: "y" in an option has no place in a case of Parley and was left out',
      'colour: "colour" in the file has no place in a case of Parley and was left out',
    ]);
  });
});

describe('misperceptions', () => {
  it('become views, and it is said where they count', () => {
    const { model, repairs } = imported(
      wanting({
        misperceptions: [
          [
            [0, 'Y'],
            [1, 'N'],
          ],
        ],
        payoffs: [1, 2],
      }),
    );
    const unseen = {
      kind: 'and',
      of: [
        { kind: 'option', option: 0 },
        { kind: 'not', of: { kind: 'option', option: 1 } },
      ],
    };
    expect(model.views).toEqual([{ party: 0, unseen: [unseen], preferences: [undefined, undefined] }]);
    expect(repairs).toEqual([
      'decisionMakers.0.misperceptions.0: "Mine" does not see states where dig and not sue; this counts where views are analysed, otherwise everyone sees every state',
    ]);
  });

  it('that hide everything, or nothing, are left out', () => {
    const { model, repairs } = imported(
      wanting({
        misperceptions: [
          [],
          [
            [0, 'Y'],
            [0, 'N'],
          ],
        ],
      }),
    );
    expect(model.views).toBeUndefined();
    expect(repairs).toEqual([
      'decisionMakers.0.misperceptions.0: a misperception that names no option would hide every state and was left out',
      'decisionMakers.0.misperceptions.1: the condition asks for "Dig" taken and not taken; it matches nothing and was left out',
    ]);
  });
});
