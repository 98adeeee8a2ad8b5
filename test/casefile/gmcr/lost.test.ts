import { describe, expect, it } from 'vitest';
import { lost, mine, regrouped, stated, written } from './mine.ts';
import { imported, maker, sound } from './texts.ts';
import { exportGmcr } from '../../../src/casefile/gmcr/export.ts';
import { and, not, or, taken, type Condition } from '../../../src/core/model/condition.ts';
import { optionId, partyId, sourceId } from '../../../src/core/model/ids.ts';
import type { Preference } from '../../../src/core/model/model.ts';

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
      'options: notes and keywords of options are not written',
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

  it('includes what goes beyond an order of preference', () => {
    const first = { condition: taken(1), text: 'dig' };
    const second = { condition: taken(2), text: 'pay' };
    const pair = { left: { kind: 'number', number: 1 }, right: { kind: 'number', number: 2 }, sign: '?', degree: 0 } as const;
    const unknown: Preference = {
      kind: 'statements',
      places: [{ statements: [first, second], mode: 'either' }],
      comparisons: [pair],
    };
    const strong: Preference = { kind: 'statements', places: [{ statements: [second], degree: 1 }], thresholds: { alpha: 0.7 } };
    const model = mine({
      preferences: [unknown, strong],
      attitudes: [
        [1, -1],
        [0, 0],
      ],
    });
    expect(written(model).file).toMatchObject({
      useManualPreferenceRanking: false,
      decisionMakers: [{ preferences: [[[0, 'Y']]] }, { preferences: [[[1, 'Y']]] }],
    });
    expect(lost(model)).toEqual([
      'attitudes: attitudes of parties are not written',
      regrouped,
      'preferences.mine: of what Mine wants, only the first of alternative statements is written, as if it were known',
      'preferences.mine: of what Mine wants, comparisons that overrule the order are not written',
      'preferences.town: of what Town wants, how strongly it prefers is not written',
      'preferences.town: of what Town wants, thresholds of chance are not written',
    ]);
  });

  it('includes wrong beliefs about what others want, but not which outcomes a party does not see', () => {
    const views = [{ party: 0, unseen: [and(taken(0), not(taken(1)))], preferences: [undefined, stated(taken(0))] }];
    const { file } = written(mine({ views }));
    expect(file['decisionMakers']).toMatchObject([
      {
        misperceptions: [
          [
            [0, 'N'],
            [2, 'Y'],
          ],
        ],
      },
      {},
    ]);
    expect(lost(mine({ views }))).toEqual(['views: what parties wrongly believe others want is not written', regrouped]);
    const back = imported(file).model;
    expect(back.views).toEqual([{ party: 0, unseen: [and(not(taken(0)), taken(2))], preferences: [undefined, undefined] }]);
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
