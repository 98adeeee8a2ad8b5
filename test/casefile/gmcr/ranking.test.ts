import { describe, expect, it } from 'vitest';
import { imported, maker, option, ranking, sound, statements, wanting, type Part } from './texts.ts';

const ranked = (preferenceRanking: unknown): Part =>
  wanting(
    { preferenceRanking },
    {
      useManualPreferenceRanking: true,
      decisionMakers: [maker('Mine', [0], { preferenceRanking }), maker('Town', [1], { preferenceRanking: [[1, 2, 3, 4]] })],
    },
  );

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
