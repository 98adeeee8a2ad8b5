import { describe, expect, it } from 'vitest';
import { imported, maker, sound, told } from './texts.ts';
import { exportGmcr, type Exported } from '../../../src/casefile/gmcr/export.ts';
import { and, not, or, taken, type Condition } from '../../../src/core/model/condition.ts';
import { optionId, partyId, sourceId } from '../../../src/core/model/ids.ts';
import type { Model, Preference, StatementPlace } from '../../../src/core/model/model.ts';

const stated = (...conditions: readonly Condition[]): Preference => ({
  kind: 'statements',
  places: conditions.map((condition): StatementPlace => ({ statements: [{ condition, text: 'as written' }] })),
});

/** A town that can sue and a mine that can dig and pay, with "Sue" first in the case file. */
function mine(changes: Partial<Model> = {}): Model {
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

function written(model: Model): Exported & { readonly file: ReturnType<typeof sound> } {
  const result = exportGmcr(model);
  if (!result.ok) throw new Error(result.problems.map(told).join('\n'));
  expect(result.value.lost.every(({ code, severity }) => code === 'gmcr-lost' && severity === 'warning')).toBe(true);
  return { ...result.value, file: JSON.parse(result.value.text) };
}

const lost = (model: Model): string[] => written(model).lost.map(told);
const regrouped =
  'options: options are written in the order in which the format counts them (dig, pay, sue); outcomes get other numbers';

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

describe('what the format cannot hold', () => {
  it('is listed', () => {
    const assumed = { kind: 'assumed', why: 'plausible' } as const;
    const model = mine({
      title: 'A mine',
      asOf: '2020-01-01',
      kind: 'teaching',
      summary: 'A mine and a town.',
      sources: [{ id: sourceId('s'), title: 'S' }],
      parties: [
        { id: partyId('m'), name: 'Mine', aliases: ['M'] },
        { id: partyId('town'), name: 'Town', aliases: [] },
      ],
      options: mine().options.map((option) => ({ ...option, note: 'a note' })),
      rules: [{ kind: 'never', infeasible: and(taken(0), taken(2)), because: 'the law', basis: assumed, index: 0 }],
      outcomes: [{ name: 'peace', number: 4, note: 'n', at: { kind: 'pattern', pattern: 'NNN' }, index: 0 }],
      statusQuo: { kind: 'pattern', pattern: 'NNN' },
      preferences: [
        { kind: 'statements', places: [{ statements: [{ condition: or(), text: 'never', basis: assumed }] }] },
        undefined,
      ],
      expectations: [{ count: 6, index: 0 }],
    });
    expect(lost(model)).toEqual([
      'title: the title is not written: the format has none',
      'as-of: the day the case describes is not written',
      'kind: the kind of case is not written',
      'summary: the summary is not written',
      'sources: the sources are not written',
      'sources: what options, rules and preferences rest on is not written',
      'parties: aliases, colours, kinds and notes of parties are not written',
      'options: notes on options are not written',
      'options: identifiers are not written: the format has names only',
      'feasibility: the reasons of feasibility rules are not written',
      'outcomes: names of outcomes are not written',
      'outcomes: notes on outcomes are not written',
      'numbering: outcomes get the numbers of the format, 1, 2, 3 … in ascending decimal order',
      "status-quo: today's outcome is not written",
      'expect: expected results are not written',
      regrouped,
      'preferences.m: statements of Mine that never hold are not written; they decide nothing',
    ]);
  });

  it('is nothing for a model that came from a file', () => {
    const { model } = imported(
      sound({
        decisionMakers: [maker('Mine', [0], { preferences: [[[1, 'N']]] }), maker('Town', [1])],
        infeasibles: [
          [
            [0, 'N'],
            [1, 'Y'],
          ],
        ],
      }),
    );
    expect(lost({ ...model, title: '' })).toEqual([]);
  });

  it('includes the place of several options that nobody owns', () => {
    const options = mine().options.map((option) => ({ ...option, owners: [] as number[] }));
    const model = mine({ options: [...options, { id: optionId('ask'), label: 'Ask', owners: [1] }] });
    expect(lost(model)).toEqual([
      'options: several options belong to nobody (sue, dig, pay); some versions of GMCR+ put all but one of them last and number the states differently',
    ]);
  });

  it('stops the export where no file would mean the same', () => {
    const moves = [undefined, [{ from: { kind: 'number', number: 1 }, to: { kind: 'number', number: 2 } }]] as const;
    expect(exportGmcr(mine({ moves }))).toMatchObject({
      ok: false,
      problems: [{ code: 'gmcr-lost', severity: 'error', message: 'Town has explicit moves' }],
    });
    expect(exportGmcr(mine({ options: [] }))).toMatchObject({
      ok: false,
      problems: [{ code: 'gmcr-lost', message: 'the case has no options' }],
    });
    const everything: Condition = { kind: 'constant', value: true };
    expect(exportGmcr(mine({ rules: [{ kind: 'never', infeasible: everything, index: 0 }] }))).toMatchObject({
      ok: false,
      problems: [{ code: 'no-outcomes' }],
    });
  });

  it('stops the export at a rule of too many patterns', () => {
    const options = Array.from({ length: 40 }, (_, k) => ({ id: optionId(`o${k}`), label: `o${k}`, owners: [0] }));
    const infeasible = and(...Array.from({ length: 20 }, (_, k) => or(taken(2 * k), taken(2 * k + 1))));
    expect(exportGmcr(mine({ options, rules: [{ kind: 'never', infeasible, index: 3 }] }))).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'gmcr-lost',
          severity: 'error',
          message: 'this rule would become more than 1,000 patterns, the only form the format has',
          at: { path: ['feasibility', 3] },
        },
      ],
    });
  });
});
