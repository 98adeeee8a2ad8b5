import { describe, expect, test } from 'vitest';
import { feasibilityClauses } from '../../../src/core/space/feasible.ts';
import { Search } from '../../../src/core/space/search.ts';
import { membersOf, numberOf, patternOf, takenIn } from '../../../src/core/space/state.ts';
import { dispute, graphOf, problemsOf, type Sketch } from '../dispute.ts';

const names = (count: number): string[] => Array.from({ length: count }, (_, k) => `o${k}`);
const ownedBy = (owner: string, options: readonly string[]): Record<string, string[]> =>
  Object.fromEntries(options.map((option) => [option, [owner]]));

/** Decisions the search tries to list all outcomes. */
function visits(sketch: Sketch): number {
  const clauses = feasibilityClauses(dispute(sketch));
  const search = new Search(
    clauses,
    Array.from({ length: clauses.options }, (_, k) => clauses.options - 1 - k),
  );
  expect(search.run(() => true)).toBe(true);
  return search.visited;
}

describe('many options, few outcomes', () => {
  test.each([22, 40, 60])('a ladder of %i options, each only after the one before', (count) => {
    const options = names(count);
    const sketch: Sketch = {
      parties: ['a'],
      options: ownedBy('a', options),
      never: options.slice(1).map((option, k) => `${option} and not ${options[k]!}`),
    };
    const { space } = graphOf(sketch);
    expect(space.size).toBe(count + 1);
    expect(takenIn(space, 3)).toEqual([0, 1, 2]);
    expect(takenIn(space, count)).toHaveLength(count);
    expect(visits(sketch)).toBeLessThanOrEqual(2 * count);
  });

  test.each([22, 60])('exactly one of %i options', (count) => {
    const options = names(count);
    const pairs = options.flatMap((a, i) => options.slice(i + 1).map((b) => `${a} and ${b}`));
    const sketch: Sketch = { parties: ['a'], options: ownedBy('a', options), never: [...pairs, `not (${options.join(' or ')})`] };
    const { space } = graphOf(sketch);
    expect(space.size).toBe(count);
    expect(space.names.size).toBe(0);
    for (let node = 0; node < count; node++) expect(takenIn(space, node)).toEqual([node]);
    expect(visits(sketch)).toBeLessThanOrEqual(2 * count);
  });

  test('60 options that all agree with one another', () => {
    const options = names(60);
    const sketch: Sketch = {
      parties: ['a'],
      options: ownedBy('a', options),
      never: options.slice(1).map((option, k) => `not (${option} iff ${options[k]!})`),
    };
    expect(graphOf(sketch).space.size).toBe(2);
    expect(visits(sketch)).toBeLessThanOrEqual(4);
  });
});

describe('rules', () => {
  test('that contradict one another are found, and the rule that completes the contradiction is named', () => {
    const problems = problemsOf({
      parties: ['a'],
      options: ownedBy('a', ['x', 'y', 'z']),
      never: ['z and x', 'x', 'not x and not y', 'y', 'z'],
    });
    expect(problems.map(({ code }) => code)).toEqual(['no-outcomes']);
    expect(problems[0]!.at?.path).toEqual(['feasibility', 3]);
  });

  test('that are a contradiction by themselves', () => {
    const problems = problemsOf({ parties: ['a'], options: ownedBy('a', ['x']), never: ['x or not x'] });
    expect(problems.map(({ code, at }) => [code, at?.path])).toEqual([['no-outcomes', ['feasibility', 0]]]);
  });

  test('that remove nothing are pointed out', () => {
    const problems = problemsOf({
      parties: ['a'],
      options: ownedBy('a', ['x', 'y']),
      never: ['x', 'x and y', 'y and not y'],
      prefer: { a: { statements: ['y'] } },
    });
    expect(problems.map(({ code, severity, at }) => [code, severity, at?.path])).toEqual([
      ['rule-useless', 'warning', ['feasibility', 1]],
      ['rule-useless', 'warning', ['feasibility', 2]],
    ]);
  });
});

describe('too many outcomes', () => {
  test('40 free options: the exact count, and that all of them are the cause', () => {
    const [problem, ...rest] = problemsOf({ parties: ['a'], options: ownedBy('a', names(40)) });
    expect(rest).toEqual([]);
    expect(problem!.code).toBe('too-many-outcomes');
    expect(problem!.message).toContain('1,099,511,627,776 outcomes');
    for (const option of names(40)) expect(problem!.message).toMatch(new RegExp(`\\b${option}\\b`));
  });

  test('tied options are counted apart from free ones', () => {
    const free = names(38);
    const [problem] = problemsOf({
      parties: ['a'],
      options: ownedBy('a', [...free, 'left', 'middle', 'right']),
      never: ['left and right', 'middle and right'],
    });
    expect(problem!.code).toBe('too-many-outcomes');
    expect(problem!.message).toContain(`${(2 ** 38 * 5).toLocaleString('en')} outcomes`);
    expect(problem!.message).toContain('left, middle, right have 5 combinations');
  });

  test('100 free options are more than a double can hold, and counted all the same', () => {
    const [problem] = problemsOf({ parties: ['a'], options: ownedBy('a', names(100)) });
    expect(problem!.message).toContain(`${(2n ** 100n).toLocaleString('en')} outcomes`);
  });

  test('a limit can be set, and is the most that is accepted', () => {
    const sketch: Sketch = { parties: ['a'], options: ownedBy('a', names(5)), never: ['o0 and o1'] };
    expect(problemsOf(sketch, 23).map(({ code }) => code)).toEqual(['too-many-outcomes']);
    expect(problemsOf(sketch, 24).map(({ code }) => code)).toEqual(['preference-missing']);
  });
});

