import { expect, test } from 'vitest';
import { spokenOf, topicNamed, topicsOf, type Said } from '../../../src/core/evidence/speaks.ts';
import { readCase } from '../../../src/casefile/read.ts';

const read = readCase(`parley: 1
title: Small
parties: { north: { name: North Island, aliases: [the north] }, east: East Island }
options:
  north-pays: { owner: north, label: pay for the ferry }
  east-pays: { owner: east, label: pay for the ferry }
  tunnel: { owner: east, label: dig a tunnel below the strait, keywords: [underground link, tube] }
preferences: { north: { statements: [tunnel] }, east: { statements: [tunnel] } }
`);
if (!read.ok) throw new Error(read.problems[0]!.message);
const topics = topicsOf(read.value.model);
const said = (content: string, more: Partial<Said> = {}): string[] =>
  spokenOf({ content, party: undefined, act: undefined, ...more }, topics).map(({ option, by, words, of, owner }) =>
    `${option} ${by} ${words.join('+')}${of === undefined ? '' : `/${of}`} ${owner ?? ''}`.trim(),
  );

test('at least half of the longer words of a label, in any form', () => {
  expect(said('that tunnels are dear')).toEqual([]);
  expect(said('tunnelling under the straits')).toEqual(['tunnel label tunnel+strait/3']);
  expect(said('that fermenting helps')).toEqual([]);
  expect(said('that ferries run')).toHaveLength(2);
  expect(said('that the ferrymen strike')).toEqual(['north-pays label ferry/1', 'east-pays label ferry/1']);
});

test('all words of a keyword, before those of the label', () => {
  expect(said('a tube')).toEqual(['tunnel keyword tube']);
  expect(said('two tubes, a tunnel below the strait')).toEqual(['tunnel keyword tube']);
  expect(said('the link')).toEqual([]);
  expect(said('links that stay underground')).toEqual(['tunnel keyword underground+link']);
  expect(said('tuberculosis')).toEqual([]);
});

test('options with the same words are told apart by an owner who is named, then by the speaker', () => {
  expect(said('that the North should pay for the ferry', { party: 'east', act: 'offer' })).toEqual([
    'north-pays label ferry/1 named',
  ]);
  expect(said('to pay for the ferry', { party: 'east', act: 'offer' })).toEqual(['east-pays label ferry/1 speaker']);
  // what one demands may be another's deed
  expect(said('to pay for the ferry', { party: 'east', act: 'demand' })).toHaveLength(2);
  expect(said('the northern ferry', { party: 'none', act: 'offer' })).toHaveLength(2);
});

test('what was coded, and nothing else', () => {
  expect(said('a tube', { on: [{ concept: 'North-pays' }] })).toEqual(['north-pays coded']);
  expect(said('a tube', { on: [{ concept: 'anything', option: 'east-pays' }] })).toEqual(['east-pays coded']);
  expect(said('a tube', { on: [{ concept: 'the weather' }] })).toEqual([]);
});

test('a name means an option where it means one only', () => {
  const named = (name: string): string | undefined => topicNamed(topics, name)?.id;
  expect(
    ['TUNNEL', 'Dig a tunnel below the strait.', 'Tube', 'pay for the ferry', 'pay for the ferry (east-pays)', ''].map(named),
  ).toEqual(['tunnel', 'tunnel', 'tunnel', undefined, 'east-pays', undefined]);
});
