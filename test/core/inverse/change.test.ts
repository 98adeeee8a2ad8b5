/** What would have to change: the published Syria–Iraq dispute, Elmira, and small disputes made for one point each. */
import { describe, expect, test } from 'vitest';
import { whatMustChange, type ChangeOptions, type ConceptChange } from '../../../src/core/inverse/change.ts';
import { turned } from '../../../src/core/inverse/turned.ts';
import { nodeOfNumber, numberOf } from '../../../src/core/space/state.ts';
import type { ClassicalId } from '../../../src/core/stability/definition.ts';
import { finished } from '../../../src/core/steps.ts';
import { graphOf, type Sketch } from '../dispute.ts';
import { ELMIRA } from '../elmira.ts';

/** Hipel, Kilgour & Kinsara 2014: Syria 1 3 6 2 4 5, Iraq 2 4 6 1 5 3. */
const EUPHRATES: Sketch = {
  parties: ['syria', 'iraq'],
  options: { release: ['syria'], escalate: ['syria'], attack: ['iraq'] },
  never: ['release and escalate'],
  prefer: {
    syria: { statements: ['not release and not escalate and not attack', 'escalate', 'not attack', 'not release'] },
    iraq: { ranking: ['2', '4', '6', '1', '5', '3'] },
  },
};

function changes(sketch: Sketch, to: number, concept: ClassicalId, options: Omit<ChangeOptions, 'concepts'> = {}) {
  const graph = graphOf(sketch);
  const node = nodeOfNumber(graph.space, to)!;
  const found: ConceptChange = finished(whatMustChange(graph, node, { concepts: [concept], ...options })).concepts[0]!;
  return { graph, node, found };
}

describe('Syria–Iraq, outcome 2', () => {
  test.each([
    ['nash', 240n],
    ['seq', 384n],
    ['gmr', 384n],
  ] as const)('holds for Syria under %s with %i of its 720 rankings', (concept, count) => {
    const [syria] = changes(EUPHRATES, 2, concept).found.parties;
    expect([syria!.count!.count, syria!.count!.of]).toEqual([count, 720n]);
  });

  test('Nash asks that Syria likes it as much as 1 and 3, SEQ only as much as one of 3 and 6 besides what is so', () => {
    const open = (concept: ClassicalId): unknown => {
      const { found, graph } = changes(EUPHRATES, 2, concept);
      return JSON.parse(
        JSON.stringify(found.parties[0]!.open, (key, value: unknown) =>
          key === 'node' ? numberOf(graph.space, value as number) : value,
        ),
      );
    };
    const atoms = (...numbers: number[]): unknown[] => numbers.map((number) => ({ kind: 'atom', node: number }));
    expect(open('nash')).toEqual({ kind: 'all', of: atoms(1, 3) });
    expect(open('seq')).toEqual({ kind: 'any', of: atoms(3, 6) });
  });

  test('one changed statement of Syria does: its wish to escalate matters less', () => {
    const { found } = changes(EUPHRATES, 2, 'seq', { details: ['seq'] });
    expect(found.statements).toMatchObject({ changes: 1, fewest: true });
    const [edit] = found.statements!.plans[0]!.plan.edits;
    expect(edit).toMatchObject({ kind: 'move', text: 'escalate', from: 1, to: 2 });
  });

  test('it holds where Syria cannot take the water back, and where somebody could answer its escalation', () => {
    const { effects } = changes(EUPHRATES, 2, 'seq', { details: ['seq'] }).found.levers!;
    const works = effects.filter(({ holds }) => holds).map(({ lever }) => lever);
    expect(works).toContainEqual({ kind: 'one-way', option: 0, way: 'on' });
    expect(works).toContainEqual({ kind: 'one-way', option: 1, way: 'off' });
    expect(works.filter(({ kind }) => kind === 'guarantee').length).toBe(2);
  });

  test('with Syria’s wishes kept no preferences of Iraq bring it about under Nash', () => {
    const { found } = changes(EUPHRATES, 2, 'nash', { keep: [0] });
    expect(found.total).toMatchObject({ cost: undefined, atLeast: Infinity });
    expect(found.parties[0]).toMatchObject({ kept: true, stays: false, change: undefined });
  });
});

describe('Elmira', () => {
  test('today needs one change of mind of the town under SEQ, and none under GMR', () => {
    const { found, graph } = changes(ELMIRA, 1, 'seq');
    expect(found.total).toMatchObject({ cost: 1, atLeast: 1, proof: 'sum' });
    expect(found.parties[2]!.change!.needed.map((at) => numberOf(graph.space, at))).toEqual([5]);
    expect(changes(ELMIRA, 1, 'gmr').found).toMatchObject({ holds: true, total: { cost: 0, atLeast: 0 } });
  });

  test('the order afterwards differs in nothing the town’s moves ask about but 1 and 5', () => {
    const { found, graph, node } = changes(ELMIRA, 1, 'seq');
    const pairs = turned(graph, 2, found.total.parties[0]!.ranks, node);
    expect(pairs.map(({ a, b, now }) => [numberOf(graph.space, a), numberOf(graph.space, b), now])).toEqual([[1, 5, 'level']]);
  });
});

test('an interrupted search says so and has what it came to', () => {
  const graph = graphOf(ELMIRA);
  const work = whatMustChange(graph, nodeOfNumber(graph.space, 1)!, { details: ['seq'], concepts: ['nash', 'seq', 'gmr'] });
  let step = work.next();
  for (let at = 0; at < 5; at++) step = work.next();
  expect(step.done).toBe(false);
  step = work.next('stop');
  expect(step.done).toBe(true);
  if (step.done !== true) return;
  expect(step.value.complete).toBe(false);
  expect(step.value.concepts.map(({ concept }) => concept)).toEqual(['nash']);
});
