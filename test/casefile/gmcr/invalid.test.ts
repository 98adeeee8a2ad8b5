import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maker, option, refused, sound } from './texts.ts';
import { importGmcr } from '../../../src/casefile/gmcr/import.ts';

const wanting = (preference: unknown) =>
  sound({ decisionMakers: [maker('Mine', [0], { preferences: [preference] }), maker('Town', [1])] });

describe('what has no meaning is refused', () => {
  it.each([
    ['not an object', '[1, 2]', ': the file does not hold a JSON object'],
    ['another JSON file', '{"type": "FeatureCollection"}', ': the file has no "options"'],
    ['options that are no list', sound({ options: {} }), 'options: "options" must be a list, not an object'],
    ['no options', sound({ options: [] }), 'options: "options" is empty; there is nothing to analyse'],
    [
      'no decision makers',
      sound({ decisionMakers: [] }),
      'decisionMakers: "decisionMakers" is empty; there is nothing to analyse',
    ],
    ['an option that is a word', sound({ options: ['Dig', 'Sue'] }), 'options.0: an option must be an object { … }, not a text'],
    [
      'a name that is a list',
      sound({ options: [option(['Dig']), option('Sue')] }),
      'options.0.name: a name must be a text in double quotes',
    ],
    [
      'an unknown direction',
      sound({ options: [option('Dig', 'up'), option('Sue')] }),
      'options.0.permittedDirection: "permittedDirection" must be one of "both", "fwd", "back"',
    ],
    [
      'an inherited direction',
      sound({ options: [option('Dig', 'toString'), option('Sue')] }),
      'options.0.permittedDirection: "permittedDirection" must be one of "both", "fwd", "back"',
    ],
    [
      'an owner list with a fraction',
      sound({ decisionMakers: [maker('Mine', [0.5])] }),
      'decisionMakers.0.options.0: 0.5 is not the position of an option',
    ],
    [
      'an owner list with a text',
      sound({ decisionMakers: [maker('Mine', ['1'])] }),
      'decisionMakers.0.options.0: "1" is not the position of an option',
    ],
    [
      'an owner list out of range',
      sound({ decisionMakers: [maker('Mine', [2])] }),
      'decisionMakers.0.options.0: 2 is not the position of an option',
    ],
    ['a negative position', sound({ infeasibles: [[[-1, 'Y']]] }), 'infeasibles.0.0.0: -1 is not the position of an option'],
    [
      'a condition that is a text',
      wanting('Y-'),
      'decisionMakers.0.preferences.0: a condition must be a list of pairs [option, "Y" or "N"], or a compound of such lists',
    ],
    [
      'a pair that is none',
      wanting([[0, 'Y', 1]]),
      'decisionMakers.0.preferences.0.0: a part of a condition must be a pair [option, "Y" or "N"]',
    ],
    [
      'a letter that is none',
      wanting([[0, true]]),
      'decisionMakers.0.preferences.0.0.1: an option in a condition must be "Y" (taken) or "N" (not taken)',
    ],
    [
      'a compound without members',
      wanting({ compound: true }),
      'decisionMakers.0.preferences.0: a compound condition must have a list of members',
    ],
    [
      'a member that is none',
      wanting({ compound: true, members: [7] }),
      'decisionMakers.0.preferences.0.members.0: a condition must be a list of pairs [option, "Y" or "N"]',
    ],
    [
      'statements that are no list',
      sound({ decisionMakers: [maker('Mine', [0], { preferences: {} })] }),
      'decisionMakers.0.preferences: the statements of "Mine" must be a list, not an object',
    ],
    [
      'a misperception of an option that is none',
      sound({ decisionMakers: [maker('Mine', [0], { misperceptions: [[[9, 'Y']]] })] }),
      'decisionMakers.0.misperceptions.0.0.0: 9 is not the position of an option',
    ],
    [
      'a condition that leaves no state',
      sound({ infeasibles: [[]] }),
      'infeasibles.0: this infeasible condition names no option, so it matches every state and none is left',
    ],
    [
      'a flag that is a text',
      sound({ useManualPreferenceRanking: 'yes' }),
      'useManualPreferenceRanking: "useManualPreferenceRanking" must be true or false',
    ],
  ])('%s', (_, file, message) => {
    expect(refused(file)).toContain(message);
  });

  it('a ranking of things that are no states', () => {
    const file = sound({
      useManualPreferenceRanking: true,
      decisionMakers: [maker('Mine', [0, 1], { preferenceRanking: [1, '2', [[3]], 2.5] })],
    });
    const message = 'a ranking holds state numbers, and lists of them where states are equally preferred';
    expect(refused(file)).toEqual([1, '2.0', 3].map((at) => `decisionMakers.0.preferenceRanking.${at}: ${message}`));
  });

  it('a ranking where the rules leave no state', () => {
    const file = sound({
      infeasibles: [[[0, 'Y']], [[0, 'N']]],
      useManualPreferenceRanking: true,
      decisionMakers: [maker('Mine', [0, 1], { preferenceRanking: [1] })],
    });
    expect(refused(file)).toEqual([
      'decisionMakers.0.preferenceRanking: the ranking cannot be read: the feasibility rules leave no outcome at all',
    ]);
  });

  it('a ranking of more states than can be listed', () => {
    const names = Array.from({ length: 40 }, (_, k) => k);
    const file = sound({
      options: names.map((k) => option(`o${k}`)),
      useManualPreferenceRanking: true,
      decisionMakers: [maker('Mine', names, { preferenceRanking: [1] })],
    });
    expect(refused(file)[0]).toMatch(
      /^decisionMakers\.0\.preferenceRanking: the ranking cannot be read: .*1,099,511,627,776 outcomes/,
    );
  });
});

