import { describe, expect, it } from 'vitest';
import { fixture, grouped, imported, maker, modelOf, option, ranking, sound, statements } from './texts.ts';
import { importGmcr } from '../../../src/casefile/gmcr/import.ts';
import { prepare } from '../../../src/core/analyse.ts';
import { movesFrom } from '../../../src/core/graph/graph.ts';
import type { Model } from '../../../src/core/model/model.ts';
import { enumerate } from '../../../src/core/space/enumerate.ts';
import { patternOf } from '../../../src/core/space/state.ts';

/** The outcomes as patterns, in the order of their numbers. */
function patterns(model: Model): string[] {
  const space = enumerate(model);
  if (!space.ok) throw new Error(space.problems.map(({ message }) => message).join('\n'));
  return Array.from({ length: space.value.size }, (_, node) => patternOf(space.value, node));
}

describe('a file of GMCR+ 0.4.1', () => {
  const result = fixture('quay.gmcr');
  const model = modelOf(result);

  it('has its options, owners and directions', () => {
    expect(model.title).toBe('quay');
    expect(model.options.map(({ id, owners, oneWay }) => [id, owners, oneWay])).toEqual([
      ['storm-season', [], undefined],
      ['widen-the-quay', [0], 'on'],
      ['restore-the-mudflats', [0], undefined],
      ['blockade', [1], undefined],
      ['approve', [2], 'on'],
    ]);
    expect(model.parties.map(({ id, name }) => [id, name])).toEqual([
      ['port-authority', 'Port Authority'],
      ['fishers', 'Fishers'],
      ['ministry', 'Ministry'],
    ]);
  });

  it('has its states under the numbers of the format', () => {
    expect(patterns(model)).toEqual(['NNNNN', 'YNNNN', 'NNNYN', 'YNNYN', 'NYNNY', 'YYNNY', 'NYYNY', 'YYYNY']);
    expect(model.numbering).toBe('position');
    expect(ranking(model, 0)).toEqual([[3, 4], [7], [1, 2], [8], [5], [6]]);
  });

  it('says of the one decision maker whose statements and ranking disagree that the ranking counts', () => {
    expect(result.problems.map(({ message, at }) => [message, at?.path, at?.line, at?.column, at?.file])).toEqual([
      [
        'the statements and the ranking of "Port Authority" disagree; the flag says that the ranking counts',
        ['decisionMakers', 0, 'preferences'],
        1,
        82,
        'quay.gmcr',
      ],
    ]);
  });
});

describe('a file of the oldest generation', () => {
  const result = fixture('weir.gmcr');
  const model = modelOf(result);

  it('is read by the old names of its keys, without program and version', () => {
    expect(result.problems).toEqual([]);
    expect(ranking(model, 0)).toEqual([[5], [1, 2], [6], [3], [4], [7, 8, 9, 10]]);
  });

  it('numbers the states by the regrouped options', () => {
    expect(model.options.map(({ id }) => id)).toEqual(['release-water', 'pay', 'sue', 'remove-weir']);
    expect(patterns(model)).toEqual(['NNNN', 'YNNN', 'NYNN', 'YYNN', 'NNYN', 'YNYN', 'NYYN', 'NNNY', 'YNNY', 'YNYY']);
  });
});

describe('regrouping', () => {
  it('carries rules and statements along', () => {
    const file = grouped(
      ['Sue', 'Dig', 'Pay'],
      { Mine: ['Dig', 'Pay'], Town: ['Sue'] },
      {
        infeasibles: [
          [
            [0, 'Y'],
            [2, 'Y'],
          ],
        ],
      },
    );
    const { model } = imported({
      ...file,
      decisionMakers: [
        maker('Mine', [1, 2], { preferences: [[[0, 'N']]] }),
        maker('Town', [0], {
          preferences: [
            [
              [2, 'Y'],
              [1, 'N'],
            ],
          ],
        }),
      ],
    });
    expect(model.options.map(({ id }) => id)).toEqual(['dig', 'pay', 'sue']);
    expect(patterns(model)).toEqual(['NNN', 'YNN', 'NYN', 'YYN', 'NNY', 'YNY']);
    expect([statements(model, 0), statements(model, 1)]).toEqual([['not sue'], ['pay and not dig']]);
  });

  it('puts options that nobody owns first', () => {
    const { model, repairs } = imported(grouped(['Flood', 'Dig', 'Sue'], { Mine: ['Dig'], Town: ['Sue'] }));
    expect(model.options.map(({ id, owners }) => [id, owners])).toEqual([
      ['flood', []],
      ['dig', [0]],
      ['sue', [1]],
    ]);
    expect(repairs).toEqual([]);
  });

  it('says where GMCR+ may count options that nobody owns otherwise', () => {
    const { model, repairs } = imported(grouped(['Dig', 'Sue', 'Flood'], { Mine: ['Dig'], Town: ['Sue'] }));
    expect(model.options.map(({ id }) => id)).toEqual(['flood', 'dig', 'sue']);
    expect(repairs).toEqual([
      'options: options that nobody owns stand first (Flood, Dig, Sue); some versions of GMCR+ put them elsewhere (Dig, Flood, Sue) and number the states differently',
    ]);
  });

  it('counts a shared option with its first owner and lets both move it', () => {
    const { model, repairs } = imported(grouped(['Dig', 'Sue', 'Dam'], { Mine: ['Dam'], Town: ['Sue', 'Dam', 'Dig'] }));
    expect(model.options.map(({ id, owners }) => [id, owners])).toEqual([
      ['dam', [0, 1]],
      ['sue', [1]],
      ['dig', [1]],
    ]);
    expect(repairs).toEqual([
      'decisionMakers.1.options: the option "Dam" belongs to "Mine" and "Town"; each of them can change it, and it is counted with "Mine"',
    ]);
    const graph = prepare(model);
    expect(graph.ok && [movesFrom(graph.value, 0, 0), movesFrom(graph.value, 1, 0)]).toEqual([[1], [1, 2, 3, 4, 5, 6, 7]]);
  });
});

