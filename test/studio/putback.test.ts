/** What was switched off comes back as it was written, whatever else was switched meanwhile. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { valueOf } from '../../src/casefile/edit/edit.ts';
import type { Change } from '../../src/casefile/edit/change.ts';
import { edited } from '../../src/studio/engine/edits.ts';
import type { Subject } from '../../src/studio/engine/protocol.ts';

interface Root {
  readonly feasibility: readonly unknown[];
  readonly preferences: Readonly<Record<string, { readonly statements?: readonly unknown[] }>>;
}

const saved = readFileSync('cases/reported/ukraine-2025-02/case.yaml', 'utf8');
const subject = (text: string): Subject => ({ text, file: 'case.yaml', format: 'yaml' });

function rootOf(text: string): Root {
  const value = valueOf({ text });
  if (!value.ok) throw new Error(value.problems[0]!.message);
  return value.value as unknown as Root;
}

/** The place of what stands at a place of the saved case. */
const statement = (party: string, at: number, text: string): Change[] => {
  const wanted = JSON.stringify(rootOf(saved).preferences[party]!.statements![at]);
  const now = rootOf(text).preferences[party]!.statements!.findIndex((one) => JSON.stringify(one) === wanted);
  return [{ kind: 'remove', path: ['preferences', party, 'statements', now] }];
};
const rule = (at: number, text: string): Change[] => {
  const wanted = JSON.stringify(rootOf(saved).feasibility[at]);
  return [{ kind: 'remove', path: ['feasibility', rootOf(text).feasibility.findIndex((one) => JSON.stringify(one) === wanted)] }];
};

const PARTS: readonly ((text: string) => Change[])[] = [
  // replaced by variants
  (text) => statement('russia', 1, text),
  (text) => statement('ukraine', 1, text),
  // next to one another
  (text) => statement('russia', 2, text),
  (text) => statement('russia', 3, text),
  (text) => rule(1, text),
  (text) => rule(2, text),
];

test.each([
  [0, 1, 2, 3, 4, 5],
  [5, 4, 3, 2, 1, 0],
  [2, 0, 5, 3, 1, 4],
])('parts taken out come back in the order %i %i %i %i %i %i, byte for byte', (...order) => {
  let text = saved;
  for (const part of PARTS) text = edited(subject(text), { kind: 'changes', changes: part(text), fit: true }).text;
  expect(text.split('\n').length).toBeLessThan(saved.split('\n').length - 15);
  for (const at of order) text = edited(subject(text), { kind: 'put-back', saved, off: PARTS[at]!(saved), first: [] }).text;
  expect(text).toBe(saved);
});

test('a change made meanwhile stays, with its comment', () => {
  let text = edited(subject(saved), { kind: 'changes', changes: PARTS[0]!(saved), fit: true }).text;
  text = text.replace('      - say: not claim-2014\n', '      # moved up for now\n      - say: not claim-2014 or exchange\n');
  const back = edited(subject(text), { kind: 'put-back', saved, off: PARTS[0]!(saved), first: [] }).text;
  expect(back).toBe(
    saved.replace('      - say: not claim-2014\n', '      # moved up for now\n      - say: not claim-2014 or exchange\n'),
  );
});

test('an option is removed with everything that speaks of it, in variants too, and the case still fits', () => {
  const { text } = edited(subject(saved), { kind: 'remove-option', id: 'membership', mentions: true });
  const words = text.split('\n').filter((line) => !/^ {4}(title|summary|source|note|assumed):|^ {6,}\S/.test(line));
  expect(
    words.filter((line) => /\bmembership\b.*:/.test(line) && !line.includes('no-membership') && !line.includes('name:')),
  ).toEqual([]);
  // fits: another change that has to fit is made
  expect(edited(subject(text), { kind: 'changes', changes: [], fit: true }).text).toBe(text);
});
