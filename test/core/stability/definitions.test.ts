/** The definitions on disputes small enough to follow by hand, one for each way they are known to be got wrong. */
import { describe, expect, test } from 'vitest';
import { improvementsFrom, movesFrom } from '../../../src/core/graph/graph.ts';
import { explain } from '../../../src/core/stability/explain.ts';
import { stabilityTable } from '../../../src/core/stability/table.ts';
import { graphOf, stableUnder, type Sketch } from '../dispute.ts';

describe('two by two', () => {
  // NN both refuse, YN only row gives in, NY only column does, YY both do
  const game = (row: readonly string[], column: readonly string[]): ReturnType<typeof graphOf> =>
    graphOf({
      parties: ['row', 'column'],
      options: { x: ['row'], y: ['column'] },
      prefer: { row: { ranking: row }, column: { ranking: column } },
    });

  test("prisoner's dilemma: refusing holds at once, giving in together holds for those who look ahead", () => {
    const graph = game(['NY', 'YY', 'NN', 'YN'], ['YN', 'YY', 'NN', 'NY']);
    expect(stableUnder(graph, 'nash')).toEqual([1]);
    for (const concept of ['gmr', 'smr', 'seq', 'sseq'] as const) expect(stableUnder(graph, concept), concept).toEqual([1, 4]);
    expect(stableUnder(graph, 'sim')).toEqual([1, 4]);
  });

  test('chicken: whoever stands firm alone wins; giving in together holds by foresight, not by credible answers to SEQ', () => {
    const graph = game(['NY', 'YY', 'YN', 'NN'], ['YN', 'YY', 'NY', 'NN']);
    expect(stableUnder(graph, 'nash')).toEqual([2, 3]);
    expect(stableUnder(graph, 'gmr')).toEqual([2, 3, 4]);
    expect(stableUnder(graph, 'seq')).toEqual([2, 3]);
    expect(stableUnder(graph, 'sim')).toEqual([2, 3, 4]);
  });
});

describe('answers', () => {
  /** a can take x and is better off; the others then move among listed outcomes. */
  const listed = (moves: Sketch['moves'], prefer: NonNullable<Sketch['prefer']>): ReturnType<typeof graphOf> =>
    graphOf({
      parties: ['a', 'b', 'c'],
      outcomes: ['start', 'gain', 'middle', 'later', 'loss'].map((name) => ({ name })),
      moves: { a: [['start', 'gain']], b: [], c: [], ...moves },
      prefer,
    });
  const fears = { a: { ranking: ['gain', 'middle', 'later', 'start', 'loss'] } };

  test('may take several moves, and one party may move again after another', () => {
    const graph = listed(
      {
        b: [
          ['gain', 'middle'],
          ['later', 'loss'],
        ],
        c: [['middle', 'later']],
      },
      fears,
    );
    expect(stableUnder(graph, 'gmr', 0)).toContain(1);
    const [reason] = explain(graph, 'gmr', 0, 0).improvements;
    expect(reason).toMatchObject({ to: 1, deterred: true, answer: { kind: 'sequence', end: 4, compared: 'worse' } });
    expect(reason!.answer!.steps.map(({ party, from, to }) => [party, from, to])).toEqual([
      [1, 1, 2],
      [2, 2, 3],
      [1, 3, 4],
    ]);
  });

  test('may not have one party move twice in a row', () => {
    const moves: Sketch['moves'] = {
      b: [
        ['gain', 'middle'],
        ['middle', 'loss'],
      ],
    };
    expect(stableUnder(listed(moves, fears), 'gmr', 0)).not.toContain(1);
    // its own single move is another matter
    expect(stableUnder(listed({ b: [...moves['b']!, ['gain', 'loss']] }, fears), 'gmr', 0)).toContain(1);
  });

  test('that are credible are improvements for each mover, from where it moves', () => {
    const moves: Sketch['moves'] = { b: [['gain', 'middle']], c: [['middle', 'loss']] };
    const likes = (b: readonly string[], c: readonly string[]): number[] =>
      stableUnder(listed(moves, { ...fears, b: { ranking: b }, c: { ranking: c } }), 'seq', 0);
    // b gains by its step though the end is the worst for b
    expect(likes(['middle', 'gain', 'loss'], ['loss', 'middle', 'gain'])).toContain(1);
    // the last mover gains, the first does not
    expect(likes(['loss', 'gain', 'middle'], ['loss', 'middle', 'gain'])).not.toContain(1);
    expect(likes(['middle', 'gain', 'loss'], ['middle', 'loss', 'gain'])).not.toContain(1);
  });

  test('that leave the party where it would be just as well off deter it', () => {
    const equal = { a: { ranking: ['gain', ['start', 'loss'], 'middle', 'later'] }, b: { ranking: ['loss', 'gain'] } };
    const graph = listed({ b: [['gain', 'loss']] }, equal);
    for (const concept of ['gmr', 'smr', 'seq', 'sseq'] as const) expect(stableUnder(graph, concept, 0), concept).toContain(1);
    expect(explain(graph, 'seq', 0, 0).improvements[0]!.answer!.compared).toBe('equal');
  });

  test('do not deter under SMR where the party can escape to something better', () => {
    const moves: Sketch['moves'] = {
      a: [
        ['start', 'gain'],
        ['loss', 'later'],
      ],
      b: [['gain', 'loss']],
    };
    const wishes = { ...fears, b: { ranking: ['loss'] } };
    const graph = listed(moves, wishes);
    expect(stableUnder(graph, 'gmr', 0)).toContain(1);
    expect(stableUnder(graph, 'seq', 0)).toContain(1);
    expect(stableUnder(graph, 'smr', 0)).not.toContain(1);
    expect(stableUnder(graph, 'sseq', 0)).not.toContain(1);
    expect(explain(graph, 'smr', 0, 0)).toMatchObject({
      stable: false,
      improvements: [{ to: 1, deterred: false, answer: { end: 4, compared: 'worse', escape: { to: 3, compared: 'better' } } }],
    });
  });
});

