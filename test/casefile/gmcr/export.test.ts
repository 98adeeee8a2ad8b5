import { describe, expect, it } from 'vitest';
import { lost, mine, regrouped, stated, written } from './mine.ts';
import { imported } from './texts.ts';
import { exportGmcr } from '../../../src/casefile/gmcr/export.ts';
import { and, not, or, taken, type Condition } from '../../../src/core/model/condition.ts';
import { optionId } from '../../../src/core/model/ids.ts';
import type { Model, Preference } from '../../../src/core/model/model.ts';

describe('what is written', () => {
  it('has options grouped by owner, one part a line', () => {
    const { text } = written(mine({ preferences: [stated(not(taken(0)), taken(1)), undefined] }));
    expect(text).toBe(
      [
        '{',
        '  "options": [',
        '    {"name":"Dig","permittedDirection":"fwd"},',
        '    {"name":"Pay","permittedDirection":"back"},',
        '    {"name":"Sue","permittedDirection":"both"}',
        '  ],',
        '  "decisionMakers": [',
        '    {"name":"Mine","options":[0,1],"preferences":[[[2,"N"]],[[0,"Y"]]]},',
        '    {"name":"Town","options":[2],"preferences":[]}',
        '  ],',
        '  "infeasibles": [],',
        '  "useManualPreferenceRanking": false,',
        '  "program": "gmcr-py",',
        '  "version": "0.4.1"',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('has rules as patterns', () => {
    const rules: Model['rules'] = [
      {
        kind: 'never-together',
        infeasible: or(and(taken(0), taken(1)), and(taken(0), taken(2)), and(taken(1), taken(2))),
        index: 0,
      },
      { kind: 'requires', infeasible: not({ kind: 'if', left: taken(1), right: taken(0) }), index: 1 },
    ];
    const { file } = written(mine({ rules }));
    expect(file['infeasibles']).toEqual([
      [
        [0, 'Y'],
        [2, 'Y'],
      ],
      [
        [1, 'Y'],
        [2, 'Y'],
      ],
      [
        [0, 'Y'],
        [1, 'Y'],
      ],
      [
        [0, 'N'],
        [2, 'Y'],
      ],
    ]);
    expect(lost(mine({ rules }))).toEqual([
      regrouped,
      'feasibility: feasibility rules are written as patterns of infeasible states, 2 as 4',
    ]);
  });

  it('has "if" and "iff" as GMCR+ stores them, and reads them back', () => {
    const conditional: Condition = { kind: 'if', left: not(taken(0)), right: taken(1) };
    const both: Condition = { kind: 'iff', left: taken(2), right: not(taken(0)) };
    const { file, text } = written(mine({ preferences: [stated(conditional, both), undefined] }));
    expect(file['decisionMakers']).toMatchObject([
      {
        preferences: [
          {
            compound: true,
            members: [
              [
                [0, 'Y'],
                [2, 'N'],
              ],
              [
                [0, 'N'],
                [2, 'N'],
              ],
              [
                [0, 'N'],
                [2, 'Y'],
              ],
            ],
          },
          {
            compound: true,
            members: [
              [
                [2, 'N'],
                [1, 'Y'],
              ],
              [
                [2, 'Y'],
                [1, 'N'],
              ],
            ],
          },
        ],
      },
      {},
    ]);
    const back = imported(JSON.parse(text)).model.preferences[0];
    expect(back?.kind === 'statements' && back.places.map((place) => place.statements[0]!.text)).toEqual([
      'not sue if dig',
      'pay iff not sue',
    ]);
  });

  it('has other statements as unions of patterns', () => {
    const { file } = written(mine({ preferences: [stated(or(taken(1), and(taken(2), not(taken(0)))), or()), undefined] }));
    expect(file['decisionMakers']).toMatchObject([
      {
        preferences: [
          {
            compound: true,
            members: [
              [[0, 'Y']],
              [
                [1, 'Y'],
                [2, 'N'],
              ],
            ],
          },
        ],
      },
      {},
    ]);
  });
});

describe('rankings', () => {
  // dig, pay, sue count 1, 2, 4 in the file; sue, dig, pay in the case
  const ranked: Preference = {
    kind: 'ranking',
    tiers: [
      [{ kind: 'pattern', pattern: 'NYN' }],
      [
        { kind: 'taken', options: [0] },
        { kind: 'number', number: 8 },
      ],
    ],
  };

  it('are written with the state numbers of the format', () => {
    const { file } = written(mine({ preferences: [ranked, undefined] }));
    expect(file['useManualPreferenceRanking']).toBe(true);
    expect(file['decisionMakers']).toMatchObject([
      { preferences: [], preferenceRanking: [2, [5, 8], [1, 3, 4, 6, 7]] },
      { preferenceRanking: [[1, 2, 3, 4, 5, 6, 7, 8]] },
    ]);
  });

  it('stand for weights and for statements of equal importance', () => {
    const weights: Preference = {
      kind: 'weights',
      weights: [
        { option: 0, weight: -3 },
        { option: 1, weight: 2 },
      ],
    };
    const equal: Preference = {
      kind: 'statements',
      places: [
        {
          statements: [
            { condition: taken(1), text: 'dig' },
            { condition: taken(2), text: 'pay' },
          ],
        },
      ],
    };
    const model = mine({ preferences: [equal, weights] });
    expect(written(model).file['decisionMakers']).toMatchObject([
      {
        preferences: [],
        preferenceRanking: [
          [4, 8],
          [2, 3, 6, 7],
          [1, 5],
        ],
      },
      {
        preferences: [],
        preferenceRanking: [
          [2, 4],
          [1, 3],
          [6, 8],
          [5, 7],
        ],
      },
    ]);
    expect(lost(model)).toEqual([
      regrouped,
      'preferences.mine: the statements of Mine are written as a ranking: some are equally important, or of too many patterns',
      'preferences.town: the weights of Town are written as a ranking',
    ]);
  });

  it('stand beside statements that could be written', () => {
    const model = mine({ preferences: [stated(taken(1)), ranked] });
    expect(written(model).file['decisionMakers']).toMatchObject([
      {
        preferences: [[[0, 'Y']]],
        preferenceRanking: [
          [2, 4, 6, 8],
          [1, 3, 5, 7],
        ],
      },
      {},
    ]);
    expect(lost(model)).toEqual([
      regrouped,
      'preferences.mine: a ranking counts in place of the statements of Mine: the file has one kind of preference for all',
    ]);
    expect(imported(written(model).file).repairs).toEqual([]);
  });

  it('stand for statements of too many patterns', () => {
    const options = Array.from({ length: 13 }, (_, k) => ({ id: optionId(`o${k}`), label: `o${k}`, owners: [k % 2] }));
    const parity = options.map((_, k) => taken(k)).reduce((left, right): Condition => ({ kind: 'iff', left, right }));
    const { file } = written(mine({ options, preferences: [stated(parity), undefined] }));
    const [best, worst] = (file['decisionMakers'] as { preferenceRanking: number[][] }[])[0]!.preferenceRanking;
    expect([best!.length, worst!.length]).toEqual([4096, 4096]);
  });

  it('spread merged outcomes over their states', () => {
    const model = mine({
      merges: [{ name: 'court', when: taken(0), index: 0 }],
      preferences: [stated(taken(0)), stated(taken(1))],
    });
    expect(written(model).file['decisionMakers']).toMatchObject([
      {
        preferences: [],
        preferenceRanking: [
          [5, 6, 7, 8],
          [1, 2, 3, 4],
        ],
      },
      // the merged outcome counts as its first state, where nothing is dug
      {
        preferences: [],
        preferenceRanking: [
          [2, 4],
          [1, 3, 5, 6, 7, 8],
        ],
      },
    ]);
    expect(lost(model)).toContain(
      'merged.0: the merged outcome "court" is written as the states it is made of, equally preferred, with moves between them',
    );
  });

  it('need outcomes that exist', () => {
    const wrong: Preference = { kind: 'ranking', tiers: [[{ kind: 'number', number: 99 }]] };
    expect(exportGmcr(mine({ preferences: [wrong, undefined] }))).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-outcome' }, {}],
    });
  });
});
