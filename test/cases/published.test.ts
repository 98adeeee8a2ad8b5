/** Published values that `expect:` has no words for: what coalitions would leave, and in how many rankings an outcome holds. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { explainCoalition } from '../../src/core/coalition/explain.ts';
import { coalitionOf } from '../../src/core/coalition/members.ts';
import { coalitionConceptOf } from '../../src/core/coalition/registry.ts';
import { CoalitionSolver } from '../../src/core/coalition/solver.ts';
import { prepare } from '../../src/core/analyse.ts';
import { whatMustChange } from '../../src/core/inverse/change.ts';
import type { ConflictGraph } from '../../src/core/graph/graph.ts';
import { nodeOfNumber, numberOf } from '../../src/core/space/state.ts';
import { finished } from '../../src/core/steps.ts';
import { loadCase } from '../../src/disk/load.ts';

function graphOf(name: string): ConflictGraph {
  const loaded = loadCase(fileURLToPath(new URL(`../../cases/published/${name}`, import.meta.url)));
  if (!loaded.ok) throw new Error(`${name} cannot be read`);
  const graph = prepare(loaded.value.model);
  if (!graph.ok) throw new Error(`${name} has no outcomes`);
  return graph.value;
}

describe('Elmira: the ministry and Uniroyal together, under CNash', () => {
  test.each([
    ['hipel-1993-elmira', 5, [8]],
    ['hipel-1993-elmira', 8, []],
    ['hipel-1993-elmira-12', 7, [10]],
  ])('in %s from %i they would go to %j', (name, from, to) => {
    const graph = graphOf(name);
    const verdict = explainCoalition(
      new CoalitionSolver(graph),
      coalitionConceptOf('cnash'),
      coalitionOf([0, 1]),
      nodeOfNumber(graph.space, from)!,
    );
    expect(verdict.stable).toBe(to.length === 0);
    expect(verdict.improvements.map((one) => numberOf(graph.space, one.to))).toEqual(to);
  });
});

// GMCR+ counts 420 under SEQ: there only the last improvement decides. The definition gives 384.
test.each([
  ['nash', 240n],
  ['seq', 384n],
] as const)('Syria and Iraq: Syria stays at outcome 2 under %s in %i of its 720 rankings', (concept, count) => {
  const graph = graphOf('hipel-2014-syria-iraq');
  const [found] = finished(whatMustChange(graph, nodeOfNumber(graph.space, 2)!, { concepts: [concept] })).concepts;
  expect(found!.parties[0]!.count).toMatchObject({ count, of: 720n });
});