describe('options', () => {
  test('several of them may change in one move, whatever lies between', () => {
    const graph = graphOf({ parties: ['a', 'b'], options: { x: ['a'], y: ['a'], z: ['b'] }, never: ['x iff not y'] });
    expect(graph.space.size).toBe(4);
    expect(movesFrom(graph, 0, 0)).toEqual([1]);
    expect(movesFrom(graph, 1, 0)).toEqual([2]);
  });

  test('of two parties are not pooled: together they cannot jump what neither can reach', () => {
    // b and c would have to change y and z at once
    const graph = graphOf({
      parties: ['a', 'b', 'c'],
      options: { x: ['a'], y: ['b'], z: ['c'] },
      never: ['x and (y iff not z)', 'not x and (y or z)'],
      prefer: { a: { ranking: ['YNN', 'NNN', 'YYY'] } },
    });
    expect(graph.space.size).toBe(3);
    expect(improvementsFrom(graph, 0, 0)).toEqual([1]);
    expect(stableUnder(graph, 'gmr', 0)).not.toContain(1);
  });

  test('that are one-way turn once', () => {
    const options = { x: ['a'], y: ['a'] };
    const graph = graphOf({ parties: ['a'], options, oneWay: { x: 'on', y: 'off' } });
    // NN YN NY YY
    expect([0, 1, 2, 3].map((node) => movesFrom(graph, 0, node))).toEqual([[1], [], [0, 1, 3], [1]]);
  });

  test('of several owners can be changed by each, and of nobody by none', () => {
    const graph = graphOf({ parties: ['a', 'b', 'c'], options: { x: ['a', 'b'], y: [] } });
    expect(movesFrom(graph, 0, 2)).toEqual([3]);
    expect(movesFrom(graph, 1, 2)).toEqual([3]);
    expect(movesFrom(graph, 2, 2)).toEqual([]);
  });

  test('a merged outcome can be left as any of its states', () => {
    const graph = graphOf({
      parties: ['a', 'b'],
      options: { x: ['a'], y: ['b'], z: ['a'] },
      merged: [{ name: 'talks', when: 'x iff y' }],
      never: ['z and not y'],
    });
    // talks = {NNN, YYN, YYY}; YNN, NYN, NYY besides
    expect(graph.space.size).toBe(4);
    expect(movesFrom(graph, 0, 0)).toEqual([1, 2, 3]);
    expect(movesFrom(graph, 1, 0)).toEqual([1, 2]);
    expect(graph.transitive).toBe(false);
  });
});

describe('simultaneous answers', () => {
  const sketch: Sketch = {
    parties: ['a', 'b', 'c'],
    options: { x: ['a'], y: ['b'], z: ['c'] },
    prefer: {
      a: { ranking: ['YNN', 'YYN', 'YNY', 'NNN', 'YYY'] },
      b: { statements: ['y'] },
      c: { statements: ['z'] },
    },
  };

  test('are taken from where the party started, and change all options together', () => {
    const graph = graphOf(sketch);
    expect(stableUnder(graph, 'sim', 0)).toContain(1);
    const { improvements } = explain(graph, 'sim', 0, 0);
    expect(improvements).toHaveLength(1);
    expect(improvements[0]!.answer).toMatchObject({
      kind: 'joint',
      end: 7,
      compared: 'worse',
      steps: [
        { party: 1, from: 0, to: 2 },
        { party: 2, from: 0, to: 4 },
      ],
    });
  });

  test('count only where what they lead to is feasible', () => {
    const graph = graphOf({
      ...sketch,
      never: ['x and y and z'],
      prefer: { ...sketch.prefer, a: { ranking: ['YNN', 'YYN', 'YNY', 'NNN'] } },
    });
    expect(stableUnder(graph, 'sim', 0)).not.toContain(1);
  });

  test('are refused where somebody has explicit moves', () => {
    const graph = graphOf({ ...sketch, moves: { b: [['NNN', 'NYN']] } });
    const table = stabilityTable(graph, ['sim', 'seq']);
    expect(table.concepts).toEqual(['seq']);
    expect(table.skipped.map(({ concept, problem }) => [concept, problem.code])).toEqual([['sim', 'concept-not-applicable']]);
    expect(() => explain(graph, 'sim', 0, 0)).toThrow(/explicit moves/);
  });
});
