/** Whether what a flip says is true, read from the definitions in both readings. */
import { expect } from 'vitest';
import type { ClassicalId } from '../../src/core/stability/definition.ts';
import type { Flip } from '../../src/core/stability/flip.ts';
import { accepts, improvementsOf, movesOf, prefers, type Reading } from './reading.ts';
import { same } from './same.ts';
import { isDeterred, isStable } from './stability.ts';

export interface Sides {
  readonly leaves: Reading;
  readonly stays: Reading;
  /** outcome of the reading where the party leaves → that of the other, or undefined; and back */
  readonly toStays: (s: number) => number | undefined;
  readonly toLeaves: (s: number) => number | undefined;
}

export function expectTrue(flip: Flip, { leaves, stays, toStays, toLeaves }: Sides): void {
  const concept = flip.concept as ClassicalId;
  const { party, node } = flip.leaves;
  same(isStable(leaves, concept, party, node), false);
  same(isStable(stays, concept, flip.stays.party, flip.stays.node), true);
  const to = flip.improvement.to;
  expect(improvementsOf(leaves, party, node)).toContain(to);
  same(isDeterred(leaves, concept, party, node, to), false);
  const there = toStays(to);
  const { instead } = flip;
  if (instead.kind === 'absent') return same(there, undefined);
  const target = instead.kind === 'answered' ? instead.reason.to : instead.to;
  same(target, there);
  const moves = movesOf(stays, flip.stays.party, flip.stays.node);
  const better = prefers(stays, flip.stays.party, target, flip.stays.node);
  const equal = accepts(stays, flip.stays.party, target, flip.stays.node);
  switch (instead.kind) {
    case 'no-move':
      return expect(moves).not.toContain(target);
    case 'no-gain':
      expect(moves).toContain(target);
      same(instead.compared, better ? 'better' : equal ? 'equal' : 'worse');
      return;
    case 'answered': {
      expect(moves).toContain(target);
      same(better, true);
      same(isDeterred(stays, concept, flip.stays.party, flip.stays.node, target), true);
      expectUndone(flip, leaves, toLeaves);
    }
  }
}

function expectUndone(flip: Flip, leaves: Reading, toLeaves: (s: number) => number | undefined): void {
  if (flip.instead.kind !== 'answered' || flip.instead.reason.answer === undefined) return;
  const { undone } = flip.instead;
  const { steps, end } = flip.instead.reason.answer;
  const { party, node } = flip.leaves;
  // an answer that works in the one graph fails in the other for some reason
  expect(undone).toBeDefined();
  if (undone === undefined) return;
  switch (undone.kind) {
    case 'absent':
      return expect([toLeaves(steps[undone.step]!.from), toLeaves(steps[undone.step]!.to)]).toContain(undefined);
    case 'no-move': {
      const { party: mover, from, to } = steps[undone.step]!;
      return expect(movesOf(leaves, mover, toLeaves(from)!)).not.toContain(toLeaves(to));
    }
    case 'no-gain': {
      const { party: mover, from, to } = steps[undone.step]!;
      expect(movesOf(leaves, mover, toLeaves(from)!)).toContain(toLeaves(to));
      return same(prefers(leaves, mover, toLeaves(to)!, toLeaves(from)!), false);
    }
    case 'harmless':
      return same(prefers(leaves, party, toLeaves(end)!, node), true);
    case 'escaped':
      expect(movesOf(leaves, party, toLeaves(end)!)).toContain(undone.to);
      return same(prefers(leaves, party, undone.to, node), true);
  }
}