describe('conditions', () => {
  const stated = (...preferences: readonly unknown[]): string[] =>
    statements(imported(sound({ decisionMakers: [maker('Mine', [0], { preferences }), maker('Town', [1])] })).model, 0);

  it('all parts must hold', () => {
    expect(
      stated(
        [
          [0, 'Y'],
          [1, 'N'],
        ],
        [[1, 'Y']],
      ),
    ).toEqual(['dig and not sue', 'sue']);
  });

  it('an empty one matches every state', () => {
    expect(stated([], { compound: true, members: [[[0, 'Y']], []] })).toEqual(['always', 'always']);
  });

  it('a compound is true where one member is', () => {
    expect(stated({ compound: true, members: [[[0, 'Y']], [[1, 'Y']]] })).toEqual(['dig or sue']);
    expect(
      stated({
        compound: true,
        members: [
          [
            [0, 'Y'],
            [1, 'Y'],
          ],
        ],
      }),
    ).toEqual(['dig and sue']);
    const three = [
      [
        [0, 'Y'],
        [1, 'Y'],
      ],
      [
        [0, 'N'],
        [1, 'N'],
      ],
      [
        [0, 'Y'],
        [1, 'N'],
      ],
    ];
    expect(stated({ compound: true, members: three })).toEqual(['dig and sue or not dig and not sue or dig and not sue']);
  });

  it('"if" and "iff" are recognised by the members GMCR+ stores for them', () => {
    const both = [
      [0, 'Y'],
      [1, 'N'],
    ];
    const neither = [
      [0, 'N'],
      [1, 'Y'],
    ];
    expect(
      stated({
        compound: true,
        members: [
          both,
          [
            [0, 'N'],
            [1, 'N'],
          ],
          neither,
        ],
      }),
    ).toEqual(['not sue if dig']);
    expect(
      stated({
        compound: true,
        members: [
          both,
          [
            [0, 'Y'],
            [1, 'Y'],
          ],
          neither,
        ],
      }),
    ).toEqual(['dig if not sue']);
    expect(stated({ compound: true, members: [both, neither] })).toEqual(['not sue iff dig']);
  });

  it('names of several words are quoted where they must be', () => {
    const file = sound({ options: [option('If'), option('大坝 建造')] });
    const { model } = imported({
      ...file,
      decisionMakers: [
        maker('Mine', [0], {
          preferences: [
            [
              [0, 'Y'],
              [1, 'Y'],
            ],
          ],
        }),
        maker('Town', [1]),
      ],
    });
    expect(statements(model, 0)).toEqual(['"if" and 大坝-建造']);
  });
});

describe('preferences', () => {
  const both = (manual: boolean): readonly string[] =>
    imported(
      sound({
        useManualPreferenceRanking: manual,
        decisionMakers: [
          maker('Mine', [0], { preferences: [[[0, 'Y']], [[1, 'N']]], preferenceRanking: [2, 4, 1, 3] }),
          maker('Town', [1]),
        ],
      }),
    ).repairs;

  it('says nothing of a ranking that agrees with the statements', () => {
    expect(both(false)).toEqual([]);
    expect(both(true)).toEqual([
      'decisionMakers.1: rankings are to count, but "Town" has none; it counts as indifferent between all states',
    ]);
  });

  it('none means indifference', () => {
    expect(imported(sound()).model.preferences).toEqual([undefined, undefined]);
  });
});

it('takes a title and a description where a file has them, and the name of the file otherwise', () => {
  const { model } = imported(sound({ title: ' A mine ', description: 'and a town' }));
  expect([model.title, model.summary]).toEqual(['A mine', 'and a town']);
  const named = importGmcr(JSON.stringify(sound()), { file: 'C:\\cases\\mine and town.gmcr' });
  expect(modelOf(named).title).toBe('mine and town');
  expect(imported(sound()).model.title).toBe('Imported model');
});
