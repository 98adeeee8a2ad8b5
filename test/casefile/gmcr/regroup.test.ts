import { describe, expect, it } from 'vitest';
import { positions, regroup, regroupInSteps } from '../../../src/casefile/gmcr/regroup.ts';

describe('the order in which the format counts options', () => {
  it.each([
    { what: 'already grouped', options: 3, owned: [[0, 1], [2]], order: [0, 1, 2] },
    {
      what: 'interleaved',
      options: 4,
      owned: [
        [1, 3],
        [0, 2],
      ],
      order: [1, 3, 0, 2],
    },
    { what: 'in the own order of the decision maker', options: 3, owned: [[2, 0], [1]], order: [2, 0, 1] },
    { what: 'nobody’s options first', options: 5, owned: [[3], [0]], order: [1, 2, 4, 3, 0] },
    { what: 'a shared option at its first owner', options: 3, owned: [[1], [0, 1, 2]], order: [1, 0, 2] },
    { what: 'a decision maker without options', options: 2, owned: [[], [1], [0]], order: [1, 0] },
  ])('$what', ({ options, owned, order }) => {
    expect(regroup(options, owned)).toEqual(order);
    expect(positions(order).map((at) => order[at])).toEqual(order.map((_, thing) => thing));
  });

  it('is reached step by step where every option is owned', () => {
    const owned = [[4, 1], [3], [1, 0, 2]];
    expect(regroupInSteps(5, owned)).toEqual(regroup(5, owned));
    expect(regroupInSteps(3, [[2], [1], [0]])).toEqual([2, 1, 0]);
  });

  it('is not reached step by step where an option that nobody owns stands last, or several do', () => {
    expect(regroupInSteps(3, [[1], [2]])).toEqual([0, 1, 2]);
    expect(regroupInSteps(3, [[0], [1]])).toEqual([0, 2, 1]);
    expect(regroupInSteps(4, [[2], [3]])).toEqual([0, 2, 3, 1]);
  });
});
