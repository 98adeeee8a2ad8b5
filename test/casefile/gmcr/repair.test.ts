import { describe, expect, it } from 'vitest';
import { imported, maker, option, ranking, sound, statements, type Part } from './texts.ts';

const wanting = (more: Part, changes: Part = {}): Part =>
  sound({ decisionMakers: [maker('Mine', [0], more), maker('Town', [1])], ...changes });
const ranked = (preferenceRanking: unknown): Part =>
  wanting(
    { preferenceRanking },
    {
      useManualPreferenceRanking: true,
      decisionMakers: [maker('Mine', [0], { preferenceRanking }), maker('Town', [1], { preferenceRanking: [[1, 2, 3, 4]] })],
    },
  );

describe('names', () => {
  it('repeated option names get distinct identifiers', () => {
    const { model, repairs } = imported(sound({ options: [option('Dig'), option('Dig'), option('dig-2'), option('Dig')] }));
    expect(new Map(model.options.map(({ id, label }) => [id, label]))).toEqual(
      new Map([
        ['dig', 'Dig'],
        ['dig-2', 'Dig'],
        ['dig-2-2', 'dig-2'],
        ['dig-3', 'Dig'],
      ]),
    );
    expect(repairs.filter((repair) => repair.includes('more than once'))).toEqual([
      'options.1.name: the name "Dig" stands more than once; this option got the identifier "dig-2"',
      'options.3.name: the name "Dig" stands more than once; this option got the identifier "dig-3"',
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
      ['party-nobody', 'Nobody'],
    ]);
    expect(repairs).toEqual([
      'options.0.name: option 1 has no name; it is called "option 1"',
      'options.1: option 2 has no name; it is called "option 2"',
      'decisionMakers.0.name: the name 7 is a number and was read as text',
    ]);
  });

  it('repeated names of decision makers are told apart', () => {
    const { model, repairs } = imported(sound({ decisionMakers: [maker('Mine', [0]), maker('Mine', [1])] }));
    expect(model.parties.map(({ id }) => id)).toEqual(['mine', 'mine-2']);
    expect(repairs).toEqual([
      'decisionMakers.1.name: the name "Mine" stands more than once; this party got the identifier "mine-2"',
    ]);
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

describe('rankings', () => {
  it('missing states come last, as equally bad', () => {
    const { model, repairs } = imported(ranked([3, [1]]));
    expect(ranking(model, 0)).toEqual([[3], [1], [2, 4]]);
    expect(repairs).toEqual([
      'decisionMakers.0.preferenceRanking: the ranking of "Mine" misses 2 of 4 states (2, 4); they were put last, as equally bad',
    ]);
  });

  it('of a repeated state the first place counts', () => {
    const { model, repairs } = imported(ranked([2, [1, 2], 1, [3, 4]]));
    expect(ranking(model, 0)).toEqual([[2], [1], [3, 4]]);
    expect(repairs).toEqual([
      'decisionMakers.0.preferenceRanking.1.1: state 2 stands more than once in the ranking; its first place counts',
      'decisionMakers.0.preferenceRanking.2: state 1 stands more than once in the ranking; its first place counts',
    ]);
  });

  it('numbers of no state and empty places are left out', () => {
    const { model, repairs } = imported(ranked([0, 5, [], [4, -1], 3, 2, 1]));
    expect(ranking(model, 0)).toEqual([[4], [3], [2], [1]]);
    expect(repairs).toEqual([
      'decisionMakers.0.preferenceRanking.0: there is no state 0, only 1 to 4; it was left out of the ranking',
      'decisionMakers.0.preferenceRanking.1: there is no state 5, only 1 to 4; it was left out of the ranking',
      'decisionMakers.0.preferenceRanking.2: an empty place in the ranking was left out',
      'decisionMakers.0.preferenceRanking.3.1: there is no state -1, only 1 to 4; it was left out of the ranking',
    ]);
  });

  it('a ranking that is asked for and missing is replaced by the statements', () => {
    const { model, repairs } = imported(
      wanting({ preferences: [[[0, 'Y']]], preferenceRanking: null }, { useManualPreferenceRanking: true }),
    );
    expect(statements(model, 0)).toEqual(['dig']);
    expect(repairs).toEqual([
      'decisionMakers.0: rankings are to count, but "Mine" has none; its statements count instead',
      'decisionMakers.1: rankings are to count, but "Town" has none; it counts as indifferent between all states',
    ]);
  });
});

describe('statements beside a ranking', () => {
  const disagreeing = { preferences: [[[0, 'Y']]], preferenceRanking: [1, 2, 3, 4] };

  it('the flag decides, and says so', () => {
    const file = wanting(disagreeing);
    const { model, repairs } = imported(file);
    expect(statements(model, 0)).toEqual(['dig']);
    expect(repairs).toEqual([
      'decisionMakers.0.preferenceRanking: the ranking and the statements of "Mine" disagree; the flag says that the statements count',
    ]);
    expect(ranking(imported({ ...file, useManualPreferenceRanking: true }).model, 0)).toEqual([[1], [2], [3], [4]]);
  });

  it('an unused ranking without statements is not dropped in silence', () => {
    const { model, repairs } = imported(wanting({ preferenceRanking: [4, 3, 2, 1] }));
    expect(model.preferences[0]).toBeUndefined();
    expect(repairs).toEqual([
      'decisionMakers.0.preferenceRanking: "Mine" has a ranking and no statements, but the flag says that statements count; it counts as indifferent between all states',
    ]);
  });

  it('too many states to compare are said to be too many', () => {
    const names = Array.from({ length: 17 }, (_, k) => `o${k}`);
    const file = sound({
      options: names.map((name) => option(name)),
      decisionMakers: [
        maker(
          'Mine',
          names.map((_, k) => k),
          disagreeing,
        ),
      ],
    });
    expect(imported(file).repairs).toEqual([
      'decisionMakers.0.preferenceRanking: the ranking of "Mine" was left out without comparing: there are too many states; the flag says that the statements count',
    ]);
  });

  it('unreadable parts that do not count do no harm', () => {
    const { repairs } = imported(wanting({ preferences: [[[0, 'Y']]], preferenceRanking: ['best', 2] }));
    expect(repairs).toEqual([
      'decisionMakers.0.preferenceRanking: the ranking and the statements of "Mine" disagree; the flag says that the statements count',
    ]);
  });

  it('a missing flag is told from what the file has', () => {
    const { useManualPreferenceRanking, ...rankings } = ranked([4, 3, 2, 1]);
    expect(useManualPreferenceRanking).toBe(true);
    const read = imported(rankings);
    expect(ranking(read.model, 0)).toEqual([[4], [3], [2], [1]]);
    expect(read.repairs).toEqual([
      ': the file does not say whether statements or rankings count ("useManualPreferenceRanking"); it has rankings only, so these count',
    ]);
    const { useManualPreferenceRanking: flag, ...both } = wanting(disagreeing);
    expect(flag).toBe(false);
    expect(imported(both).repairs[0]).toBe(
      ': the file does not say whether statements or rankings count ("useManualPreferenceRanking"); the statements count',
    );
  });

  it('of old and new keys that differ the new ones count', () => {
    const file = wanting(
      { preferenceRanking: [4, 3, 2, 1], preferenceVector: [1, 2, 3, 4] },
      { useManualPreferenceVectors: false, useManualPreferenceRanking: true },
    );
    const { model, repairs } = imported(file);
    expect(ranking(model, 0)).toEqual([[4], [3], [2], [1]]);
    expect(repairs).toContain(
      'useManualPreferenceVectors: "useManualPreferenceVectors" says otherwise than "useManualPreferenceRanking"; the newer name counts',
    );
    expect(repairs).toContain(
      'decisionMakers.0.preferenceVector: "Mine" has a "preferenceRanking" and another "preferenceVector"; the newer name counts',
    );
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

  it('misperceptions are named', () => {
    const { repairs } = imported(
      wanting({
        misperceptions: [
          [
            [0, 'Y'],
            [1, 'N'],
          ],
          [[9, 'Y']],
        ],
        payoffs: [1, 2],
      }),
    );
    expect(repairs).toEqual([
      'decisionMakers.0.misperceptions.0: the misperception "dig and not sue" of "Mine" was not taken over; it is taken to see every state',
      'decisionMakers.0.misperceptions.1: a misperception of "Mine" was not taken over; it is taken to see every state',
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
