import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../src/casefile/read.ts';
import { prepare } from '../../src/core/analyse.ts';
import { CONCEPTS } from '../../src/core/stability/registry.ts';
import { refusal } from '../../src/core/stability/definition.ts';
import { explain } from '../../src/core/stability/explain.ts';
import { narrate, type Told } from '../../src/words/narrate.ts';
import { counted, dated, digits, noun, percent } from '../../src/words/number.ts';
import { shortPartyName } from '../../src/words/outcome.ts';
import { capital, listed, say, sentence, textOf } from '../../src/words/phrase.ts';
import { lexiconOf } from '../../src/words/voice.ts';

const sentences = ({ text, parts }: Told): string[] => [textOf(text), ...parts.flatMap(sentences)];

test('a party is not called by a person who speaks for it', () => {
  const named = (party: string): string => {
    const read = readCase(`parley: 1\ntitle: T\nparties: { firm: ${party} }\noptions: { x: { owner: firm } }\n`);
    if (!read.ok) throw new Error(read.problems[0]?.message);
    return shortPartyName(read.value.model, 0).text;
  };
  expect(named('{ name: Norsk Ferries, aliases: [Jon Berg] }')).toBe('firm');
  expect(named('{ name: Norsk Ferries, aliases: [Jon Berg, NF] }')).toBe('NF');
  expect(named('{ name: Norsk Ferries, aliases: [Jon Berg, the Ferries] }')).toBe('the Ferries');
  expect(named('{ name: Ministry of the Environment, aliases: [MoE] }')).toBe('MoE');
  expect(named('{ name: Ferries, aliases: [F2] }')).toBe('Ferries');
});

const cases = [
  ...['chicken', 'island-ferry', 'prisoners-dilemma', 'sustainable-development'].map((name) => `teaching/${name}`),
  ...['hipel-1993-elmira', 'jacobi-2017-north-korea'].map((name) => `published/${name}`),
];

describe('a verdict in words says what the verdict is', () => {
  test.each(cases)('%s', (path) => {
    const read = readCase(readFileSync(`cases/${path}/case.yaml`, 'utf8'));
    const graph = read.ok ? prepare(read.value.model) : read;
    if (!graph.ok) throw new Error(graph.problems[0]?.message);
    const concepts = CONCEPTS.filter((concept) => concept.family === 'classical' && refusal(concept, graph.value) === undefined);
    let told = 0;
    for (const { id } of concepts) {
      graph.value.moves.forEach((_, party) => {
        for (let node = 0; node < graph.value.space.size; node++) {
          const verdict = explain(graph.value, id, party, node);
          const plain = sentences(narrate(graph.value, verdict, lexiconOf('plain')));
          const formal = sentences(narrate(graph.value, verdict, lexiconOf('formal')));
          expect(plain[0]).toContain(verdict.stable ? ' would stay at ' : ' would leave ');
          expect(formal[0]).toMatch(verdict.stable ? / stable for / : / unstable for /);
          for (const sentence of [...plain, ...formal]) expect(sentence).toMatch(/^[\p{Lu}…].*[.:]$|^UI/u);
          for (const sentence of [...plain, ...formal]) expect(sentence).not.toMatch(/undefined|\[object|\.\.|\s\s| \./);
          expect(plain.join(' ')).not.toMatch(/\b(DM|UI|state|equilibri\w+|sanction\w*)\b/);
          told++;
        }
      });
    }
    expect(told).toBeGreaterThan(50);
  });
});

test('both voices have words for the same things', () => {
  const keys = (value: object, path = ''): string[] =>
    Object.entries(value).flatMap(([key, of]: [string, unknown]) =>
      typeof of === 'object' && of !== null && !Array.isArray(of) ? keys(of, `${path}${key}.`) : [`${path}${key}`],
    );
  expect(keys(lexiconOf('formal')).sort()).toEqual(keys(lexiconOf('plain')).sort());
});

describe('numbers, dates and lists', () => {
  test.each([
    [0, 'no outcomes'],
    [1, '1 outcome'],
    [1_048_576, '1,048,576 outcomes'],
  ])('%i: %s', (count, text) => expect(counted(count, noun('outcome'))).toBe(text));

  test.each([
    ['1991-07-01', '1 July 1991'],
    ['1991-07', 'July 1991'],
    ['1991', '1991'],
    ['1991-13', '1991-13'],
    ['spring 1991', 'spring 1991'],
  ])('%s: %s', (date, text) => expect(dated(date)).toBe(text));

  test.each([
    [0, 200, '0%'],
    [1, 200, '<1%'],
    [83, 200, '42%'],
    [199, 200, '>99%'],
    [200, 200, '100%'],
    [0, 0, '–'],
  ])('%i of %i: %s', (part, whole, text) => expect(percent(part, whole)).toBe(text));

  test('thousands', () => expect([0, 999, 1000, 12_345_678].map(digits)).toEqual(['0', '999', '1,000', '12,345,678']));

  test('lists', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => textOf(listed(items)))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(textOf(listed(['a', 'b'], 'or'))).toBe('a or b');
  });

  test('capitals, in any script', () => {
    expect(['straße', 'єдність', '𐐨', ''].map(capital)).toEqual(['Straße', 'Єдність', '𐐀', '']);
    expect(textOf(sentence(say`${{ kind: 'party', index: 0, text: 'nurses' }} stay`))).toBe('Nurses stay');
  });
});
