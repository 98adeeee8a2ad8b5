/** What decides a comparison says the same as the comparison. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCase } from '../../../src/casefile/read.ts';
import { prepare } from '../../../src/core/analyse.ts';
import type { Preference } from '../../../src/core/model/model.ts';
import { compare } from '../../../src/core/graph/graph.ts';
import { decidingParts, type Deciding } from '../../../src/core/preference/decide.ts';

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

/** What the deciding parts say by themselves; undefined where they do not settle it, or only point at a ranking. */
function signOf(deciding: Deciding, preference: Preference | undefined): number | undefined {
  if (deciding.kind === 'weights') return deciding.apart.length === 0 ? 0 : Math.sign(deciding.first - deciding.second);
  if (deciding.kind !== 'places' || preference?.kind !== 'statements') return undefined;
  if (deciding.places.some(({ place }) => preference.places[place]!.mode === 'either')) return undefined;
  const count = (which: 'first' | 'second'): number => deciding.places[0]?.statements.filter((is) => is[which]).length ?? 0;
  return Math.sign(count('first') - count('second'));
}

let decided = 0;
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
        const told = signOf(deciding, preference);
        if (told === undefined) continue;
        seen++;
        expect(told).toBe(sign);
      }
    }
  });
  decided += seen;
});

test('all ways to give preferences were seen', () => {
  expect(decided).toBeGreaterThan(1000);
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['places', 'ranking']));
});