describe('order, numbers and names', () => {
  const three: Sketch = { parties: ['a'], options: ownedBy('a', ['x', 'y', 'z']), never: ['x and y'] };

  test('ascending by decimal, the first option counting 1, numbered from 1', () => {
    const { space } = graphOf(three);
    const shown = Array.from({ length: space.size }, (_, node) => `${numberOf(space, node)} ${patternOf(space, node)}`);
    expect(shown).toEqual(['1 NNN', '2 YNN', '3 NYN', '4 NNY', '5 YNY', '6 NYY']);
  });

  test('numbered by the decimal itself', () => {
    const { space } = graphOf({ ...three, numbering: 'decimal' });
    expect(Array.from({ length: space.size }, (_, node) => numberOf(space, node))).toEqual([0, 1, 2, 4, 5, 6]);
  });

  test('given numbers are kept and not given twice', () => {
    const { space } = graphOf({
      ...three,
      outcomes: [
        { is: 'NYY', number: 2, name: 'both' },
        { is: 'NNN', number: 40 },
      ],
    });
    const numbers = Array.from({ length: space.size }, (_, node) => numberOf(space, node));
    expect(numbers[0]).toBe(40);
    expect(numbers[5]).toBe(2);
    expect(new Set(numbers).size).toBe(6);
    expect(space.names).toEqual(new Map([[5, 'both']]));
  });

  test.each<[string, Partial<Sketch>]>([
    [
      'number-clash',
      {
        outcomes: [
          { is: 'NNN', number: 3 },
          { is: 'YNN', number: 3 },
        ],
      },
    ],
    ['number-clash', { outcomes: [{ is: 'NNN', number: 4 }], numbering: 'decimal' }],
    [
      'duplicate-name',
      {
        outcomes: [
          { is: 'NNN', name: 'calm' },
          { is: 'YNN', name: 'calm' },
        ],
      },
    ],
    ['unknown-outcome', { outcomes: [{ is: 'YYN', name: 'calm' }] }],
    ['unknown-outcome', { today: 'YYN' }],
  ])('%s', (code, more) => {
    expect(problemsOf({ ...three, ...more }).map((problem) => problem.code)).toContain(code);
  });
});

describe('merged outcomes', () => {
  const sketch: Sketch = {
    parties: ['a', 'b'],
    options: { x: ['a'], y: ['b'], quit: ['a'] },
    merged: [{ name: 'over', when: 'quit' }],
    prefer: { a: { statements: ['y'] }, b: { statements: ['y'] } },
  };

  test('count once, where their first state stands, with a dash where their states differ', () => {
    const { space } = graphOf(sketch);
    expect(space.size).toBe(5);
    expect(membersOf(space, 4)).toEqual([4, 5, 6, 7]);
    expect(patternOf(space, 4)).toBe('--Y');
    expect(takenIn(space, 4)).toEqual([2]);
    expect(space.names).toEqual(new Map([[4, 'over']]));
  });

  test('stand for their first state unless the file says for which', () => {
    expect(graphOf(sketch).ranks[0]![4]).toBe(0);
    expect(graphOf({ ...sketch, merged: [{ name: 'over', when: 'quit', as: 'NYY' }] }).ranks[0]![4]).toBe(1);
  });

  test('a warning says where the choice matters and was not made', () => {
    expect(problemsOf(sketch).map(({ code, severity }) => [code, severity])).toEqual([
      ['merge-differs', 'warning'],
      ['merge-differs', 'warning'],
    ]);
    expect(problemsOf({ ...sketch, merged: [{ name: 'over', when: 'quit', as: 'NYY' }] })).toEqual([]);
  });

  test.each([
    ['merge-empty', [{ name: 'over', when: 'quit and not quit' }]],
    [
      'merge-overlap',
      [
        { name: 'over', when: 'quit' },
        { name: 'both', when: 'x and y' },
      ],
    ],
    ['unknown-outcome', [{ name: 'over', when: 'quit', as: 'NNN' }]],
    ['wrong-value', [{ name: 'over', when: 'quit', as: 'N-Y' }]],
  ])('%s', (code, merged) => {
    expect(problemsOf({ ...sketch, merged }).map((problem) => problem.code)).toContain(code);
  });
});

test.each<[string, Sketch]>([
  ['no-parties', { parties: [] }],
  ['no-options', { parties: ['a'] }],
])('%s', (code, sketch) => {
  expect(problemsOf(sketch).map((problem) => problem.code)).toEqual([code]);
});