it('gives line, column and length of what is wrong, in the order of the text', () => {
  const text = JSON.stringify(sound({ options: [option('Dig', 'up'), option('Sue', 3)] }), null, 2);
  const result = importGmcr(text, { file: 'mine.gmcr' });
  expect(result.ok).toBe(false);
  expect(result.problems.map(({ code, at }) => [code, at?.line, at?.column, at?.length, at?.file])).toEqual([
    ['gmcr-invalid', 5, 29, 4, 'mine.gmcr'],
    ['gmcr-invalid', 9, 29, 1, 'mine.gmcr'],
  ]);
  for (const { at } of result.problems)
    expect(text.split('\n')[at!.line! - 1]!.slice(at!.column! - 1, at!.column! - 1 + at!.length!)).toMatch(/^("up"|3)$/);
});

it('never throws, whatever value stands somewhere in a sound file', () => {
  const sane = sound({
    coalitions: [[0, 1]],
    decisionMakers: [
      maker('Mine', [0], { preferences: [[[0, 'Y']], { compound: true, members: [[[1, 'Y']]] }], misperceptions: [[[1, 'N']]] }),
      maker('Town', [1], { preferenceRanking: [1, [2, 3]] }),
    ],
    infeasibles: [
      [
        [0, 'Y'],
        [1, 'Y'],
      ],
    ],
  });
  const paths: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    paths.push(path);
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(sane, []);
  const replaced = (value: unknown, [key, ...rest]: (string | number)[], by: unknown): unknown => {
    if (key === undefined) return by;
    if (Array.isArray(value)) return value.map((item, at) => (at === Number(key) ? replaced(item, rest, by) : item));
    return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by) };
  };
  const odd = fc.oneof(
    fc.constantFrom<unknown>(null, true, -1, 1.5, 1e9, '', 'Y', [], {}, [[]], [[[]]], { members: 3 }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  let refusals = 0;
  fc.assert(
    fc.property(fc.constantFrom(...paths), odd, fc.boolean(), (path, by, useManualPreferenceRanking) => {
      const result = importGmcr(JSON.stringify(replaced({ ...sane, useManualPreferenceRanking }, path, by)));
      if (!result.ok) refusals++;
      expect(result.ok || result.problems.some(({ severity }) => severity === 'error')).toBe(true);
      expect(result.problems.filter(({ message }) => /undefined|NaN|\[object/.test(message))).toEqual([]);
    }),
    { numRuns: 2000, seed: 5 },
  );
  expect(refusals).toBeGreaterThan(500);
});
