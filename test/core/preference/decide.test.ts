/** What decides a comparison says the same as the comparison. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCase } from '../../../src/casefile/read.ts';
import { prepare } from '../../../src/core/analyse.ts';
import { compare } from '../../../src/core/graph/graph.ts';
import { decidingParts } from '../../../src/core/preference/decide.ts';

const CASES = [
  'reported/ukraine-2025-02',
  'published/hipel-1993-elmira',
  'teaching/island-ferry',
  'teaching/sustainable-development',
  'teaching/chicken',
  'published/jacobi-2017-north-korea',
];

const graphOf = (path: string) => {
  const read = readCase(readFileSync(`cases/${path}/case.yaml`, 'utf8'));
  const graph = read.ok ? prepare(read.value.model) : read;
  if (!graph.ok) throw new Error(graph.problems[0]?.message);
  return graph.value;
};

const kinds = new Set<string>();

test.each(CASES)('%s', (path) => {
  const graph = graphOf(path);
  const { space } = graph;
  const nodes = Array.from({ length: Math.min(space.size, 60) }, (_, node) => node);
  let seen = 0;
  space.model.preferences.forEach((preference, party) => {
    for (const a of nodes) {
      for (const b of nodes) {
        if (a === b) continue;
        const sign = Math.sign(compare(graph, party, a, b));
        const deciding = decidingParts(space, preference, a, b);
        kinds.add(deciding.kind);
        seen++;
        if (deciding.kind === 'weights') {
          expect(Math.sign(deciding.first - deciding.second)).toBe(sign);
          expect(deciding.first === deciding.second || deciding.apart.length > 0).toBe(true);
        }
        if (deciding.kind !== 'places') continue;
        const open = deciding.places.some(
          ({ place }) => preference?.kind === 'statements' && preference.places[place]!.mode === 'either',
        );
        if (open) continue;
        const [first] = deciding.places;
        const count = (which: 'first' | 'second'): number => first?.statements.filter((is) => is[which]).length ?? 0;
        expect(Math.sign(count('first') - count('second'))).toBe(sign);
      }
    }
  });
  expect(seen).toBeGreaterThan(10);
});

test('all ways to give preferences were seen', () => {
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['places', 'ranking']));
});
